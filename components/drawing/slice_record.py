"""What an expression made of a tensor: which elements it picked out, and where the result lies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from components.drawing.numbers import number, shape_text
from components.drawing.slots import indices
from components.engine.relation import share_memory
from components.engine.trace import Failure, Shape, TensorView

_LONGEST = 24


@dataclass(frozen=True)
class Slice:
    """What an expression made of a tensor.

    Attributes:
        whole: the tensor's record, called ``t``.
        expression: as the reader typed it.
        part: the record of the result; None if there is none, or it is to be predicted.
        positions: row-major positions of the result's elements in the tensor, see
            `choosing.chosen_positions`; None where the expression did not pick out elements.
        failure: why there is no result.
    """

    whole: TensorView
    expression: str
    part: TensorView | None
    positions: tuple[int, ...] | None
    failure: Failure | None

    @property
    def is_view(self) -> bool:
        """Whether the result lies in the tensor's memory."""
        return self.part is not None and share_memory(self.part, self.whole)

    @cached_property
    def sources(self) -> Mapping[Shape, Shape]:
        """For each index of the result the index of the tensor's element that stands there."""
        if self.part is None or self.positions is None:
            return {}
        places = list(indices(self.whole.shape))
        pairs = zip(indices(self.part.shape), self.positions, strict=True)
        return {index: places[position] for index, position in pairs}

    @property
    def chosen(self) -> tuple[Shape, ...]:
        """The elements that were picked out, in the order of the result."""
        return tuple(self.sources.values())


def verdict_of(item: Slice) -> str:
    """Name how the result relates to the tensor: a key of the texts."""
    if item.part is None or item.part.storage is None or 0 in item.part.shape:
        return "empty"
    if item.is_view:
        return "view"
    return "new" if item.positions is None else "copy"


def plain_text(part: TensorView) -> str:
    """Write a result that is no tensor; of an array its shape, of a long list the beginning."""
    if part.kind == "ndarray":
        return shape_text(part.shape)
    if part.kind in ("number", "bool"):
        return number(part.values)
    text = str(part.values)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
