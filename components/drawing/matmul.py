"""A matrix product on its walk: row and column line up, meet or do not, and fill one cell."""

from __future__ import annotations

from dataclasses import dataclass

from components.drawing.canvas import Canvas
from components.drawing.foot import Say
from components.drawing.geometry import Box
from components.drawing.lettering import mono_width
from components.drawing.marks import pill, ring, tag
from components.drawing.markup import short
from components.drawing.numbers import Number, part_key, short_number
from components.drawing.operation_model import Meeting
from components.drawing.operation_product import clash_words, has_room_for_words
from components.drawing.operation_product_layout import BAR, BELOW, ProductLayout, pill_text, spans
from components.drawing.operation_tile import BEHIND, Place, Tile
from components.drawing.operation_tile_drawing import (
    draw_labels,
    draw_tile,
    missing_cell,
    numbers_words,
)
from components.drawing.shapes_walk import Stop, Terms
from components.drawing.tile import BORDER_WIDTH, CellStyle, cell, pending_cell

_MOST_PENDING = 64
_BESIDE = 16


@dataclass(frozen=True, slots=True)
class Moment:
    """Where the walk stands.

    Attributes:
        stop: the stop.
        cell: row and column of the result's cell that is filled.
        terms: the products and sums of that cell; None where there is none.
        total: what the record has in that cell.
    """

    stop: Stop
    cell: Place = (0, 0)
    terms: Terms | None = None
    total: Number = None

    @property
    def pairs(self) -> int:
        """How many pairs have been multiplied."""
        if self.stop.name == "done":
            return len(self.terms.products) if self.terms else 0
        return self.stop.number + 1 if self.stop.name == "pair" else 0

    @property
    def has_compared(self) -> bool:
        """Whether the inner sizes have been compared."""
        return self.stop.name in ("compare", "pair", "done")


def draw_walked_product(
    canvas: Canvas,
    meeting: Meeting,
    places: ProductLayout,
    *,
    moment: Moment,
    say: Say,
    prefix: str,
) -> None:
    """Draw a product as far as the walk has come.

    Args:
        places: where everything stands on the canvas.
    """
    front = _front(meeting, places)
    if moment.has_compared:
        _draw_wires(canvas, meeting, front, moment)
    _draw_bars(canvas, meeting, front, moment)
    tiles = [(meeting.left, places.left), (meeting.right, places.right)]
    if meeting.fits and moment.stop.name == "done":
        tiles.append((meeting.result, places.result))
    elif meeting.fits:
        _draw_pending(canvas, meeting.result, front, moment, prefix=prefix)
    for raw, box in tiles:
        tile = raw.noted(places.metric)
        said = numbers_words(tile.grid)
        draw_tile(canvas, tile, box, shared=places.metric, prefix=prefix, result=said)
        above = raw is meeting.right
        labels = box.y - tile.label_height() - BELOW if above else box.bottom + BELOW
        draw_labels(canvas, tile, box.middle_x, labels)
    if meeting.fits:
        _draw_rings(canvas, meeting, front, moment)
    elif moment.has_compared:
        _draw_words(canvas, meeting, front, say=say)


def _front(meeting: Meeting, places: ProductLayout) -> ProductLayout:
    """Where the cells of the first matrices are: several matrices stand one behind the other."""

    def moved(box: Box, tile: Tile) -> Box:
        return box._replace(y=box.y + BEHIND * tile.behind)

    return places._replace(
        left=moved(places.left, meeting.left),
        right=moved(places.right, meeting.right),
        result=moved(places.result, meeting.result),
    )


def _draw_bars(canvas: Canvas, meeting: Meeting, places: ProductLayout, moment: Moment) -> None:
    """The two sides that must be of one length; what comparing them says stands between."""
    colour = "ink2" if not moment.has_compared else "ink" if meeting.fits else "err"
    one, left, right = places.metric, places.left, places.right
    thick = 5 if one.height >= 13 else 4
    y, x = left.y - BEHIND * meeting.left.behind - BAR, right.x - BAR
    end = left.x + meeting.left.size[1] * one.width
    bottom = right.y + meeting.right.size[0] * one.height
    sides = {"a0": (left.x, y, end, y), "a1": (x, right.y, x, bottom)}
    for key, side in sides.items():
        with canvas.group(id=f"side-{key}", data_links=f"size:{key} {key}"):
            ring_box = Box(side[0], side[1], side[2] - side[0], side[3] - side[1]).grown(3)
            ring(canvas, ring_box, gap=1, radius=4)
            canvas.line(*side, stroke=colour, stroke_width=thick)
    words = pill_text(meeting)
    if not moment.has_compared:
        words = f"{meeting.sizes[0]} ? {meeting.sizes[1]}"
    half = (mono_width(words, size=places.pill_size) + places.pill_size) / 2
    beside = left.x + spans(meeting)[0] * one.width
    pill(canvas, beside + 10 + half, y, words, size=places.pill_size, fill=colour, id="pill")


def _draw_wires(canvas: Canvas, meeting: Meeting, places: ProductLayout, moment: Moment) -> None:
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
        if k >= rows:
            missing_cell(canvas, Box(right.x, right.y + k * one.height, *one).grown(-1))
        if k >= columns:
            missing_cell(canvas, Box(left.x + k * one.width, left.y, *one).grown(-1))
        if one.has_numbers and is_pair and k < moment.pairs and moment.terms is not None:
            tag(canvas, end - 46, y, moment.terms.products[k], id=f"product-{k}")


