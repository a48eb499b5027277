"""How a result relates to an operand: read from their memories, not looked up."""

from __future__ import annotations

from typing import Any

from components.engine.memory import Array, Memories
from components.engine.trace import Relation
from components.engine.values import is_array

_COPYING = ("conversion", "reshaping", "indexing", "joining", "splitting")
"""Kinds whose results hold the operand's own numbers."""
_ORDER: tuple[Relation, ...] = ("same tensor", "view of the same memory", "copy", "new")


def share_memory(first: Array, second: Array, memories: Memories) -> bool:
    """Say whether two tensors or arrays lie in one memory; an empty one shares nothing."""
    one, other = memories.layout(first), memories.layout(second)
    return one.memory is other.memory and 0 not in one.shape and 0 not in other.shape


def relation(result: Any, operand: Any, *, kind: str, memories: Memories) -> Relation | None:
    """Compare a result with one operand; None where either has no memory.

    Args:
        kind: the kind of the operation; tells a copy of numbers from computed ones.
    """
    if isinstance(result, tuple | list):
        found = [relation(part, operand, kind=kind, memories=memories) for part in result]
        return closest(found)
    if not is_array(result) or not is_array(operand):
        return None
    if result is operand:
        return "same tensor"
    if share_memory(result, operand, memories):
        return "view of the same memory"
    return "copy" if kind in _COPYING else "new"


def closest(relations: list[Relation | None]) -> Relation | None:
    """Pick the closest relation."""
    return min((found for found in relations if found), key=_ORDER.index, default=None)
