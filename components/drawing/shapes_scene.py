"""What the stage of the shapes page shows besides the walk, and how large it may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from components.drawing.canvas import WIDTH
from components.drawing.operation_tile import Place
from components.drawing.shapes_walk import Stop, Terms, Walk
from components.engine.trace import Shape, TensorView

Size = Literal["wide", "narrow", "projector"]
"""A projector's drawing is as wide as the usual one, and low enough for its screen."""

WIDTHS: Mapping[Size, float] = {"wide": WIDTH, "narrow": 420, "projector": WIDTH}


@dataclass(frozen=True, slots=True)
class Scene:
    """What the stage shows besides the walk.

    Attributes:
        at: the number of the stop.
        batch: which matrix of the result is shown, where it has several.
        cell: row and column, in that matrix, of the cell that is filled.
        terms: its products and sums; None where there is none.
        output: what the program came to; None where it is the operation's result, or none.
        data: shapes of the tensors that the data lines made; their numbers can be changed.
        edited: keys of the numbers that were.
        notes: quiet warnings, in the reader's words.
        tallest: how high a projector's drawing may be.
    """

    at: int
    batch: Shape = ()
    cell: Place = (0, 0)
    terms: Terms | None = None
    output: TensorView | None = None
    data: Mapping[str, Shape] = field(default_factory=dict)
    edited: frozenset[str] = frozenset()
    notes: Sequence[str] = ()
    tallest: float = 420

    def stop(self, walk: Walk) -> Stop:
        """Give the stop of a walk that is shown."""
        return walk.at(self.at)

    def is_last(self, walk: Walk) -> bool:
        """Whether a walk has reached its end."""
        return self.at >= walk.last
