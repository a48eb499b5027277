"""Memories that a line has nothing to do with: their names alone, several in a row."""

from __future__ import annotations

from components.drawing.geometry import Box
from components.drawing.lettering import mono_width, typed_width
from components.drawing.memory_band import Chip, names_row
from components.drawing.memory_record import Band
from components.drawing.memory_scene import Scene
from components.drawing.strip import disc

_ROW = 40.0
_NAME = 16.0
_BETWEEN = 34.0


class Folded:
    """Where the next one stands; a row is filled before the next is begun."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._x, self._y = 0.0, -1.0

    def draw(self, band: Band, top: float) -> tuple[list[Chip], float]:
        """Draw one memory in the row that has room for it.

        Args:
            top: where a new row would begin.
        Returns: the names that point at it, to be drawn last, and where the next thing begins.
        """
        width = self._width(band)
        if top != self._y + _ROW or self._x + width > self._scene.canvas.width:
            self._x, self._y = 0.0, top
        chips = self._draw(band, Box(self._x, self._y, width, _ROW))
        self._x += width + _BETWEEN
        return chips, self._y + _ROW

    def _title(self, band: Band) -> str:
        return self._scene.say("drawing-memory-title", memory=str(band.number))

    def _width(self, band: Band) -> float:
        names = [name for holder in band.holders for name in holder.names]
        chips = sum(mono_width(name, size=_NAME) + 24 for name in names)
        return 42 + typed_width(self._title(band), size=_NAME) + chips

    def _draw(self, band: Band, box: Box) -> list[Chip]:
        scene, y = self._scene, box.y + 13
        disc(scene.canvas, box.x + 13, y, band.number)
        title = self._title(band)
        scene.canvas.text(box.x + 32, y, title, size=_NAME, weight=600, id=f"title{band.number}")
        chips: list[Chip] = []
        x = box.x + 42 + typed_width(title, size=_NAME)
        for holder in band.holders:
            found, x = names_row(scene, band, holder, x, y)
            chips += found
        return chips
