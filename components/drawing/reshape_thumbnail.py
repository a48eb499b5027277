"""A small picture of the reshape page without words: one strip of memory, two shapes over it."""

from __future__ import annotations

from collections.abc import Sequence

from components.drawing.canvas import Canvas
from components.drawing.geometry import Box
from components.drawing.memory_grid import lay_out
from components.drawing.memory_slots import slots_of
from components.drawing.palette import slot_fill
from components.drawing.reshape_record import MemoryNumber, Reshaped
from components.drawing.strip_dense import dense_strip

_WIDTH, _HEIGHT = 280.0, 132.0
_ROOM = 82.0
_MOST_SQUARES = 64


def reshape_thumbnail(reshaped: Reshaped, *, label: str) -> str:
    """Draw the memory, x and y of a record; where there is no y, a dashed place.

    Args:
        label: what the picture shows, for a screen reader.
    """
    canvas = Canvas(title=label, description=label, width=_WIDTH)
    first = reshaped.memories[0]
    slots = tuple(range(len(first.values)))
    unit = min(20.0, (_WIDTH - 40) / max(1, len(slots)))
    left = (_WIDTH - unit * len(slots)) / 2
    strip = [Box(left + k * unit, 12, unit, 18) for k in slots]
    if len(slots) > _MOST_SQUARES:
        dense_strip(canvas, strip, ["held"] * len(slots), id="memory", memory=1, look="place")
    else:
        _squares(canvas, strip, slots, memory=1, total=len(slots), id="memory")
    source = lay_out(reshaped.source.shape, Box(40, 44, 90, _ROOM), cell=(20, 20))
    _squares(
        canvas, source.cells, slots_of(reshaped.source), memory=1, total=len(slots), id="source"
    )
    result = reshaped.result
    if result is None:
        canvas.rect(168, 48, 60, 40, stroke="line", stroke_width=1.5, stroke_dasharray="4 4")
    else:
        grid = lay_out(result.shape, Box(168, 44, 90, _ROOM), cell=(20, 20))
        memory = reshaped.memory
        _squares(
            canvas,
            grid.cells,
            slots_of(result),
            memory=memory.number,
            total=len(memory.values),
            id="result",
        )
    return canvas.svg(_HEIGHT, class_="te-thumbnail")


def _squares(
    canvas: Canvas,
    boxes: Sequence[Box],
    slots: Sequence[int],
    *,
    memory: MemoryNumber,
    total: int,
    id: str,
) -> None:
    for k, (box, slot) in enumerate(zip(boxes, slots, strict=False)):
        fill = slot_fill(memory, slot, total)
        canvas.rect(*box, fill=fill, stroke=f"m{memory}", stroke_width=1, radius=2, id=f"{id}-{k}")
