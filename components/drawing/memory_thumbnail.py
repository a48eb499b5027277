"""A small picture of the memory page without words: each memory, and what its names read of it."""

from __future__ import annotations

from components.drawing.canvas import Canvas
from components.drawing.geometry import Box
from components.drawing.markup import short
from components.drawing.memory_record import Band, Frame
from components.drawing.palette import memory_role, paint, slot_fill

_WIDTH, _HEIGHT = 280.0, 132.0
_LEFT, _ROW = 34.0, 17.0
_ROWS = (2, 1)
"""How many names the first memory shows, and the second one."""


def memory_thumbnail(frame: Frame, *, label: str) -> str:
    """Draw the first memories of a frame.

    Args:
        label: what the picture shows, for a screen reader.
    """
    canvas = Canvas(title=label, description=label, width=_WIDTH)
    y = 16.0 if len(frame.bands) > 1 else 40.0
    for band, rows in zip(frame.bands, _ROWS, strict=False):
        y = _band(canvas, band, y, rows=rows)
    return canvas.svg(_HEIGHT, class_="te-thumbnail")


def _band(canvas: Canvas, band: Band, y: float, *, rows: int) -> float:
    unit = min(20.0, (_WIDTH - _LEFT - 10) / max(1, band.slots))
    _squares(canvas, band, Box(_LEFT, y, unit, 20), range(band.slots), id=f"m{band.number}")
    y += 27
    for holder in band.holders[:rows]:
        name = ", ".join(holder.names)
        canvas.text(_LEFT - 8, y + 6, name, size=14, weight=600, anchor="end", mono=True)
        _squares(
            canvas, band, Box(_LEFT, y, unit, 12), sorted(holder.readers),
            id=f"m{band.number}-{name}",
        )  # fmt: skip
        y += _ROW
    return y + 8


def _squares(canvas: Canvas, band: Band, first: Box, slots: range | list[int], *, id: str) -> None:
    small = first.width < 9
    with canvas.group(
        id=id, stroke=paint(memory_role(band.number)), stroke_width=0.4 if small else 1
    ):
        for slot in slots:
            canvas.add(
                "rect",
                x=short(first.x + slot * first.width),
                y=short(first.y),
                width=short(first.width),
                height=short(first.height),
                rx=None if small else 2,
                fill=slot_fill(band.number, slot, band.slots),
            )
