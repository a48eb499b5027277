"""Records that were made before, for all sessions: as many as fit, by how many numbers they hold.

A count alone is no bound: a record may hold half a million numbers, or thirty.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any, Protocol

from components.engine import Failure, Step, Trace
from components.ui.bounded import Bounded

_Run = tuple[Trace, Failure | None]
MOST_NUMBERS = 6_000_000
"""In all records that one function remembers; some 200 MB."""


class Remembering(Protocol):
    """A function that remembers its records."""

    def __call__(self, *arguments: Any, **named: Any) -> _Run:
        """Give the record that was made before, or make it."""

    def cache_clear(self) -> None:
        """Forget all records."""


def remembered(
    *, most: int, most_numbers: int = MOST_NUMBERS
) -> Callable[[Callable[..., _Run]], Remembering]:
    """Decorate a function that runs a program so that it remembers what it gave.

    Args:
        most: how many records; the one that was asked for longest ago goes first.
        most_numbers: how many numbers in all of them.
    """

    def decorate(function: Callable[..., _Run]) -> Remembering:
        kept: Bounded[_Run] = Bounded(most, most_numbers)

        @wraps(function)
        def remembering(*arguments: Any, **named: Any) -> _Run:
            key = (arguments, tuple(sorted(named.items())))
            found = kept.get(key)
            if found is None:
                found = function(*arguments, **named)
                kept.put(key, found, numbers_in(found[0]))
            return found

        remembering.cache_clear = kept.clear  # type: ignore[attr-defined]
        return remembering  # type: ignore[return-value]

    return decorate


def numbers_in(trace: Trace) -> int:
    """Count the numbers that a record holds."""
    return sum(
        math.prod(view.shape)
        for step in _all_steps(trace.steps)
        for view in (*step.operands, step.result)
        if view is not None and view.values is not None
    )


def _all_steps(steps: tuple[Step, ...]) -> Iterator[Step]:
    for step in steps:
        yield step
        yield from _all_steps(step.inner)
