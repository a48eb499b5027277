"""The operators of a shape trail, and the sides of two matrices that must meet."""

from __future__ import annotations

from typing import Literal

from components.drawing.canvas import Canvas
from components.drawing.geometry import Box
from components.drawing.marks import arrow, cross, pill
from components.drawing.markup import short

Sign = Literal["@", "+", "→", "curve"]
Over = Literal["left", "both"]

_CURVES = {"sigmoid": "S", "tanh": "S", "relu": "hinge"}


def draw_sign(canvas: Canvas, sign: Sign, word: str, place: Box, *, size: float = 14) -> None:
    """One operator in the middle of its place; `word` is the function's name under its curve."""
    x, y = place.middle_x, place.middle_y
    if sign in "@+":
        x -= 3 if sign == "@" else 0  # the bar of the right matrix stands closer
        canvas.text(x, y, sign, size=19, weight=500, fill="ink2", anchor="middle", mono=True)
        return
    reach = min(20 if sign == "curve" else 12, place.width / 2 - 5)
    arrow(canvas, (x - reach, y), (x + reach, y), stroke="ink2", head=8)
    if sign == "curve":
        _draw_curve(canvas, word, x, y)
        canvas.text(x, y + 17, word, size=size, fill="ink2", anchor="middle")


def draw_join(
    canvas: Canvas,
    left: Box,
    right: Box,
    *,
    meeting: tuple[int, int],
    over: Over,
    size: float,
) -> None:
    """The columns of the left matrix meet the rows of the right one, in bars of true length.

    Args:
        meeting: number of those columns and of those rows.
        over: the pill stands above both matrices, or only above the left one where they stand
            apart.
        size: of the pill's text.
    """
    columns, rows = meeting
    fits = columns == rows
    colour = "ink" if fits else "err"
    above, beside = left.y - 7, right.x - 7
    top = min(left.y, left.middle_y - 14, *([right.y] if over == "both" else [])) - 17
    canvas.line(left.x, above, left.right, above, stroke=colour, stroke_width=4)
    canvas.line(beside, right.y, beside, right.bottom, stroke=colour, stroke_width=4)
    middle = (left.middle_x + beside) / 2
    if fits:
        r = 7
        up = f"M{short(left.middle_x)} {short(above)}V{short(top + r)}q0 {-r} {r} {-r}"
        down = f"H{short(beside - r)}q{r} 0 {r} {r}V{short(right.y + 2)}"
        canvas.path(up + down, stroke=colour, stroke_width=2)
    else:
        cross(canvas, middle, (top + 11 + left.middle_y - 9) / 2, radius=5)
    pill(canvas, middle, top, f"{columns} {'=' if fits else '≠'} {rows}", size=size, fill=colour)


def _draw_curve(canvas: Canvas, name: str, x: float, y: float) -> None:
    """The shape of the activation, as a sign; none for a function of the reader's own."""
    left, middle, right, low, high = (short(v) for v in (x - 13, x, x + 13, y - 13, y - 29))
    d = {
        "S": f"M{left} {low}C{middle} {low} {middle} {high} {right} {high}",
        "hinge": f"M{left} {low}H{middle}L{right} {high}",
    }
    if name in _CURVES:
        canvas.path(d[_CURVES[name]], stroke="ink", stroke_width=2.5, stroke_linecap="round")
