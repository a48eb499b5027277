"""The questions of the memory page: who sees the last line, what torch refuses, how to copy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import Literal

from components.drawing.memory_record import (
    Frame,
    old_names,
    read_frame,
    shows_other_numbers,
    walk_of,
)
from components.engine import Trace
from components.engine.language import parse
from components.ui.questions.choices import MOST_SHAPES
from components.ui.questions.question import Facts, Option, Question
from components.ui.questions.trials import rerun

Outcome = Literal["wrote", "rebound", "turned", "nothing", "failed"]
_PRINTS = 2
_COPIES = {"view": "b.view(-1)", "slice": "b[:]", "clone": "b.clone()", "float": "b.float()"}


def askable(trace: Trace) -> bool:
    """Say whether the program has got as far as b."""
    return {"a", "b"} <= trace.variables.keys()


def who_sees_it(trace: Trace) -> Question:
    """Ask which names show other numbers after the last line."""
    facts = {"line": _last_line(trace)}
    return Question("memory", "predict", "from_numpy-copies", facts, partial(_names, trace, facts))


def _names(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    frame = _last_frame(trace)
    outcome, old = _outcome(frame), old_names(frame)
    right = shows_other_numbers(frame)
    written = re.findall(r"\b[a-z]\b", str(facts["line"]))
    subject = tuple(name for name in written if name in old)[:1]
    seen = {"alone": subject, "seen": right, "all": old, "none": ()}
    facts = {**facts, "names": _listed(right), "blind": _listed([n for n in old if n not in right])}
    options: list[Option] = []
    taken: list[tuple[str, ...]] = []
    for name, names in seen.items():
        if (not names and name != "none") or names in taken or (name == "seen" and not right):
            continue
        taken.append(names)
        correct = outcome != "failed" and names == right
        why = f"right-{outcome}" if correct else f"{name}-{outcome}"
        options.append(_option(name, names, why, facts, frame, correct=correct))
    why = "right-failed" if outcome == "failed" else "stops-ran"
    options.append(_option("stops", (), why, facts, frame, correct=outcome == "failed"))
    if len(options) > MOST_SHAPES:
        options = options[:MOST_SHAPES] if outcome != "failed" else options[1:]
    return tuple(options)


def _option(
    name: str, names: Sequence[str], why: str, facts: Facts, frame: Frame, *, correct: bool
) -> Option:
    if not correct:
        return Option(name, _listed(names), correct, why, facts)
    line = str(facts["line"])
    if frame.failure:
        return Option(name, "", correct, why, facts, line, frame.failure.message)
    said = str(facts["names"]) or "—"
    return Option(name, _listed(names), correct, why, facts, line, said, told="ask-others")


def _outcome(frame: Frame) -> Outcome:
    if frame.happened == "failed":
        return "failed"
    changed = shows_other_numbers(frame)
    if not changed:
        return "nothing"
    if frame.happened in ("turned", "grown"):
        return "turned"
    return "wrote" if frame.lit else "rebound"


def which_line_stops(trace: Trace) -> Question:
    """Ask which line torch refuses on memory that belongs to NumPy."""
    return Question("memory", "break", "resize-numpy-memory", _sizes(trace), partial(_lines, trace))


def _lines(trace: Trace) -> tuple[Option, ...]:
    facts = _sizes(trace)
    larger = f"{facts['more']}, {facts['columns']}"
    expressions = {
        "smaller": "b.resize_(1, 1)",
        "larger": f"b.resize_({larger})",
        "clone": f"b.clone().resize_({larger})",
        "turned": "b.t_()",
    }
    options = []
    for name, expression in expressions.items():
        # What nobody has set cannot be printed; the shape can.
        tried = rerun(_data(trace), f"tried = {expression}", "print(tried.shape)")
        failure = tried.failure
        said = tried.printed.strip() if failure is None else failure.message
        why = f"{name}-{'runs' if failure is None else 'stops'}"
        options.append(Option(name, expression, failure is not None, why, facts, expression, said))
    return tuple(options)


def a_copy(trace: Trace) -> Question:
    """Ask which line makes a c whose changes do not reach a."""
    return Question("memory", "repair", "detach-copies", {}, partial(_copies, trace))


def _copies(trace: Trace) -> tuple[Option, ...]:
    before = rerun(_data(trace)).variables["a"].values
    options = []
    for name, expression in _COPIES.items():
        after = rerun(_data(trace), f"c = {expression}", "c.fill_(-1)", "print(a)")
        kept = after.variables["a"].values == before
        why = f"{name}-{'right' if kept else 'other'}"
        said = after.printed.strip("\n")
        ran = f"c = {expression}; c.fill_(-1); print(a)"
        options.append(Option(name, f"c = {expression}", kept, why, {}, ran, said))
    return tuple(options)


def _last_frame(trace: Trace) -> Frame:
    from components.engine.history import record_history

    history = record_history(trace.program, {})
    return read_frame(history, len(walk_of(history)) - 1)


def _last_line(trace: Trace) -> str:
    """Give the last line before the ones that print, or the one that stopped the program."""
    statements = parse(trace.program).tree.body
    lines = trace.program.split("\n")
    line = trace.failure.line if trace.failure is not None else None
    return lines[(line or statements[-1 - _PRINTS].lineno) - 1]


def _data(trace: Trace) -> str:
    """Give the program up to the line that makes b."""
    lines = trace.program.split("\n")
    end = next(k for k, line in enumerate(lines) if line.startswith("b = "))
    return "\n".join(lines[: end + 1])


def _sizes(trace: Trace) -> dict[str, str | int]:
    rows, columns = trace.settings["rows"], trace.settings["columns"]
    return {"rows": rows, "columns": columns, "more": rows + 1}


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)
