"""A tensor on a page about memory: cells filled by their place, with the slot in the corner."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from components.drawing.canvas import CELL_RADIUS, Canvas
from components.drawing.geometry import Box
from components.drawing.lettering import number_width
from components.drawing.markup import short
from components.drawing.numbers import Number, short_number
from components.drawing.palette import UNSET, slot_fill
from components.drawing.strip import corner_mark
from components.engine.trace import Shape

MOST_CELLS = 256
"""Tensors with more cells are drawn as bands of rows."""
_MOST_BANDS = 64
_BLOCK_GAP = 6.0
_SIZES = (19, 17, 16, 15, 14)
_CORNER_WIDTH, _CORNER_HEIGHT = 50.0, 34.0
_ROOMY = 40.0
"""A cell this high has room for a large number below its slot's."""
_LEAST_HEIGHT = 17.0


Blocks = Literal["below", "beside"]
"""Matrices one below the other, or side by side."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the cells of a tensor stand: the last dimension across, the others downwards.

    Attributes:
        shape: of the tensor.
        cells: in the order in which one reads it; none if there are too many to draw, or none.
        box: around them all.
        rows, columns: how many there are.
        unit: width and height of a cell.
        blocks: how the matrices of a tensor of more than two dimensions stand.
    """

    shape: Shape
    cells: tuple[Box, ...]
    box: Box
    rows: int
    columns: int
    unit: tuple[float, float]
    blocks: Blocks = "below"

    @property
    def row_middles(self) -> tuple[float, ...]:
        """The height of the middle of each row."""
        return tuple(cell.middle_y for cell in self.cells[:: self.columns])


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows: its slot, the number there, and how the slot is."""

    slot: int
    value: Number
    state: Literal["held", "left", "unset"] = "held"
    changed: bool = False


def lay_out(
    shape: Shape, area: Box, *, cell: tuple[float, float] = (62, 42), gap: float = 0
) -> Grid:
    """Find the places of a tensor's cells in an area, from its top left corner.

    Args:
        cell: the largest size of a cell.
        gap: above every row.
    """
    below = _below(shape, area, cell, gap)
    if len(shape) < 3 or 0 in shape or gap or math.prod(shape) > MOST_CELLS:
        return below
    beside = _beside(shape, area, cell)
    return max(below, beside, key=lambda grid: min(grid.unit[0] / 28, grid.unit[1] / 20))


def _below(shape: Shape, area: Box, cell: tuple[float, float], gap: float) -> Grid:
    columns = shape[-1] if shape else 1
    rows = math.prod(shape[:-1])
    block = shape[-2] if len(shape) > 2 else 0
    blocks = rows // block if block else 1
    between = _BLOCK_GAP if blocks > 1 and rows <= 32 else 0
    room = area.height - gap * rows - between * (blocks - 1)
    width = min(cell[0], area.width / max(1, columns))
    height = min(cell[1], room / max(1, rows))
    tops = [
        area.y + (i + 1) * gap + i * height + (i // block * between if block else 0)
        for i in range(rows)
    ]
    bottom = tops[-1] + height if rows else area.y
    box = Box(area.x, area.y, columns * width, bottom - area.y)
    few = rows * columns <= MOST_CELLS
    cells = [
        Box(area.x + j * width, top, width, height) for top in tops for j in range(columns) if few
    ]
    return Grid(shape, tuple(cells), box, rows, columns, (width, height))


def _beside(shape: Shape, area: Box, cell: tuple[float, float]) -> Grid:
    rows, columns = shape[-2:]
    blocks = math.prod(shape[:-2])
    between = 2 * _BLOCK_GAP
    width = min(cell[0], (area.width - between * (blocks - 1)) / (blocks * columns))
    height = min(cell[1], area.height / rows)
    lefts = [area.x + block * (columns * width + between) for block in range(blocks)]
    cells = tuple(
        Box(left + j * width, area.y + i * height, width, height)
        for left in lefts
        for i in range(rows)
        for j in range(columns)
    )
    box = Box(area.x, area.y, cells[-1].right - area.x, rows * height)
    return Grid(shape, cells, box, blocks * rows, columns, (width, height), "beside")


def shows_corners(grid: Grid) -> bool:
    """Whether the slot numbers fit into the corners of the cells."""
    return grid.unit[0] >= _CORNER_WIDTH and grid.unit[1] >= _CORNER_HEIGHT


def number_size(grid: Grid, numbers: Sequence[Number]) -> float | None:
    """Find the largest size at which every number fits into its cell; None if none does."""
    width, height = grid.unit
    texts = {short_number(value) for value in numbers}
    crowded = shows_corners(grid) and height < _ROOMY
    for size in _SIZES[2:] if crowded else _SIZES:
        if height >= max(_LEAST_HEIGHT, size + 3) and all(
            number_width(text, size=size) <= width - 6 for text in texts
        ):
            return size
    return None


def draw_cell(
    canvas: Canvas,
    box: Box,
    cell: Cell,
    *,
    id: str,
    memory: Literal[1, 2],
    slots: int,
    size: float | None,
    corner: str,
) -> None:
    """Draw one cell.

    Args:
        slots: how many the memory has; light to dark is their order.
        size: of the number; None for no number.
        corner: the slot's number, or ``""`` where it does not fit.
    """
    smallest = min(box.width, box.height)
    radius = CELL_RADIUS if smallest >= 16 else 2 if smallest >= 9 else 0
    left = cell.state == "left"
    fill = UNSET if cell.state == "unset" else slot_fill(memory, cell.slot, slots)
    canvas.rect(
        *box,
        fill="page" if left else fill,
        stroke="line" if left else f"m{memory}",
        stroke_width=(3.5 if cell.changed else 1.5) if smallest >= 9 else 0.5,
        radius=radius,
        id=id,
        stroke_dasharray="4 4" if left else None,
    )
    if size is not None:
        lower = (4 if box.height >= _ROOMY else 5) if corner else 0
        if cell.state == "unset":
            canvas.circle(
                box.middle_x, box.middle_y + lower, min(11, smallest / 2 - 2), fill="page"
            )
        canvas.text(
            box.middle_x,
            box.middle_y + lower,
            short_number(cell.value),
            size=size,
            weight=700 if cell.changed else 600,
            fill="ink2" if left else "ink",
            anchor="middle",
            id=f"{id}-n",
        )
        if corner:
            canvas.text(box.x + 5, box.y + 11, corner, size=14, fill="ink2" if left else "ink")
    if cell.changed:
        corner_mark(canvas, box)


def draw_bands(
    canvas: Canvas, grid: Grid, cells: Sequence[Cell], *, id: str, memory: Literal[1, 2], slots: int
) -> int:
    """Draw a tensor of many cells as bands of rows, filled by the place of their first cell.

    Returns: how many rows stand in one band.
    """
    several = max(1, math.ceil(grid.rows / _MOST_BANDS))
    x, top, width, height = grid.box
    with canvas.group(id=id):
        for start in range(0, grid.rows, several):
            end = min(grid.rows, start + several)
            part = cells[start * grid.columns : end * grid.columns]
            unset = sum(cell.state == "unset" for cell in part) / len(part)
            y, tall = top + height * start / grid.rows, height * (end - start) / grid.rows
            solid = width * (1 - unset)
            if solid:
                fill = slot_fill(memory, part[0].slot, slots)
                _band(canvas, Box(x, y, solid, tall), fill=fill)
            if unset:
                _band(canvas, Box(x + solid, y, width - solid, tall), fill=UNSET)
        canvas.rect(x, top, width, height, stroke=f"m{memory}", stroke_width=1.5, radius=2)
    return several


def _band(canvas: Canvas, box: Box, *, fill: str) -> None:
    canvas.add(
        "rect",
        x=short(box.x),
        y=f"{box.y:.2f}",
        width=short(box.width),
        height=f"{box.height + 0.3:.2f}",
        fill=fill,
    )


def ghost_cell(canvas: Canvas, box: Box, *, missing: bool, id: str) -> None:
    """Draw a cell that cannot be had: dashed, and with a cross where no number is left for it."""
    canvas.rect(
        *box,
        fill=UNSET if missing else "page",
        stroke="err" if missing else "line",
        stroke_width=1.5,
        id=id,
        stroke_dasharray="4 4",
        radius=CELL_RADIUS if min(box.width, box.height) >= 16 else 2,
    )
