"""What the drawing of an operation says: its description, its readout, its message."""

from __future__ import annotations

import math

from components.drawing.foot import Say
from components.drawing.numbers import Number, number, shape_text, short_number
from components.drawing.operation_model import Wanted, cut
from components.engine.trace import Step, TensorView, Values

_LONGEST = 44


def description(step: Step | None, *, say: Say, wanted: Wanted | None) -> str:
    """Say in a sentence or two what goes in and what comes out.

    Args:
        step: None for a value that no step made.
    """
    words = []
    if step is not None:
        given = ", ".join(value_words(view) for view in step.operands)
        if step.result is None:
            words.append(say("drawing-operation-failed", given=given or "()"))
        else:
            words.append(
                say("drawing-operation-gives", given=given, result=value_words(step.result))
                if given
                else say("drawing-operation-makes", result=value_words(step.result))
            )
    if wanted is not None:
        words.append(say("drawing-operation-should", wanted=value_words(wanted.view)))
    return " ".join(words) or value_words(None)


def default_sentence(step: Step, *, say: Say, wanted: Wanted | None) -> tuple[str, str]:
    """Give what the readout says while nothing is pointed at."""
    code = cut(step.target or " ".join(step.text.split()), _LONGEST)
    if step.result is None:
        return f"{code}  ", say("drawing-operation-nothing")
    result = value_words(step.result)
    if wanted is not None and math.prod(step.result.shape) != math.prod(wanted.view.shape):
        return f"{code}  {shape_text(step.result.shape)} ≠ ", shape_text(wanted.view.shape)
    if wanted is not None and _only(step.result) is not None and _only(wanted.view) is not None:
        ours, theirs = number(_only(step.result)), number(_only(wanted.view))
        if ours != theirs:
            return f"{code} = {cut(ours, 12)} ≠ ", cut(theirs, 12)
    return f"{code}  ", cut(result, 28)


def failure_words(step: Step, *, say: Say) -> list[str]:
    """Give torch's own message, or the sentence of a refusal in the reader's language."""
    if step.failure is None:
        return []
    if step.failure.reason:
        return [say(f"failure-{step.failure.reason}", **step.failure.facts)]
    return [step.failure.message]


def value_words(view: TensorView | None) -> str:
    """Say what a value is: its shape, and its number if it has one only."""
    if view is None:
        return "?"
    if view.kind in ("tensor", "ndarray"):
        shape, only = shape_text(view.shape), _only(view)
        return shape if only is None else f"{shape} {number(only)}"
    if view.kind == "number":
        return short_number(view.values)
    if view.kind == "shape" and view.values is not None:
        return cut(shape_text(view.values), _LONGEST)
    return cut(" ".join(str(view.values).split()), _LONGEST)


def _only(view: TensorView) -> Number:
    """The number of a value with one element; None for another, and for one never set."""
    if view.kind not in ("tensor", "ndarray", "number") or math.prod(view.shape) != 1:
        return None
    value: Values = view.values
    while isinstance(value, list):
        value = value[0]
    return value if value is None or isinstance(value, bool | int | float) else None
