"""Mend indices: outside the tensor, too many of them, or of the wrong type."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import torch

from components.engine.repair.candidate import Candidate, Meaning
from components.engine.repair.case import Case
from components.engine.values import ITEMS, is_array


def index_repairs(case: Case) -> Iterator[Candidate]:
    """Propose for ``x[index]``, also where something is assigned to it."""
    node = case.node.targets[0] if isinstance(case.node, ast.Assign) else case.node
    is_index = case.attribute in ("[]", "[]=") and case.operands
    if not is_index or not isinstance(node, ast.Subscript):
        return
    value = case.operands[0].value
    if is_array(value) or isinstance(value, ITEMS):
        yield from _Indices(case, node, value).repairs()


class _Indices:
    """The parts of an index, each with the dimension that it chooses from."""

    def __init__(self, case: Case, node: ast.Subscript, value: Any) -> None:
        self._case = case
        self._slot = case.operands[0].slot
        self._shape = tuple(value.shape) if is_array(value) else (len(value),)
        self._is_tensor = isinstance(value, torch.Tensor)
        self._nodes = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        index = case.index
        self._values = list(index) if isinstance(node.slice, ast.Tuple) else [index]

    def repairs(self) -> Iterator[Candidate]:
        """Propose for each part, the first mistake first."""
        yield from self._as_many()
        yield from self._all_inside()
        for place, value in enumerate(self._values):
            dim = self._dim(place)
            if dim is None:
                continue
            if self._is_outside(value, dim):
                yield from self._inside(place, dim)
            elif isinstance(value, float):
                yield from self._whole(place, value)
            elif is_array(value):
                yield from self._of_array(place, dim, value)
            elif isinstance(value, list) and any(self._is_outside(one, dim) for one in value):
                last = self._shape[dim] - 1
                inside = [last if self._is_outside(one, dim) else one for one in value]
                yield self._with({place: str(inside)}, "valid-index")
            elif isinstance(value, slice) and isinstance(value.step, int) and value.step < 0:
                yield self._written(f"{self._slot}.flip({dim})", "flip")

    def _as_many(self) -> Iterator[Candidate]:
        """Use as many indices as there are dimensions; none on a single number."""
        taken = [place for place in range(len(self._values)) if self._takes(place)]
        if not self._shape and self._is_tensor:
            yield self._written(f"{self._slot}.item()", "fewer-indices")
            yield self._written(self._slot, "fewer-indices")
        elif len(taken) > len(self._shape) > 0:
            kept = [
                place for place in range(len(self._nodes)) if place not in taken[len(self._shape) :]
            ]
            yield self._with({}, "fewer-indices", kept)
            if self._is_tensor and len(taken) == len(self._shape) + 1:
                text = self._text({}, range(len(self._nodes)))
                yield Candidate(
                    text.replace(self._slot, f"{self._slot}.unsqueeze(0)", 1), "same-values",
                    parts=self._parts(), place=self._place,
                )  # fmt: skip

    def _all_inside(self) -> Iterator[Candidate]:
        """Choose the last element along each dimension whose end was passed."""
        dims = {place: self._dim(place) for place in range(len(self._values))}
        last = {
            place: str(self._shape[dim] - 1)
            for place, dim in dims.items()
            if dim is not None and self._shape[dim] and self._is_outside(self._values[place], dim)
        }
        if len(last) > 1:
            yield self._with(last, "valid-index")

    def _is_outside(self, value: Any, dim: int) -> bool:
        size = self._shape[dim]
        return type(value) is int and not -size <= value < size

    def _inside(self, place: int, dim: int) -> Iterator[Candidate]:
        """Choose the last element instead; or the one of the next dimension."""
        size = self._shape[dim]
        if size == 0:
            return
        yield self._with({place: str(size - 1)}, "valid-index")
        if len(self._values) == 1 and len(self._shape) > 1 and size == 1:
            value = self._values[place]
            if 0 <= value < self._shape[1]:
                yield self._with({place: f"0, {value}"}, "valid-index")
        yield self._with({place: "-1"}, "valid-index")

    def _whole(self, place: int, value: float) -> Iterator[Candidate]:
        node = self._nodes[place]
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
            whole = ast.BinOp(node.left, ast.FloorDiv(), node.right)
            yield self._with({place: "_whole"}, "whole-number", parts={"_whole": whole})
        elif np.isfinite(value):
            yield self._with({place: str(int(value))}, "whole-number")

    def _of_array(self, place: int, dim: int, value: Any) -> Iterator[Candidate]:
        """Keep an index inside, make it whole, or put a mask at the dimension of its length."""
        if value.dtype == torch.int64:
            last = self._shape[dim] - 1
            yield self._with({place: f"_part{place}.clamp(max={last})"}, "valid-index")
        elif value.dtype not in (torch.bool, np.bool_):
            cast = ".long()" if isinstance(value, torch.Tensor) else ".astype(np.int64)"
            yield self._with({place: f"_part{place}{cast}"}, "whole-number")
            if isinstance(value, torch.Tensor) and tuple(value.shape) == self._shape:
                yield self._with({place: f"_part{place}.bool()"}, "convert")
        else:
            yield from self._of_mask(place, value)

    def _of_mask(self, place: int, value: Any) -> Iterator[Candidate]:
        """Put a mask at the dimension of its length, or take dimensions of size 1 away."""
        shape = tuple(value.shape)
        if len(self._values) == 1 and len(shape) == 1:
            for other in range(1, len(self._shape)):
                if self._shape[other] == shape[0]:
                    yield self._with({place: ":, " * other + f"_part{place}"}, "mask-dimension")
        for axis, size in enumerate(shape):
            if size == 1 and len(shape) > 1 and isinstance(value, torch.Tensor):
                yield self._with({place: f"_part{place}.squeeze({axis})"}, "same-values")

    def _takes(self, place: int) -> bool:
        """Say whether a part chooses from a dimension; None and ``...`` do not."""
        value = self._values[place]
        return value is not None and value is not Ellipsis

    def _dim(self, place: int) -> int | None:
        """Find the dimension that a part chooses from."""
        after = [at for at in range(place + 1, len(self._values)) if self._takes(at)]
        before = [at for at in range(place) if self._takes(at)]
        has_dots = any(value is Ellipsis for value in self._values[:place])
        dim = len(self._shape) - 1 - len(after) if has_dots else len(before)
        return dim if self._takes(place) and 0 <= dim < len(self._shape) else None

    def _with(
        self,
        edits: dict[int, str],
        meaning: Meaning,
        kept: Sequence[int] | None = None,
        parts: dict[str, ast.expr] | None = None,
    ) -> Candidate:
        text = self._text(edits, range(len(self._nodes)) if kept is None else kept)
        return Candidate(text, meaning, parts={**self._parts(), **(parts or {})}, place=self._place)

    def _text(self, edits: dict[int, str], kept: Sequence[int]) -> str:
        inside = ", ".join(edits.get(place, f"_part{place}") for place in kept)
        return f"{self._slot}[{inside}]"

    def _written(self, text: str, meaning: Meaning) -> Candidate:
        return Candidate(text, meaning, parts=self._parts(), place=self._place)

    @property
    def _place(self) -> Any:
        return "target" if isinstance(self._case.node, ast.Assign) else "expression"

    def _parts(self) -> dict[str, ast.expr]:
        return {f"_part{place}": node for place, node in enumerate(self._nodes)}
