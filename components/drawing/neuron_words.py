"""What the readout of the neuron drawing says, no further than the page has got."""

from __future__ import annotations

from typing import NamedTuple

from components.drawing.foot import Say
from components.drawing.neuron_steps import Neuron, only_number
from components.drawing.numbers import number, part_key, shape_text, subscript
from components.engine.trace import TensorView

_DESCRIPTIONS = (
    "drawing-neuron-after-data",
    "drawing-neuron-after-multiply",
    "drawing-neuron-after-sum",
    "drawing-neuron-after-bias",
    "drawing-neuron-after-activate",
)


class Sentence(NamedTuple):
    """A sentence of the readout: up to its result, and the result."""

    said: str
    result: str


def row_sentences(neuron: Neuron, *, say: Say) -> list[Sentence]:
    """Say each product: x₃ * w₃ = 0.9468 * 1.2324 = 1.1668."""
    xs, ws = neuron.row(neuron.features), neuron.row(neuron.weights)
    if neuron.products is None:
        results = [say("not-yet")] * neuron.count
    else:
        results = [number(value) for value in neuron.row(neuron.products)]
    return [
        Sentence(
            f"{subscript('x', i)} * {subscript('w', i)} = {number(x)} * {number(w)} = ", result
        )
        for i, (x, w, result) in enumerate(zip(xs, ws, results, strict=True), 1)
    ]


def bias_sentence(neuron: Neuron) -> Sentence:
    """Say the bias, which is data: known from the start."""
    return Sentence("bias = ", _number(neuron.bias))


def sum_sentence(neuron: Neuron, *, say: Say) -> Sentence:
    """Say the sum as far as it has got: of the products, then with the bias."""
    if neuron.preactivation is None:
        result = say("not-yet") if neuron.total is None else _number(neuron.total)
        return Sentence("torch.sum(features * weights) = ", result)
    terms = f"{_number(neuron.total)} + {_number(neuron.bias)}"
    words = say("drawing-neuron-sum")
    return Sentence(f"{words} + bias = {terms} = ", _number(neuron.preactivation))


def activation_sentence(neuron: Neuron, *, say: Say) -> Sentence:
    """Say what the curve does to the sum."""
    result = say("not-yet") if neuron.output is None else _number(neuron.output)
    return Sentence(f"{activation_call(neuron, say=say)} = ", result)


def activation_call(neuron: Neuron, *, say: Say) -> str:
    """The activation as it is called: `sigmoid(−0.4000)`."""
    if neuron.preactivation is None:
        return f"{neuron.function}({say('drawing-neuron-sum')} + bias)"
    return f"{neuron.function}({_number(neuron.preactivation)})"


def output_sentence(neuron: Neuron, *, say: Say) -> Sentence:
    """Say the output and where it comes from."""
    said, result = activation_sentence(neuron, say=say)
    return Sentence(f"output = {said}", result)


def rest_sentence(neuron: Neuron, *, say: Say) -> Sentence:
    """Say what the page's step has just done; shown while nothing is pointed at."""
    if neuron.output is not None:
        return output_sentence(neuron, say=say)
    if neuron.total is not None:
        return sum_sentence(neuron, say=say)
    if neuron.products is not None:
        return Sentence("(features * weights).shape = ", shape_text(neuron.products.shape))
    data = {"features": neuron.features, "weights": neuron.weights, "bias": neuron.bias}
    shapes = [f"{name} {shape_text(view.shape)}" for name, view in data.items() if view]
    return Sentence("  ".join(shapes), "")


def shown_sentence(neuron: Neuron, *, say: Say, selected: str | None) -> Sentence:
    """Say what the selected part says; without one, what the step has just done."""
    rows = [part_key("features", 0, i) for i in range(neuron.count)]
    if selected in rows:
        return row_sentences(neuron, say=say)[rows.index(selected)]
    if selected == "bias":
        return bias_sentence(neuron)
    if selected == "sum":
        return sum_sentence(neuron, say=say)
    if selected == "activation":
        return activation_sentence(neuron, say=say)
    if selected == "output":
        return output_sentence(neuron, say=say)
    return rest_sentence(neuron, say=say)


def title(neuron: Neuron, *, say: Say) -> str:
    """Name the drawing."""
    return say("drawing-neuron-title", count=neuron.count)


def description(neuron: Neuron, *, say: Say) -> str:
    """Say the whole drawing, for those who do not see it."""
    return say(
        _DESCRIPTIONS[neuron.reached],
        count=neuron.count,
        bias=_number(neuron.bias),
        total=_number(neuron.total),
        preactivation=_number(neuron.preactivation),
        output=_number(neuron.output),
        function=neuron.function,
    )


def _number(view: TensorView | None) -> str:
    return number(only_number(view))
