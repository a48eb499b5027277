"""Answers in the commonest forms: shapes, lines of which some stop, and lines that repair."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from components.drawing.numbers import shape_text
from components.engine.trace import Shape
from components.ui.questions.question import Facts, Option
from components.ui.questions.trials import Trial

MOST_SHAPES = 4


def shape_options(
    shapes: Mapping[str, Shape], *, right: str, facts: Facts, ran: str
) -> tuple[Option, ...]:
    """Offer different shapes, one of them right; two ids with the same shape are one answer.

    Args:
        shapes: the shapes by id, in the order in which they are offered.
        right: the id whose shape is asked for.
        facts: the named parts of the explanations.
        ran: what was asked about, shown with its shape once it has been found.
    """
    wrong: list[str] = []
    for name, shape in shapes.items():
        taken = {shapes[right], *(shapes[other] for other in wrong)}
        if shape not in taken and len(wrong) < MOST_SHAPES - 1:
            wrong.append(name)
    return tuple(
        Option(
            id=name,
            code=shape_text(shape),
            correct=name == right,
            why=f"{name}-right" if name == right else f"{name}-other",
            facts={**facts, "shape": shape_text(shape)},
            ran=f"{ran}.shape" if name == right else "",
            said=f"torch.Size({list(shape)})" if name == right else "",
        )
        for name, shape in shapes.items()
        if name == right or name in wrong
    )


def lines_that_stop(
    trials: Mapping[str, Trial], *, facts: Facts, shape: str = "shape"
) -> tuple[Option, ...]:
    """Offer lines as they ran; those that torch refused are right.

    Args:
        trials: what happened, by id, in the order in which the lines are offered.
        shape: what the explanations call the shape of a result.
    """
    return tuple(
        Option(
            id=name,
            code=trial.expression,
            correct=trial.result is None,
            why=f"{name}-{'stops' if trial.result is None else 'runs'}",
            facts={**facts, shape: trial.shape},
            ran=trial.expression,
            said=trial.said,
        )
        for name, trial in trials.items()
    )


def repairs(
    trials: Iterable[tuple[str, Trial, bool]], *, meant: str, facts: Facts, then: str = ""
) -> tuple[Option, ...]:
    """Offer lines as repairs; where sizes make two of them the same line, it is offered once.

    Args:
        trials: id, what happened, and whether it is what was wanted.
        meant: the repair that works at every size; others are right by luck only.
        then: the line at the end of the program that prints what is said, if it does not stop.
        facts: the named parts of the explanations.
    """
    lines = {trial.expression: (name, trial, works) for name, trial, works in trials}
    return tuple(
        Option(
            id=name,
            code=trial.expression,
            correct=works,
            why=_outcome(name, trial, works=works, meant=meant),
            facts={**facts, "shape": trial.shape},
            ran=trial.expression,
            said=trial.said,
            then="" if trial.result is None else then,
        )
        for name, trial, works in lines.values()
    )


def _outcome(name: str, trial: Trial, *, works: bool, meant: str) -> str:
    if works:
        return f"{name}-right" if name == meant else "luck"
    return f"{name}-stops" if trial.result is None else f"{name}-other"
