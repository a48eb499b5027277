"""A way to mend a failing expression, not yet tried."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from components.engine.frozen import FrozenDict

Meaning = Literal[
    "same-values",  # the same numbers in the same order, in another shape
    "transpose",  # rows become columns
    "swap",  # the operands in the other order
    "matmul",  # the product that also takes vectors and batches
    "scale",  # a single number multiplies every element
    "keepdim",  # a reduction keeps its dimension
    "copy",  # the numbers go to memory of their own first
    "changes-itself",  # works, and changes the tensor itself
    "new-tensor",  # makes a new tensor instead of writing in place
    "to-float32",  # numbers become float32
    "to-float64",  # numbers become float64
    "convert",  # numbers become another type
    "whole-number",  # a size or an index is made a whole number
    "size",  # another size, with which the count fits
    "dimension",  # a dimension that the tensor has
    "every-dimension",  # the dimensions that were left out are named too
    "valid-index",  # an index that the tensor has
    "fewer-indices",  # as many indices as there are dimensions
    "mask-dimension",  # the mask stands at the dimension whose length it has
    "call",  # a method is called, an attribute is read
    "library-name",  # what torch or NumPy calls it
    "known-name",  # a name that has a value and looks alike
    "as-list",  # the tensors go into one list
    "stack",  # joined along a new dimension
    "other-dimension",  # joined along another dimension
    "pieces",  # as many pieces as there are names
    "inside",  # start and length stay inside the dimension
    "pad",  # short rows are filled up with zeros
    "to-list",  # all numbers as a list of Python
    "one-element",  # one element of many
    "values",  # the values of a pair of values and indices
    "detach",  # without the gradient
    "this-device",  # on a device that is there
    "elementwise-choice",  # chosen element by element
    "all-elements",  # true where it holds for all elements
    "any-element",  # true where it holds for one element
    "create",  # made with a shape, or from the numbers
    "expand",  # repeated without a copy
    "repeat",  # repeated along a dimension
    "flip",  # turned round
    "outer",  # each number with each number: the result grows
    "other-computation",  # runs, and computes something else
    "trap",  # the right shape, the wrong numbers
]
MEANINGS: tuple[Meaning, ...] = get_args(Meaning)
"""Every meaning; ``fix-<meaning>`` in the texts is its sentence."""

_TIERS: Mapping[Meaning, int] = FrozenDict(
    {"outer": 1, "other-computation": 1, "all-elements": 1, "any-element": 1, "trap": 2}
)

Place = Literal["expression", "parent", "value", "target", "assign"]
"""What a candidate takes the place of: the failing expression, the one around it, the right side of
the statement, the target on its left, or an augmented assignment as a whole."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A way to mend a failing expression.

    Attributes:
        template: the new expression; ``_0``, ``_1``, ... stand for the operands.
        meaning: what it does to the numbers.
        recast: whether it deals the numbers of a matrix out anew, which may scramble them.
        probe: what to compute for a comparison, where that is not the template itself.
        parts: further expressions of the program, by the names they have in the template.
        place: what it takes the place of.
    """

    template: str
    meaning: Meaning
    recast: bool = False
    probe: str = ""
    parts: Mapping[str, ast.expr] = field(default_factory=FrozenDict)
    place: Place = "expression"

    @property
    def tier(self) -> int:
        """0 for a repair, 1 for what computes something else, 2 for a trap."""
        return _TIERS.get(self.meaning, 0)

    @property
    def rounds(self) -> bool:
        """Whether it rounds the numbers to another type: they may differ a little."""
        return self.meaning in ("to-float32", "to-float64", "convert")
