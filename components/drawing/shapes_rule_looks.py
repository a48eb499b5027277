"""How the columns of a rule strip look at one stop of a walk."""

from __future__ import annotations

from components.drawing.shapes_rule import Look
from components.drawing.shapes_walk import Walk
from components.engine.trace import Shape


def looks_of(walk: Walk, at: int) -> tuple[tuple[Look, ...], int | None]:
    """Say how each dimension looks, the leftmost first, and which one is being compared."""
    first, second = (view.shape for view in walk.step.operands)
    count = max(len(first), len(second))
    stop = walk.at(at)
    if walk.kind == "elementwise":
        reached = -stop.number if stop.name == "dimension" else count if stop.name == "done" else 0
        looks = [_look(first, second, place, reached=reached) for place in range(1, count + 1)]
        now = count - reached if stop.name == "dimension" else None
        return tuple(reversed(looks)), now
    matrix = 2 if walk.kind == "product" or stop.name == "batch" else 0
    looks = ["inner"] * min(matrix, count)
    if matrix:
        looks += [_look(first, second, k, reached=count) for k in range(matrix + 1, count + 1)]
    else:
        looks = ["waiting"] * count
    return tuple(reversed(looks)), None


def _look(first: Shape, second: Shape, place: int, *, reached: int) -> Look:
    if place > reached:
        return "waiting"
    sizes = [shape[-place] for shape in (first, second) if len(shape) >= place]
    if len(set(sizes)) == 1:
        return "fits" if len(sizes) == 2 else "stretches"
    return "stretches" if 1 in sizes else "clashes"
