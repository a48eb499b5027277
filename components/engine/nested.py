"""Values as they stand in a record: numbers, nested as deep as a tensor has dimensions."""

from __future__ import annotations

from collections.abc import Iterator

from components.engine.trace import Values


def flat(values: Values) -> Iterator[Values]:
    """List nested values in their order.

    >>> list(flat([[1, 2], [3, None]]))
    [1, 2, 3, None]
    """
    if isinstance(values, list | tuple):
        for item in values:
            yield from flat(item)
    else:
        yield values
