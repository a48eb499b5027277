"""Over random shapes: what one small change of shape mends is proposed, and no trap above it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import combinations

import torch
from hypothesis import example, given, settings
from hypothesis import strategies as st

from components.engine import run

SHAPES = st.lists(st.integers(0, 4), max_size=4).map(tuple)
OPERATIONS = {
    "torch.mm(a, b)": torch.mm,
    "torch.bmm(a, b)": torch.bmm,
    "torch.mv(a, b)": torch.mv,
    "torch.dot(a, b)": torch.dot,
    "torch.matmul(a, b)": torch.matmul,
    "a @ b": torch.matmul,
    "a + b": torch.add,
    "a * b": torch.mul,
    "torch.maximum(a, b)": torch.maximum,
}
MARKED = ("trap", "other-computation", "outer")


def distinct(shape: tuple[int, ...], start: int) -> torch.Tensor:
    """Square roots of different whole numbers: no two sums of products of them are alike."""
    count = math.prod(shape)
    return torch.arange(start, start + count, dtype=torch.float64).sqrt().view(shape)


def reshaped(tensor: torch.Tensor, ranks: int) -> Iterator[torch.Tensor]:
    """One transpose, unsqueeze or squeeze, or any view of a vector-like tensor."""
    for pair in combinations(range(tensor.ndim), 2):
        yield tensor.transpose(*pair)
    for dim in range(tensor.ndim + 1):
        yield tensor.unsqueeze(dim)
    for dim, size in enumerate(tensor.shape):
        if size == 1:
            yield tensor.squeeze(dim)
    if sum(size != 1 for size in tensor.shape) <= 1 and tensor.ndim:
        for rank in range(1, max(ranks, tensor.ndim) + 1):
            for place in range(rank):
                shape = [1] * rank
                shape[place] = tensor.numel()
                yield tensor.view(shape)


def mended(apply, a: torch.Tensor, b: torch.Tensor) -> list[torch.Tensor]:
    results = []
    pairs = [(a, other) for other in reshaped(b, a.ndim)]
    pairs += [(other, b) for other in reshaped(a, b.ndim)]
    for pair in pairs:
        try:
            results.append(apply(*pair))
        except (RuntimeError, IndexError):
            continue
    return results


def alike(first: torch.Tensor, second: torch.Tensor) -> bool:
    return first.shape == second.shape and torch.allclose(first, second)


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(sorted(OPERATIONS)), SHAPES, SHAPES)
@example("torch.mm(a, b)", (1, 5), (1, 5))
@example("torch.mm(a, b)", (2, 3), (2, 3))
@example("a @ b", (2, 2, 3), (3, 3, 2))
@example("a + b", (2, 3, 3), (2, 3))
@example("a + b", (2, 3), (2, 2))
@example("a * b", (2, 3, 4), (4, 3, 2))
def test_fixes_run_and_no_trap_stands_above_a_repair(expression, first, second):
    text = f"import torch\na = torch.zeros({first})\nb = torch.zeros({second})\n"
    trace = run(f"{text}c = {expression}")
    a, b = distinct(first, 2), distinct(second, 102)
    if trace.failure is None:
        return
    results = []
    for fix in trace.failure.fixes:
        values = {"a": a.clone(), "b": b.clone(), "torch": torch}
        result = eval(fix.expression, values)
        assert tuple(result.shape) == fix.result_shape
        results.append(result)
    meanings = [fix.meaning for fix in trace.failure.fixes]
    assert "trap" not in meanings[: len(meanings) - meanings.count("trap")]
    repairs = mended(OPERATIONS[expression], a, b)
    is_repair = [any(alike(result, repair) for repair in repairs) for result in results]
    if repairs:
        assert any(is_repair), trace.failure
    for place, result in enumerate(results):
        if is_repair[place] or meanings[place] in MARKED:
            continue
        below = [results[at] for at in range(place, len(results)) if is_repair[at]]
        assert not any(result.shape == repair.shape for repair in below), trace.failure


@settings(deadline=None, max_examples=100)
@given(st.integers(2, 4), st.integers(2, 4), st.integers(2, 4))
def test_a_view_that_scrambles_a_matrix_is_called_a_trap(rows, inner, columns):
    text = f"import torch\na = torch.ones({rows}, {inner})\nb = torch.ones({columns}, {inner})\n"
    failure = run(text + "c = a @ b").failure
    if failure is None:
        return
    a, b = distinct((rows, inner), 2), distinct((columns, inner), 102)
    for fix in failure.fixes:
        result = eval(fix.expression, {"a": a, "b": b})
        scrambles = f"b.view({inner}, {columns})" in fix.expression
        assert (fix.meaning == "trap") >= scrambles
        if fix.meaning == "trap":
            repairs = [a @ b.T] if result.shape == (rows, columns) else [a.T @ b]
            assert not torch.allclose(result, repairs[0])
    assert failure.fixes[0].expression in ("a @ b.T", "b @ a", "a.T @ b")
