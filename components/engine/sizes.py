"""How large a result will be, and how much work it takes, found before anything is allocated.

Arithmetic on the operands' shapes answers at once. Torch's ``meta`` device would answer too, but
its first use in a process imports for half a second.
"""

from __future__ import annotations

from collections.abc import Sequence

from components.engine.action import Action
from components.engine.limits import (
    ELEMENT_WORK,
    MAX_DIMS,
    NOT_FLOAT,
    SLOW,
    Budget,
    check_elements,
    span,
)
from components.engine.operation import Operation
from components.engine.refusals import RefusalError
from components.engine.size_rules import SIZE_RULES, broadcast, operand_shapes
from components.engine.trace import Shape
from components.engine.values import ITEMS, check_pieces, is_array

_FAST = {"float32", "float64"}
"""Element types for which there are fast matrix products."""
_NOT_LARGER = frozenset(("reshaping", "splitting", "conversion", "print"))
"""Kinds whose results are not larger than the largest operand."""


def check_size(action: Action, budget: Budget) -> None:
    """Refuse an operation whose result, or whose work, would be too large."""
    operation = action.operation
    _check_lengths(action)
    shapes = operand_shapes(action)
    if operation.size_rule:
        count = SIZE_RULES[operation.size_rule](action, shapes)
    elif not shapes:
        return
    else:
        count = _count(operation, shapes)
    check_elements(count)
    budget.spend_work(_work(action, shapes, count))


def _check_lengths(action: Action) -> None:
    """Refuse lists of dimensions, and rows to join, so long that each of them costs time."""
    kind, given = action.operation.kind, action.arguments
    if kind == "joining" and given and is_array(given[0]) and given[0].ndim:
        check_pieces(given[0].shape[0])
    if kind in ("reshaping", "reduction", "along"):
        for value in (*given[1:], *action.keywords.values()):
            if isinstance(value, ITEMS) and len(value) > MAX_DIMS:
                raise RefusalError("too-many-dimensions", asked=len(value), limit=MAX_DIMS)


def _count(operation: Operation, shapes: Sequence[Shape]) -> int:
    """Bound the elements of the result from above."""
    if operation.kind in _NOT_LARGER:
        return max(span(shape) for shape in shapes)
    if operation.kind == "joining":
        return sum(span(shape) for shape in shapes)
    if operation.kind == "matmul" and len(shapes) > 1:
        return _cells(operation, *shapes[-2:])
    return broadcast(shapes)


def _cells(operation: Operation, first: Shape, second: Shape) -> int:
    """Count the cells of a matrix product."""
    if operation.attribute == "outer":
        return span(first) * span(second)
    if operation.attribute == "inner":
        return span(first[:-1]) * span(second[:-1])
    if operation.owner in ("np", "ndarray") and operation.attribute == "dot":
        return span(first[:-1]) * span((*second[:-2], *second[-1:]))
    rows = first[-2] if len(first) > 1 else 1
    columns = second[-1] if len(second) > 1 else 1
    return broadcast([first[:-2], second[:-2]]) * span((rows, columns))


def _work(action: Action, shapes: Sequence[Shape], count: int) -> int:
    """Estimate multiply-adds: a cell of a matrix product takes as many as a row has numbers."""
    operation = action.operation
    touched = sum(span(shape) for shape in shapes)
    if "slow" in operation.how:
        return (count + touched) * ELEMENT_WORK * SLOW
    if operation.kind != "matmul" or len(shapes) < 2:
        return (count + touched) * ELEMENT_WORK
    first = shapes[-2]
    row = 1 if operation.attribute == "outer" or not first else max(first[-1], 1)
    types = {str(array.dtype).removeprefix("torch.") for array in action.arrays}
    return count * row * (1 if types <= _FAST else NOT_FLOAT) + touched
