"""The stage of the shapes page: one operation, walked from two shapes to a result or an error."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from components.drawing.canvas import PANEL_RADIUS, WIDTH, Canvas
from components.drawing.editing import place_of
from components.drawing.foot import Say, colour_key, readout, readout_in_two_lines
from components.drawing.geometry import Box
from components.drawing.matmul import (
    Moment,
    draw_sum,
    draw_walked_product,
    space_beside_missing,
    sum_height,
)
from components.drawing.numbers import Number, number, shape_text
from components.drawing.operation_chain import chain_layout, draw_chain
from components.drawing.operation_message import draw_code, wrapped
from components.drawing.operation_model import Group, Meeting, OperationSign, cut
from components.drawing.operation_product_layout import ProductLayout, product_layout
from components.drawing.operation_reading import read_chain, read_meeting
from components.drawing.operation_tile import Place, Tile
from components.drawing.operation_words import default_sentence, description, value_words
from components.drawing.shapes_rule import RuleRow, draw_rule
from components.drawing.shapes_rule_looks import looks_of
from components.drawing.shapes_walk import Stop, Terms, Walk
from components.drawing.torch_message import draw_torch_message, message_height
from components.engine.trace import Shape, TensorView

Size = Literal["wide", "narrow"]

_WIDTHS: dict[Size, float] = {"wide": WIDTH, "narrow": 420}
_SUM_WIDTH = 250
_PREFIX = "p-"
_NOTE = 15
_MESSAGE_WIDTH = 290
_BELOW = 14.5
"""Size of a message below the picture: the longest common one takes one line."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What the stage shows besides the walk.

    Attributes:
        at: the number of the stop.
        cell: row and column of the result's cell that is filled.
        terms: its products and sums; None where there is none.
        output: what the program came to; None where it is the operation's result, or none.
        data: shapes of the tensors that the data lines made; their numbers can be changed.
        edited: keys of the numbers that were.
        notes: quiet warnings, in the reader's words.
    """

    at: int
    cell: Place = (0, 0)
    terms: Terms | None = None
    output: TensorView | None = None
    data: Mapping[str, Shape] = field(default_factory=dict)
    edited: frozenset[str] = frozenset()
    notes: Sequence[str] = ()


def shapes_svg(walk: Walk, scene: Scene, *, say: Say, size: Size = "wide", lang: str = "en") -> str:
    """Draw a walk as far as it has come.

    Args:
        say: the reader's words.
        size: "wide" is 840 units wide, "narrow" 420, for phones.
        lang: language of the words.
    Returns: the SVG text; at the first stop it tells nothing about the result.
    """
    step, stop = walk.step, walk.at(scene.at)
    is_last = scene.at >= walk.last
    code = " ".join(step.text.split())
    line = f"{step.target} = {code}" if step.target else code
    given = ", ".join(value_words(view) for view in step.operands)
    canvas = Canvas(
        title=say("drawing-shapes-title", code=line),
        description=description(step, say=say, wanted=None)
        if is_last
        else say("drawing-shapes-open", given=given),
        lang=lang,
        width=_WIDTHS[size],
    )
    top = draw_code(canvas, line, most=2 if size == "wide" else 3) + 6
    bottom, has_colours, message_place = _draw_stop(canvas, walk, stop, scene, top, say=say)
    if is_last and step.failure is not None:
        bottom = _draw_failure(canvas, walk, bottom, message_place, say=say)
    if is_last:
        bottom = _draw_notes(canvas, scene.notes, bottom)
    said, result = _sentence(walk, scene, is_last=is_last, line=line, say=say)
    foot = round(bottom + 14)
    if size == "wide":
        readout(canvas, foot, said=said, result=result, size=16)
        foot += 40
    else:
        readout_in_two_lines(canvas, foot, said=said, result=result)
        foot += 58
    if has_colours:
        colour_key(canvas, foot + 16, note=say("drawing-operation-key"))
        foot += 30
    return canvas.svg(foot + 2)


def _draw_stop(
    canvas: Canvas, walk: Walk, stop: Stop, scene: Scene, top: float, *, say: Say
) -> tuple[float, bool, Box | None]:
    """Draw the picture of a stop.

    Returns: where it ends, whether cells are colours without numbers, and the place that it leaves
    for a message.
    """
    has_rule = stop.name in ("batch", "dimension", "ranks") or (
        stop.name not in ("data", "vector") and _is_deep(walk)
    )
    if has_rule and len(walk.step.operands) == 2 and walk.step.operands[0].kind == "tensor":
        top = _draw_rule(canvas, walk, scene, top) + 14
    meeting = None
    if walk.kind == "product" and stop.name not in ("data", "vector", "batch"):
        meeting = read_meeting(walk.step, say=say)
    if meeting is not None:
        meeting = _prepared(meeting, walk, scene)
        layout = product_layout(meeting, canvas.width)
        if layout.width <= canvas.width:
            return _draw_meeting(canvas, meeting, stop, scene, top, say=say)
    is_last = scene.at >= walk.last
    groups = read_chain(walk.step, say=say)
    if not is_last or stop.name == "data":
        groups = _open(walk, say=say)
    if stop.name == "vector":
        groups = tuple(_standing(group, walk) for group in groups)
    groups = tuple(_group_prepared(group, k, walk, scene) for k, group in enumerate(groups))
    chain = chain_layout(groups, canvas.width)
    bottom = draw_chain(canvas, groups, top, layout=chain, prefix=_PREFIX)
    has_colours = any(
        group.tile.grid is not None
        and group.tile.grid.count > 0
        and group.tile.grid.is_known
        and not group.tile.metric(chain.metric).has_numbers
        for group in groups
    )
    return bottom, has_colours, None


def _is_deep(walk: Walk) -> bool:
    """Whether shapes written below each other say more than the picture."""
    ranks = [len(view.shape) for view in walk.step.operands]
    return walk.kind == "elementwise" or max(ranks, default=0) > 2


def _draw_rule(canvas: Canvas, walk: Walk, scene: Scene, top: float) -> float:
    views = walk.step.operands
    names = [cut(view.name or "", 20) or ("a", "b")[k] for k, view in enumerate(views)]
    rows = RuleRow(names[0], views[0].shape), RuleRow(names[1], views[1].shape)
    looks, now = looks_of(walk, scene.at)
    result = None
    if scene.at >= walk.last and walk.step.result is not None:
        result = RuleRow(walk.step.target or "", walk.step.result.shape)
    clashes = walk.at(scene.at).name == "compare" and walk.step.result is None
    inner: Literal["ink", "err"] = "err" if clashes else "ink"
    return draw_rule(canvas, rows, top, looks=looks, result=result, now=now, inner=inner)


def _open(walk: Walk, *, say: Say) -> tuple[Group, ...]:
    """The operands alone, and a question mark where the result will be."""
    groups = read_chain(replace(walk.step, failure=None, result=None), say=say)
    sign = groups[-1].sign
    asked = Group(sign if sign.kind != "none" else OperationSign("arrow"), Tile("q", typed="?"))
    return *groups[:-1], asked


def _standing(group: Group, walk: Walk) -> Group:
    """Say below a vector as which matrix it takes part: as a row, or as a column."""
    for k, view in enumerate(walk.step.operands):
        if group.tile.key == f"a{k}" and len(view.shape) == 1:
            shape = (view.shape[0], 1) if k else (1, view.shape[0])
            notes = (*group.tile.notes, f"→ {shape_text(shape)}")
            return group._replace(tile=replace(group.tile, notes=notes))
    return group


def _prepared(meeting: Meeting, walk: Walk, scene: Scene) -> Meeting:
    views = walk.step.operands
    return replace(
        meeting,
        left=_editable(meeting.left, views[0], scene),
        right=_editable(meeting.right, views[1], scene),
        result=replace(meeting.result, role="button"),
    )


def _group_prepared(group: Group, k: int, walk: Walk, scene: Scene) -> Group:
    if k >= len(walk.step.operands) or group.tile.key != f"a{k}":
        return group
    return group._replace(tile=_editable(group.tile, walk.step.operands[k], scene))


def _editable(tile: Tile, view: TensorView, scene: Scene) -> Tile:
    """Let the numbers of a data line be changed where they stand."""
    name = view.name
    if name is None or scene.data.get(name) != view.shape or tile.grid is None:
        return tile
    edits = {}
    rows, columns = tile.grid.size
    for i in range(rows):
        for j in range(columns):
            column, row = (max(i, j), 0) if len(view.shape) == 1 else (j, i)
            place = place_of(view, name, column, row=row, edited=scene.edited)
            if place is not None:
                edits[i, j] = place
    return replace(tile, edits=edits)


def _draw_meeting(
    canvas: Canvas, meeting: Meeting, stop: Stop, scene: Scene, top: float, *, say: Say
) -> tuple[float, bool, Box | None]:
    moment = Moment(stop, scene.cell, scene.terms, _total(meeting, scene.cell))
    area = canvas.width
    if canvas.width == WIDTH and scene.terms is not None:
        beside = product_layout(meeting, WIDTH - _SUM_WIDTH - 16)
        area = WIDTH - _SUM_WIDTH - 16 if beside.width <= WIDTH - _SUM_WIDTH - 16 else WIDTH
    layout = product_layout(meeting, area)
    places = layout.moved((area - layout.width) / 2, top)
    if (meeting.fits and area < canvas.width) or _leaves_room(meeting, layout, canvas.width):
        places = layout.moved(0, top)
    draw_walked_product(canvas, meeting, places, moment=moment, say=say, prefix=_PREFIX)
    bottom = top + layout.height
    if scene.terms is not None:
        tiles = meeting.left, meeting.right
        if area < canvas.width:
            box = Box(WIDTH - _SUM_WIDTH, top + 4, _SUM_WIDTH, 0)
        else:
            box = Box((canvas.width - _SUM_WIDTH) / 2, bottom + 10, _SUM_WIDTH, 0)
        draw_sum(canvas, box, moment=moment, tiles=tiles, say=say)
        bottom = max(bottom, box.y + sum_height(moment))
    free = space_beside_missing(meeting, places, canvas.width)
    return bottom, not layout.metric.has_numbers, free


def _total(meeting: Meeting, cell: Place) -> Number:
    grid = meeting.result.grid
    if grid is None or cell[0] >= grid.size[0] or cell[1] >= grid.size[1]:
        return None
    return grid.rows[cell[0]][cell[1]]


def _leaves_room(meeting: Meeting, layout: ProductLayout, width: float) -> bool:
    """Whether a message fits beside the picture once it stands at the left."""
    free = space_beside_missing(meeting, layout, width)
    return free is not None and free.width >= _MESSAGE_WIDTH


def _draw_failure(
    canvas: Canvas, walk: Walk, bottom: float, place: Box | None, *, say: Say
) -> float:
    """torch's message, beside the partners that are missing or below the picture."""
    failure = walk.step.failure
    assert failure is not None
    words = say(f"failure-{failure.reason}", **failure.facts) if failure.reason else failure.message
    if place is not None and place.width >= _MESSAGE_WIDTH:
        height = message_height(words, place.width)
        if height <= place.height + 6:
            draw_torch_message(
                canvas, place._replace(height=max(height, place.height)), words, error=failure.error
            )
            return bottom
    height = message_height(words, canvas.width, size=_BELOW)
    box = Box(0, bottom + 12, canvas.width, height)
    draw_torch_message(canvas, box, words, error=failure.error, size=_BELOW)
    return box.bottom


def _draw_notes(canvas: Canvas, notes: Sequence[str], top: float) -> float:
    """Quiet warnings: what ran and is probably a mistake."""
    for k, note in enumerate(notes):
        lines = wrapped(note, (canvas.width - 40) * 1.12, size=_NOTE, most=4)
        height = len(lines) * 21 + 16
        y = top + 12
        with canvas.group(id=f"warning-{k}"):
            canvas.rect(0, y, canvas.width, height, fill="panel", radius=PANEL_RADIUS)
            canvas.line(2, y + 6, 2, y + height - 6, stroke="ink", stroke_width=4)
            for n, line in enumerate(lines):
                canvas.text(18, y + 18 + n * 21, line, size=_NOTE)
        top = y + height
    return top


def _sentence(walk: Walk, scene: Scene, *, is_last: bool, line: str, say: Say) -> tuple[str, str]:
    if not is_last:
        return f"{cut(line, 60)}  ", ""
    result, output = walk.step.result, scene.output
    if result is not None and output is not None:
        only = output.values
        while isinstance(only, list) and len(only) == 1:
            only = only[0]
        if not isinstance(only, list):
            return f"{walk.step.target} {value_words(result)}   output = ", number(only)
    return default_sentence(walk.step, say=say, wanted=None)
