"""The left half of the neuron drawing: features, weights, products and the bias."""

from __future__ import annotations

from components.drawing.canvas import Canvas
from components.drawing.foot import Say
from components.drawing.geometry import Box
from components.drawing.marks import edge_width
from components.drawing.markup import Span
from components.drawing.neuron_layout import HEAD_Y, Rows
from components.drawing.neuron_steps import Neuron, only_number
from components.drawing.neuron_words import Sentence, bias_sentence
from components.drawing.numbers import Number, part_key, shape_text, short_number, subscript
from components.drawing.palette import sign_role
from components.drawing.tile import cell, pending_cell
from components.engine.trace import TensorView


def row_keys(i: int) -> tuple[str, str]:
    """The parts that light an input's row up: itself and its way through the sum."""
    return part_key("features", 0, i), part_key("walk", i)


def bias_keys() -> tuple[str, str]:
    """The parts that light the bias up: itself and its way through the sum."""
    return "bias", "walk[bias]"


def heads(canvas: Canvas, neuron: Neuron, rows: Rows, *, say: Say) -> None:
    """Name the three columns and say their shapes."""
    half = rows.cell_width / 2
    head(canvas, rows.features + half, "features", neuron.features)
    head(canvas, rows.weights, "weights", neuron.weights)
    x, words = rows.products + half, say("drawing-neuron-products")
    fill = "ink2" if neuron.products is None else "ink"
    canvas.text(x, HEAD_Y, words, size=15, weight=600, fill=fill, anchor="middle")
    _shape(canvas, x, HEAD_Y + 20, neuron.products)


def head(
    canvas: Canvas, x: float, name: str, view: TensorView | None, *, y: float = HEAD_Y
) -> None:
    """A variable's name, and below it its shape once there is one."""
    fill = "ink2" if view is None else "ink"
    canvas.text(x, y, name, size=15, weight=600, fill=fill, anchor="middle", mono=True)
    _shape(canvas, x, y + 20, view)


def input_rows(
    canvas: Canvas, neuron: Neuron, rows: Rows, *, sentences: list[Sentence], selected: str
) -> None:
    """Draw one row an input: the feature, its weight on the line, their product."""
    features, weights = neuron.row(neuron.features), neuron.row(neuron.weights)
    products = neuron.row(neuron.products)
    for i, (middle, sentence) in enumerate(zip(rows.middles, sentences, strict=True)):
        links = (*row_keys(i), "sum")
        with canvas.part(
            links[0],
            said=sentence.said,
            result=sentence.result,
            links=links,
            lit=selected in links,
            id=f"row-{i}",
        ):
            canvas.hit(_hit(rows, middle))
            _name(canvas, rows, middle, i)
            _weight(canvas, rows, middle, i, weights[i])
            _cell(canvas, rows, rows.feature(middle), features[i], id=f"x-{i}")
            if neuron.products is None:
                pending_cell(canvas, rows.product(middle), id=f"p-{i}")
            else:
                _cell(canvas, rows, rows.product(middle), products[i], id=f"p-{i}")


def bias_row(canvas: Canvas, neuron: Neuron, rows: Rows, *, selected: str) -> None:
    """Draw the bias below the products, because it is added to them."""
    middle, value = rows.bias, only_number(neuron.bias)
    box = rows.product(middle)
    sentence = bias_sentence(neuron)
    links = (*bias_keys(), "sum")
    with canvas.part(
        links[0],
        said=sentence.said,
        result=sentence.result,
        links=links,
        lit=selected in links,
        id="row-bias",
    ):
        canvas.hit(_hit(rows, middle))
        words: list[str | Span] = [Span("bias", weight=600)]
        if neuron.bias is not None:
            words.append(Span(f" {shape_text(neuron.bias.shape)}", fill="ink2"))
        canvas.text(box.x - 12, middle, words, size=15, anchor="end", mono=True)
        canvas.text(box.x - 152, middle, "+", size=22, fill="ink2", anchor="middle")
        _cell(canvas, rows, box, value, id="b")


def _shape(canvas: Canvas, x: float, y: float, view: TensorView | None) -> None:
    if view is not None:
        words = shape_text(view.shape)
        canvas.text(x, y, words, size=15, fill="ink2", anchor="middle", mono=True)


def _hit(rows: Rows, middle: float) -> Box:
    width = rows.products + rows.cell_width + 4
    return Box(0, middle - rows.pitch / 2, width, rows.pitch)


def _cell(canvas: Canvas, rows: Rows, box: Box, value: Number, *, id: str) -> None:
    cell(canvas, box, value, id=id, style="number" if rows.numbers else "bar")


def _name(canvas: Canvas, rows: Rows, middle: float, i: int) -> None:
    size = 16 if rows.numbers else 14
    name = subscript("x", i + 1)
    canvas.text(rows.features - 8, middle, name, size=size, fill="ink2", anchor="end")


def _weight(canvas: Canvas, rows: Rows, middle: float, i: int, value: Number) -> None:
    """The line of a weight, and its number above it where there is room."""
    start, end = rows.feature(middle).right, rows.products
    role, width = sign_role(value), edge_width(value) * rows.edge_thickness
    canvas.line(start, middle, end, middle, stroke=role, stroke_width=width, id=f"w-{i}")
    if rows.numbers:
        name, words = Span(subscript("w", i + 1), fill="ink2"), f"  {short_number(value)}"
        canvas.text(rows.weights, middle - 15, [name, words], weight=500, anchor="middle")
