"""Draw one value of an operation: its cells or its text, and the labels below."""

from __future__ import annotations

from components.drawing.canvas import Canvas
from components.drawing.editing import changed_mark, editable
from components.drawing.geometry import Box
from components.drawing.marks import cross, ring_behind
from components.drawing.markup import short
from components.drawing.numbers import Number, number, part_key
from components.drawing.operation_cells import Grid
from components.drawing.operation_tile import (
    BEHIND,
    LABEL,
    LINE,
    MOST_PARTS,
    NOTE,
    TYPED,
    Metric,
    Place,
    Tile,
)
from components.drawing.tile import BORDER_WIDTH, cell, tile

_IN_SENTENCE = 8


def draw_tile(
    canvas: Canvas, one: Tile, box: Box, *, shared: Metric, prefix: str, result: str
) -> None:
    """Draw a value.

    Args:
        box: where its cells or its text stand.
        shared: the size of the picture's cells.
        prefix: what its ids begin with.
        result: the numbers that the readout tells; cells tell their own.
    """
    name = one.name or one.typed or one.key
    said = f"{name}  {one.shape}".strip() + ("  " if result else "")
    with canvas.part(one.key, said=said, result=result, role="group", id=f"{prefix}{one.key}"):
        canvas.hit(box.grown(3))
        if one.look == "missing":
            missing_cell(canvas, box)
        elif one.grid is None:
            _draw_typed(canvas, one, box)
        else:
            _draw_cells(canvas, one, box, metric=one.metric(shared), prefix=prefix)


def draw_labels(canvas: Canvas, one: Tile, middle: float, top: float) -> None:
    """Write what stands below a value, centred, from a height downwards."""
    y = top + LINE / 2
    colour = "err" if one.look == "wanted" else "ink"
    if one.name:
        weight = 600 if one.is_variable or one.look == "wanted" else 400
        is_word = one.look != "plain"
        canvas.text(
            middle,
            y,
            one.name,
            size=LABEL,
            weight=weight,
            fill=colour,
            anchor="middle",
            mono=not is_word,
        )
        y += LINE
    if one.shape:
        canvas.text(middle, y, one.shape, size=LABEL, anchor="middle", mono=True)
        y += LINE
    for note in one.notes:
        canvas.text(middle, y, note, size=NOTE, fill="ink2", anchor="middle")
        y += LINE


def missing_cell(canvas: Canvas, box: Box) -> None:
    """The place of a number that is not there: hatched, dashed, with a cross."""
    gap, d = 8.0, ""
    reach = box.width + box.height
    for k in range(1, int(reach / gap)):
        t = k * gap
        x1, y1 = box.x + min(t, box.width), box.y + max(0.0, t - box.width)
        x2, y2 = box.x + max(0.0, t - box.height), box.y + min(t, box.height)
        d += f"M{short(x1)} {short(y1)}L{short(x2)} {short(y2)}"
    canvas.path(d, stroke="err", stroke_width=1, opacity=0.45)
    _dashed(canvas, box, width=1.5)
    radius = min(6.0, box.height * 0.28)
    if radius >= 3:
        canvas.circle(box.middle_x, box.middle_y, radius * 1.9, fill="page")
        cross(canvas, box.middle_x, box.middle_y, radius=radius)


def numbers_words(grid: Grid | None) -> str:
    """The numbers of a tile for the readout; of many the first ones."""
    if grid is None or not grid.is_known:
        return ""
    flat = [value for row in grid.rows for value in row]
    words = "  ".join(number(value) for value in flat[:_IN_SENTENCE])
    return f"{words}  …" if len(flat) > _IN_SENTENCE or not grid.is_whole else words


def _draw_typed(canvas: Canvas, one: Tile, box: Box) -> None:
    colour = "err" if one.wrong or one.look == "wanted" else "ink"
    if one.look == "wanted":
        _dashed(canvas, box, width=1.5)
    canvas.text(
        box.middle_x,
        box.middle_y,
        one.typed,
        size=TYPED,
        weight=600,
        fill=colour,
        anchor="middle",
        mono=True,
    )


def _draw_cells(canvas: Canvas, one: Tile, box: Box, *, metric: Metric, prefix: str) -> None:
    grid = one.grid
    assert grid is not None
    for k in range(one.behind, 0, -1):
        shift = BEHIND * k
        canvas.rect(
            box.x + shift,
            box.y + BEHIND * (one.behind - k),
            box.width - BEHIND * one.behind,
            box.height - BEHIND * one.behind,
            fill="page",
            stroke="line",
            stroke_width=1,
        )
    left, top = box.x, box.y + BEHIND * one.behind
    rows, columns = grid.size
    if one.stretched is not None:
        height, width = one.stretched
        area = Box(left, top, width * metric.width, height * metric.height)
        canvas.rect(*area, stroke="line", stroke_width=1.5, radius=2, stroke_dasharray="4 4")
    if not grid.is_known or not grid.count:
        area = Box(left, top, max(columns, 1) * metric.width, max(rows, 1) * metric.height)
        canvas.rect(*area, fill="panel", stroke="line", stroke_width=1, stroke_dasharray="2 3")
        return
    corner = Box(left, top, metric.width, metric.height)
    if metric.width < BORDER_WIDTH:
        tile(canvas, left, top, grid.rows, id=f"{prefix}{one.key}-c", width=metric.width)
        if one.role == "button":
            _draw_choices(canvas, one, corner, grid, prefix=prefix)
    elif grid.count <= MOST_PARTS or one.role == "button":
        for i, row in enumerate(grid.rows):
            for j, value in enumerate(row):
                _draw_part(canvas, one, corner, (i, j), value, prefix=prefix)
    else:
        for i, row in enumerate(grid.rows):
            _draw_row(canvas, one, corner, i, row, prefix=prefix)
    _draw_cut(canvas, one, Box(left, top, columns * metric.width, rows * metric.height))


