"""The tiles of the shapes page: numbers that can be changed, cells that can be chosen."""

from __future__ import annotations

from dataclasses import replace

from components.drawing.editing import place_of
from components.drawing.foot import Say
from components.drawing.matrices import batch_shape
from components.drawing.numbers import shape_text
from components.drawing.operation_model import Group, Meeting, OperationSign
from components.drawing.operation_reading import read_chain, read_meeting
from components.drawing.operation_tile import Tile
from components.drawing.shapes_scene import Scene
from components.drawing.shapes_walk import Walk
from components.engine.trace import TensorView


def meeting_of(walk: Walk, scene: Scene, *, say: Say) -> Meeting | None:
    """Read the product of a walk, once its shapes are lined up."""
    is_early = scene.stop(walk).name in ("data", "vector", "batch")
    if walk.kind != "product" or is_early:
        return None
    meeting = read_meeting(walk.step, say=say, batch=_batch(walk, scene))
    if meeting is None:
        return None
    first, second = walk.step.operands
    return replace(
        meeting,
        left=_editable(meeting.left, first, scene),
        right=_editable(meeting.right, second, scene),
        result=replace(meeting.result, role="button"),
    )


def chain_of(walk: Walk, scene: Scene, *, say: Say) -> tuple[Group, ...]:
    """Read the operation of a walk as a chain, before its end without a result."""
    stop = scene.stop(walk)
    if scene.is_last(walk) and stop.name != "data":
        groups = read_chain(walk.step, say=say, batch=_batch(walk, scene))
    else:
        groups = _open(walk, scene, say=say)
    if stop.name == "vector":
        groups = tuple(_standing(group, walk) for group in groups)
    return tuple(_group_editable(group, k, walk, scene) for k, group in enumerate(groups))


def _batch(walk: Walk, scene: Scene) -> tuple[int, ...]:
    """Give the matrix that is shown, as far as the result has several."""
    return scene.batch if len(scene.batch) == len(batch_shape(walk.step)) else ()


def _open(walk: Walk, scene: Scene, *, say: Say) -> tuple[Group, ...]:
    """The operands alone, and a question mark where the result will be."""
    bare = replace(walk.step, failure=None, result=None)
    groups = read_chain(bare, say=say, batch=_batch(walk, scene))
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


def _group_editable(group: Group, k: int, walk: Walk, scene: Scene) -> Group:
    if k >= len(walk.step.operands) or group.tile.key != f"a{k}":
        return group
    return group._replace(tile=_editable(group.tile, walk.step.operands[k], scene))


def _editable(tile: Tile, view: TensorView, scene: Scene) -> Tile:
    """Let the numbers of a data line be changed where they stand."""
    name, grid = view.name, tile.grid
    if name is None or scene.data.get(name) != view.shape or grid is None:
        return tile
    edits = {}
    rows, columns = grid.size
    for i in range(rows):
        for j in range(columns):
            column, row = (max(i, j), 0) if len(view.shape) == 1 else (j, i)
            place = place_of(view, name, column, row=row, matrix=grid.matrix, edited=scene.edited)
            if place is not None:
                edits[i, j] = place
    return replace(tile, edits=edits)
