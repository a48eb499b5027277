"""The marks that say how long each dimension of a tensor is."""

from __future__ import annotations

import math

from components.drawing.canvas import Canvas
from components.drawing.family import Family
from components.drawing.markup import short

_OUT = 16.0
_TICK = 5.0
_SHORT = 18.0
_SIZE = 17

Point = tuple[float, float]


def dimension_marks(
    canvas: Canvas, family: Family, *, id: str, fills: tuple[str, ...] | None = None
) -> None:
    """Draw a line with end ticks and a number for every dimension.

    Args:
        fills: for each dimension the role of its mark; all ink by default.
    """
    shape = family.shape
    roles = fills or ("ink",) * len(shape)
    front = next(sheet for sheet in family.sheets if not any(sheet.index))
    back = family.sheets[0] if family.slant[1] else front
    lines: list[tuple[Point, Point, Point]] = []
    if len(shape) > 3:
        y = front.box.bottom + _OUT
        end = max(sheet.box.right for sheet in family.sheets)
        lines.append(((front.box.x, y), (end, y), (0, 13)))
    if len(shape) > 2:
        lines.append(_slanted(family, (front.box.x, front.box.y), (back.box.x, back.box.y)))
    if len(shape) > 1:
        x = front.box.x - _OUT
        lines.append(((x, front.box.y), (x, front.box.bottom), (-14, 0)))
    if shape:
        y = back.box.y - _OUT
        lines.append(((back.box.x, y), (back.box.right, y), (0, -13)))
    with canvas.group(id=id):
        for size, role, (start, end_, aside) in zip(shape, roles, lines, strict=True):
            _mark(canvas, start, end_, aside, size=size, role=role)


def _slanted(family: Family, front: Point, back: Point) -> tuple[Point, Point, Point]:
    right, rise = family.slant
    if not rise:
        back = (front[0] + _SHORT, front[1] - _SHORT * 0.6)
    elif math.hypot(back[0] - front[0], back[1] - front[1]) < _SHORT:
        scale = _SHORT / math.hypot(right, rise)
        back = (front[0] + right * scale, front[1] - rise * scale)
    return (front[0] - 12, front[1] - 9), (back[0] - 12, back[1] - 9), (-8, -13)


def _mark(canvas: Canvas, start: Point, end: Point, aside: Point, *, size: int, role: str) -> None:
    (x1, y1), (x2, y2) = start, end
    length = math.hypot(x2 - x1, y2 - y1) or 1.0
    across = (-(y2 - y1) / length * _TICK, (x2 - x1) / length * _TICK)
    d = f"M{short(x1)} {short(y1)}L{short(x2)} {short(y2)}" + "".join(
        f"M{short(x - across[0])} {short(y - across[1])}"
        f"L{short(x + across[0])} {short(y + across[1])}"
        for x, y in (start, end)
    )
    canvas.path(d, stroke="ink2" if role == "ink" else role, stroke_width=1.5)
    middle = ((x1 + x2) / 2 + aside[0], (y1 + y2) / 2 + aside[1])
    canvas.text(*middle, str(size), size=_SIZE, weight=600, fill=role, anchor="middle")
