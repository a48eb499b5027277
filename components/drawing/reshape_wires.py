"""Lines between the slots of a memory and the cells of a tensor.

Lines from a contiguous tensor nest; lines from a turned one cross.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from components.drawing.geometry import Box
from components.drawing.markup import short
from components.drawing.memory_grid import Grid

Mode = Literal["cells", "rows", "pointed"]
"""A line for every cell, a bundle for every row, or the line of the cell pointed at."""

_PITCH = 8.0
_CHANNEL = 6.0
_MOST_ROWS = 8
_MOST_LINES = 12
"""Slots or cells up to which lines are there without pointing."""


@dataclass(frozen=True, slots=True)
class Wiring:
    """How lines run from a strip to a grid below it.

    Attributes:
        strip: the places of the slots.
        slots: the slot of every cell, in the order in which one reads the grid.
        grid: the cells.
        mode: which lines are there without pointing.
    """

    strip: Sequence[Box]
    slots: Sequence[int]
    grid: Grid
    mode: Mode

    def cell_path(self, k: int) -> str:
        """The line of one cell."""
        start = self.strip[self.slots[k]]
        row, column = divmod(k, self.grid.columns)
        if self.mode == "cells":
            cell = self.grid.cells[k]
            channel = cell.y - 9 - _PITCH * (self.grid.columns - 1 - column)
            points = [(start.middle_x, start.bottom + 3), (start.middle_x, channel)]
            points += [(cell.middle_x, channel), (cell.middle_x, cell.y - 1)]
            return _path(points)
        if self.grid.blocks == "beside" or (self.mode == "pointed" and row == 0):
            x, channel = self.grid.cells[k].middle_x, start.bottom + 14
            points = [(start.middle_x, start.bottom + 3), (start.middle_x, channel)]
            return _path([*points, (x, channel), (x, self.grid.box.y - 1)])
        return _path(self._route(row, start.middle_x, start.bottom + 3))

    def row_path(self, row: int) -> str:
        """The bundle of one row: a bracket under its slots and one line from there."""
        line = self.slots[row * self.grid.columns : (row + 1) * self.grid.columns]
        boxes = [self.strip[slot] for slot in line]
        level = boxes[0].bottom + 8 + (5 * row if self._overlap else 0)
        ticks = "".join(
            f"M{short(box.middle_x)} {short(box.bottom + 3)}V{short(level)}" for box in boxes
        )
        left, right = min(b.middle_x for b in boxes), max(b.middle_x for b in boxes)
        bar = f"M{short(left)} {short(level)}H{short(right)}"
        return ticks + bar + _path(self._route(row, (left + right) / 2, level))

    @property
    def top(self) -> float:
        """How far below the strip the grid has to begin."""
        return wires_height(self.mode, self.grid.rows, overlap=self._overlap)

    @property
    def _overlap(self) -> bool:
        return rows_overlap(self.slots, self.grid.columns)

    def _route(self, row: int, x: float, y: float) -> list[tuple[float, float]]:
        """Go down to a channel, along it to the right of the grid, and back to the row."""
        bottom = self.strip[0].bottom
        rows = self.grid.rows if self.mode == "rows" else 1
        level = row if self.mode == "rows" else 0
        base = bottom + 14 + (5 * rows if self._overlap and self.mode == "rows" else 0)
        margin = self.grid.box.right + 12 + 7 * level
        from_left = x < margin
        channel = base + _CHANNEL * ((rows - 1 - level) if from_left else level)
        middle = self.grid.row_middles[row]
        edge = self.grid.box.right + 2
        return [(x, y), (x, channel), (margin, channel), (margin, middle), (edge, middle)]


def wires_height(mode: Mode, rows: int, *, overlap: bool) -> float:
    """How much room the lines need between a strip and a grid of that many rows."""
    if mode == "cells":
        return 14
    if mode == "pointed":
        return 24
    return 24 + (5 * rows if overlap else 0) + _CHANNEL * (rows - 1)


def row_gap(columns: int) -> float:
    """The room above a row whose cells each have a line."""
    return 17 + _PITCH * (columns - 1)


def rows_overlap(slots: Sequence[int], columns: int) -> bool:
    """Say whether the slots of one row lie between those of another."""
    lines = [slots[i : i + columns] for i in range(0, len(slots), max(1, columns))]
    spans = sorted((min(line), max(line)) for line in lines if line)
    return any(one[1] > other[0] for one, other in pairwise(spans))


def choose_mode(
    strip: Sequence[Box], slots: Sequence[int], shape_rows: int, columns: int, area: Box
) -> Mode:
    """Pick the fullest lines for which there is room.

    Args:
        area: of the grid, the room for the lines included.
    """
    if max(len(slots), len(strip)) > _MOST_LINES or shape_rows > _MOST_ROWS:
        return "pointed"
    right = area.x + min(62, area.width / columns) * columns
    height = (area.height - 14) / shape_rows - row_gap(columns)
    below = [strip[slot].middle_x for slot in slots[columns:]]
    clear = all(x >= right + 10 for x in below)
    if columns <= 3 and height >= 30 and clear:
        return "cells"
    return "rows"


def _path(points: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{short(x)} {short(y)}" for x, y in points)
