"""Four ways to write the neuron: each is a program that ran, and the record says what differs."""

from __future__ import annotations

import re

import streamlit as st

from components.drawing.twin import scalar_words, table
from components.engine import Step, Trace, run
from components.ui.cover import is_covered
from components.ui.text import Say

WAYS = (
    "torch.sum(features * weights) + bias",
    "(features * weights).sum() + bias",
    "torch.mm(features, weights.view({n_input}, 1)) + bias",
    "torch.matmul(features, weights.view({n_input}, 1)) + bias",
)
_SUMS = ("torch.sum", "Tensor.sum")


def show_four_ways(trace: Trace, *, say: Say) -> None:
    """Show the four ways when the reader asks for them; until then none of them runs."""
    with st.container(key="four_ways"):
        if not st.toggle(say("ways-title"), key="ways", disabled=is_covered()):
            return
        if is_covered():
            st.markdown(f"*{say('not-yet')}*")
            return
        runs = four_ways(trace)
        if any(other.failure for other in runs):
            return
        st.markdown(_table(runs, trace, say=say))
        st.markdown(say("ways-difference", difference=f"{largest_difference(runs):.1e}"))
        st.markdown(say("ways-why"))


def four_ways(trace: Trace) -> tuple[Trace, ...]:
    """Run the reader's program once for each way of writing its output."""
    n_input = trace.variables["features"].shape[1]
    return tuple(run(_with_sum(trace.program, way.format(n_input=n_input))) for way in WAYS)


def largest_difference(runs: tuple[Trace, ...]) -> float:
    """Give the largest difference between any two of the outputs."""
    outputs = [one.variables["output"].values[0][0] for one in runs]
    return float(max(outputs) - min(outputs))


def multiplications(trace: Trace) -> list[str]:
    """Name the calls that multiply and add up, in the order in which they ran."""
    return [step.operation for step in trace.steps if _multiplies(step)]


def _multiplies(step: Step) -> bool:
    # Before the first of them the data are drawn; after the last, the bias is added.
    return step.operation_kind == "matmul" or step.operation in ("*", *_SUMS)


def _with_sum(program: str, expression: str) -> str:
    line = f"output = activation({expression})"
    return re.sub(r"(?m)^output = .*$", line.replace("\\", "\\\\"), program, count=1)


def _table(runs: tuple[Trace, ...], trace: Trace, *, say: Say) -> str:
    n_input = trace.variables["features"].shape[1]
    heads = (say("ways-written"), say("ways-calls"), "output")
    rows = [
        (
            f"`activation({way.format(n_input=n_input)})`",
            ", ".join(f"`{name}`" for name in multiplications(one)),
            scalar_words(one.variables["output"]),
        )
        for way, one in zip(WAYS, runs, strict=True)
    ]
    return table(heads, rows)
