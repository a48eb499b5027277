"""Which steps of a run the output was computed from, read backwards from the output."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from components.engine import Step, TensorView, Trace


def feeding(trace: Trace, name: str = "output") -> tuple[Step, ...]:
    """List the steps whose results went into a variable, last first, with the steps inside them.

    Steps are followed by names, by memory, and by standing inside an expression; a number has no
    memory, so one that was passed on under another name is found again by its value.
    """
    view = trace.variables[name]
    names, storages = {name}, _storages([view])
    found: list[Step] = []
    for step in reversed(trace.steps):
        if step.result is None or not _feeds(step, view, names, storages, found):
            continue
        found.append(step)
        if not step.in_place:
            names.discard(step.target or "")
        parts = (step, *inner_steps(step))
        names |= {one.name for part in parts for one in part.operands if one.name}
        storages |= _storages(one for part in parts for one in part.operands)
    return tuple(one for step in found for one in (step, *inner_steps(step)))


def uses(trace: Trace, data: Iterable[str]) -> bool:
    """Say whether any of some variables went into the output."""
    operands = [one for step in feeding(trace) for one in step.operands]
    operands.append(trace.variables["output"])
    names, storages = {one.name for one in operands}, _storages(operands)
    return any(
        name in names or bool(_storages([trace.variables[name]]) & storages)
        for name in data
        if name in trace.variables
    )


def inner_steps(step: Step) -> Iterator[Step]:
    """Walk through the steps inside a call of one of the program's functions."""
    for inner in step.inner:
        yield inner
        yield from inner_steps(inner)


def _feeds(
    step: Step, output: TensorView, names: set[str], storages: set[int], found: list[Step]
) -> bool:
    if step.target in names or (_storages([step.result]) & storages):
        return True
    if step.target and output.storage is None and step.result is not None:
        return bool(step.result.values == output.values)
    return any(_inside(step, other) for other in found)


def _inside(step: Step, other: Step) -> bool:
    start, end = (step.line, step.column), (step.end_line, step.end_column)
    return (other.line, other.column) <= start and end <= (other.end_line, other.end_column)


def _storages(views: Iterable[TensorView | None]) -> set[int]:
    return {view.storage for view in views if view is not None and view.storage is not None}
