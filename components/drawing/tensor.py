"""One tensor of up to four dimensions, its shape on it, and its memory below."""

from __future__ import annotations

import math
from dataclasses import dataclass

from components.drawing.canvas import Canvas
from components.drawing.dimension import dimension_marks
from components.drawing.family import MOST_RANK, Family, lay_out, one_sheet
from components.drawing.foot import Say, colour_key, readout, readout_in_two_lines
from components.drawing.geometry import Box
from components.drawing.marks import label
from components.drawing.numbers import Number, index_text, part_key, shape_text
from components.drawing.ranks import HEIGHT as RANKS
from components.drawing.ranks import rank_strip
from components.drawing.sheets import Looks, detail_of, draw_cells, draw_colours, element
from components.drawing.slots import (
    HEIGHT,
    indices,
    is_narrow,
    memory_strip,
    narrow_sentence,
    place_sentence,
    slot_key,
    slot_of,
)
from components.drawing.value_cell import widest_number
from components.engine.nested import flat
from components.engine.trace import Shape, TensorView

MOST_SIDE = 64
"""The largest dimension that is drawn."""
NARROW_WIDTH = 390
_OVERVIEW = 0.52
"""The share of the width that a tensor takes beside an enlarged sheet of it."""
_MEASURED = 512
_NO_NUMBERS = 1e6
"""A width that no cell has."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a picture shows of a tensor.

    Attributes:
        view: its record; see `is_drawable`.
        name: the variable's.
        at: the element that is looked at.
        edited: keys of the numbers that the reader has changed.
        editable: whether a number can be changed on the stage.
    """

    view: TensorView
    name: str
    at: Shape
    edited: frozenset[str] = frozenset()
    editable: bool = False


def is_drawable(view: TensorView) -> bool:
    """Whether there is a picture of a tensor: at most four dimensions, none too long, and
    its numbers in the record.
    """
    if len(view.shape) > MOST_RANK or max(view.shape, default=1) > MOST_SIDE:
        return False
    return view.values is not None or 0 in view.shape


def tensor_svg(
    subject: Subject, *, say: Say, width: float = 840, fixed_rank: bool, lang: str
) -> str:
    """Draw a tensor.

    Args:
        width: of the drawing; `NARROW_WIDTH` for a phone.
        fixed_rank: whether the data decide how many dimensions there are.
    """
    view, name = subject.view, subject.name
    shape = shape_text(view.shape)
    canvas = Canvas(
        title=say("drawing-tensor-title", name=name, shape=shape, dtype=view.dtype),
        description=say(
            f"drawing-tensor-description-{len(view.shape)}",
            shape=shape,
            count=math.prod(view.shape),
        ),
        lang=lang,
        width=width,
    )
    rank_strip(canvas, 0, rank=len(view.shape), fixed=fixed_rank, say=say)
    y = RANKS + 6.0
    y += _draw_elements(canvas, y, subject, say=say) + 16
    label(canvas, width / 2, y, name, view.shape, extra=view.dtype, size=17)
    y += 18
    lit = {}
    if 0 not in view.shape:
        lit = {slot_of(view, subject.at): part_key(name, *subject.at)}
    memory_strip(
        canvas, y, view, name=name, id="memory", say=say, linked=pointed(view, subject.at), lit=lit
    )
    return _foot(canvas, y + HEIGHT + 8, subject, say=say)


def pointed(view: TensorView, at: Shape) -> list[Shape]:
    """List the elements that can be pointed at one by one."""
    detail = detail_of(view.shape)
    if detail == "cells":
        return list(indices(view.shape))
    if detail == "enlarged":
        return [(*at[:-2], *index) for index in indices(view.shape[-2:])]
    return []


def draw_tensor(canvas: Canvas, room: Box, view: TensorView, looks: Looks, *, say: Say) -> None:
    """Draw the elements of a tensor and the marks of its dimensions into a place.

    A large tensor in stacks is summed up, with the sheet in front enlarged beside it if one is
    named; on a phone, below it.
    """
    widest = _widest(view)
    detail = detail_of(view.shape)
    if detail == "cells":
        family = lay_out(view.shape, room, widest=widest)
        dimension_marks(canvas, family, id=f"{looks.name}-dimensions")
        draw_cells(canvas, family, view.values, looks, id=looks.name)
        return
    overview, rest = _split(room, narrow=is_narrow(canvas))
    if detail == "colours" or looks.front is None:
        draw_summary(canvas, room, view, looks)
    else:
        family = draw_summary(canvas, overview, view, looks)
        _draw_enlarged(canvas, rest, view, looks, family, widest=widest, say=say)


