"""Mend view, reshape, resize, expand, repeat and their like."""

from __future__ import annotations

import ast
import math
from collections.abc import Iterator, Sequence

from components.engine.repair.candidate import Candidate, Meaning
from components.engine.repair.case import Case, Operand
from components.engine.repair.reshapes import reshapes, stretched
from components.engine.repair.templates import texts
from components.engine.values import ITEMS

_SIZED = ("view", "reshape", "resize", "resize_")
_STRETCHING = ("expand", "broadcast_to", "expand_as")
_NEAREST = 3


def reshaping_repairs(case: Case) -> Iterator[Candidate]:
    """Propose for what gives a tensor another shape."""
    if case.attribute not in (*_SIZED, *_STRETCHING, "repeat", "tile", "t", "t_", "view_as"):
        return
    if not case.arrays or case.operation is None:
        return
    if case.attribute in _SIZED:
        yield from _Sized(case).repairs()
    elif case.attribute in _STRETCHING:
        yield from _stretching(case)
    elif case.attribute == "repeat":
        yield from _repeated(case)
    elif case.attribute in ("t", "t_"):
        yield from _turned(case)
    elif case.attribute == "view_as":
        yield Candidate(case.skeleton.replace(".view_as(", ".reshape_as(", 1), "copy")


def whole_sizes(case: Case) -> Iterator[Candidate]:
    """Propose whole numbers for sizes such as ``6 / 2``."""
    if case.kind not in ("reshaping", "creation", "random", "in-place"):
        return
    edits: dict[str, str] = {}
    parts: dict[str, ast.expr] = {}
    for operand in case.operands:
        value = operand.value
        if not isinstance(value, float) or not math.isfinite(value) or _is_number_role(operand):
            continue
        node = operand.node
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
            parts[f"_whole{operand.slot}"] = ast.BinOp(node.left, ast.FloorDiv(), node.right)
            edits[operand.slot] = f"_whole{operand.slot}"
        else:
            edits[operand.slot] = str(int(value))
    if edits:
        yield Candidate(case.edited(edits), "whole-number", parts=parts)


def _is_number_role(operand: Operand) -> bool:
    return not any(
        word in operand.role for word in ("size", "shape", "dim", "repeats", "n", "steps")
    )


