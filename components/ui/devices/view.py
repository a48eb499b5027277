"""The words and the picture of the devices page."""

from __future__ import annotations

import streamlit as st

from components.drawing.devices import Head, Look, devices_svg, narrow_devices_svg
from components.drawing.devices_record import (
    Journey,
    ask_where,
    journey_spans,
    read_journey,
    read_written,
)
from components.drawing.numbers import shape_text
from components.drawing.twin import table
from components.engine import Step, Trace
from components.ui.cover import covered, is_asking, is_covered
from components.ui.devices.running import titles
from components.ui.edits import edit_on_stage
from components.ui.glance import Glance, glance
from components.ui.live import live_address
from components.ui.questions.devices import WRITING, after_writing
from components.ui.stage import is_narrow, show_drawing
from components.ui.text import Say
from components.ui.walk import names_in_words, statement, with_own_numbers

STAGE = "devices"


def spans(trace: Trace) -> tuple[Step | None, ...]:
    """List the step of the record behind each step of the walk; None for the data."""
    return journey_spans(trace)


def draw(trace: Trace, *, say: Say, step: int) -> None:
    """Show where everything is; on a phone from top to bottom."""
    look = glance(STAGE, say=say)
    if _wrote(trace, step):
        journey = read_written(trace, after_writing(trace))
        words = say("drawing-devices-head-written", names=", ".join(_seeing(journey)))
        drawing = _drawn(journey, look, Head(WRITING, words))
    else:
        drawing = picture(trace, look, step=step)
    show_drawing(drawing, key=STAGE, on_edit=edit_on_stage, live=live_address(STAGE))


def picture(trace: Trace, look: Glance, *, step: int) -> str:
    """Draw where everything is."""
    if look.covered:
        journey = ask_where(read_journey(look.allowed(trace, spans(trace)), step=0), trace)
        return _drawn(journey, look, Head(WRITING, look.say("drawing-devices-head-covered")))
    return _drawn(read_journey(trace, step=step), look, _head(trace, say=look.say, step=step))


def _drawn(journey: Journey, look: Glance, head: Head) -> str:
    draw = narrow_devices_svg if look.room == "narrow" else devices_svg
    return draw(journey, Look(look.say, titles(), look.edited, look.lang), head)


def _head(trace: Trace, *, say: Say, step: int) -> Head:
    """Give the line of the program that the picture is about, and what it did in a few words."""
    made = spans(trace)[step]
    if made is None or made.result is None:
        return Head("features, weights", say("drawing-devices-head-data"))
    key = f"drawing-devices-head-{_kind(made, step)}"
    return Head(statement(made), say(key, device=made.result.device))


def _kind(made: Step, step: int) -> str:
    """Say how a step came to its result, as the texts call it."""
    if step == 3:
        return "product"
    if made.result is not None and made.result.kind == "ndarray":
        return "numpy"
    return str(made.relation).split(" ", maxsplit=1)[0]


def _seeing(journey: Journey) -> list[str]:
    """Name the names that show the number that was written."""
    return [name.name for place in journey.places for name in place.names if name.lit]


def verdict(trace: Trace, *, say: Say, step: int) -> str:
    """Say what the walk has just done and where the result is."""
    if _wrote(trace, step):
        names = names_in_words(_seeing(_journey(trace, step)), say=say)
        return say("devices-step-written", line=WRITING, names=names)
    if step == 0:
        sentence = say("devices-step-data", seed=str(trace.settings["seed"]))
        return with_own_numbers(sentence, trace, say=say)
    made = spans(trace)[step]
    if made is None or made.result is None:
        return say("not-yet")
    facts = {"name": str(made.target), "device": made.result.device}
    origin = str(made.operands[0].name)
    return say(f"devices-step-{_kind(made, step)}", origin=origin, **facts)


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
    keys = ("name", "shape", "device", "memory", "with")
    if is_narrow(STAGE):
        keys = ("name", "memory", "with", "device", "shape")
    rows = []
    for place in journey.places:
        names = [name.name for name in place.names]
        for name in place.names:
            others = [f"`{other}`" for other in names if other != name.name]
            kind = "NumPy" if name.view.kind == "ndarray" else name.view.device
            shape = f"`{shape_text(name.view.shape)}`"
            shared = say("list-comma").join(others) or say("devices-nobody")
            facts = {"name": f"`{name.name}`", "shape": shape, "device": kind, "with": shared}
            facts["memory"] = str(place.number)
            rows.append([facts[key] for key in keys])
    heads = [say(f"devices-head-{key}") for key in keys]
    with st.container(key="shapes"):
        st.markdown(table(heads, rows))


def _journey(trace: Trace, step: int) -> Journey:
    """Read where everything is; once the question is answered, also what was asked about."""
    if is_covered():
        return ask_where(read_journey(covered(trace, spans(trace)), step=0), trace)
    if _wrote(trace, step):
        return read_written(trace, after_writing(trace))
    return read_journey(trace, step=step)


def _wrote(trace: Trace, step: int) -> bool:
    """Say whether the picture shows the line of the question, once it may."""
    last = step == len(spans(trace)) - 1
    return last and is_asking() and not is_covered() and after_writing(trace).failure is None
