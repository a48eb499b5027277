"""How large a result will be, found before anything is allocated.

A cheap bound comes first: the product of the operands' elements. Only where it is over the limit,
the result's shape is computed on torch's ``meta`` device, with every operand there: a CPU operation
with one meta operand returns garbage without an error.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import torch

from components.engine.allowlist import Operation
from components.engine.limits import (
    ELEMENT_WORK,
    MAX_DIMS,
    MAX_ELEMENTS,
    MAX_PIECES,
    Budget,
    check_elements,
    span,
)
from components.engine.refusals import Refusal
from components.engine.values import Array, arrays_in, is_array

Call = Callable[..., Any]


def check_size(
    operation: Operation,
    arguments: Sequence[Any],
    keywords: dict[str, Any],
    *,
    call: Call,
    budget: Budget,
) -> None:
    """Refuse an operation whose result, or whose work, would be too large.

    Args:
        arguments: receiver first.
        call: the operation itself; run on the meta device where arithmetic does not answer.
    """
    given = [*arguments, *keywords.values()]
    rule = next((_RULES[how] for how in operation.how if how in _RULES), None)
    if rule is not None:
        count = rule(operation, arguments, keywords)
    else:
        count = _product(given)
        if count > MAX_ELEMENTS:
            count = _on_meta(operation, arguments, keywords, call=call, at_most=count)
    check_elements(count)
    budget.spend_work(_work(operation, given, count))


def _work(operation: Operation, given: Sequence[Any], count: int) -> int:
    """Estimate multiply-adds: each element of a matrix product takes as many as a row is long."""
    arrays = arrays_in(given)
    touched = sum(span(array.shape) for array in arrays)
    if operation.kind == "matmul" and arrays:
        row = max((array.shape[-1] if array.ndim else 1) for array in arrays[-2:-1] or arrays)
        return count * max(row, 1) + touched
    return (count + touched) * ELEMENT_WORK


def _product(values: Sequence[Any]) -> int:
    return math.prod(span(array.shape) for array in arrays_in(values))


def _on_meta(
    operation: Operation,
    arguments: Sequence[Any],
    keywords: dict[str, Any],
    *,
    call: Call,
    at_most: int,
) -> int:
    """Compute the size of the result without computing the result."""
    arrays = arrays_in([*arguments, *keywords.values()])
    if operation.kind in ("elementwise", "in-place"):
        return _broadcast(arrays)
    if operation.kind in ("reduction", "along", "splitting", "inspection", "number", "conversion"):
        return max(span(array.shape) for array in arrays)
    if operation.kind == "joining":
        return sum(span(array.shape) for array in arrays)
    if operation.owner in ("np", "ndarray"):
        call = torch.matmul if operation.kind == "matmul" else call
    try:
        result = call(
            *(_to_meta(value) for value in arguments),
            **{name: _to_meta(value) for name, value in keywords.items()},
        )
    except (RuntimeError, TypeError, ValueError, IndexError) as error:
        if isinstance(error, NotImplementedError) or operation.kind == "indexing":
            return at_most
        return 0  # torch itself will say what is wrong
    return sum(span(array.shape) for array in arrays_in(result)) or at_most


def _broadcast(arrays: Sequence[Array]) -> int:
    try:
        return span(torch.broadcast_shapes(*(tuple(array.shape) for array in arrays)))
    except RuntimeError:
        return max(span(array.shape) for array in arrays)  # torch itself will say what is wrong


def _to_meta(value: Any) -> Any:
    if isinstance(value, torch.Tensor):
        shape, stride = value.shape, value.stride()
        return torch.empty_strided(shape, stride, dtype=value.dtype, device="meta")
    if isinstance(value, np.ndarray):
        return torch.empty(value.shape, dtype=torch.float32, device="meta")
    if isinstance(value, slice):
        return value
    if isinstance(value, tuple | list) and arrays_in(value):
        return type(value)(_to_meta(item) for item in value)
    return value


def whole_numbers(value: Any) -> Iterator[int]:
    """Find the whole numbers in sizes given in any of the ways torch and numpy take them."""
    if isinstance(value, bool | int | np.integer):
        yield int(value)
    elif is_array(value):
        count = math.prod(value.shape)
        if count > MAX_DIMS:
            raise Refusal("too-many-dimensions", asked=count, limit=MAX_DIMS)
        yield from whole_numbers(value.tolist())
    elif isinstance(value, tuple | list):
        for item in value:
            yield from whole_numbers(item)


def _named(operation: Operation, given: Sequence[Any], keywords: dict[str, Any], name: str) -> Any:
    """Find the argument of a parameter; None where it is not given."""
    if name in keywords:
        return keywords[name]
    if name in operation.positional:
        place = operation.positional.index(name)
        return given[place] if place < len(given) else None
    return None


def _sized(operation: Operation, arguments: Sequence[Any], keywords: dict[str, Any]) -> int:
    """Multiply the sizes asked for."""
    given = arguments[1:] if operation.owner == "Tensor" else arguments
    if operation.variadic and given:
        sizes: Any = list(given)
    elif operation.name == "torch.randint" and len(given) == 2 and "size" not in keywords:
        sizes = given[1]
    elif operation.name == "torch.randperm":
        sizes = _named(operation, given, keywords, "n")
    else:
        names = ("size", "shape")
        sizes = [_named(operation, given, keywords, name) for name in names]
    numbers = list(whole_numbers(sizes))
    if len(numbers) > MAX_DIMS:
        raise Refusal("too-many-dimensions", asked=len(numbers), limit=MAX_DIMS)
    return span(numbers)


def _square(operation: Operation, arguments: Sequence[Any], keywords: dict[str, Any]) -> int:
    """Bound ``eye(n, m)`` and ``diag(vector)``."""
    given = [*arguments, *keywords.values()]
    arrays = arrays_in(given)
    offsets = sum(abs(number) for value in given[1:] for number in whole_numbers(value))
    if operation.attribute == "diag" and arrays:
        return span(arrays[0].shape) if arrays[0].ndim > 1 else (span(arrays[0].shape) + offsets) ** 2
    columns = _named(operation, arguments, keywords, "m" if operation.owner == "torch" else "M")
    rows = _named(operation, arguments, keywords, "n" if operation.owner == "torch" else "N")
    numbers = [*whole_numbers([rows, rows if columns is None else columns])]
    return span(numbers)


def _count(operation: Operation, arguments: Sequence[Any], keywords: dict[str, Any]) -> int:
    """Count the elements of ``arange`` and ``linspace``."""
    names = operation.positional[:3]
    first, second, third = (_number(_named(operation, arguments, keywords, name)) for name in names)
    if operation.attribute == "linspace":
        return int(third) if third is not None else 50
    if second is None:
        first, second = 0.0, first
    if second is None or first is None:
        return 1  # torch itself will say what is missing
    steps = (second - first) / (third if third else 1.0)
    return 1 if math.isnan(steps) or steps < 0 else MAX_ELEMENTS + 1 if math.isinf(steps) else math.ceil(steps)


def _number(value: Any) -> float | None:
    if is_array(value):
        value = value.tolist() if math.prod(value.shape) == 1 else None
        value = value[0] if isinstance(value, list) else value
    if isinstance(value, np.generic):
        value = value.item()
    try:
        return float(value) if isinstance(value, int | float) else None
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def _data(operation: Operation, arguments: Sequence[Any], keywords: dict[str, Any]) -> int:
    """Count the numbers of a list that becomes a tensor."""
    data = arguments[0] if arguments else next(iter(keywords.values()), None)
    if is_array(data):
        return span(data.shape)
    return sum(_leaves(data)) if isinstance(data, tuple | list) else 1


def _leaves(items: Sequence[Any]) -> Iterator[int]:
    for item in items:
        if isinstance(item, tuple | list):
            yield from _leaves(item)
        else:
            yield span(item.shape) if is_array(item) else 1


def _grows(operation: Operation, arguments: Sequence[Any], keywords: dict[str, Any]) -> int:
    """Bound ``expand``, ``repeat`` and ``tile``: elements times the numbers asked for."""
    given = [*arguments, *keywords.values()]
    array = next(iter(arrays_in(given)), None)
    numbers = [number for value in given[1:] for number in whole_numbers(value)]
    if len(numbers) > MAX_DIMS:
        raise Refusal("too-many-dimensions", asked=len(numbers), limit=MAX_DIMS)
    known = 1 if array is None else span(array.shape)
    if operation.attribute in ("expand", "broadcast_to"):
        kept = 1 if array is None else span(array.shape)
        return span(number for number in numbers if number > 0) * (kept if -1 in numbers else 1)
    return known * span(numbers)


def _pieces(operation: Operation, arguments: Sequence[Any], keywords: dict[str, Any]) -> int:
    """Count the tensors that ``split``, ``chunk`` or ``unbind`` would give."""
    given = [*arguments, *keywords.values()]
    largest = max((size for array in arrays_in(given[:1]) for size in array.shape), default=1)
    numbers = [number for value in arguments[1:2] for number in whole_numbers(value)]
    pieces = largest
    if operation.attribute == "chunk":
        pieces = min(largest, max(numbers, default=largest))
    elif operation.attribute == "split" and len(numbers) == 1 and numbers[0] > 0:
        pieces = math.ceil(largest / numbers[0])
    if pieces > MAX_PIECES:
        raise Refusal("too-many-pieces", asked=pieces, limit=MAX_PIECES)
    return _product(given[:1])


_RULES: dict[str, Callable[[Operation, Sequence[Any], dict[str, Any]], int]] = {
    "sized": _sized,
    "square": _square,
    "count": _count,
    "data": _data,
    "grows": _grows,
    "pieces": _pieces,
}
