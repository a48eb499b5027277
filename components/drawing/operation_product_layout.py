"""Where the matrices of a product stand, and how large their cells are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from components.drawing.geometry import Box
from components.drawing.lettering import mono_width
from components.drawing.operation_chain import sign_width
from components.drawing.operation_model import Meeting, OperationSign
from components.drawing.operation_tile import LOW, NUMBERS, Metric

UNEQUAL = OperationSign("unequal", "≠")
BAR = 10
"""From a matrix to the bar at its side."""
BELOW = 8
"""From a matrix to its labels."""


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


def product_layout(meeting: Meeting, width: float, *, height: float | None = None) -> ProductLayout:
    """Choose the largest cells with which a product fits: with numbers, if they can have any.

    Args:
        height: that it may have; without it, what looks well.
    Returns: the smallest layout, wider than asked for, where none fits.
    """
    usual = 560 if width < 500 else 410 if meeting.fits else 330
    tallest = usual if height is None else height
    for metric in _metrics(meeting, LOW if height is not None else ()):
        layout = _with_wanted(_lay_out(meeting, metric), meeting)
        if layout.width <= width and layout.height <= tallest:
            return layout
    return layout


def _metrics(meeting: Meeting, low: Sequence[Metric]) -> Iterator[Metric]:
    tiles = (meeting.left, meeting.right, meeting.result)
    is_known = all(tile.grid is None or tile.grid.is_known for tile in tiles)
    if is_known and all(
        rows <= 8 and columns <= 8 for rows, columns in (tile.size for tile in tiles)
    ):
        yield NUMBERS
        yield from low
    for half in range(44, 8, -1):
        yield Metric(half / 2, half / 2)


def spans(meeting: Meeting) -> tuple[int, int]:
    """Columns at the left and rows at the right, with the places of partners that are missing."""
    columns, rows = meeting.left.size[1], meeting.right.size[0]
    both = max(columns, rows)
    return (columns, rows) if meeting.fits else (both, both)


def _lay_out(meeting: Meeting, metric: Metric) -> ProductLayout:
    left, right, result = (
        tile.noted(metric) for tile in (meeting.left, meeting.right, meeting.result)
    )
    columns, rows = spans(meeting)
    pill_size = 18 if metric.has_numbers else 14
    pill_width = mono_width(pill_text(meeting), size=pill_size) + pill_size
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
    right_y = right.label_height() + BELOW
    low = right_y + rows * metric.height
    left_y = low + 8 + pill_size * 0.8 + BAR
    wide = right_x + max(
        right_box.width,
        result_box.width,
        (right_box.width + right.label_width()) / 2,
        (result_box.width + (result.label_width() if meeting.fits else 0)) / 2,
    )
    below = [left_box.height + left.label_height()]
    if meeting.fits:
        below.append(result_box.height + result.label_height())
    return ProductLayout(
        metric=metric,
        pill_size=pill_size,
        left=left_box._replace(x=x, y=left_y),
        right=right_box._replace(x=right_x, y=right_y),
        result=result_box._replace(x=right_x, y=left_y),
        wanted=None,
        width=wide,
        height=left_y + max(below) + BELOW,
    )


def _with_wanted(layout: ProductLayout, meeting: Meeting) -> ProductLayout:
    """Make room for what was wanted, at the right of the result."""
    if meeting.wanted is None:
        return layout
    result, ghost = (tile.noted(layout.metric) for tile in (meeting.result, meeting.wanted))
    width, height = ghost.extent(layout.metric)
    need = max(width, ghost.label_width())
    box = layout.result
    start = box.middle_x + max(box.width, result.label_width()) / 2 + sign_width(UNEQUAL)
    return layout._replace(
        wanted=Box(start + (need - width) / 2, box.y, width, height),
        width=max(layout.width, start + need),
        height=max(layout.height, box.y + height + ghost.label_height() + BELOW),
    )


def pill_text(meeting: Meeting) -> str:
    """Write the two lengths as equal or not: ``5 = 5``."""
    columns, rows = meeting.sizes
    return f"{columns} {'=' if meeting.fits else '≠'} {rows}"
