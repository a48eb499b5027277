"""What sort of error it is, read from the operation and its operands rather than from the words.

Torch has five wordings for one mix of element types, and some of its texts mislead.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch

from components.engine.clashes import product_clash, ragged, shapes_clash
from components.engine.memory import Array
from components.engine.operation import Operation
from components.engine.trace import FailureKind
from components.engine.values import arrays_in, is_array

_DIVISIONS = ("//", "%", "floor_divide", "remainder", "fmod")
"""Operations of whole numbers that fail where they divide by zero."""
_TELLING = (RuntimeError, ValueError, TypeError)
"""Errors whose kind the operands tell."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The kind of an error; ``needed`` and ``came`` among the facts where they are known."""

    kind: FailureKind
    facts: dict[str, str] = field(default_factory=dict)


def diagnose(error: Exception, operation: Operation | None, values: Sequence[Any]) -> Diagnosis:
    """Classify an error that torch, numpy or Python raised.

    Args:
        values: the operands, receiver first, keywords last.
    """
    if isinstance(error, NameError):
        return Diagnosis("name")
    if _is_device_error(error, operation, values):
        return Diagnosis("device")
    if isinstance(error, IndexError):
        return Diagnosis("index")
    rows = ragged(values[0]) if operation is not None and values else None
    if rows is not None and isinstance(error, ValueError):
        return Diagnosis("shape", rows)
    arrays = arrays_in(list(values))
    if operation is None or not arrays or not isinstance(error, _TELLING):
        return Diagnosis("torch")
    if isinstance(error, RecursionError):
        return Diagnosis("torch")
    if isinstance(error, TypeError):
        return _type_error(error, operation, arrays)
    find = _FINDERS.get(operation.kind)
    found = find(operation, arrays, values) if find is not None else None
    return found or Diagnosis("torch")


def _type_error(error: TypeError, operation: Operation, arrays: Sequence[Array]) -> Diagnosis:
    """Tell element types that do not fit from arguments that do not fit."""
    is_numpys = type(error).__module__.startswith("numpy")
    of_one_sort = len({type(array) for array in arrays}) == 1
    from_array = operation.attribute in ("from_numpy", "as_tensor", "tensor")
    if of_one_sort and (is_numpys or from_array or _is_bitwise(operation)):
        return _by_dtype(operation, arrays) or Diagnosis("dtype")
    return Diagnosis("torch")


def _is_device_error(error: Exception, operation: Operation | None, values: Sequence[Any]) -> bool:
    if isinstance(error, torch.OutOfMemoryError | torch.AcceleratorError):
        return True
    if isinstance(error, IndexError | NameError):
        return False
    devices = {value.device.type for value in values if isinstance(value, torch.Tensor)}
    if len(devices) > 1:
        return True
    names = [str(value) for value in values if isinstance(value, str | torch.device)]
    asks = any(name.startswith("cuda") for name in names)
    if operation is not None and not isinstance(error, TypeError):
        named = bool(names) and operation.kind in ("creation", "conversion", "inspection")
        if asks or named or "cuda" in (operation.attribute, operation.owner.rpartition(".")[2]):
            return True
    return isinstance(error, RuntimeError) and str(error).startswith("CUDA")


def _elementwise(operation: Operation, arrays: Sequence[Array], values: Sequence[Any]) -> Diagnosis:
    clash = shapes_clash(arrays)
    if clash is not None:
        return Diagnosis("shape", clash)
    if any(isinstance(value, tuple | list) for value in values):
        return Diagnosis("shape")
    return _by_dtype(operation, arrays) or Diagnosis("torch")


def _in_place(operation: Operation, arrays: Sequence[Array], values: Sequence[Any]) -> Diagnosis:
    receiver = arrays[0]
    if operation.name == "Tensor.resize_":
        return _resizing(receiver, values)
    if "geometry" in operation.how:
        return Diagnosis("shape")
    if operation.name == "@=":
        return _matmul(operation, arrays, values)
    if operation.name == "[]=":
        return _assignment(operation, arrays, values)
    clash = shapes_clash(arrays)
    if clash is not None:
        return Diagnosis("shape", clash)
    result = tuple(np.broadcast_shapes(*(tuple(array.shape) for array in arrays)))
    if result != tuple(receiver.shape):
        return Diagnosis("shape", {"needed": str(tuple(receiver.shape)), "came": str(result)})
    if isinstance(receiver, torch.Tensor) and (receiver.requires_grad or _overlaps(receiver)):
        return Diagnosis("torch")
    return _by_dtype(operation, arrays) or Diagnosis("torch")


def _resizing(receiver: Array, values: Sequence[Any]) -> Diagnosis:
    needed = math.prod(size for size in _whole(values[1:]) if size >= 0) * receiver.itemsize
    came = receiver.untyped_storage().nbytes() if isinstance(receiver, torch.Tensor) else 0
    facts = {"needed": str(needed), "came": str(came)}
    return Diagnosis("unsafe memory" if needed > came else "shape", facts)


