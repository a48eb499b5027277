"""How large a result will be, and how much work it takes, found before anything is allocated.

Arithmetic on the operands' shapes answers at once. Torch's ``meta`` device would answer too, but
its first use in a process imports for half a second.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from components.engine.action import Action
from components.engine.limits import (
    ELEMENT_WORK,
    NOT_FLOAT,
    SLOW,
    Budget,
    check_elements,
    span,
)
from components.engine.memory import Array
from components.engine.operation import Operation
from components.engine.size_rules import SIZE_RULES, broadcast, product

_NOT_LARGER = frozenset(
    (
        "reduction", "along", "reshaping", "splitting", "inspection", "number", "conversion",
        "print", "creation",
    )
)  # fmt: skip
"""Kinds whose results are not larger than the largest operand."""


def check_size(action: Action, budget: Budget) -> None:
    """Refuse an operation whose result, or whose work, would be too large."""
    operation, arrays = action.operation, action.arrays
    if operation.size_rule:
        count = SIZE_RULES[operation.size_rule](operation, action.arguments, action.keywords)
    elif not arrays:
        return
    else:
        count = _count(action)
    check_elements(count)
    budget.spend_work(_work(operation, arrays, count))


def _count(action: Action) -> int:
    """Bound the elements of the result from above."""
    kind, arrays = action.operation.kind, action.arrays
    if kind in ("elementwise", "in-place"):
        return broadcast(arrays)
    if kind in _NOT_LARGER:
        return max(span(array.shape) for array in arrays)
    if kind == "joining":
        return sum(span(array.shape) for array in arrays)
    if kind == "matmul" and len(arrays) > 1:
        return _cells(action.operation, *arrays[-2:])
    return product(arrays)


def _cells(operation: Operation, first: Array, second: Array) -> int:
    """Count the cells of a matrix product."""
    if operation.attribute == "outer":
        return span(first.shape) * span(second.shape)
    if operation.attribute == "inner":
        return span(first.shape[:-1]) * span(second.shape[:-1])
    if operation.owner in ("np", "ndarray") and operation.attribute == "dot":
        return span(first.shape[:-1]) * span((*second.shape[:-2], *second.shape[-1:]))
    batches = zip_longest(reversed(first.shape[:-2]), reversed(second.shape[:-2]), fillvalue=1)
    rows = first.shape[-2] if first.ndim > 1 else 1
    columns = second.shape[-1] if second.ndim > 1 else 1
    return span((*(max(pair) for pair in batches), rows, columns))


def _work(operation: Operation, arrays: Sequence[Array], count: int) -> int:
    """Estimate multiply-adds: a cell of a matrix product takes as many as a row has numbers."""
    touched = sum(span(array.shape) for array in arrays)
    if "slow" in operation.how:
        return (count + touched) * ELEMENT_WORK * SLOW
    if operation.kind != "matmul" or len(arrays) < 2:
        return (count + touched) * ELEMENT_WORK
    first = arrays[-2]
    row = 1 if operation.attribute == "outer" or not first.ndim else max(first.shape[-1], 1)
    is_float = str(first.dtype).removeprefix("torch.") in ("float32", "float64")
    return count * row * (1 if is_float else NOT_FLOAT) + touched
