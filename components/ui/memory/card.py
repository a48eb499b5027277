"""The card of the memory page on home."""

from __future__ import annotations

import streamlit as st

from components.drawing.memory_record import read_frame, walk_of
from components.drawing.memory_thumbnail import memory_thumbnail
from components.ui.cover import is_asking
from components.ui.memory.running import lesson_of, record_lesson


def draw(seed: int, label: str) -> str:
    """Draw the page's program as the reader left it; who predicts first sees not its last line."""
    history = record_lesson(lesson_of(st.session_state["kept"]["memory"], seed))
    last = len(walk_of(history)) - 1
    return memory_thumbnail(read_frame(history, last - 1 if is_asking() else last), label=label)
