"""view, reshape, resize_: a shape laid over a strip of memory, drawn from the record.

On the left what the call worked on, in the middle what came out, above them the memory that both
lie in, or the copy and its memory. Fill is the place in memory.
"""

from __future__ import annotations

from collections.abc import Sequence

from components.drawing.foot import readout
from components.drawing.geometry import Box
from components.drawing.lettering import mono_width
from components.drawing.marks import arrow
from components.drawing.memory_grid import lay_out
from components.drawing.reshape_frame import (
    Card,
    below,
    card_button,
    draw_covered,
    draw_verdict,
    memory_hint,
    open_scene,
    resting_sentence,
    tensor_label,
)
from components.drawing.reshape_parts import draw_copy_arrows, draw_strip, draw_tensor
from components.drawing.reshape_record import Reshaped
from components.drawing.reshape_result import draw_result
from components.drawing.reshape_scene import Say, Scene
from components.drawing.reshape_trouble import (
    draw_counts,
    draw_message,
    draw_refused,
    message_height,
)
from components.drawing.strip import disc

HEIGHT = 472.0
_STRIP_TOP = 64.0
_LABELS = 382.0
_FOOT = 399.0
_SOURCE = 8.0
_RESULT = 292.0
_SOURCE_WIDTH = 222.0


def reshape_svg(
    reshaped: Reshaped,
    *,
    say: Say,
    cards: Sequence[Card] = (),
    picked: int = 0,
    edited: frozenset[str] = frozenset(),
    lang: str = "en",
) -> str:
    """Draw one call.

    Args:
        reshaped: what the record says.
        say: the reader's words.
        cards: the verdicts on the calls to compare it with.
        picked: the cell of y that is lit while nothing is pointed at, in reading order.
        edited: keys of the numbers of x that the reader has changed.
    """
    scene = open_scene(reshaped, say, picked, edited, lang=lang, width=840)
    _title(scene, strip_left=_strip_left(reshaped))
    strips = _strips(scene)
    floor = _LABELS - 14
    message = 0.0
    if reshaped.failure is not None:
        message = message_height(reshaped.failure.message, 840)
        floor -= message + 6
    top = strips[-1][0].bottom if strips[-1] else _STRIP_TOP + 40
    _body(scene, strips, area=Box(_RESULT, top, 470, floor - top))
    if message:
        draw_message(scene, 0, _FOOT - 6 - message, width=840)
    _foot(scene, cards)
    return scene.canvas.svg(HEIGHT)


def _title(scene: Scene, *, strip_left: float) -> None:
    canvas = scene.canvas
    canvas.text(0, 15, scene.reshaped.call, size=21, weight=600, mono=True, id="call")
    if strip_left >= 330:
        draw_verdict(scene, 0, 47, size=18)
    else:
        draw_verdict(scene, mono_width(scene.reshaped.call, size=21) + 28, 15, size=18)


def _strip_left(reshaped: Reshaped) -> float:
    slots = max(len(memory.values) for memory in reshaped.memories)
    return 818 - min(56.0 * slots, 684)


def _strips(scene: Scene) -> list[tuple[Box, ...]]:
    """Draw the memories one below the other, and between them what was copied."""
    places, y, height = [], _STRIP_TOP, 40.0 if len(scene.reshaped.memories) == 1 else 36.0
    left = _strip_left(scene.reshaped)
    for memory in scene.reshaped.memories:
        words = scene.say("drawing-reshape-memory", number=str(memory.number))
        middle = y + height / 2
        disc(scene.canvas, left - 116, middle, memory.number)
        scene.canvas.text(left - 99, middle, words, size=16, weight=600)
        places.append(draw_strip(scene, memory, Box(left, y, 818 - left, height)))
        y += height + 56
    if len(places) == 2:
        draw_copy_arrows(scene, *places, above=24)
    return places


def _body(scene: Scene, strips: Sequence[Sequence[Box]], *, area: Box) -> None:
    """Draw y, or why there is none, and left of it what the call worked on."""
    box = _outcome(scene, strips[-1], area)
    tensor_label(scene, "result", box.x, box.bottom + 18)
    above = strips[-1 if strips[-1] and strips[-1][0].x < _RESULT + 110 else 0]
    top = above[0].bottom + 26 if above else _STRIP_TOP + 60
    room = Box(_SOURCE, top, _SOURCE_WIDTH, area.bottom - top)
    source = lay_out(scene.source_shape, room)
    down = min(box.middle_y - source.box.middle_y, area.bottom - source.box.bottom)
    source = lay_out(scene.source_shape, room._replace(y=top + max(0.0, down)))
    draw_tensor(scene, "source", source)
    height = max(source.box.height, 34)
    tensor_label(scene, "source", _SOURCE, source.box.y + height + 18)
    right = max(source.box.right, _SOURCE + 46)
    start, end = (right + 14, source.box.middle_y), (_RESULT - 14, source.box.middle_y)
    arrow(scene.canvas, start, end, stroke="ink2", stroke_width=2.5, head=9)
    if scene.reshaped.failure is not None:
        draw_counts(scene, _RESULT + 104, box.bottom + 18)


def _outcome(scene: Scene, strip: Sequence[Box], area: Box) -> Box:
    if scene.reshaped.failure is not None:
        return draw_refused(scene, below(area, 70), strip=strip)
    if scene.reshaped.result is not None:
        return draw_result(scene, strip, area)
    return draw_covered(scene, area.x, area.y + 60)


def _foot(scene: Scene, cards: Sequence[Card]) -> None:
    said, result = resting_sentence(scene)
    readout(scene.canvas, _FOOT, said=said, result=result, hint=memory_hint(scene), height=36)
    width = 840 / max(1, len(cards))
    for i, card in enumerate(cards):
        card_button(scene, card, Box(i * width + 2, 441, width - 8, 29))
