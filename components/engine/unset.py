"""How the mark "not set" travels: into results, and away again where something is written.

A mark says that nobody has given the slot a number: ``torch.empty``, a grown ``resize_``. Marks lie
in the memory, so views see them by themselves; what remains are results in new memory, and writes.
A result is marked where it was computed from a marked element: exactly for elementwise operations,
copies, reductions and matrix products, as a whole for anything else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
import torch

from components.engine.action import Action
from components.engine.memory import Array, Flags, Memories
from components.engine.refusals import RefusalError
from components.engine.values import ITEMS, arrays_in, is_array

_Rule = Callable[[Memories, Action, int], Any]
_NO_NUMBERS = ("print", "function", "inspection", "creation", "random", "seed")


def check_readable(memories: Memories, action: Action) -> None:
    """Refuse to turn numbers that were never set into Python values, indices or sizes."""
    operation, arguments = action.operation, action.arguments
    if not memories.some_unset or operation.kind == "function":
        return
    given = [*arguments, *action.keywords.values()]
    read: Sequence[Any] = ()
    if "reads" in operation.how:
        read = given
    elif operation.name == "[]=":
        read = arguments[1:2]
    elif operation.kind == "elementwise" and any(isinstance(value, ITEMS) for value in given):
        read = [value for value in given if is_array(value)]
    elif operation.attribute == "where" and len(given) == 1:
        read = given  # as many results as there are true elements
    elif operation.attribute.endswith("_like"):
        read = given[1:]
    elif operation.attribute.endswith("_as") or "data" in operation.how:
        read = ()
    elif operation.kind in ("creation", "random", "seed"):
        read = given
    elif operation.kind in ("reshaping", "indexing", "splitting", "along", "reduction"):
        takes_two = operation.attribute in ("max", "min")
        read = () if takes_two else given[1:]
    if any(memories.unset(array) is not None for array in arrays_in(list(read))):
        raise RefusalError("not-set", name=operation.name)
    if operation.name == "[]=":  # the index may be a part of what is about to change
        action.index = _to_numpy(arguments[1])


def spread(memories: Memories, done: Action, result: Any, *, known: int) -> None:
    """Mark what an operation leaves not set.

    Args:
        known: how many memories there were before the operation.
    """
    operation = done.operation
    if "fresh" in operation.how:
        memories.mark(result, True)
        return
    if not memories.some_unset:
        return
    in_place = operation.writes and (result is None or result is done.arguments[0])
    if in_place:
        _spread_write(memories, done)
        return
    is_data = "data" in operation.how
    if operation.kind in _NO_NUMBERS and not is_data:
        return
    arrays = done.arrays
    if all(memories.unset(array) is None for array in arrays):
        return
    kind = "conversion" if is_data else operation.kind
    if operation.writes:  # ``x @= y`` makes a new tensor
        kind = "matmul" if operation.name == "@=" else "elementwise"
    rule = _RULES.get(kind, _whole)
    rule = _whole if "whole" in operation.how else rule
    parts = result if isinstance(result, ITEMS) else [result]
    for place, part in enumerate(parts):
        if is_array(part) and memories.layout(part).memory.id < known:
            continue
        marks = _marks(memories, done, rule, place)
        if is_array(part):
            fits = marks.shape == tuple(part.shape)
            memories.mark(part, marks if fits else bool(marks.any()))
        elif marks.any() and isinstance(part, int | float | np.generic):
            raise RefusalError("not-set", name=operation.name)


def _marks(memories: Memories, done: Action, rule: _Rule, place: int) -> Flags:
    """Work out the marks of a part of the result; mark it as a whole where that fails."""
    try:
        return np.asarray(rule(memories, done, place), dtype=np.bool_)
    except (RuntimeError, TypeError, ValueError, IndexError):
        return np.ones((), dtype=np.bool_)


def _spread_write(memories: Memories, done: Action) -> None:
    operation, receiver = done.operation, done.arguments[0]
    if "geometry" in operation.how or not is_array(receiver):
        return
    others = [*done.arguments[1:], *done.keywords.values()]
    if operation.name == "[]=":
        _spread_assignment(memories, receiver, index=done.index, value=done.arguments[2])
        return
    marks = [_flags(memories, array) for array in arrays_in(others)]
    if "overwrite" not in operation.how:
        marks.append(_flags(memories, receiver))
    if "whole" in operation.how or operation.name == "@=":
        memories.mark(receiver, any(bool(flags.any()) for flags in marks))
    else:
        memories.mark(receiver, np.broadcast_to(_any_of(marks), tuple(receiver.shape)))


def _spread_assignment(memories: Memories, receiver: Array, *, index: Any, value: Any) -> None:
    """Do ``receiver[index] = value`` once more, on the marks."""
    marks = _flags(memories, receiver).copy()
    new = _any_of([_flags(memories, array) for array in arrays_in(value)])
    try:
        marks[index] = new
    except (IndexError, ValueError, TypeError):
        marks = marks | bool(np.any(new))
    memories.mark(receiver, marks)


def _flags(memories: Memories, array: Array) -> Flags:
    unset = memories.unset(array)
    return np.zeros(tuple(array.shape), dtype=np.bool_) if unset is None else unset


def _any_of(marks: Iterable[Flags]) -> Flags:
    total: Flags = np.zeros((), dtype=np.bool_)
    for flags in marks:
        total = total | flags
    return total


def _to_numpy(index: Any) -> Any:
    if isinstance(index, torch.Tensor):
        return index.detach().clone().cpu().numpy()
    if isinstance(index, np.ndarray):
        return index.copy()
    return tuple(_to_numpy(item) for item in index) if isinstance(index, tuple) else index


def _whole(memories: Memories, done: Action, _place: int) -> bool:
    arrays = done.arrays
    return any(memories.unset(array) is not None for array in arrays)


def _elementwise(memories: Memories, done: Action, _place: int) -> Flags:
    arrays = done.arrays
    return _any_of(_flags(memories, array) for array in arrays)


def _copied(memories: Memories, done: Action, place: int) -> Any:
    """Do the operation once more, on the marks instead of the numbers."""
    first, *others = done.arguments or list(done.keywords.values())[:1]
    keywords = dict(done.keywords) if done.arguments else dict(list(done.keywords.items())[1:])
    keywords.pop("requires_grad", None)
    result = done.call(_as_marks(memories, first), *others, **keywords)
    part = result[place] if isinstance(result, ITEMS) else result
    return part.cpu().numpy() if isinstance(part, torch.Tensor) else part


def _as_marks(memories: Memories, value: Any) -> Any:
    if isinstance(value, torch.Tensor):
        return torch.from_numpy(_flags(memories, value).copy()).to(value.device)
    if isinstance(value, np.ndarray):
        return _flags(memories, value).copy()
    if isinstance(value, ITEMS):
        return [_as_marks(memories, item) for item in value]
    return False if isinstance(value, int | float) else value


def _reduced(memories: Memories, done: Action, _place: int) -> Any:
    """Mark a result where any of the elements it was reduced from is marked."""
    first, *others = done.arguments or list(done.keywords.values())
    if len(done.arrays) > 1:  # torch.max(x, y)
        return _elementwise(memories, done, _place)
    positional = [name for name in done.operation.positional if name not in ("input", "a", "p")]
    names = {**dict(zip(positional, others, strict=False)), **done.keywords}
    dims = names.get("dim", names.get("axis"))
    keep = bool(names.get("keepdim", names.get("keepdims", False)))
    axis = tuple(dims) if isinstance(dims, ITEMS) else dims
    return _flags(memories, first).any(axis=axis, keepdims=keep)


def _product(memories: Memories, done: Action, _place: int) -> Any:
    """Mark a cell of a matrix product where its row or its column holds a mark."""
    first, second = (_flags(memories, array) for array in done.arrays[-2:])
    cells: Any
    if done.operation.attribute == "outer":
        cells = first[:, None] | second[None, :]
    elif done.operation.attribute == "inner":
        cells = first.any(axis=-1) | second.any(axis=-1)
    else:
        rows: Any = first.any(axis=-1)
        columns: Any = second.any(axis=-2) if second.ndim > 1 else second.any()
        if first.ndim > 1 and second.ndim > 1:
            cells = rows[..., :, None] | columns[..., None, :]
        else:
            cells = rows | columns
    others = [_flags(memories, array) for array in done.arrays[:-2]]
    return _any_of([cells, *others])


_RULES: dict[str, _Rule] = {
    "elementwise": _elementwise,
    "reshaping": _copied,
    "indexing": _copied,
    "conversion": _copied,
    "joining": _copied,
    "splitting": _copied,
    "reduction": _reduced,
    "matmul": _product,
}
