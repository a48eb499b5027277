"""What was made before, for all sessions: as much as fits, by number and by weight."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

V = TypeVar("V")


class Bounded(Generic[V]):
    """Keeps values by their keys; the one that was asked for longest ago goes first.

    The newest one stays, whatever it weighs.

    Args:
        most: how many values.
        most_weight: what all of them may weigh.
    """

    def __init__(self, most: int, most_weight: int) -> None:
        self._most, self._most_weight = most, most_weight
        self._kept: OrderedDict[Hashable, tuple[V, int]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> V | None:
        """Find a value that was made before."""
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                return None
            self._kept.move_to_end(key)
            return found[0]

    def put(self, key: Hashable, value: V, weight: int) -> None:
        """Keep a value; those that no longer fit are forgotten."""
        with self._lock:
            self._kept[key] = (value, weight)
            total = sum(size for _, size in self._kept.values())
            while len(self._kept) > 1 and (
                len(self._kept) > self._most or total > self._most_weight
            ):
                _, (_, size) = self._kept.popitem(last=False)
                total -= size

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()
