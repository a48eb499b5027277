"""The numbers that a reader may change: where they answer, and the mark of those changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from components.drawing.canvas import CELL_RADIUS, Canvas
from components.drawing.geometry import Box
from components.drawing.markup import short
from components.drawing.numbers import Number, index_text, number, part_key
from components.drawing.tile import as_rows
from components.engine.trace import Shape, TensorView

_CORNER = 9


@dataclass(frozen=True, slots=True)
class EditPlace:
    """One number of a variable that a line of data made.

    Attributes:
        name: the variable's.
        index: as it is typed.
        value: the recorded number; an int where the tensor holds only whole ones.
        changed: whether the reader has changed it.
    """

    name: str
    index: tuple[int, ...]
    value: float
    changed: bool

    @property
    def key(self) -> str:
        """Name of the number, `weights[0,2]`."""
        return part_key(self.name, *self.index)

    @property
    def digits(self) -> str:
        """The whole number, not rounded; the stage steps by 1 where it has no point."""
        return repr(int(self.value) if isinstance(self.value, bool) else self.value)


def place_of(
    view: TensorView | None,
    name: str,
    column: int,
    *,
    row: int = 0,
    matrix: Shape = (),
    edited: frozenset[str],
) -> EditPlace | None:
    """The number of a variable that stands at a row and column of its picture.

    Args:
        view: the variable; where it is broadcast, its only row or column stands for all.
        matrix: which of its matrices, where it has several; the first one if it does not say.
        edited: keys of the numbers that the reader has changed.
    Returns: None where no number can be changed: no variable, no index, no number there.
    """
    if view is None or not view.shape:
        return None
    matrix = (*matrix, *(0,) * len(view.shape))[: max(0, len(view.shape) - 2)]
    rows = as_rows(view, matrix)
    i = 0 if len(rows) == 1 else row
    j = 0 if rows and len(rows[0]) == 1 else column
    value: Number = rows[i][j] if i < len(rows) and j < len(rows[i]) else None
    if value is None:
        return None
    index = (*matrix, i, j)[-len(view.shape) :]
    return EditPlace(name, index, value, part_key(name, *index) in edited)


@contextmanager
def editable(canvas: Canvas, place: EditPlace | None, hit: Box, *, id: str) -> Iterator[None]:
    """Everything drawn inside is a number that can be changed, if there is such a place."""
    if place is None:
        yield
        return
    label = f"{index_text(place.name, *place.index)} = {number(place.value)}"
    marks = {"data_edit": place.key, "data_value": place.digits}
    with canvas.group(id=id, role="img", aria_label=label, **marks):
        canvas.hit(hit, class_="te-hit")
        yield


def changed_mark(
    canvas: Canvas, place: EditPlace | None, box: Box, *, id: str, radius: float = CELL_RADIUS
) -> None:
    """The ink triangle in the upper right corner of a number that the reader has changed.

    Args:
        box: around the number; the smaller it is, the smaller the triangle.
        radius: of its corners.
    """
    if place is None or not place.changed:
        return
    x, y, size = box.right, box.y, max(4.0, min(_CORNER, box.height * 0.4))
    side = short(size - radius)
    r = short(radius)
    d = f"M{short(x - size)} {short(y)}h{side}q{r} 0 {r} {r}v{side}z"
    canvas.path(d, fill="ink", pointer_events="none", id=id)
