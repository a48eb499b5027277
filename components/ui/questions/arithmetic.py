"""The questions of two tensors, element by element: what is stretched, and what never is."""

from __future__ import annotations

import math
from functools import partial

from components.drawing.numbers import shape_text
from components.engine import Trace
from components.engine.aligning import align
from components.engine.trace import Shape
from components.ui.questions.choices import MOST_SHAPES, repairs
from components.ui.questions.question import Facts, Option, Question
from components.ui.questions.trials import Trial, attempt, same

_OUT = "out = a "
_METHODS = {"+": "add_", "-": "sub_", "*": "mul_"}
_MOST = 4096


def askable(trace: Trace) -> bool:
    """Say whether two tensors meet, so few that each number of one could meet each of the other."""
    a, b = (trace.variables.get(name) for name in "ab")
    return a is not None and b is not None and math.prod(a.shape + b.shape) <= _MOST


def shape_of_result(trace: Trace) -> Question:
    """Ask for the shape of the result, or whether there is one."""
    facts = _facts(trace)
    return Question(
        "arithmetic", "predict", "broadcast-from-left", facts, partial(_shapes, trace, facts)
    )


def _shapes(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    """Offer the shapes of both, what comes of aligning from the left, one number, and no result."""
    a, b = (trace.variables[name].shape for name in "ab")
    line = str(facts["line"])
    trial = attempt(_data(trace), line)
    right = None if trial.result is None else trial.result.shape
    wrong = {"first": a, "second": b, "left": _from_left(a, b), "one": (1,), "number": ()}
    options = (
        [] if right is None else [_shape_option("both", right, facts, correct=True, line=line)]
    )
    taken = [right]
    for name, shape in wrong.items():
        if shape is not None and shape not in taken and len(taken) < MOST_SHAPES:
            taken.append(shape)
            options.append(_shape_option(name, shape, facts, correct=False))
    options.sort(key=lambda option: (len(option.code), option.code))
    return (*options, _no_result(trace, trial, facts))


def _shape_option(
    name: str, shape: Shape, facts: Facts, *, correct: bool, line: str = ""
) -> Option:
    return Option(
        id=name,
        code=shape_text(shape),
        correct=correct,
        why=f"{name}-right" if correct else f"{name}-{'stops' if not facts['out'] else 'other'}",
        facts={**facts, "shape": shape_text(shape)},
        ran=f"({line}).shape" if correct else "",
        said=f"torch.Size({list(shape)})" if correct else "",
    )


def _no_result(trace: Trace, trial: Trial, facts: Facts) -> Option:
    stops = trial.result is None
    why = "stops-other" if not stops else "stops-bool" if _subtracts_bool(trace) else "stops-right"
    ran, said = (trial.expression, trial.said) if stops else ("", "")
    return Option("stops", "", stops, why, facts, ran, said)


def _from_left(first: Shape, second: Shape) -> Shape | None:
    """Stretch two shapes as if they were compared from the left; None where they differ there."""
    length = max(len(first), len(second))
    one, other = (shape + (1,) * (length - len(shape)) for shape in (first, second))
    pairs = align(one, other)
    if any(pair.pair == "clash" for pair in pairs):
        return None
    return tuple(max(pair.first or 1, pair.second or 1) for pair in pairs)


def which_line_stops(trace: Trace) -> Question:
    """Ask which of a few lines torch refuses to run."""
    facts = _facts(trace)
    return Question(
        "arithmetic", "break", "inplace-broadcast-grows", facts, partial(_lines, trace, facts)
    )


def _lines(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    expressions = {
        "scalar": "a * 2",
        "swapped": f"b {facts['sign']} a",
        "inplace": f"a.{_METHODS[str(facts['sign'])]}(b)",
    }
    data = _data(trace)
    trials = {name: attempt(data, text) for name, text in expressions.items()}
    options = [
        Option(
            id=name,
            code=trial.expression,
            correct=trial.result is None,
            why=f"{name}-{_reason(trace, trial)}",
            facts={**facts, "shape": trial.shape},
            ran=trial.expression,
            said=trial.said,
        )
        for name, trial in trials.items()
    ]
    none = not any(option.correct for option in options)
    return (*options, Option("none", "", none, "none-right" if none else "none-wrong", facts))


def _reason(trace: Trace, trial: Trial) -> str:
    """Say why a line stops, as torch's message does; ``"runs"`` if it does not."""
    if trial.result is not None:
        return "runs"
    if _subtracts_bool(trace):
        return "bool"
    first, second = (trace.variables[key].shape for key in "ab")
    if any(pair.pair == "clash" for pair in align(first, second)):
        return "clash"
    out = trace.variables.get("out")
    return "types" if out is None or out.shape == first else "grows"


def each_with_each(trace: Trace) -> Question:
    """Ask what lets every number of one tensor meet every number of the other."""
    facts = _facts(trace)
    return Question(
        "arithmetic", "repair", "vector-has-orientation", facts, partial(_met, trace, facts)
    )


def _met(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    data = _data(trace)
    sign = "+" if _subtracts_bool(trace) else facts["sign"]
    expressions = {
        "flat": f"a.reshape(-1) {sign} b.reshape(-1)",
        "columns": f"a.reshape(-1, 1) {sign} b.reshape(-1, 1)",
        "table": f"a.reshape(-1, 1) {sign} b.reshape(1, -1)",
        "joined": "torch.cat([a.reshape(-1), b.reshape(-1)])",
    }
    trials = {name: attempt(data, text) for name, text in expressions.items()}
    # The same pairs made without any stretching.
    counts = facts["first_count"], facts["second_count"]
    rows = f"torch.stack([a.reshape(-1)] * {counts[1]}, dim=1)"
    columns = f"torch.stack([b.reshape(-1)] * {counts[0]}, dim=0)"
    wanted = attempt(data, f"{rows} {sign} {columns}").result
    return repairs(
        (
            (name, trial, wanted is not None and same(trial.result, wanted))
            for name, trial in trials.items()
        ),
        meant="table",
        facts=facts,
    )


def _subtracts_bool(trace: Trace) -> bool:
    """torch subtracts nothing from a bool tensor, and no bool tensor from anything."""
    is_bool = "bool" in {trace.variables[name].dtype for name in "ab"}
    return is_bool and _line(trace).split()[3] == "-"


def _line(trace: Trace) -> str:
    return next(line for line in trace.program.splitlines() if line.startswith(_OUT))


def _data(trace: Trace) -> str:
    """Give the program up to the operation: both tensors, with the reader's own numbers."""
    return trace.program[: trace.program.index(_line(trace))]


def _facts(trace: Trace) -> Facts:
    first, second = (trace.variables[name] for name in "ab")
    out = trace.variables.get("out")
    line = _line(trace).removeprefix("out = ")
    return {
        "line": line,
        "sign": line.split()[1],
        "first": shape_text(first.shape),
        "second": shape_text(second.shape),
        "one": first.dtype,
        "other": second.dtype,
        "out": "" if out is None else shape_text(out.shape),
        "first_count": math.prod(first.shape),
        "second_count": math.prod(second.shape),
    }
