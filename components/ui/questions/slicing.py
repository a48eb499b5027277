"""The questions of a slice: whether it is a view, and what reaches the last column."""

from __future__ import annotations

import math
from functools import partial

from components.drawing.numbers import shape_text
from components.engine import Trace
from components.engine.relation import share_memory
from components.ui.questions import tensors
from components.ui.questions.choices import repairs
from components.ui.questions.question import Facts, Option, Question
from components.ui.questions.trials import attempt, same
from components.ui.text import typed

_PART = "part = "


def askable(trace: Trace) -> bool:
    """Say whether there is a slice with at least one number of a tensor that can be asked about."""
    part = trace.variables.get("part")
    return (
        tensors.askable(trace)
        and part is not None
        and part.kind == "tensor"
        and 0 not in part.shape
    )


def what_writing_does(trace: Trace) -> Question:
    """Ask whether the tensor sees what is written into the slice."""
    facts = _facts(trace)
    kind = "slice-is-a-copy" if _shared(trace) else "mask-is-a-view"
    return Question("slice", "predict", kind, facts, partial(_written, trace, facts))


def _written(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    """Write into the slice, and offer: it shows in the tensor, it does not, the line stops."""
    trial = attempt(trace.program, "t", str(facts["line"]))
    right = "view" if _shared(trace) else "copy"
    truth = "view" if _shared(trace) else _how(trace)
    return tuple(
        Option(
            id=name,
            code="",
            correct=name == right,
            why=f"{truth}-right" if name == right else f"{name}-{truth}",
            facts=facts,
            ran="t" if name == right else "",
            said=trial.said if name == right else "",
        )
        for name in ("view", "copy", "stops")
    )


def _shared(trace: Trace) -> bool:
    return share_memory(trace.variables["part"], trace.variables["t"])


def _how(trace: Trace) -> str:
    """Tell numbers that were picked out and copied from numbers that were computed."""
    made = next((step for step in reversed(trace.steps) if step.target == "part"), None)
    return "copy" if made is not None and made.relation == "copy" else "new"


def last_column(trace: Trace) -> Question:
    """Ask what reaches the last place along the last dimension, in all rows at once."""
    facts = _facts(trace)
    return Question("slice", "repair", "colon-then-index", facts, partial(_columns, trace, facts))


def _columns(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    expressions = {
        "chained": "t[:][-1]",
        "kept": "t[..., -1:]",
        "last": "t[..., -1]",
        "row": "t[-1, ...]",
    }
    trials = {name: attempt(trace.program, text) for name, text in expressions.items()}
    view = trace.variables["t"]
    # Counted from the front: another way to the same numbers than the one that is offered.
    wanted = attempt(trace.program, f"t.select({len(view.shape) - 1}, {view.shape[-1] - 1})").result
    return repairs(
        (
            (name, trial, wanted is not None and same(trial.result, wanted))
            for name, trial in trials.items()
        ),
        meant="last",
        facts=facts,
    )


def _facts(trace: Trace) -> Facts:
    view = trace.variables["t"]
    new = "True" if view.dtype == "bool" else "99"
    head = next(line for line in trace.program.splitlines() if line.startswith(_PART))
    return {
        "code": typed(head.removeprefix(_PART)),
        "line": f"part[...] = {new}",
        "whole": shape_text(view.shape),
        "rank": len(view.shape),
        "wanted": shape_text(view.shape[:-1]),
        "rows": math.prod(view.shape[:-1]),
    }
