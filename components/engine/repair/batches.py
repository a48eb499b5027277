"""Mend products of batches: turned as a whole, pictures that are no rows, a missing batch."""

from __future__ import annotations

import ast
import math
from collections.abc import Iterator

from components.engine.repair.candidate import Candidate
from components.engine.repair.case import Case, Operand
from components.engine.repair.products import inner_size
from components.engine.repair.templates import texts
from components.engine.trace import Shape


def turned_batch_repairs(case: Case) -> Iterator[Candidate]:
    """Turn each matrix of a batch, where ``.T`` turned all dimensions round."""
    pair = _pair(case)
    if pair is None:
        return
    for place in (1, 0):
        operand = pair[place]
        node, shape = operand.node, operand.shape
        if not isinstance(node, ast.Attribute) or node.attr != "T" or len(shape) < 3:
            continue
        turned = (*shape[:1:-1], shape[0], shape[1])
        if _fits(case, *((pair[0].shape, turned) if place else (turned, pair[1].shape))):
            whole = f"{operand.slot}.permute({texts(range(len(shape) - 1, -1, -1))})"
            yield Candidate(
                case.edited({operand.slot: "_whole.mT"}),
                "transpose",
                probe=case.edited({operand.slot: f"{whole}.mT"}),
                parts={"_whole": node.value},
            )


def batch_repairs(case: Case) -> Iterator[Candidate]:
    """Write pictures as rows, or make batches of two matrices."""
    pair = _pair(case)
    if pair is None or not all(operand.is_tensor for operand in pair):
        return
    yield from _dotted(case, *pair)
    yield from _flattened_too_far(case, *pair)
    yield from _flattened(case, *pair)
    first, second = pair
    are_matrices = case.attribute == "bmm" and (len(first.shape), len(second.shape)) == (2, 2)
    if are_matrices and _fits(case, (1, *first.shape), (1, *second.shape)):
        edits = {operand.slot: f"{operand.slot}.unsqueeze(0)" for operand in pair}
        yield Candidate(case.edited(edits), "same-values")


def _flattened(case: Case, first: Operand, second: Operand) -> Iterator[Candidate]:
    """Write each sample of a batch of pictures as one row; or one picture as the only row."""
    sizes = first.shape
    if len(sizes) >= 3 and len(second.shape) == 2 and 0 not in sizes:
        row = math.prod(sizes[1:])
        for shape, text in (
            ((sizes[0], row), "flatten(1)"),
            ((sizes[0], row), f"view({sizes[0]}, -1)"),
            ((1, math.prod(sizes)), "view(1, -1)"),
        ):
            if _fits(case, shape, second.shape):
                edits = {first.slot: f"{first.slot}.{text}"}
                yield Candidate(case.edited(edits), "same-values")
    for operand, place in ((first, 0), (second, 1)):
        yield from _picture_flattened(case, operand, (first.shape, second.shape), place)


def _picture_flattened(
    case: Case, operand: Operand, shapes: tuple[Shape, Shape], place: int
) -> Iterator[Candidate]:
    """Write one square picture as a vector, or as a row or column where matrices are wanted."""
    shape = operand.shape
    is_picture = len(shape) == 2 and shape[0] == shape[1] > 1
    ways = ("flatten()", "view(-1, 1)" if place else "view(1, -1)")
    count = operand.count
    for way, new in zip(ways, ((count,), (count, 1) if place else (1, count)), strict=True):
        pair = (shapes[0], new) if place else (new, shapes[1])
        if is_picture and _fits(case, *pair):
            edits = {operand.slot: f"{operand.slot}.{way}"}
            yield Candidate(case.edited(edits), "same-values")


def _dotted(case: Case, first: Operand, second: Operand) -> Iterator[Candidate]:
    """Make vectors of what dot cannot take, number by number."""
    if case.attribute != "dot" or first.count != second.count:
        return
    ranks = (len(first.shape), len(second.shape))
    if max(ranks) < 2 or (min(ranks) > 1 and first.shape != second.shape):
        return
    edits = {
        operand.slot: f"{operand.slot}.flatten()"
        for operand in (first, second)
        if len(operand.shape) != 1
    }
    yield Candidate(case.edited(edits), "same-values")


def _flattened_too_far(case: Case, first: Operand, second: Operand) -> Iterator[Candidate]:
    """Keep the samples of a batch that ``view(-1)`` or ``flatten()`` made one row of."""
    node, shape = first.node, second.shape
    is_flat = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    if not is_flat or len(first.shape) != 1 or len(shape) != 2 or not shape[0]:
        return
    assert isinstance(node, ast.Call)
    assert isinstance(node.func, ast.Attribute)
    if node.func.attr not in ("view", "reshape", "flatten", "ravel") or first.count % shape[0]:
        return
    probe = case.edited({first.slot: f"{first.slot}.view(-1, {shape[0]})"})
    for way in ("flatten(1)", f"view(-1, {shape[0]})"):
        yield Candidate(
            case.edited({first.slot: f"_whole.{way}"}),
            "same-values",
            probe=probe,
            parts={"_whole": node.func.value},
        )


def _pair(case: Case) -> tuple[Operand, Operand] | None:
    """Give the two operands of a product that does not fit."""
    if case.kind != "matmul" or len(case.arrays) != 2 or case.operation is None:
        return None
    first, second = case.arrays
    return None if _fits(case, first.shape, second.shape) else (first, second)


def _fits(case: Case, first: Shape, second: Shape) -> bool:
    return case.operation is not None and inner_size(case.operation, first, second) is not None
