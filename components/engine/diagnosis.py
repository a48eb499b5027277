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

from components.engine.memory import Array
from components.engine.operation import Operation
from components.engine.trace import FailureKind
from components.engine.values import arrays_in


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
    if operation is None or isinstance(error, RecursionError | MemoryError):
        return Diagnosis("torch")
    if isinstance(error, IndexError):
        return Diagnosis("index")
    arrays = arrays_in(list(values))
    find = _FINDERS.get(operation.kind)
    found = find(operation, arrays, values) if find is not None and arrays else None
    return found or Diagnosis("torch")


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
        if asks or named or operation.attribute == "cuda":
            return True
    return isinstance(error, RuntimeError) and str(error).startswith("CUDA")


def _shapes_clash(arrays: Sequence[Array]) -> dict[str, str] | None:
    """Name the first sizes, from the right, that cannot be stretched to each other."""
    shapes = [tuple(array.shape) for array in arrays]
    for place in range(1, max((len(shape) for shape in shapes), default=0) + 1):
        sizes = {shape[-place] for shape in shapes if len(shape) >= place} - {1}
        if len(sizes) > 1:
            needed, came = [shape[-place] for shape in shapes if len(shape) >= place][:2]
            return {"needed": str(needed), "came": str(came), "dimension": str(-place)}
    return None


def _elementwise(
    operation: Operation, arrays: Sequence[Array], _values: Sequence[Any]
) -> Diagnosis:
    clash = _shapes_clash(arrays)
    if clash is not None:
        return Diagnosis("shape", clash)
    return _by_dtype(operation, arrays) or Diagnosis("torch")


def _in_place(operation: Operation, arrays: Sequence[Array], values: Sequence[Any]) -> Diagnosis:
    receiver = arrays[0]
    if operation.name == "Tensor.resize_":
        sizes = [size for size in _whole(values[1:]) if size >= 0]
        needed = math.prod(sizes) * receiver.itemsize
        came = receiver.untyped_storage().nbytes() if isinstance(receiver, torch.Tensor) else 0
        facts = {"needed": str(needed), "came": str(came)}
        return Diagnosis("unsafe memory", facts) if needed > came else Diagnosis("shape", facts)
    if "geometry" in operation.how:
        return Diagnosis("shape")
    if operation.name == "[]=":
        return Diagnosis("shape")
    clash = _shapes_clash(arrays)
    if clash is not None:
        return Diagnosis("shape", clash)
    result = tuple(np.broadcast_shapes(*(tuple(array.shape) for array in arrays)))
    if result != tuple(receiver.shape):
        return Diagnosis("shape", {"needed": str(tuple(receiver.shape)), "came": str(result)})
    if isinstance(receiver, torch.Tensor) and (receiver.requires_grad or _overlaps(receiver)):
        return Diagnosis("torch")
    return _by_dtype(operation, arrays) or Diagnosis("torch")


def _overlaps(tensor: torch.Tensor) -> bool:
    return any(
        size > 1 and step == 0 for size, step in zip(tensor.shape, tensor.stride(), strict=True)
    )


def _by_dtype(operation: Operation, arrays: Sequence[Array]) -> Diagnosis | None:
    """Blame the element types if they differ, or are not floating."""
    types = [str(array.dtype).removeprefix("torch.") for array in arrays]
    if len(set(types)) > 1:
        return Diagnosis("dtype", {"needed": types[0], "came": types[1]})
    if operation.name in ("~", "&", "|", "^") and "float" in types[0]:
        return Diagnosis("dtype", {"needed": "bool", "came": types[0]})
    if "float" not in types[0]:
        return Diagnosis("dtype", {"needed": "float32", "came": types[0]})
    return None


def _matmul(operation: Operation, arrays: Sequence[Array], _values: Sequence[Any]) -> Diagnosis:
    if len(arrays) < 2:
        return Diagnosis("torch")
    first, second = arrays[-2:]
    clash = _product_clash(operation, first, second)
    if clash is None and len(arrays) == 3:
        clash = _shapes_clash(
            [arrays[0], torch.empty(first.shape[0], second.shape[-1], device="meta")]
        )
    if clash is not None:
        return Diagnosis("shape", clash)
    return _by_dtype(operation, [first, second]) or Diagnosis("torch")


_RANKS = {
    "mm": (2, 2),
    "addmm": (2, 2),
    "bmm": (3, 3),
    "mv": (2, 1),
    "dot": (1, 1),
    "outer": (1, 1),
}


def _product_clash(operation: Operation, first: Array, second: Array) -> dict[str, str] | None:
    ranks = _RANKS.get(operation.attribute) if operation.owner in ("torch", "Tensor") else None
    came = (first.ndim, second.ndim)
    if ranks is not None and came != ranks:
        return {
            "needed": f"{ranks[0]}, {ranks[1]} dimensions",
            "came": f"{came[0]}, {came[1]} dimensions",
        }
    if 0 in came:
        return {"needed": "1 dimension", "came": "0 dimensions"}
    if operation.attribute == "outer":
        return None
    inner = second.shape[-1 if operation.attribute == "inner" or second.ndim == 1 else -2]
    if first.shape[-1] != inner:
        return {"needed": str(first.shape[-1]), "came": str(inner)}
    if operation.attribute == "bmm" and first.shape[0] != second.shape[0]:
        return {"needed": str(first.shape[0]), "came": str(second.shape[0])}
    if max(came) > 2:
        batches = [torch.empty(array.shape[:-2], device="meta") for array in (first, second)]
        return _shapes_clash(batches)
    return None


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


def _reduction(operation: Operation, arrays: Sequence[Array], _values: Sequence[Any]) -> Diagnosis:
    if 0 in arrays[0].shape:
        return Diagnosis("shape")
    return _by_dtype(operation, arrays[:1]) or Diagnosis("torch")


def _conversion(operation: Operation, arrays: Sequence[Array], _values: Sequence[Any]) -> Diagnosis:
    if operation.attribute == "item":
        return Diagnosis("shape", {"needed": "1", "came": str(math.prod(arrays[0].shape))})
    return Diagnosis("torch")


_FINDERS: dict[str, Callable[[Operation, Sequence[Array], Sequence[Any]], Diagnosis]] = {
    "elementwise": _elementwise,
    "in-place": _in_place,
    "matmul": _matmul,
    "reshaping": _reshaping,
    "indexing": _always("index"),
    "joining": _always("shape"),
    "splitting": _always("shape"),
    "reduction": _reduction,
    "along": _reduction,
    "conversion": _conversion,
}
