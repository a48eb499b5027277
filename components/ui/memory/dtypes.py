"""Why b is float64, what happens where it meets float32 weights, and what to do about it."""

from __future__ import annotations

from functools import lru_cache

import streamlit as st

from components.drawing.twin import table
from components.engine import Trace
from components.engine.memory_lines import Lesson
from components.ui.explain import show_failure
from components.ui.memory.running import record_lesson
from components.ui.text import Say

_FIXES = (
    "torch.mm(b.float(), weights)",
    "torch.mm(b, weights.double())",
    "torch.mm(b, weights.to(b.dtype))",
)


def show_dtypes(lesson: Lesson, *, say: Say) -> None:
    """Show, once it is opened, the product of b with float32 weights, and lines that work."""
    box = st.expander(say("memory-dtypes"), key="dtypes", on_change="rerun")
    with box:
        if not box.open:
            st.caption(say("memory-dtypes-closed"))
            return
        start = _data(lesson)
        asked = _run(start, "y = torch.mm(b, weights)")
        a, b = asked.variables["a"], asked.variables["b"]
        weights = asked.variables["weights"]
        st.markdown(say("memory-dtypes-why", a=a.dtype, b=b.dtype, weights=weights.dtype))
        st.code("\n".join(asked.program.split("\n")[-2:]), language="python")
        if asked.failure is not None:
            show_failure(asked.failure, say=say)
            st.markdown(say("memory-dtypes-names"))
        st.markdown(say("memory-dtypes-fix"))
        st.markdown(table([say("memory-head-line"), say("memory-head-result")], _tried(start)))
        st.markdown(say("memory-dtypes-note"))


def _data(lesson: Lesson) -> str:
    """Give the program up to b, and weights as torch makes them."""
    text = record_lesson(Lesson(lesson.seed, lesson.rows, lesson.columns, lines=())).trace.program
    return text.split("\nprint(")[0].rstrip("\n") + f"\nweights = torch.ones({lesson.columns}, 2)"


def _tried(start: str) -> list[tuple[str, str]]:
    rows = []
    for line in _FIXES:
        trace = _run(start, f"y = {line}")
        y = trace.variables.get("y")
        said = trace.failure.message if trace.failure else ""
        rows.append((f"`{line}`", said if y is None else f"`{tuple(y.shape)} {y.dtype}`"))
    return rows


@lru_cache(maxsize=64)
def _run(start: str, line: str) -> Trace:
    from components.engine import run

    return run(f"{start}\n{line}")
