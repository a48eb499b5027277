"""What joins two matrices on a walk: lines from number to number, and rings round what is meant."""

from __future__ import annotations

from components.drawing.canvas import Canvas
from components.drawing.geometry import Box
from components.drawing.marks import ring, tag
from components.drawing.markup import short
from components.drawing.matmul_moment import Moment
from components.drawing.operation_model import Meeting
from components.drawing.operation_product_layout import BAR, ProductLayout
from components.drawing.operation_tile import BEHIND
from components.drawing.operation_tile_drawing import missing_cell


def draw_wires(canvas: Canvas, meeting: Meeting, places: ProductLayout, moment: Moment) -> None:
    """A line from each number of the row to its partner in the column, and its product."""
    if any(tile.grid is None or not tile.grid.count for tile in (meeting.left, meeting.right)):
        return
    one, left, right = places.metric, places.left, places.right
    columns, rows = meeting.left.size[1], meeting.right.size[0]
    turn = min(12.0, one.height / 2)
    start, end = left.y - BEHIND * meeting.left.behind - BAR - 3, right.x - BAR - 3
    now = moment.stop.number if moment.stop.name == "pair" else -1
    for k in range(max(columns, rows)):
        x, y = left.x + (k + 0.5) * one.width, right.y + (k + 0.5) * one.height
        is_pair = k < columns and k < rows
        is_open = is_pair and meeting.fits and k >= moment.pairs
        d = (
            f"M{short(x)} {short(start)}V{short(y + turn)}"
            f"Q{short(x)} {short(y)} {short(x + turn)} {short(y)}H{short(end)}"
        )
        canvas.path(
            d,
            stroke="ink" if k == now else "line" if is_pair else "err",
            stroke_width=3.5 if k == now else 2 if one.has_numbers else 1.2,
            stroke_dasharray="2 5" if is_open or not is_pair else None,
            id=f"wire-{k}",
        )
        if one.has_numbers and is_pair and k < moment.pairs and moment.terms is not None:
            tag(canvas, end - 46, y, moment.terms.products[k], id=f"product-{k}")


def draw_missing(canvas: Canvas, meeting: Meeting, places: ProductLayout) -> None:
    """The places of the partners that are missing, in front of the matrices that stand behind."""
    if any(tile.grid is None or not tile.grid.count for tile in (meeting.left, meeting.right)):
        return
    one, left, right = places.metric, places.left, places.right
    columns, rows = meeting.left.size[1], meeting.right.size[0]
    for k in range(rows, columns):
        missing_cell(canvas, Box(right.x, right.y + k * one.height, *one).grown(-1))
    for k in range(columns, rows):
        missing_cell(canvas, Box(left.x + k * one.width, left.y, *one).grown(-1))


def draw_rings(canvas: Canvas, meeting: Meeting, places: ProductLayout, moment: Moment) -> None:
    """Rings round the pair of numbers, or round the row, the column and their cell."""
    one, (i, j) = places.metric, moment.cell

    def at(box: Box, row: float, column: float, *, high: int = 1, wide: int = 1) -> Box:
        x, y = box.x + column * one.width, box.y + row * one.height
        return Box(x, y, wide * one.width, high * one.height)

    if moment.stop.name == "pair":
        k = moment.stop.number
        boxes = [at(places.left, i, k), at(places.right, k, j)]
    elif moment.stop.name == "done" and meeting.result.size != (1, 1) and moment.terms:
        boxes = [
            at(places.left, i, 0, wide=meeting.left.size[1]),
            at(places.right, 0, j, high=meeting.right.size[0]),
            at(places.result, i, j),
        ]
    else:
        boxes = []
    for k, box in enumerate(boxes):
        ring(canvas, box, gap=1, class_="te-ring te-now", id=f"ring-{k}")
