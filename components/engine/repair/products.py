"""Mend matrix products."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import numpy as np

from components.engine.clashes import product_clash
from components.engine.operation import OPERATIONS, Operation
from components.engine.repair.candidate import Candidate, Meaning, Place
from components.engine.repair.case import Case, Operand
from components.engine.repair.reshapes import (
    Reshape,
    by_other_methods,
    dealt_out,
    deeper,
    reshapes,
    stretched,
)
from components.engine.repair.templates import texts
from components.engine.repair.types import alike
from components.engine.trace import Shape

_ANY_RANK = OPERATIONS["@"]
_STRICT = {"mm": 2, "addmm": 2, "mv": 2, "bmm": 3, "dot": 1}
"""Products that take operands of certain ranks alone, with the higher rank."""


def product_repairs(case: Case) -> Iterator[Candidate]:
    """Propose for ``@``, mm, matmul, bmm, mv, dot, inner and addmm."""
    operation = _ANY_RANK if case.attribute == "@=" else case.operation
    if operation is None or operation.kind != "matmul":
        return
    place: Place = "assign" if case.attribute == "@=" else "expression"
    for candidate in _proposed(case, operation):
        yield dataclasses.replace(candidate, place=place)


def _proposed(case: Case, operation: Operation) -> Iterator[Candidate]:
    if len(case.operands) == 2 and any(not operand.shape for operand in case.operands):
        yield Candidate(f"{case.operands[0].slot} * {case.operands[1].slot}", "scale")
    if len(case.arrays) < 2:
        return
    product = _Product(case, operation)
    if product.fits:
        return
    named, turned = list(product.by_another_name()), list(product.in_other_order())
    second, first = list(product.second_reshaped()), list(product.first_reshaped())
    yield from (*named, *second, *turned[:1], *first, *turned[1:])
    yield from product.expanded()
    yield from product.bias_reshaped()
    yield from product.something_else()
    if not second and not first:
        deep = list(product.deeper())
        yield from deep
        if not (deep or named or turned):
            yield from product.both_reshaped()
    yield from product.scrambled()


class _Product:
    """One failing product of two operands, of one element type."""

    def __init__(self, case: Case, operation: Operation) -> None:
        self._case = case
        self._operation = operation
        self._first, self._second = case.arrays[-2:]
        self._rank = _STRICT.get(operation.attribute, 1)
        self._alike = alike([self._first, self._second])

    @property
    def fits(self) -> bool:
        """Whether the shapes go together: then something else is wrong."""
        return len(self._case.arrays) == 2 and self._fits(self._first.shape, self._second.shape)

    def by_another_name(self) -> Iterator[Candidate]:
        """Use the product that takes any ranks, where this one is strict."""
        if self._operation.attribute not in _STRICT or self._operation.attribute == "addmm":
            return
        if inner_size(_ANY_RANK, self._first.shape, self._second.shape) is not None:
            yield Candidate(f"{self._text(self._first)} @ {self._text(self._second)}", "matmul")

    def in_other_order(self) -> Iterator[Candidate]:
        """Swap the operands; or transpose both, which gives the same numbers, turned."""
        inner = inner_size(self._operation, self._second.shape, self._first.shape)
        if inner is None:
            return
        is_outer = inner == 1  # a column times a row: nothing is added up
        yield self._candidate(self._second.slot, self._first.slot, "outer" if is_outer else "swap")
        if len(self._first.shape) == len(self._second.shape) == 2:
            turned = f"{self._first.slot}.T", f"{self._second.slot}.T"
            yield self._candidate(*turned, "outer" if is_outer else "transpose")

    def second_reshaped(self) -> Iterator[Candidate]:
        """Reshape the second operand."""
        yield from self._one_reshaped(self._second)

    def first_reshaped(self) -> Iterator[Candidate]:
        """Reshape the first operand."""
        yield from self._one_reshaped(self._first)

    def deeper(self) -> Iterator[Candidate]:
        """Give one operand more dimensions than the other has."""
        first, second = self._first.shape, self._second.shape
        for change in deeper(self._second, len(first)):
            if self._fits(first, change.shape):
                yield self._with(self._second, change, "outer")
        for change in deeper(self._first, len(second)):
            if self._fits(change.shape, second):
                yield self._with(self._first, change, "outer")

    def both_reshaped(self) -> Iterator[Candidate]:
        """Reshape both operands: two vectors for a product of matrices."""
        ranks = max(len(self._first.shape), len(self._second.shape), self._rank)
        seen: set[tuple[Shape, Shape]] = set()
        for one in reshapes(self._first, ranks):
            for other in reshapes(self._second, ranks):
                inner = inner_size(self._operation, one.shape, other.shape)
                if inner is not None and (one.shape, other.shape) not in seen:
                    seen.add((one.shape, other.shape))
                    meaning: Meaning = one.meaning if inner != 1 else "outer"
                    yield self._candidate(one.text, other.text, meaning)

    def something_else(self) -> Iterator[Candidate]:
        """Compute something else that these shapes allow."""
        first, second = self._text(self._first), self._text(self._second)
        if self._operation.attribute == "addmm":
            return
        if stretched(self._first.shape, self._second.shape) is not None:
            if self._operation.attribute in ("dot", "inner"):
                yield Candidate(f"({first} * {second}).sum()", "other-computation")
            yield Candidate(f"{first} * {second}", "other-computation")
        if len(self._first.shape) == len(self._second.shape) == 1:
            home = "torch" if self._first.is_tensor else "np"
            yield Candidate(f"{home}.outer({first}, {second})", "outer")

    def scrambled(self) -> Iterator[Candidate]:
        """Deal the numbers out so that the shape is right."""
        first, second = self._first.shape, self._second.shape
        if len(first) < 1 or len(second) < 2 or 0 in first or 0 in second:
            return
        rows = first[-1]
        if rows and second[-1] * second[-2] % rows == 0:
            columns = second[-1] * second[-2] // rows
            yield from self._recast(self._second, (*second[:-2], rows, columns))
        if len(first) >= 2 and first[-1] * first[-2] % second[-2] == 0:
            columns = first[-1] * first[-2] // second[-2]
            yield from self._recast(self._first, (*first[:-2], columns, second[-2]))

    def _recast(self, operand: Operand, shape: Shape) -> Iterator[Candidate]:
        dealt = dealt_out(operand, shape)
        if dealt is not None:
            yield self._with(operand, dealt)

    def _one_reshaped(self, operand: Operand) -> Iterator[Candidate]:
        other = self._first if operand is self._second else self._second
        grown: set[Shape] = set()
        late: list[Candidate] = []
        for reshape in reshapes(operand, max(len(other.shape), self._rank)):
            is_first = operand is self._first
            pair = (reshape.shape, other.shape) if is_first else (other.shape, reshape.shape)
            inner = inner_size(self._operation, *pair)
            if inner is None:
                continue
            if inner != 1:
                yield self._with(operand, reshape)
                is_second = operand is self._second and operand.is_tensor
                if is_second and reshape.is_view and len(reshape.shape) == len(operand.shape):
                    for change in by_other_methods(operand, reshape.shape):
                        yield self._with(operand, change)
            elif reshape.shape not in grown:
                grown.add(reshape.shape)
                late.append(self._with(operand, reshape, "outer"))
        yield from late

    def expanded(self) -> Iterator[Candidate]:
        """Repeat a matrix for each matrix of a batch."""
        first, second = self._first.shape, self._second.shape
        if self._operation.attribute != "bmm" or len(first) != 3 or len(second) != 2:
            return
        shape = (first[0], *second)
        if self._fits(first, shape):
            text = f"{self._second.slot}.expand({texts(shape)})"
            yield self._with(self._second, Reshape(text, shape, "expand"))

    def bias_reshaped(self) -> Iterator[Candidate]:
        """Reshape what addmm adds."""
        first, second = self._first.shape, self._second.shape
        if len(self._case.arrays) != 3 or not self._fits(first, second):
            return
        bias, target = self._case.arrays[0], (first[0], second[1])
        for reshape in reshapes(bias, 2):
            if stretched(reshape.shape, target) == target:
                yield Candidate(self._case.edited({bias.slot: reshape.text}), reshape.meaning)

    def _fits(self, first: Shape, second: Shape) -> bool:
        return inner_size(self._operation, first, second) is not None

    def _with(
        self, operand: Operand, reshape: Reshape, meaning: Meaning | None = None
    ) -> Candidate:
        """Write the product with one operand reshaped."""
        first = reshape.text if operand is self._first else self._first.slot
        second = reshape.text if operand is self._second else self._second.slot
        chosen = meaning or reshape.meaning
        return self._candidate(first, second, chosen, recast=reshape.recast)

    def _candidate(
        self, first: str, second: str, meaning: Meaning, *, recast: bool = False
    ) -> Candidate:
        """Write the product with other operands."""
        edits = {self._first.slot: first, self._second.slot: second}
        for slot, text in self._alike.items():
            for place, edit in edits.items():
                edits[place] = edit.replace(slot, f"({text})") if slot in edit else edit
        return Candidate(self._case.edited(edits), meaning, recast=recast)

    def _text(self, operand: Operand) -> str:
        return f"({self._alike.get(operand.slot, operand.slot)})"


def inner_size(operation: Operation, first: Shape, second: Shape) -> int | None:
    """Give the size over which a product sums; None where it is not defined."""
    arrays = [np.broadcast_to(np.float32(0), shape) for shape in (first, second)]
    if not first or not second or product_clash(operation, *arrays) is not None:
        return None
    return first[-1]
