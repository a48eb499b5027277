"""The shape trail: a chain of tensors and operators, drawn in one proportion.

Where two matrices meet, the sides that must be of one length are thick bars of that length.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from components.drawing.canvas import Canvas
from components.drawing.geometry import Box
from components.drawing.lettering import mono_width
from components.drawing.marks import ring_behind
from components.drawing.numbers import shape_text
from components.drawing.tile import BORDER_WIDTH, Row, dense_tiles, pending_cell, tile, tile_unit
from components.drawing.trail_signs import Sign, draw_join, draw_sign
from components.engine.trace import Shape

State = Literal["done", "now", "later"]

_MARGIN = 3.0
"""Room for the rings of the first and the last tile."""
_WIDEST_SHARE = 64.0
"""The most room for an operator; further apart the tensors would not read as one line."""
_SHARES: dict[Sign, float] = {"@": 1.15, "+": 0.75, "→": 0.9, "curve": 1.55}


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
class TrailSign:
    """One operator of the chain; `word` is the function's name under its curve."""

    sign: Sign
    word: str = ""
    state: State = "done"


Item = TrailTile | TrailSign


def trail_unit(tiles: Sequence[TrailTile], *, widest: float = 76) -> float:
    """The cell size of a trail, so that its largest tile is not wider than allowed."""
    largest = max((max(tile.size) for tile in tiles), default=1)
    return min(tile_unit(largest), widest / max(1, largest))


def draw_trail(
    canvas: Canvas,
    items: Sequence[Item],
    middle: float,
    *,
    unit: float,
    selected: str | None,
    half: float,
) -> dict[str, Box]:
    """Draw the chain over the width of the canvas; a short one stands in its middle.

    Args:
        middle: the height at which the tiles' middles stand.
        unit: of one cell, from ``trail_unit``.
        selected: key of the part that is drawn lit.
        half: how far below their middles the tiles may reach; names and shapes follow.
    Returns: where each tile stands, by its key.
    """
    places = _places(items, canvas.width - 2 * _MARGIN, unit)
    boxes: dict[int, Box] = {}
    for k, (item, (x, width)) in enumerate(zip(items, places, strict=True)):
        if isinstance(item, TrailSign):
            with canvas.group(opacity=0.35 if item.state == "later" else None):
                draw_sign(canvas, item.sign, item.word, Box(x, middle, width, 0))
            continue
        rows, columns = item.size
        size = (columns * unit, rows * unit)
        boxes[k] = Box(x + (width - size[0]) / 2, middle - size[1] / 2, *size)
        label_y = middle + half + 17
        _draw_tile(canvas, item, boxes[k], unit=unit, label_y=label_y, selected=selected)
    _draw_dense(canvas, items, boxes, unit)
    _draw_joins(canvas, items, boxes)
    return {
        item.key: boxes[k]
        for k, item in enumerate(items)
        if isinstance(item, TrailTile) and item.key
    }


def _places(items: Sequence[Item], width: float, unit: float) -> list[tuple[float, float]]:
    """Left side and width of every item: tiles take what they need, operators share the rest."""
    needs = [_need(item, unit) if isinstance(item, TrailTile) else 0.0 for item in items]
    shares = [_SHARES[item.sign] if isinstance(item, TrailSign) else 0.0 for item in items]
    spare = min(_WIDEST_SHARE, (width - sum(needs)) / (sum(shares) or 1.0))
    places, x = [], _MARGIN + (width - sum(needs) - spare * sum(shares)) / 2
    for need, share in zip(needs, shares, strict=True):
        places.append((x, need + share * spare))
        x += need + share * spare
    return places


def _need(item: TrailTile, unit: float) -> float:
    texts = (item.name, shape_text(item.shape) if item.shape is not None else "")
    return max(item.size[1] * unit, *(mono_width(text, size=14.2) for text in texts))


def _draw_tile(
    canvas: Canvas,
    item: TrailTile,
    box: Box,
    *,
    unit: float,
    label_y: float,
    selected: str | None,
) -> None:
    now = "te-ring te-now" if item.state == "now" and not selected else "te-ring"
    if not item.key:
        ring_behind(canvas, box, gap=3, class_=now)
        _draw_cells(canvas, item, box, unit=unit, label_y=label_y)
        return
    with canvas.part(
        item.key,
        id=item.id,
        said=item.said,
        result=item.result,
        role="button",
        lit=item.key == selected,
    ):
        rise = max(12.0, box.height / 2)
        half = max(box.width, 34.0) / 2
        canvas.hit(
            Box(
                box.middle_x - half,
                box.middle_y - rise,
                2 * half,
                label_y + 28 - (box.middle_y - rise),
            )
        )
        ring_behind(canvas, box, gap=3, class_=now)
        _draw_cells(canvas, item, box, unit=unit, label_y=label_y)


def _draw_cells(canvas: Canvas, item: TrailTile, box: Box, *, unit: float, label_y: float) -> None:
    if item.rows is None:
        _draw_pending(canvas, item, box, unit=unit)
    elif unit >= BORDER_WIDTH:
        tile(canvas, box.x, box.y, item.rows, id=f"{item.id}-c", width=unit)
    colour = "ink" if item.name and item.rows is not None else "ink2"
    if item.name:
        canvas.text(
            box.middle_x,
            label_y,
            item.name,
            size=14,
            weight=600,
            anchor="middle",
            mono=True,
            fill=colour,
        )
    if item.shape is not None:
        text = shape_text(item.shape)
        canvas.text(
            box.middle_x, label_y + 19, text, size=14, fill=colour, anchor="middle", mono=True
        )


def _draw_dense(canvas: Canvas, items: Sequence[Item], boxes: dict[int, Box], unit: float) -> None:
    """The cells of all tiles at once, where they are small."""
    if unit >= BORDER_WIDTH:
        return
    known = [
        (boxes[k].x, boxes[k].y, item.rows)
        for k, item in enumerate(items)
        if isinstance(item, TrailTile) and item.rows is not None
    ]
    first = next(item.id for item in items if isinstance(item, TrailTile))
    dense_tiles(canvas, known, unit=unit, id=f"{first}-dense")


def _draw_pending(canvas: Canvas, item: TrailTile, box: Box, *, unit: float) -> None:
    if unit < 13:
        pending_cell(canvas, box, id=f"{item.id}-c")
        return
    rows, columns = item.size
    for i in range(rows):
        for j in range(columns):
            place = Box(box.x + j * unit + 1, box.y + i * unit + 1, unit - 2, unit - 2)
            pending_cell(canvas, place, id=f"{item.id}-c-{i}-{j}")


def _draw_joins(canvas: Canvas, items: Sequence[Item], boxes: dict[int, Box]) -> None:
    for k, item in enumerate(items):
        if not (isinstance(item, TrailSign) and item.sign == "@"):
            continue
        left, right = items[k - 1], items[k + 1]
        if not (isinstance(left, TrailTile) and isinstance(right, TrailTile)):
            continue
        if left.shape is not None and right.shape is not None:
            with canvas.group(opacity=0.35 if item.state == "later" else None):
                meeting = (left.size[1], right.size[0])
                draw_join(canvas, boxes[k - 1], boxes[k + 1], meeting=meeting)