def draw_summary(canvas: Canvas, room: Box, view: TensorView, looks: Looks) -> Family:
    """Draw the elements of a tensor as colours alone, with the marks of its dimensions."""
    family = lay_out(view.shape, room, widest=_NO_NUMBERS)
    dimension_marks(canvas, family, id=f"{looks.name}-dimensions")
    draw_colours(canvas, family, view.values, looks, id=f"{looks.name}-all")
    return family


def _draw_enlarged(
    canvas: Canvas,
    room: Box,
    view: TensorView,
    looks: Looks,
    family: Family,
    *,
    widest: float,
    say: Say,
) -> None:
    index = looks.front or ()
    large = one_sheet(view.shape, index, room, widest=widest)
    typed = index_text(looks.name, *index)
    box = large.extent
    canvas.text(
        box.middle_x, box.y - 18, f"{typed}  {shape_text(view.shape[-2:])}", size=15,
        anchor="middle", mono=True,
    )  # fmt: skip
    draw_cells(canvas, large, view.values, looks, id=looks.name)
    below = family.extent
    y = min(room.y + room.height, below.bottom + (54 if len(view.shape) > 3 else 22))
    if not is_narrow(canvas):
        canvas.text(
            below.middle_x, y, say("drawing-summed-up"), size=14, fill="ink2", anchor="middle"
        )


def _split(room: Box, *, narrow: bool) -> tuple[Box, Box]:
    """Part a place into one for the whole tensor and one for the enlarged sheet."""
    if narrow:
        half = room.height * 0.42
        low = Box(room.x, room.y + half, room.width, room.height - half)
        return Box(room.x, room.y, room.width, half), low
    left = room.width * _OVERVIEW
    high = Box(room.x, room.y, left, room.height - 22)
    return high, Box(room.x + left, room.y, room.width - left, room.height)


def _widest(view: TensorView) -> float:
    if math.prod(view.shape) > _MEASURED:
        return widest_number([-0.5], size=16)
    values: list[Number] = list(flat(view.values))
    return widest_number(values, size=16)


def _draw_elements(canvas: Canvas, y: float, subject: Subject, *, say: Say) -> float:
    """Draw the picture itself; gives its height."""
    view, name = subject.view, subject.name
    if 0 in view.shape:
        x = canvas.width / 2
        canvas.text(x, y + 44, say("drawing-empty"), size=16, fill="ink2", anchor="middle")
        return 88
    sentence = narrow_sentence if is_narrow(canvas) else place_sentence

    def said(index: Shape, value: Number) -> tuple[str, str]:
        return sentence(view, name, index, value, say=say)

    def twins(index: Shape) -> str:
        return slot_key(name, slot_of(view, index))

    looks = Looks(
        name=name,
        sentence=said,
        at=subject.at,
        front=subject.at[:-2],
        edited=subject.edited,
        editable=subject.editable,
        role="button",
        twins=twins,
    )
    tall = tall_for(view.shape, narrow=is_narrow(canvas))
    draw_tensor(canvas, Box(0, y, canvas.width, tall), view, looks, say=say)
    return tall


def tall_for(shape: Shape, *, narrow: bool, most: float = 250) -> float:
    """The height of a picture: as much as the rows want, within what the stage has."""
    if narrow and detail_of(shape) == "enlarged":
        return 420.0
    rows = shape[-2] if len(shape) > 1 else 1
    wanted = rows * 34.0 + (44 if shape else 16) + (64 if len(shape) > 2 else 0)
    return min(max(wanted + (34 if len(shape) > 3 else 0), 90.0), 330.0 if narrow else most)


def _foot(canvas: Canvas, y: float, subject: Subject, *, say: Say) -> str:
    view, at = subject.view, subject.at
    said, result = "", ""
    narrow = is_narrow(canvas)
    selected = part_key(subject.name, *at)
    if 0 not in view.shape:
        sentence = narrow_sentence if narrow else place_sentence
        said, result = sentence(view, subject.name, at, element(view.values, at), say=say)
    if narrow:
        readout_in_two_lines(canvas, y, said=said, result=result)
        return canvas.svg(y + 62, data_selected=selected)
    readout(canvas, y, said=said, result=result)
    colour_key(canvas, y + 54, note=say("drawing-key-values"))
    return canvas.svg(y + 64, data_selected=selected)
