"""A grid of elements summed up: one path a colour, signs where there is room for them."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import NamedTuple

from components.drawing.canvas import Canvas
from components.drawing.family import Family
from components.drawing.geometry import Box
from components.drawing.grid import grid_lines
from components.drawing.markup import short
from components.drawing.numbers import Number
from components.drawing.palette import paint, value_fill
from components.drawing.value_cell import is_odd
from components.engine.trace import Shape

PALE = 0.3
"""Opacity of the elements that are not picked out."""
_ROOMY = 5
"""Narrower cells have no frame when they are picked out, and no fine steps of colour."""


class Coloured(NamedTuple):
    """One element: its index, its place, its number."""

    at: Shape
    box: Box
    value: Number


def summary(
    canvas: Canvas,
    family: Family,
    place: Box,
    cells: Sequence[Coloured],
    *,
    chosen: Collection[Shape] | None,
    id: str,
) -> None:
    """Draw a sheet of a tensor in few marks.

    Args:
        family: the layout that the sheet belongs to.
        place: of the sheet.
        cells: its elements.
        chosen: the elements that are picked out; None where nothing is.
    """
    lit = [cell for cell in cells if chosen is None or cell.at in chosen]
    pale = [cell for cell in cells if chosen is not None and cell.at not in chosen]
    canvas.rect(*place, fill="page", radius=0, id=f"{id}-page")
    _colours(canvas, family, pale, id=f"{id}-pale", opacity=PALE)
    _colours(canvas, family, lit, id=f"{id}-lit", opacity=None)
    if family.width >= 9:
        lines = grid_lines(place, family.rows, family.columns)
        if lines:
            canvas.path(lines, stroke="line", stroke_width=1, id=f"{id}-grid", class_="te-dense")
    if chosen is not None and lit and family.width >= _ROOMY:
        d = "".join(_frame(cell.box) for cell in lit)
        canvas.path(d, stroke="ink", stroke_width=1.5, id=f"{id}-chosen")
    canvas.rect(*place, stroke="line", stroke_width=1, radius=1, id=f"{id}-frame")


def _colours(
    canvas: Canvas,
    family: Family,
    cells: Sequence[Coloured],
    *,
    id: str,
    opacity: float | None,
) -> None:
    fills: dict[str, list[str]] = {}
    bars: list[str] = []
    step = 0.2 if family.width >= _ROOMY else 0.5
    for _, box, value in cells:
        place = f"M{short(box.x)} {short(box.middle_y)}h{box.width:.3g}"
        fills.setdefault(_fill(value, step), []).append(place)
        if family.width >= 13 and value is not None and not is_odd(value) and value < 0:
            reach = short(box.width * 0.52)
            bars.append(f"M{short(box.x + box.width * 0.24)} {short(box.middle_y)}h{reach}")
    if not fills:
        return
    with canvas.group(
        id=id, class_="te-dense", fill="none", stroke_width=f"{family.height:.3g}", opacity=opacity
    ):
        for fill, places in fills.items():
            canvas.add("path", d="".join(places), stroke=fill)
        if bars:
            canvas.add("path", d="".join(bars), stroke=paint("bar-weak"), stroke_width=1.6)


def _fill(value: Number, step: float) -> str:
    """The colour of an element in a summary, in steps of a scale that goes from -2 to 2."""
    if isinstance(value, bool):
        return value_fill(2.0 if value else 0.0, "solid")
    if value is None or not math.isfinite(value):
        return value_fill(value, "solid")
    return value_fill(round(max(-2.0, min(2.0, value)) / step) * step, "solid")


def _frame(box: Box) -> str:
    return f"M{short(box.x)} {short(box.y)}h{box.width:.3g}v{box.height:.3g}h-{box.width:.3g}z"
