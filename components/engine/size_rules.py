"""How many elements a result has, where the arguments say it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import Any

import numpy as np

from components.engine.limits import MAX_DIMS, MAX_PIECES, span
from components.engine.memory import Array
from components.engine.operation import Operation
from components.engine.refusals import RefusalError
from components.engine.trace import Shape
from components.engine.values import ITEMS, arrays_in, is_array

Keywords = dict[str, Any]
Rule = Callable[[Operation, Sequence[Any], Keywords, Sequence[Shape]], int]
"""Operation, arguments (receiver first), keywords and operands' shapes to elements."""
_NUMPY = ("np", "ndarray", "np.random")

_ENDLESS = 2**63
"""More elements than there can be."""


def operand_shapes(operation: Operation, values: Sequence[Any]) -> list[Shape]:
    """Give the shapes of the operands; numpy takes a list for an array."""
    arrays = arrays_in(values)
    takes_lists = operation.owner in _NUMPY or (
        operation.owner == "operator" and any(isinstance(array, np.ndarray) for array in arrays)
    )
    if not takes_lists or operation.kind == "joining":
        return [tuple(array.shape) for array in arrays]
    return [_shape(value) for value in values if is_array(value) or isinstance(value, ITEMS)]


def _shape(value: Any) -> Shape:
    """Give the shape that numpy gives an array, or a list that it takes for one."""
    if is_array(value):
        return tuple(value.shape)
    if not isinstance(value, ITEMS):
        return ()
    return (len(value), *_shape(value[0])) if value else (0,)


def broadcast(shapes: Sequence[Shape]) -> int:
    """Count the elements of tensors stretched to each other; too few where they do not fit."""
    if len(shapes) == 1:
        return span(shapes[0])
    sizes = zip_longest(*(reversed(shape) for shape in shapes), fillvalue=1)
    return span(max(along) for along in sizes)


def whole_numbers(value: Any) -> Iterator[int]:
    """Find the whole numbers in sizes given in any of the ways torch and numpy take them."""
    if isinstance(value, bool | int | np.integer):
        yield int(value)
    elif is_array(value):
        count = math.prod(value.shape)
        if count > MAX_DIMS:
            raise RefusalError("too-many-dimensions", asked=count, limit=MAX_DIMS)
        yield from whole_numbers(value.tolist())
    elif isinstance(value, ITEMS):
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


def _sized(
    operation: Operation, arguments: Sequence[Any], keywords: Keywords, shapes: Sequence[Shape]
) -> int:
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
        raise RefusalError("too-many-dimensions", asked=len(numbers), limit=MAX_DIMS)
    stretched = broadcast(shapes) if operation.owner == "np.random" and shapes else 1
    return max(span(numbers), stretched)


def _square(
    operation: Operation, arguments: Sequence[Any], keywords: Keywords, shapes: Sequence[Shape]
) -> int:
    """Bound ``eye(n, m)`` and ``diag(vector)``."""
    given = [*arguments, *keywords.values()]
    arrays = arrays_in(given)
    offsets = sum(abs(number) for value in given[1:] for number in whole_numbers(value))
    if operation.attribute == "diag" and arrays:
        return (
            span(arrays[0].shape) if arrays[0].ndim > 1 else (span(arrays[0].shape) + offsets) ** 2
        )
    columns = _named(operation, arguments, keywords, "m" if operation.owner == "torch" else "M")
    rows = _named(operation, arguments, keywords, "n" if operation.owner == "torch" else "N")
    numbers = [*whole_numbers([rows, rows if columns is None else columns])]
    return span(numbers)


