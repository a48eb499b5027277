"""The walk along one operation: line the shapes up, compare them, pair the numbers, or stop."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal, NamedTuple

from components.drawing.numbers import Number
from components.engine.trace import Shape, Step

MOST_PAIRS = 8
"""Pairs of a row and a column that are walked; of longer ones the last is the ninth."""
LONGEST_WALK = 13
"""The last stop of the longest walk."""

StopName = Literal[
    "data", "vector", "batch", "align", "compare", "pair", "dimension", "ranks", "done"
]
Kind = Literal["product", "elementwise", "other"]
_PRODUCTS = ("mm", "matmul", "@", "dot", "mv", "bmm")
_ARRAYS = ("tensor", "ndarray")


class Stop(NamedTuple):
    """One stop: which, and for a pair or a dimension its number (a dimension's is negative)."""

    name: StopName
    number: int = 0


class Terms(NamedTuple):
    """The products of a row and a column, and their sums so far; read from a record."""

    products: tuple[Number, ...]
    sums: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Walk:
    """All stops of the walk along one recorded step.

    Attributes:
        kind: what is compared: inner sizes, dimension by dimension, or nothing.
        step: the recorded step.
        stops: the first shows what is given, the last what came out.
    """

    kind: Kind
    step: Step
    stops: tuple[Stop, ...]

    @property
    def last(self) -> int:
        """The number of the last stop."""
        return len(self.stops) - 1

    def at(self, number: int) -> Stop:
        """Give a stop by its number; beyond the last one, the last."""
        return self.stops[min(max(number, 0), self.last)]


def walk_of(step: Step) -> Walk:
    """Plan the walk along a step, from the shapes and the outcome in its record."""
    views = step.operands
    if len(views) != 2 or any(view.kind not in _ARRAYS for view in views):
        return Walk("other", step, (Stop("data"), Stop("done")))
    first, second = views[0].shape, views[1].shape
    if step.operation_kind == "elementwise":
        return Walk("elementwise", step, tuple(_dimension_stops(step, first, second)))
    name = step.operation.rpartition(".")[2]
    if step.operation_kind == "matmul" and name in _PRODUCTS:
        return Walk(*_product_stops(step, first, second))
    return Walk("other", step, (Stop("data"), Stop("done")))


def _dimension_stops(step: Step, first: Shape, second: Shape) -> list[Stop]:
    stops = [Stop("data")]
    for place in range(1, max(len(first), len(second)) + 1):
        stops.append(Stop("dimension", -place))
        sizes = {shape[-place] for shape in (first, second) if len(shape) >= place}
        if step.result is None and len(sizes - {1}) > 1:
            return stops
    return [*stops, Stop("done")]


def _product_stops(step: Step, first: Shape, second: Shape) -> tuple[Kind, Step, tuple[Stop, ...]]:
    if not first or not second:
        return "other", step, (Stop("data"), Stop("ranks"))
    inner = inner_sizes(first, second)
    fits = inner[0] == inner[1]
    if step.result is None and _is_strict(step, first, second):
        return "other", step, (Stop("data"), Stop("ranks"))
    if step.result is None and (fits or _batches_clash(step, first, second)):
        return "other", step, (Stop("data"), Stop("batch"))
    if step.result is not None and not fits:
        return "other", step, (Stop("data"), Stop("done"))
    stops = [Stop("data")]
    if 1 in (len(first), len(second)):
        stops.append(Stop("vector"))
    if max(len(first), len(second)) > 2:
        stops.append(Stop("batch"))
    stops += [Stop("align"), Stop("compare")]
    if step.result is not None:
        if math.prod(step.result.shape):
            stops += [Stop("pair", k) for k in range(min(inner[0], MOST_PAIRS))]
        stops.append(Stop("done"))
    return "product", step, tuple(stops)


def _batches_clash(step: Step, first: Shape, second: Shape) -> bool:
    """Whether matrices cannot be paired, which torch looks at first; bmm looks at all sizes."""
    pairs = zip(first[-3::-1], second[-3::-1], strict=False)
    is_paired = not step.operation.endswith("bmm")
    return is_paired and any(len({1, *pair}) > 2 for pair in pairs)


def _is_strict(step: Step, first: Shape, second: Shape) -> bool:
    """Whether an operation that takes operands of certain ranks alone got others."""
    wanted = {"mm": (2, 2), "bmm": (3, 3), "dot": (1, 1), "mv": (2, 1)}
    name = step.operation.rpartition(".")[2]
    return name in wanted and wanted[name] != (len(first), len(second))


def inner_sizes(first: Shape, second: Shape) -> tuple[int, int]:
    """Give the two sizes that must be equal; a vector has one size only.

    >>> inner_sizes((2, 3), (4, 5)), inner_sizes((3,), (3,))
    ((3, 4), (3, 3))
    """
    return first[-1], second[-2] if len(second) > 1 else second[0]
