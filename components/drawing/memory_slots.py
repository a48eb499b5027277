"""Where the elements of a recorded tensor lie in its memory."""

from __future__ import annotations

import re
from itertools import product

from components.drawing.numbers import Number
from components.engine.trace import Shape, Storage, TensorView, Values


def slots_of(view: TensorView) -> tuple[int, ...]:
    """List the slot of every element, in the order in which one reads the tensor.

    Args:
        view: its shape, stride and offset are used.
    """
    slots = [view.offset]
    for size, step in zip(view.shape, view.stride, strict=True):
        slots = [slot + i * step for slot in slots for i in range(size)]
    return tuple(slots)


def flat_values(view: TensorView) -> tuple[Number, ...] | None:
    """List the numbers in the same order; None where the record kept none."""
    if view.values is None and view.shape:
        return None
    flat: list[Values] = [view.values]
    for _ in view.shape:
        flat = [item for part in flat for item in part]
    return tuple(flat)


def indices_of(shape: Shape) -> tuple[Shape, ...]:
    """List the index of every element, in the order in which one reads the tensor.

    >>> indices_of((1, 2)), indices_of(())
    (((0, 0), (0, 1)), ((),))
    """
    return tuple(product(*(range(size) for size in shape)))


def bytes_each(dtype: str) -> int:
    """How many bytes one element of a type takes.

    >>> bytes_each("int64"), bytes_each("bool"), bytes_each("uint8")
    (8, 1, 1)
    """
    bits = re.search(r"\d+", dtype)
    return int(bits[0]) // 8 if bits else 1


def slots_in(storage: Storage, dtype: str) -> int:
    """How many elements of a type a memory holds."""
    return storage.nbytes // bytes_each(dtype)
