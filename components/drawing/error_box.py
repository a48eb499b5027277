"""What stands in the place of a result that torch refused: a cross, and torch's own words."""

from __future__ import annotations

import textwrap

from components.drawing.canvas import Canvas
from components.drawing.geometry import Box
from components.drawing.marks import cross

_SIZE = 14.0
_LINE = 20.0
_PAD = 14.0


def error_box(canvas: Canvas, room: Box, message: str, *, id: str = "error") -> None:
    """Draw a message in the middle of a place; one too long for it ends in an ellipsis."""
    letters = int((room.width - 3 * _PAD - 10) / (_SIZE * 0.6))
    most = max(1, int((room.height - 2 * _PAD) / _LINE))
    lines = textwrap.wrap(message, letters, max_lines=most, placeholder=" …") or [""]
    height = len(lines) * _LINE + 2 * _PAD
    y = room.y + (room.height - height) / 2
    with canvas.group(id=id):
        canvas.rect(
            room.x,
            y,
            room.width,
            height,
            fill="err-tint",
            stroke="err",
            stroke_width=1.5,
            radius=10,
        )
        cross(canvas, room.x + _PAD + 6, y + _PAD + _LINE / 2, radius=6)
        for k, line in enumerate(lines):
            middle = y + _PAD + (k + 0.5) * _LINE
            canvas.text(room.x + 2 * _PAD + 10, middle, line, size=_SIZE, mono=True)
