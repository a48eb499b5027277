"""The words and pictures of the neuron page."""

from __future__ import annotations

import streamlit as st

from components.drawing.cover import with_question_marks
from components.drawing.formula import neuron_formula, neuron_numbers, neuron_row_by_column
from components.drawing.neuron import neuron_svg
from components.drawing.neuron_steps import neuron_spans
from components.drawing.twin import products_table, scalar_words
from components.engine import Step, TensorView, Trace
from components.ui.drawn import drawn_once
from components.ui.edits import edit_on_stage
from components.ui.glance import Glance, glance
from components.ui.live import live_address
from components.ui.stage import show_drawing
from components.ui.text import Say
from components.ui.walk import output_so_far, shapes_so_far, with_own_numbers

STAGE = "neuron"
_DATA = ("features", "weights", "bias")


def draw(trace: Trace, *, say: Say, step: int) -> None:
    """Show the neuron of a record on the stage; on a phone from bottom to top."""
    drawing = picture(trace, glance(STAGE, say=say), step=step)
    show_drawing(drawing, key=STAGE, on_edit=edit_on_stage, live=live_address(STAGE))


@drawn_once
def picture(trace: Trace, look: Glance, *, step: int) -> str:
    """Draw the neuron of a record."""
    drawing = neuron_svg(
        look.allowed(trace, spans(trace)),
        say=look.say,
        step=step,
        direction="up" if look.room == "narrow" else "right",
        edited=look.edited,
        lang=look.lang,
    )
    return with_question_marks(drawing) if look.covered else drawing


def spans(trace: Trace) -> tuple[Step | None, ...]:
    """List the step of the record behind each step of the walk; None for the data."""
    return neuron_spans(trace)


def output(trace: Trace, *, step: int) -> TensorView | None:
    """Give the output once the walk has reached it."""
    return output_so_far(trace, spans(trace), step=step)


def shape_rows(trace: Trace, *, step: int) -> list[tuple[str, TensorView]]:
    """List what has a shape so far: the data, then each result the walk has reached."""
    return shapes_so_far(trace, spans(trace), data=_DATA, step=step)


def verdict(trace: Trace, *, say: Say, step: int) -> str:
    """Say what the walk has just done, with the numbers of the record."""
    _, _, total, biased, _ = spans(trace)
    facts = {
        "inputs": trace.variables["features"].shape[1],
        "seed": str(trace.settings["seed"]),
        "activation": st.session_state["activation"],
    }
    for name, item in (("sum", total), ("biased", biased)):
        if item is not None and item.result is not None:
            facts[name] = scalar_words(item.result)
    facts |= {name: scalar_words(trace.variables[name]) for name in ("bias", "output")}
    sentence = say(f"neuron-step-{step}", **facts)
    return sentence if step else with_own_numbers(sentence, trace, say=say)


def show_formulas(trace: Trace, *, say: Say, step: int) -> None:
    """Show the formula, and below it the same with the numbers of the record."""
    result = output(trace, step=step)
    with st.expander(say("formula-title"), key="formulas", expanded=True):
        st.latex(neuron_formula(trace))
        activation = say(f"setting-activation-{st.session_state['activation']}")
        st.caption(say("neuron-f", activation=activation))
        st.latex(neuron_numbers(trace, output=result))
        st.caption(say("neuron-row-by-column"))
        st.latex(neuron_row_by_column(trace, output=result))


def show_numbers(trace: Trace, *, say: Say, step: int) -> None:
    """Show the picture's numbers as a table, as far as the walk has come."""
    product = spans(trace)[1]
    if step >= 1 and product is not None and product.result is not None:
        heads = (say("table-input"), "features", "weights", say("drawing-neuron-products"))
        with st.expander(say("table-title"), key="numbers"):
            st.markdown(products_table(trace, product.result, heads=heads))
