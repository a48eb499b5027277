"""The picture of one stop: the rule, then the matrices that meet, or tensors in a chain."""

from __future__ import annotations

from typing import Literal, NamedTuple

from components.drawing.canvas import WIDTH, Canvas
from components.drawing.foot import Say
from components.drawing.geometry import Box
from components.drawing.matmul import draw_walked_product, space_beside_missing
from components.drawing.matmul_moment import Moment
from components.drawing.matmul_sum import draw_sum, sum_height
from components.drawing.matrices import cell_index
from components.drawing.numbers import Number
from components.drawing.operation_chain import ChainLayout, chain_height, chain_layout, draw_chain
from components.drawing.operation_model import Group, Meeting, cut
from components.drawing.operation_product_layout import ProductLayout, product_layout
from components.drawing.shapes_rule import RuleRow, draw_rule, rule_width
from components.drawing.shapes_rule_looks import looks_of
from components.drawing.shapes_scene import Scene, Size
from components.drawing.shapes_tiles import chain_of, meeting_of
from components.drawing.shapes_walk import Walk

MESSAGE_WIDTH = 290
"""The least width of a place for torch's message."""
_SUM_WIDTH = 250
_HIGH, _LOW = 410, 340
"""How high the tiles may be: beside a running sum, and with a message or on a projector."""
_BESIDE = 24
_PREFIX = "p-"


class Picture(NamedTuple):
    """What has been drawn.

    Attributes:
        bottom: where it ends.
        room: how high its tiles are; with less of it, they become smaller.
        has_colours: whether cells are colours without numbers.
        free: the place that it leaves for a message.
    """

    bottom: float
    room: float
    has_colours: bool
    free: Box | None = None


def draw_picture(
    canvas: Canvas,
    walk: Walk,
    scene: Scene,
    top: float,
    *,
    say: Say,
    size: Size,
    room: float | None,
) -> Picture:
    """Draw a walk's stop.

    Args:
        room: how high the tiles may be; None for what looks well.
    """
    meeting = meeting_of(walk, scene, say=say)
    if size == "projector" and room is None:
        room = _LOW
    elif size == "wide" and meeting is not None:
        room = _HIGH if meeting.fits else _LOW
    if meeting is None or product_layout(meeting, canvas.width, height=room).width > canvas.width:
        if _has_rule(walk, scene):
            top = _draw_rule(canvas, walk, scene, top) + 14
        return _draw_chain(canvas, chain_of(walk, scene, say=say), top, room=room)
    free = None
    is_low = size == "projector"
    is_compared = scene.stop(walk).name in ("align", "compare")
    if _has_rule(walk, scene) and (is_compared or not is_low):
        if is_low:
            free = _rule_beside(canvas, walk, scene, meeting, top, room=room)
        if free is None:
            top = _draw_rule(canvas, walk, scene, top) + 14
    return _draw_meeting(canvas, meeting, walk, scene, top, say=say, free=free, room=room)


def _has_rule(walk: Walk, scene: Scene) -> bool:
    """Whether the shapes stand below each other: where they say more than the picture."""
    views, stop = walk.step.operands, scene.stop(walk)
    if len(views) != 2 or views[0].kind != "tensor" or stop.name in ("data", "vector"):
        return False
    is_deep = walk.kind == "elementwise" or max(len(view.shape) for view in views) > 2
    return is_deep or stop.name in ("batch", "dimension", "ranks")


def _rule_beside(
    canvas: Canvas, walk: Walk, scene: Scene, meeting: Meeting, top: float, *, room: float | None
) -> Box | None:
    """Draw the rule at the right of the picture, where the sum will stand, if there is room.

    Returns: the place below it, beside the picture; None where there is no room.
    """
    width = rule_width(_rule_rows(walk), len(looks_of(walk, scene.at)[0]))
    area = canvas.width - width - _BESIDE
    layout = product_layout(meeting, area, height=room)
    if layout.width > area:
        return None
    left = canvas.width - width
    bottom = _draw_rule(canvas, walk, scene, top + 8, left=left) + 16
    return Box(left, bottom, width, top + layout.height - bottom)


