"""The two scales of the neuron drawing: the number line with its walk, and the curve."""

from __future__ import annotations

import math
from dataclasses import dataclass

from components.drawing.geometry import Direction


@dataclass(frozen=True, slots=True)
class Plot:
    """The number line of the walk and, on the same scale beside it, the curve.

    Attributes:
        limit: the number at the right end of the number line; the left end is −limit.
        low, high: the numbers at the bottom and the top of the curve's axis.
        left, right, top, bottom: the curve's ground.
    """

    limit: int
    low: float
    high: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        """Where the number 0 stands on the number line."""
        return (self.left + self.right) / 2

    def x(self, value: float) -> float:
        """Where a sum stands; one beyond the number line is pinned at its end."""
        if math.isnan(value):
            return self.middle
        pinned = max(-self.limit, min(self.limit, value))
        return self.middle + pinned * (self.right - self.left) / (2 * self.limit)

    def y(self, value: float) -> float:
        """Where an output stands; one beyond the axis is pinned at its end."""
        if math.isnan(value):
            return (self.top + self.bottom) / 2
        pinned = max(self.low, min(self.high, value))
        return self.bottom - (self.bottom - self.top) * (pinned - self.low) / (self.high - self.low)

    def ticks(self) -> tuple[int, ...]:
        """The numbers that are written below the curve."""
        if self.limit == 6:
            return (-6, -3, 0, 3, 6)
        return (-self.limit, 0, self.limit)

    def heights(self) -> tuple[float, float, float]:
        """The numbers that are written beside the curve."""
        return self.low, (self.low + self.high) / 2, self.high


@dataclass(frozen=True, slots=True)
class Walk:
    """The lanes of the walk towards the number line, one an arrow.

    Attributes:
        top, bottom: where the lanes lie.
        direction: "right": the walk comes down to the number line; "up": it rises to it.
    """

    lanes: int
    top: float
    bottom: float
    direction: Direction

    @property
    def pitch(self) -> float:
        """From one lane to the next."""
        return (self.bottom - self.top) / self.lanes

    @property
    def thickness(self) -> float:
        """Height of an arrow."""
        return min(13, self.pitch * 0.66)

    @property
    def start(self) -> float:
        """Where the zero line begins, before the first lane."""
        return self.top - 6 if self.direction == "right" else self.bottom + 6

    def y(self, lane: int) -> float:
        """The middle of a lane."""
        way = self.pitch * (lane + 0.5)
        return self.top + way if self.direction == "right" else self.bottom - way

    def end(self, lane: int) -> float:
        """The side of a lane's arrow that faces the number line."""
        half = self.thickness / 2
        return self.y(lane) + (half if self.direction == "right" else -half)
