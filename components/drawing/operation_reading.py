"""Read one recorded step as a chain: operands, the signs between them, the result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from components.drawing.activation import activation_name
from components.drawing.foot import Say
from components.drawing.matrices import leading, matrix_of
from components.drawing.operand_text import call_text, operand_texts
from components.drawing.operation_cells import Stand, drawn_size
from components.drawing.operation_links import (
    Links,
    elementwise_links,
    memory_links,
    product_links,
)
from components.drawing.operation_model import Group, Meeting, OperationSign, Wanted, cut
from components.drawing.operation_tile import Tile
from components.drawing.operation_values import read_tile, short_name
from components.engine.trace import Shape, Step, TensorView

MOST_OPERANDS = 4
_LONGEST_WORD = 16
_MEETING = ("mm", "matmul", "@", "dot", "mv", "bmm")
_EQUALS = ("+", "-", "*", "/", "//", "%", "**", "~", "@")
_ARRAYS = ("tensor", "ndarray")


def read_value(view: TensorView, *, say: Say, wanted: Wanted | None = None) -> tuple[Group, ...]:
    """Read a value that no step made, as a chain of one tile."""
    result = _mark_wrong(read_tile("result", view, short_name(view.name or ""), say=say), wanted)
    return Group(OperationSign("none"), result), *_wanted_groups(wanted, say=say)


def read_meeting(
    step: Step, *, say: Say, wanted: Wanted | None = None, batch: Shape = ()
) -> Meeting | None:
    """Read a matrix product; None for a step that is none, or that failed for another reason.

    Args:
        batch: which matrix of the result, where it has several; the first one if it does not say.
    """
    name = step.operation.rpartition(".")[2]
    views = step.operands
    if step.operation_kind != "matmul" or name not in _MEETING or len(views) != 2:
        return None
    if any(view.kind not in _ARRAYS or not view.shape for view in views):
        return None
    stands: tuple[Stand, Stand] = ("row", "column")
    tiles = [
        replace(
            read_tile(
                f"a{k}", view, text, say=say, stand=stand, matrix=matrix_of(view.shape, batch)
            ),
            scale="shared",
        )
        for k, (view, text, stand) in enumerate(zip(views, _names(step), stands, strict=True))
    ]
    left, right = tiles
    sizes = (
        drawn_size(views[0].shape)[1],
        drawn_size(views[1].shape, stand="column")[0],
    )
    fits = sizes[0] == sizes[1]
    if fits != (step.result is not None) or left.grid is None or right.grid is None:
        return None
    # What has lost its columns stands below the column it was multiplied by.
    stand: Stand = "column" if len(views[1].shape) == 1 else "row"
    result = _result(step, say=say, wanted=wanted, stand=stand, matrix=batch)
    if result.grid is not None:
        links = product_links(("a0", left.grid), ("a1", right.grid), ("result", result.grid))
        left, right, result = (_linked(tile, links) for tile in (left, right, result))
    groups = _wanted_groups(wanted, say=say, stand=stand)
    ghost = groups[0].tile if groups else None
    return Meeting(left, right, result, ghost, sizes)


def read_chain(
    step: Step, *, say: Say, wanted: Wanted | None = None, batch: Shape = ()
) -> tuple[Group, ...]:
    """Read any step as tiles in, tile out; arguments as in `read_meeting`."""
    result = _result(step, say=say, wanted=wanted, matrix=batch)
    tiles = _operand_tiles(step, result, say=say, batch=batch)
    links = _links(step, tiles, result)
    signs = _signs(step, len(tiles))
    groups = [Group(sign, _linked(tile, links)) for sign, tile in zip(signs, tiles, strict=True)]
    groups.append(Group(_result_sign(step), _linked(result, links)))
    return *_clashing(step, groups), *_wanted_groups(wanted, say=say)


def _names(step: Step) -> list[str]:
    return [
        short_name(view.name or text)
        for view, text in zip(step.operands, operand_texts(step), strict=True)
    ]


def _operand_tiles(step: Step, result: Tile, *, say: Say, batch: Shape) -> list[Tile]:
    views = list(zip(step.operands, _names(step), strict=True))
    arrays = [pair for pair in views if pair[0].kind in _ARRAYS]
    if not _is_operator(step):
        others = [] if step.operation_kind == "creation" else views
        views = arrays or others
    tiles = [
        _stretched(
            read_tile(f"a{k}", view, name, say=say, matrix=matrix_of(view.shape, batch)),
            result,
            step,
        )
        for k, (view, name) in enumerate(views[:MOST_OPERANDS])
    ]
    if len(views) > MOST_OPERANDS:
        tiles.append(Tile("more", typed=f"+{len(views) - MOST_OPERANDS}"))
    return tiles


def _stretched(tile: Tile, result: Tile, step: Step) -> Tile:
    """Mark an operand that an elementwise operation stretches to the result's shape."""
    if step.operation_kind != "elementwise" or tile.grid is None or result.grid is None:
        return tile
    wide = result.grid.size
    if tile.grid.size == wide or tile.grid.matrices > 1:
        return tile
    return replace(tile, stretched=wide, notes=(f"→ {result.shape}", *tile.notes))


