"""y below its memory: its cells, and the lines from the slots to them."""

from __future__ import annotations

from collections.abc import Sequence

from components.drawing.geometry import Box
from components.drawing.memory_grid import lay_out
from components.drawing.reshape_parts import draw_tensor, draw_wires
from components.drawing.reshape_scene import Scene
from components.drawing.reshape_wires import (
    Wiring,
    choose_mode,
    row_gap,
    rows_overlap,
    wires_height,
)

_EMPTY = (46.0, 34.0)
"""The least size of a tensor without elements."""


def draw_result(scene: Scene, strip: Sequence[Box], area: Box) -> Box:
    """Draw y and its lines.

    Args:
        strip: the slots of its memory.
        area: from the lower side of the strip on.
    Returns: the place of its cells.
    """
    slots = scene.result_slots
    if not slots or not strip:
        grid = lay_out(scene.result_shape, Box(area.x, area.y + 60, area.width, area.height - 60))
        draw_tensor(scene, "result", grid)
        size = (max(part) for part in zip(grid.box[2:], _EMPTY, strict=True))
        return Box(grid.box.x, grid.box.y, *size)
    wiring = _wiring(scene, strip, area)
    draw_wires(scene, "result", wiring)
    several = draw_tensor(scene, "result", wiring.grid)
    if several:
        note = scene.say("drawing-reshape-summed", count=str(len(slots)), rows=str(several))
        scene.canvas.text(scene.canvas.width, area.y + 12, note, size=15, fill="ink2", anchor="end")
    return wiring.grid.box


def _wiring(scene: Scene, strip: Sequence[Box], area: Box) -> Wiring:
    slots, shape = scene.result_slots, scene.result_shape
    columns = shape[-1] if shape else 1
    rows = len(slots) // columns
    mode = choose_mode(strip, slots, rows, columns, area)
    top = area.y + wires_height(mode, rows, overlap=rows_overlap(slots, columns))
    gap = row_gap(columns) if mode == "cells" else 0
    grid = lay_out(shape, Box(area.x, top, area.width, area.bottom - top), gap=gap)
    return Wiring(strip, slots, grid, "pointed" if grid.blocks == "beside" else mode)
