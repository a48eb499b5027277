"""Read one value of an operation as a tile: its name, its cells or its text, and small notes."""

from __future__ import annotations

from components.drawing.foot import Say
from components.drawing.numbers import shape_text, short_number
from components.drawing.operation_cells import Grid, Stand, grid_of
from components.drawing.operation_model import cut
from components.drawing.operation_tile import Tile
from components.engine.trace import Shape, TensorView

_LONGEST_NAME = 26
_LONGEST_TYPED = 24


def short_name(text: str) -> str:
    """Cut a name to what fits below a tile."""
    return cut(text, _LONGEST_NAME)


def read_tile(
    key: str,
    view: TensorView,
    name: str,
    *,
    say: Say,
    stand: Stand = "row",
    matrix: Shape = (),
    lead: int | None = None,
) -> Tile:
    """Read a value as a tile.

    Args:
        key: of the tile's part.
        stand, matrix, lead: as in `grid_of`.
    """
    grid = grid_of(view, stand=stand, matrix=matrix, lead=lead)
    is_variable = view.name is not None
    if grid is None:
        shown = "" if name == _typed(view) else name
        return Tile(key, shown if is_variable else "", is_variable, typed=_typed(view))
    return Tile(
        key,
        name,
        is_variable,
        shape=shape_text(view.shape),
        grid=grid,
        notes=_notes(grid, say=say),
    )


def _typed(view: TensorView) -> str:
    """Type out a value that has no cells."""
    if view.kind == "number":
        return short_number(view.values)
    if view.kind == "none":
        return "None"
    if view.kind == "shape" and view.values is not None:
        return cut(shape_text(view.values), _LONGEST_TYPED)
    return cut(" ".join(str(view.values).split()), _LONGEST_TYPED)


def _notes(grid: Grid, *, say: Say) -> tuple[str, ...]:
    notes = []
    if grid.matrices > 1:
        count = str(grid.matrices)
        if any(grid.matrix):
            index = str(list(grid.matrix))
            notes.append(say("drawing-operation-matrix", count=count, index=index))
        else:
            notes.append(say("drawing-operation-matrices", count=count))
    if not grid.is_known:
        notes.append(say("drawing-operation-not-kept"))
    elif not grid.is_whole:
        rows, columns = grid.size
        notes.append(say("drawing-operation-first", rows=str(rows), columns=str(columns)))
    return tuple(notes)
