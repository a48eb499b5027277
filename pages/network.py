"""The network page: layers, the shape trail, and what is chosen and what is learned."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = str(Path(__file__).resolve().parents[1])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

import streamlit as st

from components.ui import network
from components.ui.ask import show_questions
from components.ui.charts import show_charts
from components.ui.controls import choice, numbers, sliders
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
from components.ui.network_details import look_at_picked, show_formulas, show_look, show_parameters
from components.ui.pace import let_it_paint
from components.ui.pin import show_pin
from components.ui.stepper import go_to_picked, stepper
from components.ui.your_turn import show_tasks

say = open_page("network")
values = sliders("network", "seed", "n_input", "n_hidden", say=say)
stage = st.container(key="stage")
asked = st.container()
words = st.container(key="words")
step = stepper("network", say=say)
with st.container(key="variants", horizontal=True, vertical_alignment="center"):
    variant = numbers("network", "n_layers", "n_output", say=say)
    direction = choice("network", "direction", say=say)

layers, n_output = variant["n_layers"], variant["n_output"]
trace, fallback = record_edited(
    "network", say=say, hidden_layers=layers, n_output=n_output, **values
)
show_message(trace.failure, fallback, say=say)
if trace.failure is None:
    with stage:
        network.draw(trace, say=say, step=step, direction=direction, on_pick=look_at_picked)
    with words:
        sentence = network.verdict(trace, say=say, step=step)
        show_verdict(sentence, step=network.spans(trace)[step], say=say)
    facts, shapes = st.columns([1, 2], gap="large")
    with facts:
        show_output(network.output(trace, step=step), say=say)
    with shapes:
        show_shapes(network.shape_rows(trace, step=step), say=say)
    let_it_paint()
    show_pin("network", say=say)
    show_look(trace, say=say, step=step)
    show_edits(trace, say=say)
    show_charts(trace, say=say, step=step)
    show_questions("network", trace, say=say, first=asked)
    show_tasks("network", trace, say=say)
    show_program(trace, spans=network.spans(trace), step=step, say=say, on_pick=go_to_picked)
    show_formulas(trace, say=say)
    show_parameters(trace, say=say)
    show_take_home("network", trace, stage="network", say=say)
close_page("network")
