"""Home: the live network of the lesson, and the way on to the pages."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = str(Path(__file__).resolve().parent)
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

import streamlit as st

from components.ui import network
from components.ui.ask import show_questions
from components.ui.controls import sliders
from components.ui.cover import reached
from components.ui.edits import record_edited, show_edits
from components.ui.explain import (
    show_message,
    show_output,
    show_program,
    show_shapes,
    show_verdict,
)
from components.ui.export import show_take_home
from components.ui.frame import close_page, open_page
from components.ui.home import show_ways_on
from components.ui.pace import let_it_paint
from components.ui.pin import show_pin

say = open_page("home")
values = sliders("home", "seed", "n_input", "n_hidden", say=say)
stage = st.container(key="stage")
asked = st.container()

trace, fallback = record_edited("network", say=say, **values)
show_message(trace.failure, fallback, say=say)
if trace.failure is None:
    step = reached(network.last_step(trace))
    with stage:
        network.draw(trace, say=say, step=step)
    sentence = network.verdict(trace, say=say, step=step)
    show_verdict(sentence, step=network.spans(trace)[step], say=say)
    facts, shapes = st.columns([1, 2], gap="large")
    with facts:
        show_output(network.output(trace, step=step), say=say)
    with shapes:
        show_shapes(network.shape_rows(trace, step=step), say=say)
    let_it_paint()
    show_pin("home", say=say)
    show_edits(trace, say=say)
    show_questions("home", trace, say=say, first=asked)
    show_program(trace, spans=network.spans(trace), step=step, say=say)
    show_ways_on(values["seed"], say=say)
    show_take_home("home", trace, stage="network", say=say)
close_page("home")
