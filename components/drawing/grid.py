"""The lines between the cells of a grid."""

from __future__ import annotations

from components.drawing.geometry import Box
from components.drawing.markup import short


def grid_lines(box: Box, rows: int, columns: int) -> str:
    """One path with the inner lines of a grid; empty where there are none."""
    width, height = box.width / columns, box.height / rows
    down = (
        f"M{short(box.x + j * width)} {short(box.y)}v{short(box.height)}" for j in range(1, columns)
    )
    across = (
        f"M{short(box.x)} {short(box.y + i * height)}h{short(box.width)}" for i in range(1, rows)
    )
    return "".join([*down, *across])
