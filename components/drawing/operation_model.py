"""What the drawing of an operation is made of: tiles and the signs between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from components.drawing.operation_tile import Tile
from components.engine.trace import TensorView

SignKind = Literal["none", "operator", "arrow", "curve", "clash", "unequal"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What should have come out of a step.

    Attributes:
        view: the value.
        wrong: places in the flat result that differ from it; none where the shapes differ.
    """

    view: TensorView
    wrong: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class OperationSign:
    """What stands in front of a tile.

    Attributes:
        kind: "clash" is an operator whose operands have sizes that do not go together.
        word: the operator, or the name on the arrow.
        pill: those sizes, ``5 ≠ 3``.
    """

    kind: SignKind
    word: str = ""
    pill: str = ""


class Group(NamedTuple):
    """A tile and the sign in front of it."""

    sign: OperationSign
    tile: Tile


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two matrices whose sides must be of one length.

    Attributes:
        sizes: the columns of the left one, the rows of the right one.
    """

    left: Tile
    right: Tile
    result: Tile
    wanted: Tile | None
    sizes: tuple[int, int]

    @property
    def fits(self) -> bool:
        """Whether they meet."""
        return self.sizes[0] == self.sizes[1]


def cut(text: str, most: int) -> str:
    """Cut a piece of code to a number of characters.

    >>> cut("features", 5)
    'feat…'
    """
    return text if len(text) <= most else text[: most - 1] + "…"
