"""The reshape page: view, reshape, resize_ and the memory below them."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = str(Path(__file__).resolve().parents[1])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

import streamlit as st

from components.ui import reshape
from components.ui.ask import show_questions
from components.ui.cover import is_covered, reached
from components.ui.edits import show_edits
from components.ui.explain import show_message, show_program, show_verdict
from components.ui.export import show_take_home
from components.ui.frame import close_page, open_page
from components.ui.pace import let_it_paint
from components.ui.reshape_controls import controls, show_typing
from components.ui.reshape_order import show_order
from components.ui.reshape_run import chosen, kept, record_chosen, record_to_ask_about

say = open_page("reshape")
controls(say=say)
stage = st.container(key="stage")
below = st.container()
asked = st.container()
words = st.container(key="words")

choice = chosen()
changes = kept(choice, say=say)
trace = record_chosen(choice, changes, st.session_state)
step = reached(1)
with stage:
    reshape.draw(trace, choice, changes, say=say)
with words:
    show_verdict(reshape.verdict(trace, choice, say=say), step=reshape.spans(trace)[1], say=say)
    reshape.show_written(trace, say=say)
# With a place that stays, what comes below is not made anew when the message goes.
with st.container():
    if not is_covered():
        show_message(trace.failure, None, say=say)
facts, shapes = st.columns([1, 2], gap="large")
with facts:
    reshape.show_output(trace, say=say)
with shapes:
    reshape.show_shapes(trace, say=say)
let_it_paint()
with below:
    show_typing(trace, choice, say=say)
reshape.show_side_by_side(choice, changes, say=say)
reshape.show_rule(say=say)
show_edits(trace, say=say)
about = record_to_ask_about(trace, choice, changes)
show_questions("reshape", about, say=say, first=asked)
show_program(trace, spans=reshape.spans(trace), step=step, say=say)
show_order(choice, changes, say=say)
reshape.show_cells(trace, say=say)
show_take_home("reshape", trace, stage="reshape", say=say)
close_page("reshape")
