"""Where the elements of a tensor lie in its picture: a number, a row, a grid, stacks of grids.

The order of the dimensions is that of ``.shape``: the last goes to the right, the one before it
down, the one before that into the depth along the slant, and the first of four from stack to stack.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from typing import Literal, NamedTuple

from components.drawing.geometry import Box
from components.drawing.tile import BAR_WIDTH, CellStyle, cell_style
from components.engine.trace import Shape

MOST_RANK = 4
_SIDE, _TOP, _BOTTOM = 40.0, 40.0, 34.0
"""Room for the marks of the dimensions."""
_STACK_GAP = 30.0
_SLANT_ROOM = 14.0
_LEAST_SLANT = 1.0
_GAP = 12.0
_LARGEST = 34.0
_SMALLEST = 1.5

Depth = Literal["apart", "overlapping"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One grid of rows and columns: the last two dimensions, at one index of those before.

    Attributes:
        index: of the dimensions before the last two.
        box: its place.
    """

    index: Shape
    box: Box


@dataclass(frozen=True, slots=True)
class Family:
    """The layout of one tensor.

    Attributes:
        shape: the tensor's; of four dimensions at most.
        rows, columns: of one sheet; 1 where the tensor has no such dimension.
        width, height: of one cell.
        style: what a cell shows.
        size: of the numbers.
        sheets: the last one of each stack first, as they have to be drawn.
        slant: how far each sheet lies right of and above the one in front of it.
        gap: between two stacks.
        depth: whether sheets hide parts of those behind them.
    """

    shape: Shape
    rows: int
    columns: int
    width: float
    height: float
    style: CellStyle
    size: float
    sheets: tuple[Sheet, ...]
    slant: tuple[float, float]
    gap: float
    depth: Depth

    def cell_box(self, sheet: Sheet, row: int, column: int) -> Box:
        """The place of one element."""
        return Box(
            sheet.box.x + column * self.width,
            sheet.box.y + row * self.height,
            self.width,
            self.height,
        )

    def index(self, sheet: Sheet, row: int, column: int) -> Shape:
        """The index of an element, as long as the tensor has dimensions."""
        return (*sheet.index, *(row, column)[2 - min(2, len(self.shape)) :])

    def places(self, sheet: Sheet) -> Iterator[tuple[Shape, Box]]:
        """Every element of a sheet: its index and its place."""
        for row, column in product(range(self.rows), range(self.columns)):
            yield self.index(sheet, row, column), self.cell_box(sheet, row, column)

    def find(self, index: Shape) -> Box:
        """The place of the element with an index."""
        sheet = self.sheet_of(index)
        row, column = (0, 0, *index)[-2:]
        return self.cell_box(sheet, row, column)

    def sheet_of(self, index: Shape) -> Sheet:
        """The sheet that an element lies on."""
        front = index[:-2]
        return next(sheet for sheet in self.sheets if sheet.index == front)

    @property
    def extent(self) -> Box:
        """What the sheets take together, without the marks of the dimensions."""
        left = min(sheet.box.x for sheet in self.sheets)
        top = min(sheet.box.y for sheet in self.sheets)
        right = max(sheet.box.right for sheet in self.sheets)
        bottom = max(sheet.box.bottom for sheet in self.sheets)
        return Box(left, top, right - left, bottom - top)


class _Counts(NamedTuple):
    stacks: int
    depth: int
    rows: int
    columns: int


class _Cells(NamedTuple):
    width: float
    height: float
    slant: tuple[float, float]
    gap: float
    depth: Depth


def lay_out(shape: Shape, room: Box, *, widest: float) -> Family:
    """Find the largest cells with which a tensor fits.

    Args:
        shape: of four dimensions at most, none of them 0.
        room: what there is, marks of the dimensions included; the tensor stands in its middle.
        widest: width of its widest number at size 16.
    """
    counts = _Counts(*(1,) * (MOST_RANK - len(shape)), *shape)
    inner = _inside(room, shape)
    wide = max(34.0, widest + 16)
    sizes = [(wide, height, size) for height, size in ((34.0, 16.0), (28.0, 15.0))]
    sizes.append((max(30.0, widest * 14 / 16 + 10), 26.0, 14.0))
    for width, height, size in sizes:
        cells = _apart(width, height, counts)
        if _fits(cells, counts, inner):
            return _family(shape, inner, cells, counts, style="number", size=size)
    cells = _squares(counts, inner)
    style = cell_style(cells.width, columns=9)
    return _family(shape, inner, cells, counts, style=style, size=14)


