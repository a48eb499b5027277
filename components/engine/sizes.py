"""How large a result will be, and how much work it takes, found before anything is allocated.

Arithmetic answers for most operations. Where it does not, and the operands are so large that the
result might be too large, the result's shape is computed on torch's ``meta`` device, with every
operand there: a CPU operation with one meta operand returns garbage without an error.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import Any

import numpy as np
import torch

from components.engine.action import Action
from components.engine.limits import (
    ELEMENT_WORK,
    MAX_ELEMENTS,
    NOT_FLOAT,
    SLOW,
    Budget,
    check_elements,
    span,
)
from components.engine.memory import Array
from components.engine.operation import Operation
from components.engine.size_rules import SIZE_RULES, product
from components.engine.values import arrays_in

_ON_META: dict[str, Callable[..., Any]] = {
    "matmul": torch.matmul,
    "dot": torch.matmul,
    "outer": torch.outer,
    "inner": torch.inner,
}
"""What computes the shape of numpy's products."""
_NOT_LARGER = frozenset(
    ("reduction", "along", "splitting", "inspection", "number", "conversion", "print", "creation")
)
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
        return _broadcast(arrays)
    if kind in _NOT_LARGER:
        return max(span(array.shape) for array in arrays)
    if kind == "joining":
        return sum(span(array.shape) for array in arrays)
    at_most = product(arrays)
    return at_most if at_most <= MAX_ELEMENTS else _on_meta(action, at_most)


def _broadcast(arrays: Sequence[Array]) -> int:
    """Count the elements of tensors stretched to each other; too few where they do not fit."""
    if len(arrays) == 1:
        return span(arrays[0].shape)
    sizes = zip_longest(*(reversed(array.shape) for array in arrays), fillvalue=1)
    return span(max(along) for along in sizes)


def _work(operation: Operation, arrays: Sequence[Array], count: int) -> int:
    """Estimate multiply-adds: a cell of a matrix product takes as many as a row has numbers."""
    touched = sum(span(array.shape) for array in arrays)
    if "slow" in operation.how:
        return (count + touched) * ELEMENT_WORK * SLOW
    if operation.kind != "matmul" or len(arrays) < 2 or not arrays[-2].ndim:
        return (count + touched) * ELEMENT_WORK
    first, second = arrays[-2:]
    columns = second.shape[-1] if second.ndim > 1 else 1
    batch = span(second.shape[:-2]) if first.ndim < 3 else 1
    is_float = str(first.dtype).removeprefix("torch.") in ("float32", "float64")
    work = span(first.shape) * max(columns, 1) * batch
    return work if is_float else work * NOT_FLOAT + touched


def _on_meta(action: Action, at_most: int) -> int:
    """Count the elements of the result without computing it.

    Args:
        at_most: what is known without; the answer where the meta device has none.
    """
    operation, call = action.operation, action.call
    if operation.owner in ("np", "ndarray"):
        call = _ON_META.get(operation.attribute, call)
    try:
        result = call(
            *(_to_meta(value) for value in action.arguments),
            **{name: _to_meta(value) for name, value in action.keywords.items()},
        )
    except (NotImplementedError, TypeError):
        return at_most
    except (RuntimeError, ValueError, IndexError):
        return at_most if operation.kind == "indexing" else 0  # torch will say what is wrong
    return sum(span(array.shape) for array in arrays_in(result)) or at_most


def _to_meta(value: Any) -> Any:
    if isinstance(value, torch.Tensor):
        shape, stride = value.shape, value.stride()
        return torch.empty_strided(shape, stride, dtype=value.dtype, device="meta")
    if isinstance(value, np.ndarray):
        return torch.empty(value.shape, device="meta")
    if isinstance(value, tuple | list) and arrays_in(value):
        return type(value)(_to_meta(item) for item in value)
    return value
