"""The rows of the neuron drawing: features, weights, products and the bias."""

from __future__ import annotations

from components.drawing.canvas import Canvas
from components.drawing.editing import EditPlace, changed_mark, editable, place_of
from components.drawing.foot import Say
from components.drawing.geometry import Box
from components.drawing.marks import edge_width
from components.drawing.markup import Span
from components.drawing.neuron_layout import Places, Rows
from components.drawing.neuron_steps import Neuron, only_number
from components.drawing.neuron_words import Sentence, bias_sentence
from components.drawing.numbers import Number, part_key, shape_text, short_number, subscript
from components.drawing.palette import sign_role
from components.drawing.tile import cell, pending_cell
from components.engine.trace import TensorView

_WEIGHT_WIDTH = 104
_MARK = 17


def row_keys(i: int) -> tuple[str, str]:
    """The parts that light an input's row up: itself and its way through the sum."""
    return part_key("features", 0, i), part_key("walk", i)


def bias_keys() -> tuple[str, str]:
    """The parts that light the bias up: itself and its way through the sum."""
    return "bias", "walk[bias]"


def heads(canvas: Canvas, neuron: Neuron, places: Places, *, say: Say) -> None:
    """Name the three columns and say their shapes."""
    rows, y = places.rows, places.head
    half = rows.cell_width / 2
    head(canvas, (rows.features + half, y), "features", neuron.features)
    head(canvas, (rows.weights, y), "weights", neuron.weights)
    x, words = rows.products + half, say("drawing-neuron-products")
    fill = "ink2" if neuron.products is None else "ink"
    canvas.text(x, y, words, size=15, weight=600, fill=fill, anchor="middle")
    _shape(canvas, x, y + 20, neuron.products)


def head(canvas: Canvas, place: tuple[float, float], name: str, view: TensorView | None) -> None:
    """A variable's name, and below it its shape once there is one."""
    x, y = place
    fill = "ink2" if view is None else "ink"
    canvas.text(x, y, name, size=15, weight=600, fill=fill, anchor="middle", mono=True)
    _shape(canvas, x, y + 20, view)


def input_rows(
    canvas: Canvas,
    neuron: Neuron,
    rows: Rows,
    *,
    sentences: list[Sentence],
    selected: str,
    edited: frozenset[str],
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
            role="group",
            links=links,
            lit=selected in links,
            id=f"row-{i}",
        ):
            canvas.hit(rows.hit(middle))
            _name(canvas, rows, middle, i)
            place = place_of(neuron.features, "features", i, edited=edited)
            with editable(canvas, place, _feature_area(rows, middle), id=f"x-{i}-edit"):
                _cell(canvas, rows, rows.feature(middle), features[i], id=f"x-{i}")
                _mark(canvas, rows.feature(middle), place, id=f"x-{i}-mark")
            place = place_of(neuron.weights, "weights", i, edited=edited)
            _weight(canvas, rows, i, weights[i], place)
            if neuron.products is None:
                pending_cell(canvas, rows.product(middle), id=f"p-{i}")
            else:
                _cell(canvas, rows, rows.product(middle), products[i], id=f"p-{i}")


def bias_row(
    canvas: Canvas, neuron: Neuron, rows: Rows, *, selected: str, edited: frozenset[str]
) -> None:
    """Draw the bias below the products, because it is added to them."""
    middle, value = rows.bias, only_number(neuron.bias)
    box = rows.product(middle)
    sentence = bias_sentence(neuron)
    links = (*bias_keys(), "sum")
    with canvas.part(
        links[0],
        said=sentence.said,
        result=sentence.result,
        role="group",
        links=links,
        lit=selected in links,
        id="row-bias",
    ):
        canvas.hit(rows.hit(middle))
        words: list[str | Span] = [Span("bias", weight=600)]
        if neuron.bias is not None:
            words.append(Span(f" {shape_text(neuron.bias.shape)}", fill="ink2"))
        canvas.text(box.x - 12, middle, words, size=15, anchor="end", mono=True)
        canvas.text(box.x - 152, middle, "+", size=22, fill="ink2", anchor="middle")
        place = place_of(neuron.bias, "bias", 0, edited=edited)
        area = Box(box.x - 4, middle - rows.pitch / 2, box.width + 8, rows.pitch)
        with editable(canvas, place, area, id="b-edit"):
            _cell(canvas, rows, box, value, id="b")
            _mark(canvas, box, place, id="b-mark")


def _shape(canvas: Canvas, x: float, y: float, view: TensorView | None) -> None:
    if view is not None:
        words = shape_text(view.shape)
        canvas.text(x, y, words, size=15, fill="ink2", anchor="middle", mono=True)


def _feature_area(rows: Rows, middle: float) -> Box:
    """The cell over the whole height of its row; a square takes its name in, to be hit at all."""
    box, left = rows.feature(middle), 4 if rows.numbers else 30
    width = box.width + left + 4
    return Box(box.x - left, middle - rows.pitch / 2, width, rows.pitch)


def _cell(canvas: Canvas, rows: Rows, box: Box, value: Number, *, id: str) -> None:
    cell(canvas, box, value, id=id, style="number" if rows.numbers else "bar")


def _mark(canvas: Canvas, box: Box, place: EditPlace | None, *, id: str) -> None:
    changed_mark(canvas, place, box, radius=4 if box.height >= 16 else 2, id=id)


def _name(canvas: Canvas, rows: Rows, middle: float, i: int) -> None:
    size = 16 if rows.numbers else 14
    name = subscript("x", i + 1)
    canvas.text(rows.features - 8, middle, name, size=size, fill="ink2", anchor="end")


def _weight(canvas: Canvas, rows: Rows, i: int, value: Number, place: EditPlace | None) -> None:
    """The line of a weight, and its number above it where there is room."""
    middle = rows.middles[i]
    start, end = rows.feature(middle).right, rows.products
    role, width = sign_role(value), edge_width(value) * rows.edge_thickness
    if rows.numbers:
        area = Box(rows.weights - _WEIGHT_WIDTH / 2, middle - 24, _WEIGHT_WIDTH, 32)
    else:
        area = Box(start + 6, middle - rows.pitch / 2, end - start - 12, rows.pitch)
    with editable(canvas, place, area, id=f"w-{i}-edit"):
        canvas.line(start, middle, end, middle, stroke=role, stroke_width=width, id=f"w-{i}")
        if rows.numbers:
            name, words = Span(subscript("w", i + 1), fill="ink2"), f"  {short_number(value)}"
            canvas.text(rows.weights, middle - 15, [name, words], weight=500, anchor="middle")
        # without a number the mark stands on the middle of the line
        right, top = (area.right, middle - 23) if rows.numbers else (rows.weights, middle - 9)
        mark = Box(right - _MARK, top, _MARK, _MARK)
        changed_mark(canvas, place, mark, radius=0, id=f"w-{i}-mark")
