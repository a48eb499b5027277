"""How a result relates to an operand: read from their memories, not looked up."""

from __future__ import annotations

from collections.abc import Iterable

from components.engine.trace import Relation, TensorView

_COPYING = frozenset(("conversion", "reshaping", "indexing", "joining", "splitting"))
"""Kinds whose results hold the operand's own numbers."""
_ORDER: tuple[Relation, ...] = ("same tensor", "view of the same memory", "copy", "new")


def share_memory(first: TensorView, second: TensorView) -> bool:
    """Say whether two tensors or arrays lie in one memory; an empty one shares nothing."""
    if first.storage is None or first.storage != second.storage:
        return False
    return 0 not in first.shape and 0 not in second.shape


def relation(result: TensorView, operand: TensorView, *, kind: str) -> Relation | None:
    """Compare a result with one operand that is another object; None where one has no memory.

    Args:
        kind: the kind of the operation; tells copied numbers from computed ones.
    """
    if result.storage is None or operand.storage is None:
        return None
    if share_memory(result, operand):
        return "view of the same memory"
    return "copy" if kind in _COPYING and 0 not in result.shape else "new"


def closest(relations: Iterable[Relation | None]) -> Relation | None:
    """Pick the closest relation."""
    found = [relation for relation in relations if relation is not None]
    return min(found, key=_ORDER.index) if found else None
