"""Shapes written below each other, lined up from the right, and what comparing them says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from components.drawing.canvas import Canvas
from components.drawing.lettering import typed_width
from components.drawing.marks import cross
from components.engine.trace import Shape

_LINE = 28
_COLUMN = 58
_SIZE = 18
_NAME = 15

Look = Literal["waiting", "fits", "stretches", "clashes", "inner"]


class RuleRow(NamedTuple):
    """One shape of the strip.

    Attributes:
        name: what it belongs to.
        gone: dimensions of the matrices that it has lost, counted from the right: -1, -2.
    """

    name: str
    shape: Shape
    gone: tuple[int, ...] = ()


def draw_rule(
    canvas: Canvas,
    rows: tuple[RuleRow, RuleRow],
    top: float,
    *,
    looks: tuple[Look, ...],
    result: RuleRow | None,
    now: int | None,
    inner: Literal["ink", "err"] = "ink",
    left: float | None = None,
) -> float:
    """Draw two shapes with their dimensions below each other.

    Args:
        rows: the two operands.
        looks: of each column, the leftmost first; as many as the longer shape has dimensions.
        result: the shape that came out; None where it is not known.
        now: the column that is being compared, counted like `looks`.
        inner: colour of the rings round the two sizes of a product that must be equal.
        left: where it begins; without it, it stands in the middle.
    Returns: the height at which it ends.
    """
    shown = [*rows, *([result] if result is not None else [])]
    names = max(typed_width(row.name, size=_NAME) for row in shown)
    if left is None:
        left = max(0.0, (canvas.width - rule_width(shown, len(looks))) / 2)
    start = left + names + 24
    with canvas.group(id="rule"):
        for k in range(len(looks)):
            _draw_column(canvas, rows, (start + k * _COLUMN, top), k, looks=looks, now=now)
        for line, row in enumerate(shown):
            y = top + (line + 0.5) * _LINE + (8 if line == 2 else 0)
            canvas.text(left + names, y, row.name, size=_NAME, weight=600, anchor="end", mono=True)
            for k, size in _placed(row, len(looks)):
                colour = "err" if line < 2 and looks[k] == "clashes" else "ink"
                if line < 2 and looks[k] == "waiting":
                    colour = "ink2"
                x = start + (k + 0.5) * _COLUMN
                canvas.text(
                    x, y, str(size), size=_SIZE, weight=600, fill=colour, anchor="middle", mono=True
                )
        if "inner" in looks:
            _draw_inner(canvas, rows, (start, top), count=len(looks), colour=inner)
    bottom = top + len(shown) * _LINE + (8 if result is not None else 0)
    if result is not None:
        y = top + 2 * _LINE + 3
        canvas.line(start + 6, y, start + _COLUMN * len(looks) - 6, y, stroke="ink2")
    return bottom


def rule_width(rows: Sequence[RuleRow], columns: int) -> float:
    """Give how wide a rule with these rows and so many columns is."""
    return max(typed_width(row.name, size=_NAME) for row in rows) + 24 + _COLUMN * columns


def _draw_inner(
    canvas: Canvas,
    rows: tuple[RuleRow, RuleRow],
    corner: tuple[float, float],
    *,
    count: int,
    colour: str,
) -> None:
    """Rings round the two sizes that must be equal: the last of the first, and below it."""
    start, top = corner
    columns = (count - 1, count - min(2, len(rows[1].shape)))
    for line, k in enumerate(columns):
        canvas.rect(
            start + k * _COLUMN + 14,
            top + line * _LINE + 2,
            _COLUMN - 28,
            _LINE - 4,
            stroke=colour,
            stroke_width=2,
            radius=6,
            id=f"inner-{line}",
        )


def _placed(row: RuleRow, count: int) -> list[tuple[int, int]]:
    """Number the columns of a shape that stands at the right; what it has lost is left out."""
    columns = [k for k in range(count) if k - count not in row.gone]
    return list(zip(columns[len(columns) - len(row.shape) :], row.shape, strict=False))


def _draw_column(
    canvas: Canvas,
    rows: tuple[RuleRow, RuleRow],
    place: tuple[float, float],
    k: int,
    *,
    looks: tuple[Look, ...],
    now: int | None,
) -> None:
    (x, top), look, count = place, looks[k], len(looks)
    middle = x + _COLUMN / 2
    if now == k:
        canvas.rect(
            x + 5,
            top + 1,
            _COLUMN - 10,
            2 * _LINE - 2,
            stroke="err" if look == "clashes" else "ink",
            stroke_width=2.5,
            radius=6,
        )
    for line, row in enumerate(rows):
        missing = k < count - len(row.shape)
        if missing and look in ("fits", "stretches"):
            y = top + (line + 0.5) * _LINE
            canvas.text(middle, y, "·", size=_SIZE, fill="ink2", anchor="middle", mono=True)
    if look == "clashes":
        # Outside the frame, if there is one; else away from the next column.
        cross(canvas, x + _COLUMN + (3 if now == k else -8), top + _LINE, radius=5)
