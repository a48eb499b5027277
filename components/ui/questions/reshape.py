"""The questions of the reshape page: what turns, where view stops, and what to do then."""

from __future__ import annotations

from functools import partial

from components.drawing.memory_slots import flat_values
from components.drawing.reshape_record import call_step
from components.engine import TensorView, Trace
from components.ui.questions.choices import lines_that_stop
from components.ui.questions.question import Facts, Option, Question
from components.ui.questions.trials import Trial, attempt


def askable(trace: Trace) -> bool:
    """Say whether x is a table of two rows and two columns at least, not all of one number."""
    made = _made(trace)
    return min(made.shape) >= 2 and len({*(flat_values(made) or ())}) > 1


def second_row(trace: Trace) -> Question:
    """Ask which numbers stand in the second row of x turned; the stage opens with the view."""
    facts = _facts(trace)
    return Question("reshape", "predict", "view-is-transpose", facts, partial(_rows, trace, facts))


def _rows(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    data, rows = _data(trace), facts["rows"]
    view = f"x.view({facts['columns']}, {rows})"
    expressions = {
        "turned": "x.t()[1]",
        "view": f"{view}[1]",
        "cut": f"x[1, :{rows}]",
        "first": "x.t()[0]",
    }
    trials = {name: attempt(data, text) for name, text in expressions.items()}
    right = trials["turned"].said
    taken: set[str] = set()
    options = []
    for name, trial in trials.items():
        if name != "turned" and (trial.said == right or trial.said in taken):
            continue
        taken.add(trial.said)
        correct = name == "turned"
        why = f"{name}-right" if correct else f"{name}-other"
        ran, said = (trial.expression, trial.said) if correct else ("", "")
        options.append(Option(name, trial.said, correct, why, facts, ran, said))
    return tuple(options)


def which_line_stops(trace: Trace) -> Question:
    """Ask which of a few lines torch refuses to run."""
    facts = _facts(trace)
    return Question("reshape", "break", "view-works-anywhere", facts, partial(_lines, trace, facts))


def _lines(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    expressions = {
        "flat": "x.view(-1)",
        "turned": "x.t().view(-1)",
        "reshape": "x.t().reshape(-1)",
        "rows": "x[1:].view(-1)",
    }
    data = _data(trace)
    trials = {name: attempt(data, line) for name, line in expressions.items()}
    return lines_that_stop(trials, facts=facts)


def numbers_in_order(trace: Trace) -> Question:
    """Ask what to write instead of a view that stops."""
    facts = _facts(trace)
    return Question(
        "reshape", "repair", "resize-is-inplace-reshape", facts, partial(_mended, trace, facts)
    )


def _mended(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    expressions = {
        "memory": "x.view(-1)",
        "resize": f"x.t().resize_({facts['count']})",
        "reshape": "x.t().reshape(-1)",
        "contiguous": "x.t().contiguous().view(-1)",
    }
    data = _data(trace)
    wanted = _numbers(attempt(data, "x.t()"))
    options = []
    for name, expression in expressions.items():
        trial = attempt(data, expression)
        correct = _numbers(trial) == wanted
        meant = name in ("reshape", "contiguous")
        why = f"{name}-right" if correct and meant else "luck" if correct else f"{name}-other"
        options.append(Option(name, expression, correct, why, facts, expression, trial.said))
    return tuple(options)


def _numbers(trial: Trial) -> tuple[object, ...] | None:
    return None if trial.result is None else flat_values(trial.result)


def _data(trace: Trace) -> str:
    """Give the program up to the call: x, with the reader's own numbers."""
    return "\n".join(trace.program.split("\n")[: call_step(trace).line - 1])


def _facts(trace: Trace) -> Facts:
    """The sizes of x; a call that works in place may have changed them since."""
    rows, columns = _made(trace).shape
    return {"rows": rows, "columns": columns, "count": rows * columns}


def _made(trace: Trace) -> TensorView:
    """Find x with the reader's own numbers: as the call found it."""
    line = call_step(trace).line
    seen = (view for step in trace.steps for view in step.operands if step.line >= line)
    return next(view for view in seen if view.name == "x")
