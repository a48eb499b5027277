"""Where everything in the neuron drawing stands, in viewBox units."""

from __future__ import annotations

from dataclasses import dataclass

from components.drawing.geometry import Box, Direction
from components.drawing.neuron_plot import Plot, Walk
from components.drawing.neuron_steps import Neuron

SUM_RADIUS = 26
OUTPUT_WIDTH = 80

_TOP, _BOTTOM = 66, 372
_LOOSE_PITCH = 50
_UP_TOP = 434
_UP_LEAST, _UP_MOST = 24, 30


@dataclass(frozen=True, slots=True)
class Rows:
    """The inputs, one below the other, and the bias under them.

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

    def hit(self, middle: float) -> Box:
        """The area that answers the pointer for a whole row."""
        width = self.products + self.cell_width + 4
        return Box(0, middle - self.pitch / 2, width, self.pitch)

    def _cell(self, x: float, middle: float) -> Box:
        top = middle - self.cell_height / 2
        return Box(x, top, self.cell_width, self.cell_height)


@dataclass(frozen=True, slots=True)
class Places:
    """One neuron drawing: the rows, the two scales, and what stands around them.

    Attributes:
        direction: "right": rows on the left, output on the right; "up": rows below, output on top.
        width, height: of the drawing.
        readout, key: the heights of the strip and of the colour key.
        head: the height of the columns' names.
        sum_x, sum_y: the middle of the sum sign, and with it the height of the number line.
        output_x: the left side of the output.
    """

    direction: Direction
    width: float
    height: float
    readout: float
    key: float
    head: float
    sum_x: float
    sum_y: float
    output_x: float
    rows: Rows
    plot: Plot
    walk: Walk

    def number_line(self) -> tuple[float, float]:
        """Where the number line begins and ends; the sum sign stands at one of its ends."""
        if self.direction == "right":
            return self.sum_x + SUM_RADIUS, self.plot.right + 6
        return self.plot.left - 6, self.sum_x - SUM_RADIUS

    def sum_area(self) -> Box:
        """The area that answers the pointer for the sum."""
        start, end = self.number_line()
        if self.direction == "right":
            return Box(start - 2 * SUM_RADIUS, self.sum_y - 20, end - start + 2 * SUM_RADIUS, 40)
        return Box(start, self.sum_y - 20, end - start + 2 * SUM_RADIUS, 40)

    def curve_area(self) -> Box:
        """The area that answers the pointer for the activation."""
        plot = self.plot
        if self.direction == "right":
            return Box(plot.left - 118, plot.top - 14, plot.right - plot.left + 126, 142)
        return Box(0, 2, plot.right + 8, plot.bottom + 24)


def lay_out(neuron: Neuron, *, direction: Direction) -> Places:
    """Place a neuron in a drawing that reads in the given direction."""
    return _right(neuron) if direction == "right" else _up(neuron)


def _right(neuron: Neuron) -> Places:
    low, high = _span(neuron)
    return Places(
        direction="right",
        width=840,
        height=472,
        readout=402,
        key=460,
        head=22,
        sum_x=402,
        sum_y=204,
        output_x=754,
        rows=_right_rows(neuron.count),
        plot=Plot(neuron.limit, low, high, left=478, right=738, top=256, bottom=368),
        walk=Walk(neuron.count + 1, top=60, bottom=181, direction="right"),
    )


def _up(neuron: Neuron) -> Places:
    low, high = _span(neuron)
    rows = _up_rows(neuron.count)
    readout = round(rows.bias + rows.pitch / 2 + 10)
    return Places(
        direction="up",
        width=420,
        height=readout + 84,
        readout=readout,
        key=readout + 74,
        head=396,
        sum_x=388,
        sum_y=214,
        output_x=334,
        rows=rows,
        plot=Plot(neuron.limit, low, high, left=46, right=310, top=38, bottom=150),
        walk=Walk(neuron.count + 1, top=242, bottom=352, direction="up"),
    )


def _span(neuron: Neuron) -> tuple[float, float]:
    return neuron.curve.span(neuron.limit) if neuron.curve else (0.0, 1.0)


def _right_rows(count: int) -> Rows:
    """The rows on the left: numbers in the cells up to 8 inputs, squares beyond."""
    numbers = count <= 8
    gap = 12 if numbers else 5
    pitch = _LOOSE_PITCH if count <= 4 else (_BOTTOM - _TOP - gap) / (count + 1)
    top = (_TOP + _BOTTOM - gap - pitch * (count + 1)) / 2
    if numbers:
        width, height = 76.0, 36.0 if count <= 5 else min(32, pitch - 5)
    else:
        width = height = min(17, pitch - 1.5)
    return Rows(
        middles=_middles(count, top, pitch),
        bias=top + pitch * (count + 0.5) + gap,
        pitch=pitch,
        cell_width=width,
        cell_height=height,
        features=38 if numbers else 80,
        products=252 if numbers else 290,
        numbers=numbers,
    )


def _up_rows(count: int) -> Rows:
    """The rows at the bottom; a finger needs 24 units, so many inputs make the drawing longer."""
    numbers = count <= 8
    gap = 8 if numbers else 5
    pitch = 36.0 if numbers else max(_UP_LEAST, min(_UP_MOST, 330 / (count + 1)))
    if count <= 5:
        pitch = 42.0
    return Rows(
        middles=_middles(count, _UP_TOP, pitch),
        bias=_UP_TOP + pitch * (count + 0.5) + gap,
        pitch=pitch,
        cell_width=76 if numbers else 18,
        cell_height=min(33, pitch - 5) if numbers else 18,
        features=30 if numbers else 48,
        products=222 if numbers else 252,
        numbers=numbers,
    )


def _middles(count: int, top: float, pitch: float) -> tuple[float, ...]:
    return tuple(top + pitch * (i + 0.5) for i in range(count))
