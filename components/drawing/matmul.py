"""A matrix product on its walk: row and column line up, meet or do not, and fill one cell."""

from __future__ import annotations

from components.drawing.canvas import Canvas
from components.drawing.foot import Say
from components.drawing.geometry import Box
from components.drawing.lettering import mono_width
from components.drawing.marks import pill, ring
from components.drawing.matmul_moment import Moment
from components.drawing.matmul_pairs import draw_missing, draw_rings, draw_wires
from components.drawing.matmul_pending import draw_pending
from components.drawing.operation_model import Meeting
from components.drawing.operation_product import clash_words, has_room_for_words
from components.drawing.operation_product_layout import BAR, BELOW, ProductLayout, pill_text, spans
from components.drawing.operation_tile import BEHIND, Tile
from components.drawing.operation_tile_drawing import draw_labels, draw_tile, numbers_words

_BESIDE = 16


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
        draw_wires(canvas, meeting, front, moment)
    _draw_bars(canvas, meeting, front, moment)
    tiles = [(meeting.left, places.left), (meeting.right, places.right)]
    if meeting.fits and moment.stop.name == "done":
        tiles.append((meeting.result, places.result))
    elif meeting.fits:
        draw_pending(canvas, meeting.result, front, moment, say=say, prefix=prefix)
    for raw, box in tiles:
        tile = raw.noted(places.metric)
        said = numbers_words(tile.grid)
        draw_tile(canvas, tile, box, shared=places.metric, prefix=prefix, result=said)
        above = raw is meeting.right
        labels = box.y - tile.label_height() - BELOW if above else box.bottom + BELOW
        draw_labels(canvas, tile, box.middle_x, labels)
    if moment.has_compared:
        draw_missing(canvas, meeting, front)
    if meeting.fits:
        draw_rings(canvas, meeting, front, moment)
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
        below = right.y + meeting.right.size[0] * one.height
        x, y = right.x + one.width + 14, below + max(one.height / 2, 12)
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
