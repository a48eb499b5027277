"""Which numbers of a value an operation's drawing shows, and what it leaves out."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from components.drawing.matrices import values_of
from components.drawing.numbers import Number
from components.engine.trace import Shape, TensorView, Values

MOST = 16
"""Rows and columns that are drawn; of a larger tensor the first ones."""
MOST_UNKNOWN = 6
"""The same for a tensor whose numbers the record did not keep."""

Stand = Literal["row", "column"]
"""How a tensor of one dimension is drawn."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a tensor, or of one matrix in it.

    Attributes:
        rows: of numbers, None for a slot that was never set; at most `MOST` by `MOST`.
        shape: of the whole tensor.
        matrix: which of its matrices; an index for each dimension that counts them.
        matrices: how many matrices it consists of; 1 up to two dimensions.
        is_whole: whether `rows` are all rows and columns of a matrix.
        is_known: whether the record kept the numbers; a very large tensor's are not kept.
    """

    rows: tuple[tuple[Number, ...], ...]
    shape: Shape
    matrix: Shape = ()
    matrices: int = 1
    is_whole: bool = True
    is_known: bool = True

    @property
    def size(self) -> tuple[int, int]:
        """Rows and columns that are drawn."""
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def count(self) -> int:
        """How many cells are drawn."""
        rows, columns = self.size
        return rows * columns

    @property
    def only(self) -> Number:
        """The number of a tensor that has one element.

        Raises: ValueError where it has none or several.
        """
        if math.prod(self.shape) != 1:
            raise ValueError("not one element")
        return self.rows[0][0]


def grid_of(
    view: TensorView, *, stand: Stand = "row", matrix: Shape = (), lead: int | None = None
) -> Grid | None:
    """Give the cells of a tensor or array; None for any other value.

    Args:
        matrix: which of its matrices; the first one where it does not say.
        lead: how many dimensions count the matrices, where not all but the last two do.
    """
    if view.kind not in ("tensor", "ndarray"):
        return None
    count = max(0, len(view.shape) - 2) if lead is None else lead
    matrix = (*matrix, *(0,) * count)[:count]
    own = view.shape[count:]
    rows, columns = drawn_size(own, stand=stand)
    is_known = view.values is not None
    most = MOST if is_known else MOST_UNKNOWN
    drawn = min(rows, most), min(columns, most)
    values = values_of(view.values, matrix)
    numbers = _numbers(values, own, stand, drawn) if is_known else ((None,) * drawn[1],) * drawn[0]
    return Grid(
        rows=numbers,
        shape=view.shape,
        matrix=matrix,
        matrices=math.prod(view.shape[:count]),
        is_whole=drawn == (rows, columns),
        is_known=is_known,
    )


def drawn_size(shape: Shape, *, stand: Stand = "row") -> tuple[int, int]:
    """Give the rows and columns of a tensor's last two dimensions.

    >>> drawn_size((2, 3)), drawn_size((3,)), drawn_size((3,), stand="column"), drawn_size(())
    ((2, 3), (1, 3), (3, 1), (1, 1))
    """
    if len(shape) == 1 and stand == "column":
        return shape[0], 1
    padded = (1, 1, *shape)
    return padded[-2], padded[-1]


def _numbers(
    values: Values, shape: Shape, stand: Stand, drawn: tuple[int, int]
) -> tuple[tuple[Number, ...], ...]:
    if not shape:
        return ((values,),)
    if len(shape) == 1:
        row = tuple(values[: max(drawn)])
        return tuple((value,) for value in row) if stand == "column" else (row,)
    return tuple(tuple(row[: drawn[1]]) for row in values[: drawn[0]])


def flat_numbers(view: TensorView) -> list[Number]:
    """List a value's numbers in their order; none where the record did not keep them."""
    waiting, found = [view.values], list[Number]()
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting.extend(reversed(one))
        elif view.values is not None:
            found.append(one)
    return found
