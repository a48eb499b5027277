"""What the reader types, a shape or that it stops, compared with the record: the difference."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from components.drawing.numbers import shape_text
from components.drawing.shapes_walk import inner_sizes, walk_of
from components.engine import Step, Trace
from components.engine.trace import Shape
from components.ui.questions.question import Facts, Subject

Difference = Literal[
    "right",
    "order",  # the right numbers the other way round
    "dimensions",  # the right numbers, with too many or too few ones around them
    "taken",  # the shape of something else in the program
    "count",  # another number of dimensions
    "columns",
    "rows",
    "both",
    "stops-right",  # "error", and it stops
    "stops-not",  # "error", and it runs
    "stops",  # a shape, and it stops
]
Guess = Shape | Literal["error"]

GUESSED: dict[Subject, str] = {
    "home": "h",
    "slice": "part",
    "arithmetic": "out",
    "neuron": "output",
    "network": "output",
    "reshape": "y",
    "shapes": "product",
}
"""The variable of each program whose shape can be guessed."""
MAY_STOP: tuple[Subject, ...] = ("shapes",)
"""Programs that may stop before that variable: then "error" is a guess as well."""
LONGEST = 60
_MOST_DIGITS = 6
_NUMBERS = re.compile(r"\d+(?:[\s,x×*、]+\d+)*[\s,]*", re.ASCII)
_BRACKETS = str.maketrans("[](){}", "      ")


def read_shape(text: str) -> Shape | None:
    """Read a shape as people write it.

    >>> read_shape("torch.Size([1, 2])"), read_shape("1x2"), read_shape("()"), read_shape("two")
    ((1, 2), (1, 2), (), None)
    """
    plain = unicodedata.normalize("NFKC", text).strip().casefold().removeprefix("torch.size")
    inside = plain.translate(_BRACKETS).strip()
    if len(text) > LONGEST or (inside and not _NUMBERS.fullmatch(inside)):
        return None
    numbers = re.findall(r"\d+", inside)
    if (not inside and not plain) or any(len(number) > _MOST_DIGITS for number in numbers):
        return None
    return tuple(map(int, numbers))


def read_guess(text: str, *, stopping: str) -> Guess | None:
    """Read a shape, or that the program stops.

    >>> read_guess("Error", stopping="error none"), read_guess("1x2", stopping="error")
    ('error', (1, 2))

    Args:
        stopping: the reader's words for it, between blanks.
    """
    plain = unicodedata.normalize("NFKC", text).strip().casefold().strip(".!。！\"'`")
    return "error" if plain in stopping.split() else read_shape(text)


def judge(guess: Guess, name: str, trace: Trace) -> tuple[Difference, Facts]:
    """Say how a guess differs from what a program came to, which may have stopped.

    Args: as in `compare`.
    """
    step = next(
        (one for one in reversed(trace.steps) if one.target == name or one.failure is not None),
        None,
    )
    facts = {"name": name, **_about(step)}
    if name not in trace.variables:
        if guess == "error":
            return "stops-right", facts
        return "stops", {**facts, "guess": shape_text(guess)}
    if guess == "error":
        return "stops-not", {**facts, "shape": shape_text(trace.variables[name].shape)}
    difference, more = compare(guess, name, trace)
    return difference, {**more, **facts}


def _about(step: Step | None) -> dict[str, str | int]:
    """Say what decides about a step's shape: ``kind``, the operands, the sizes that meet."""
    facts: dict[str, str | int] = {"kind": "", "first": "", "second": "", "one": 0, "other": 0}
    if step is None or len(step.operands) < 2:
        return facts
    first, second = (view.shape for view in step.operands[:2])
    facts.update(first=shape_text(first), second=shape_text(second))
    walk = walk_of(step)
    ending, last = step.operation.rpartition(".")[2], walk.stops[-1].name
    if first and second:
        facts["one"], facts["other"] = inner_sizes(first, second)
    if ending == "dot":
        facts["kind"] = "dot"
    elif last in ("ranks", "batch"):
        facts["kind"] = last
    else:
        facts["kind"] = walk.kind
    return facts


def compare(guess: Shape, name: str, trace: Trace) -> tuple[Difference, Facts]:
    """Say how a guess differs from the shape of a variable.

    Args:
        guess: what the reader typed.
        name: the variable.
        trace: the record that has it.
    Returns: which text explains it, ``guess-<difference>``, and the named parts of that text.
    """
    shape = trace.variables[name].shape
    others = [
        other
        for other, view in trace.variables.items()
        if view.kind == "tensor" and other != name and view.shape == guess
    ]
    facts: Facts = {
        "name": name,
        "guess": shape_text(guess),
        "shape": shape_text(shape),
        "other": others[0] if others else "",
        "rows": shape[0] if shape else 1,
        "columns": shape[-1] if shape else 1,
        "dimensions": len(shape),
        "guessed": len(guess),
    }
    return _difference(guess, shape, taken=bool(others)), facts


def _difference(guess: Shape, shape: Shape, *, taken: bool) -> Difference:
    if guess == shape:
        return "right"
    if guess == shape[::-1]:
        return "order"
    if _without_ones(guess) == _without_ones(shape) and len(guess) != len(shape):
        return "dimensions"
    if taken:
        return "taken"
    if len(guess) != len(shape) or len(shape) != 2:
        return "count"
    if guess[0] == shape[0]:
        return "columns"
    return "rows" if guess[1] == shape[1] else "both"


def _without_ones(shape: Shape) -> Shape:
    return tuple(size for size in shape if size != 1)
