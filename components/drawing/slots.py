"""The memory under a tensor: which slot holds which element, as arithmetic and as a strip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from components.drawing.canvas import Canvas
from components.drawing.foot import Say
from components.drawing.geometry import Box
from components.drawing.numbers import Number, index_text, number, part_key
from components.drawing.sheets import element
from components.drawing.strip import MOST_FOCUSABLE, Memory, Slot, disc, strip
from components.engine.trace import Shape, TensorView

HEIGHT = 62
"""What a strip takes, the slot numbers above it included."""
_STRIP = 34
_NARROW = 500


def indices(shape: Shape) -> Iterator[Shape]:
    """All indices of a shape, in row-major order."""
    return product(*map(range, shape))


def slot_of(view: TensorView, index: Shape) -> int:
    """The slot of its memory in which a tensor's element lies."""
    return view.offset + sum(i * step for i, step in zip(index, view.stride, strict=True))


def slot_count(view: TensorView) -> int:
    """How many slots there are up to the last one that a tensor reaches."""
    if 0 in view.shape:
        return 0
    return slot_of(view, tuple(size - 1 for size in view.shape)) + 1


def place_text(view: TensorView, index: Shape) -> str:
    """How the slot of an element is found: ``0 + 1*4 + 2*1``."""
    steps = [f"{i}*{step}" for i, step in zip(index, view.stride, strict=True)]
    return " + ".join([str(view.offset), *steps])


def place_sentence(
    view: TensorView, name: str, index: Shape, value: Number, *, say: Say
) -> tuple[str, str]:
    """What the readout says about an element: its index, its number, and its slot."""
    typed = index_text(name, *index) if index else name
    said = f"{typed} = {number(value)}    {place_text(view, index)} = "
    return said, say("drawing-slot", slot=str(slot_of(view, index)))


def narrow_sentence(
    view: TensorView, name: str, index: Shape, value: Number, *, say: Say
) -> tuple[str, str]:
    """The same for a readout of two short lines."""
    typed = index_text(name, *index) if index else name
    slot = say("drawing-slot", slot=str(slot_of(view, index)))
    return f"{typed} = {number(value)}", f"{place_text(view, index).replace(' ', '')} = {slot}"


def memory_strip(
    canvas: Canvas,
    y: float,
    view: TensorView,
    *,
    name: str,
    id: str,
    memory: Memory = 1,
    say: Say,
    linked: Iterable[Shape] = (),
    lit: Mapping[int, str] | None = None,
) -> tuple[Box, ...]:
    """Draw the memory of a tensor, with its disc, in ink beside tiles that are filled by value.

    Args:
        y: the top, where the numbers of the slots stand.
        linked: the elements that can be pointed at; they light up their slots.
        lit: slots that are ringed: for each the keys of the parts that it belongs to.
    Returns: the place of every slot.
    """
    total = slot_count(view)
    holders = {slot_of(view, index): index for index in indices(view.shape)}
    pointed = {slot_of(view, index) for index in linked}
    slots = [
        _slot(view, name, slot, holders.get(slot), linked=slot in pointed, total=total, say=say)
        for slot in range(total)
    ]
    room = canvas.width - 66
    top = y + HEIGHT - _STRIP - 8
    disc(canvas, 13, top + _STRIP / 2, memory, look="plain")
    boxes = strip(
        canvas, 46, top, slots, id=id, memory=memory, width=room, height=_STRIP,
        look="plain",
    )  # fmt: skip
    for slot, twins in (lit or {}).items():
        if slot < len(boxes):
            _lit(canvas, boxes[slot], twins)
    if not boxes:
        canvas.text(40, top + _STRIP / 2, say("drawing-no-slots"), size=15, fill="ink2")
    return boxes


def slot_key(name: str, slot: int) -> str:
    """The name of a slot as a part that can be pointed at."""
    return f"{name}-slot:{slot}"


def _slot(
    view: TensorView,
    name: str,
    slot: int,
    index: Shape | None,
    *,
    linked: bool,
    total: int,
    say: Say,
) -> Slot:
    if index is None:
        return Slot(state="left")
    value = element(view.values, index)
    links = (part_key(name, *index),) if linked else ()
    held = int(value) if isinstance(value, bool) else value  # a bool is a byte, 0 or 1
    if total > MOST_FOCUSABLE:
        return Slot(held, links=links)
    typed = index_text(name, *index) if index else name
    said = f"{say('drawing-slot', slot=str(slot))}: {typed} = "
    key = slot_key(name, slot)
    return Slot(held, part=key, said=said, result=number(value), links=links)


def _lit(canvas: Canvas, box: Box, twins: str) -> None:
    narrow = box.width < 13
    around = Box(box.middle_x - 2, box.y, 4, box.height) if narrow else box
    canvas.rect(
        *around.grown(2), stroke="ink", stroke_width=3, class_="te-ring te-lit",
        data_links=twins or None,
    )  # fmt: skip


def is_narrow(canvas: Canvas) -> bool:
    """Whether a drawing is made for a phone."""
    return canvas.width < _NARROW
