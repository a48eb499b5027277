"""A program's output against one of its features: the program runs once, on a batch of rows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from components.engine.data_lines import after_data
from components.engine.sweep import COUNT, Sweep, sweep_lines
from components.engine.trace import Trace, Values


def sweep(trace: Trace, index: int) -> Sweep | None:
    """Run a program once more, with one feature going through the values of a `Sweep`.

    Args:
        trace: a program with one row of ``features`` and an ``output``; changes of the reader stay.
        index: which feature, from 0.
    Returns: None if the program stops, or if its output does not have a row for each value.
    """
    batch = _run(trace.program, index)
    output = batch.variables.get("output")
    if batch.failure is not None or output is None or output.shape[:1] != (COUNT,):
        return None
    rows = output.values
    return Sweep(
        index=index,
        lines=sweep_lines(index),
        xs=tuple(row[index] for row in batch.variables["features"].values),
        outputs=tuple(zip(*rows, strict=True)),
        now=_first_row(trace, "features")[index],
        outputs_now=tuple(_first_row(trace, "output")),
    )


@lru_cache(maxsize=64)
def _run(program: str, index: int) -> Trace:
    from components.engine import run

    return run(after_data(program, {"features": sweep_lines(index)}))


def _first_row(trace: Trace, name: str) -> Sequence[float]:
    values: Values = trace.variables[name].values
    row: Sequence[float] = values[0]
    return row
