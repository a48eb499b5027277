"""Below the network: one tensor looked at closely, the formulas, and what is learned."""

from __future__ import annotations

import streamlit as st

from components.drawing.formula import (
    hidden_formulas,
    network_formula,
    network_formula_with_bias,
)
from components.drawing.numbers import shape_text
from components.drawing.twin import parameter_counts, values_table
from components.engine import Step, Trace
from components.engine.data_lines import changed_names
from components.engine.layers import layers_of
from components.ui.cover import is_covered
from components.ui.kinds import Choice
from components.ui.network import parameters, spans
from components.ui.settings import present, setting
from components.ui.text import Say
from components.ui.walk import names_in_words, statement

_TWINS = {
    "h": "h1",
    "h@W2+B2": "h1@W2+B2",
    "h1": "h",
    "h2": "h",
    "W3": "W2",
    "B3": "B2",
    "h1@W2+B2": "h@W2+B2",
    "h2@W3+B3": "h@W2+B2",
}
"""What to look at where a tensor is gone, because there are more hidden layers now, or fewer."""


def look_at_picked(part: str) -> None:
    """Turn to the tensor whose tile, unit or cell was clicked on the stage."""
    name = part.partition("[")[0]
    options = _options()
    # before the bias is added the tile between is called features@W1
    name = next((one for one in options if one == name or one.startswith(f"{name}+")), "")
    if name:
        st.session_state["look"] = name


def show_look(trace: Trace, *, say: Say, step: int) -> None:
    """Let the reader choose a tensor; show its numbers and the line that made it."""
    options = _options()
    chosen = st.session_state["look"]
    if chosen not in options:
        twin = _TWINS.get(chosen, "")
        st.session_state["look"] = twin if twin in options else setting("network", "look").default
    with st.container(key="look_box"):
        name = st.selectbox(say("setting-look"), options, key="look")
        with st.container(key="look_numbers"):
            made = maker(trace, name)
            if step < _steps(trace).get(name, 0) or made is None or made.result is None:
                st.markdown(say("not-yet"))
                return
            view = trace.variables.get(name, made.result)
            st.markdown(f"`{made.target or made.text}`  `{shape_text(view.shape)}`  `{view.dtype}`")
            st.markdown(values_table(view))
            st.caption(say("look-line", line=made.line))
            st.code(statement(made), language="python")


def _options() -> tuple[str, ...]:
    item = present("network", setting("network", "look"), st.session_state)
    return item.options if isinstance(item, Choice) else ()


def _steps(trace: Trace) -> dict[str, int]:
    """The step of the walk that computes a tensor; the others are data."""
    found = {}
    for k, layer in enumerate(layers_of(trace.variables)):
        found[f"{layer.input}@{layer.weights}+{layer.bias}"] = 3 * k + 2
        found[layer.result] = 3 * k + 3
    return found


def maker(trace: Trace, name: str) -> Step | None:
    """Find the step that made a tensor: the last one that gave a variable its value."""
    steps = _steps(trace)
    if name not in trace.variables and name in steps:
        return spans(trace)[steps[name]]
    return next((step for step in reversed(trace.steps) if step.target == name), None)


def show_formulas(trace: Trace, *, say: Say) -> None:
    """Show the formulas of the lesson with live shapes, and why the program also adds B1 and B2."""
    with st.expander(say("formula-title"), key="formulas", expanded=True):
        if is_covered():
            st.markdown(f"*{say('not-yet')}*")
            return
        st.caption(say("network-before-bias"))
        for formula in hidden_formulas(trace):
            st.latex(formula)
        st.caption(say("network-one-line"))
        st.latex(network_formula(trace))
        deep = len(layers_of(trace.variables)) > 2
        st.markdown(say("network-why-bias-deep") if deep else say("network-why-bias"))
        st.latex(network_formula_with_bias(trace))
        st.caption(say("network-same-names"))


def show_parameters(trace: Trace, *, say: Say) -> None:
    """Say which numbers are chosen and which are learned, and count the latter."""
    counts = parameter_counts(trace, parameters(trace))
    shapes = say("list-comma").join(f"`{name}` {count}" for name, count in counts)
    own = [name for name in changed_names(trace) if name in parameters(trace)]
    *hidden, _ = layers_of(trace.variables)
    units = trace.variables[hidden[0].result].shape[-1]
    with st.container(key="parameters"):
        st.markdown(say("network-chosen", layers=str(len(hidden)), hidden=str(units)))
        st.markdown(
            say(
                "network-learned",
                shapes=shapes,
                total=str(sum(count for _, count in counts)),
                own=len(own),
                names=names_in_words(own, say=say),
            )
        )
