"""The stage of the shapes page: one operation, walked from two shapes to a result or an error."""

from __future__ import annotations

from typing import NamedTuple

from components.drawing.canvas import Canvas
from components.drawing.foot import Say
from components.drawing.numbers import number
from components.drawing.operation_message import draw_code
from components.drawing.operation_model import cut
from components.drawing.operation_words import default_sentence, description, value_words
from components.drawing.shapes_foot import draw_failure, draw_foot
from components.drawing.shapes_picture import draw_picture
from components.drawing.shapes_scene import WIDTHS, Scene, Size
from components.drawing.shapes_walk import Walk

_TRIES = 3


class _Drawn(NamedTuple):
    """A whole drawing: its height, and how much of it the tiles take."""

    canvas: Canvas
    height: float
    room: float


def shapes_svg(walk: Walk, scene: Scene, *, say: Say, size: Size = "wide", lang: str = "en") -> str:
    """Draw a walk as far as it has come.

    Args:
        say: the reader's words.
        size: "wide" is 840 units wide, "narrow" 420, for phones; "projector" is not higher than
            its screen allows.
        lang: language of the words.
    Returns: the SVG text; at the first stop it tells nothing about the result.
    """
    drawn = _drawn(walk, scene, say=say, size=size, lang=lang, room=None)
    room = drawn.room
    for _ in range(_TRIES):
        excess = drawn.height - scene.tallest
        if size != "projector" or excess <= 0:
            break
        room = min(room, drawn.room) - excess
        drawn = _drawn(walk, scene, say=say, size=size, lang=lang, room=room)
    return drawn.canvas.svg(drawn.height)


def _drawn(
    walk: Walk, scene: Scene, *, say: Say, size: Size, lang: str, room: float | None
) -> _Drawn:
    """Draw a walk with tiles of a certain height; None for what looks well."""
    step, is_last = walk.step, scene.is_last(walk)
    code = " ".join(step.text.split())
    line = f"{step.target} = {code}" if step.target else code
    given = ", ".join(value_words(view) for view in step.operands)
    canvas = Canvas(
        title=say("drawing-shapes-title", code=line),
        description=description(step, say=say, wanted=None)
        if is_last
        else say("drawing-shapes-open", given=given),
        lang=lang,
        width=WIDTHS[size],
    )
    top = draw_code(canvas, line, most=3 if size == "narrow" else 2) + 6
    picture = draw_picture(canvas, walk, scene, top, say=say, size=size, room=room)
    bottom = draw_failure(canvas, walk, picture, say=say) if is_last else picture.bottom
    height = draw_foot(
        canvas,
        bottom,
        size=size,
        sentence=_sentence(walk, scene, line=line, size=size, say=say),
        notes=scene.notes if is_last else (),
        has_colours=picture.has_colours,
        say=say,
    )
    return _Drawn(canvas, height, picture.room)


def _sentence(walk: Walk, scene: Scene, *, line: str, size: Size, say: Say) -> tuple[str, str]:
    if not scene.is_last(walk):
        return f"{cut(line, 60)}  ", ""
    result, output = walk.step.result, scene.output
    if result is not None and output is not None:
        only = output.values
        while isinstance(only, list) and len(only) == 1:
            only = only[0]
        if not isinstance(only, list):
            # Beside a warning there is room for the output alone.
            is_short = size == "projector" and scene.notes
            before = "" if is_short else f"{walk.step.target} {value_words(result)}   "
            return f"{before}output = ", number(only)
    return default_sentence(walk.step, say=say, wanted=None)
