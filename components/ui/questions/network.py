"""The questions of the network page: which sides meet, and what turning a matrix does."""

from __future__ import annotations

from functools import partial
from typing import Literal

from components.engine import Trace
from components.ui.questions.choices import repairs, shape_options
from components.ui.questions.question import Facts, Option, Question
from components.ui.questions.trials import attempt, rerun, same, scale_of_product, with_data

_PRODUCT = "torch.mm(features, W1)"
_TURNED = "torch.mm(features, W1.T)"
_ROWS = 10
_ON_ITS_SIDE = "W = W1.T.contiguous()"

Outcome = Literal["stops", "same", "other"]


def askable(trace: Trace) -> bool:
    """Say whether the program still multiplies one row of features by W1, and names the result."""
    features = trace.variables.get("features")
    named = any(step.target and _PRODUCT in step.text for step in trace.steps)
    return features is not None and features.shape[:-1] == (1,) and named


def shape_of_hidden(trace: Trace) -> Question:
    """Ask for the shape of the hidden layer when several samples go in at once."""
    facts = {**_facts(trace), "rows": _ROWS}
    return Question(
        "network", "predict", "batch-size-is-in-the-weights", facts, partial(_shapes, trace, facts)
    )


def _shapes(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    name = str(facts["name"])
    inputs = trace.variables["features"].shape[1]
    after = rerun(with_data(trace.program, "features", (_ROWS, inputs)))
    hidden = after.variables[name].shape
    shapes = {
        "one": trace.variables[name].shape,
        "hidden": hidden,
        "features": after.variables["features"].shape,
        "column": hidden[::-1],
        "weights": trace.variables["W1"].shape,
        "vector": hidden[1:],
    }
    return shape_options(shapes, right="hidden", facts=facts, ran=name)


def turn_weights(trace: Trace) -> Question:
    """Ask what happens when the first layer's weights are turned."""
    facts = _facts(trace)
    return Question(
        "network", "break", "square-weight-hides-transpose", facts, partial(_turned, trace, facts)
    )


def _turned(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    name = str(facts["name"])
    after = rerun(trace.program.replace(_PRODUCT, _TURNED), f"print({name})")
    happened, said = _outcome(trace, after, name)
    answers: dict[str, Outcome | None] = {
        "product": "stops",
        "bias": None,
        "same": "same",
        "other": "other",
    }
    return tuple(
        Option(
            id=answer,
            code="",
            correct=outcome == happened,
            why=f"{answer}-right" if outcome == happened else f"{answer}-{happened}",
            facts=facts,
            ran=_TURNED if outcome == happened else "",
            said=said if outcome == happened else "",
        )
        for answer, outcome in answers.items()
    )


def _outcome(before: Trace, after: Trace, name: str) -> tuple[Outcome, str]:
    if after.failure is not None:
        return "stops", after.failure.message
    one, other = before.variables[name], after.variables[name]
    return "same" if same(one, other) else "other", after.printed[len(before.printed) :].strip("\n")


def weights_on_their_side(trace: Trace) -> Question:
    """Ask how to use weights that are kept with one row a hidden unit."""
    facts = _facts(trace)
    return Question("network", "repair", "view-is-transpose", facts, partial(_mended, trace, facts))


def _mended(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    expressions = {
        "view": f"torch.mm(features, W.view({facts['inputs']}, {facts['hidden']}))",
        "turned": "torch.mm(features, W.T)",
        "column": "torch.mm(W, features.T)",
        "outer": "torch.mm(features.T, W)",
    }
    wanted = attempt(trace.program, _PRODUCT).result
    scale = scale_of_product(trace.variables["features"], trace.variables["W1"])
    trials = {
        name: attempt(trace.program, text, _ON_ITS_SIDE) for name, text in expressions.items()
    }
    return repairs(
        (
            (name, trial, wanted is not None and same(trial.result, wanted, scale=scale))
            for name, trial in trials.items()
        ),
        meant="turned",
        facts=facts,
    )


def _facts(trace: Trace) -> Facts:
    inputs, hidden = trace.variables["W1"].shape
    return {"inputs": inputs, "hidden": hidden, "name": _first_result(trace)}


def _first_result(trace: Trace) -> str:
    """Find the name that the first layer's result is given."""
    return next(step.target for step in trace.steps if step.target and _PRODUCT in step.text)
