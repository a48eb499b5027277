"""Write a value as ``print`` does."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import torch

from components.engine.limits import MAX_PRINTED
from components.engine.memory import Array, Memories
from components.engine.refusals import RefusalError
from components.engine.values import ITEMS, arrays_in, is_array

_SHOWNITEMS = 6
"""Per dimension, of a tensor so large that torch and numpy leave out its middle."""
_SUMMARISED = 1_000
_SHORTEST = 3
"""Characters that an element takes at least."""


def printed_text(value: Any, memories: Memories) -> str:
    """Write a value as Python's ``str`` does, with ``?`` for what was never set."""
    arrays = arrays_in(value)
    if sum(_shown(array) for array in arrays) * _SHORTEST > MAX_PRINTED:
        raise RefusalError("too-much-printed", limit=MAX_PRINTED)
    if any(memories.unset(array) is not None for array in arrays):
        return _with_marks(value, memories)
    return str(value)


def _shown(array: Array) -> int:
    """Count the elements that will be written out."""
    count = math.prod(array.shape)
    if count <= _SUMMARISED:
        return count
    return math.prod(min(size, _SHOWNITEMS) for size in array.shape)


def _with_marks(value: Any, memories: Memories) -> str:
    if not is_array(value):
        if isinstance(value, ITEMS):
            inner = ", ".join(_with_marks(item, memories) for item in value)
            return f"[{inner}]" if isinstance(value, list) else f"({inner})"
        return repr(value)
    unset = memories.unset(value)
    flags = np.zeros(value.shape, dtype=np.bool_) if unset is None else unset
    if flags.size > _SUMMARISED:
        shape = tuple(value.shape)
        return f"tensor(?, shape={shape})" if isinstance(value, torch.Tensor) else f"[? {shape}]"
    body = _nested(value.tolist(), flags.tolist())
    return f"tensor({body})" if isinstance(value, torch.Tensor) else body


def _nested(values: Any, unset: Any) -> str:
    if isinstance(values, list):
        return f"[{', '.join(_nested(*pair) for pair in zip(values, unset, strict=True))}]"
    return "?" if unset else f"{values:.4f}" if isinstance(values, float) else str(values)
