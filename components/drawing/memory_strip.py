"""The strip of one memory on the memory page, and below it the elements that its tensors read."""

from __future__ import annotations

from collections.abc import Sequence

from components.drawing.canvas import CELL_RADIUS
from components.drawing.geometry import Box
from components.drawing.lettering import mono_width, number_width
from components.drawing.memory_record import Band, Holder
from components.drawing.memory_scene import (
    MOST_TOUCHABLE,
    Scene,
    cell_key,
    edit_of,
    links_of_cell,
    part_ring,
    slot_edit,
    slot_key,
    slot_sentence,
    twins_of_slot,
)
from components.drawing.numbers import MINUS, Number, short_number
from components.drawing.palette import UNSET, memory_role, paint, slot_fill
from components.drawing.strip import corner_mark, torn_ends

STRIP, LANE = 46.0, 22.0
_WIDEST = 66.0
_SIZES = (17.0, 16.0, 15.0, 14.0)
_SMALL = 14.0
_APART = 34.0


def places(band: Band, x: float, y: float, width: float) -> tuple[Box, ...]:
    """Find the place of every slot, from a corner on."""
    unit = min(_WIDEST, width / max(1, band.slots))
    return tuple(Box(x + k * unit, y, unit, STRIP) for k in range(band.slots))


def draw_strip(scene: Scene, band: Band, boxes: Sequence[Box]) -> None:
    """Draw the slots with their numbers; above a number the one that it has taken the place of."""
    canvas = scene.canvas
    if not boxes:
        return
    first, last = boxes[0], boxes[-1]
    torn_ends(canvas, Box(first.x, first.y, last.right - first.x, STRIP))
    texts = slot_texts(band, first.width)
    with canvas.group(id=f"memory{band.number}"):
        for slot, box in enumerate(boxes):
            _slot(scene, band, slot, box, texts)
    for slot, box in enumerate(boxes):
        key = slot_key(band, slot)
        twins = " ".join((key, *twins_of_slot(band, slot)))
        part_ring(canvas, box, twins=twins, gap=2)
    _offsets(scene, band, boxes)


def slot_texts(band: Band, unit: float) -> tuple[tuple[str, ...], float] | None:
    """Choose how the numbers of a strip are written: the texts and their size; None for none.

    Four decimals where they fit, else two or one; whoever points at a slot reads all of them.
    """
    for decimals in (4, 2, 1):
        texts = [_text(value, decimals) for value in band.state.values]
        for size in _SIZES:
            if all(number_width(text, size=size) <= unit - 10 for text in texts):
                return tuple(texts), size
    return None


def _text(value: Number, decimals: int) -> str:
    """Write a number with at most so many decimals."""
    text = short_number(value)
    shortened = isinstance(value, float) and "e" not in text and "." in text
    if not shortened or len(text.partition(".")[2]) <= decimals:
        return text
    return f"{value:.{decimals}f}".replace("-", MINUS)


def _slot(
    scene: Scene,
    band: Band,
    slot: int,
    box: Box,
    texts: tuple[tuple[str, ...], float] | None,
) -> None:
    said, result = slot_sentence(scene, band, slot)
    with scene.canvas.part(
        slot_key(band, slot),
        said=said,
        result=result,
        role="button",
        links=twins_of_slot(band, slot),
        **slot_edit(scene, band, slot),
    ):
        slot_square(scene, band, slot, box)
        if texts is not None:
            _number(scene, band, slot, box, texts)
        if slot in band.changed:
            changed_slot(scene, band, slot, box)


def slot_square(scene: Scene, band: Band, slot: int, box: Box) -> None:
    """Draw the ground of one slot: light to dark is its place in the memory."""
    value = band.state.values[slot]
    read = any(slot in holder.readers for holder in band.holders)
    scene.canvas.rect(
        *box,
        fill=UNSET
        if value is None
        else slot_fill(band.number, slot, band.slots)
        if read
        else "page",
        stroke=memory_role(band.number) if read else "line",
        stroke_width=1.5,
        radius=CELL_RADIUS if box.width >= 16 else 1,
        stroke_dasharray=None if read else "4 4",
        id=f"s{band.number}-{slot}",
        class_="te-hit",
    )


def changed_slot(scene: Scene, band: Band, slot: int, box: Box) -> None:
    """Mark a slot that the line changed; the outline flashes once, a new line draws a new one."""
    wide = box.width >= 24
    if wide:
        corner_mark(scene.canvas, box)
    else:
        scene.canvas.rect(box.x + 1, box.y + 1, box.width - 2, 4, fill="ink", radius=0)
    scene.canvas.rect(
        *box,
        stroke=memory_role(band.number),
        stroke_width=3.5 if wide else 2,
        radius=CELL_RADIUS if box.width >= 16 else 1,
        class_="te-flash",
        id=f"flash-{scene.frame.at}-{band.number}-{slot}",
        pointer_events="none",
    )


