"""The small changes of shape that one operand can be given."""

from __future__ import annotations

import ast
import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from components.engine.repair.candidate import Meaning
from components.engine.repair.case import Operand
from components.engine.repair.templates import texts
from components.engine.trace import Shape


@dataclass(frozen=True, slots=True)
class Reshape:
    """One operand in another shape.

    Attributes:
        text: the operand as rewritten, with its slot: ``_1.view(5, 1)``.
        recast: whether it deals the numbers of a matrix out anew.
    """

    text: str
    shape: Shape
    meaning: Meaning
    recast: bool = False

    @property
    def is_view(self) -> bool:
        """Whether it is written with ``view``."""
        return ".view(" in self.text


def is_vector_like(shape: Shape) -> bool:
    """Say whether at most one size is not 1: then every new shape keeps the order."""
    return sum(size != 1 for size in shape) <= 1


def reshapes(operand: Operand, ranks: int) -> Iterator[Reshape]:
    """Give each change of shape that keeps every number in its place in a row or column.

    Args:
        ranks: how many dimensions the other operand has; a vector is stood up among as many.
    """
    for change in _unsqueezed(operand):
        if len(change.shape) <= max(ranks, 1):
            yield change
    rank = len(operand.shape)
    if isinstance(operand.node, ast.Attribute) and operand.node.attr == "T":
        yield from _transposed(operand)  # takes the .T away
    views = list(_stood_up(operand, ranks))
    yield from (view for view in views if len(view.shape) >= rank)
    yield from _transposed(operand)
    yield from _squeezed(operand)
    yield from (view for view in views if len(view.shape) < rank)


def deeper(operand: Operand, ranks: int) -> Iterator[Reshape]:
    """Give an operand more dimensions than the other one has."""
    for change in _unsqueezed(operand):
        if len(change.shape) > max(ranks, 1):
            yield change


def dealt_out(operand: Operand, shape: Shape) -> Reshape | None:
    """Deal the numbers of a matrix out into another shape; None for a vector or another count."""
    same_count = math.prod(shape) == operand.count
    if is_vector_like(operand.shape) or not same_count or shape == operand.shape:
        return None
    method = "view" if operand.is_tensor else "reshape"
    text = f"{operand.slot}.{method}({texts(shape)})"
    return Reshape(text, shape, "same-values", recast=True)


def by_other_methods(operand: Operand, shape: Shape) -> Iterator[Reshape]:
    """Give a row or column another shape by the methods that lessons set beside view."""
    slot, sizes = operand.slot, texts(shape)
    yield Reshape(f"{slot}.reshape({sizes})", shape, "same-values")
    if isinstance(operand.node, ast.Name):
        yield Reshape(f"{slot}.resize_({sizes})", shape, "changes-itself")


def _unsqueezed(operand: Operand) -> Iterator[Reshape]:
    """Add a dimension: at the last of the places that give the same shape."""
    slot, shape = operand.slot, operand.shape
    found: dict[Shape, int] = {}
    for place in range(len(shape), -1, -1):
        found.setdefault((*shape[:place], 1, *shape[place:]), place)
    for new, place in found.items():
        grown = (
            f"{slot}.unsqueeze({place})" if operand.is_tensor else f"{slot}.reshape({texts(new)})"
        )
        yield Reshape(grown, new, "same-values")


def _stood_up(operand: Operand, ranks: int) -> Iterator[Reshape]:
    """Give a vector any place among some dimensions."""
    shape = operand.shape
    if not is_vector_like(shape) or not shape:
        return
    for rank in range(1, max(ranks, len(shape)) + 1):
        for place in range(rank - 1, -1, -1):
            new = (*(1,) * place, operand.count, *(1,) * (rank - 1 - place))
            if new != shape:
                method = "view" if operand.is_tensor else "reshape"
                yield Reshape(f"{operand.slot}.{method}({texts(new)})", new, "same-values")


def _squeezed(operand: Operand) -> Iterator[Reshape]:
    seen: set[Shape] = set()
    for place, size in enumerate(operand.shape):
        new = (*operand.shape[:place], *operand.shape[place + 1 :])
        if size == 1 and new not in seen:
            seen.add(new)
            yield Reshape(f"{operand.slot}.squeeze({place})", new, "same-values")


def _transposed(operand: Operand) -> Iterator[Reshape]:
    slot, shape = operand.slot, operand.shape
    if len(shape) == 2:
        yield Reshape(f"{slot}.T", (shape[1], shape[0]), "transpose")
        return
    pairs = sorted(combinations(range(len(shape)), 2), key=lambda pair: (-pair[1], -pair[0]))
    for first, second in pairs:
        new = list(shape)
        new[first], new[second] = new[second], new[first]
        if tuple(new) != shape:
            method = "transpose" if operand.is_tensor else "swapaxes"
            yield Reshape(f"{slot}.{method}({first}, {second})", tuple(new), "transpose")


def stretched(*shapes: Shape) -> Shape | None:
    """Stretch shapes to each other; None where they do not fit."""
    try:
        return tuple(np.broadcast_shapes(*shapes))
    except ValueError:
        return None