def _draw_choices(canvas: Canvas, one: Tile, corner: Box, grid: Grid, *, prefix: str) -> None:
    """Let each cell of a dense tile be chosen."""
    for i, row in enumerate(grid.rows):
        for j, value in enumerate(row):
            key, said = part_key(one.key, i, j), f"{_index(one, (i, j))} = "
            name = f"{prefix}{key}"
            with canvas.part(key, said=said, result=number(value), role=one.role, id=name):
                canvas.hit(_at(corner, (i, j)))
                ring_behind(canvas, _at(corner, (i, j)), gap=1)


def _draw_part(
    canvas: Canvas, one: Tile, corner: Box, place: Place, value: Number, *, prefix: str
) -> None:
    key = part_key(one.key, *place)
    with canvas.part(
        key,
        said=f"{_index(one, place)} = ",
        result=number(value),
        role=one.role,
        links=one.links.get(place, ()),
        id=f"{prefix}{key}",
    ):
        box = _at(corner, place)
        name = f"{prefix}{one.key}-{place[0]}-{place[1]}"
        ring_behind(canvas, box, gap=2)
        with editable(canvas, one.edits.get(place), box, id=f"{name}-edit"):
            _draw_cell(canvas, one, box, place, value, id=name)
            changed_mark(canvas, one.edits.get(place), box, id=f"{name}-changed")


def _draw_row(
    canvas: Canvas, one: Tile, corner: Box, i: int, row: tuple[Number, ...], *, prefix: str
) -> None:
    key = part_key(one.key, i)
    words = "  ".join(number(value) for value in row[:_IN_SENTENCE])
    more = "  …" if len(row) > _IN_SENTENCE else ""
    with canvas.part(key, said=f"{one.name}[{i}, :] = ", result=words + more, id=f"{prefix}{key}"):
        ring_behind(
            canvas, Box(corner.x, _at(corner, (i, 0)).y, corner.width * len(row), corner.height)
        )
        for j, value in enumerate(row):
            box = _at(corner, (i, j))
            _draw_cell(canvas, one, box, (i, j), value, id=f"{prefix}{one.key}-{i}-{j}")


def _draw_cell(
    canvas: Canvas, one: Tile, box: Box, place: Place, value: Number, *, id: str
) -> None:
    style = Metric(box.width, box.height)
    wanted = one.look == "wanted"
    cell(
        canvas,
        box,
        value,
        id=id,
        size=15,
        style="number" if style.has_numbers else "bar" if box.width >= 13 else "plain",
        weight=700 if wanted or place in one.wrong else 500,
        border="err" if wanted or place in one.wrong else "line",
        border_width=2.5 if place in one.wrong else 1.5 if wanted else 1,
        stroke_dasharray="4 4" if wanted else None,
    )


def _draw_cut(canvas: Canvas, one: Tile, area: Box) -> None:
    """Three dots at the sides where rows or columns are left out."""
    if one.grid is None or one.grid.is_whole:
        return
    shape = (1, 1, *one.grid.shape)[-2:]
    rows, columns = one.grid.size
    for k in range(3):
        if columns < shape[1]:
            canvas.circle(area.right + 5 + 5 * k, area.middle_y, 1.6, fill="ink2")
        if rows < shape[0]:
            canvas.circle(area.middle_x, area.bottom + 5 + 5 * k, 1.6, fill="ink2")


def _dashed(canvas: Canvas, box: Box, *, width: float) -> None:
    canvas.rect(*box, stroke="err", stroke_width=width, stroke_dasharray="4 4")


def _at(corner: Box, place: Place) -> Box:
    i, j = place
    return Box(
        corner.x + j * corner.width, corner.y + i * corner.height, corner.width, corner.height
    )


def _index(one: Tile, place: Place) -> str:
    """One cell as it is typed, with as many indices as the tensor has dimensions."""
    assert one.grid is not None
    rank = len(one.grid.shape)
    name = one.name or one.key
    if not one.is_variable and " " in name:
        name = f"({name})"
    if rank == 0:
        return name
    own = rank - len(one.grid.matrix)
    inside = place if own == 2 else (max(place),) if own == 1 else ()
    return f"{name}[{', '.join(map(str, (*one.grid.matrix, *inside)))}]"
