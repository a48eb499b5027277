"""The memory page: which names point at which memory, and what a line changes."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = str(Path(__file__).resolve().parents[1])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

import streamlit as st

from components.ui.ask import show_questions
from components.ui.edits import say_what_was_refused
from components.ui.explain import show_message, show_program, show_verdict
from components.ui.export import show_take_home
from components.ui.frame import close_page, open_page
from components.ui.memory import view
from components.ui.memory.bytes import show_bytes
from components.ui.memory.controls import controls
from components.ui.memory.dtypes import show_dtypes
from components.ui.memory.menu import show_menu
from components.ui.memory.running import chosen, record_lesson
from components.ui.memory.tables import show_fixes, show_history, show_names, show_sharing
from components.ui.pace import let_it_paint
from components.ui.stepper import go_to_picked

say = open_page("memory")
controls(say=say)
walk = st.container(key="steps")
stage = st.container(key="stage")
asked = st.container()
menu = st.container()
words = st.container(key="words")

lesson = chosen()
history = record_lesson(lesson)
with walk:
    now = view.walk_along(history, say=say)
with stage:
    view.draw(now, say=say)
with words:
    say_what_was_refused(say=say)
    show_verdict(view.verdict(now, say=say), step=view.step_of(now), say=say)
show_message(now.failure, None, say=say)
show_fixes(now, say=say)
output, names = st.columns([1, 2], gap="large")
with output:
    view.show_output(now, say=say)
with names:
    show_names(now, say=say)
let_it_paint()
with menu:
    show_menu(lesson, history, say=say)
show_questions("memory", history.trace, say=say, first=asked)
show_sharing(now, say=say)
show_bytes(now, say=say)
show_dtypes(lesson, say=say)
show_program(
    history.trace,
    spans=view.spans(history),
    step=now.frame.at,
    say=say,
    on_pick=go_to_picked,
)
show_history(history, now, say=say)
show_take_home("memory", history.trace, stage="memory", say=say)
close_page("memory")
