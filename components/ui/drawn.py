"""Drawings that were made before, for all sessions: a class that follows one link sees the same."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps

from components.engine import Trace
from components.ui.bounded import Bounded
from components.ui.glance import Glance

MOST = 256
MOST_CHARACTERS = 8_000_000
"""In all drawings that one function remembers."""

Picture = Callable[..., str]


def drawn_once(picture: Picture) -> Picture:
    """Decorate a function that draws a record so that it remembers what it drew.

    A record that was made before is the very same object, so a drawing is found by it, by the look
    at it, and by the named arguments.

    Args:
        picture: called with a record, a `Glance`, and named arguments that can be hashed.
    """
    kept: Bounded[tuple[Trace, str]] = Bounded(MOST, MOST_CHARACTERS)

    @wraps(picture)
    def drawing(trace: Trace, look: Glance, **where: Hashable) -> str:
        seen = (look.lang, look.room, look.covered, look.edited)
        key = (id(trace), seen, tuple(sorted(where.items())))
        found = kept.get(key)
        if found is not None:
            return found[1]
        made = picture(trace, look, **where)
        kept.put(key, (trace, made), len(made))  # with its record, so that no other gets its number
        return made

    return drawing
