"""Run the memory program with the reader's lines; the same variant is run once a process."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import streamlit as st

from components.engine.memory_lines import START, Lesson, read_lines, with_lines
from components.engine.moments import History
from components.ui.places import PROGRAMS
from components.ui.settings import SEED


def chosen() -> Lesson:
    """Read from the session which variant the reader has chosen."""
    return lesson_of(st.session_state, int(st.session_state["seed"]))


def lesson_of(values: Mapping[Any, Any], seed: int = SEED.default) -> Lesson:
    """Read a variant from settings; those that are missing stand at their defaults."""
    fresh = Lesson()
    return Lesson(
        seed=seed,
        rows=int(values.get("rows", fresh.rows)),
        columns=int(values.get("columns", fresh.columns)),
        factor=int(values.get("factor", fresh.factor)),
        lines=read_lines(str(values.get("lines", START)))[0],
    )


@lru_cache(maxsize=256)
def record_lesson(lesson: Lesson) -> History:
    """Run one variant, always on the processor: it is about the memory that NumPy can see."""
    from components.engine.history import record_history

    text = (PROGRAMS / "memory.py").read_text(encoding="utf-8")
    settings = {"seed": lesson.seed, "rows": lesson.rows, "columns": lesson.columns}
    return record_history(with_lines(text, lesson), settings)
