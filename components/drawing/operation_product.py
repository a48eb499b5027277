"""A matrix product: each number of a row meets its partner in a column."""

from __future__ import annotations

from components.drawing.canvas import Canvas
from components.drawing.foot import Say
from components.drawing.geometry import Box
from components.drawing.lettering import mono_width, typed_width
from components.drawing.marks import pill
from components.drawing.markup import short
from components.drawing.operation_chain import draw_operation_sign, sign_width
from components.drawing.operation_model import Meeting
from components.drawing.operation_product_layout import (
    BAR,
    BELOW,
    UNEQUAL,
    ProductLayout,
    pill_text,
    spans,
)
from components.drawing.operation_tile_drawing import (
    draw_labels,
    draw_tile,
    missing_cell,
    numbers_words,
)

_BESIDE = 15


def draw_product(
    canvas: Canvas, meeting: Meeting, top: float, *, layout: ProductLayout, say: Say, prefix: str
) -> float:
    """Draw a product.

    Returns: the height at which it ends.
    """
    places = layout.moved((canvas.width - layout.width) / 2, top)
    _draw_elbows(canvas, meeting, places)
    _draw_sides(canvas, meeting, places)
    one = layout.metric
    pairs = [(meeting.left, places.left), (meeting.right, places.right)]
    if meeting.fits:
        pairs.append((meeting.result, places.result))
    if meeting.wanted is not None and places.wanted is not None:
        pairs.append((meeting.wanted, places.wanted))
        between = Box(places.wanted.x - sign_width(UNEQUAL), places.result.middle_y, 0, 0)
        draw_operation_sign(canvas, UNEQUAL, between._replace(width=sign_width(UNEQUAL)))
    for raw, box in pairs:
        tile = raw.noted(one)
        draw_tile(canvas, tile, box, shared=one, prefix=prefix, result=numbers_words(tile.grid))
        above = raw is meeting.right
        labels = box.y - tile.label_height() - BELOW if above else box.bottom + BELOW
        draw_labels(canvas, tile, box.middle_x, labels)
    if not meeting.fits:
        _draw_words(canvas, meeting, places, say=say)
    return top + layout.height


def clash_words(meeting: Meeting, *, say: Say) -> tuple[str, str]:
    """Say how long the row and how long the column is."""
    return (
        say("drawing-operation-row", count=meeting.sizes[0]),
        say("drawing-operation-column", count=meeting.sizes[1]),
    )


def has_room_for_words(meeting: Meeting, layout: ProductLayout, width: float, *, say: Say) -> bool:
    """Whether these words fit beside the matrices."""
    margin = (width - layout.width) / 2
    return all(
        margin + x + typed_width(words, size=_BESIDE) <= width
        for (x, _), words in zip(
            _word_places(meeting, layout), clash_words(meeting, say=say), strict=True
        )
    )


def _word_places(meeting: Meeting, places: ProductLayout) -> tuple[tuple[float, float], ...]:
    """Where the words about the row and about the column begin."""
    one, left, right = places.metric, places.left, places.right
    row = (left.x + spans(meeting)[0] * one.width + 14, left.y + one.height / 2 + 6)
    if meeting.right.size[0] < spans(meeting)[1]:
        gap = right.y + (meeting.right.size[0] + 0.5) * one.height
        return row, (right.x + one.width + 14, gap)
    return row, (right.right + 14, right.middle_y)


def _draw_sides(canvas: Canvas, meeting: Meeting, places: ProductLayout) -> None:
    """The two sides that must be of one length, and how long they are."""
    colour = "ink" if meeting.fits else "err"
    one, left, right = places.metric, places.left, places.right
    thick = 5 if one.height >= 13 else 4
    y, x = left.y - BAR, right.x - BAR
    bottom = right.y + meeting.right.size[0] * one.height
    end = left.x + meeting.left.size[1] * one.width
    canvas.line(left.x, y, end, y, stroke=colour, stroke_width=thick)
    canvas.line(x, right.y, x, bottom, stroke=colour, stroke_width=thick)
    words = pill_text(meeting)
    half = (mono_width(words, size=places.pill_size) + places.pill_size) / 2
    beside = left.x + spans(meeting)[0] * one.width
    pill(canvas, beside + 10 + half, y, words, size=places.pill_size, fill=colour)


def _draw_elbows(canvas: Canvas, meeting: Meeting, places: ProductLayout) -> None:
    """A line from each number of the first row to its partner in the first column."""
    one, left, right = places.metric, places.left, places.right
    columns, rows = meeting.left.size[1], meeting.right.size[0]
    turn = min(12.0, one.height / 2)
    start, end = left.y - BAR - 3, right.x - BAR - 3
    for k in range(max(columns, rows)):
        x, y = left.x + (k + 0.5) * one.width, right.y + (k + 0.5) * one.height
        is_pair = k < columns and k < rows
        d = (
            f"M{short(x)} {short(start)}V{short(y + turn)}"
            f"Q{short(x)} {short(y)} {short(x + turn)} {short(y)}H{short(end)}"
        )
        canvas.path(
            d,
            stroke="line" if is_pair else "err",
            stroke_width=(2 if one.has_numbers else 1.2) if is_pair else 1.5,
            stroke_dasharray=None if is_pair else "2 5",
        )
        if k >= rows:
            missing_cell(canvas, Box(right.x, right.y + k * one.height, *one).grown(-1))
        if k >= columns:
            missing_cell(canvas, Box(left.x + k * one.width, left.y, *one).grown(-1))


def _draw_words(canvas: Canvas, meeting: Meeting, places: ProductLayout, *, say: Say) -> None:
    """The two lengths in words, each beside its side, where there is room."""
    centred = places.moved((places.width - canvas.width) / 2, 0)
    if not has_room_for_words(meeting, centred, canvas.width, say=say):
        return
    both = zip(_word_places(meeting, places), clash_words(meeting, say=say), strict=True)
    for (x, y), words in both:
        canvas.text(x, y, words, size=_BESIDE, weight=600, fill="err")
