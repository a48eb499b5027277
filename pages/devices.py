"""The devices page: where a tensor lives, what moving costs, and how fast this machine is."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = str(Path(__file__).resolve().parents[1])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

import streamlit as st

from components.ui.ask import show_questions
from components.ui.controls import sliders
from components.ui.devices import view
from components.ui.devices.machine import show_machine, show_values
from components.ui.devices.running import record_page
from components.ui.devices.timing import show_timing, watch
from components.ui.edits import show_edits
from components.ui.explain import show_message, show_program, show_verdict
from components.ui.export import show_take_home
from components.ui.frame import close_page, open_page
from components.ui.pace import let_it_paint
from components.ui.stepper import go_to_picked, stepper

say = open_page("devices")
values = sliders("devices", "seed", "largest", say=say)
with st.container(key="steps"):
    step = stepper("devices", say=say)
stage = st.container(key="stage")
asked = st.container()
words = st.container(key="words")

trace, fallback = record_page(values["seed"], say=say)
show_message(trace.failure, fallback, say=say)
if trace.failure is None:
    spans = view.spans(trace)
    with stage:
        view.draw(trace, say=say, step=step)
    with words:
        show_verdict(view.verdict(trace, say=say, step=step), step=spans[step], say=say)
    facts, shapes = st.columns([1, 2], gap="large")
    with facts:
        view.show_output(trace, say=say, step=step)
    with shapes:
        view.show_shapes(trace, say=say, step=step)
    let_it_paint()
    show_machine(trace, say=say)
    show_values(values["seed"], say=say)
    show_edits(trace, say=say)
    show_questions("devices", trace, say=say, first=asked)
    show_program(trace, spans=spans, step=step, say=say, on_pick=go_to_picked)
    show_take_home("devices", trace, stage="devices", say=say)
followed = show_timing(say=say)
close_page("devices")
watch(followed, say=say)
