"""The words and the picture of the devices page."""

from __future__ import annotations

import streamlit as st

from components.drawing.devices import Look, devices_svg, narrow_devices_svg
from components.drawing.devices_record import Journey, journey_spans, read_journey
from components.drawing.numbers import shape_text
from components.drawing.twin import table
from components.engine import Step, Trace
from components.ui.cover import covered, is_covered
from components.ui.devices.running import titles
from components.ui.edits import edit_on_stage
from components.ui.glance import Glance, glance
from components.ui.live import live_address
from components.ui.stage import show_drawing
from components.ui.text import Say
from components.ui.walk import with_own_numbers

STAGE = "devices"


def spans(trace: Trace) -> tuple[Step | None, ...]:
    """List the step of the record behind each step of the walk; None for the data."""
    return journey_spans(trace)


def draw(trace: Trace, *, say: Say, step: int) -> None:
    """Show where everything is; on a phone from top to bottom."""
    drawing = picture(trace, glance(STAGE, say=say), step=step)
    show_drawing(drawing, key=STAGE, on_edit=edit_on_stage, live=live_address(STAGE))


def picture(trace: Trace, look: Glance, *, step: int) -> str:
    """Draw where everything is."""
    draw = narrow_devices_svg if look.room == "narrow" else devices_svg
    journey = read_journey(look.allowed(trace, spans(trace)), step=0 if look.covered else step)
    return draw(journey, Look(look.say, titles(), look.edited, look.lang))


def verdict(trace: Trace, *, say: Say, step: int) -> str:
    """Say what the walk has just done and where the result is."""
    if step == 0:
        sentence = say("devices-step-data", seed=str(trace.settings["seed"]))
        return with_own_numbers(sentence, trace, say=say)
    made = spans(trace)[step]
    if made is None or made.result is None:
        return say("not-yet")
    facts = {"name": str(made.target), "device": made.result.device}
    if step == 3:
        return say("devices-step-product", **facts)
    origin = str(made.operands[0].name)
    relation = str(made.relation).split(" ", maxsplit=1)[0]
    kind = "numpy" if made.result.kind == "ndarray" else relation
    return say(f"devices-step-{kind}", origin=origin, **facts)


def output_text(trace: Trace, *, say: Say, step: int) -> str:
    """Give the device on which the product was computed, or a word in its place."""
    if is_covered():
        return f"*{say('cover-word')}*"
    return trace.variables["y"].device if step >= 3 else f"*{say('not-yet')}*"


def show_output(trace: Trace, *, say: Say, step: int) -> None:
    """Show that device alone, large."""
    with st.container(key="output_box", gap=None):
        st.caption(say("devices-output"))
        with st.container(key="output"):
            st.markdown(output_text(trace, say=say, step=step))


def show_shapes(trace: Trace, *, say: Say, step: int) -> None:
    """Show every name with its shape, device, memory, and what it shares that memory with."""
    journey = _journey(trace, step)
    rows = []
    for place in journey.places:
        names = [name.name for name in place.names]
        for name in place.names:
            others = [f"`{other}`" for other in names if other != name.name]
            kind = "NumPy" if name.view.kind == "ndarray" else name.view.device
            shape = f"`{shape_text(name.view.shape)}`"
            shared = say("list-comma").join(others) or say("devices-nobody")
            rows.append((f"`{name.name}`", shape, kind, str(place.number), shared))
    heads = [say(f"devices-head-{head}") for head in ("name", "shape", "device", "memory", "with")]
    with st.container(key="shapes"):
        st.markdown(table(heads, rows))


def _journey(trace: Trace, step: int) -> Journey:
    return read_journey(covered(trace, spans(trace)), step=0 if is_covered() else step)
