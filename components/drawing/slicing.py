"""A tensor, the elements that an expression picks out of it, and where the result lies."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from components.drawing.canvas import Canvas
from components.drawing.error_box import error_box
from components.drawing.foot import Say, readout, readout_in_two_lines
from components.drawing.geometry import Box
from components.drawing.marks import arrow, label
from components.drawing.markup import short
from components.drawing.numbers import Number, index_text, number, part_key, shape_text
from components.drawing.question import question_box
from components.drawing.sheets import Looks, detail_of
from components.drawing.slice_record import Slice, plain_text, verdict_of
from components.drawing.slots import (
    HEIGHT,
    indices,
    is_narrow,
    memory_strip,
    narrow_sentence,
    place_sentence,
    slot_key,
    slot_of,
)
from components.drawing.strip import disc
from components.drawing.tensor import draw_summary, draw_tensor, is_drawable, pointed, tall_for
from components.engine.trace import Shape, TensorView

_TOP = 34.0
_SHARE = 0.56
_DENSE = 13.0
_MOST_TALL = 270.0
"""Height of a tensor and its slice above one memory, so that a projector shows all of it."""
_MOST_PART = 64
"""A result of more elements is summed up in colours."""


def slice_svg(item: Slice, *, say: Say, width: float = 840, lang: str) -> str:
    """Draw a tensor with the chosen elements lit, the result, and their memory.

    Args:
        width: of the drawing; `tensor.NARROW_WIDTH` for a phone.
    """
    canvas = Canvas(
        title=say("drawing-slice-title", code=item.expression),
        description=say("drawing-slice-description", shape=shape_text(item.whole.shape)),
        lang=lang,
        width=width,
    )
    code = f"part = {item.expression}"
    canvas.text(0, 14, code, size=19 if is_narrow(canvas) else 21, weight=600, mono=True)
    y = _TOP
    if is_narrow(canvas):
        y = _draw_below_each_other(canvas, y, item, say=say)
    else:
        y = _draw_side_by_side(canvas, y, item, say=say)
    y = _draw_memories(canvas, y, item, say=say)
    if is_narrow(canvas):
        readout_in_two_lines(canvas, y, said=say("drawing-slice-hint"), result="")
        return canvas.svg(y + 62)
    readout(canvas, y, said="", result="", hint=say("drawing-slice-hint"))
    return canvas.svg(y + 44)


def _draw_side_by_side(canvas: Canvas, y: float, item: Slice, *, say: Say) -> float:
    left = canvas.width * (0.62 if detail_of(item.whole.shape) == "enlarged" else _SHARE)
    wanted = max(tall_for(item.whole.shape, narrow=False), _wanted(item.part))
    tall = min(wanted, _MOST_TALL - (HEIGHT + 8 if _has_own_memory(item) else 0))
    _draw_whole(canvas, Box(0, y, left, tall), item, say=say)
    arrow(canvas, (left + 2, y + tall / 2), (left + 34, y + tall / 2), stroke="ink2")
    room = Box(left + 44, y + 26, canvas.width - left - 44, tall - 26)
    _draw_part(canvas, room, item, say=say)
    below = y + tall + 14
    label(canvas, left / 2, below, "t", item.whole.shape, extra=item.whole.dtype, size=16)
    if (part := _tensor(item.part)) is not None:
        label(canvas, room.middle_x, below, "part", part.shape, extra=part.dtype, size=16)
    return below + 18


def _draw_below_each_other(canvas: Canvas, y: float, item: Slice, *, say: Say) -> float:
    tall = tall_for(item.whole.shape, narrow=True)
    _draw_whole(canvas, Box(0, y, canvas.width, tall), item, say=say)
    y += tall + 14
    label(canvas, canvas.width / 2, y, "t", item.whole.shape, extra=item.whole.dtype, size=16)
    arrow(canvas, (canvas.width / 2, y + 14), (canvas.width / 2, y + 36), stroke="ink2")
    y += 44
    tall = max(_wanted(item.part), 110.0)
    _draw_part(canvas, Box(0, y + 24, canvas.width, tall), item, say=say)
    y += tall + 40
    if (part := _tensor(item.part)) is not None:
        label(canvas, canvas.width / 2, y, "part", part.shape, extra=part.dtype, size=16)
    return y + 18


def _first(item: Slice) -> Shape:
    """The first element that was picked out, or the very first."""
    return item.chosen[0] if item.chosen else (0,) * len(item.whole.shape)


def _wanted(part: TensorView | None) -> float:
    if _tensor(part) is None or part is None or not is_drawable(part) or 0 in part.shape:
        return 110.0
    return tall_for(part.shape, narrow=False) + 26


def _tensor(part: TensorView | None) -> TensorView | None:
    """The result if it is a tensor."""
    return part if part is not None and part.kind == "tensor" else None


def _draw_whole(canvas: Canvas, room: Box, item: Slice, *, say: Say) -> None:
    view, sources = item.whole, item.sources
    back: dict[Shape, list[str]] = {}
    for index, source in sources.items():
        back.setdefault(source, []).append(part_key("part", *index))

    sentence = narrow_sentence if is_narrow(canvas) else place_sentence

    def said(index: Shape, value: Number) -> tuple[str, str]:
        return sentence(view, "t", index, value, say=say)

    def twins(index: Shape) -> str:
        return " ".join([slot_key("t", slot_of(view, index)), *back.get(index, ())])

    chosen = frozenset(sources.values()) if item.positions is not None else None
    if chosen and len(chosen) == math.prod(view.shape) and detail_of(view.shape) != "cells":
        chosen = None
    looks = Looks(name="t", sentence=said, front=_first(item)[:-2], chosen=chosen, twins=twins)
    if 0 in view.shape:
        canvas.text(
            room.middle_x, room.middle_y, say("drawing-empty"), fill="ink2", anchor="middle"
        )
    else:
        draw_tensor(canvas, room, view, looks, say=say)


def _draw_part(canvas: Canvas, room: Box, item: Slice, *, say: Say) -> None:
    part = item.part
    if item.failure is not None:
        error_box(canvas, room, item.failure.message)
        return
    if part is None:
        question_box(canvas, room)
        return
    if _tensor(part) is None:
        middle = room.middle_x
        kind = "array" if part.kind == "ndarray" else "plain"
        said = say(f"drawing-slice-{kind}", kind=part.dtype or part.kind)
        text, above = plain_text(part), room.middle_y - 10
        canvas.text(middle, above, text, size=20, weight=600, anchor="middle")
        canvas.text(middle, room.middle_y + 16, said, size=15, fill="ink2", anchor="middle")
        return
    _draw_verdict(canvas, room, item, say=say)
    if 0 in part.shape or not is_drawable(part):
        words = say("drawing-slice-none" if 0 in part.shape else "drawing-slice-too-large")
        canvas.text(room.middle_x, room.middle_y, words, size=15, fill="ink2", anchor="middle")
        return
    sources = item.sources

    def sentence(index: Shape, value: Number) -> tuple[str, str]:
        typed = index_text("part", *index) if index else "part"
        source = f"{index_text('t', *sources[index])} = " if index in sources else ""
        return f"{typed} = {source}", number(value)

    def twins(index: Shape) -> str:
        return part_key("t", *sources[index]) if index in sources else ""

    looks = Looks(name="part", sentence=sentence, twins=twins)
    if math.prod(part.shape) > _MOST_PART:
        draw_summary(canvas, room, part, looks)
    else:
        draw_tensor(canvas, room, part, looks, say=say)


def _draw_verdict(canvas: Canvas, room: Box, item: Slice, *, say: Say) -> None:
    """The disc of the memory that the result lies in, and which one that is."""
    words = say(f"drawing-slice-{verdict_of(item)}")
    x = room.middle_x - len(words) * 3.9 if words.isascii() else room.middle_x - len(words) * 8
    if item.part is not None and 0 not in item.part.shape:
        disc(canvas, x - 10, room.y - 14, 1 if item.is_view else 2, look="plain")
    canvas.text(x + 8, room.y - 14, words, size=16)


def _draw_memories(canvas: Canvas, y: float, item: Slice, *, say: Say) -> float:
    linked = pointed(item.whole, _first(item))
    boxes = memory_strip(canvas, y, item.whole, name="t", id="memory", say=say, linked=linked)
    if item.is_view or item.positions is not None:
        _mark(canvas, boxes, sorted({slot_of(item.whole, index) for index in item.chosen}))
    y += HEIGHT + 8
    part = item.part
    if part is None or not _has_own_memory(item):
        return y
    memory_strip(
        canvas, y, part, name="part", id="copy", memory=2, say=say,
        linked=list(indices(part.shape)) if math.prod(part.shape) <= _MOST_PART else (),
    )  # fmt: skip
    return y + HEIGHT + 8


def _has_own_memory(item: Slice) -> bool:
    """Whether the result lies in a memory of its own, small enough to be drawn."""
    part = item.part
    if part is None or part.storage is None or item.is_view or 0 in part.shape:
        return False
    return part.values is not None


def _mark(canvas: Canvas, boxes: Sequence[Box], slots: Sequence[int]) -> None:
    """Outline the chosen slots; where they are thin, underline them."""
    if not slots or not boxes:
        return
    if boxes[0].width >= _DENSE:
        d = "".join(
            f"M{short(boxes[s].x + 2)} {short(boxes[s].bottom + 5)}h{short(boxes[s].width - 4)}"
            for s in slots
        )
    else:
        runs = _runs(slots)
        d = "".join(
            f"M{boxes[a].x:.2f} {short(boxes[a].bottom + 5)}"
            f"h{max(boxes[b].right - boxes[a].x, 0.6):.2f}"
            for a, b in runs
        )
    canvas.path(d, stroke="ink", stroke_width=5, id="chosen-slots")


def _runs(slots: Sequence[int]) -> list[tuple[int, int]]:
    """Join neighbours: ``[0, 1, 2, 5]`` are the runs (0, 2) and (5, 5)."""
    starts = [slots[0], *(b for a, b in pairwise(slots) if b != a + 1)]
    ends = [*(a for a, b in pairwise(slots) if b != a + 1), slots[-1]]
    return list(zip(starts, ends, strict=True))