def _count(
    operation: Operation, arguments: Sequence[Any], keywords: Keywords, shapes: Sequence[Shape]
) -> int:
    """Count the elements of ``arange`` and ``linspace``."""
    names = operation.positional[:3]
    first, second, third = (_number(_named(operation, arguments, keywords, name)) for name in names)
    if operation.attribute == "linspace":
        return (int(third) if third is not None else 50) * (broadcast(shapes) if shapes else 1)
    if second is None:
        first, second = None, first
    if second is None:
        return 1  # torch itself will say what is missing
    first = first or 0.0
    steps = (second - first) / (third if third else 1.0)
    if math.isnan(steps) or steps < 0:
        return 1  # torch itself will say what is wrong
    return _ENDLESS if math.isinf(steps) else math.ceil(steps)


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


def _data(
    _operation: Operation, arguments: Sequence[Any], keywords: Keywords, shapes: Sequence[Shape]
) -> int:
    """Count the numbers of a list that becomes a tensor."""
    data = arguments[0] if arguments else next(iter(keywords.values()), None)
    if is_array(data):
        return span(data.shape)
    return sum(_leaves(data)) if isinstance(data, ITEMS) else 1


def _leaves(items: Sequence[Any]) -> Iterator[int]:
    for item in items:
        if isinstance(item, ITEMS):
            yield from _leaves(item)
        else:
            yield span(item.shape) if is_array(item) else 1


def _grows(
    operation: Operation, arguments: Sequence[Any], keywords: Keywords, shapes: Sequence[Shape]
) -> int:
    """Bound ``expand``, ``repeat`` and ``tile``: elements times the numbers asked for."""
    given = [*arguments, *keywords.values()]
    array = next(iter(arrays_in(given)), None)
    numbers = [number for value in given[1:] for number in whole_numbers(value)]
    if len(numbers) > MAX_DIMS:
        raise RefusalError("too-many-dimensions", asked=len(numbers), limit=MAX_DIMS)
    known = 1 if array is None else span(array.shape)
    if operation.attribute in ("expand", "broadcast_to"):
        kept = 1 if array is None else span(array.shape)
        return span(number for number in numbers if number > 0) * (kept if -1 in numbers else 1)
    return known * span(numbers)


def _chosen(
    operation: Operation, arguments: Sequence[Any], keywords: Keywords, shapes: Sequence[Shape]
) -> int:
    """Bound what an index chooses: as many as the index has, times the dimensions it leaves."""
    arrays = arrays_in([*arguments, *keywords.values()])
    if operation.name == "[]" and is_array(arguments[0]):
        index = arguments[1]
        return _indexed(arguments[0], index if isinstance(index, tuple) else (index,))
    if not arrays:
        return 1
    if operation.attribute == "index_select":
        return _indexed(arrays[0], arrays[1:])
    return broadcast(arrays) * (arrays[0].ndim if operation.attribute == "nonzero" else 1)


def _indexed(array: Array, parts: Sequence[Any]) -> int:
    """Bound the elements of ``array[parts]``."""
    places: list[Array] = []
    most, taken = 1, 0
    for part in parts:
        if is_array(part) and "bool" in str(part.dtype):
            most, taken = max(most, span(part.shape)), taken + part.ndim
        elif is_array(part):
            places.append(part)
            taken += 1
        elif isinstance(part, list):
            most, taken = max(most, sum(_leaves(part))), taken + 1
        elif isinstance(part, int):
            taken += 1
    if places:
        most = max(most, broadcast(places))
    if not places and most == 1:
        return span(array.shape)
    # Which dimensions the index takes is left open: the smallest ones leave the most.
    kept = sorted(array.shape)[taken:]
    return most * span(kept)


def _pieces(
    operation: Operation, arguments: Sequence[Any], keywords: Keywords, shapes: Sequence[Shape]
) -> int:
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
        raise RefusalError("too-many-pieces", asked=pieces, limit=MAX_PIECES)
    return product(given[:1])


SIZE_RULES: dict[str, Callable[[Operation, Sequence[Any], dict[str, Any]], int]] = {
    "sized": _sized,
    "square": _square,
    "count": _count,
    "data": _data,
    "grows": _grows,
    "pieces": _pieces,
    "chosen": _chosen,
}
"""By the word in `Operation.how`: arguments (receiver first) and keywords to elements."""
