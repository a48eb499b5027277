"""A record without its results: what was given stays, what was computed from it is taken away."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace

from components.engine.frozen import FrozenDict
from components.engine.trace import Step, TensorView, Trace


def without_results(trace: Trace, *, line: int) -> Trace:
    """Take away everything that a program computed from one of its lines on.

    The steps stay, so that it is still known what is asked for; their values, shapes and types do
    not, wherever the record has them.

    Args:
        line: the first line whose results go, counted from 1.
    """
    data = frozenset(step.target for step in trace.steps if step.line < line and step.target)
    steps = (step if step.line < line else _bare(step, data) for step in trace.steps)
    variables = {name: view for name, view in trace.variables.items() if name in data}
    return replace(trace, steps=tuple(steps), variables=FrozenDict(variables), printed="")


def _bare(step: Step, data: AbstractSet[str]) -> Step:
    return replace(
        step,
        operands=tuple(_given(view, data) for view in step.operands),
        result=None,
        changed=(),
        inner=tuple(_bare(inner, data) for inner in step.inner),
    )


def _given(view: TensorView, data: AbstractSet[str]) -> TensorView:
    """An operand as it is where it was given; of a result only its name and its memory."""
    if view.name in data or view.kind not in ("tensor", "ndarray"):
        return view
    return TensorView(name=view.name, kind=view.kind, storage=view.storage)
