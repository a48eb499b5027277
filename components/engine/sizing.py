"""Which settings of a program give one of its tensors a wanted shape; found by running it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

from components.engine.trace import Shape


def settings_for(
    text: str, name: str, shape: Shape, ranges: Mapping[str, range]
) -> dict[str, int] | None:
    """Find values of some settings with which a program makes a tensor of a shape.

    Args:
        text: a program without changes by the reader.
        name: the tensor.
        shape: the wanted one.
        ranges: the settings that may be moved, and the values they may take.
    Returns: the settings to move, as few as possible, with their new values; None if there are none
        such.
    """
    from components.engine import run

    now = run(text).settings
    movable = [key for key in ranges if type(now.get(key)) is int]
    choices = [
        [int(now[key]), *sorted({size for size in shape if size in ranges[key]} - {now[key]})]
        for key in movable
    ]
    tries = [dict(zip(movable, values, strict=True)) for values in product(*choices)]
    moves = [{key: value for key, value in one.items() if value != now[key]} for one in tries]
    for move in sorted(moves, key=len):
        made = run(text, **move).variables.get(name)
        if made is not None and made.shape == shape:
            return move
    return None
