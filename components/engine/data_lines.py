"""The lines of a program that make its data, and those that write over it."""

from __future__ import annotations

import ast
import math
from collections.abc import Iterator, Mapping, Sequence

from components.engine.language import parse
from components.engine.moving import data_made_by
from components.engine.trace import Trace


def editable_names(text: str) -> tuple[str, ...]:
    """Name the tensors that the data lines of a program create.

    Raises: RefusalError for a text outside the language.
    """
    statements = parse(text).tree.body
    return tuple(dict.fromkeys(name for node in statements for name in data_made_by(node)))


def after_data(text: str, lines: Mapping[str, Sequence[str]]) -> str:
    """Write lines after the data lines of their tensors, and after the changes that follow these.

    Args:
        lines: for the name of each tensor its new lines; a name that no data line makes is left
            out.
    Raises: RefusalError for a text outside the language.
    """
    made: set[str] = set()
    ends: dict[str, int] = {}
    for node in parse(text).tree.body:
        new = list(data_made_by(node))
        made.update(new)
        for name in new or [name for name in _set_by(node) if name in made]:
            ends[name] = node.end_lineno or node.lineno
    rows = text.split("\n")
    for name, end in sorted(ends.items(), key=lambda item: item[1], reverse=True):
        rows[end:end] = lines.get(name, ())
    return "\n".join(rows)


def without_changes(text: str, *names: str) -> str:
    """Give a program with the numbers that its own data lines make.

    All lines go that make a tensor of data once more, or set numbers of it.

    Args:
        names: the tensors; by default all that data lines make.
    Raises: RefusalError for a text outside the language.
    """
    rows = text.split("\n")
    wanted = set(names or editable_names(text))
    made: set[str] = set()
    gone: list[tuple[int, int]] = []
    for node in parse(text).tree.body:
        new = set(data_made_by(node))
        if (new and new <= wanted & made) or wanted & made & set(_set_by(node)):
            gone.append((node.lineno - 1, node.end_lineno or node.lineno))
        made |= new
    for start, end in reversed(gone):
        del rows[start:end]
    return "\n".join(rows)


def changed_names(trace: Trace) -> tuple[str, ...]:
    """Name the tensors of data that a run made once more, or whose numbers it set."""
    return tuple(name for name, places in _written(trace).items() if places)


def replaced_names(trace: Trace) -> tuple[str, ...]:
    """Name the tensors of data of which no number is left that their first line made."""
    written = _written(trace)
    sizes = {name: math.prod(trace.variables[name].shape) for name in written}
    return tuple(
        name for name, places in written.items() if "" in places or len(places) >= sizes[name]
    )


def _written(trace: Trace) -> dict[str, set[str]]:
    """List which places of the data a run wrote over; of a whole tensor the place is ``""``."""
    names = editable_names(trace.program)
    written: dict[str, set[str]] = {name: set() for name in names if name in trace.variables}
    made: set[str] = set()
    for step in trace.steps:
        if step.operation_kind in ("creation", "random") and step.target in written:
            if step.target in made:
                written[step.target].add("")
            made.add(step.target)
        elif step.operation == "[]=" and step.operands[0].name in made:
            written[step.operands[0].name].add(step.text.partition("=")[0].strip())
    return written


def _set_by(node: ast.stmt) -> Iterator[str]:
    """Name the variable whose numbers a line sets: ``features[0, 1] = 2.0``."""
    if isinstance(node, ast.Assign):
        for target in node.targets:
            if isinstance(target, ast.Subscript) and isinstance(target.value, ast.Name):
                yield target.value.id