class _Sized:
    """A tensor and the sizes that it is asked to have."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._tensor = case.arrays[0]
        others = [item for item in case.operands if item is not self._tensor]
        self._sizes: list[int] = []
        self._slots: list[str] = []
        for item in others:
            if isinstance(item.value, ITEMS):
                self._sizes += [part for part in item.value if type(part) is int]
            elif type(item.value) is int:
                self._sizes.append(item.value)
                self._slots.append(item.slot)
        self._tuple = others[0].slot if len(others) == 1 and not self._slots else ""

    def repairs(self) -> Iterator[Candidate]:
        """Propose sizes for which the count fits, or memory in which the view exists."""
        if self._fits():
            yield from self._elsewhere()
            return
        if not self._sizes or 0 in self._sizes or self._tensor.count == 0:
            return
        found = [*self._one_changed(), *self._nearest()]
        if len(self._tensor.shape) > 1:
            found.append([-1])
        yield from (self._with(sizes) for sizes in found if not self._changes_nothing(sizes))

    def _changes_nothing(self, sizes: Sequence[int]) -> bool:
        """Say whether a view in the place of a resize would have the sizes that there are."""
        if self._case.attribute not in ("resize", "resize_"):
            return False
        known = math.prod(size for size in sizes if size != -1)
        return self._tensor.shape == tuple(
            self._tensor.count // known if size == -1 else size for size in sizes
        )

    def _fits(self) -> bool:
        """Say whether the count fits: then the memory's order is in the way."""
        free = self._sizes.count(-1)
        known = math.prod(size for size in self._sizes if size != -1)
        if free == 1 and known > 0:
            return self._tensor.count % known == 0
        return free == 0 and known == self._tensor.count

    def _elsewhere(self) -> Iterator[Candidate]:
        """Copy the numbers into new memory, in the order in which they are read."""
        slot, skeleton, name = self._tensor.slot, self._case.skeleton, self._case.attribute
        if name == "view":
            yield Candidate(skeleton.replace(".view(", ".reshape(", 1), "copy")
            edits = {slot: f"{slot}.contiguous()"}
            yield Candidate(self._case.edited(edits), "copy")
            if len(self._sizes) == 1:
                yield Candidate(f"{slot}.flatten()", "copy")
        elif name in ("resize", "resize_"):
            yield Candidate(skeleton.replace(f".{name}(", ".reshape(", 1), "same-values")
            yield Candidate(self._case.edited({slot: f"{slot}.clone()"}), "copy")

    def _one_changed(self) -> Iterator[list[int]]:
        """Change one size so that the count fits, the last one first."""
        count = self._tensor.count
        changed: list[list[int]] = []
        for place in reversed(range(len(self._sizes))):
            rest = math.prod(self._sizes[:place] + self._sizes[place + 1 :])
            if rest > 0 and count % rest == 0:
                for size in (count // rest, -1):
                    sizes = [*self._sizes]
                    sizes[place] = size
                    changed.append(sizes)
        yield from changed
        if -1 in self._sizes:
            yield from self._beside_free()

    def _beside_free(self) -> Iterator[list[int]]:
        """Change one size beside -1 to one that divides the count."""
        free = self._sizes.index(-1)
        for place, size in enumerate(self._sizes):
            if place == free:
                continue
            others = [known for at, known in enumerate(self._sizes) if at not in (free, place)]
            rest = math.prod(others)
            if rest <= 0 or self._tensor.count % rest:
                continue
            for near in _near_divisors(self._tensor.count // rest, size)[:_NEAREST]:
                sizes = [*self._sizes]
                sizes[place] = near
                yield sizes

    def _nearest(self) -> Iterator[list[int]]:
        """Take two sizes with the right product, near those asked for."""
        count = self._tensor.count
        if len(self._sizes) == 2 and -1 not in self._sizes:
            pairs = [(size, count // size) for size in _divisors(count)]
            first, second = self._sizes
            pairs.sort(key=lambda pair: abs(pair[0] - first) + abs(pair[1] - second))
            yield from ([*pair] for pair in pairs[:_NEAREST])

    def _with(self, sizes: Sequence[int]) -> Candidate:
        slot, name = self._tensor.slot, self._case.attribute
        if name in ("resize", "resize_"):
            return Candidate(f"{slot}.view({texts(sizes)})", "size")
        if len(sizes) == len(self._slots):
            edits = dict(zip(self._slots, map(str, sizes), strict=True))
            return Candidate(self._case.edited(edits), "size")
        if self._tuple:
            return Candidate(self._case.edited({self._tuple: f"({texts(sizes)},)"}), "size")
        return Candidate(f"{slot}.{name}({texts(sizes)})", "size")


def _near_divisors(count: int, wanted: int) -> list[int]:
    return sorted(_divisors(count), key=lambda size: (size == 1, abs(size - wanted)))


def _divisors(count: int) -> list[int]:
    small = [size for size in range(1, math.isqrt(count) + 1) if count % size == 0]
    return sorted({*small, *(count // size for size in small)})


def _stretching(case: Case) -> Iterator[Candidate]:
    """Reshape the tensor so that it can be stretched; or name its sizes too."""
    tensor = case.arrays[0]
    if case.attribute == "expand_as" and len(case.arrays) > 1:
        target = case.arrays[1].shape
    else:
        target = tuple(_sizes_in(case, tensor))
    for change in reshapes(tensor, len(target)):
        if stretched(change.shape, target) == target:
            yield Candidate(case.edited({tensor.slot: change.text}), change.meaning)
    if case.attribute != "expand":
        return
    own = (*(1,) * (len(target) - len(tensor.shape)), *tensor.shape)
    if len(own) == len(target) and all(
        own_size and size % own_size == 0 for size, own_size in zip(target, own, strict=True)
    ):
        times = [size // own_size for size, own_size in zip(target, own, strict=True)]
        yield Candidate(f"{tensor.slot}.repeat({texts(times)})", "repeat")
    too_few = len(target) < len(tensor.shape)
    for sizes in ((*target, *tensor.shape),) if too_few else (target[::-1],):
        if sizes != target and stretched(tensor.shape, sizes) == sizes:
            yield Candidate(f"{tensor.slot}.expand({texts(sizes)})", "size")


def _repeated(case: Case) -> Iterator[Candidate]:
    """Say for every dimension how often."""
    tensor, times = case.arrays[0], _sizes_in(case, case.arrays[0])
    missing = len(tensor.shape) - len(times)
    if missing > 0:
        for repeats in ((*times, *(1,) * missing), (*(1,) * missing, *times)):
            yield Candidate(f"{tensor.slot}.repeat({texts(repeats)})", "repeat")


def _turned(case: Case) -> Iterator[Candidate]:
    """Swap the last two dimensions of a batch of matrices; or turn all of them round."""
    slot, rank = case.arrays[0].slot, len(case.arrays[0].shape)
    if rank > 2:
        meaning: Meaning = "transpose"
        yield Candidate(f"{slot}.transpose({rank - 2}, {rank - 1})", meaning)
        yield Candidate(f"{slot}.mT", meaning)
        yield Candidate(f"{slot}.permute({texts(range(rank - 1, -1, -1))})", meaning)


def _sizes_in(case: Case, tensor: Operand) -> list[int]:
    found: list[int] = []
    for item in case.operands:
        if item is not tensor and isinstance(item.value, ITEMS):
            found += [part for part in item.value if type(part) is int]
        elif item is not tensor and type(item.value) is int:
            found.append(item.value)
    return found
