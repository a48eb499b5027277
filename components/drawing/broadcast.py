"""Two tensors that are combined element by element: aligned from the right, stretched, combined."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from components.drawing.canvas import Canvas
from components.drawing.dimension import dimension_marks
from components.drawing.error_box import error_box
from components.drawing.family import Family, lay_out
from components.drawing.foot import Say, readout, readout_in_two_lines
from components.drawing.geometry import Box
from components.drawing.marks import cross, label
from components.drawing.numbers import Number, index_text, number, part_key, shape_text
from components.drawing.question import question_box
from components.drawing.sheets import element
from components.drawing.slots import indices, is_narrow
from components.drawing.value_cell import (
    value_cell,
    whole_words,
    widest_number,
    widest_words,
)
from components.engine.aligning import Aligned, align
from components.engine.nested import flat
from components.engine.trace import Failure, Shape, TensorView

_PITCH = 44.0
_GHOST = 0.42


@dataclass(frozen=True)
class Combination:
    """An operation on two tensors.

    Attributes:
        first, second: the records of ``a`` and ``b``.
        operator: as it is typed: ``+``, ``-`` or ``*``.
        out: the record of the result; None if there is none, or it is to be predicted.
        failure: why there is no result.
        places: for ``a`` and for ``b`` which of its elements stands at each place of the result,
            see `stretching.stretched`; None where there is no result.
    """

    first: TensorView
    second: TensorView
    operator: str
    out: TensorView | None
    failure: Failure | None
    places: tuple[tuple[int, ...] | None, tuple[int, ...] | None] = (None, None)

    @cached_property
    def aligned(self) -> tuple[Aligned, ...]:
        """The dimensions of both, aligned from the right."""
        return align(self.first.shape, self.second.shape)

    @property
    def code(self) -> str:
        """The operation as it is typed."""
        return f"a {self.operator} b"


def broadcast_svg(item: Combination, *, say: Say, width: float = 840, lang: str) -> str:
    """Draw two tensors, stretched to one shape with pale copies, and their combination.

    Args:
        width: of the drawing; `tensor.NARROW_WIDTH` for a phone.
    """
    canvas = Canvas(
        title=say("drawing-broadcast-title", code=item.code),
        description=say(
            "drawing-broadcast-description",
            first=shape_text(item.first.shape),
            second=shape_text(item.second.shape),
        ),
        lang=lang,
        width=width,
    )
    y = _draw_alignment(canvas, item, say=say)
    y = _draw_tensors(canvas, y, item)
    if item.out is None:
        return canvas.svg(y)
    if is_narrow(canvas):
        readout_in_two_lines(canvas, y, said=say("drawing-broadcast-hint"), result="")
        return canvas.svg(y + 62)
    readout(canvas, y, said="", result="", hint=say("drawing-broadcast-hint"))
    return canvas.svg(y + 44)


def _draw_alignment(canvas: Canvas, item: Combination, *, say: Say) -> float:
    """The shapes under each other, as they are compared; the types beside them."""
    narrow = is_narrow(canvas)
    columns = item.aligned
    out = item.out
    right = (240.0 if narrow else 330.0) + 0.5 * _PITCH * max(0, len(columns) - 2)
    rows: list[tuple[str, TensorView | None, float]] = [
        ("a", item.first, 18.0), ("b", item.second, 50.0), ("out", out, 90.0),
    ]  # fmt: skip
    head = right - max(1, len(columns)) * _PITCH - 26
    for name, view, y in rows:
        canvas.text(head, y, name, size=17, weight=600, anchor="end", mono=True)
        shape = () if view is None else view.shape
        if view is not None and not shape and not columns:
            canvas.text(right, y, "()", size=17, anchor="end", mono=True)
        for k, size in enumerate(reversed(shape)):
            x = right - (k + 0.5) * _PITCH
            canvas.text(x, y, str(size), size=19, weight=600, anchor="middle", mono=True)
        if view is not None:
            canvas.text(right + 26, y, view.dtype, size=16, fill="ink2", mono=True)
    canvas.text(head - 44, 34, item.operator, size=22, weight=600, anchor="middle", mono=True)
    canvas.line(head - 40, 70, right + 8, 70, stroke="line", stroke_width=1.5)
    for k, pair in enumerate(reversed(columns)):
        _draw_pair(canvas, right - (k + 0.5) * _PITCH, pair)
    if item.failure is not None:
        cross(canvas, right + 8 - _PITCH, 90)
    elif out is None:
        canvas.text(right + 8 - _PITCH, 90, "?", size=20, weight=700, fill="ink2", anchor="middle")
    if not narrow:
        words = say("drawing-broadcast-from-the-right")
        canvas.text(right + 130, 34, words, size=15, fill="ink2")
        if out is not None:
            canvas.text(right + 130, 90, _promotion(item, say=say), size=15, fill="ink2")
    return 116.0


def _promotion(item: Combination, *, say: Say) -> str:
    first, second = item.first.dtype, item.second.dtype
    out = item.out.dtype if item.out is not None else ""
    key = "same" if first == second == out else "promoted"
    return say(f"drawing-broadcast-{key}", first=first, second=second, out=out)


def _draw_pair(canvas: Canvas, x: float, pair: Aligned) -> None:
    """Frame the sizes that clash; a missing or stretched one is a dashed place."""
    if pair.pair == "clash":
        canvas.rect(
            x - 17, 2, 34, 64, stroke="err", stroke_width=2.5, radius=8, id=f"clash-{x:.0f}"
        )
        return
    for size, y, mine in ((pair.first, 18.0, "first"), (pair.second, 50.0, "second")):
        if size is None:
            canvas.rect(
                x - 13, y - 13, 26, 26, stroke="line", stroke_width=1.5, radius=5,
                stroke_dasharray="4 4",
            )  # fmt: skip
        elif pair.pair == f"{mine} stretched":
            canvas.rect(x - 13, y - 14, 26, 28, stroke="ink", stroke_width=2.5, radius=7)


def _draw_tensors(canvas: Canvas, y: float, item: Combination) -> float:
    if item.out is None:
        return _draw_apart(canvas, y, item)
    narrow = is_narrow(canvas)
    out = item.out
    tall = _tall(out.shape)
    third = canvas.width if narrow else canvas.width / 3 - 14
    for k, (name, view) in enumerate((("a", item.first), ("b", item.second), ("out", out))):
        x = 0 if narrow else k * (canvas.width / 3 + 7)
        room = Box(x, y, third, tall)
        _draw_stretched(canvas, room, name, view, item)
        label(canvas, room.middle_x, y + tall + 14, name, view.shape, extra=view.dtype, size=15)
        if not narrow and k < 2:
            sign = item.operator if k == 0 else "="
            canvas.text(
                x + third + 10, y + tall / 2 + 10, sign, size=24, weight=600, anchor="middle",
                mono=True,
            )  # fmt: skip
        if narrow:
            y += tall + 34
    return y if narrow else y + tall + 34


def _tall(shape: Shape) -> float:
    rows = shape[-2] if len(shape) > 1 else 1
    return min(226.0, max(86.0, rows * 34.0 + 44 + (60 if len(shape) > 2 else 0)))


def _draw_stretched(
    canvas: Canvas, room: Box, name: str, view: TensorView, item: Combination
) -> None:
    """A tensor at the size of the result; the first of its copies is solid, the others are pale."""
    out = item.out
    shape = out.shape if out is not None else view.shape
    places = {"a": item.places[0], "b": item.places[1]}.get(name)
    own = list(indices(view.shape))
    words = whole_words(flat(view.values))
    family = _family(view, shape, room)
    dimension_marks(canvas, family, id=f"{name}-dimensions")
    seen: set[int] = set()
    rings: list[tuple[Box, str]] = []
    sources: dict[Shape, Shape] = {}
    solid: set[Shape] = set()
    for place, index in enumerate(indices(shape)):
        source = places[place] if places else place
        sources[index] = own[source]
        if source not in seen:
            solid.add(index)
        seen.add(source)
    for sheet in family.sheets:
        if family.depth == "overlapping":
            canvas.rect(*sheet.box.grown(3), fill="page", radius=4)
        for index, box in family.places(sheet):
            key = part_key("out", *index)
            drawn = _Cell(view, sources[index], box, family, words)
            if name == "out":
                said, result = _sentence(item, index)
                with canvas.part(key, said=said, result=result):
                    _draw_cell(canvas, drawn, id=key)
            elif index in solid:
                _draw_cell(canvas, drawn, id=part_key(name, *index))
            else:
                _draw_ghost(canvas, drawn, id=part_key(name, *index))
            rings.append((box, key))
    for box, key in rings:
        canvas.rect(
            *box.grown(1.5), stroke="ink", stroke_width=3, radius=5, class_="te-ring",
            data_links=key,
        )  # fmt: skip


class _Cell(NamedTuple):
    view: TensorView
    source: Shape
    box: Box
    family: Family
    words: Mapping[Number, str]


def _draw_cell(canvas: Canvas, drawn: _Cell, *, id: str) -> None:
    value = element(drawn.view.values, drawn.source)
    family, words = drawn.family, drawn.words.get(value, "")
    value_cell(canvas, drawn.box, value, id=id, style=family.style, size=family.size, words=words)


def _draw_ghost(canvas: Canvas, drawn: _Cell, *, id: str) -> None:
    """A pale, dashed copy of an element that stands there only because it is stretched."""
    with canvas.group(opacity=_GHOST):
        _draw_cell(canvas, drawn, id=id)
        canvas.rect(
            *drawn.box.grown(-1), stroke="ink2", stroke_width=1.5, radius=4,
            stroke_dasharray="4 4",
        )  # fmt: skip


def _family(view: TensorView, shape: Shape, room: Box) -> Family:
    values: list[Number] = list(flat(view.values))
    words = whole_words(values)
    widest = widest_words(words.values(), size=16) if words else widest_number(values, size=16)
    return lay_out(shape, room, widest=widest)


def _sentence(item: Combination, index: Shape) -> tuple[str, str]:
    out = item.out
    shape = out.shape if out is not None else ()
    place = list(indices(shape)).index(index)
    texts, numbers = [], []
    pairs = zip(("a", "b"), (item.first, item.second), item.places, strict=True)
    for name, view, places in pairs:
        source = list(indices(view.shape))[places[place] if places else place]
        texts.append(index_text(name, *source) if source else name)
        numbers.append(number(element(view.values, source)))
    sign = item.operator
    typed = index_text("out", *index) if index else "out"
    said = f"{typed} = {f' {sign} '.join(texts)} = {f' {sign} '.join(numbers)} = "
    return said, number(element(out.values if out is not None else None, index))


def _draw_apart(canvas: Canvas, y: float, item: Combination) -> float:
    """Both tensors as they are, and torch's words in the place of the result."""
    narrow = is_narrow(canvas)
    tall = max(_tall(item.first.shape), _tall(item.second.shape))
    third = canvas.width if narrow else canvas.width / 3 - 14
    for k, (name, view) in enumerate((("a", item.first), ("b", item.second))):
        x = 0 if narrow else k * (canvas.width / 3 + 7)
        room = Box(x, y, third, tall)
        family = _family(view, view.shape, room)
        dimension_marks(canvas, family, id=f"{name}-dimensions", fills=_fills(item, view))
        words = whole_words(flat(view.values))
        for index, box in _all_places(family):
            drawn = _Cell(view, index, box, family, words)
            _draw_cell(canvas, drawn, id=part_key(name, *index))
        label(canvas, room.middle_x, y + tall + 14, name, view.shape, extra=view.dtype, size=15)
        if not narrow and k == 0:
            canvas.text(
                third + 10, y + tall / 2 + 10, item.operator, size=24, weight=600,
                anchor="middle", mono=True,
            )  # fmt: skip
        if narrow:
            y += tall + 34
    high = 150.0 if narrow else tall + 20
    place = Box(0 if narrow else 2 * (canvas.width / 3 + 7), y, third, high)
    if item.failure is not None:
        error_box(canvas, place, item.failure.message)
    else:
        question_box(canvas, place)
    return y + high + 14


def _all_places(family: Family) -> list[tuple[Shape, Box]]:
    return [place for sheet in family.sheets for place in family.places(sheet)]


def _fills(item: Combination, view: TensorView) -> tuple[str, ...]:
    """The marks of the dimensions that clash are drawn in the colour of what does not fit."""
    pairs = item.aligned[len(item.aligned) - len(view.shape) :]
    return tuple("err" if one.pair == "clash" else "ink" for one in pairs)
