"""The tensors page: what a tensor is, slices of it, pictures, and arithmetic like NumPy's."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = str(Path(__file__).resolve().parents[1])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

import streamlit as st

from components.ui.ask import show_questions
from components.ui.controls import choice
from components.ui.edits import show_edits
from components.ui.explain import (
    show_message,
    show_program,
    show_result,
    show_shape_texts,
    show_verdict,
)
from components.ui.export import show_take_home
from components.ui.frame import close_page, open_page
from components.ui.pace import let_it_paint
from components.ui.pin import show_pin
from components.ui.tensors import TOPICS
from components.ui.tensors.facts import show_facts
from components.ui.tensors.topic import NOTHING

say = open_page("tensors")
topic = TOPICS[choice("tensors", "topic", say=say)]
topic.controls(say)
stage = st.container(key="stage")
asked = st.container()
words = st.container(key="words")

trace, fallback = topic.record(say)
show_message(trace.failure, fallback, say=say)
if topic.is_there(trace):
    with stage:
        topic.draw(trace, say=say)
    with words:
        show_verdict(topic.verdict(trace, say), step=topic.spans(trace)[-1], say=say)
    result, shapes, facts = st.columns([4, 5, 5], gap="medium")
    with result:
        show_result(topic.output(trace), say=say)
    with shapes:
        show_shape_texts(topic.shapes(trace), say=say)
    with facts:
        show_facts(topic.facts(trace, say), say=say)
    let_it_paint()
    show_pin("tensors", say=say)
    topic.details(trace, say=say)
    show_edits(trace, say=say)
    show_questions("tensors", trace, say=say, first=asked)
    show_program(trace, spans=topic.spans(trace), step=0, say=say)
    show_take_home("tensors", trace, stage="tensors", say=say)
else:
    show_result(NOTHING, say=say)
    show_program(trace, spans=(None,), step=0, say=say)
close_page("tensors")
