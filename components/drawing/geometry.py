"""Places on a canvas, in viewBox units."""

from __future__ import annotations

from typing import Literal, NamedTuple

Direction = Literal["right", "up"]
"""Which way a drawing reads: left to right, or upwards, for narrow places."""


class Box(NamedTuple):
    """A rectangle: its top left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle_x(self) -> float:
        """Halfway from left to right."""
        return self.x + self.width / 2

    @property
    def middle_y(self) -> float:
        """Halfway from top to bottom."""
        return self.y + self.height / 2

    @property
    def right(self) -> float:
        """The right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower side."""
        return self.y + self.height

    def grown(self, by: float) -> Box:
        """The same middle, wider and higher by twice the amount."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)