def _rule_rows(walk: Walk) -> tuple[RuleRow, RuleRow]:
    first, second = walk.step.operands
    return (
        RuleRow(cut(first.name or "", 20) or "a", first.shape),
        RuleRow(cut(second.name or "", 20) or "b", second.shape),
    )


def _draw_rule(
    canvas: Canvas, walk: Walk, scene: Scene, top: float, *, left: float | None = None
) -> float:
    looks, now = looks_of(walk, scene.at)
    result = None
    if scene.is_last(walk) and walk.step.result is not None:
        result = RuleRow(walk.step.target or "", walk.step.result.shape, _gone(walk))
    clashes = scene.stop(walk).name == "compare" and walk.step.result is None
    inner: Literal["ink", "err"] = "err" if clashes else "ink"
    rows = _rule_rows(walk)
    return draw_rule(canvas, rows, top, looks=looks, result=result, now=now, inner=inner, left=left)


def _gone(walk: Walk) -> tuple[int, ...]:
    """Say which dimensions of the matrices a product has not: the one lent to a vector."""
    if walk.kind != "product":
        return ()
    first, second = (len(view.shape) == 1 for view in walk.step.operands)
    return (*((-2,) if first else ()), *((-1,) if second else ()))


def _draw_chain(
    canvas: Canvas, groups: tuple[Group, ...], top: float, *, room: float | None
) -> Picture:
    layout = chain_layout(groups, canvas.width, height=room)
    bottom = draw_chain(canvas, groups, top, layout=layout, prefix=_PREFIX)
    has_colours = any(_is_coloured(group, layout) for group in groups)
    return Picture(bottom, chain_height(groups, layout), has_colours)


def _is_coloured(group: Group, layout: ChainLayout) -> bool:
    grid = group.tile.grid
    has_cells = grid is not None and grid.count > 0 and grid.is_known
    return has_cells and not group.tile.metric(layout.metric).has_numbers


def _draw_meeting(
    canvas: Canvas,
    meeting: Meeting,
    walk: Walk,
    scene: Scene,
    top: float,
    *,
    say: Say,
    free: Box | None,
    room: float | None,
) -> Picture:
    """Draw two matrices that meet, and the running sum beside or below them.

    Args:
        free: the place at the right that the rule leaves, if it stands there.
    """
    index = cell_index(walk.step, scene.batch, scene.cell)
    moment = Moment(scene.stop(walk), scene.cell, index, scene.terms, _total(meeting, scene))
    has_sum = scene.terms is not None and free is None
    area = canvas.width if free is None else free.x - _BESIDE
    beside = WIDTH - _SUM_WIDTH - 16
    if has_sum and area == WIDTH and product_layout(meeting, beside, height=room).width <= beside:
        area = beside
    layout = product_layout(meeting, area, height=room)
    is_left = area < canvas.width and meeting.fits
    places = layout.moved((area - layout.width) / 2, top)
    if is_left or (free is None and _leaves_room(meeting, layout, canvas.width)):
        places = layout.moved(0, top)
    draw_walked_product(canvas, meeting, places, moment=moment, say=say, prefix=_PREFIX)
    bottom = top + layout.height
    if has_sum:
        box = Box(WIDTH - _SUM_WIDTH, top + 4, _SUM_WIDTH, 0)
        if area == canvas.width:
            box = Box((canvas.width - _SUM_WIDTH) / 2, bottom + 10, _SUM_WIDTH, 0)
        draw_sum(canvas, box, moment=moment, tiles=(meeting.left, meeting.right), say=say)
        bottom = max(bottom, box.y + sum_height(moment))
    if free is None:
        free = space_beside_missing(meeting, places, canvas.width)
    return Picture(bottom, layout.height, not layout.metric.has_numbers, free)


def _total(meeting: Meeting, scene: Scene) -> Number:
    grid, (i, j) = meeting.result.grid, scene.cell
    if grid is None or i >= grid.size[0] or j >= grid.size[1]:
        return None
    return grid.rows[i][j]


def _leaves_room(meeting: Meeting, layout: ProductLayout, width: float) -> bool:
    """Whether a message fits beside the picture once it stands at the left."""
    free = space_beside_missing(meeting, layout, width)
    return free is not None and free.width >= MESSAGE_WIDTH
