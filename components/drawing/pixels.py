"""Pictures of few pixels: one path for all pixels of a colour, and places that can be chosen."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from components.drawing.canvas import Canvas
from components.drawing.geometry import Box
from components.drawing.grid import grid_lines

CHANNELS = ("R", "G", "B")
Colour = tuple[int, int, int]
Pixel = tuple[int, int]
"""A place in a picture: its row and its column."""
_LEVELS = 51
"""Steps of a colour: the eye tells no finer ones apart in so small a square."""
_GRID_FROM = 8.0


def level(value: object) -> int:
    """The brightness 0 to 255 that a number from 0 to 1 stands for, in steps of 5."""
    if not isinstance(value, int | float) or math.isnan(value):
        return 0
    return round(max(0.0, min(1.0, float(value))) * _LEVELS) * (255 // _LEVELS)


def pixel_box(place: Box, rows: int, columns: int, row: int, column: int) -> Box:
    """Where a pixel of a picture lies."""
    unit = place.width / columns
    return Box(place.x + column * unit, place.y + row * place.height / rows, unit, unit)


def draw_pixels(
    canvas: Canvas,
    place: Box,
    rows: int,
    columns: int,
    colour: Callable[[int, int], Colour],
    *,
    id: str,
) -> None:
    """Draw a picture; neighbours of one colour in a row are one stroke.

    Args:
        place: its box; the pixels are square.
        colour: red, green and blue, 0 to 255, at a row and column.
    """
    unit = place.width / columns
    strokes: dict[Colour, list[str]] = {}
    for i in range(rows):
        y = place.y + (i + 0.5) * unit
        for start, end, shade in _runs([colour(i, j) for j in range(columns)]):
            d = f"M{place.x + start * unit:.4g} {y:.4g}h{(end - start) * unit + 0.2:.3g}"
            strokes.setdefault(shade, []).append(d)
    with canvas.group(id=id, class_="te-dense", fill="none", stroke_width=f"{unit + 0.2:.4g}"):
        for shade, parts in strokes.items():
            canvas.add("path", d="".join(parts), stroke=f"rgb{shade}".replace(" ", ""))
    if unit >= _GRID_FROM:
        lines = grid_lines(place, rows, columns)
        canvas.path(
            lines, stroke="line", stroke_width=0.6, opacity=0.6, id=f"{id}-grid", class_="te-dense"
        )
    canvas.rect(*place, stroke="line", stroke_width=1, radius=1)


def _runs(shades: Sequence[Colour]) -> list[tuple[int, int, Colour]]:
    runs: list[tuple[int, int, Colour]] = []
    for j, shade in enumerate(shades):
        if runs and runs[-1][2] == shade:
            runs[-1] = (runs[-1][0], j + 1, shade)
        else:
            runs.append((j, j + 1, shade))
    return runs