def _draw_pending(
    canvas: Canvas, result: Tile, places: ProductLayout, moment: Moment, *, prefix: str
) -> None:
    """The places of the result; the cell that is being filled shows its sum so far."""
    one, box = places.metric, places.result
    rows, columns = result.size
    if result.grid is None or not result.grid.count:
        return
    if rows * columns > _MOST_PENDING or one.width < BORDER_WIDTH:
        area = box._replace(width=columns * one.width, height=rows * one.height)
        pending_cell(canvas, area, id=f"{prefix}result-pending")
    else:
        for i in range(rows):
            for j in range(columns):
                place = Box(box.x + j * one.width, box.y + i * one.height, *one)
                pending_cell(canvas, place, id=f"{prefix}result-{i}-{j}")
    if moment.stop.name != "pair" or moment.terms is None:
        return
    i, j = moment.cell
    place = Box(box.x + j * one.width, box.y + i * one.height, *one)
    total = moment.terms.sums[moment.stop.number]
    style: CellStyle = "number" if one.has_numbers else "plain"
    cell(
        canvas,
        place,
        total,
        id=f"{prefix}result-so-far",
        size=16,
        style=style,
        weight=700,
        border="ink",
        border_width=2,
        stroke_dasharray="5 4",
    )


def _draw_rings(canvas: Canvas, meeting: Meeting, places: ProductLayout, moment: Moment) -> None:
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


def _draw_words(canvas: Canvas, meeting: Meeting, places: ProductLayout, *, say: Say) -> None:
    """How long the row is and how long the column, each beside its side."""
    centred = places.moved((places.width - canvas.width) / 2, 0)
    if not has_room_for_words(meeting, centred, canvas.width, say=say):
        return
    one, left, right = places.metric, places.left, places.right
    row, column = clash_words(meeting, say=say)
    x = left.x + spans(meeting)[0] * one.width + 14
    canvas.text(x, left.y + one.height / 2 + 6, row, size=_BESIDE, weight=600, fill="err")
    if meeting.right.size[0] < spans(meeting)[1]:
        x, y = right.x + one.width + 14, right.y + (meeting.right.size[0] + 0.5) * one.height
    else:
        x, y = right.right + 14, right.middle_y
    canvas.text(x, y, column, size=_BESIDE, weight=600, fill="err")


def space_beside_missing(meeting: Meeting, places: ProductLayout, width: float) -> Box | None:
    """Find the free place at the right of the partners that are missing below the right matrix.

    Returns: None where there are less than three of them.
    """
    missing = spans(meeting)[1] - meeting.right.size[0]
    if meeting.fits or missing < 3:
        return None
    one, right = places.metric, places.right
    x = right.x + one.width + 16
    y = right.y + (meeting.right.size[0] + 1) * one.height + 2
    return Box(x, y, width - x, right.y + spans(meeting)[1] * one.height - y)


def draw_sum(
    canvas: Canvas, box: Box, *, moment: Moment, tiles: tuple[Tile, Tile], say: Say
) -> float:
    """Draw the running sum of one cell: a line a pair, and what they come to so far.

    Args:
        box: where it stands; its height does not matter.
        tiles: the two matrices.
    Returns: the height at which it ends.
    """
    if moment.terms is None:
        return box.y
    i, j = moment.cell
    y = box.y + 10
    canvas.text(box.x, y, say("drawing-shapes-row-column", row=i, column=j), size=15.5)
    canvas.text(box.x, y + 23, say("drawing-shapes-cell", row=i, column=j), size=15.5)
    y += 56
    left, right = (tile.grid.rows if tile.grid else () for tile in tiles)
    count = len(moment.terms.products)
    shown = [k for k in range(count) if k < 8 or k == count - 1]
    now = moment.stop.number if moment.stop.name == "pair" else -1
    for k in shown:
        has_come, is_now = k < moment.pairs, k == now
        one = left[i][k] if i < len(left) and k < len(left[i]) else None
        other = right[k][j] if k < len(right) and j < len(right[k]) else None
        words = f"{short_number(one):>7} * {short_number(other):>7}"
        if is_now:
            d = f"M{short(box.x)} {short(y - 5)}l8 5l-8 5Z"
            canvas.path(d, fill="ink")
        canvas.text(
            box.x + 14,
            y,
            words,
            size=14,
            mono=True,
            weight=600 if is_now else 400,
            fill="ink" if is_now else "ink2",
            opacity=None if has_come else 0.6,
        )
        if has_come:
            product = short_number(moment.terms.products[k])
            canvas.text(
                box.right,
                y,
                f"+ {product}" if k else product,
                size=14,
                mono=True,
                anchor="end",
                weight=700 if is_now else 400,
            )
        y += 24
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
    return y + 22


def sum_height(moment: Moment) -> float:
    """Give how high the running sum is."""
    count = 0 if moment.terms is None else min(9, len(moment.terms.products))
    return 98 + 24 * count if count else 0


def result_part(row: int, column: int) -> str:
    """Name the part of a cell of the result, as a click reports it."""
    return part_key("result", row, column)