def _result(
    step: Step, *, say: Say, wanted: Wanted | None, stand: Stand = "row", matrix: Shape = ()
) -> Tile:
    name = short_name(step.target or "") or say("drawing-operation-result")
    if step.result is None:
        return Tile("result", say("drawing-operation-nothing"), look="missing")
    tile = read_tile(
        "result", step.result, name, say=say, stand=stand, matrix=matrix, lead=leading(step)
    )
    return _mark_wrong(replace(tile, name=name, is_variable=bool(step.target)), wanted)


def _mark_wrong(result: Tile, wanted: Wanted | None) -> Tile:
    if wanted is None or not wanted.wrong:
        return result
    columns = max(1, result.size[1])
    if result.grid is not None and result.grid.shape:
        columns = max(1, result.grid.shape[-1]) if columns > 1 else 1
    return replace(result, wrong=frozenset(divmod(place, columns) for place in wanted.wrong))


def _wanted_groups(wanted: Wanted | None, *, say: Say, stand: Stand = "row") -> tuple[Group, ...]:
    if wanted is None:
        return ()
    name = say("drawing-operation-wanted")
    tile = read_tile("wanted", replace(wanted.view, name=None), name, say=say, stand=stand)
    return (Group(OperationSign("unequal", "≠"), replace(tile, name=name, look="wanted")),)


def _is_operator(step: Step) -> bool:
    return not step.operation.replace(".", "").replace("_", "").isalnum() and (
        step.operation not in ("[]", "[]=")
    )


def _signs(step: Step, count: int) -> list[OperationSign]:
    """The signs in front of the operands."""
    word = step.operation if _is_operator(step) else ","
    if count == 1 and _is_operator(step):
        return [OperationSign("operator", word)]
    return [OperationSign("operator", word) if k else OperationSign("none") for k in range(count)]


def _result_sign(step: Step) -> OperationSign:
    if step.operation_kind == "function":
        return OperationSign("curve", cut(activation_name(step), _LONGEST_WORD))
    if step.operation in _EQUALS:
        return OperationSign("operator", "=")
    if _is_operator(step):
        return OperationSign("arrow")
    word = call_text(step)
    if len(word) > _LONGEST_WORD:
        word = cut(step.operation.rpartition(".")[2] or step.operation, _LONGEST_WORD)
    return OperationSign("arrow", word)


def _links(step: Step, tiles: Sequence[Tile], result: Tile) -> Links:
    grids = [(tile.key, tile.grid) for tile in tiles if tile.grid is not None]
    if result.grid is None or not grids:
        return {}
    if step.operation_kind == "elementwise":
        return elementwise_links(grids, ("result", result.grid))
    views = [view for view in step.operands if view.kind in _ARRAYS]
    if step.operation_kind in ("reshaping", "indexing") and step.result is not None:
        first = (grids[0][0], grids[0][1], views[0])
        return memory_links(first, ("result", result.grid, step.result))
    return {}


def _linked(tile: Tile, links: Links) -> Tile:
    return replace(tile, links=links[tile.key]) if tile.key in links else tile


def _clashing(step: Step, groups: list[Group]) -> list[Group]:
    """Mark the sides of two operands whose sizes do not go together."""
    facts = step.failure.facts if step.failure else {}
    if step.operation_kind != "elementwise" or facts.get("dimension") not in ("-1", "-2"):
        return groups
    side: Literal["top", "left"] = "top" if facts["dimension"] == "-1" else "left"
    place = int(facts["dimension"])
    sizes = {facts["needed"], facts["came"]}
    found = [
        k
        for k, group in enumerate(groups[:-1])
        if group.tile.grid is not None
        and len(group.tile.grid.shape) >= -place
        and str(group.tile.grid.shape[place]) in sizes
    ]
    if len(found) < 2:
        return groups
    for k in found[:2]:
        groups[k] = groups[k]._replace(tile=replace(groups[k].tile, side=side))
    sign = replace(groups[found[1]].sign, kind="clash", pill=f"{facts['needed']} ≠ {facts['came']}")
    groups[found[1]] = groups[found[1]]._replace(sign=sign)
    return groups
