"""What stands beside the processor on the devices page: no card, or names whose memory is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from components.drawing.canvas import CELL_RADIUS, PANEL_RADIUS, Canvas
from components.drawing.geometry import Box
from components.drawing.lettering import mono_width
from components.drawing.markup import Span
from components.drawing.numbers import Number, short_number

Say = Callable[..., str]
_ROW = 44.0
_CELL = (72.0, 34.0)
_LINE = 21.0


def draw_nothing_there(canvas: Canvas, box: Box, *, say: Say) -> None:
    """Draw the region of a card that this machine does not have: what a card would change."""
    _frame(canvas, box, id="no-card")
    canvas.text(box.x + 14, box.y + 20, [Span("cuda", weight=600)], size=17, mono=True, fill="ink2")
    y = box.y + 56
    for paragraph in ("none", "none-numpy"):
        for line in say(f"drawing-devices-{paragraph}").split("\n"):
            canvas.text(box.x + 14, y, line, size=15, fill="ink2")
            y += _LINE
        y += _LINE / 2


def draw_asked(canvas: Canvas, box: Box, asked: Sequence[tuple[str, Number]], *, say: Say) -> None:
    """Draw names with the numbers that they show; in which memory they lie stays open."""
    _frame(canvas, box, id="asked")
    canvas.text(box.x + 14, box.y + 20, say("drawing-devices-asked"), size=15, fill="ink2")
    left = box.x + 24 + max(mono_width(name, size=16) for name, _ in asked)
    for k, (name, value) in enumerate(asked):
        cell = Box(left + 8, box.y + 46 + k * _ROW, *_CELL)
        canvas.text(left, cell.middle_y, name, size=16, weight=600, mono=True, anchor="end")
        canvas.rect(*cell, fill="page", stroke="ink", stroke_width=1.5, radius=CELL_RADIUS)
        canvas.text(
            cell.middle_x, cell.middle_y, short_number(value), size=16, weight=600,
            anchor="middle", id=f"asked-{name}",
        )  # fmt: skip


def _frame(canvas: Canvas, box: Box, *, id: str) -> None:
    canvas.rect(
        *box.grown(-1),
        stroke="line",
        stroke_width=1.5,
        stroke_dasharray="4 4",
        radius=PANEL_RADIUS,
        id=id,
    )