def _assignment(operation: Operation, arrays: Sequence[Array], values: Sequence[Any]) -> Diagnosis:
    """Tell a value of the wrong shape from one of the wrong type."""
    value = values[-1]
    if isinstance(arrays[0], torch.Tensor) and arrays[0].requires_grad:
        return Diagnosis("torch")
    if not is_array(value) or len(values) != 3:
        return Diagnosis("shape")
    try:
        chosen = np.broadcast_to(np.zeros(()), tuple(arrays[0].shape))[as_index(values[1])]
    except (IndexError, ValueError, TypeError):
        return Diagnosis("index")
    own = tuple(value.shape)
    while len(own) > chosen.ndim and own[0] == 1:
        own = own[1:]
    clash = shapes_clash([chosen, value])
    if clash is not None or np.broadcast_shapes(chosen.shape, own) != chosen.shape:
        facts = {"needed": str(tuple(chosen.shape)), "came": str(tuple(value.shape))}
        return Diagnosis("shape", facts)
    return _by_dtype(operation, [arrays[0], value]) or Diagnosis("torch")


def as_index(index: Any) -> Any:
    """Give numpy an index that may hold tensors."""
    if isinstance(index, torch.Tensor):
        return index.detach().cpu().numpy()
    return tuple(as_index(part) for part in index) if isinstance(index, tuple) else index


def _overlaps(tensor: torch.Tensor) -> bool:
    return any(
        size > 1 and step == 0 for size, step in zip(tensor.shape, tensor.stride(), strict=True)
    )


def _is_bitwise(operation: Operation) -> bool:
    return operation.name.rstrip("=") in ("~", "&", "|", "^")


def _by_dtype(operation: Operation, arrays: Sequence[Array]) -> Diagnosis | None:
    """Blame the element types if they differ, or are not floating."""
    types = [str(array.dtype).removeprefix("torch.") for array in arrays]
    is_float = any("float" in kind for kind in types)
    if operation.attribute.rstrip("=_") in _DIVISIONS and not is_float:
        return None
    if len(set(types)) > 1:
        return Diagnosis("dtype", {"needed": types[0], "came": types[1]})
    if _is_bitwise(operation) and "float" in types[0]:
        return Diagnosis("dtype", {"needed": "bool", "came": types[0]})
    if is_float:
        return None
    return Diagnosis("dtype", {"needed": "float32", "came": types[0]})


def _matmul(operation: Operation, arrays: Sequence[Array], _values: Sequence[Any]) -> Diagnosis:
    if len(arrays) < 2:
        return Diagnosis("torch")
    first, second = arrays[-2:]
    clash = product_clash(operation, first, second)
    if clash is None and len(arrays) == 3:
        clash = shapes_clash(
            [arrays[0], torch.empty(first.shape[0], second.shape[-1], device="meta")]
        )
    if clash is not None:
        return Diagnosis("shape", clash)
    return _by_dtype(operation, [first, second]) or Diagnosis("torch")


def _reshaping(operation: Operation, arrays: Sequence[Array], values: Sequence[Any]) -> Diagnosis:
    facts: dict[str, str] = {}
    sizes = _whole(values[1:])
    if operation.attribute in ("view", "reshape", "resize") and sizes and min(sizes) >= 0:
        facts = {"needed": str(math.prod(sizes)), "came": str(math.prod(arrays[0].shape))}
    return Diagnosis("shape", facts)


def _whole(values: Sequence[Any]) -> list[int]:
    flat: list[int] = []
    for value in values:
        if isinstance(value, tuple | list):
            flat.extend(_whole(value))
        elif isinstance(value, int | np.integer):
            flat.append(int(value))
    return flat


def _always(kind: FailureKind) -> Callable[[Operation, Sequence[Array], Sequence[Any]], Diagnosis]:
    return lambda _operation, _arrays, _values: Diagnosis(kind)


def _splitting(operation: Operation, arrays: Sequence[Array], values: Sequence[Any]) -> Diagnosis:
    if operation.name != "unpack":
        return Diagnosis("shape")
    came = arrays[0].shape[0] if is_array(values[0]) and arrays[0].ndim else len(arrays)
    return Diagnosis("shape", {"needed": str(values[1]), "came": str(came)})


def _reduction(operation: Operation, arrays: Sequence[Array], values: Sequence[Any]) -> Diagnosis:
    if len(arrays) > 1:
        return _elementwise(operation, arrays, values)
    if 0 in arrays[0].shape:
        return Diagnosis("shape")
    return _by_dtype(operation, arrays[:1]) or Diagnosis("torch")


def _reading(operation: Operation, arrays: Sequence[Array], _values: Sequence[Any]) -> Diagnosis:
    """Blame the number of elements where one number is wanted."""
    count = math.prod(arrays[0].shape)
    if "reads" in operation.how and count != 1:
        return Diagnosis("shape", {"needed": "1", "came": str(count)})
    return Diagnosis("torch")


_FINDERS: dict[str, Callable[[Operation, Sequence[Array], Sequence[Any]], Diagnosis]] = {
    "elementwise": _elementwise,
    "in-place": _in_place,
    "matmul": _matmul,
    "reshaping": _reshaping,
    "indexing": _always("index"),
    "joining": _always("shape"),
    "splitting": _splitting,
    "reduction": _reduction,
    "along": _reduction,
    "conversion": _reading,
    "number": _reading,
}
