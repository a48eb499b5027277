"""One memory on the devices page: its strip, its disc, the names in it, and the way there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from components.drawing.canvas import Canvas
from components.drawing.devices_record import Name, Place
from components.drawing.editing import place_of
from components.drawing.geometry import Box
from components.drawing.lettering import mono_width
from components.drawing.marks import arrow, ring
from components.drawing.markup import Span, Words, short
from components.drawing.memory_slots import bytes_each, flat_values, indices_of, slots_of
from components.drawing.numbers import index_text, number, shape_text
from components.drawing.strip import Slot, strip

Say = Callable[..., str]
_INDENT = 50.0
_SLOT = 56.0
_STRIP_DOWN, _STRIP_HEIGHT = 12.0, 34.0
_LINE = 20.0
DATA = ("features", "weights")


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a memory is drawn.

    Attributes:
        region: of its device.
        top: of what belongs to it.
        twins: numbers of the memories that hold copies of it.
    """

    place: Place
    region: Box
    top: float
    twins: tuple[int, ...] = ()

    @property
    def strip(self) -> Box:
        """The place of its strip."""
        slots = len(flat_values(self.place.names[0].view) or ())
        x, y = self.region.x + _INDENT, self.top + _STRIP_DOWN
        return Box(x, y, _SLOT * max(1, slots), _STRIP_HEIGHT)


def draw_place(canvas: Canvas, stand: Stand, *, say: Say, edited: frozenset[str]) -> None:
    """Draw a memory: disc and strip, below them one line a name with a branch up to the strip."""
    box = stand.strip
    slots = _slots(stand, say=say, edited=edited)
    memory_id = f"memory-{stand.place.number}"
    strip(
        canvas, box.x, box.y, slots, id=memory_id, memory=stand.place.hue, width=box.width,
        height=box.height,
    )  # fmt: skip
    _disc(canvas, stand.region.x + 20, box.middle_y, stand)
    for k, name in enumerate(stand.place.names):
        y = box.bottom + 19 + k * _LINE
        branch = f"M{short(box.x + 10)} {short(box.bottom + 4)}V{short(y)}H{short(box.x + 24)}"
        canvas.path(branch, stroke="line", stroke_width=1.5)
        _name(canvas, stand, name, (box.x + 32, y), say=say)


def draw_hop(canvas: Canvas, before: Stand, after: Stand) -> None:
    """Draw how a copy came to another device, with the call that made it."""
    call = after.place.names[0].call
    y = after.strip.middle_y
    if after.region.x > before.region.x:
        start, end = before.strip.right + 22, after.region.x + 6
    else:
        start, end = before.region.x + 6, after.strip.right + 22
    hop = f"hop-{after.place.number}"
    arrow(canvas, (start, y), (end, y), stroke="ink", stroke_width=2, head=9, id=hop)
    middle = (before.region.right + after.region.x) / 2
    if after.region.x < before.region.x:
        middle = (after.region.right + before.region.x) / 2
    width = mono_width(call, size=15) + 12
    canvas.rect(middle - width / 2, y - 33, width, 22, fill="page", radius=6)
    canvas.text(middle, y - 22, call, size=15, weight=600, mono=True, anchor="middle")


def _disc(canvas: Canvas, x: float, y: float, stand: Stand) -> None:
    canvas.circle(x, y, 11, fill=f"m{stand.place.hue}")
    number_of = str(stand.place.number)
    canvas.text(x, y, number_of, size=15, weight=700, fill="page", anchor="middle")


def _slots(stand: Stand, *, say: Say, edited: frozenset[str]) -> list[Slot]:
    first = stand.place.names[0]
    view = first.view
    values = flat_values(view) or ()
    places = zip(values, indices_of(view.shape), slots_of(view), strict=True)
    slots = []
    for value, index, slot in places:
        names = ", ".join(index_text(name.name, *index) for name in stand.place.names)
        facts = {"names": names, "memory": str(stand.place.number), "device": stand.place.device}
        said = say("drawing-devices-slot", byte=str(slot * bytes_each(view.dtype)), **facts)
        own = first.name in DATA
        edit = place_of(view, first.name, index[-1], row=index[0], edited=edited) if own else None
        twins = tuple(f"memory:{other}:{slot}" for other in stand.twins)
        part = f"memory:{stand.place.number}:{slot}"
        was = stand.place.was
        result = number(value)
        if was is not None:
            result = say("drawing-memory-was", value=result, old=number(was))
        slots.append(
            Slot(
                value, part=part, said=said, result=result, links=twins, edit=edit,
                changed=was is not None,
            )
        )  # fmt: skip
    return slots


def _name(canvas: Canvas, stand: Stand, name: Name, at: tuple[float, float], *, say: Say) -> None:
    """Write a name, its shape and how it came to its memory."""
    x, y = at
    view = name.view
    kind = "ndarray" if view.kind == "ndarray" else view.device
    facts = f"{shape_text(view.shape)}  {view.dtype}  {kind}  stride {shape_text(view.stride)}"
    address = f"0x{stand.place.address:x}"
    said = say("drawing-devices-name", name=name.name, facts=facts)
    fill = "page" if name.lit else None
    words: list[str | Span] = [
        Span(name.name, weight=600, fill=fill),
        f"  {shape_text(view.shape)}",
    ]
    width = mono_width(f"{name.name}  {shape_text(view.shape)}", size=15)
    with canvas.part(f"name:{name.name}", said=said, result=address):
        canvas.hit(Box(x - 6, y - 11, width + 12, 22))
        if name.lit:
            box = Box(x - 7, y - 10, mono_width(name.name, size=15) + 14, 20)
            canvas.rect(*box, fill=f"m{stand.place.hue}", radius=10)
        canvas.text(x, y, words, size=15, mono=True)
        ring(canvas, Box(x - 4, y - 10, width + 8, 20))
    how = say("drawing-devices-shows-it") if name.lit else _how(name, say=say)
    if how:
        weight = 600 if name.lit else 400
        canvas.text(x + width + 16, y, how, size=15, weight=weight, fill="ink2")


def _how(name: Name, *, say: Say) -> Words:
    if name.relation is None:
        return ""
    relation = name.relation.split(" ", maxsplit=1)[0]
    kind = "numpy" if name.view.kind == "ndarray" else relation
    return say(f"drawing-devices-how-{kind}", origin=name.origin)
