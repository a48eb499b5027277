"""The reader's own numbers: each change is a line of the program, and part of the link."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.drawing.numbers import shape_text
from components.engine import Failure, Trace
from components.engine.data_lines import editable_names
from components.engine.editing import MAX_VALUE, Edit, fitting, parse_edits
from components.engine.pasting import Paste, fitting_pastes
from components.engine.trace import Shape
from components.ui.changes import (
    Changes,
    add_edit,
    again,
    can_redo,
    can_undo,
    current,
    hold,
    reset,
    undo,
)
from components.ui.lesson import record
from components.ui.paste import show_paste
from components.ui.text import Say

_LABELS = {"edit_row": "edit-row", "edit_column": "edit-column"}


def record_edited(
    program: str,
    *,
    say: Say,
    activation: str = "sigmoid",
    hidden_layers: int = 1,
    **settings: int,
) -> tuple[Trace, Failure | None]:
    """Run a lesson's program with the reader's changes; arguments and result as `lesson.record`.

    A change whose place is gone, or a paste whose shape no longer fits, because its tensor has
    become another size or is no more, is dropped with a sentence.
    """
    trace, fallback = record(program, (), activation, hidden_layers, **settings)
    kept = kept_changes(trace, say=say) if trace.failure is None else ()
    if not kept:
        return trace, fallback
    return record(program, kept, activation, hidden_layers, **settings)


def kept_changes(trace: Trace, *, say: Say) -> tuple[Edit | Paste, ...]:
    """Give the changes whose place a record has; the others go, with a sentence."""
    changes = current()
    if not changes.all:
        return ()
    kept, gone = sort_out(trace, changes)
    if gone.all:
        hold(kept)
        _say_what_is_gone(gone.edits, gone.pastes, trace, say=say)
    return kept.all


def sort_out(trace: Trace, changes: Changes) -> tuple[Changes, Changes]:
    """Part the changes into those whose place a record has, and the others."""
    edits, edits_gone = fitting(trace, changes.edits)
    pastes, pastes_gone = fitting_pastes(trace, changes.pastes)
    return Changes(edits, pastes), Changes(edits_gone, pastes_gone)


def _say_what_is_gone(
    edits: Sequence[Edit], pastes: Sequence[Paste], trace: Trace, *, say: Say
) -> None:
    with st.container(key="edit_dropped"):
        if edits:
            places = ", ".join(f"`{edit.place}`" for edit in edits)
            st.info(say("edit-dropped", count=len(edits), places=places))
        for paste in pastes:
            if paste.name not in editable_names(trace.program):
                st.info(say("pasting-dropped-name", name=paste.name))
                continue
            came, shape = paste.shape, trace.variables[paste.name].shape
            facts = {"came": shape_text(came), "shape": shape_text(shape)}
            st.info(say("pasting-dropped", name=paste.name, **facts))


def edit_on_stage(place: str, value: float) -> None:
    """Take over a number that was typed or dragged on the stage."""
    name, _, index = place.removesuffix("]").partition("[")
    edits, wrong = parse_edits(f"{name}.{index.replace(',', '.')}:{value!r}")
    if edits and not wrong:
        add_edit(edits[0])


def show_edits(trace: Trace, *, say: Say) -> None:
    """Offer the same with ordinary widgets: type a number, paste a tensor; undo, redo, reset."""
    with st.container(key="edits"):
        with st.container(key="edit_history", horizontal=True, vertical_alignment="center"):
            st.toggle(say("edit-title"), key="change")
            _history(say)
        names = [name for name in editable_names(trace.program) if _has_places(trace, name)]
        if st.session_state.get("change") and names:
            name = _choose_and_type(trace, names, say=say)
            show_paste(trace, name, say=say)


def _history(say: Say) -> None:
    back, forth = can_undo(), can_redo()
    if not back and not forth:
        return
    st.button(say("edit-undo"), key="edit_undo", on_click=undo, disabled=not back)
    st.button(say("edit-redo"), key="edit_redo_button", on_click=again, disabled=not forth)
    st.button(say("edit-reset"), key="edit_reset", on_click=reset, disabled=not current().all)


def _choose_and_type(trace: Trace, names: Sequence[str], *, say: Say) -> str:
    """Draw the widgets of one number.

    Args:
        names: the tensors to choose from.
    Returns: the name of the tensor that is chosen.
    """
    with st.container(key="edit_form", horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox(say("edit-tensor"), names, key="edit_tensor", width=140)
        index = _choose_index(trace.variables[name].shape, say=say)
        value = trace.variables[name].values
        for number in index:
            value = value[number]
        place = Edit(name, index, float(value))
        key = f"edit_value_{name}_{'_'.join(map(str, index))}_{place.value}"
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
    return str(name)


def _has_places(trace: Trace, name: str) -> bool:
    """Whether a tensor is there, has an index, and a number to change."""
    view = trace.variables.get(name)
    return view is not None and view.values is not None and len(view.shape) > 0 and all(view.shape)


def _choose_index(shape: Shape, *, say: Say) -> tuple[int, ...]:
    """Offer one number a dimension; the last two are a row and a column."""
    keys = [*(f"edit_{place}" for place in range(len(shape) - 2)), "edit_row", "edit_column"]
    index = []
    for key, size in zip(keys[-len(shape) :], shape, strict=True):
        label = say(_LABELS[key]) if key in _LABELS else f"[{key.removeprefix('edit_')}]"
        if int(st.session_state.get(key, 0)) >= size:
            st.session_state[key] = size - 1
        index.append(int(st.number_input(label, 0, size - 1, key=key, width=110)))
    return tuple(index)


def _typed(place: Edit, key: str) -> None:
    value = st.session_state[key]
    if value is not None:
        add_edit(Edit(place.name, place.index, float(value)))
