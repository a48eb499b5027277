"""Which sizes do not go together: what was needed, and what came."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import torch

from components.engine.memory import Array
from components.engine.operation import Operation


def shapes_clash(arrays: Sequence[Array]) -> dict[str, str] | None:
    """Name the first sizes, from the right, that cannot be stretched to each other."""
    shapes = [tuple(array.shape) for array in arrays]
    for place in range(1, max((len(shape) for shape in shapes), default=0) + 1):
        sizes = {shape[-place] for shape in shapes if len(shape) >= place} - {1}
        if len(sizes) > 1:
            needed, came = _first_two(shape[-place] for shape in shapes if len(shape) >= place)
            return {"needed": str(needed), "came": str(came), "dimension": str(-place)}
    return None


def _first_two(sizes: Iterable[int]) -> list[int]:
    """Give the first two different sizes that cannot be stretched."""
    return list(dict.fromkeys(size for size in sizes if size != 1))[:2]


def ragged(rows: Any) -> dict[str, str] | None:
    """Name the first two lengths that differ, where lists of numbers are to be rows of a matrix.

    >>> ragged([[1, 2], [3]])
    {'needed': '2', 'came': '1'}
    """
    if not isinstance(rows, list | tuple) or not all(isinstance(row, list | tuple) for row in rows):
        return None
    lengths = list(dict.fromkeys(map(len, rows)))
    if len(lengths) > 1:
        return {"needed": str(lengths[0]), "came": str(lengths[1])}
    return next((found for row in rows if (found := ragged(row)) is not None), None)


_RANKS = {
    "mm": (2, 2),
    "addmm": (2, 2),
    "bmm": (3, 3),
    "mv": (2, 1),
    "dot": (1, 1),
    "outer": (1, 1),
}


def product_clash(operation: Operation, first: Array, second: Array) -> dict[str, str] | None:
    """Name the ranks or sizes for which a matrix product is not defined."""
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
        return shapes_clash(batches)
    return None
