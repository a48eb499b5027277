"""A small picture of the devices page without words: two regions, and the memories in them."""

from __future__ import annotations

from components.drawing.canvas import Canvas
from components.drawing.devices_record import PROCESSOR, Journey, Place
from components.drawing.geometry import Box
from components.drawing.memory_slots import flat_values
from components.drawing.palette import slot_fill

_WIDTH, _HEIGHT = 280.0, 132.0
_SLOT = 17.0
_ROW = 32.0


def devices_thumbnail(journey: Journey, *, label: str) -> str:
    """Draw the processor's memory on the left and a card's on the right, dashed if there is none.

    Args:
        label: what the picture shows, for a screen reader.
    """
    canvas = Canvas(title=label, description=label, width=_WIDTH)
    here, there = Box(18, 12, 116, 108), Box(146, 12, 116, 108)
    canvas.rect(*here, fill="panel", radius=8, id="processor")
    if journey.card:
        canvas.rect(*there, fill="panel", radius=8, id="card")
    else:
        canvas.rect(
            *there, stroke="line", stroke_width=1.5, stroke_dasharray="4 4", radius=8, id="card"
        )
    for row, chain in enumerate(journey.chains):
        for place in chain:
            region = here if place.device == PROCESSOR else there
            _draw_place(canvas, place, region, region.y + 12 + row * _ROW)
    return canvas.svg(_HEIGHT, class_="te-thumbnail")


def _draw_place(canvas: Canvas, place: Place, region: Box, y: float) -> None:
    slots = len(flat_values(place.names[0].view) or ())
    for k in range(slots):
        fill = slot_fill(place.hue, k, slots)
        box = Box(region.x + 14 + k * _SLOT, y, _SLOT, 18)
        canvas.rect(*box, fill=fill, stroke=f"m{place.hue}", stroke_width=1, radius=2,
                    id=f"memory-{place.number}-{k}")  # fmt: skip
