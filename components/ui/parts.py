"""What a teacher can lock or hide on each page: its parts by name, and the keys of their widgets.

A part has the name of its one setting, or a name of its own where several belong together.
"""

from __future__ import annotations

from collections.abc import Mapping

Parts = Mapping[str, tuple[str, ...]]

ALL = "all"
"""Stands for all parts of a page but the step and the switch to predict first."""
NUMBERS = "numbers"
"""The reader's own numbers: typed, dragged or pasted."""
FREE = ("step", "ask")
"""Parts that `ALL` leaves to the reader."""


def _settings(*keys: str) -> dict[str, tuple[str, ...]]:
    return {key: (key,) for key in keys}


_NUMBERS = {NUMBERS: ("change", "edits")}
_STEP = {"step": ("step", "stepper")}
_ASK = {"ask": ("predict_first",)}

PARTS: Mapping[str, Parts] = {
    "home": {**_settings("seed", "n_input", "n_hidden"), **_NUMBERS, **_ASK},
    "tensors": {
        **_settings("topic", "seed"),
        "sizes": (
            *("rank", "d0", "d1", "d2", "d3", "height", "width"),
            *("rank_a", "rank_b"),
            *(f"{name}_{k}" for name in "ab" for k in range(3)),
        ),
        "content": (
            *("fill", "own", "dtype", "part", "picture", "red", "green", "blue"),
            *("a_dtype", "b_dtype", "operator"),
        ),
        **_NUMBERS,
        **_ASK,
    },
    "neuron": {**_settings("seed", "n_input", "activation"), **_STEP, **_NUMBERS, **_ASK},
    "shapes": {
        **_settings("seed", "op"),
        "sizes": tuple(f"{name}{key}" for name in "ab" for key in ("_rank", *map(str, range(4)))),
        "fix": ("fix", "fix_choice", "fixes", "fix_box"),
        "cell": ("batch0", "batch1", "row", "column", "cell"),
        **_STEP,
        **_NUMBERS,
        **_ASK,
    },
    "reshape": {
        **_settings("call", "source"),
        "sizes": ("rows", "columns"),
        "size": ("size", "to_0", "to_1", "to_2", "to_3", "size_typed"),
        **_settings("cell"),
        "write": ("write", "write_99", "unwrite"),
        **_NUMBERS,
        **_ASK,
    },
    "network": {
        **_settings("seed", "n_input", "n_hidden", "n_layers", "n_output"),
        **_STEP,
        **_NUMBERS,
        **_ASK,
    },
    "devices": {**_settings("seed", "largest"), **_STEP, **_NUMBERS, **_ASK},
    "memory": {
        **_settings("seed"),
        "sizes": ("rows", "columns"),
        **_settings("factor"),
        "lines": ("lines", "menu"),
        **_STEP,
        **_ASK,
    },
}


def names_of(page: str) -> tuple[str, ...]:
    """List what a link can lock or hide on a page.

    >>> names_of("home")
    ('all', 'seed', 'n_input', 'n_hidden', 'numbers', 'ask')
    """
    return (ALL, *PARTS[page])


def keys_in(page: str, names: str) -> frozenset[str]:
    """List the keys of the widgets and containers that some parts of a page consist of.

    Args:
        names: as a link has them, ``"seed.numbers"``.
    """
    parts, wanted = PARTS[page], set(names.split("."))
    if ALL in wanted:
        wanted |= parts.keys() - set(FREE)
    return frozenset(key for name in wanted & parts.keys() for key in parts[name])
