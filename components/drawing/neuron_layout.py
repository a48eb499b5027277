"""Where everything in the neuron drawing stands, in viewBox units."""

from __future__ import annotations

import math
from dataclasses import dataclass

from components.drawing.geometry import Box

HEIGHT = 472
READOUT_Y = 402
KEY_Y = 460
HEAD_Y = 22
SUM_X, SUM_Y, SUM_RADIUS = 402, 204, 26
OUTPUT_X = 754

_TOP, _BOTTOM = 66, 372
_LOOSE_PITCH = 50
_WALK_TOP, _WALK_BOTTOM = 60, 181


@dataclass(frozen=True, slots=True)
class Rows:
    """The inputs on the left, one below the other, and the bias under them.

    Attributes:
        middles: the height of each input's row.
        bias: the height of the bias.
        pitch: from one row to the next.
        cell_width, cell_height: of a feature or a product.
        features, products: the left sides of the two columns.
        numbers: whether the cells are large enough for numbers.
    """

    middles: tuple[float, ...]
    bias: float
    pitch: float
    cell_width: float
    cell_height: float
    features: float
    products: float
    numbers: bool

    @property
    def edge_thickness(self) -> float:
        """Factor on the width of every edge."""
        return 1 if self.numbers else 0.62

    @property
    def weights(self) -> float:
        """Halfway between the two columns."""
        return (self.features + self.cell_width + self.products) / 2

    def feature(self, middle: float) -> Box:
        """The cell of a feature."""
        return self._cell(self.features, middle)

    def product(self, middle: float) -> Box:
        """The cell of a product, or of the bias."""
        return self._cell(self.products, middle)

    def _cell(self, x: float, middle: float) -> Box:
        top = middle - self.cell_height / 2
        return Box(x, top, self.cell_width, self.cell_height)


def rows_of(count: int) -> Rows:
    """Place the rows: numbers in the cells up to 8 inputs, squares beyond."""
    numbers = count <= 8
    gap = 12 if numbers else 5
    pitch = _LOOSE_PITCH if count <= 4 else (_BOTTOM - _TOP - gap) / (count + 1)
    top = (_TOP + _BOTTOM - gap - pitch * (count + 1)) / 2
    if numbers:
        width, height = 76.0, 36.0 if count <= 5 else min(32, pitch - 5)
    else:
        width = height = min(17, pitch - 1.5)
    return Rows(
        middles=tuple(top + pitch * (i + 0.5) for i in range(count)),
        bias=top + pitch * (count + 0.5) + gap,
        pitch=pitch,
        cell_width=width,
        cell_height=height,
        features=38 if numbers else 80,
        products=252 if numbers else 290,
        numbers=numbers,
    )


@dataclass(frozen=True, slots=True)
class Plot:
    """The number line of the walk and, on the same scale below it, the curve."""

    limit: int
    left: float = 478
    right: float = 738
    zero: float = 368
    one: float = 256

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
        """Where an output between 0 and 1 stands."""
        if math.isnan(value):
            return (self.zero + self.one) / 2
        return self.zero - (self.zero - self.one) * max(0.0, min(1.0, value))

    def ticks(self) -> tuple[int, ...]:
        """The numbers that are written below the curve."""
        if self.limit == 6:
            return (-6, -3, 0, 3, 6)
        return (-self.limit, 0, self.limit)


@dataclass(frozen=True, slots=True)
class Walk:
    """The lanes of the walk above the number line, one an arrow."""

    lanes: int

    @property
    def pitch(self) -> float:
        """From one lane to the next."""
        return (_WALK_BOTTOM - _WALK_TOP) / self.lanes

    @property
    def thickness(self) -> float:
        """Height of an arrow."""
        return min(13, self.pitch * 0.66)

    def y(self, lane: int) -> float:
        """The middle of a lane."""
        return _WALK_TOP + self.pitch * (lane + 0.5)

    @property
    def top(self) -> float:
        """Where the zero line begins."""
        return _WALK_TOP - 6
