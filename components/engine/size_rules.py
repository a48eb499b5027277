"""How many elements a result has, where the arguments say it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import Any

import numpy as np

from components.engine.action import Action
from components.engine.limits import MAX_DIMS, span
from components.engine.memory import Array
from components.engine.refusals import RefusalError
from components.engine.trace import Shape
from components.engine.values import ITEMS, check_pieces, is_array

Rule = Callable[[Action, Sequence[Shape]], int]
"""An operation and its operands' shapes to the elements of its result."""

_NUMPY = ("np", "ndarray", "np.random")
_ENDLESS = 2**63
"""More elements than there can be."""


def operand_shapes(action: Action) -> list[Shape]:
    """Give the shapes of the operands; numpy takes a list for an array."""
    operation, arrays = action.operation, action.arrays
    takes_lists = operation.owner in _NUMPY or (
        operation.owner == "operator" and any(isinstance(array, np.ndarray) for array in arrays)
    )
    if not takes_lists or operation.kind == "joining":
        return [tuple(array.shape) for array in arrays]
    values = (*action.arguments, *action.keywords.values())
    return [_shape(value) for value in values if is_array(value) or isinstance(value, ITEMS)]


def _shape(value: Any) -> Shape:
    """Give the shape of an array, or of a list that numpy takes for one."""
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
    if isinstance(value, int | np.integer):
        yield int(value)
    elif is_array(value):
        count = math.prod(value.shape)
        if count > MAX_DIMS:
            raise RefusalError("too-many-dimensions", asked=count, limit=MAX_DIMS)
        yield from whole_numbers(value.tolist())
    elif isinstance(value, ITEMS):
        for item in value:
            yield from whole_numbers(item)


def _given(action: Action) -> Sequence[Any]:
    """Give the positional arguments without the receiver."""
    has_receiver = action.operation.owner in ("Tensor", "ndarray")
    return action.arguments[1:] if has_receiver else action.arguments


def _named(action: Action, *names: str) -> Any:
    """Find the argument of a parameter that goes by one of these names; None if not given."""
    given, positional = _given(action), action.operation.positional
    for name in names:
        if name in action.keywords:
            return action.keywords[name]
        if name in positional and positional.index(name) < len(given):
            return given[positional.index(name)]
    return None


def _multiplied(sizes: Any) -> int:
    numbers = list(whole_numbers(sizes))
    if len(numbers) > MAX_DIMS:
        raise RefusalError("too-many-dimensions", asked=len(numbers), limit=MAX_DIMS)
    return span(numbers)


def _sized(action: Action, shapes: Sequence[Shape]) -> int:
    """Multiply the sizes asked for."""
    given = _given(action)
    is_random = action.operation.owner == "np.random"
    stretched = broadcast(shapes) if is_random and shapes else 1
    if action.operation.variadic and given:
        return max(_multiplied(list(given)), stretched)
    two = len(given) == 2 and "size" not in action.keywords
    if action.operation.name == "torch.randint" and two:
        return _multiplied(given[1])
    if action.operation.name == "torch.randperm":
        return _multiplied(_named(action, "n"))
    return max(_multiplied(_named(action, "size", "shape")), stretched)


def _square(action: Action, shapes: Sequence[Shape]) -> int:
    """Bound ``eye(n, m)`` and ``diag(vector)``."""
    if action.operation.attribute == "diag" and shapes:
        offset = sum(abs(number) for number in whole_numbers(_named(action, "diagonal")))
        return span(shapes[0]) if len(shapes[0]) > 1 else (span(shapes[0]) + offset) ** 2
    rows, columns = _named(action, "n", "N"), _named(action, "m", "M")
    return _multiplied([rows, rows if columns is None else columns])


def _count(action: Action, shapes: Sequence[Shape]) -> int:
    """Count the elements of ``arange`` and ``linspace``."""
    names = action.operation.positional[:3]
    first, second, third = (_number(_named(action, name)) for name in names)
    if action.operation.attribute == "linspace":
        return (50 if third is None else int(third)) * (broadcast(shapes) if shapes else 1)
    start, stop = (first, second) if second is not None else (None, first)
    if stop is None:
        return 1  # torch itself will say what is missing
    steps = (stop - (start or 0.0)) / (third or 1.0)
    if math.isnan(steps) or steps < 0:
        return 1  # torch itself will say what is wrong
    return _ENDLESS if math.isinf(steps) else math.ceil(steps)


