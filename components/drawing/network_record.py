"""What a record says about a network of layers, found by the names of the variables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from components.drawing.activation import activation_name
from components.drawing.numbers import Number, short_number
from components.drawing.tile import as_rows
from components.engine.layers import LayerNames, layers_of
from components.engine.trace import Step, TensorView, Trace

_ADDITIONS = ("+", "torch.add", "Tensor.add")
_STEPS_OF_A_LAYER = 3
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer as it ran; what did not run, or is not in the program, is None.

    Attributes:
        names: what the program calls its variables.
        input, weights, bias, result: those variables.
        product: `input @ weights`.
        total: `input @ weights + bias`.
        activation: the name of the function, ``"sigmoid"``; ``"f"`` where it did not run.
    """

    names: LayerNames
    input: TensorView | None
    weights: TensorView | None
    bias: TensorView | None
    product: TensorView | None
    total: TensorView | None
    result: TensorView | None
    activation: str

    def reached(self, progress: int) -> TensorView | None:
        """What the layer has come to after 0, 1, 2 or 3 of its steps."""
        return (None, self.product, self.total or self.product, self.result)[progress]

    def longest(self) -> int:
        """Number of characters of the longest number that a unit of this layer ever shows."""
        views = filter(None, (self.product, self.total, self.result))
        return max(
            (len(short_number(v)) for view in views for row in as_rows(view) for v in row),
            default=0,
        )


@dataclass(frozen=True, slots=True)
class Network:
    """The layers, and how many units stand in each rank of the picture.

    Attributes:
        layers: the hidden layers in their order, then the output layer.
        units: of the inputs, of each hidden layer, of the outputs.
    """

    layers: tuple[Layer, ...]
    units: tuple[int, ...]

    @property
    def inputs(self) -> int:
        """How many inputs there are."""
        return self.units[0]

    @property
    def outputs(self) -> int:
        """How many outputs there are."""
        return self.units[-1]

    @property
    def last(self) -> int:
        """Index of the output layer."""
        return len(self.layers) - 1

    @property
    def last_step(self) -> int:
        """The step that shows the whole picture."""
        return len(self.layers) * _STEPS_OF_A_LAYER

    def edges(self, layer: int) -> int:
        """How many lines a layer is drawn as if it had: its own, or those of the first if more."""
        return max(self.units[0] * self.units[1], self.units[layer] * self.units[layer + 1])


def read_network(trace: Trace) -> Network:
    """Find the network's tensors in the record of a run, finished or not."""
    spans = network_spans(trace)
    names = layers_of(trace.variables)
    layers = tuple(_read_layer(trace, one, spans, k) for k, one in enumerate(names))
    first, last = layers[0], layers[-1]
    hidden = (
        _size((before.weights, -1), (after.input, -1), (after.weights, 0))
        for before, after in pairwise(layers)
    )
    return Network(
        layers=layers,
        units=(
            _size((first.input, -1), (first.weights, 0)),
            *hidden,
            _size((last.weights, -1), (last.result, -1)),
        ),
    )


def network_spans(trace: Trace) -> dict[str, Step | None]:
    """For each step of the drawing, the step of the record that it shows.

    Returns: ``data``, then ``multiply-1``, ``add-1``, ``activate-1`` and so on, three for each
        layer; the last is the whole picture. None for the data and for what did not run.
    """
    spans: dict[str, Step | None] = {"data": None}
    steps = tuple(_walk(trace.steps))
    for number, names in enumerate(layers_of(trace.variables), start=1):
        product = next((step for step in steps if _multiplies(step, names)), None)
        spans[f"multiply-{number}"] = product
        spans[f"add-{number}"] = next(
            (step for step in steps if product is not None and _adds(step, names, product)), None
        )
        made = next((step for step in steps if step.target == names.result), None)
        spans[f"activate-{number}"] = made
    return spans


def progress(step: int, layer: int) -> int:
    """How many of a layer's three steps are done at a step of the drawing; layers from 0.

    >>> [(progress(step, 0), progress(step, 1)) for step in (0, 2, 4, 6)]
    [(0, 0), (2, 0), (3, 1), (3, 3)]
    """
    return max(0, min(_STEPS_OF_A_LAYER, step - layer * _STEPS_OF_A_LAYER))


def value_at(view: TensorView | None, row: int, column: int) -> Number:
    """One number of a tensor; the only one of a row or column that is broadcast; else None."""
    if view is None:
        return None
    rows = as_rows(view)
    line = _only_or(rows, row)
    return None if line is None else _only_or(line, column)


def _only_or(items: Sequence[Item], index: int) -> Item | None:
    if len(items) == 1:
        return items[0]
    return items[index] if index < len(items) else None


def _read_layer(trace: Trace, names: LayerNames, spans: dict[str, Step | None], k: int) -> Layer:
    product, total, activation = (
        spans[f"{name}-{k + 1}"] for name in ("multiply", "add", "activate")
    )
    known = trace.variables
    return Layer(
        names=names,
        input=known.get(names.input),
        weights=known.get(names.weights),
        bias=known.get(names.bias),
        product=product.result if product else None,
        total=total.result if total else None,
        result=known.get(names.result),
        activation=activation_name(activation),
    )


def _walk(steps: Sequence[Step]) -> Iterator[Step]:
    for step in steps:
        yield step
        yield from _walk(step.inner)


def _multiplies(step: Step, names: LayerNames) -> bool:
    operands = [operand.name for operand in step.operands]
    return step.operation_kind == "matmul" and operands[:2] == [names.input, names.weights]


def _adds(step: Step, names: LayerNames, product: Step) -> bool:
    if step.operation not in _ADDITIONS or product.result is None:
        return False
    others = [operand for operand in step.operands if operand.name != names.bias]
    return len(others) == 1 and others[0].storage == product.result.storage


def _size(*places: tuple[TensorView | None, int]) -> int:
    for view, dim in places:
        if view is not None and view.shape:
            return view.shape[dim]
    return 0
