"""Compute a candidate on distinct numbers, so that two of them can be told apart."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from components.engine.calls import owner_of
from components.engine.evaluation import evaluate
from components.engine.limits import Budget
from components.engine.memory import Array
from components.engine.operation import OPERATIONS
from components.engine.repair.candidate import Candidate
from components.engine.repair.case import Case
from components.engine.repair.templates import filled
from components.engine.source import Source
from components.engine.state import Module, Run
from components.engine.values import ITEMS, is_array

_SEEDS = (OPERATIONS["torch.manual_seed"], OPERATIONS["np.random.seed"])
_MAX_COMPARED = 20_000
"""Elements of all operands together."""
_GOLDEN = 0.6180339887498949
"""Multiples of it, without their whole part, never come twice and follow no pattern."""


def is_comparable(case: Case) -> bool:
    """Say whether the operands are small enough to compute with them many times."""
    return sum(operand.count for operand in case.arrays) <= _MAX_COMPARED


def compute(case: Case, candidate: Candidate, budget: Budget) -> Any:
    """Compute a candidate with distinct numbers in the operands.

    Args:
        budget: what all candidates together may use.
    Raises: StoppedError where it fails.
    """
    template = candidate.probe or candidate.template
    run = Run(Source(template), budget)
    run.names = {**case.names, "torch": Module("torch"), "np": Module("np")}
    for place, operand in enumerate(case.operands):
        run.names[operand.slot] = distinct(operand.value, place)
    if case.kind == "random":
        for seed in _SEEDS:
            run.random.call(seed, [0], {})
    return evaluate(run, filled(template, candidate.parts))


def distinct(value: Any, place: int) -> Any:
    """Give something like a value, with distinct numbers.

    Args:
        place: which operand it is; each has numbers of its own.
    """
    if isinstance(value, torch.Tensor):
        return _tensor(value, place)
    if isinstance(value, np.ndarray):
        numbers = _numbers(value.size, place)
        return _typed(numbers, value.dtype == np.bool_).astype(value.dtype).reshape(value.shape)
    if isinstance(value, ITEMS) and not owner_of(value):
        return type(value)(distinct(item, place + 1) for item in value)
    return value


def _tensor(like: torch.Tensor, place: int) -> torch.Tensor:
    """Lay distinct numbers into memory with the strides of another tensor."""
    sizes = zip(like.shape, like.stride(), strict=True)
    slots = 1 + sum((size - 1) * step for size, step in sizes if size > 0)
    numbers = _typed(_numbers(slots, place), like.dtype == torch.bool)
    values = torch.from_numpy(numbers).to(like.dtype)
    made = torch.as_strided(values, like.shape, like.stride()).to(like.device)
    return made.requires_grad_() if like.requires_grad else made


def _numbers(count: int, place: int) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Count in an order of its own: whole parts and fractions are all different."""
    steps = np.arange(count) + 7 * place + 1
    fractions = (steps * _GOLDEN) % 1
    return np.asarray(np.argsort(np.argsort(fractions)) + 1 + fractions, dtype=np.float64)


def equal(first: Any, second: Any) -> bool:
    """Say whether two results are the same numbers, up to rounding."""
    if not is_array(first) or not is_array(second):
        return first is second
    return bool(np.allclose(_plain(first), _plain(second), rtol=1e-4, atol=1e-6, equal_nan=True))


def _plain(value: Array) -> np.ndarray[Any, Any]:
    if isinstance(value, np.ndarray):
        return value.astype(np.float64)
    return value.detach().cpu().to(torch.float64).numpy()


def _typed(
    numbers: np.ndarray[Any, np.dtype[np.float64]], is_truth: Any
) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Make some numbers 0 where only truth values are kept."""
    return np.where(numbers % 1 > 0.5, numbers, 0.0) if is_truth else numbers
