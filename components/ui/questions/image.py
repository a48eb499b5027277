"""The questions of a picture: whose memory its turned view reads, and what turns it back."""

from __future__ import annotations

import math
from functools import partial

from components.drawing.numbers import index_text, shape_text
from components.drawing.slots import slot_of
from components.engine import TensorView, Trace
from components.engine.trace import Shape
from components.ui.questions.choices import lines_that_stop, repairs
from components.ui.questions.question import Facts, Option, Question
from components.ui.questions.trials import attempt, rerun, same

_MOST = 4096
_PLACES = {"same": (-1, -1, 0), "moved": (0, -1, -1)}
"""Where in the picture a beginner looks for ``turned[-1, -1, 0]``, and where it is."""


def askable(trace: Trace) -> bool:
    """Say whether there is a picture and its turned view."""
    img, turned = (trace.variables.get(name) for name in ("img", "turned"))
    if img is None or turned is None:
        return False
    return len(img.shape) == 3 and 0 < math.prod(img.shape) <= _MOST


def which_number_changes(trace: Trace) -> Question:
    """Ask which number of the picture changes with one of its turned view."""
    facts = _facts(trace)
    return Question("image", "predict", "slice-is-a-copy", facts, partial(_changed, trace, facts))


def _changed(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    """Offer the place with the same index, the one that was moved there, and none."""
    line = str(facts["line"])
    img = trace.variables["img"]
    written = rerun(trace.program, line).steps[-1].changed
    places = {name: _counted_from_0(at, img.shape) for name, at in _PLACES.items()}
    found = {name: written == ((img.storage, slot_of(img, at)),) for name, at in places.items()}
    found["none"] = not {storage for storage, _ in written} & {img.storage}
    codes = {name: index_text("img", *at) for name, at in _PLACES.items()}
    trial = attempt(trace.program, codes["moved"], line)
    return tuple(
        Option(
            id=name,
            code=codes.get(name, ""),
            correct=correct,
            why=f"{name}-right" if correct else f"{name}-other",
            facts=facts,
            ran=trial.expression if correct else "",
            said=trial.said if correct else "",
        )
        for name, correct in found.items()
    )


def _counted_from_0(index: Shape, shape: Shape) -> Shape:
    return tuple(place % size for place, size in zip(index, shape, strict=True))


def _new_number(turned: TensorView) -> int:
    """Choose a number that does not stand in the last pixel's first channel yet."""
    return 9 if turned.values[-1][-1][0] != 9 else 8


def which_line_stops(trace: Trace) -> Question:
    """Ask which of a few lines torch refuses to run."""
    facts = _facts(trace)
    return Question("image", "break", "permute-needs-all", facts, partial(_lines, trace, facts))


def _lines(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    expressions = {
        "two": "img.permute(1, 2)",
        "swap": "img.transpose(1, 2)",
        "dealt": f"img.reshape({facts['rows']}, {facts['columns']}, 3)",
        "plane": "img[0]",
    }
    trials = {name: attempt(trace.program, text) for name, text in expressions.items()}
    return lines_that_stop(trials, facts=facts)


def colours_first(trace: Trace) -> Question:
    """Ask what makes three planes of a picture whose colours come last."""
    facts = _facts(trace)
    return Question("image", "repair", "reshape-hwc-to-chw", facts, partial(_planes, trace, facts))


def _planes(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    expressions = {
        "dealt": f"turned.reshape(3, {facts['rows']}, {facts['columns']})",
        "swap": "turned.transpose(0, 2)",
        "moved": "turned.permute(2, 0, 1)",
        "again": "turned.permute(1, 2, 0)",
    }
    trials = {name: attempt(trace.program, text) for name, text in expressions.items()}
    img = trace.variables["img"]
    return repairs(
        ((name, trial, same(trial.result, img)) for name, trial in trials.items()),
        meant="moved",
        facts=facts,
    )


def _facts(trace: Trace) -> Facts:
    _, rows, columns = trace.variables["img"].shape
    return {
        "line": f"turned[-1, -1, 0] = {_new_number(trace.variables['turned'])}",
        "rows": rows,
        "columns": columns,
        "planes": shape_text((3, rows, columns)),
        "last": shape_text((rows, columns, 3)),
    }
