"""The questions of the tensors page: what counts what, what an index may be, what joins tensors."""

from __future__ import annotations

import math
from functools import partial

from components.drawing.numbers import shape_text
from components.engine import Trace
from components.ui.questions.choices import lines_that_stop, repairs
from components.ui.questions.question import Facts, Option, Question
from components.ui.questions.trials import attempt, same

_NAME = "t"
_MOST = 512


def askable(trace: Trace) -> bool:
    """Say whether there is a tensor with at least one dimension, small enough to be printed."""
    view = trace.variables.get(_NAME)
    if view is None or view.kind != "tensor" or not view.shape:
        return False
    return 0 < math.prod(view.shape) <= _MOST


def what_len_counts(trace: Trace) -> Question:
    """Ask what ``len`` of the tensor is."""
    facts = _facts(trace)
    return Question("tensors", "predict", "dim-vs-size", facts, partial(_lengths, trace, facts))


def _lengths(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    """Offer the size of the first dimension, of the last, how many there are, and all elements."""
    expressions = {
        "len": "len(t)",
        "ndim": "t.ndim",
        "numel": "t.numel()",
        "last": "t.shape[-1]",
    }
    tried = {name: attempt_number(trace.program, text) for name, text in expressions.items()}
    right = tried["len"]
    offered: dict[str, int] = {}
    for name, number in tried.items():
        if number not in offered.values():
            offered[name] = number
    if len(offered) == 1:
        offered["more"] = right + 1
    return tuple(
        Option(
            id=name,
            code=str(number),
            correct=number == right,
            why=f"{name}-right" if number == right else f"{name}-other",
            facts={**facts, "answer": str(right), "number": str(number)},
            ran="len(t)" if number == right else "",
            said=str(right) if number == right else "",
        )
        for name, number in sorted(offered.items(), key=lambda item: item[1])
    )


def attempt_number(program: str, expression: str) -> int:
    """Evaluate an expression that gives a whole number."""
    result = attempt(program, f"torch.tensor({expression})").result
    return int(result.values) if result is not None else 0


def which_index_stops(trace: Trace) -> Question:
    """Ask which of a few indices torch refuses."""
    facts = _facts(trace)
    return Question("tensors", "break", "float-index", facts, partial(_indices, trace, facts))


def _indices(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    expressions = {
        "last": "t[-1]",
        "beyond": f"t[0:{int(facts['first']) + 5}]",
        "float": "t[torch.tensor([0.0])]",
        "list": "t[[0]]",
    }
    trials = {name: attempt(trace.program, text) for name, text in expressions.items()}
    return lines_that_stop(trials, facts=facts, shape="part")


def join_two(trace: Trace) -> Question:
    """Ask which line makes one tensor of two, with a new first dimension."""
    facts = _facts(trace)
    return Question("tensors", "repair", "list-of-tensors", facts, partial(_joined, trace, facts))


def _joined(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    expressions = {
        "tensor": "torch.tensor([t[0], t[-1]])",
        "cat": "torch.cat([t[0], t[-1]])",
        "plus": "t[0] + t[-1]",
        "stack": "torch.stack([t[0], t[-1]])",
    }
    trials = {name: attempt(trace.program, text) for name, text in expressions.items()}
    wanted = attempt(trace.program, "t[[0, -1]]").result
    return repairs(
        (
            (name, trial, wanted is not None and same(trial.result, wanted))
            for name, trial in trials.items()
        ),
        meant="stack",
        facts=facts,
    )


def _facts(trace: Trace) -> Facts:
    shape = trace.variables[_NAME].shape
    return {
        "whole": shape_text(shape),
        "first": shape[0],
        "rank": len(shape),
        "row": shape_text(shape[1:]),
        "two": shape_text((2, *shape[1:])),
    }
