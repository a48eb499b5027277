"""The family of tensors as small pictures in a row: a number, a row, a grid, stacks of grids."""

from __future__ import annotations

from components.drawing.canvas import Canvas
from components.drawing.foot import Say
from components.drawing.geometry import Box
from components.drawing.grid import grid_lines
from components.drawing.slots import is_narrow

HEIGHT = 64
_CELL = 8.0
_SHAPES = ((1, 1), (1, 4), (3, 4), (3, 4), (3, 4))
_SHEETS = (1, 1, 1, 3, 3)
_STACKS = (1, 1, 1, 1, 2)


def rank_strip(canvas: Canvas, y: float, *, rank: int, fixed: bool, say: Say) -> None:
    """Draw the five ranks, the present one in a ring.

    Args:
        fixed: whether the data decide the rank, so that none can be chosen.
    """
    width = canvas.width / 5
    for k in range(5):
        box = Box(k * width, y, width, HEIGHT)
        key = f"rank:{k}"
        with canvas.part(
            key, said=say(f"drawing-rank-{k}-said"), role="img" if fixed else "button", id=key
        ):
            here = k == rank
            ground = Box(box.x + 4, y + 1, width - 8, HEIGHT - 4)
            stroke = "ink" if here else "faint"
            canvas.rect(
                *ground, fill="page", stroke=stroke, stroke_width=2.5 if here else 1, radius=10
            )
            _icon(canvas, Box(box.x, y + 4, width, 34), k)
            _caption(canvas, box, k, here=here, say=say)
            canvas.rect(
                *ground.grown(2), stroke="ink", stroke_width=2.5, radius=12, class_="te-ring"
            )


def _caption(canvas: Canvas, box: Box, rank: int, *, here: bool, say: Say) -> None:
    weight, fill = (700, "ink") if here else (600, "ink2")
    if is_narrow(canvas):
        canvas.text(
            box.middle_x, box.y + 49, f"{rank}-D", size=15, weight=weight, fill=fill,
            anchor="middle",
        )  # fmt: skip
        return
    words = f"{rank}-D  {say(f'drawing-rank-{rank}')}"
    canvas.text(box.middle_x, box.y + 49, words, size=15, weight=weight, fill=fill, anchor="middle")


def _icon(canvas: Canvas, box: Box, rank: int) -> None:
    (rows, columns), sheets, stacks = _SHAPES[rank], _SHEETS[rank], _STACKS[rank]
    cell = min(_CELL, (box.width - 24) / (stacks * columns + (sheets - 1) * 1.2 + 2))
    step = cell * 0.6
    across = columns * cell + (sheets - 1) * step
    total = stacks * across + (stacks - 1) * cell
    left = box.middle_x - total / 2
    bottom = box.middle_y + (rows * cell + (sheets - 1) * step) / 2
    for i in range(stacks):
        for j in reversed(range(sheets)):
            x = left + i * (across + cell) + j * step
            y = bottom - rows * cell - j * step
            grid = Box(x, y, columns * cell, rows * cell)
            canvas.rect(*grid, fill="zero", stroke="line", stroke_width=1, radius=1)
            lines = grid_lines(grid, rows, columns) if j == 0 else ""
            if lines:
                canvas.path(lines, stroke="line", stroke_width=1)
