"""The running sum of one cell of a product: a line a pair, and what they come to so far."""

from __future__ import annotations

from components.drawing.canvas import Canvas
from components.drawing.foot import Say
from components.drawing.geometry import Box
from components.drawing.markup import short
from components.drawing.matmul_moment import Moment
from components.drawing.numbers import Number, short_number
from components.drawing.operation_tile import Tile

_SIZE = 14
_HEAD, _FOOT = 66, 32
_MOST = 8
"""Pairs of a long row that have a line; the last one has one as well."""


def draw_sum(
    canvas: Canvas, box: Box, *, moment: Moment, tiles: tuple[Tile, Tile], say: Say
) -> None:
    """Draw the running sum of one cell; `sum_height` says how high it becomes.

    Args:
        box: where it stands; its height does not matter.
        tiles: the two matrices.
    """
    if moment.terms is None:
        return
    _draw_head(canvas, box, moment, say=say)
    pitch, y = _pitch(moment), box.y + _HEAD
    for k in _shown(moment):
        _draw_line(canvas, box, y, k, moment=moment, factors=_factors(tiles, moment, k))
        y += pitch
    canvas.line(box.right - 96, y - 10, box.right, y - 10, stroke="ink", stroke_width=1.5)
    is_done = moment.stop.name == "done"
    words = say("drawing-shapes-sum" if is_done else "drawing-shapes-so-far")
    canvas.text(box.x + 14, y + 8, words, size=15, fill="ink2")
    if moment.pairs:
        so_far = moment.terms.sums[moment.pairs - 1]
        total = short_number(so_far if moment.total is None or not is_done else moment.total)
        canvas.text(
            box.right, y + 8, total, size=17, weight=700, mono=True, anchor="end", id="so-far"
        )


def sum_height(moment: Moment) -> float:
    """Give how high the running sum is."""
    count = len(_shown(moment))
    return _HEAD + _FOOT + _pitch(moment) * count if count else 0


def _shown(moment: Moment) -> list[int]:
    count = len(moment.terms.products) if moment.terms is not None else 0
    return [k for k in range(count) if k < _MOST or k == count - 1]


def _pitch(moment: Moment) -> int:
    """From one line to the next: many lines stand a little closer."""
    return 24 if len(_shown(moment)) <= 5 else 21


def _draw_head(canvas: Canvas, box: Box, moment: Moment, *, say: Say) -> None:
    i, j = moment.cell
    canvas.text(box.x, box.y + 10, say("drawing-shapes-row-column", row=i, column=j), size=15.5)
    index = ", ".join(map(str, moment.index))
    words = say("drawing-shapes-cell", index=index) if index else say("drawing-shapes-only-cell")
    canvas.text(box.x, box.y + 33, words, size=15.5)


def _factors(tiles: tuple[Tile, Tile], moment: Moment, k: int) -> tuple[Number, Number]:
    """Give the two numbers of a pair."""
    i, j = moment.cell
    left, right = (tile.grid.rows if tile.grid else () for tile in tiles)
    return (
        left[i][k] if i < len(left) and k < len(left[i]) else None,
        right[k][j] if k < len(right) and j < len(right[k]) else None,
    )


def _draw_line(
    canvas: Canvas, box: Box, y: float, k: int, *, moment: Moment, factors: tuple[Number, Number]
) -> None:
    """Write one pair, and its product once it has come."""
    has_come = k < moment.pairs
    is_now = moment.stop.name == "pair" and moment.stop.number == k
    if is_now:
        canvas.path(f"M{short(box.x)} {short(y - 5)}l8 5l-8 5Z", fill="ink")
    one, other = (short_number(factor) for factor in factors)
    canvas.text(
        box.x + 14,
        y,
        f"{one:>7} * {other:>7}",
        size=_SIZE,
        mono=True,
        weight=600 if is_now else 400,
        fill="ink" if is_now else "ink2",
        opacity=None if has_come else 0.6,
    )
    if not has_come or moment.terms is None:
        return
    product = short_number(moment.terms.products[k])
    canvas.text(
        box.right,
        y,
        f"+ {product}" if k else product,
        size=_SIZE,
        mono=True,
        anchor="end",
        weight=700 if is_now else 400,
    )