def one_sheet(shape: Shape, index: Shape, room: Box, *, widest: float) -> Family:
    """Lay out one sheet of a tensor alone, as large as there is room.

    Args:
        shape: the whole tensor's.
        index: of the sheet.
    """
    family = lay_out(shape[-2:], room, widest=widest)
    return replace(family, shape=shape, sheets=(Sheet(index, family.sheets[0].box),))


def _inside(room: Box, shape: Shape) -> Box:
    side = _SIDE if len(shape) > 1 else 4
    top = _TOP if shape else 0
    bottom = _BOTTOM if len(shape) > 3 else 4
    return Box(room.x + side, room.y + top, room.width - 2 * side, room.height - top - bottom)


def _apart(width: float, height: float, counts: _Counts) -> _Cells:
    rise = _SLANT_ROOM if counts.rows * height > 60 else 10.0
    return _Cells(width, height, (counts.columns * width + _GAP, rise), _STACK_GAP, "apart")


def _squares(counts: _Counts, inner: Box) -> _Cells:
    """Square cells as large as possible; sheets apart unless the cells become too small for it."""
    unit = _LARGEST
    while unit > BAR_WIDTH + 4:
        cells = _apart(unit, unit, counts)
        if _fits(cells, counts, inner):
            return cells
        unit -= 1
    unit = _LARGEST
    while unit > _SMALLEST:
        cells = _overlapping(unit, counts, inner)
        if _fits(cells, counts, inner):
            return cells
        unit -= 0.25
    return _overlapping(_SMALLEST, counts, inner)


def _overlapping(unit: float, counts: _Counts, inner: Box) -> _Cells:
    gap = min(_STACK_GAP, inner.width * 0.2 / max(1, counts.stacks - 1))
    if counts.depth == 1:
        return _Cells(unit, unit, (0.0, 0.0), gap, "apart")
    across = (inner.width - (counts.stacks - 1) * gap) / counts.stacks
    most = counts.columns * unit + _GAP
    right = min((across - counts.columns * unit) / (counts.depth - 1), most)
    rise = min(_SLANT_ROOM, max(4.0, inner.height * 0.3 / (counts.depth - 1)))
    return _Cells(unit, unit, (max(_LEAST_SLANT, right), rise), gap, "overlapping")


def _fits(cells: _Cells, counts: _Counts, inner: Box) -> bool:
    width, height = _size(cells, counts)
    return width <= inner.width + 0.01 and height <= inner.height + 0.01


def _size(cells: _Cells, counts: _Counts) -> tuple[float, float]:
    right, rise = cells.slant
    across = counts.columns * cells.width + (counts.depth - 1) * right
    width = counts.stacks * across + (counts.stacks - 1) * cells.gap
    return width, counts.rows * cells.height + (counts.depth - 1) * rise


def _family(
    shape: Shape, inner: Box, cells: _Cells, counts: _Counts, *, style: CellStyle, size: float
) -> Family:
    right, rise = cells.slant
    total, tall = _size(cells, counts)
    grid = (counts.columns * cells.width, counts.rows * cells.height)
    pitch = grid[0] + (counts.depth - 1) * right + cells.gap
    left = inner.x + (inner.width - total) / 2
    bottom = inner.y + (inner.height + tall) / 2
    sheets = []
    for i in range(counts.stacks):
        for j in reversed(range(counts.depth)):
            index = (i, j)[MOST_RANK - len(shape) :] if len(shape) > 2 else ()
            box = Box(left + i * pitch + j * right, bottom - grid[1] - j * rise, *grid)
            sheets.append(Sheet(index, box))
    return Family(
        shape, counts.rows, counts.columns, cells.width, cells.height, style, size, tuple(sheets),
        cells.slant, cells.gap, cells.depth,
    )  # fmt: skip
