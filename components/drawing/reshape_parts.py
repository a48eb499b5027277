"""The pieces of the reshape drawing: a memory's strip, a tensor's cells, lines between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from components.drawing.editing import EditPlace, changed_mark
from components.drawing.geometry import Box
from components.drawing.marks import arrow
from components.drawing.markup import short
from components.drawing.memory_grid import (
    Cell,
    Grid,
    draw_bands,
    draw_cell,
    number_size,
    shows_corners,
)
from components.drawing.memory_slots import indices_of
from components.drawing.numbers import part_key
from components.drawing.palette import paint
from components.drawing.reshape_record import Memory, MemoryNumber
from components.drawing.reshape_scene import MOST_PARTS, Scene, Which
from components.drawing.reshape_wires import Wiring
from components.drawing.strip import MOST_FOCUSABLE, Slot, strip

_MOST_ARROWS = 16


@dataclass(frozen=True, slots=True)
class _Look:
    """How all cells of one tensor are drawn: see `memory_grid.draw_cell`."""

    memory: MemoryNumber
    slots: int
    size: float | None
    corners: bool


def draw_strip(scene: Scene, memory: Memory, place: Box) -> tuple[Box, ...]:
    """Draw a memory; its slots light up with the cells that read them.

    Args:
        place: where; a short strip is narrower.
    """
    few = len(memory.values) <= MOST_FOCUSABLE
    slots = [_slot(scene, memory, slot, touchable=few) for slot in range(len(memory.values))]
    return strip(
        scene.canvas,
        place.x,
        place.y,
        slots,
        id=f"memory{memory.number}",
        memory=memory.number,
        width=place.width,
        height=place.height,
    )


def _slot(scene: Scene, memory: Memory, slot: int, *, touchable: bool) -> Slot:
    key = scene.slot_key(memory, slot)
    state: Literal["held", "left", "unset"] = "held"
    if slot not in memory.held:
        state = "left"
    elif slot in memory.unset:
        state = "unset"
    said, result = scene.sentence(key) if touchable else ("", "")
    return Slot(
        memory.values[slot],
        state,
        changed=slot in memory.changed,
        lit=scene.is_lit(key),
        part=key if touchable else "",
        said=said,
        result=result,
        links=scene.links(key),
    )


def draw_tensor(scene: Scene, which: Which, grid: Grid) -> int:
    """Draw the cells of the source or of y.

    Returns: how many rows are drawn as one; 0 if every cell is drawn.
    """
    cells = scene.cells(which)
    memory = scene.memory(which)
    if not cells:
        box = Box(grid.box.x, grid.box.y, max(grid.box.width, 46), max(grid.box.height, 34))
        scene.canvas.rect(
            *box, stroke="line", stroke_width=1.5, stroke_dasharray="4 4", id=f"{which}-empty"
        )
        return 0
    slots = len(memory.values)
    if not grid.cells:
        return draw_bands(scene.canvas, grid, cells, id=which, memory=memory.number, slots=slots)
    size = number_size(grid, [cell.value for cell in cells])
    look = _Look(memory.number, slots, size, shows_corners(grid) and size is not None)
    for k, (cell, box) in enumerate(zip(cells, grid.cells, strict=True)):
        _cell(scene, (which, k), cell, box, look)
    _rings(scene, which, grid)
    return 0


def _cell(scene: Scene, at: tuple[Which, int], cell: Cell, box: Box, look: _Look) -> None:
    which, k = at
    key = scene.key(which, k)
    place = _edit_place(scene, which, k, cell)

    def draw() -> None:
        draw_cell(
            scene.canvas,
            box,
            cell,
            id=f"{which}-{k}",
            memory=look.memory,
            slots=look.slots,
            size=look.size,
            corner=str(cell.slot) if look.corners else "",
        )
        if box.width >= 16:
            changed_mark(scene.canvas, place, box, id=f"{which}-{k}-mark")

    if len(scene.cells(which)) > MOST_PARTS:
        draw()
        return
    said, result = scene.sentence(key)
    with scene.canvas.part(
        key,
        said=said,
        result=result,
        role="button" if which == "result" else "img",
        links=scene.links(key),
        lit=scene.is_lit(key),
        data_edit=place.key if place else None,
        data_value=place.digits if place else None,
    ):
        draw()


def _edit_place(scene: Scene, which: Which, k: int, cell: Cell) -> EditPlace | None:
    """The numbers of x can be changed where the picture shows x as a line of data made it."""
    if which != "source" or not scene.shows_data or cell.value is None:
        return None
    index = indices_of(scene.source_shape)[k]
    return EditPlace("x", index, cell.value, part_key("x", *index) in scene.edited)


def _rings(scene: Scene, which: Which, grid: Grid) -> None:
    """Draw the rings last, so that no neighbour covers them."""
    if len(grid.cells) > MOST_PARTS:
        return
    for k, box in enumerate(grid.cells):
        key = scene.key(which, k)
        around = box.grown(1)
        scene.canvas.add(
            "rect",
            x=short(around.x),
            y=short(around.y),
            width=short(around.width),
            height=short(around.height),
            rx=5 if box.width >= 16 else 2,
            fill="none",
            stroke=paint("ink"),
            stroke_width=3,
            class_=scene.ring_class(key),
            data_links=scene.twins(key),
        )


def draw_wires(scene: Scene, which: Which, wiring: Wiring) -> None:
    """Draw the lines from the slots to the cells, and over them the one that is pointed at."""
    canvas, memory = scene.canvas, scene.memory(which)
    hue = f"m{memory.number}"
    if wiring.mode != "pointed":
        paths = (
            [wiring.cell_path(k) for k in range(len(wiring.slots))]
            if wiring.mode == "cells"
            else [wiring.row_path(row) for row in range(wiring.grid.rows)]
        )
        with canvas.group(id=f"{which}-wires", fill="none", stroke_linejoin="round"):
            for path in paths:
                canvas.path(path, stroke="page", stroke_width=5, fill=None)
                canvas.path(path, stroke=hue, stroke_width=2, fill=None, opacity=0.65)
    if len(wiring.slots) > MOST_PARTS:
        return
    with canvas.group(fill="none", stroke=paint("ink"), stroke_width=3, stroke_linejoin="round"):
        for k in range(len(wiring.slots)):
            key = scene.key(which, k)
            canvas.path(
                wiring.cell_path(k),
                fill=None,
                class_=scene.ring_class(key),
                data_links=scene.twins(key),
            )


def draw_copy_arrows(
    scene: Scene, first: Sequence[Box], second: Sequence[Box], *, above: float
) -> None:
    """Draw where each number of a copy came from: from slot to slot.

    Args:
        above: how far above the second strip the arrows end.
    """
    canvas = scene.canvas
    few = len(second) <= _MOST_ARROWS
    for slot, origin in enumerate(scene.reshaped.origins):
        start = (first[origin].middle_x, first[origin].bottom + 4)
        end = (second[slot].middle_x, second[slot].y - above)
        if few:
            canvas.line(*start, *end, stroke="page", stroke_width=6)
            arrow(canvas, start, end, stroke="m2", stroke_width=2, head=8)
        if len(second) <= MOST_PARTS:
            key = scene.slot_key(scene.reshaped.memories[0], origin)
            canvas.line(
                *start,
                *end,
                stroke="ink",
                stroke_width=3,
                class_=scene.ring_class(key),
                data_links=scene.twins(key),
            )
