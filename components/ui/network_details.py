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
from components.engine.data_lines import changed_names
from components.ui.network import LAST, spans
from components.ui.settings import Choice, setting
from components.ui.text import Say
from components.ui.walk import names_in_words, statement

_PARAMETERS = ("W1", "W2", "B1", "B2")
_STEPS = {"features@W1+B1": 2, "h": 3, "h@W2+B2": 5, "output": LAST}
"""The step of the walk that computes a tensor; the others are data."""
_BEFORE_BIAS = {"features@W1": "features@W1+B1", "h@W2": "h@W2+B2"}


def look_at_picked(part: str) -> None:
    """Turn to the tensor whose tile, unit or cell was clicked on the stage."""
    item = setting("network", "look")
    name = part.partition("[")[0]
    name = _BEFORE_BIAS.get(name, name)
    if isinstance(item, Choice) and name in item.options:
        st.session_state["look"] = name


def show_look(trace: Trace, *, say: Say, step: int) -> None:
    """Let the reader choose a tensor; show its numbers and the line that made it."""
    item = setting("network", "look")
    options = item.options if isinstance(item, Choice) else ()
    with st.container(key="look_box"):
        name = st.selectbox(say("setting-look"), options, key="look")
        with st.container(key="look_numbers"):
            made = maker(trace, name)
            if step < _STEPS.get(name, 0) or made is None or made.result is None:
                st.markdown(say("not-yet"))
                return
            view = trace.variables.get(name, made.result)
            st.markdown(f"`{made.target or made.text}`  `{shape_text(view.shape)}`  `{view.dtype}`")
            st.markdown(values_table(view))
            st.caption(say("look-line", line=made.line))
            st.code(statement(made), language="python")


def maker(trace: Trace, name: str) -> Step | None:
    """Find the step that made a tensor: the last one that gave a variable its value."""
    if name not in trace.variables and name in _STEPS:
        return spans(trace)[_STEPS[name]]
    return next((step for step in reversed(trace.steps) if step.target == name), None)


def show_formulas(trace: Trace, *, say: Say) -> None:
    """Show the formulas of the lesson with live shapes, and why the program also adds B1 and B2."""
    with st.expander(say("formula-title"), key="formulas", expanded=True):
        st.caption(say("network-before-bias"))
        st.latex(hidden_formula(trace))
        st.latex(network_formula(trace))
        st.markdown(say("network-why-bias"))
        st.latex(network_formula_with_bias(trace))
        st.caption(say("network-same-names"))


def show_parameters(trace: Trace, *, say: Say) -> None:
    """Say which numbers are chosen and which are learned, and count the latter."""
    counts = parameter_counts(trace, _PARAMETERS)
    shapes = say("list-comma").join(f"`{name}` {count}" for name, count in counts)
    own = [name for name in changed_names(trace) if name in _PARAMETERS]
    with st.container(key="parameters"):
        st.markdown(say("network-chosen", hidden=_size(trace.variables["h"])))
        st.markdown(
            say(
                "network-learned",
                shapes=shapes,
                total=str(sum(count for _, count in counts)),
                own=len(own),
                names=names_in_words(own, say=say),
            )
        )


def _size(view: TensorView) -> str:
    return str(view.shape[-1])
