"""What torch itself says about a tensor, read from the steps that asked for it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.drawing.numbers import shape_text
from components.drawing.twin import table
from components.engine import TensorView, Trace
from components.ui.cover import is_covered
from components.ui.tensors.topic import Row
from components.ui.text import Say


def inspections(trace: Trace, name: str) -> list[tuple[str, str]]:
    """List what the program asked about a tensor, and torch's answers.

    Returns: expression and answer, ``("t.stride()", "(4, 1)")``; each expression once.
    """
    found: dict[str, str] = {}
    for step in trace.steps:
        asked = step.operation_kind == "inspection" and step.text.startswith(f"{name}.")
        if asked and step.result is not None:
            found.setdefault(step.text, _answer(step.result))
    return list(found.items())


def facts_table(rows: Sequence[Row], *, say: Say) -> str:
    """Write expressions and answers as a table."""
    heads = (say("shapes-name"), say("tensors-value"))
    return table(heads, [(f"`{typed}`", f"`{answer}`") for typed, answer in rows])


def show_facts(words: str, *, say: Say) -> None:
    """Show a table of facts, unless the results are covered."""
    with st.container(key="facts"):
        st.markdown(f"*{say('not-yet')}*" if is_covered() else words)


def _answer(view: TensorView) -> str:
    if view.kind in ("shape", "sequence"):
        return shape_text(view.values)
    return f"torch.{view.values}" if view.kind == "dtype" else str(view.values)
