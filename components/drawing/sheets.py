"""The elements of a tensor in their places: as cells that can be pointed at, or summed up."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import Literal

from components.drawing.canvas import Canvas
from components.drawing.editing import EditPlace, changed_mark, editable
from components.drawing.family import Family, Sheet
from components.drawing.geometry import Box
from components.drawing.numbers import Number, index_text, part_key
from components.drawing.sheet_colours import PALE, Coloured, summary
from components.drawing.value_cell import value_cell
from components.engine.trace import Shape, Values

MOST_CELLS = 128
"""A tensor of more elements in stacks is summed up, with one of its sheets beside it, enlarged."""
MOST_IN_A_GRID = 256
"""A single grid of more elements is summed up."""
MOST_COLOURED = 1024
"""Of a tensor with more elements only the front of each stack is coloured."""


Detail = Literal["cells", "enlarged", "colours"]

Sentence = Callable[[Shape, Number], tuple[str, str]]
"""What the readout says about an element, and the result of that sentence."""


@dataclass(frozen=True, slots=True)
class Looks:
    """How the elements of one tensor are drawn.

    Attributes:
        name: the variable's.
        at: the element that is ringed until another one is pointed at.
        front: the index of the sheet that is seen whole; None for the first one.
        chosen: the elements that are picked out, the others are pale; None where nothing is.
        edited: keys of the numbers that the reader has changed.
        editable: whether numbers can be changed.
        role: of a cell: "button" for one that a click selects.
        twins: for an element's key the keys of further parts that light it up.
        sentence: what the readout says about an element.
    """

    name: str
    sentence: Sentence
    at: Shape | None = None
    front: Shape | None = None
    chosen: frozenset[Shape] | None = None
    edited: frozenset[str] = frozenset()
    editable: bool = False
    role: Literal["img", "button"] = "img"
    twins: Callable[[Shape], str] | None = None


def element(values: Values, index: Iterable[int]) -> Number:
    """Find an element in recorded values; None where the record kept none."""
    for place in index:
        if values is None:
            return None
        values = values[place]
    number: Number = values
    return number


def detail_of(shape: Shape) -> Detail:
    """How much of a tensor can be drawn: every cell, one sheet enlarged, or colours alone."""
    count = math.prod(shape)
    if count <= (MOST_IN_A_GRID if len(shape) <= 2 else MOST_CELLS):
        return "cells"
    return "enlarged" if shape[-2] * shape[-1] <= MOST_IN_A_GRID and len(shape) > 2 else "colours"


def draw_cells(canvas: Canvas, family: Family, values: Values, looks: Looks, *, id: str) -> None:
    """Draw elements so that each can be pointed at, the sheets at the back first."""
    shown = _shown(family, looks)
    for sheet in family.sheets:
        if _hides(family, sheet, shown):
            _ghost(canvas, sheet, id=_key(id, sheet))
            continue
        if family.depth == "overlapping":
            canvas.rect(*sheet.box.grown(3), fill="page", radius=4)
        for index, box in family.places(sheet):
            _cell(canvas, family, values, looks, (index, box), id=id)
    for sheet in family.sheets:
        if not _hides(family, sheet, shown):
            for index, box in family.places(sheet):
                _ring(canvas, box, index, looks)


def draw_colours(canvas: Canvas, family: Family, values: Values, looks: Looks, *, id: str) -> None:
    """Sum the elements of a tensor up in colours; each sheet can be pointed at."""
    shown = _shown(family, looks)
    many = math.prod(family.shape) > MOST_COLOURED
    for sheet in family.sheets:
        key = _key(id, sheet)
        if _hides(family, sheet, shown):
            _ghost(canvas, sheet, id=key)
            continue
        in_front = not any(sheet.index[-1:]) or sheet is shown
        with _sheet_part(canvas, sheet, looks):
            if family.depth == "overlapping":
                _halo(canvas, sheet, min(3.0, family.slant[0] / 2))
            if many and not in_front:
                canvas.rect(*sheet.box, fill="zero", stroke="line", stroke_width=1, radius=1)
            else:
                cells = [
                    Coloured(index, box, element(values, index))
                    for index, box in family.places(sheet)
                ]
                summary(canvas, family, sheet.box, cells, chosen=looks.chosen, id=key)
            if sheet is shown and len(family.sheets) > 1:
                canvas.rect(*sheet.box, stroke="ink", stroke_width=2.5, radius=2)


def _halo(canvas: Canvas, sheet: Sheet, wide: float) -> None:
    """Set a sheet off from those behind it, where they are not too close for that."""
    if wide >= 1:
        canvas.rect(*sheet.box.grown(wide), fill="page", radius=2)


@contextmanager
def _sheet_part(canvas: Canvas, sheet: Sheet, looks: Looks) -> Iterator[None]:
    if not sheet.index or looks.role != "button":
        yield
        return
    typed = index_text(looks.name, *sheet.index)
    with canvas.part(part_key(looks.name, *sheet.index), said=typed, role=looks.role):
        canvas.rect(*sheet.box.grown(2), stroke="ink", stroke_width=2.5, radius=3, class_="te-ring")
        yield


def _shown(family: Family, looks: Looks) -> Sheet:
    """The sheet that is seen whole."""
    if looks.front is None:
        return next(sheet for sheet in family.sheets if not any(sheet.index))
    return next(sheet for sheet in family.sheets if sheet.index == looks.front)


def _key(id: str, sheet: Sheet) -> str:
    return "-".join([id, *map(str, sheet.index)])


def _ghost(canvas: Canvas, sheet: Sheet, *, id: str) -> None:
    canvas.rect(
        *sheet.box, stroke="line", stroke_width=1.5, radius=2, stroke_dasharray="4 4",
        id=f"{id}-ghost",
    )  # fmt: skip


def _hides(family: Family, sheet: Sheet, shown: Sheet) -> bool:
    """Whether a sheet lies in front of the one that is looked at."""
    if family.depth == "apart" or sheet.index[:-1] != shown.index[:-1]:
        return False
    return sheet.index[-1] < shown.index[-1]


def _cell(
    canvas: Canvas,
    family: Family,
    values: Values,
    looks: Looks,
    place: tuple[Shape, Box],
    *,
    id: str,
) -> None:
    index, box = place
    value = element(values, index)
    key = part_key(looks.name, *index)
    cell_id = "-".join([id, *map(str, index)])
    said, result = looks.sentence(index, value)
    own = None
    if index and value is not None:
        own = EditPlace(looks.name, index, value, key in looks.edited)
    pale = looks.chosen is not None and index not in looks.chosen
    with (
        canvas.part(key, said=said, result=result, role=looks.role),
        canvas.group(opacity=PALE) if pale else nullcontext(),
        editable(canvas, own if looks.editable else None, box, id=f"{cell_id}-e"),
    ):
        value_cell(canvas, box, value, id=cell_id, style=family.style, size=family.size)
        changed_mark(canvas, own, box, id=f"{cell_id}-changed", radius=2)
        if looks.chosen is not None and not pale:
            canvas.rect(*box, stroke="ink", stroke_width=2.5, radius=_radius(box))


def _ring(canvas: Canvas, box: Box, index: Shape, looks: Looks) -> None:
    key = part_key(looks.name, *index)
    twins = looks.twins(index) if looks.twins else ""
    lit = "te-ring te-lit" if index == looks.at else "te-ring"
    around = box.grown(1.5)
    canvas.rect(
        *around, stroke="ink", stroke_width=3, radius=_radius(box), class_=lit,
        data_links=f"{key} {twins}".strip(),
    )  # fmt: skip


def _radius(box: Box) -> int:
    return 5 if min(box.width, box.height) >= 16 else 2
