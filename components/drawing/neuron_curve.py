"""The right end of the neuron drawing: the curve, the point on it, the output."""

from __future__ import annotations

import math

from components.drawing.canvas import Canvas
from components.drawing.foot import Say
from components.drawing.geometry import Box
from components.drawing.marks import ring
from components.drawing.markup import short
from components.drawing.neuron_layout import OUTPUT_X, SUM_Y, Plot, Walk
from components.drawing.neuron_rows import head
from components.drawing.neuron_steps import Neuron, only_number
from components.drawing.neuron_words import activation_sentence, output_sentence
from components.drawing.numbers import number
from components.drawing.tile import cell, pending_cell

_SEGMENTS = 48
_POINT = 6.5
_DOTTED = "2 5"


def curve_part(canvas: Canvas, neuron: Neuron, plot: Plot, *, say: Say, selected: str) -> None:
    """Draw the activation and, once it has run, the point that the sum picked on it."""
    sentence = activation_sentence(neuron, say=say)
    with canvas.part(
        "activation",
        said=sentence.said,
        result=sentence.result,
        lit=selected == "activation",
        id="activation",
    ):
        canvas.hit(Box(plot.left - 110, plot.one - 14, plot.right - plot.left + 118, 142))
        _axes(canvas, plot)
        _guides(canvas, neuron, plot)
        colour, width = ("line", 2) if neuron.output is None else ("ink", 3)
        canvas.path(_sigmoid(plot), stroke=colour, stroke_width=width, id="curve")
        _name(canvas, neuron, plot)
        x, y = _point(neuron, plot)
        met = _has_point(neuron)
        radius = _POINT if met else 0
        canvas.circle(x, y, radius, fill="page", stroke="ink", stroke_width=3, id="point")
        around = (
            Box(x - 8, y - 8, 16, 16) if met else Box(plot.left - 114, plot.y(0.5) - 12, 76, 24)
        )
        ring(canvas, around, radius=10)


def output_part(canvas: Canvas, neuron: Neuron, plot: Plot, *, say: Say, selected: str) -> None:
    """Draw the output at the height of its point; before that a dashed cell in the middle."""
    middle = max(plot.one + 10, min(plot.zero - 18, _point(neuron, plot)[1]))
    box = Box(OUTPUT_X, middle - 20, 80, 40)
    sentence = output_sentence(neuron, say=say)
    with canvas.part(
        "output",
        said=sentence.said,
        result=sentence.result,
        lit=selected == "output",
        id="output",
    ):
        canvas.hit(box.grown(2))
        if neuron.output is None:
            pending_cell(canvas, box, id="y")
        else:
            value = only_number(neuron.output)
            cell(canvas, box, value, id="y", size=18, weight=700, border="ink", border_width=2)
        above = middle > plot.one + 52
        name_y = middle - 56 if above else middle + 36
        head(canvas, box.middle_x, "output", neuron.output, y=name_y)
        ring(canvas, box)


def _has_point(neuron: Neuron) -> bool:
    return neuron.output is not None and neuron.position is not None


def _point(neuron: Neuron, plot: Plot) -> tuple[float, float]:
    """Where the sum meets the curve; halfway up until the activation has run."""
    x = plot.x(neuron.stops()[-1])
    value = only_number(neuron.output)
    return x, plot.y(math.nan if value is None else float(value))


def _axes(canvas: Canvas, plot: Plot) -> None:
    for value, words in ((0.0, "0"), (0.5, "0.5"), (1.0, "1")):
        y = plot.y(value)
        colour = "faint" if value else "line"
        canvas.line(plot.left, y, plot.right, y, stroke=colour, stroke_width=1.2)
        canvas.text(plot.left - 14, y, words, size=14, fill="ink2", anchor="end")
    for tick in plot.ticks():
        x = plot.x(tick)
        canvas.line(x, plot.zero, x, plot.zero + 5, stroke_width=1.2)
        canvas.text(x, plot.zero + 17, number(tick), size=14, fill="ink2", anchor="middle")


def _guides(canvas: Canvas, neuron: Neuron, plot: Plot) -> None:
    """The dotted way from the walk's end down to the curve and across to the output."""
    x, y = _point(neuron, plot)
    lanes = Walk(neuron.count + 1)
    top = lanes.y(neuron.taken - 1) + lanes.thickness / 2 if neuron.taken else SUM_Y
    met = _has_point(neuron)
    for name, d, there in (
        ("guide-down", f"M{short(x)} {short(top)}V{short(y if met else SUM_Y)}", neuron.taken > 0),
        ("guide-across", f"M{short(x)} {short(y)}H{OUTPUT_X}", met),
    ):
        hidden = None if there else 0
        canvas.path(
            d, stroke="ink", stroke_width=1.5, stroke_dasharray=_DOTTED, opacity=hidden, id=name
        )


def _name(canvas: Canvas, neuron: Neuron, plot: Plot) -> None:
    """Left of the axis, where no guide and no curve ever comes."""
    fill = "ink2" if neuron.output is None else "ink"
    x, y = plot.left - 45, plot.y(0.5)
    canvas.text(x, y, "sigmoid", size=15, weight=600, fill=fill, anchor="end", mono=True)


def _sigmoid(plot: Plot) -> str:
    """The curve over the whole number line, as a path."""
    points = []
    for k in range(_SEGMENTS + 1):
        value = plot.limit * (2 * k / _SEGMENTS - 1)
        height = 1 / (1 + math.exp(-value))
        points.append(f"{short(plot.x(value))} {short(plot.y(height))}")
    return "M" + "L".join(points)
