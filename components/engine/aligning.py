"""Two shapes under each other, aligned from the right, as torch compares them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from components.engine.trace import Shape

Pair = Literal["equal", "first stretched", "second stretched", "clash"]


@dataclass(frozen=True, slots=True)
class Aligned:
    """One dimension of two tensors, aligned from the right.

    Attributes:
        first, second: its sizes; None where the tensor has no such dimension.
        pair: what becomes of them.
    """

    first: int | None
    second: int | None
    pair: Pair


def align(first: Shape, second: Shape) -> tuple[Aligned, ...]:
    """Compare two shapes from the right; the first entry is the leftmost dimension.

    >>> [one.pair for one in align((3, 1), (4,))]
    ['second stretched', 'first stretched']
    """
    pairs = zip_longest(reversed(first), reversed(second))
    return tuple(Aligned(one, other, _compare(one, other)) for one, other in pairs)[::-1]


def _compare(one: int | None, other: int | None) -> Pair:
    if one == other:
        return "equal"
    if one is None or (one == 1 and other is not None):
        return "first stretched"
    if other is None or other == 1:
        return "second stretched"
    return "clash"
