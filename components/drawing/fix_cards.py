"""Fixes as cards: the call, a small picture of what it does, its shape, a line of words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from components.drawing.canvas import PANEL_RADIUS, WIDTH, Canvas
from components.drawing.geometry import Box
from components.drawing.lettering import mono_width, typed_width
from components.drawing.marks import arrow, cross
from components.drawing.numbers import shape_text
from components.drawing.operation_cells import Grid, Stand, grid_of
from components.drawing.operation_message import wrapped
from components.drawing.tile import tile
from components.engine.trace import Step

Size = Literal["wide", "narrow"]
Sort = Literal["repair", "other", "trap"]

HEIGHT = 134
_GAP = 16
_PAD = 16
_SPACE = 58
"""How high a miniature may be."""
_LARGEST, _SMALLEST = 12.5, 3.0
_SIGN, _ARROW = 40, 44


@dataclass(frozen=True, slots=True)
class Card:
    """One fix.

    Attributes:
        number: from 1, in the order of the fixes.
        code: what is written in place of what failed, as short as it can be told.
        words: what it does, one line.
        sort: whether it mends, computes something else, or is a trap.
        step: the operation of the program as it ran with this fix; None where it has none.
    """

    number: int
    code: str
    words: str
    sort: Sort
    step: Step | None


def fix_cards_svg(
    cards: Sequence[Card],
    *,
    chosen: int,
    title: str,
    size: Size = "wide",
    lang: str = "en",
) -> str:
    """Draw the cards, three in a row, or one below the other where it is narrow.

    Args:
        chosen: the number of the card that holds now, 0 for none.
        title: the words above them.
    """
    columns, width = (3, WIDTH) if size == "wide" else (1, 420)
    canvas = Canvas(
        title=title, description="; ".join(card.code for card in cards), lang=lang, width=width
    )
    canvas.text(0, 10, title, size=16, weight=600)
    wide = (width - (columns - 1) * _GAP) / columns
    for k, card in enumerate(cards):
        row, column = divmod(k, columns)
        box = Box(column * (wide + _GAP), 30 + row * (HEIGHT + _GAP), wide, HEIGHT)
        _draw_card(canvas, card, box, is_chosen=card.number == chosen)
    rows = -(-len(cards) // columns)
    return canvas.svg(30 + rows * (HEIGHT + _GAP) - _GAP + 4)


def _draw_card(canvas: Canvas, card: Card, box: Box, *, is_chosen: bool) -> None:
    key = f"fix:{card.number}"
    shape = shape_text(card.step.result.shape) if card.step and card.step.result else ""
    with canvas.part(
        key, said=f"{card.code}  ", result=shape, role="button", id=f"card-{card.number}"
    ):
        canvas.rect(
            *box.grown(-1.5),
            fill="page",
            stroke="ink" if is_chosen else "line",
            stroke_width=2.5 if is_chosen else 1,
            radius=PANEL_RADIUS,
            stroke_dasharray=None if card.sort == "repair" else "5 4",
        )
        canvas.rect(
            *box.grown(-5),
            stroke="ink",
            stroke_width=1.5,
            radius=PANEL_RADIUS - 3,
            class_="te-ring",
        )
        room = box.width - 2 * _PAD - 26
        is_short = typed_width(card.code, size=16) <= room
        size, y = (16, box.y + 24) if is_short else (14, box.y + 18)
        for k, line in enumerate(wrapped(card.code, room, size=size, most=2)):
            canvas.text(box.x + _PAD, y + 17 * k, line, size=size, weight=600, mono=True)
        if is_chosen:
            x, y = box.right - 26, box.y + 24
            canvas.path(
                f"M{x - 8:.1f} {y:.1f}l6 7l11 -14", stroke="ink", stroke_width=3, id="chosen"
            )
        if card.step is not None:
            area = Box(box.x + _PAD, box.y + 44, box.width - 2 * _PAD, _SPACE)
            _draw_miniature(canvas, card, card.step, area, shape)
        x = box.x + _PAD
        if card.sort == "trap":
            cross(canvas, x + 6, box.y + 117, radius=5)
            x += 20
        canvas.text(
            x, box.y + 117, card.words, size=15, fill="err" if card.sort == "trap" else "ink2"
        )


def _draw_miniature(canvas: Canvas, card: Card, step: Step, area: Box, shape: str) -> None:
    """The operands and the result in one true scale."""
    is_product = step.operation_kind == "matmul" and len(step.operands) == 2
    views = [view for view in step.operands if view.kind in ("tensor", "ndarray")][:2]
    stands: tuple[Stand, Stand] = ("row", "column" if is_product else "row")
    grids = [grid for k, view in enumerate(views) if (grid := grid_of(view, stand=stands[k]))]
    result = grid_of(step.result) if step.result is not None else None
    if not grids or result is None:
        return
    everything = [*grids, result]
    signs = _SIGN * (len(grids) - 1) + _ARROW
    room = area.width - signs - mono_width(shape, size=15) - 12
    columns = sum(_columns(grid) for grid in everything)
    rows = max(_rows(grid) for grid in everything)
    unit = max(_SMALLEST, min(_LARGEST, room / columns, area.height / rows))
    x = area.x + (7 if is_product else 0)
    for k, grid in enumerate(grids):
        if k:
            sign = _sign(step)
            canvas.text(
                x + _SIGN / 2, area.middle_y, sign, size=15, fill="ink2", anchor="middle", mono=True
            )
            x += _SIGN
        place = Box(
            x, area.middle_y - _rows(grid) * unit / 2, _columns(grid) * unit, _rows(grid) * unit
        )
        _draw_grid(canvas, grid, place, unit, id=f"card-{card.number}-{k}")
        if is_product:
            _draw_side(canvas, place, is_left=k == 0)
        x = place.right
    y = area.middle_y
    arrow(canvas, (x + 10, y), (x + 32, y), stroke="ink2", head=8)
    x += _ARROW
    place = Box(x, y - _rows(result) * unit / 2, _columns(result) * unit, _rows(result) * unit)
    _draw_grid(canvas, result, place, unit, id=f"card-{card.number}-r")
    canvas.text(place.right + 9, y, shape, size=15, mono=True)


def _sign(step: Step) -> str:
    if step.operation_kind == "matmul":
        return "@"
    return step.operation if not step.operation[0].isalpha() else ","


def _draw_side(canvas: Canvas, place: Box, *, is_left: bool) -> None:
    if is_left:
        y = place.y - 5
        canvas.line(place.x, y, place.right, y, stroke="ink", stroke_width=3)
    else:
        x = place.x - 5
        canvas.line(x, place.y, x, place.bottom, stroke="ink", stroke_width=3)


def _draw_grid(canvas: Canvas, grid: Grid, place: Box, unit: float, *, id: str) -> None:
    if grid.count and grid.is_known:
        tile(canvas, place.x, place.y, grid.rows, id=id, width=unit)
    else:
        canvas.rect(*place, fill="panel", stroke="line", stroke_width=1, stroke_dasharray="2 3")


def _rows(grid: Grid) -> int:
    return max(1, grid.size[0])


def _columns(grid: Grid) -> int:
    return max(1, grid.size[1])
