"""One tensor of a shape trail: its cells, and its name and shape below them or beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from components.drawing.canvas import Anchor, Canvas
from components.drawing.geometry import Box
from components.drawing.lettering import mono_width
from components.drawing.marks import ring_behind
from components.drawing.numbers import shape_text
from components.drawing.tile import BORDER_WIDTH, Row, pending_cell, tile
from components.engine.trace import Shape

State = Literal["done", "now", "later"]

_BESIDE = 7.0
"""From a tile to the name beside it."""


@dataclass(frozen=True, slots=True)
class TrailTile:
    """One tensor of the chain.

    Attributes:
        key: of its part; "" where it only repeats a tile of another row.
        id: of its group; its cells are ``{id}-{row}-{column}``.
        name: what stands below it; "" for a result without a name.
        shape: below the name; None for a tensor that never came to be.
        rows: its numbers; None for a result that is not there yet.
        said, result: of the readout.
        state: "now" for what the current step reads or makes.
    """

    key: str
    id: str
    name: str
    shape: Shape | None
    rows: Sequence[Row] | None
    said: str
    result: str
    state: State = "done"

    @property
    def size(self) -> tuple[int, int]:
        """Rows and columns of the drawing."""
        return (1, 1, *(self.shape or ()))[-2], (1, *(self.shape or ()))[-1]


@dataclass(frozen=True, slots=True)
class Look:
    """How a chain is set.

    Attributes:
        labels: where a tile's name and shape stand.
        unit: of one cell, from ``trail_unit``.
        size: of the texts.
        half: how far below their middles the tiles may reach; names below follow.
    """

    labels: Literal["below", "beside"]
    unit: float
    size: float
    half: float


def tile_need(item: TrailTile, look: Look) -> float:
    """The width that a tile takes with its words."""
    words, tile_width = _words_width(item, look), item.size[1] * look.unit
    return max(tile_width, words) if look.labels == "below" else tile_width + _BESIDE + words


def _words_width(item: TrailTile, look: Look) -> float:
    texts = (item.name, shape_text(item.shape) if item.shape is not None else "")
    return max(mono_width(text, size=look.size + 0.2) for text in texts)


def draw_tile(
    canvas: Canvas, item: TrailTile, box: Box, *, look: Look, selected: str | None
) -> None:
    """Draw a tensor: its cells, name and shape; `selected` is the key of the part that is lit."""
    now = "te-ring te-now" if item.state == "now" and not selected else "te-ring"
    if not item.key:
        ring_behind(canvas, box, gap=3, class_=now)
        _draw_cells(canvas, item, box, look)
        return
    with canvas.part(
        item.key,
        id=item.id,
        said=item.said,
        result=item.result,
        role="button",
        lit=item.key == selected,
    ):
        canvas.hit(_hit(item, box, look))
        ring_behind(canvas, box, gap=3, class_=now)
        _draw_cells(canvas, item, box, look)


def _hit(item: TrailTile, box: Box, look: Look) -> Box:
    """The area that answers the pointer: the tile and its words."""
    if look.labels == "beside":
        rise = max(look.half, box.height / 2)
        width = box.width + _BESIDE + _words_width(item, look)
        return Box(box.x, box.middle_y - rise, width, 2 * rise)
    rise = max(12.0, box.height / 2)
    half = max(box.width, 34.0) / 2
    return Box(box.middle_x - half, box.middle_y - rise, 2 * half, rise + look.half + 45)


def _draw_cells(canvas: Canvas, item: TrailTile, box: Box, look: Look) -> None:
    if item.rows is None:
        _draw_pending(canvas, item, box, unit=look.unit)
    elif look.unit >= BORDER_WIDTH:
        tile(canvas, box.x, box.y, item.rows, id=f"{item.id}-c", width=look.unit)
    colour = "ink" if item.name and item.rows is not None else "ink2"
    lines = [(item.name, 600)] if item.name else []
    if item.shape is not None:
        lines.append((shape_text(item.shape), 400))
    anchor: Anchor = "middle"
    x, y = box.middle_x, box.middle_y + look.half + (17 if item.name else 36)
    if look.labels == "beside":
        anchor, x, y = "start", box.right + _BESIDE, box.middle_y - 9.5 * (len(lines) - 1)
    for k, (words, weight) in enumerate(lines):
        canvas.text(
            x,
            y + 19 * k,
            words,
            size=look.size,
            weight=weight,
            anchor=anchor,
            mono=True,
            fill=colour,
        )


def _draw_pending(canvas: Canvas, item: TrailTile, box: Box, *, unit: float) -> None:
    if unit < 13:
        pending_cell(canvas, box, id=f"{item.id}-c")
        return
    rows, columns = item.size
    for i in range(rows):
        for j in range(columns):
            place = Box(box.x + j * unit + 1, box.y + i * unit + 1, unit - 2, unit - 2)
            pending_cell(canvas, place, id=f"{item.id}-c-{i}-{j}")
