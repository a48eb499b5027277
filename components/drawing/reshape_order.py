"""Two tensors of one shape over one memory, cell by cell: where their order differs."""

from __future__ import annotations

from components.drawing.canvas import Canvas
from components.drawing.geometry import Box
from components.drawing.marks import label, ring
from components.drawing.memory_grid import (
    Cell,
    Grid,
    draw_cell,
    lay_out,
    number_size,
    shows_corners,
)
from components.drawing.reshape_record import Reshaped

_ROOM = 360.0


def order_svg(one: Reshaped, other: Reshaped, *, title: str, lang: str = "en") -> str:
    """Draw two results side by side; a cell that reads another slot than its twin has a ring.

    Args:
        one, other: calls on the same x whose results have the same shape.
        title: what the picture shows.
    """
    canvas = Canvas(title=title, description=title, lang=lang)
    bottoms = [
        _draw(canvas, reshaped, twin, left=left, id=name)
        for reshaped, twin, left, name in (
            (one, other, 20.0, "one"),
            (other, one, 440.0, "other"),
        )
    ]
    return canvas.svg(max(bottoms) + 36)


def _draw(canvas: Canvas, reshaped: Reshaped, twin: Reshaped, *, left: float, id: str) -> float:
    if reshaped.result is None:
        return 0.0
    shape = reshaped.result.shape
    grid = lay_out(shape, Box(left, 8, _ROOM, 300))
    size = number_size(grid, [value for _, value in reshaped.cells])
    for k, (box, (slot, value)) in enumerate(zip(grid.cells, reshaped.cells, strict=True)):
        draw_cell(
            canvas,
            box,
            Cell(slot, value),
            id=f"{id}-{k}",
            memory=1,
            slots=len(reshaped.memory.values),
            size=size,
            corner=str(slot) if shows_corners(grid) else "",
        )
    _rings(canvas, grid, reshaped, twin)
    name = reshaped.call.removeprefix("y = ")
    label(canvas, left, grid.box.bottom + 18, name, grid.shape, anchor="start")
    return grid.box.bottom


def _rings(canvas: Canvas, grid: Grid, reshaped: Reshaped, twin: Reshaped) -> None:
    for box, mine, theirs in zip(grid.cells, reshaped.cells, twin.cells, strict=True):
        if mine[0] != theirs[0]:
            inside = box.grown(-3)
            ring(canvas, inside, gap=0, stroke_width=2, radius=3, class_="te-ring te-now")
