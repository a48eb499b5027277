"""The right end of the neuron drawing: the curve, the point on it, the output."""

from __future__ import annotations

import math
from collections.abc import Callable

from components.drawing.canvas import Canvas
from components.drawing.foot import Say
from components.drawing.geometry import Box
from components.drawing.lettering import mono_width
from components.drawing.marks import ring
from components.drawing.markup import short
from components.drawing.neuron_layout import OUTPUT_WIDTH, Places
from components.drawing.neuron_plot import Plot
from components.drawing.neuron_rows import head
from components.drawing.neuron_steps import Neuron, only_number
from components.drawing.neuron_words import (
    activation_call,
    activation_sentence,
    output_sentence,
)
from components.drawing.numbers import MINUS, number, short_number
from components.drawing.tile import cell, pending_cell

_SEGMENTS = 48
_POINT = 6.5
_DOTTED = "2 5"
_NAME_SIZE = 15
_SHORT = 6
"""Up to so many characters the output stands in large figures."""


def curve_part(canvas: Canvas, neuron: Neuron, places: Places, *, say: Say, selected: str) -> None:
    """Draw the activation and, once it has run, the point that the sum picked on it."""
    sentence = activation_sentence(neuron, say=say)
    with canvas.part(
        "activation",
        said=sentence.said,
        result=sentence.result,
        lit=selected == "activation",
        id="activation",
    ):
        canvas.hit(places.curve_area())
        _guides(canvas, neuron, places)
        if neuron.curve is None:
            _in_words(canvas, neuron, places.plot, say=say)
            return
        _axes(canvas, places)
        colour, width = ("line", 2) if neuron.output is None else ("ink", 3)
        d = _path(places.plot, neuron.curve.value)
        canvas.path(d, stroke=colour, stroke_width=width, id="curve")
        name = _name(canvas, neuron, places)
        x, y = _point(neuron, places.plot)
        met = _has_point(neuron)
        radius = _POINT if met else 0
        canvas.circle(x, y, radius, fill="page", stroke="ink", stroke_width=3, id="point")
        ring(canvas, Box(x - 8, y - 8, 16, 16) if met else name, radius=10)


def output_part(canvas: Canvas, neuron: Neuron, places: Places, *, say: Say, selected: str) -> None:
    """Draw the output at the height of its point; before that a dashed cell in the middle."""
    plot = places.plot
    middle = max(plot.top + 10, min(plot.bottom - 18, _point(neuron, plot)[1]))
    box = Box(places.output_x, middle - 20, OUTPUT_WIDTH, 40)
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
            size = 18 if len(short_number(value)) <= _SHORT else 16
            cell(canvas, box, value, id="y", size=size, weight=700, border="ink", border_width=2)
        above = middle > plot.top + 52
        name_y = middle - 56 if above else middle + 36
        head(canvas, (box.middle_x, name_y), "output", neuron.output)
        ring(canvas, box)


def _has_point(neuron: Neuron) -> bool:
    return None not in (neuron.curve, neuron.output, neuron.position)


def _point(neuron: Neuron, plot: Plot) -> tuple[float, float]:
    """Where the sum meets the curve; halfway up until the activation has run."""
    x = plot.x(neuron.stops()[-1])
    value = only_number(neuron.output) if neuron.curve else None
    return x, plot.y(math.nan if value is None else float(value))


def _axes(canvas: Canvas, places: Places) -> None:
    plot = places.plot
    # upwards the guide has to pass the numbers on its way
    halo = "page" if places.direction == "up" else None
    for value in plot.heights():
        y = plot.y(value)
        colour = "faint" if value else "line"
        canvas.line(plot.left, y, plot.right, y, stroke=colour, stroke_width=1.2)
        words = f"{value:g}".replace("-", MINUS)
        canvas.text(plot.left - 14, y, words, size=14, fill="ink2", anchor="end")
    for tick in plot.ticks():
        x, y = plot.x(tick), plot.bottom
        canvas.line(x, y, x, y + 5, stroke_width=1.2)
        canvas.text(x, y + 17, number(tick), size=14, fill="ink2", anchor="middle", halo=halo)


def _guides(canvas: Canvas, neuron: Neuron, places: Places) -> None:
    """The dotted way from the walk's end to the curve and across to the output."""
    x, y = _point(neuron, places.plot)
    top = places.walk.end(neuron.taken - 1) if neuron.taken else places.sum_y
    met = _has_point(neuron)
    end = y if met else places.sum_y
    for name, d, there in (
        ("guide-down", f"M{short(x)} {short(top)}V{short(end)}", neuron.taken > 0),
        ("guide-across", f"M{short(x)} {short(y)}H{short(places.output_x)}", met),
    ):
        hidden = None if there else 0
        canvas.path(
            d, stroke="ink", stroke_width=1.5, stroke_dasharray=_DOTTED, opacity=hidden, id=name
        )


def _name(canvas: Canvas, neuron: Neuron, places: Places) -> Box:
    """The function's name where no guide and no curve ever comes; returns the room it takes."""
    fill = "ink2" if neuron.output is None else "ink"
    plot, words = places.plot, neuron.function
    width = mono_width(words, size=_NAME_SIZE)
    if places.direction == "right":
        x, y = plot.left - 41 - width, plot.y(math.nan)
    else:
        x, y = plot.left, plot.top - 24
    canvas.text(x, y, words, size=_NAME_SIZE, weight=600, fill=fill, mono=True)
    return Box(x - 6, y - 12, width + 12, 24)


def _in_words(canvas: Canvas, neuron: Neuron, plot: Plot, *, say: Say) -> None:
    """What a function without a curve makes of the sum."""
    x, y = plot.middle, plot.y(math.nan)
    fill = "ink2" if neuron.output is None else "ink"
    words = activation_call(neuron, say=say)
    canvas.text(x, y - 10, words, size=_NAME_SIZE, fill=fill, anchor="middle", mono=True)
    if neuron.output is not None:
        words = f"= {number(only_number(neuron.output))}"
        canvas.text(x, y + 12, words, size=_NAME_SIZE, weight=600, anchor="middle", mono=True)
    ring(canvas, Box(plot.left, y - 26, plot.right - plot.left, 52), radius=10)


def _path(plot: Plot, function: Callable[[float], float]) -> str:
    """A function over the whole number line, as a path."""
    points = []
    for k in range(_SEGMENTS + 1):
        value = plot.limit * (2 * k / _SEGMENTS - 1)
        points.append(f"{short(plot.x(value))} {short(plot.y(function(value)))}")
    return "M" + "L".join(points)
