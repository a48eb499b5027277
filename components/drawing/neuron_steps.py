"""What the record of the neuron program knows at each step of the page."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from components.drawing.activation import Curve, activation_name, curve_of
from components.drawing.numbers import Number
from components.drawing.tile import as_rows
from components.engine.trace import Step, TensorView, Trace

NEURON_STEPS = ("data", "multiply", "sum", "bias", "activate")
"""The steps of the page, in order; each but the first shows one step of the record."""
LARGEST = 16
"""The most inputs that the page offers."""


def neuron_spans(trace: Trace) -> tuple[Step | None, ...]:
    """Find the step of the record that each step of the page shows.

    Returns: one entry for each of `NEURON_STEPS`; None for the data, and for what did not run.
    """
    # one iterator for all four: each search goes on where the one before it ended
    waiting = iter(trace.steps)
    return (
        None,
        next((step for step in waiting if _multiplies(step)), None),
        next((step for step in waiting if step.operation in ("torch.sum", "Tensor.sum")), None),
        next((step for step in waiting if _adds_bias(step)), None),
        next((step for step in waiting if step.operation == "activation"), None),
    )


@dataclass(frozen=True, slots=True)
class Neuron:
    """The values of one neuron, as far as the page has got.

    Attributes:
        step: index into `NEURON_STEPS`.
        count: how many inputs there are.
        limit: where the number line ends on both sides; the same at every step.
        function: the name of the activation.
        curve: the activation as it can be drawn; None where it is not a known one.
        features, weights, bias: the data; None where the program made none.
        products, total, preactivation, output: the results of the four steps; None before the
            page gets there, and for a step that failed.
    """

    step: int
    count: int
    limit: int
    function: str
    curve: Curve | None
    features: TensorView | None
    weights: TensorView | None
    bias: TensorView | None
    products: TensorView | None = None
    total: TensorView | None = None
    preactivation: TensorView | None = None
    output: TensorView | None = None

    @property
    def position(self) -> TensorView | None:
        """The sum as far as it has got: the end of the walk."""
        return self.preactivation or self.total

    @property
    def reached(self) -> int:
        """The last step of the page whose result is there."""
        results = (self.products, self.total, self.preactivation, self.output)
        return max((i for i, result in enumerate(results, 1) if result is not None), default=0)

    @property
    def taken(self) -> int:
        """How many arrows the walk has: one a product, and one for the bias."""
        if self.total is None:
            return 0
        return self.count if self.preactivation is None else self.count + 1

    def row(self, view: TensorView | None) -> list[Number]:
        """The numbers of a row, one an input; None where there is no number."""
        return _row(view, self.count)

    def stops(self) -> list[float]:
        """Where the walk starts, and where it is after each product and after the bias.

        An arrow whose number is not there yet has no length.
        """
        return _stops(self.row(self.products), self.total, self.preactivation)


def read_neuron(trace: Trace, *, step: int | None = None) -> Neuron:
    """Read from a record what is known at a step of the page.

    Args:
        trace: of the neuron program.
        step: index into `NEURON_STEPS`; None for the last.
    """
    last = len(NEURON_STEPS) - 1
    now = last if step is None else max(0, min(last, step))
    known = trace.variables
    *results, activation = neuron_spans(trace)[1:]
    products, total, preactivation = (found.result if found else None for found in results)
    features, weights = known.get("features"), known.get("weights")
    count = _count(trace, (features, weights))
    return Neuron(
        step=now,
        count=count,
        limit=_limit(_stops(_row(products, count), total, preactivation)),
        function=activation_name(activation),
        curve=curve_of(activation),
        features=features,
        weights=weights,
        bias=known.get("bias"),
        products=products if now >= 1 else None,
        total=total if now >= 2 else None,
        preactivation=preactivation if now >= 3 else None,
        output=known.get("output") if now >= 4 else None,
    )


def only_number(view: TensorView | None) -> Number:
    """The number of a tensor with one element; None where there is none."""
    return next(iter(_first_row(view)), None)


def _first_row(view: TensorView | None) -> list[Number]:
    """The innermost first list of a tensor; empty where there is none."""
    row: list[Any] = [] if view is None else as_rows(view)
    while row and isinstance(row[0], list):
        row = row[0]
    return row


def _row(view: TensorView | None, count: int) -> list[Number]:
    return [*_first_row(view), *[None] * count][:count]


def _multiplies(step: Step) -> bool:
    names = {operand.name for operand in step.operands}
    return step.operation == "*" and names == {"features", "weights"}


def _adds_bias(step: Step) -> bool:
    return step.operation == "+" and "bias" in [operand.name for operand in step.operands]


def _count(trace: Trace, views: Iterable[TensorView | None]) -> int:
    sizes = [view.shape[-1] for view in views if view is not None and view.shape]
    setting = trace.settings.get("n_input")
    if not sizes and isinstance(setting, int):
        sizes = [min(setting, LARGEST)]
    return max([1, *sizes])


def _stops(
    products: list[Number], total: TensorView | None, preactivation: TensorView | None
) -> list[float]:
    if total is None:
        return [0.0] * (len(products) + 2)
    stops = list(accumulate((_length(value) for value in products), initial=0.0))
    stops[-1] = _length(only_number(total))
    end = stops[-1] if preactivation is None else _length(only_number(preactivation))
    return [*stops, end]


def _length(value: Number) -> float:
    return 0.0 if value is None or math.isnan(value) else float(value)


def _limit(stops: list[float]) -> int:
    """Far enough for every stop, but from 5 to 12, so that small sums stay legible."""
    farthest = max((abs(stop) for stop in stops if not math.isnan(stop)), default=0.0)
    return max(5, math.ceil(min(12.0, farthest)))
