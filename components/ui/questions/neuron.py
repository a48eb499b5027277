"""The questions of the neuron page: what a matrix product of two rows takes, and what it gives."""

from __future__ import annotations

from functools import partial

from components.engine import Trace
from components.ui.questions.choices import repairs, shape_options
from components.ui.questions.question import Facts, Option, Question
from components.ui.questions.trials import attempt, same, scale_of_product

_ROWS = ("features", "weights")


def askable(trace: Trace) -> bool:
    """Say whether the program still has one row of features and one row of weights."""
    shapes = {trace.variables[name].shape for name in _ROWS if name in trace.variables}
    return len(shapes) == 1 and next(iter(shapes))[:-1] == (1,) and set(_ROWS) <= {*trace.variables}


def shape_of_product(trace: Trace) -> Question:
    """Ask for the shape of a row of features times a column of weights."""
    facts = _facts(trace)
    return Question(
        "neuron", "predict", "star-is-not-matmul", facts, partial(_shapes, trace, facts)
    )


def _shapes(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    n = facts["inputs"]
    expressions = {
        "row": "features * weights",
        "square": f"torch.mm(features.view({n}, 1), weights)",
        "matrix": f"torch.mm(features, weights.view({n}, 1))",
        "scalar": "torch.sum(features * weights)",
        "vector": "torch.sum(features * weights, dim=1)",
    }
    results = {name: attempt(trace.program, text).result for name, text in expressions.items()}
    shapes = {name: view.shape for name, view in results.items() if view is not None}
    return shape_options(shapes, right="matrix", facts=facts, ran=expressions["matrix"])


def which_line_stops(trace: Trace) -> Question:
    """Ask which of a few lines torch refuses to run."""
    facts = _facts(trace)
    return Question(
        "neuron", "break", "same-shape-so-mm-works", facts, partial(_lines, trace, facts)
    )


def _lines(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    expressions = {
        "product": "features * weights",
        "mm": "torch.mm(features, weights)",
        "turned": "torch.mm(features, weights.T)",
    }
    trials = {name: attempt(trace.program, text) for name, text in expressions.items()}
    stopped = [name for name, trial in trials.items() if trial.result is None]
    options = [
        Option(
            id=name,
            code=trial.expression,
            correct=name in stopped,
            why=f"{name}-stops" if name in stopped else f"{name}-runs",
            facts={**facts, "shape": trial.shape},
            ran=trial.expression,
            said=trial.said,
        )
        for name, trial in trials.items()
    ]
    why = "none-wrong" if stopped else "none-right"
    return (*options, Option(id="none", code="", correct=not stopped, why=why, facts=facts))


def mend_product(trace: Trace) -> Question:
    """Ask which line gives the sum of the products as a matrix product."""
    facts = _facts(trace)
    return Question(
        "neuron", "repair", "vector-has-orientation", facts, partial(_mended, trace, facts)
    )


def _mended(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    n = facts["inputs"]
    expressions = {
        "row": f"torch.mm(features, weights.view(1, {n}))",
        "outer": f"torch.mm(features.view({n}, 1), weights)",
        "swapped": "torch.mm(weights, features)",
        "column": f"torch.mm(features, weights.view({n}, 1))",
    }
    wanted = attempt(trace.program, "torch.sum(features * weights).view(1, 1)").result
    scale = scale_of_product(trace.variables["features"], trace.variables["weights"])
    trials = {name: attempt(trace.program, text) for name, text in expressions.items()}
    return repairs(
        (
            (name, trial, wanted is not None and same(trial.result, wanted, scale=scale))
            for name, trial in trials.items()
        ),
        meant="column",
        facts=facts,
    )


def _facts(trace: Trace) -> Facts:
    return {"inputs": trace.variables["features"].shape[1]}