def _number(
    scene: Scene, band: Band, slot: int, box: Box, texts: tuple[tuple[str, ...], float]
) -> None:
    words, size = texts
    canvas, changed = scene.canvas, slot in band.changed
    old = old_text(band, slot, room=box.width - 16)
    middle = box.y + (31 if old else STRIP / 2 + 2 * changed)
    value = band.state.values[slot]
    if value is None:
        canvas.circle(box.middle_x, middle, min(11, box.width / 2 - 2), fill="page")
    canvas.text(
        box.middle_x,
        middle,
        words[slot],
        size=size,
        weight=700 if changed else 600,
        anchor="middle",
        id=f"s{band.number}-{slot}-n",
    )
    if old:
        struck_out(scene, old, box.middle_x - 4, box.y + 12)


def old_text(band: Band, slot: int, *, room: float) -> str:
    """Write the number that stood in a slot before; nothing where there is none, or no room."""
    if slot in band.changed:
        for text in (_text(band.changed[slot], decimals) for decimals in (4, 2)):
            if number_width(text, size=_SMALL) <= room:
                return text
    return ""


def struck_out(scene: Scene, text: str, x: float, y: float) -> None:
    """Write a number around a point, with a line through it."""
    half = number_width(text, size=_SMALL) / 2
    scene.canvas.text(x, y, text, size=_SMALL, fill="ink2", anchor="middle")
    scene.canvas.line(x - half, y, x + half, y, stroke="ink2", stroke_width=1.2)


def _offsets(scene: Scene, band: Band, boxes: Sequence[Box]) -> None:
    """Write below the slots how many bytes they lie from the start of the memory."""
    size, last = band.state.itemsize, len(boxes) - 1
    room = number_width(f"+{last * size}", size=_SMALL) + 10
    every = next(k for k in (1, 2, 4, 8, 16, 32, 64, 128) if k * boxes[0].width >= room)
    with scene.canvas.group(fill=paint("ink2"), font_size=_SMALL, text_anchor="middle"):
        for slot in range(0, last + 1, every):
            box = boxes[slot]
            scene.canvas.plain_text(box.middle_x, box.bottom + 15, f"+{slot * size}")


def draw_lane(scene: Scene, band: Band, holder: Holder, boxes: Sequence[Box], y: float) -> None:
    """Draw, right below the slots, which of them a tensor reads, and as which element."""
    if not boxes:
        return
    width = boxes[0].width
    gap = 1.5 if width >= _APART else 0
    for slot, place in enumerate(boxes):
        box = Box(place.x + gap, y, width - 2 * gap, LANE)
        if slot not in holder.readers:
            middle = box.middle_y
            scene.canvas.line(place.x, middle, place.right, middle, stroke="faint")
        elif band.slots <= MOST_TOUCHABLE:
            _cell(scene, band, holder, slot, box)
        else:
            _element(scene, band, holder, slot, box)


def _cell(scene: Scene, band: Band, holder: Holder, slot: int, box: Box) -> None:
    said, result = slot_sentence(scene, band, slot)
    key, links = cell_key(band, holder, slot), links_of_cell(band, holder, slot)
    with scene.canvas.part(
        key,
        said=said,
        result=result,
        links=links,
        **edit_of(scene, band, holder, slot),
    ):
        _element(scene, band, holder, slot, box)
    part_ring(scene.canvas, box, twins=" ".join((key, *links)), gap=1)


def _element(scene: Scene, band: Band, holder: Holder, slot: int, box: Box) -> None:
    lane_square(scene, band, holder, slot, box)
    label = index_label(holder, slot)
    if mono_width(label, size=14) <= box.width - 4:
        scene.canvas.text(box.middle_x, box.middle_y, label, size=14, anchor="middle", mono=True)


def index_label(holder: Holder, slot: int) -> str:
    """Write which element a slot is; of several only how many."""
    indices = holder.readers[slot]
    if len(indices) > 1:
        return f"×{len(indices)}"
    return ",".join(map(str, indices[0])) or "()"


def lane_square(scene: Scene, band: Band, holder: Holder, slot: int, box: Box) -> None:
    """Draw the ground of one element; its place in the memory is that of its slot."""
    lit = slot in band.changed
    unlit = 1 if box.width >= 16 else 0.5
    scene.canvas.rect(
        *box,
        fill=slot_fill(band.number, slot, band.slots),
        stroke=memory_role(band.number),
        stroke_width=2.5 if lit and box.width >= 16 else unlit,
        radius=CELL_RADIUS if box.width >= 16 else 0,
        stroke_dasharray=None if holder.names else "3 3",
        class_="te-hit",
    )
