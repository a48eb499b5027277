"""The questions of the devices page: who shares, what needs a card, what `.to` changes."""

from __future__ import annotations

from functools import partial

from components.engine import Trace
from components.ui.questions.choices import lines_that_stop
from components.ui.questions.question import Facts, Option, Question
from components.ui.questions.trials import attempt, rerun

_WRITTEN = 99
WRITING = f"back[0, 0] = {_WRITTEN}"
"""The line that the prediction is about."""
_NOTICED = {"alone": (), "y": ("y",), "numbers": ("numbers",), "all": ("y", "numbers")}
"""For each answer the names besides `back` that would show the number."""


def askable(trace: Trace) -> bool:
    """Say whether the program has come to its end."""
    return trace.failure is None and "numbers" in trace.variables


def who_sees_it(trace: Trace) -> Question:
    """Ask which names show a number that is written into `back`."""
    facts = {"device": trace.variables["y"].device}
    return Question("devices", "predict", "cpu-always-copies", facts, partial(_seers, trace, facts))


def _seers(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    after = after_writing(trace)
    seen = tuple(
        name for name in ("y", "numbers") if after.variables[name].values[0][0] == _WRITTEN
    )
    options = []
    for name, others in _NOTICED.items():
        correct = others == seen
        why = f"{name}-right" if correct else f"{name}-other"
        code = ", ".join(("back", *others))
        ran, said = (WRITING, _values(after)) if correct else ("", "")
        options.append(Option(name, code, correct, why, facts, ran, said))
    return tuple(options)


def after_writing(trace: Trace) -> Trace:
    """Run the program once more with the line of the question at its end."""
    return rerun(trace.program, WRITING)


def _values(after: Trace) -> str:
    names = ("y", "back", "numbers")
    return "\n".join(f"{name}: {after.variables[name].values}" for name in names)


def which_line_stops(trace: Trace) -> Question:
    """Ask which line torch refuses on this machine."""
    facts = {"device": trace.variables["y"].device}
    return Question(
        "devices", "break", "cuda-is-always-there", facts, partial(_lines, trace, facts)
    )


def _lines(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    expressions = {
        "cuda": 'features.to("cuda")',
        "chosen": "features.to(device)",
        "cpu": "x.cpu()",
        "numpy": "x.numpy()",
    }
    trials = {name: attempt(trace.program, text) for name, text in expressions.items()}
    options = lines_that_stop(trials, facts=facts)
    if any(option.correct for option in options):
        return options
    return (*options, Option("none", "", correct=True, why="none-right", facts=facts))


def other_type(trace: Trace) -> Question:
    """Ask which line makes `features` float64, after `.to` on a line of its own has not."""
    return Question("devices", "repair", "to-is-inplace", {}, partial(_types, trace))


def _types(trace: Trace) -> tuple[Option, ...]:
    lines = {
        "alone": "features.to(torch.float64)",
        "assigned": "features = features.to(torch.float64)",
        "other": "wide = features.to(torch.float64)",
        "cpu": "features = features.cpu()",
    }
    options = []
    for name, line in lines.items():
        after = rerun(trace.program, line)
        dtype = after.variables["features"].dtype
        correct = dtype == "float64"
        why = f"{name}-right" if correct else f"{name}-other"
        said = f"features.dtype: torch.{dtype}"
        options.append(Option(name, line, correct, why, {}, line, said))
    return tuple(options)
