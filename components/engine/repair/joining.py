"""Mend joining tensors: cat, stack and their like."""

from __future__ import annotations

from collections.abc import Iterator

from components.engine.repair.candidate import Candidate
from components.engine.repair.case import Case, Operand
from components.engine.repair.reshapes import Reshape, dealt_out, reshapes
from components.engine.trace import Shape
from components.engine.values import ITEMS, is_array


def joining_repairs(case: Case) -> Iterator[Candidate]:
    """Propose for cat, concat, concatenate, stack, hstack and vstack."""
    if case.kind != "joining" or not case.operands:
        return
    joined = _Joined(case)
    if len(joined.items) < 2:
        return
    yield from joined.as_list()
    yield from joined.stacked()
    yield from joined.reshaped()
    yield from joined.along_others()
    yield from joined.with_one_more()
    yield from joined.scrambled()


class _Joined:
    """The tensors that are joined, and along which dimension."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._is_stack = case.attribute in ("stack", "hstack", "vstack")
        self._word = "dim" if case.operation and case.operation.owner == "torch" else "axis"
        self._home = "torch" if self._word == "dim" else "np"
        self._name = "cat" if self._word == "dim" else "concatenate"
        dims = [item.value for item in case.operands if item.role in ("dim", "axis")]
        self.dim = dims[0] if dims and type(dims[0]) is int else 0
        self.items = [item for item in case.operands if is_array(item.value)]
        first = case.operands[0]
        self._whole = ""
        if not self.items and isinstance(first.value, ITEMS) and all(map(is_array, first.value)):
            self._whole = first.slot
            self.items = [
                Operand(f"{first.slot}[{place}]", value, first.node)
                for place, value in enumerate(first.value)
            ]
        self._shapes = [item.shape for item in self.items]

    def as_list(self) -> Iterator[Candidate]:
        """Put tensors handed over one by one into a list."""
        if not self._whole and self.items[1].role in ("dim", "axis"):
            yield Candidate(f"{self._home}.{self._case.attribute}({self._list()})", "as-list")

    def stacked(self) -> Iterator[Candidate]:
        """Join along a new dimension."""
        rank = len(self._shapes[0])
        if not self._is_stack and len(set(self._shapes)) == 1 and abs(self.dim) <= rank:
            where = f", {self._word}={self.dim}" if self.dim else ""
            yield Candidate(f"{self._home}.stack({self._list()}{where})", "stack")

    def reshaped(self) -> Iterator[Candidate]:
        """Reshape the odd one out, or all of them alike."""
        for place, item in reversed(list(enumerate(self.items))):
            others = [shape for other, shape in enumerate(self._shapes) if other != place]
            for change in reshapes(item, max(map(len, others))):
                if self._joins([*others[:place], change.shape, *others[place:]]):
                    yield self._with({place: change.text}, change)
        rank = len(self._shapes[0])
        if self.dim == rank and len(set(self._shapes)) == 1 and self._home == "torch":
            edits = {
                place: f"{item.slot}.unsqueeze({rank})" for place, item in enumerate(self.items)
            }
            yield self._with(edits, Reshape("", (), "same-values"))

    def along_others(self) -> Iterator[Candidate]:
        """Join along another dimension."""
        for dim in range(len(self._shapes[0])):
            if (self._is_stack or dim != self.dim) and _fit(self._shapes, dim):
                where = f", {self._word}={dim}" if dim else ""
                yield Candidate(
                    f"{self._home}.{self._name}({self._list()}{where})", "other-dimension"
                )

    def with_one_more(self) -> Iterator[Candidate]:
        """Join what lacks a dimension as one more row or column."""
        rank = max(map(len, self._shapes))
        short = [item for item in self.items if len(item.shape) == rank - 1]
        if not self._is_stack or self._home != "torch" or not short:
            return
        for dim in range(rank):
            edits = {item.slot: f"{item.slot}.unsqueeze({dim})" for item in short}
            shapes = [(*s[:dim], 1, *s[dim:]) if len(s) < rank else s for s in self._shapes]
            if _fit(shapes, dim):
                items = ", ".join(edits.get(item.slot, item.slot) for item in self.items)
                where = f", dim={dim}" if dim else ""
                yield Candidate(f"torch.cat([{items}]{where})", "other-dimension")

    def scrambled(self) -> Iterator[Candidate]:
        """Deal the numbers of one out into the shape of another."""
        for place, item in reversed(list(enumerate(self.items))):
            for shape in self._shapes:
                dealt = dealt_out(item, shape)
                if dealt is not None:
                    yield self._with({place: dealt.text}, dealt)

    def _joins(self, shapes: list[Shape]) -> bool:
        if self._case.attribute in ("hstack", "vstack"):
            return all(len(shape) == len(shapes[0]) for shape in shapes)
        return len(set(shapes)) == 1 if self._is_stack else _fit(shapes, self.dim)

    def _list(self) -> str:
        return self._whole or f"[{', '.join(item.slot for item in self.items)}]"

    def _with(self, edits: dict[int, str], change: Reshape) -> Candidate:
        if self._whole:
            items = [edits.get(place, item.slot) for place, item in enumerate(self.items)]
            text = self._case.edited({self._whole: f"[{', '.join(items)}]"})
        else:
            text = self._case.edited(
                {self.items[place].slot: edit for place, edit in edits.items()}
            )
        return Candidate(text, change.meaning, recast=change.recast)


def _fit(shapes: list[Shape], dim: int) -> bool:
    """Say whether shapes are the same but along one dimension."""
    rank = len(shapes[0])
    if any(len(shape) != rank for shape in shapes) or not -rank <= dim < rank:
        return False
    dim %= rank
    return len({shape[:dim] + shape[dim + 1 :] for shape in shapes}) == 1
