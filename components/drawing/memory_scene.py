"""What the parts of the memory drawing have in common: their names, and what the readout says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from components.drawing.canvas import Canvas
from components.drawing.geometry import Box
from components.drawing.memory_record import Band, Frame, Holder
from components.drawing.numbers import index_text, number, part_key, shape_text

Say = Callable[..., str]
_MOST_READERS = 2
_NARROW = 500.0
MOST_TOUCHABLE = 16
"""Cells under a longer strip are no stops for the keyboard; its slots are."""


class Sentence(NamedTuple):
    """What the readout says, and the bold end of it."""

    said: str
    result: str


@dataclass(frozen=True, slots=True)
class Scene:
    """One drawing of a frame.

    Attributes:
        picked: memory (by number) and slot that the readout tells about at rest.
        editing: whether the numbers can be changed: at the last line only.
        told: the sentences about slots so far; the elements of a slot tell the same.
    """

    canvas: Canvas
    frame: Frame
    say: Say
    picked: tuple[int, int]
    editing: bool
    told: dict[tuple[int, int], Sentence] = field(default_factory=dict)


def slot_key(band: Band, slot: int) -> str:
    """The name of a slot as a part that can be pointed at."""
    return f"slot:{band.number}.{slot}"


def cell_key(band: Band, holder: Holder, slot: int) -> str:
    """The name of an element of a tensor as a part: that of its first index at a slot."""
    name = holder.names[0] if holder.names else f"result{band.number}"
    return part_key(name, *holder.readers[slot][0])


def twins_of_slot(band: Band, slot: int) -> tuple[str, ...]:
    """Name the elements that are one slot."""
    return tuple(cell_key(band, one, slot) for one in band.holders if slot in one.readers)


def links_of_cell(band: Band, holder: Holder, slot: int) -> tuple[str, ...]:
    """Name what lights up with an element: its slot, and the elements of others that are it too."""
    me = cell_key(band, holder, slot)
    return (slot_key(band, slot), *(key for key in twins_of_slot(band, slot) if key != me))


def edit_of(scene: Scene, band: Band, holder: Holder, slot: int) -> dict[str, Any]:
    """Give what makes a number changeable through one tensor; nothing where it cannot be."""
    index = holder.readers[slot][0]
    value = band.state.values[slot]
    if not scene.editing or not holder.names or not index or value is None:
        return {}
    return {"data_edit": part_key(holder.names[0], *index), "data_value": repr(float(value))}


def slot_edit(scene: Scene, band: Band, slot: int) -> dict[str, Any]:
    """Give what makes the number of a slot changeable: through the first name that reads it."""
    for holder in band.holders:
        if slot in holder.readers and holder.names:
            return edit_of(scene, band, holder, slot)
    return {}


def slot_sentence(scene: Scene, band: Band, slot: int) -> Sentence:
    """Say what a slot is: where it lies, which elements it is, and its number."""
    place = (band.number, slot)
    if place not in scene.told:
        scene.told[place] = _slot_sentence(scene, band, slot)
    return scene.told[place]


def _slot_sentence(scene: Scene, band: Band, slot: int) -> Sentence:
    state = band.state
    narrow = scene.canvas.width < _NARROW
    place = scene.say(
        "drawing-memory-slot-brief" if narrow else "drawing-memory-slot",
        memory=str(band.number),
        slot=str(slot),
        address=hex(state.address + slot * state.itemsize),
    )
    value = number(state.values[slot])
    if slot in band.changed:
        value = scene.say("drawing-memory-was", value=value, old=number(band.changed[slot]))
    if narrow:
        return Sentence(place, f"{_readers(band, slot, most=1)}{value}")
    return Sentence(f"{place}  {_readers(band, slot, most=_MOST_READERS)}", value)


def part_ring(canvas: Canvas, box: Box, *, twins: str, gap: float) -> None:
    """Draw the ring round a slot or an element, shown only while one of its twins is lit."""
    around = box.grown(gap)
    canvas.rect(*around, stroke="ink", stroke_width=3, radius=6, class_="te-ring", data_links=twins)


def _readers(band: Band, slot: int, *, most: int) -> str:
    """Write the elements that a slot is, the first ones of many."""
    readers = [
        index_text(name, *index) if index else name
        for holder in band.holders
        for name in holder.names[:1]
        for index in holder.readers.get(slot, ())
    ]
    shown = readers[:most] + ["…"] * (len(readers) > most)
    return "".join(f"{one} = " for one in shown)


def holder_sentence(scene: Scene, band: Band, holder: Holder) -> Sentence:
    """Say how a tensor finds its slots in the memory."""
    view = holder.view
    steps = [f"{step}*{letter}" for step, letter in zip(view.stride, "ijkl", strict=False)]
    letters = index_text("", *"ijkl"[: len(view.shape)]) if view.shape else ""
    place = scene.say("drawing-memory-place", memory=str(band.number))
    names = " = ".join(f"{name}{letters}" for name in holder.names) or letters
    return Sentence(f"{names}  →  {place} ", " + ".join([str(view.offset), *steps]))


def facts_text(holder: Holder) -> str:
    """Write shape, type, stride and offset as they are typed."""
    view = holder.view
    facts = [shape_text(view.shape), view.dtype, f"stride {shape_text(view.stride)}"]
    facts.append(f"offset {view.offset}")
    if view.requires_grad:
        facts.append("requires_grad")
    return "  ".join(facts)
