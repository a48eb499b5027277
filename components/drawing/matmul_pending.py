"""The places of a product that is not computed yet; each of them can be chosen."""

from __future__ import annotations

from components.drawing.canvas import Canvas
from components.drawing.foot import Say
from components.drawing.geometry import Box
from components.drawing.marks import ring_behind
from components.drawing.matmul_moment import Moment
from components.drawing.numbers import part_key
from components.drawing.operation_product_layout import ProductLayout
from components.drawing.operation_tile import Tile
from components.drawing.tile import BORDER_WIDTH, CellStyle, cell, pending_cell

_MOST_PENDING = 64


def draw_pending(
    canvas: Canvas, result: Tile, places: ProductLayout, moment: Moment, *, say: Say, prefix: str
) -> None:
    """Draw the places of the result; the cell that is being filled shows its sum so far."""
    if result.grid is None or not result.grid.count:
        return
    _draw_places(canvas, result, places, say=say, prefix=prefix)
    if moment.stop.name != "pair" or moment.terms is None:
        return
    style: CellStyle = "number" if places.metric.has_numbers else "plain"
    with canvas.group(pointer_events="none"):
        cell(
            canvas,
            _at(places, *moment.cell),
            moment.terms.sums[moment.stop.number],
            id=f"{prefix}result-so-far",
            size=16,
            style=style,
            weight=700,
            border="ink",
            border_width=2,
            stroke_dasharray="5 4",
        )


def _draw_places(
    canvas: Canvas, result: Tile, places: ProductLayout, *, say: Say, prefix: str
) -> None:
    rows, columns = result.size
    cells = [(i, j) for i in range(rows) for j in range(columns)]
    if len(cells) > _MOST_PENDING or places.metric.width < BORDER_WIDTH:
        corner, last = _at(places, 0, 0), _at(places, rows - 1, columns - 1)
        area = Box(corner.x, corner.y, last.right - corner.x, last.bottom - corner.y)
        pending_cell(canvas, area, id=f"{prefix}result-pending")
    else:
        for i, j in cells:
            pending_cell(canvas, _at(places, i, j), id=f"{prefix}result-{i}-{j}")
    for i, j in cells if len(cells) > 1 else ():
        said = say("drawing-shapes-choose", row=i, column=j)
        key = part_key("result", i, j)
        with canvas.part(key, said=said, role="button", id=f"{prefix}{key}"):
            canvas.hit(_at(places, i, j))
            ring_behind(canvas, _at(places, i, j), gap=1)


def _at(places: ProductLayout, row: int, column: int) -> Box:
    one, box = places.metric, places.result
    return Box(box.x + column * one.width, box.y + row * one.height, *one)
