"""What values a program can have."""

from __future__ import annotations

from typing import Any, TypeGuard

import numpy as np
import torch

from components.engine.limits import MAX_PIECES, check_number, check_shape
from components.engine.memory import Array
from components.engine.refusals import RefusalError
from components.engine.trace import Kind

DTYPES: dict[torch.dtype, str] = {
    dtype: str(dtype).removeprefix("torch.")
    for dtype in (
        torch.float32, torch.float64, torch.float16, torch.bfloat16, torch.bool, torch.uint8,
        torch.int8, torch.int16, torch.int32, torch.int64,
    )
}  # fmt: skip
_KINDS: dict[type, Kind] = {
    bool: "bool", int: "number", float: "number", str: "text", type(None): "none",
    torch.Tensor: "tensor", np.ndarray: "ndarray", torch.Size: "shape", tuple: "sequence",
    list: "sequence", torch.dtype: "dtype", torch.device: "device", np.bool_: "bool",
    slice: "text", type(Ellipsis): "text", type: "dtype",
}  # fmt: skip


_ARRAYS = (torch.Tensor, np.ndarray)
_LONGEST_TEXT = 128
"""Bytes of one element of an array of texts: what numpy gives a number."""
ITEMS = (tuple, list)


def is_array(value: Any) -> TypeGuard[Array]:
    """Say whether a value is a tensor or a numpy array."""
    return isinstance(value, _ARRAYS)


def is_text(value: Any) -> TypeGuard[np.ndarray[Any, Any]]:
    """Say whether a value is an array of texts; torch takes none of them."""
    return isinstance(value, np.ndarray) and value.dtype.kind == "U"


def kind_of(value: Any) -> Kind:
    """Name the kind of a value."""
    kind = _KINDS.get(type(value))
    if kind is not None:
        return kind
    if isinstance(value, np.generic):
        return "number"
    if isinstance(value, np.dtype):
        return "dtype"
    return "sequence" if isinstance(value, ITEMS) else "none"


def arrays_in(value: Any) -> list[Array]:
    """Collect the tensors and arrays in a value, also those inside lists and tuples."""
    if isinstance(value, _ARRAYS):
        return [value]
    if isinstance(value, slice):
        return arrays_in([value.start, value.stop, value.step])
    found: list[Array] = []
    if isinstance(value, ITEMS):
        for item in value:
            if isinstance(item, _ARRAYS):
                found.append(item)
            elif isinstance(item, (*ITEMS, slice)):
                found.extend(arrays_in(item))
    return found


def check_pieces(count: int) -> None:
    """Refuse too many tensors at once."""
    if count > MAX_PIECES:
        raise RefusalError("too-many-pieces", asked=count, limit=MAX_PIECES)


def check_value(value: Any, name: str) -> None:
    """Refuse a result that is no value of the language, or is too big.

    Args:
        value: if a list or tuple, its items must have been counted.
        name: of the operation that gave it.
    """
    if isinstance(value, torch.Tensor):
        plain = type(value) is torch.Tensor and value.layout is torch.strided
        if not plain or value.dtype not in DTYPES:
            raise RefusalError(
                "value-kind", name=name, what=str(value.dtype).removeprefix("torch.")
            )
        if value.device.type not in ("cpu", "cuda"):
            raise RefusalError("device-name", name=value.device.type)
        check_shape(value.shape)
    elif is_text(value) and name == "ndarray.astype" and _spells_numbers(value):
        check_shape(value.shape)
    elif isinstance(value, np.ndarray | np.generic):
        if value.dtype.kind not in "biuf" or value.dtype.itemsize > 8:
            raise RefusalError("value-kind", name=name, what=str(value.dtype))
        check_shape(value.shape)
    elif isinstance(value, int | float):
        check_number(value)
    elif isinstance(value, ITEMS):
        for item in value:
            check_value(item, name)
    elif type(value) not in _KINDS and not isinstance(value, np.dtype):
        raise RefusalError("value-kind", name=name, what=type(value).__name__)


def _spells_numbers(texts: np.ndarray[Any, Any]) -> bool:
    """Say whether every text of an array reads as the number it was written from."""
    if texts.dtype.itemsize > _LONGEST_TEXT:
        return False
    try:
        texts.astype(np.float64)
    except ValueError:
        return False
    return True
