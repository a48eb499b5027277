"""A matrix product: each number of a row meets its partner in a column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from components.drawing.canvas import Canvas
from components.drawing.foot import Say
from components.drawing.geometry import Box
from components.drawing.lettering import mono_width, typed_width
from components.drawing.marks import pill
from components.drawing.markup import short
from components.drawing.operation_chain import draw_operation_sign, sign_width
from components.drawing.operation_reading import Meeting, OperationSign, numbers_note
from components.drawing.operation_tile import (
    NUMBERS,
    Metric,
    Tile,
    draw_labels,
    draw_tile,
    missing_cell,
    numbers_words,
)

_UNEQUAL = OperationSign("unequal", "≠")
_BAR = 10
"""From a matrix to the bar at its side."""
_BELOW = 8
_BESIDE = 15


class ProductLayout(NamedTuple):
    """Where the two matrices, their result and what was wanted stand; heights from 0."""

    metric: Metric
    pill_size: float
    left: Box
    right: Box
    result: Box
    wanted: Box | None
    width: float
    height: float

    def moved(self, dx: float, dy: float) -> ProductLayout:
        """The same, somewhere else."""
        return self._replace(
            left=_moved(self.left, dx, dy),
            right=_moved(self.right, dx, dy),
            result=_moved(self.result, dx, dy),
            wanted=_moved(self.wanted, dx, dy) if self.wanted else None,
        )


def _moved(box: Box, dx: float, dy: float) -> Box:
    return box._replace(x=box.x + dx, y=box.y + dy)


def product_layout(meeting: Meeting, width: float) -> ProductLayout:
    """Choose the largest cells with which a product fits: with numbers, if they can have any.

    Returns: the smallest layout, wider than asked for, where none fits.
    """
    tallest = 560 if width < 500 else 410 if meeting.fits else 330
    for metric in _metrics(meeting):
        layout = _lay_out(meeting, metric)
        if layout.width <= width and layout.height <= tallest:
            return layout
    return layout


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
        between = Box(places.wanted.x - sign_width(_UNEQUAL), places.result.middle_y, 0, 0)
        draw_operation_sign(canvas, _UNEQUAL, between._replace(width=sign_width(_UNEQUAL)))
    for raw, box in pairs:
        tile = _noted(raw, one)
        draw_tile(canvas, tile, box, shared=one, prefix=prefix, result=numbers_words(tile.grid))
        above = raw is meeting.right
        labels = box.y - tile.label_height() - _BELOW if above else box.bottom + _BELOW
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
    row = (left.x + _spans(meeting)[0] * one.width + 14, left.y + one.height / 2 + 6)
    if meeting.right.size[0] < _spans(meeting)[1]:
        gap = right.y + (meeting.right.size[0] + 0.5) * one.height
        return row, (right.x + one.width + 14, gap)
    return row, (right.right + 14, right.middle_y)


def _metrics(meeting: Meeting) -> Iterator[Metric]:
    tiles = (meeting.left, meeting.right, meeting.result)
    is_known = all(tile.grid is None or tile.grid.is_known for tile in tiles)
    if is_known and all(
        rows <= 8 and columns <= 8 for rows, columns in (tile.size for tile in tiles)
    ):
        yield NUMBERS
    for half in range(44, 8, -1):
        yield Metric(half / 2, half / 2)


def _spans(meeting: Meeting) -> tuple[int, int]:
    """Columns at the left and rows at the right, with the places of partners that are missing."""
    columns, rows = meeting.left.size[1], meeting.right.size[0]
    both = max(columns, rows)
    return (columns, rows) if meeting.fits else (both, both)


def _lay_out(meeting: Meeting, metric: Metric) -> ProductLayout:
    left, right, result = (
        _noted(tile, metric) for tile in (meeting.left, meeting.right, meeting.result)
    )
    columns, rows = _spans(meeting)
    pill_size = 18 if metric.has_numbers else 14
    pill_width = mono_width(_pill(meeting), size=pill_size) + pill_size
    left_box = Box(0, 0, *left.extent(metric))
    right_box = Box(0, 0, *right.extent(metric))
    result_box = Box(0, 0, *(result.extent(metric) if meeting.fits else (metric.width, 0)))
    gap = pill_width + 34 + (columns - left.size[1]) * metric.width
    apart = gap + (left_box.width + result_box.width) / 2
    if meeting.fits:
        apart = max(apart, (left.label_width() + result.label_width()) / 2 + 18)
        gap = apart - (left_box.width + result_box.width) / 2
    x = max(0.0, (left.label_width() - left_box.width) / 2)
    right_x = x + left_box.width + gap
    overhang = max(0.0, (right.label_width() - right_box.width) / 2 - right_x)
    x, right_x = x + overhang, right_x + overhang
    right_y = right.label_height() + _BELOW
    low = right_y + rows * metric.height
    left_y = low + 8 + pill_size * 0.8 + _BAR
    wide = right_x + max(
        right_box.width,
        result_box.width,
        (right_box.width + right.label_width()) / 2,
        (result_box.width + (result.label_width() if meeting.fits else 0)) / 2,
    )
    wanted_box = None
    below = [left_box.height + left.label_height()]
    if meeting.fits:
        below.append(result_box.height + result.label_height())
    if meeting.wanted is not None:
        ghost = _noted(meeting.wanted, metric)
        width, height = ghost.extent(metric)
        need = max(width, ghost.label_width())
        start = right_x + (result_box.width + max(result_box.width, result.label_width())) / 2
        wanted_x = start + sign_width(_UNEQUAL) + (need - width) / 2
        wanted_box = Box(wanted_x, left_y, width, height)
        wide = max(wide, start + sign_width(_UNEQUAL) + need)
        below.append(height + ghost.label_height())
    return ProductLayout(
        metric=metric,
        pill_size=pill_size,
        left=left_box._replace(x=x, y=left_y),
        right=right_box._replace(x=right_x, y=right_y),
        result=result_box._replace(x=right_x, y=left_y),
        wanted=wanted_box,
        width=wide,
        height=left_y + max(below) + _BELOW,
    )


def _noted(tile: Tile, metric: Metric) -> Tile:
    if tile.metric(metric).has_numbers or not numbers_note(tile):
        return tile
    return replace(tile, notes=(*tile.notes, numbers_note(tile)))


def _pill(meeting: Meeting) -> str:
    columns, rows = meeting.sizes
    return f"{columns} {'=' if meeting.fits else '≠'} {rows}"


def _draw_sides(canvas: Canvas, meeting: Meeting, places: ProductLayout) -> None:
    """The two sides that must be of one length, and how long they are."""
    colour = "ink" if meeting.fits else "err"
    one, left, right = places.metric, places.left, places.right
    thick = 5 if one.height >= 13 else 4
    y, x = left.y - _BAR, right.x - _BAR
    bottom = right.y + meeting.right.size[0] * one.height
    end = left.x + meeting.left.size[1] * one.width
    canvas.line(left.x, y, end, y, stroke=colour, stroke_width=thick)
    canvas.line(x, right.y, x, bottom, stroke=colour, stroke_width=thick)
    words = _pill(meeting)
    half = (mono_width(words, size=places.pill_size) + places.pill_size) / 2
    beside = left.x + _spans(meeting)[0] * one.width
    pill(canvas, beside + 10 + half, y, words, size=places.pill_size, fill=colour)


def _draw_elbows(canvas: Canvas, meeting: Meeting, places: ProductLayout) -> None:
    """A line from each number of the first row to its partner in the first column."""
    one, left, right = places.metric, places.left, places.right
    columns, rows = meeting.left.size[1], meeting.right.size[0]
    turn = min(12.0, one.height / 2)
    start, end = left.y - _BAR - 3, right.x - _BAR - 3
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
