"""How torch stretches a tensor to a larger shape: which element stands where; found by running."""

from __future__ import annotations

import math
from functools import lru_cache

from components.engine import run
from components.engine.nested import flat
from components.engine.trace import Shape


@lru_cache(maxsize=256)
def stretched(shape: Shape, to: Shape) -> tuple[int, ...] | None:
    """Find which element of a tensor stands at each place after ``expand``.

    Returns: row-major positions, in the row-major order of the stretched tensor; None if torch
        cannot stretch it so.
    """
    made = f"places = torch.arange({math.prod(shape)}).view({shape})"
    trace = run(f"import torch\n{made}\nwide = places.expand({to})")
    view = trace.variables.get("wide")
    if trace.failure is not None or view is None or view.values is None:
        return None
    return tuple(flat(view.values))
