"""What every page with steps reads from its walk: the line, the shapes and the output so far."""

from __future__ import annotations

from collections.abc import Sequence

from components.engine import Step, TensorView, Trace
from components.engine.data_lines import changed_names
from components.ui.text import Say


def one_line(step: Step) -> str:
    """Write a step's expression on one line."""
    return " ".join(step.text.split())


def statement(step: Step) -> str:
    """Write a step as its line of the program has it, with the name it was given to."""
    return f"{step.target} = {one_line(step)}" if step.target else one_line(step)


def output_so_far(trace: Trace, spans: Sequence[Step | None], *, step: int) -> TensorView | None:
    """Give the output once the walk has reached its end."""
    return trace.variables["output"] if step >= len(spans) - 1 else None


def shapes_so_far(
    trace: Trace, spans: Sequence[Step | None], *, data: Sequence[str], step: int
) -> list[tuple[str, TensorView]]:
    """List what has a shape so far: the data, then each result the walk has reached.

    Args:
        spans: the step of the record behind each step of the walk; None for the data.
        data: the variables that the data lines made.
    """
    rows = [(name, trace.variables[name]) for name in data]
    for item in spans[1 : step + 1]:
        if item is not None and item.result is not None:
            rows.append((statement(item), item.result))
    return rows


def with_own_numbers(sentence: str, trace: Trace, *, say: Say) -> str:
    """Add to a sentence about drawn data what the reader wrote over them."""
    names = changed_names(trace)
    if not names:
        return sentence
    added = say("own-numbers", names=names_in_words(names, say=say))
    return say("own-between").join((sentence, added))


def names_in_words(names: Sequence[str], *, say: Say) -> str:
    """List names of the program in a sentence."""
    return say("list-comma").join(f"`{name}`" for name in names)
