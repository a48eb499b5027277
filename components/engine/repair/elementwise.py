"""Mend elementwise operations: sizes that cannot be stretched to each other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Literal

import numpy as np

from components.engine.diagnosis import as_index
from components.engine.limits import span
from components.engine.operators import AUGMENTED
from components.engine.repair.candidate import Candidate, Meaning
from components.engine.repair.case import Case, Operand
from components.engine.repair.reshapes import (
    Reshape,
    dealt_out,
    deeper,
    reshapes,
    stretched,
)
from components.engine.repair.templates import texts
from components.engine.trace import Shape


def elementwise_repairs(case: Case) -> Iterator[Candidate]:
    """Propose for arithmetic, comparisons and the like."""
    if case.kind != "elementwise" or len(case.arrays) < 2:
        return
    if stretched(*(operand.shape for operand in case.arrays)) is not None:
        return
    is_product = case.attribute in ("*", "mul", "multiply")
    matrices = all(len(operand.shape) == 2 for operand in case.arrays)
    if is_product and matrices:
        yield from _as_product(case)
    sound = [*_kept(case), *_reshaped(case, "stays")]
    yield from sound
    yield from _as_product(case)
    if not sound:
        yield from _reshaped(case, "grows")
    yield from _joined(case)
    for operand in _smaller_first(case):
        yield from _scrambled(case, operand)


def in_place_repairs(case: Case) -> Iterator[Candidate]:
    """Propose for what writes into its receiver: the receiver keeps its shape."""
    if case.kind != "in-place" or len(case.operands) < 2 or not case.arrays:
        return
    if isinstance(case.node, ast.Assign):
        yield from _assigned(case)
    elif case.attribute == "@=":
        return
    elif isinstance(case.node, ast.AugAssign) or case.attribute.endswith("_"):
        receiver = case.operands[0]
        for operand in case.arrays[1:]:
            yield from _fitted(case, operand, receiver.shape)
        yield from out_of_place(case)


def out_of_place(case: Case) -> Iterator[Candidate]:
    """Compute into a new tensor."""
    if isinstance(case.node, ast.AugAssign):
        if type(case.node.op) in AUGMENTED:
            yield Candidate(case.skeleton, "new-tensor", place="assign")
    elif case.attribute.endswith("_") and case.attribute not in ("copy_", "fill_", "resize_"):
        plain = case.skeleton.replace(f".{case.attribute}(", f".{case.attribute[:-1]}(", 1)
        yield Candidate(plain, "new-tensor")


def _fitted(case: Case, operand: Operand, target: Shape) -> Iterator[Candidate]:
    """Reshape one operand so that it can be stretched to a shape."""
    changes: list[Reshape | None] = [*reshapes(operand, len(target)), dealt_out(operand, target)]
    for change in changes:
        if change is None or stretched(change.shape, target) != target:
            continue
        edits = {operand.slot: change.text}
        if isinstance(case.node, ast.AugAssign):
            probe = case.edited(edits)
            yield Candidate(
                change.text, change.meaning, recast=change.recast, probe=probe, place="value"
            )
        else:
            yield Candidate(case.edited(edits), change.meaning, recast=change.recast)


def _assigned(case: Case) -> Iterator[Candidate]:
    """Reshape the value of ``x[index] = value``."""
    value = case.operands[-1]
    target = chosen_shape(case)
    if isinstance(value.value, list) and case.operands[0].is_tensor:
        yield Candidate(f"torch.tensor({value.slot})", "create", place="value")
    if target is None or not value.shape:
        return
    for change in (*reshapes(value, len(target)), dealt_out(value, target)):
        if change is not None and stretched(change.shape, target) == target:
            yield Candidate(
                change.text, change.meaning, recast=change.recast, place="value",
                probe=f"torch.broadcast_to({change.text}, ({texts(target)},))",
            )  # fmt: skip


def chosen_shape(case: Case) -> Shape | None:
    """Give the shape of the elements that ``x[index] = value`` writes to."""
    if case.index is None:
        return None
    try:
        found = np.broadcast_to(np.zeros(()), case.operands[0].shape)[as_index(case.index)]
    except (IndexError, ValueError, TypeError):
        return None
    return tuple(found.shape)


def _smaller_first(case: Case) -> list[Operand]:
    """Order the operands by their size; of equal ones the last comes first."""
    places = sorted(range(len(case.arrays)), key=lambda at: (case.arrays[at].count, -at))
    return [case.arrays[at] for at in places]


def _reshaped(case: Case, size: Literal["stays", "grows"]) -> Iterator[Candidate]:
    """Reshape one operand, the smaller one first.

    Args:
        size: of the result: that of the largest operand, or larger.
    """
    largest = max(span(operand.shape) for operand in case.arrays)
    rank = max(len(operand.shape) for operand in case.arrays)
    for operand in _smaller_first(case):
        others = [other.shape for other in case.arrays if other is not operand]
        seen: set[Shape] = set()
        ranks = max(map(len, others))
        for change in (*reshapes(operand, ranks), *deeper(operand, ranks)):
            result = stretched(change.shape, *others)
            grows = result is not None and (span(result) > largest or len(result) > rank)
            if result is None or grows != (size == "grows"):
                continue
            if size == "grows" and change.shape in seen:
                continue
            seen.add(change.shape)
            meaning: Meaning = "outer" if size == "grows" else change.meaning
            yield Candidate(case.edited({operand.slot: change.text}), meaning)


def _scrambled(case: Case, operand: Operand) -> Iterator[Candidate]:
    for other in case.arrays:
        dealt = dealt_out(operand, other.shape) if other is not operand else None
        if dealt is not None:
            yield Candidate(case.edited({operand.slot: dealt.text}), dealt.meaning, recast=True)


def _kept(case: Case) -> Iterator[Candidate]:
    """Let a reduction among the operands keep its dimension."""
    for operand in case.arrays:
        node = operand.node
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        given = {keyword.arg: keyword.value for keyword in node.keywords}
        dim = given.get("dim") or given.get("axis") or (node.args[-1] if node.args else None)
        if node.func.attr not in _REDUCTIONS or not isinstance(dim, ast.Constant | ast.UnaryOp):
            continue
        try:
            place = ast.literal_eval(dim)
        except ValueError:
            continue
        if type(place) is not int or "keepdim" in given or "keepdims" in given:
            continue
        place = place % (len(operand.shape) + 1)
        new = (*operand.shape[:place], 1, *operand.shape[place:])
        if stretched(new, *(other.shape for other in case.arrays if other is not operand)) is None:
            continue
        word = "keepdim" if operand.is_tensor else "keepdims"
        kept = ast.Call(
            node.func, node.args, [*node.keywords, ast.keyword(word, ast.Constant(value=True))]
        )
        yield Candidate(
            case.edited({operand.slot: "_kept"}), "keepdim", parts={"_kept": kept},
            probe=case.edited({operand.slot: f"{operand.slot}.reshape({texts(new)})"}),
        )  # fmt: skip


_REDUCTIONS = (
    "sum", "mean", "prod", "amax", "amin", "std", "var", "norm", "logsumexp", "argmax", "argmin",
    "any", "all",
)  # fmt: skip


def _as_product(case: Case) -> Iterator[Candidate]:
    """Multiply as matrices: layers follow one another by a product, not a sum."""
    if len(case.arrays) != 2 or len(case.operands) != 2:
        return
    first, second = case.arrays
    fits = len(first.shape) > 0 and len(second.shape) > 1 and first.shape[-1] == second.shape[-2]
    if case.attribute in ("+", "*", "add", "mul", "multiply") and fits:
        yield Candidate(f"{first.slot} @ {second.slot}", "matmul")


def _joined(case: Case) -> Iterator[Candidate]:
    """Join where a sum cannot be meant."""
    if len(case.arrays) != 2 or case.attribute not in ("+", "add"):
        return
    first, second = case.arrays
    if len(first.shape) != len(second.shape) or not (first.is_tensor and second.is_tensor):
        return
    different = [
        place for place, sizes in enumerate(zip(first.shape, second.shape, strict=True))
        if sizes[0] != sizes[1]
    ]  # fmt: skip
    if len(different) == 1:
        dim = f", dim={different[0]}" if different[0] else ""
        yield Candidate(f"torch.cat([{first.slot}, {second.slot}]{dim})", "other-computation")
