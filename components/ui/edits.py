"""The reader's own numbers: an edit is a line of the program, and part of the link."""

from __future__ import annotations

import streamlit as st

from components.drawing.numbers import part_key
from components.engine import Failure, Trace
from components.engine.editing import (
    MAX_VALUE,
    Edit,
    editable_names,
    fitting,
    format_edits,
    parse_edits,
    with_edit,
)
from components.ui.lesson import record
from components.ui.text import Say

EDITS = "edit"
REDO = "edit_redo"


def record_edited(
    program: str,
    *,
    say: Say,
    activation: str = "sigmoid",
    hidden_layers: int = 1,
    **settings: int,
) -> tuple[Trace, Failure | None]:
    """Run a lesson's program with the reader's edits; arguments and result as `lesson.record`.

    An edit whose place is gone, because its tensor has become smaller or is no more, is dropped
    with a sentence.
    """
    edits = current_edits()
    trace, fallback = record(program, (), activation, hidden_layers, **settings)
    if not edits or trace.failure is not None:
        return trace, fallback
    kept, dropped = fitting(trace, edits)
    if dropped:
        st.session_state[EDITS] = format_edits(kept)
        with st.container(key="edit_dropped"):
            places = ", ".join(f"`{edit.place}`" for edit in dropped)
            st.info(say("edit-dropped", count=len(dropped), places=places))
    if not kept:
        return trace, fallback
    return record(program, kept, activation, hidden_layers, **settings)


def current_edits() -> tuple[Edit, ...]:
    """Read the edits that hold now, oldest first."""
    return parse_edits(str(st.session_state.get(EDITS, "")))[0]


def edited_places() -> frozenset[str]:
    """Name the numbers that were changed, as the drawings name their places."""
    return frozenset(part_key(edit.name, *edit.index) for edit in current_edits())


def edit_on_stage(place: str, value: float) -> None:
    """Take over a number that was typed or dragged on the stage."""
    name, _, index = place.removesuffix("]").partition("[")
    edits, wrong = parse_edits(f"{name}.{index.replace(',', '.')}:{value!r}")
    if edits and not wrong:
        _store(with_edit(current_edits(), edits[0]))


def show_edits(trace: Trace, *, say: Say) -> None:
    """Offer the same with ordinary widgets: choose a cell, type a number; undo, redo, reset."""
    with st.container(key="edits"):
        with st.container(key="edit_history", horizontal=True, vertical_alignment="center"):
            st.toggle(say("edit-title"), key="change")
            _history(say)
        if st.session_state.get("change"):
            _choose_and_type(trace, say=say)


def _history(say: Say) -> None:
    edits, redo = current_edits(), st.session_state.get(REDO, [])
    if not edits and not redo:
        return
    st.button(say("edit-undo"), key="edit_undo", on_click=undo, disabled=not edits)
    st.button(say("edit-redo"), key="edit_redo_button", on_click=again, disabled=not redo)
    st.button(say("edit-reset"), key="edit_reset", on_click=reset, disabled=not edits)


def _choose_and_type(trace: Trace, *, say: Say) -> None:
    names = [name for name in editable_names(trace.program) if name in trace.variables]
    with st.container(key="edit_form", horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox(say("edit-tensor"), names, key="edit_tensor", width=140)
        rows, columns = trace.variables[name].shape
        row = st.number_input(say("edit-row"), 0, rows - 1, key="edit_row", width=110)
        column = st.number_input(say("edit-column"), 0, columns - 1, key="edit_column", width=110)
        place = Edit(name, (row, column), trace.variables[name].values[row][column])
        key = f"edit_value_{name}_{row}_{column}_{place.value}"
        st.number_input(
            say("edit-value", place=place.place),
            min_value=-MAX_VALUE,
            max_value=MAX_VALUE,
            value=place.value,
            step=0.1,
            format="%.4f",
            key=key,
            on_change=_typed,
            args=(place, key),
            width=170,
        )


def _typed(place: Edit, key: str) -> None:
    value = st.session_state[key]
    if value is not None:
        _store(with_edit(current_edits(), Edit(place.name, place.index, float(value))))


def undo() -> None:
    """Take the last edit back."""
    *kept, last = current_edits()
    st.session_state[REDO] = [*st.session_state.get(REDO, []), format_edits((last,))]
    st.session_state[EDITS] = format_edits(tuple(kept))


def again() -> None:
    """Make the edit again that was taken back last."""
    *rest, last = st.session_state[REDO]
    st.session_state[REDO] = rest
    edits = (*current_edits(), *parse_edits(last)[0])
    st.session_state[EDITS] = format_edits(edits)


def reset() -> None:
    """Take all edits back."""
    st.session_state[EDITS] = ""
    st.session_state[REDO] = []


def _store(edits: tuple[Edit, ...]) -> None:
    st.session_state[EDITS] = format_edits(edits)
    st.session_state[REDO] = []
