"""A memory as one horizontal strip of slots, in order; the memory goes on beyond both ends.

Light to dark is the order of the slots, hue and disc say which memory it is. Beside tiles that are
filled by value the strip is plain: ink outline and disc.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Literal

from components.drawing.canvas import CELL_RADIUS, Canvas
from components.drawing.editing import EditPlace, changed_mark
from components.drawing.geometry import Box
from components.drawing.lettering import number_width
from components.drawing.marks import ring
from components.drawing.markup import short
from components.drawing.numbers import Number, short_number
from components.drawing.palette import UNSET, memory_role, paint, slot_fill
from components.drawing.strip_dense import dense_strip

Memory = Literal[1, 2]
Look = Literal["place", "plain"]
State = Literal["held", "left", "unset"]

MOST_FOCUSABLE = 16
"""Slots of a longer strip are no stops for the keyboard; the cells of its tensors are."""
_SLOT_WIDTH = 56.0
_ROUND, _LEAST_ROUND = 13.0, 7.0
"""Room round the number of a slot; what the smallest number needs at least."""
_NARROWEST = 13.0
_SIZES = (19, 17, 16, 15, 14)
_LABEL_SIZE = 15


@dataclass(frozen=True, slots=True)
class Slot:
    """What one slot of a memory shows.

    Attributes:
        value: the number in it; None where it was never set.
        state: "held" by the tensor that is drawn; "left": in memory, but not in the tensor;
            "unset": held, and nobody has written to it.
        changed: whether the last line of the program wrote into it.
        lit: whether its ring is drawn while nothing else is pointed at.
        part: its key as a part that can be pointed at, or ``""``.
        said, result: the readout's sentence about it.
        links: keys of the parts that light it up.
        edit: the number as one that the reader may change, if it is one.
    """

    value: Number = None
    state: State = "held"
    changed: bool = False
    lit: bool = False
    part: str = ""
    said: str = ""
    result: str = ""
    links: tuple[str, ...] = ()
    edit: EditPlace | None = None


def strip(
    canvas: Canvas,
    x: float,
    y: float,
    slots: Sequence[Slot],
    *,
    id: str,
    memory: Memory,
    width: float,
    height: float = 44,
    look: Look = "place",
) -> tuple[Box, ...]:
    """Draw a memory with its top left corner at (x, y), slot numbers above it.

    Up to about `width / 13` slots are drawn one by one, with their numbers where these fit; more
    are summed up in at most 128 bars, see `strip_dense`.

    Args:
        slots: in the order of the memory, from slot 0.
        id: slot i has the id ``{id}-{i}``.
        width: what there is; a short strip takes less.
    Returns: the place of every slot, so that lines can be drawn to it; of no slots, ``()``.
    """
    if not slots:
        return ()
    unit = min(_wanted(slots), width / len(slots))
    boxes = tuple(Box(x + i * unit, y, unit, height) for i in range(len(slots)))
    torn_ends(canvas, Box(x, y, unit * len(slots), height))
    if unit < _NARROWEST:
        dense_strip(canvas, boxes, [s.state for s in slots], id=id, memory=memory, look=look)
    else:
        size = _number_size(slots, unit)
        for i, (slot, box) in enumerate(zip(slots, boxes, strict=True)):
            fill = slot_fill(memory, i, len(slots)) if look == "place" else "page"
            border = f"m{memory}" if look == "place" else "ink"
            _slot(canvas, box, slot, id=f"{id}-{i}", fill=fill, border=border, size=size)
    _rings(canvas, boxes, slots)
    _slot_numbers(canvas, boxes)
    return boxes


def _wanted(slots: Sequence[Slot]) -> float:
    """The width of a slot where there is room: more than usual for long numbers."""
    longest = max(number_width(short_number(slot.value), size=_LABEL_SIZE) for slot in slots)
    return max(_SLOT_WIDTH, longest + _ROUND)


def disc(canvas: Canvas, x: float, y: float, memory: int, *, look: Look = "place") -> None:
    """Draw the number of a memory on its disc; it stands wherever that memory is referred to."""
    canvas.circle(x, y, 11, fill=memory_role(memory) if look == "place" else "ink")
    canvas.text(x, y, str(memory), size=15, weight=700, fill="page", anchor="middle")


def torn_ends(canvas: Canvas, box: Box) -> None:
    """Draw the fading ticks left and right of a strip: memory goes on to both sides."""
    for side, outwards in ((box.x, -1), (box.right, 1)):
        for k, opacity in ((1, 0.47), (2, 0.19)):
            at = side + outwards * (5 + k * 7)
            canvas.line(at, box.y + 6, at, box.bottom - 6, stroke_width=2, opacity=opacity)


def corner_mark(canvas: Canvas, box: Box) -> None:
    """Draw the ink corner of a number that the last line of the program changed."""
    d = f"M{short(box.right - 12)} {short(box.y + 1)}h11v11Z"
    canvas.path(d, fill="ink", class_="te-changed")


def _slot(
    canvas: Canvas, box: Box, slot: Slot, *, id: str, fill: str, border: str, size: float | None
) -> None:
    with _touchable(canvas, slot):
        _square(canvas, box, slot, id=id, fill=fill, border=border)
        if size is not None:
            _number(canvas, box, slot, id=id, size=size)
        if slot.changed:
            corner_mark(canvas, box)
        changed_mark(canvas, slot.edit, box, id=f"{id}-mark")


def _touchable(canvas: Canvas, slot: Slot) -> AbstractContextManager[None]:
    if not slot.part:
        return canvas.group(data_links=" ".join(slot.links) or None)
    return canvas.part(
        slot.part,
        said=slot.said,
        result=slot.result,
        links=slot.links,
        lit=slot.lit,
        data_edit=slot.edit.key if slot.edit else None,
        data_value=slot.edit.digits if slot.edit else None,
    )


def _rings(canvas: Canvas, boxes: Sequence[Box], slots: Sequence[Slot]) -> None:
    """Draw the rings last, so that no neighbour covers them."""
    for slot, box in zip(slots, boxes, strict=True):
        twins = " ".join([slot.part, *slot.links]).strip() or None
        if slot.lit or twins:
            now = "te-ring te-lit" if twins else "te-ring te-now"
            name = now if slot.lit else "te-ring"
            if box.width < _NARROWEST:
                pin = Box(box.middle_x - 3, box.y - 2, 6, box.height + 4)
                canvas.rect(*pin, stroke="ink", stroke_width=2.5, data_links=twins, class_=name)
            else:
                ring(canvas, box, data_links=twins, class_=name)


def _square(canvas: Canvas, box: Box, slot: Slot, *, id: str, fill: str, border: str) -> None:
    radius = CELL_RADIUS if box.width >= 16 else 2
    if slot.state == "left":
        canvas.rect(
            *box,
            fill="page",
            stroke="line",
            stroke_width=1.5,
            radius=radius,
            id=id,
            stroke_dasharray="4 4",
        )
        return
    ground = UNSET if slot.state == "unset" else fill
    width = 3.5 if slot.changed else 1.5
    canvas.rect(*box, fill=ground, stroke=border, stroke_width=width, radius=radius, id=id)


def _number(canvas: Canvas, box: Box, slot: Slot, *, id: str, size: float) -> None:
    if slot.state == "unset":
        canvas.circle(box.middle_x, box.middle_y, min(12, box.width / 2 - 2), fill="page")
    canvas.text(
        box.middle_x,
        box.middle_y,
        short_number(slot.value),
        size=size,
        weight=700 if slot.changed else 500 if slot.state == "left" else 600,
        fill="ink2" if slot.state == "left" else "ink",
        anchor="middle",
        id=f"{id}-n",
    )


def _number_size(slots: Sequence[Slot], unit: float) -> float | None:
    """Find the largest size at which every number fits into its slot; None if none does."""
    texts = {short_number(slot.value) for slot in slots}
    longest = max(number_width(text, size=1) for text in texts)
    for size in _SIZES:
        if longest * size <= unit - (_LEAST_ROUND if size == _SIZES[-1] else _ROUND):
            return size
    return None


def _slot_numbers(canvas: Canvas, boxes: Sequence[Box]) -> None:
    """Number the slots above the strip, or only so many that the numbers stand apart."""
    last = len(boxes) - 1
    room = number_width(str(last), size=_LABEL_SIZE) + 8
    pitch = boxes[0].width
    every = next(
        k for k in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000) if k * pitch >= room
    )
    numbers = (
        {*range(0, last + 1, every)}
        if every == 1
        else {*range(0, last - math.ceil(room / pitch) + 1, every), last}
    )
    with canvas.group(fill=paint("ink2"), font_size=_LABEL_SIZE, text_anchor="middle"):
        for i in sorted(numbers):
            canvas.plain_text(boxes[i].middle_x, boxes[i].y - 8, str(i))
