"""The shapes page: the error everyone meets, why it comes, and what mends it."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = str(Path(__file__).resolve().parents[1])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

import streamlit as st

from components.ui.ask import show_questions
from components.ui.controls import choice, sliders
from components.ui.edits import show_edits
from components.ui.explain import show_program, show_shapes, show_verdict
from components.ui.export import show_take_home
from components.ui.frame import close_page, open_page
from components.ui.pace import let_it_paint
from components.ui.pin import show_pin
from components.ui.shapes.fixes import show_mending
from components.ui.shapes.settings import read_setup, shape_sliders
from components.ui.shapes.view import choose_cell, data_rows, draw, look, walk_along, warnings
from components.ui.shapes.words import (
    show_failure_message,
    show_pairs,
    show_result,
    show_warnings,
    verdict,
)
from components.ui.stepper import go_to_picked

say = open_page("shapes")
sliders("shapes", "seed", say=say)
choice("shapes", "op", say=say)
stage = st.container(key="stage")
asked = st.container()
words = st.container(key="words")
walk = st.container()
shape_sliders(say=say)

view = look(read_setup(), say=say)
with walk:
    view = walk_along(view, say=say)
with stage:
    draw(view, say=say)
with words:
    show_verdict(verdict(view, say=say), step=view.step if view.at else None, say=say)
    show_warnings(warnings(view, say=say))
with walk:
    choose_cell(view, say=say)
# With a place that stays, what comes below is not made anew when the message goes.
with st.container():
    show_failure_message(view, say=say)
with st.container():
    if view.shows_fixes:
        show_mending(view, say=say)
facts, shapes = st.columns([1, 2], gap="large")
with facts:
    show_result(view, say=say)
with shapes:
    show_shapes(data_rows(view), say=say)
let_it_paint()
show_pin("shapes", say=say)
show_edits(view.trace, say=say)
show_questions("shapes", view.written, say=say, first=asked)
show_program(view.trace, spans=view.spans, step=view.at, say=say, on_pick=go_to_picked)
show_pairs(view, say=say)
show_take_home("shapes", view.trace, stage="mm", say=say)
close_page("shapes")
