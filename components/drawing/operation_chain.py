"""A step as a chain: tiles with signs between them, in one line or one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from components.drawing.canvas import Canvas
from components.drawing.geometry import Box
from components.drawing.lettering import mono_width, typed_width
from components.drawing.marks import arrow, cross, pill
from components.drawing.operation_model import Group, OperationSign
from components.drawing.operation_tile import LINE, LOW, NUMBERS, Metric
from components.drawing.operation_tile_drawing import draw_labels, draw_tile, numbers_words
from components.drawing.trail_signs import draw_sign

_WORD = 14
_ABOVE, _BELOW = 16, 8
_SPARE = 30
"""How much wider than needed a sign stands, at most."""
_BETWEEN = 12
_SMALLEST = 4.75


class ChainLayout(NamedTuple):
    """How a chain is laid out."""

    metric: Metric
    stacked: bool


def draw_chain(
    canvas: Canvas, groups: Sequence[Group], top: float, *, layout: ChainLayout, prefix: str
) -> float:
    """Draw a chain.

    Returns: the height at which it ends.
    """
    noted = [group._replace(tile=group.tile.noted(layout.metric)) for group in groups]
    if layout.stacked:
        return _draw_stack(canvas, noted, top, metric=layout.metric, prefix=prefix)
    return _draw_line(canvas, noted, top, metric=layout.metric, prefix=prefix)


def chain_layout(
    groups: Sequence[Group], width: float, *, height: float | None = None
) -> ChainLayout:
    """Choose the largest cells with which a chain fits: with numbers, if they can have any.

    Args:
        height: that its tiles may have, see `chain_height`; without it, what looks well.
    """
    for layout in _candidates(groups, width, LOW if height is not None else ()):
        noted = [group._replace(tile=group.tile.noted(layout.metric)) for group in groups]
        room = _room(layout, width) if height is None else height
        if _width(noted, layout) <= width and _height(noted, layout) <= room:
            return layout
    return ChainLayout(Metric(_SMALLEST, _SMALLEST), stacked=True)


def chain_height(groups: Sequence[Group], layout: ChainLayout) -> float:
    """Give how high the tiles of a chain are; of a stack with what stands between them."""
    noted = [group._replace(tile=group.tile.noted(layout.metric)) for group in groups]
    return _height(noted, layout)


def _candidates(
    groups: Sequence[Group], width: float, low: Sequence[Metric]
) -> Iterator[ChainLayout]:
    sizes = [group.tile.size for group in groups]
    squares = [Metric(unit, unit) for unit in range(22, 8, -1)]
    grids = [group.tile.grid for group in groups]
    is_known = all(grid is None or grid.is_known for grid in grids)
    if is_known and all(rows <= 8 and columns <= 8 for rows, columns in sizes):
        yield ChainLayout(NUMBERS, stacked=False)
        yield ChainLayout(NUMBERS, stacked=True)
        yield from (ChainLayout(one, stacked=False) for one in low)
    for least in (18, 13):
        yield from (ChainLayout(one, stacked=False) for one in squares if one.width >= least)
        yield from (ChainLayout(one, stacked=True) for one in squares if one.width >= least)
    yield from (ChainLayout(one, stacked=True) for one in squares)
    if width > 500:
        yield from (ChainLayout(one, stacked=False) for one in squares)
    if low:
        yield from (ChainLayout(Metric(unit, unit), stacked=False) for unit in range(8, 4, -1))


def _room(layout: ChainLayout, width: float) -> float:
    """How high a chain may be."""
    if width < 500:
        return 760 if layout.stacked else 300
    return 400 if layout.stacked else 340


def _width(groups: Sequence[Group], layout: ChainLayout) -> float:
    signs = [sign_width(group.sign) for group in groups]
    if layout.stacked:
        return _stack_left(groups, layout.metric) + max(
            _stack_need(group, layout.metric) for group in groups
        )
    return sum(signs) + sum(_need(group, layout.metric) for group in groups)


def _stack_left(groups: Sequence[Group], metric: Metric) -> float:
    """How far the tiles of a stack stand from its left side: signs and wide labels need room."""
    labels = [group.tile.label_width() - group.tile.extent(metric)[0] for group in groups]
    return max([*(sign_width(group.sign) + 4 for group in groups), *(one / 2 for one in labels)])


def _stack_need(group: Group, metric: Metric) -> float:
    """How far a tile of a stack, or its label, reaches to the right of the tiles' left side."""
    width = group.tile.extent(metric)[0]
    return max(_need(group, metric) - max(0.0, group.tile.label_width() - width) / 2, width)


def _height(groups: Sequence[Group], layout: ChainLayout) -> float:
    heights = [group.tile.extent(layout.metric)[1] for group in groups]
    if not layout.stacked:
        return max(heights)
    labels = sum(group.tile.label_height() + _BELOW + _BETWEEN for group in groups)
    return sum(heights) + labels


