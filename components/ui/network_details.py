"""Below the network: one tensor looked at closely, the formulas, and what is learned."""

from __future__ import annotations

import streamlit as st

from components.drawing.formula import (
    hidden_formula,
    network_formula,
    network_formula_with_bias,
)
from components.drawing.numbers import shape_text
from components.drawing.twin import parameter_counts, values_table
from components.engine import Step, TensorView, Trace
from components.ui.network import LAST
from components.ui.settings import Choice, setting
from components.ui.text import Say

_PARAMETERS = ("W1", "W2", "B1", "B2")
_COMPUTED = {"h": 3, "output": LAST}


def look_at_picked(part: str) -> None:
    """Turn to the tensor whose tile was clicked on the stage."""
    item = setting("network", "look")
    if isinstance(item, Choice) and part in item.options:
        st.session_state["look"] = part


def show_look(trace: Trace, *, say: Say, step: int) -> None:
    """Let the reader choose a tensor; show its numbers and the line that made it."""
    item = setting("network", "look")
    options = item.options if isinstance(item, Choice) else ()
    with st.container(key="look_box"):
        name = st.selectbox(say("setting-look"), options, key="look")
        with st.container(key="look_numbers"):
            if step < _COMPUTED.get(name, 0):
                st.markdown(say("not-yet"))
                return
            view = trace.variables[name]
            st.markdown(f"`{name}`  `{shape_text(view.shape)}`  `{view.dtype}`")
            st.markdown(values_table(view))
            made = maker(trace, name)
            if made is not None:
                st.caption(say("look-line", line=made.line))
                st.code(f"{name} = {made.text}", language="python")


def maker(trace: Trace, name: str) -> Step | None:
    """Find the step that gave a variable its value, the last one if there were several."""
    return next((step for step in reversed(trace.steps) if step.target == name), None)


def show_formulas(trace: Trace, *, say: Say) -> None:
    """Show the formulas of the lesson with live shapes, and why the program also adds B1 and B2."""
    with st.expander(say("formula-title"), key="formulas", expanded=True):
        st.latex(hidden_formula(trace))
        st.latex(network_formula(trace))
        st.markdown(say("network-why-bias"))
        st.latex(network_formula_with_bias(trace))


def show_parameters(trace: Trace, *, say: Say) -> None:
    """Say which numbers are chosen and which are learned, and count the latter."""
    counts = parameter_counts(trace, _PARAMETERS)
    shapes = ", ".join(f"`{name}` {count}" for name, count in counts)
    with st.container(key="parameters"):
        st.markdown(say("network-chosen", hidden=_size(trace.variables["h"])))
        st.markdown(
            say("network-learned", shapes=shapes, total=str(sum(count for _, count in counts)))
        )


def _size(view: TensorView) -> str:
    return str(view.shape[-1])
