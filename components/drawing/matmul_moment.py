"""Where the walk along a matrix product stands."""

from __future__ import annotations

from dataclasses import dataclass

from components.drawing.numbers import Number
from components.drawing.operation_tile import Place
from components.drawing.shapes_walk import Stop, Terms
from components.engine.trace import Shape


@dataclass(frozen=True, slots=True)
class Moment:
    """Where the walk stands.

    Attributes:
        stop: the stop.
        cell: row and column of the result's cell that is filled.
        index: the same cell as it is typed, with an index for each dimension of the result.
        terms: the products and sums of that cell; None where there is none.
        total: what the record has in that cell.
    """

    stop: Stop
    cell: Place = (0, 0)
    index: Shape = (0, 0)
    terms: Terms | None = None
    total: Number = None

    @property
    def pairs(self) -> int:
        """How many pairs have been multiplied."""
        if self.stop.name == "done":
            return len(self.terms.products) if self.terms else 0
        return self.stop.number + 1 if self.stop.name == "pair" else 0

    @property
    def has_compared(self) -> bool:
        """Whether the inner sizes have been compared."""
        return self.stop.name in ("compare", "pair", "done")
