"""What a record says about a network of two layers, found by the names of the variables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from components.drawing.activation import activation_name
from components.drawing.numbers import Number, short_number
from components.drawing.tile import as_rows
from components.engine.trace import Step, TensorView, Trace

NETWORK_STEPS = (
    "data",
    "multiply-1",
    "add-1",
    "activate-1",
    "multiply-2",
    "add-2",
    "activate-2",
)
"""The steps of the drawing, in order; the last is the whole picture."""

_ADDITIONS = ("+", "torch.add", "Tensor.add")
_STEPS_OF_A_LAYER = 3
Item = TypeVar("Item")


class Names(NamedTuple):
    """The variables of one layer: ``result = activation(input @ weights + bias)``."""

    input: str
    weights: str
    bias: str
    result: str


LAYERS = (Names("features", "W1", "B1", "h"), Names("h", "W2", "B2", "output"))


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

    names: Names
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
    """The two layers, and how many units stand in each of the three rows of the picture."""

    layers: tuple[Layer, Layer]
    inputs: int
    hidden: int
    outputs: int

    @property
    def edges(self) -> int:
        """How many lines run between the inputs and the hidden units."""
        return self.inputs * self.hidden


def read_network(trace: Trace) -> Network:
    """Find the network's tensors in the record of a run, finished or not."""
    spans = network_spans(trace)
    first, second = (_read_layer(trace, names, spans, k) for k, names in enumerate(LAYERS))
    return Network(
        layers=(first, second),
        inputs=_size((first.input, -1), (first.weights, 0)),
        hidden=_size((first.weights, -1), (second.input, -1), (second.weights, 0)),
        outputs=_size((second.weights, -1), (second.result, -1)),
    )


def network_spans(trace: Trace) -> dict[str, Step | None]:
    """For each step of the drawing, the step of the record that it shows.

    Returns: a value for every name in ``NETWORK_STEPS``; None for the data and for what did
        not run.
    """
    spans: dict[str, Step | None] = dict.fromkeys(NETWORK_STEPS)
    steps = tuple(_walk(trace.steps))
    for number, names in enumerate(LAYERS, start=1):
        product = next((step for step in steps if _multiplies(step, names)), None)
        spans[f"multiply-{number}"] = product
        if product is not None:
            total = next((step for step in steps if _adds(step, names, product)), None)
            spans[f"add-{number}"] = total
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


def _read_layer(trace: Trace, names: Names, spans: dict[str, Step | None], k: int) -> Layer:
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


def _multiplies(step: Step, names: Names) -> bool:
    operands = [operand.name for operand in step.operands]
    return step.operation_kind == "matmul" and operands[:2] == [names.input, names.weights]


def _adds(step: Step, names: Names, product: Step) -> bool:
    if step.operation not in _ADDITIONS or product.result is None:
        return False
    others = [operand for operand in step.operands if operand.name != names.bias]
    return len(others) == 1 and others[0].storage == product.result.storage


def _size(*places: tuple[TensorView | None, int]) -> int:
    for view, dim in places:
        if view is not None and view.shape:
            return view.shape[dim]
    return 0
