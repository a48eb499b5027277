"""What stands in the place of a result that the reader is to predict."""

from __future__ import annotations

from components.drawing.canvas import Canvas
from components.drawing.geometry import Box

_WIDTH, _HEIGHT = 96.0, 56.0


def question_box(canvas: Canvas, room: Box) -> None:
    """Draw a dashed place with a question mark into the middle of a room."""
    x, y = room.middle_x - _WIDTH / 2, room.middle_y - _HEIGHT / 2
    canvas.rect(
        x, y, _WIDTH, _HEIGHT, fill="page", stroke="line", stroke_width=2, stroke_dasharray="5 4"
    )
    canvas.text(
        room.middle_x, room.middle_y, "?", size=24, weight=700, fill="ink2", anchor="middle"
    )
