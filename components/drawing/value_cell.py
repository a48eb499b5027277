"""One element of a tensor of any type as a cell; what is no ordinary number has its own drawing."""

from __future__ import annotations

import math
from collections.abc import Iterable

from components.drawing.canvas import CELL_RADIUS, Canvas
from components.drawing.geometry import Box
from components.drawing.lettering import number_width
from components.drawing.markup import short
from components.drawing.numbers import Number, cell_number, number
from components.drawing.tile import CellStyle, cell

_SIGN = 14.0
"""Room that a sign takes beside its word."""
_WORD = 0.56
"""Width of a letter of True or nan, in parts of its size."""


def is_odd(value: Number) -> bool:
    """Whether an element is a bool, nan or infinite, and so drawn in its own way."""
    if isinstance(value, bool):
        return True
    return isinstance(value, float) and not math.isfinite(value)


def widest_number(values: Iterable[Number], *, size: float) -> float:
    """How wide the widest of some numbers is in a cell, at most, with the sign it may carry."""
    seen = set(values)
    plain = widest_words({cell_number(value) for value in seen}, size=size)
    odd = widest_words({cell_number(value) for value in seen if is_odd(value)}, size=size)
    return max(plain, odd + _SIGN if odd else 0.0)


def whole_words(values: Iterable[Number]) -> dict[Number, str]:
    """How whole floats are written where all are whole: ``10.``, as torch prints them.

    Returns: for each number its text; empty where some number has decimals or is no float.
    """
    numbers = set(values)
    if not all(isinstance(one, float) and one.is_integer() for one in numbers):
        return {}
    return {one: f"{number(int(one or 0))}." for one in numbers}


def widest_words(words: Iterable[str], *, size: float) -> float:
    """How wide the widest of some texts is, at most."""
    return max((_width(text, size) for text in words), default=0.0)


def _width(text: str, size: float) -> float:
    if any(letter.isalpha() for letter in text) and "e" not in text[1:-1]:
        return len(text) * _WORD * size
    return number_width(text, size=size)


def value_cell(
    canvas: Canvas,
    box: Box,
    value: Number,
    *,
    id: str,
    style: CellStyle = "number",
    size: float = 16,
    words: str = "",
) -> None:
    """Draw one element.

    True is a filled disc on a tint, False a ring; infinity has an arrow to its end of the scale,
    nan a cross through its cell. Where there is room the word stands with the sign.

    Args:
        words: what is written instead of the number's own four decimals.
    """
    if not is_odd(value):
        cell(canvas, box, value, id=id, style=style, size=size, words=words)
        return
    ground = "pos-tint" if value is True else "zero"
    if isinstance(value, float) and math.isinf(value):
        ground = "neg-tint" if value < 0 else "pos-tint"
    small = min(box.width, box.height)
    radius = CELL_RADIUS if small >= 16 else 2 if small >= 9 else 0
    canvas.rect(*box, fill=ground, stroke="line", stroke_width=1, radius=radius, id=id)
    words = cell_number(value)
    spelled = style == "number"
    roomy = spelled and box.width >= _width(words, size) + _SIGN + 8
    if spelled:
        x = box.middle_x + (9 if roomy else 0)
        canvas.text(x, box.middle_y, words, size=size, weight=500, anchor="middle", id=f"{id}-n")
    if roomy or not spelled:
        reach = min(6.0, small * 0.26)
        at = box.x + 14 if spelled else box.middle_x
        _sign(canvas, at, box.middle_y, value, reach=reach)


def _sign(canvas: Canvas, x: float, y: float, value: Number, *, reach: float) -> None:
    width = max(1.2, reach * 0.36)
    if value is True:
        canvas.circle(x, y, reach, fill="ink")
    elif value is False:
        canvas.circle(x, y, reach, stroke="line", stroke_width=width)
    elif isinstance(value, float) and math.isnan(value):
        a, b, c, d = (short(n) for n in (x - reach, x + reach, y - reach, y + reach))
        canvas.path(f"M{a} {c}L{b} {d}M{a} {d}L{b} {c}", stroke="ink", stroke_width=width)
    else:
        up = -1 if (value or 0) > 0 else 1
        d = (
            f"M{short(x - reach)} {short(y - up * reach * 0.6)}"
            f"L{short(x)} {short(y + up * reach)}L{short(x + reach)} {short(y - up * reach * 0.6)}Z"
        )
        canvas.path(d, fill="ink")
