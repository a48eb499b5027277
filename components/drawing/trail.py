"""The shape trail: a chain of tensors and operators, drawn in one proportion.

Where two matrices meet, the sides that must be of one length are thick bars of that length.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.drawing.canvas import Canvas
from components.drawing.geometry import Box
from components.drawing.tile import BORDER_WIDTH, dense_tiles, tile_unit
from components.drawing.trail_signs import Over, Sign, draw_join, draw_sign
from components.drawing.trail_tile import Look, State, TrailTile, draw_tile, tile_need

_MARGIN = 3.0
"""Room for the rings of the first and the last tile."""
_WIDEST_SHARE = 64.0
"""The most room for an operator; further apart the tensors would not read as one line."""
_SHARES: dict[Sign, float] = {"@": 1.15, "+": 0.75, "→": 0.9, "curve": 1.55}


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


def trail_needs(items: Sequence[Item], look: Look) -> list[float]:
    """The width that each item takes; operators share what is left."""
    return [tile_need(item, look) if isinstance(item, TrailTile) else 0.0 for item in items]


def draw_trail(
    canvas: Canvas,
    items: Sequence[Item],
    middle: float,
    *,
    look: Look,
    selected: str | None,
    needs: Sequence[float] | None = None,
) -> dict[str, Box]:
    """Draw the chain over the width of the canvas; a short one stands in its middle.

    Args:
        middle: the height at which the tiles' middles stand.
        selected: key of the part that is drawn lit.
        needs: the widths of the items, where several chains stand in columns.
    Returns: where each tile stands, by its key.
    """
    needs = trail_needs(items, look) if needs is None else needs
    places = _places(items, canvas.width - 2 * _MARGIN, needs)
    boxes: dict[int, Box] = {}
    for k, (item, (x, width)) in enumerate(zip(items, places, strict=True)):
        if isinstance(item, TrailSign):
            with canvas.group(opacity=0.35 if item.state == "later" else None):
                place = Box(x, middle, width, 0)
                draw_sign(canvas, item.sign, item.word, place, size=look.size)
            continue
        rows, columns = item.size
        size = (columns * look.unit, rows * look.unit)
        left = x if look.labels == "beside" else x + (width - size[0]) / 2
        boxes[k] = Box(left, middle - size[1] / 2, *size)
        draw_tile(canvas, item, boxes[k], look=look, selected=selected)
    _draw_dense(canvas, items, boxes, look.unit)
    _draw_joins(canvas, items, boxes, look)
    return {
        item.key: boxes[k]
        for k, item in enumerate(items)
        if isinstance(item, TrailTile) and item.key
    }


def _places(
    items: Sequence[Item], width: float, needs: Sequence[float]
) -> list[tuple[float, float]]:
    """Left side and width of every item: tiles take what they need, operators share the rest."""
    shares = [_SHARES[item.sign] if isinstance(item, TrailSign) else 0.0 for item in items]
    spare = min(_WIDEST_SHARE, (width - sum(needs)) / (sum(shares) or 1.0))
    places, x = [], _MARGIN + (width - sum(needs) - spare * sum(shares)) / 2
    for need, share in zip(needs, shares, strict=True):
        places.append((x, need + share * spare))
        x += need + share * spare
    return places


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


def _draw_joins(canvas: Canvas, items: Sequence[Item], boxes: dict[int, Box], look: Look) -> None:
    for k, item in enumerate(items):
        if not (isinstance(item, TrailSign) and item.sign == "@"):
            continue
        left, right = items[k - 1], items[k + 1]
        if not (isinstance(left, TrailTile) and isinstance(right, TrailTile)):
            continue
        if left.shape is not None and right.shape is not None:
            with canvas.group(opacity=0.35 if item.state == "later" else None):
                meeting = (left.size[1], right.size[0])
                over: Over = "both" if look.labels == "below" else "left"
                draw_join(
                    canvas,
                    boxes[k - 1],
                    boxes[k + 1],
                    meeting=meeting,
                    over=over,
                    size=look.size,
                )
