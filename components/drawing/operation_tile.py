"""One value in the drawing of an operation, and how much room it takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from components.drawing.editing import EditPlace
from components.drawing.lettering import typed_width
from components.drawing.numbers import number
from components.drawing.operation_cells import Grid
from components.drawing.tile import NUMBER_WIDTH

Look = Literal["plain", "wanted", "missing"]
Place = tuple[int, int]

LINE = 19
"""From one line of labels to the next."""
LABEL, NOTE, TYPED = 15, 14, 18
"""Sizes of a name or shape, of a small note, and of a value that is typed out."""
MOST_PARTS = 32
"""Cells up to which each of a tile can be pointed at; beyond, each row can."""
BEHIND = 5
"""From one of several matrices to the next."""


class Metric(NamedTuple):
    """The size of one cell."""

    width: float
    height: float

    @property
    def has_numbers(self) -> bool:
        """Whether a cell is wide enough for its number."""
        return self.width >= NUMBER_WIDTH


NUMBERS = Metric(66, 32)
LOW = tuple(Metric(NUMBERS.width, height) for height in (30, 28, 26, 24))
"""Cells with numbers where the height is scarce."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One value.

    Attributes:
        key: of its part, and of its cells: ``a0[0,2]``.
        name: the variable or expression below it; "" for none.
        is_variable: whether that is the name of a variable.
        shape: as text, below the name; "" for a value without one.
        grid: its cells; None for a value that is typed out.
        typed: what is typed out.
        look: "wanted" for what should have come out, "missing" for what did not come out.
        stretched: rows and columns it is stretched to by the operation, as far as they are drawn.
        side: a side that is drawn as a bar, because its length does not fit.
        wrong: cells that differ from what was wanted.
        notes: small words below the shape.
        links: keys of the cells that light a cell up, and that it lights up.
        scale: "shared" where even a lone cell has the size of the picture's cells.
        edits: for each cell the number that can be changed there.
        role: "button" where a click chooses a cell.
    """

    key: str
    name: str = ""
    is_variable: bool = False
    shape: str = ""
    grid: Grid | None = None
    typed: str = ""
    look: Look = "plain"
    stretched: tuple[int, int] | None = None
    side: Literal["", "top", "left"] = ""
    wrong: frozenset[Place] = frozenset()
    notes: tuple[str, ...] = ()
    links: Mapping[Place, tuple[str, ...]] = field(default_factory=dict)
    scale: Literal["own", "shared"] = "own"
    edits: Mapping[Place, EditPlace] = field(default_factory=dict)
    role: Literal["img", "button"] = "img"

    @property
    def size(self) -> tuple[int, int]:
        """Rows and columns that it takes; one by one for what has no cells."""
        if self.stretched is not None:
            return self.stretched
        rows, columns = self.grid.size if self.grid else (1, 1)
        return max(rows, 1), max(columns, 1)

    def metric(self, shared: Metric) -> Metric:
        """Give the size of its cells: a lone number is always printed."""
        return NUMBERS if self.size == (1, 1) and self.scale == "own" else shared

    def extent(self, shared: Metric) -> tuple[float, float]:
        """Give the width and height of its cells or its text."""
        if self.grid is None and self.look != "missing":
            return typed_width(self.typed, size=TYPED) + 8, 32
        rows, columns = self.size
        one = self.metric(shared)
        behind = BEHIND * self.behind
        return columns * one.width + behind, rows * one.height + behind

    @property
    def behind(self) -> int:
        """How many more matrices are hinted at behind the first one."""
        return min(2, self.grid.matrices - 1) if self.grid else 0

    def label_width(self) -> float:
        """Give the width of the widest line below it."""
        lines = [typed_width(text, size=LABEL) for text in (self.name, self.shape)]
        return max([*lines, *(typed_width(note, size=NOTE) for note in self.notes)])

    def label_height(self) -> float:
        """Give the height of what stands below it."""
        return LINE * (bool(self.name) + bool(self.shape) + len(self.notes))

    def noted(self, shared: Metric) -> Tile:
        """Give the same with its number below, if it has one only and its cell is too small."""
        grid = self.grid
        if self.metric(shared).has_numbers or grid is None or not grid.is_known:
            return self
        if grid.count != 1 or grid.matrices != 1:
            return self
        return replace(self, notes=(*self.notes, number(grid.rows[0][0])))
