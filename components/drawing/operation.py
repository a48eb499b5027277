"""One recorded step as a picture: its operands, what is done to them, what comes out.

A matrix product shows the sides that must meet; every other operation is a chain of tiles.
"""

from __future__ import annotations

from typing import Literal

from components.drawing.canvas import WIDTH, Canvas
from components.drawing.foot import Say, colour_key, readout, readout_in_two_lines
from components.drawing.numbers import short_number
from components.drawing.operation_chain import chain_layout, draw_chain
from components.drawing.operation_message import draw_code, draw_message
from components.drawing.operation_model import Group, Meeting, Wanted, cut
from components.drawing.operation_product import (
    clash_words,
    draw_product,
    has_room_for_words,
)
from components.drawing.operation_product_layout import product_layout
from components.drawing.operation_reading import read_chain, read_meeting, read_value
from components.drawing.operation_words import default_sentence, description, failure_words
from components.engine.trace import Step, TensorView

__all__ = ["Wanted", "operation_svg", "value_svg"]

Size = Literal["wide", "narrow"]

_WIDTHS: dict[Size, float] = {"wide": WIDTH, "narrow": 420}


def operation_svg(
    step: Step, *, say: Say, size: Size = "wide", wanted: Wanted | None = None, lang: str = "en"
) -> str:
    """Draw one step.

    Args:
        say: the reader's words.
        size: "wide" is 840 units wide, "narrow" 420, for phones.
        wanted: what should have come out; it is drawn beside the result.
        lang: language of the words.
    Returns: the SVG text. A step that failed has a cross where its result would be, and says why.
    """
    code = cut(" ".join(step.text.split()), 400)
    line = f"{step.target} = {code}" if step.target and step.text else code
    canvas = Canvas(
        title=say("drawing-operation-title", code=line),
        description=description(step, say=say, wanted=wanted),
        lang=lang,
        width=_WIDTHS[size],
    )
    top = draw_code(canvas, line, most=2 if size == "wide" else 3) + 4
    prefix = f"s{step.line}-{step.column}-{step.end_line}-{step.end_column}-"
    meeting = read_meeting(step, say=say, wanted=wanted)
    words = failure_words(step, say=say)
    groups = read_chain(step, say=say, wanted=wanted)
    if meeting is None or not _shows_best(meeting, groups, canvas.width):
        bottom, has_colours = _chain(canvas, groups, top, prefix=prefix)
    else:
        bottom, has_colours, more = _product(canvas, meeting, top, say=say, prefix=prefix)
        words = [*more, *words]
    if words:
        bottom = draw_message(canvas, bottom + 14, words)
    return _finished(
        canvas, bottom, default_sentence(step, say=say, wanted=wanted), has_colours, say=say
    )


def value_svg(
    view: TensorView,
    *,
    say: Say,
    size: Size = "wide",
    wanted: Wanted | None = None,
    lang: str = "en",
) -> str:
    """Draw a value that no step made: a name that was given to another, a number typed out.

    Args: as for ``operation_svg``.
    """
    name = view.name or ""
    canvas = Canvas(
        title=say("drawing-operation-title", code=name),
        description=description(None, say=say, wanted=wanted),
        lang=lang,
        width=_WIDTHS[size],
    )
    groups = read_value(view, say=say, wanted=wanted)
    bottom, has_colours = _chain(canvas, groups, 8, prefix="v-")
    shown = short_number(view.values) if view.kind == "number" else str(view.shape)
    return _finished(canvas, bottom, (f"{name}  ", shown), has_colours, say=say)


def _shows_best(meeting: Meeting, groups: tuple[Group, ...], width: float) -> bool:
    """Whether a product fits; where a chain alone shows what was wanted in numbers, it does not."""
    layout = product_layout(meeting, width)
    if meeting.wanted is None or meeting.wanted.metric(layout.metric).has_numbers:
        return layout.width <= width
    return layout.width <= width and not chain_layout(groups, width).metric.has_numbers


def _chain(
    canvas: Canvas, groups: tuple[Group, ...], top: float, *, prefix: str
) -> tuple[float, bool]:
    layout = chain_layout(groups, canvas.width)
    bottom = draw_chain(canvas, groups, top, layout=layout, prefix=prefix)
    return bottom, any(
        group.tile.grid is not None
        and group.tile.grid.is_known
        and not group.tile.metric(layout.metric).has_numbers
        for group in groups
    )


def _product(
    canvas: Canvas, meeting: Meeting, top: float, *, say: Say, prefix: str
) -> tuple[float, bool, tuple[str, ...]]:
    layout = product_layout(meeting, canvas.width)
    bottom = draw_product(canvas, meeting, top, layout=layout, say=say, prefix=prefix)
    more: tuple[str, ...] = ()
    if not meeting.fits and not has_room_for_words(meeting, layout, canvas.width, say=say):
        more = clash_words(meeting, say=say)
    return bottom, not layout.metric.has_numbers, more


def _finished(
    canvas: Canvas, bottom: float, sentence: tuple[str, str], has_colours: bool, *, say: Say
) -> str:
    """Put the readout below, and where cells have no numbers what their colours mean."""
    said, result = sentence
    top = round(bottom + 16)
    if canvas.width == WIDTH:
        readout(canvas, top, said=said, result=result, size=16)
        end = top + 40
    else:
        readout_in_two_lines(canvas, top, said=said, result=result)
        end = top + 58
    if has_colours:
        colour_key(canvas, end + 16, note=say("drawing-operation-key"))
        end += 30
    return canvas.svg(end + 2)
