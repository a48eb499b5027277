"""A number of one's own, with ordinary widgets: the same as typing it on the stage."""

from __future__ import annotations

import streamlit as st

from components.engine import TensorView
from components.engine.editing import MAX_INDICES, MAX_VALUE, Edit
from components.engine.moments import History
from components.ui.locks import is_locked
from components.ui.memory import lines
from components.ui.text import Say

_VALUE = "number_value"


def show_number(name: str, history: History, *, say: Say) -> None:
    """Offer one field for each index and one for the number, and the line that they make.

    Args:
        name: whose number; what it is after the last line decides about the fields.
    """
    view = history.moments[-1].names.get(name)
    if view is None or not 0 < len(view.shape) <= MAX_INDICES or 0 in view.shape:
        st.caption(say("memory-number-none", name=name))
        return
    with st.container(key="number_form", horizontal=True, vertical_alignment="bottom"):
        index = _index(view, say=say)
        value = st.number_input(
            say("memory-head-number"), -MAX_VALUE, MAX_VALUE, 2.5, 0.5, key=_VALUE, width=150
        )
        edit = Edit(name, index, float(value))
        label = say("memory-number-run", line=f"`{edit.line}`")
        taken = is_locked(lines.LINES)
        st.button(label, key="line_number", on_click=lines.add_line, args=(edit,), disabled=taken)


def _index(view: TensorView, *, say: Say) -> tuple[int, ...]:
    index = []
    for dim, size in enumerate(view.shape):
        key = f"number_dim_{dim}"
        # The tensor may be smaller than the one before.
        st.session_state[key] = min(int(st.session_state.get(key, 0)), size - 1)
        label = say("edit-dim", dim=str(dim))
        index.append(int(st.number_input(label, 0, size - 1, key=key, width=120)))
    return tuple(index)
