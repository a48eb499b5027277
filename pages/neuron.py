"""The neuron page: multiply, add, add the bias, activate."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = str(Path(__file__).resolve().parents[1])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

import streamlit as st

from components.ui import neuron
from components.ui.ask import show_questions
from components.ui.controls import choice, sliders
from components.ui.edits import record_edited, show_edits
from components.ui.explain import (
    show_message,
    show_output,
    show_program,
    show_shapes,
    show_verdict,
)
from components.ui.export import show_take_home
from components.ui.four_ways import show_four_ways
from components.ui.frame import close_page, open_page
from components.ui.pace import let_it_paint
from components.ui.pin import show_pin
from components.ui.stepper import go_to_picked, stepper
from components.ui.your_turn import show_tasks

say = open_page("neuron")
values = sliders("neuron", "seed", "n_input", say=say)
stage = st.container(key="stage")
asked = st.container()
words = st.container(key="words")
step = stepper("neuron", say=say)
activation = choice("neuron", "activation", say=say)

trace, fallback = record_edited("neuron", say=say, activation=activation, **values)
show_message(trace.failure, fallback, say=say)
if trace.failure is None:
    with stage:
        neuron.draw(trace, say=say, step=step)
    with words:
        sentence = neuron.verdict(trace, say=say, step=step)
        show_verdict(sentence, step=neuron.spans(trace)[step], say=say)
    facts, shapes = st.columns([1, 2], gap="large")
    with facts:
        show_output(neuron.output(trace, step=step), say=say)
    with shapes:
        show_shapes(neuron.shape_rows(trace, step=step), say=say)
    let_it_paint()
    show_pin("neuron", say=say)
    show_edits(trace, say=say)
    show_questions("neuron", trace, say=say, first=asked)
    show_tasks("neuron", trace, say=say)
    show_program(trace, spans=neuron.spans(trace), step=step, say=say, on_pick=go_to_picked)
    show_four_ways(trace, say=say)
    neuron.show_formulas(trace, say=say, step=step)
    neuron.show_numbers(trace, say=say, step=step)
    show_take_home("neuron", trace, stage="neuron", say=say)
close_page("neuron")
