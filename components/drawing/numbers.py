"""How numbers, shapes and indices read in a drawing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal

MINUS = "−"
FIGURE_SPACE = "\u2007"
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_SCIENTIFIC_FROM = 1e8
_CELL_DIGITS = 6
_INTEGER_DIGITS = 7
_GIANT = 10**300

Number = float | int | bool | None


def number(value: Number) -> str:
    """A number as torch prints it, four decimals, with a true minus; `?` where there is none.

    >>> number(-0.29), number(7), number(None), number(float("inf"))
    ('−0.2900', '7', '?', 'inf')
    """
    if value is None:
        return "?"
    if isinstance(value, int):
        return str(value).replace("-", MINUS)
    if not math.isfinite(value):
        return str(value).replace("-", MINUS)
    text = f"{value:.4e}" if abs(value) >= _SCIENTIFIC_FROM else f"{value:.4f}"
    return text.replace("-", MINUS)


def short_number(value: Number) -> str:
    """A number of at most six digits, for the narrow places; the readout has all of it.

    >>> short_number(-99.99994), short_number(1234.5678), short_number(7), short_number(10**9)
    ('−99.9999', '1234.57', '7', '1.0e+09')
    """
    if isinstance(value, int):
        return _short_integer(value)
    if value is None or not math.isfinite(value):
        return number(value)
    whole = len(str(int(abs(value))))
    if whole > _CELL_DIGITS:
        return f"{value:.1e}".replace("-", MINUS)
    return f"{value:.{min(4, _CELL_DIGITS - whole)}f}".replace("-", MINUS)


def _short_integer(value: int) -> str:
    text = number(value)
    if len(text.removeprefix(MINUS)) <= _INTEGER_DIGITS:
        return text
    # a giant integer is larger than any float
    size = value if abs(value) < _GIANT else Decimal(value)
    return f"{size:.1e}".replace("-", MINUS)


def cell_number(value: Number) -> str:
    """A short number whose minus hangs left of the digits, so that digits line up."""
    text = short_number(value)
    return text + FIGURE_SPACE if text.startswith(MINUS) else text


def shape_text(shape: Sequence[int]) -> str:
    """A shape as the tuple that Python prints: `()`, `(5,)`, `(1, 5)`."""
    return str(tuple(shape))


def subscript(name: str, index: int) -> str:
    """A name with a number below it, as in a formula: `x₃`."""
    return name + str(index).translate(_SUBSCRIPTS)


def index_text(name: str, *index: int | str) -> str:
    """One element (or row, or column) as it is typed: `W1[0, 1]`, `W1[:, 0]`."""
    return f"{name}[{', '.join(map(str, index))}]"


def part_key(name: str, *index: int) -> str:
    """The name of a pointable part of a drawing: an index without spaces, `W1[0,1]`."""
    return f"{name}[{','.join(map(str, index))}]" if index else name