def _number(value: Any) -> float | None:
    if is_array(value) and math.prod(value.shape) == 1:
        value = value.reshape(()).tolist()
    if isinstance(value, np.generic):
        value = value.item()
    try:
        return float(value) if isinstance(value, int | float) else None
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def _data(action: Action, _shapes: Sequence[Shape]) -> int:
    """Count the numbers of a list that becomes a tensor."""
    data = action.arguments[0] if action.arguments else next(iter(action.keywords.values()), None)
    return _leaves(data)


def _leaves(value: Any) -> int:
    if is_array(value):
        return span(value.shape)
    return sum(_leaves(item) for item in value) if isinstance(value, ITEMS) else 1


def _grows(action: Action, shapes: Sequence[Shape]) -> int:
    """Bound ``expand``, ``repeat``, ``tile``, ``unfold``: elements times the numbers asked for."""
    values = [*action.arguments, *action.keywords.values()]
    numbers = [number for value in values[1:] for number in whole_numbers(value)]
    if len(numbers) > MAX_DIMS:
        raise RefusalError("too-many-dimensions", asked=len(numbers), limit=MAX_DIMS)
    known = span(shapes[0]) if shapes else 1
    if action.operation.attribute in ("expand", "broadcast_to") and -1 not in numbers:
        return span(numbers)
    return known * span(abs(number) for number in numbers)


def _chosen(action: Action, shapes: Sequence[Shape]) -> int:
    """Bound what an index chooses: as many as the index has, times the dimensions it leaves."""
    arrays = action.arrays
    if action.operation.owner == "operator":
        receiver, index = action.arguments[:2]
        parts = index if isinstance(index, tuple) else (index,)
        return _indexed(receiver, parts) if is_array(receiver) else 1
    if not arrays:
        return 1
    if action.operation.attribute == "index_select":
        return _indexed(arrays[0], arrays[1:])
    return broadcast(shapes) * (arrays[0].ndim if action.operation.attribute == "nonzero" else 1)


def _indexed(array: Array, parts: Sequence[Any]) -> int:
    """Bound the elements of ``array[parts]``."""
    places: list[Shape] = []
    most, taken = 1, 0
    for part in parts:
        if is_array(part) and "bool" in str(part.dtype):
            most, taken = max(most, span(part.shape)), taken + part.ndim
        elif is_array(part):
            places.append(tuple(part.shape))
            taken += 1
        elif isinstance(part, list):
            most, taken = max(most, _leaves(part)), taken + 1
        elif isinstance(part, int):
            taken += 1
    if places:
        most = max(most, broadcast(places))
    # Which dimensions the index takes is left open: the smallest ones leave the most.
    return most * span(sorted(array.shape)[taken:])


def _pieces(action: Action, shapes: Sequence[Shape]) -> int:
    """Count the tensors that ``split``, ``chunk`` or ``unbind`` would give."""
    pieces = max(shapes[0], default=1) if shapes else 1
    asked = _named(action, "chunks", "split_size_or_sections", "split_size")
    numbers = list(whole_numbers(asked))
    if action.operation.attribute == "chunk" and numbers:
        pieces = min(pieces, numbers[0])
    elif isinstance(asked, ITEMS):
        pieces = len(numbers)
    elif action.operation.attribute == "split" and numbers and numbers[0] > 0:
        pieces = math.ceil(pieces / numbers[0])
    check_pieces(pieces)
    return span(shapes[0]) if shapes else 1


SIZE_RULES: dict[str, Rule] = {
    "sized": _sized,
    "square": _square,
    "count": _count,
    "data": _data,
    "grows": _grows,
    "pieces": _pieces,
    "chosen": _chosen,
}
"""By the word in `Operation.how`."""
