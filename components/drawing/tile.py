"""A tensor as cells: with numbers where they fit, as colours where they do not."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Literal

from components.drawing.canvas import CELL_RADIUS, Canvas
from components.drawing.geometry import Box
from components.drawing.markup import Attribute, short
from components.drawing.matrices import values_of
from components.drawing.numbers import Number, cell_number
from components.drawing.palette import VALUE_RANGE, Scale, minus_bar, paint, value_fill
from components.engine.trace import Shape, TensorView

Row = Sequence[Number]
CellStyle = Literal["number", "bar", "plain", "dense"]

NUMBER_WIDTH = 64
BAR_WIDTH = 13
BORDER_WIDTH = 9


def tile_unit(largest: int) -> float:
    """The cell size that all tiles of one picture share, so that proportions are true.

    >>> tile_unit(3), tile_unit(16)
    (22, 4.75)
    """
    return max(4.5, min(22, 76 / max(1, largest)))


def cell_style(width: float, *, columns: int) -> CellStyle:
    """What a cell of this width shows, in a tile of that many columns."""
    if width >= NUMBER_WIDTH and columns <= 8:
        return "number"
    if width >= BAR_WIDTH:
        return "bar"
    return "plain" if width >= BORDER_WIDTH else "dense"


def as_rows(view: TensorView, matrix: Shape = ()) -> list[list[Number]]:
    """A view's last two dimensions as a list of rows.

    Where the record kept no values, every number is None.

    Args:
        matrix: an index for each dimension before them; the first of each if it does not say.
    """
    rows, columns = (1, 1, *view.shape)[-2:]
    values = view.values
    if values is None:
        return [[None] * columns for _ in range(rows)]
    values = values_of(values, (*matrix, *(0,) * len(view.shape))[: max(0, len(view.shape) - 2)])
    if not view.shape:
        return [[values]]
    return [values] if len(view.shape) == 1 else values


def cell(
    canvas: Canvas,
    box: Box,
    value: Number,
    *,
    id: str,
    style: CellStyle = "number",
    size: float = 16,
    weight: int = 500,
    border: str = "line",
    border_width: float = 1,
    words: str = "",
    **more: Attribute,
) -> None:
    """One number: printed on a tint, or as a solid colour in which a negative carries a bar.

    The rectangle has the id ``{id}``, the number ``{id}-n``, the minus bar ``{id}-m``.

    Args:
        words: what is printed instead of the number's own four decimals.
    """
    scale: Scale = "tint" if style == "number" else "solid"
    canvas.add(
        "rect",
        id=id,
        **_geometry(box),
        fill=value_fill(value, scale),
        stroke=paint(border),
        stroke_width=border_width,
        **more,
    )
    if style == "number":
        canvas.text(
            box.middle_x,
            box.middle_y,
            words or cell_number(value),
            size=size,
            weight=weight,
            anchor="middle",
            id=f"{id}-n",
        )
    elif style == "bar" and value is not None and value < 0:
        _minus(canvas, box, value, id=f"{id}-m")


def pending_cell(canvas: Canvas, box: Box, *, id: str) -> None:
    """The place of a result that is not there yet: a dashed, empty cell."""
    large = box.width >= 30
    canvas.add(
        "rect",
        id=id,
        **_geometry(box),
        fill=paint("page"),
        stroke=paint("line"),
        stroke_width=2 if large else 1.5,
        stroke_dasharray="5 4" if large else "3 2.5",
    )


def tile(
    canvas: Canvas,
    x: float,
    y: float,
    rows: Sequence[Row],
    *,
    id: str,
    width: float,
    height: float | None = None,
    size: float = 16,
) -> None:
    """A matrix with its top left corner at (x, y); cell (i, j) has the id ``{id}-{i}-{j}``.

    Args:
        rows: its numbers, None for a slot that holds none.
        width, height: of one cell; square where no height is given.
    """
    height = height or width
    columns = len(rows[0]) if rows else 0
    style = cell_style(width, columns=columns)
    if style == "dense":
        dense_tiles(canvas, [(x, y, rows)], unit=width, id=id)
        return
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            box = Box(x + j * width, y + i * height, width, height)
            cell(canvas, box, value, id=f"{id}-{i}-{j}", style=style, size=size)


def _geometry(box: Box) -> dict[str, str | float | None]:
    smallest = min(box.width, box.height)
    return {
        "x": short(box.x),
        "y": short(box.y),
        "width": short(box.width),
        "height": short(box.height),
        "rx": CELL_RADIUS if smallest >= 16 else 2 if smallest >= BORDER_WIDTH else None,
    }


def _minus(canvas: Canvas, box: Box, value: float, *, id: str) -> None:
    smallest = min(box.width, box.height)
    reach = smallest * 0.26
    canvas.line(
        box.middle_x - reach,
        box.middle_y,
        box.middle_x + reach,
        box.middle_y,
        stroke=minus_bar(value),
        stroke_width=max(1.6, smallest * 0.1),
        stroke_linecap="round",
        id=id,
    )


def dense_tiles(
    canvas: Canvas, tiles: Iterable[tuple[float, float, Sequence[Row]]], *, unit: float, id: str
) -> None:
    """Tiles whose cells are too small for borders: each a left, a top and its rows.

    Cells of one colour, whatever their tile, share a path: a 16 x 16 matrix stays small and quick.
    """
    cells: dict[str, list[str]] = {}
    outlines = []
    for x, y, rows in tiles:
        columns = len(rows[0]) if rows else 0
        outlines.append((x, y, columns * unit, len(rows) * unit))
        lefts = [short(x + j * unit) for j in range(columns)]
        for i, row in enumerate(rows):
            rest = f" {short(y + (i + 0.5) * unit)}h{unit:.3g}"
            for left, value in zip(lefts, row, strict=True):
                place = f"M{left}{rest}"
                cells.setdefault(value_fill(_rounded(value), "solid"), []).append(place)
    with canvas.group(id=id, class_="te-dense", fill="none", stroke_width=unit):
        for fill, places in cells.items():
            canvas.add("path", d="".join(places), stroke=fill)
    for outline in outlines:
        canvas.rect(*outline, radius=1, stroke="line", stroke_width=1)


def _rounded(value: Number) -> Number:
    """In steps of 5 % of the scale, finer than the eye tells apart in so small a cell."""
    if value is None or not math.isfinite(value):
        return value
    return round(value * 10 / VALUE_RANGE * 2) * VALUE_RANGE / 20
