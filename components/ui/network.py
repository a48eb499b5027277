"""What home and the network page share: the stage of a network, its steps, shapes and sentences."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components.drawing.network import NETWORK_STEPS, network_spans, network_svg
from components.drawing.network_layout import Direction
from components.drawing.twin import scalar_words
from components.engine import Step, TensorView, Trace
from components.ui.changes import changed_places
from components.ui.edits import edit_on_stage
from components.ui.stage import is_narrow, show_drawing
from components.ui.text import Say
from components.ui.walk import output_so_far, shapes_so_far, with_own_numbers

LAST = len(NETWORK_STEPS) - 1
_DATA = ("features", "W1", "W2", "B1", "B2")


def draw(
    trace: Trace,
    *,
    say: Say,
    step: int = LAST,
    direction: Direction = "right",
    on_pick: Callable[[str], None] | None = None,
) -> None:
    """Show the network of a record on the stage; on a phone always from bottom to top."""
    way: Direction = "up" if is_narrow("network") else direction
    if st.session_state["mode"] == "projector":
        way = "right"
    drawing = network_svg(
        trace,
        say=say,
        step=step,
        direction=way,
        edited=changed_places(),
        lang=say("html-lang"),
    )
    show_drawing(drawing, key="network", on_pick=on_pick, on_edit=edit_on_stage)


def spans(trace: Trace) -> tuple[Step | None, ...]:
    """List the step of the record behind each step of the walk; None for the data."""
    return tuple(network_spans(trace).values())


def output(trace: Trace, *, step: int) -> TensorView | None:
    """Give the output once the walk has reached it."""
    return output_so_far(trace, spans(trace), step=step)


def shape_rows(trace: Trace, *, step: int = LAST) -> list[tuple[str, TensorView]]:
    """List what has a shape so far: the data, then each result the walk has reached."""
    return shapes_so_far(trace, spans(trace), data=_DATA, step=step)


def verdict(trace: Trace, *, say: Say, step: int = LAST) -> str:
    """Say what the walk has just done, with the numbers of the record."""
    item = spans(trace)[step]
    result = item.result if item is not None else None
    sentence = say(
        f"network-step-{step}",
        inputs=trace.variables["features"].shape[1],
        hidden=trace.variables["h"].shape[1],
        seed=str(trace.settings["seed"]),
        output=scalar_words(trace.variables["output"]),
        result=scalar_words(result) if result is not None and result.shape == (1, 1) else "",
    )
    return sentence if step else with_own_numbers(sentence, trace, say=say)
