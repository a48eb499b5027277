"""The reader's own numbers: each change is a line of the program, and part of the link."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import streamlit as st

from components.drawing.numbers import shape_text
from components.engine import Failure, TensorView, Trace
from components.engine.data_lines import editable_names
from components.engine.editing import MAX_VALUE, Edit, fitting, parse_edits
from components.engine.pasting import Paste, fitting_pastes
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
from components.ui.kinds import shorten
from components.ui.lesson import Run, record, record_text
from components.ui.paste import show_paste
from components.ui.text import Say

CHANGING = "change"
"""The key of the switch that shows the widgets for numbers of the reader's own."""
REFUSED = "refused_edit"
"""The place of a number on the stage that could not be taken."""
_HOLDS = {"bool": (0.0, 1.0), "uint8": (0.0, 255.0)}
"""What a tensor of a type can hold, where that is little."""


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

    def run(changes: tuple[Edit | Paste, ...]) -> Run:
        return record(program, changes, activation, hidden_layers, **settings)

    return record_with_changes(run, say=say)


def record_text_edited(text: str, *, say: Say) -> tuple[Trace, Failure | None]:
    """Run a program that is written out with the reader's changes; else as `record_edited`."""

    def run(changes: tuple[Edit | Paste, ...]) -> Run:
        return record_text(text, changes)

    return record_with_changes(run, say=say)


def record_with_changes(run: Callable[[tuple[Edit | Paste, ...]], Run], *, say: Say) -> Run:
    """Run a program with the reader's changes; result as `lesson.record`.

    Args:
        run: runs the program with some changes.
    """
    say_what_was_refused(say=say)
    trace, fallback = run(())
    kept = kept_changes(trace, say=say) if has_its_data(trace) else ()
    if not kept:
        return trace, fallback
    return run(kept)


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


def refuse(place: str) -> None:
    """Remember that a number of the stage could not be taken, until the run that says so."""
    st.session_state[REFUSED] = shorten(place)


def say_what_was_refused(*, say: Say) -> None:
    """Say which number keeps its value, and why."""
    place = st.session_state.pop(REFUSED, None)
    if place is not None:
        with st.container(key="edit_refused"):
            st.info(say("edit-refused", place=place, most=f"{MAX_VALUE:.0f}"))


def has_its_data(trace: Trace) -> bool:
    """Say whether a run came past its data lines; only then numbers can be changed."""
    if trace.failure is None or not trace.variables:
        return trace.failure is None
    return set(editable_names(trace.program)) <= trace.variables.keys()


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
    else:
        refuse(place)


def show_edits(trace: Trace, *, say: Say) -> None:
    """Offer the same with ordinary widgets: type a number, paste a tensor; undo, redo, reset."""
    with st.container(key="edits"):
        with st.container(key="edit_history", horizontal=True, vertical_alignment="center"):
            st.toggle(say("edit-title"), key=CHANGING)
            _history(say)
        if st.session_state.get(CHANGING):
            name = _choose_and_type(trace, say=say)
            if name and trace.variables[name].shape:
                show_paste(trace, name, say=say)


def _history(say: Say) -> None:
    back, forth = can_undo(), can_redo()
    if not back and not forth:
        return
    st.button(say("edit-undo"), key="edit_undo", on_click=undo, disabled=not back)
    st.button(say("edit-redo"), key="edit_redo_button", on_click=again, disabled=not forth)
    st.button(say("edit-reset"), key="edit_reset", on_click=reset, disabled=not current().all)


def _choose_and_type(trace: Trace, *, say: Say) -> str:
    """Draw the widgets of one number.

    Returns: the name of the tensor that is chosen; ``""`` if there is none.
    """
    names = [name for name in editable_names(trace.program) if name in trace.variables]
    if not names:
        return ""
    with st.container(key="edit_form", horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox(say("edit-tensor"), names, key="edit_tensor", width=140)
        view = trace.variables[name]
        if not view.shape or 0 in view.shape or view.values is None:
            st.markdown(say("edit-no-index", name=name))
            return str(name)
        index = _choose_index(view, say=say)
        _type(Edit(name, index, _number_at(view, index), view.dtype), say=say)
    return str(name)


def _type(place: Edit, *, say: Say) -> None:
    """Draw the field of one number; of a tensor without decimals it has none either."""
    whole = not place.dtype.startswith("float")
    lowest, highest = _HOLDS.get(place.dtype, (-MAX_VALUE, MAX_VALUE))
    key = f"edit_value_{place.name}_{'_'.join(map(str, place.index))}_{place.value}"
    st.number_input(
        say("edit-value", place=place.place),
        min_value=lowest,
        max_value=highest,
        value=place.value,
        step=1.0 if whole else 0.1,
        format="%.0f" if whole else "%.4f",
        key=key,
        on_change=_typed,
        args=(place, key),
        width=170,
    )


def _choose_index(view: TensorView, *, say: Say) -> tuple[int, ...]:
    """Draw one field a dimension; of a matrix they are called row and column."""
    fields = [(f"edit_dim_{k}", say("edit-dim", dim=str(k))) for k in range(len(view.shape))]
    if len(view.shape) == 2:
        fields = [("edit_row", say("edit-row")), ("edit_column", say("edit-column"))]
    index = []
    for (key, title), size in zip(fields, view.shape, strict=True):
        # The tensor may have become smaller since.
        st.session_state[key] = min(int(st.session_state.get(key, 0)), size - 1)
        index.append(int(st.number_input(title, 0, size - 1, key=key, width=110)))
    return tuple(index)


def _number_at(view: TensorView, index: Sequence[int]) -> float:
    """Read a number of a record as a field can show it."""
    value = view.values
    for place in index:
        value = value[place]
    if not isinstance(value, int | float) or math.isnan(value):
        return 0.0
    return min(max(float(value), -MAX_VALUE), MAX_VALUE)


def _typed(place: Edit, key: str) -> None:
    value = st.session_state[key]
    if value is not None:
        add_edit(Edit(place.name, place.index, float(value)))
