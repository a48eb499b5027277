"""Read what was picked on a stage; it comes from the browser, so it may be anything."""

from __future__ import annotations

_DIGITS = 6


def is_index(text: str) -> bool:
    """Say whether a piece of a part's name is a number as the drawings write one.

    >>> [is_index(text) for text in ("12", "-1", "²", "")]
    [True, False, False, False]
    """
    return text.isascii() and text.isdigit() and len(text) <= _DIGITS