def _need(group: Group, metric: Metric) -> float:
    dots = 0 if group.tile.grid is None or group.tile.grid.is_whole else 34
    bar = 10 if group.tile.side else 0
    return max(group.tile.extent(metric)[0] + dots + bar, group.tile.label_width())


def sign_width(sign: OperationSign) -> float:
    """How much room a sign needs."""
    if sign.kind == "none":
        return 0
    if sign.kind == "clash":
        return mono_width(sign.pill, size=_WORD) + _WORD + 22
    if sign.kind == "arrow":
        return max(46, typed_width(sign.word, size=_WORD) + 16)
    if sign.kind == "curve":
        return max(64, typed_width(sign.word, size=_WORD) + 16)
    return max(36, typed_width(sign.word, size=20) + 24)


def _draw_line(
    canvas: Canvas, groups: Sequence[Group], top: float, *, metric: Metric, prefix: str
) -> float:
    layout = ChainLayout(metric, stacked=False)
    real = [group for group in groups if group.sign.kind != "none"]
    spare = max(0.0, canvas.width - _width(groups, layout))
    more = min(_SPARE, spare / (len(real) + 1))
    x = (spare - more * len(real)) / 2
    tallest = max(_height(groups, layout), 40 if any(g.sign.kind == "curve" for g in groups) else 0)
    top += _ABOVE if any(group.tile.side or group.sign.kind != "none" for group in groups) else 0
    middle = bottom = top + tallest / 2
    for group in groups:
        wide = sign_width(group.sign) + (more if group.sign.kind != "none" else 0)
        draw_operation_sign(canvas, group.sign, Box(x, middle, wide, 0))
        need = _need(group, metric)
        width, height = group.tile.extent(metric)
        box = Box(x + wide + (need - width) / 2, middle - height / 2, width, height)
        _draw_group(canvas, group, box, box.bottom + _BELOW, metric=metric, prefix=prefix)
        x += wide + need
        bottom = max(bottom, box.bottom + _BELOW + group.tile.label_height())
    return bottom


def _draw_stack(
    canvas: Canvas, groups: Sequence[Group], top: float, *, metric: Metric, prefix: str
) -> float:
    layout = ChainLayout(metric, stacked=True)
    left = (canvas.width - _width(groups, layout)) / 2 + _stack_left(groups, metric)
    y = top + (_ABOVE if any(group.tile.side for group in groups) else 0)
    for group in groups:
        box = Box(left, y, *group.tile.extent(metric))
        wide = sign_width(group.sign)
        draw_operation_sign(canvas, group.sign, Box(left - wide - 4, box.middle_y, wide, 0))
        _draw_group(canvas, group, box, box.bottom + _BELOW, metric=metric, prefix=prefix)
        y = box.bottom + _BELOW + group.tile.label_height() + _BETWEEN
    return y - _BETWEEN


def _draw_group(
    canvas: Canvas, group: Group, box: Box, labels: float, *, metric: Metric, prefix: str
) -> None:
    tile = group.tile
    draw_tile(canvas, tile, box, shared=metric, prefix=prefix, result=numbers_words(tile.grid))
    draw_labels(canvas, tile, box.middle_x, labels)
    if tile.side:
        draw_bar(canvas, box, tile.side, colour="err")


def draw_bar(canvas: Canvas, box: Box, side: str, *, colour: str) -> None:
    """A thick bar along the upper or the left side, of that side's length."""
    if side == "top":
        y = box.y - 8
        canvas.line(box.x, y, box.right, y, stroke=colour, stroke_width=5)
    else:
        x = box.x - 8
        canvas.line(x, box.y, x, box.bottom, stroke=colour, stroke_width=5)


def draw_operation_sign(canvas: Canvas, sign: OperationSign, place: Box) -> None:
    """One sign in the middle of its place."""
    x, y = place.middle_x, place.middle_y
    if sign.kind == "curve":
        draw_sign(canvas, "curve", sign.word, place)
    elif sign.kind == "arrow":
        reach = max(14.0, place.width / 2 - 8)
        arrow(canvas, (x - reach, y), (x + reach, y), stroke="ink2", head=8)
        canvas.text(x, y - LINE * 0.75, sign.word, size=_WORD, anchor="middle", mono=True)
    elif sign.kind == "clash":
        pill(canvas, x, y - 24, sign.pill, size=_WORD, fill="err")
        cross(canvas, x, y, radius=5)
        canvas.text(x, y + 22, sign.word, size=20, fill="ink2", anchor="middle", mono=True)
    elif sign.kind == "unequal":
        canvas.text(x, y, sign.word, size=24, weight=700, fill="err", anchor="middle", mono=True)
        cross(canvas, x, y + 21, radius=4.5)
    elif sign.word:
        canvas.text(x, y, sign.word, size=20, weight=500, fill="ink2", anchor="middle", mono=True)
