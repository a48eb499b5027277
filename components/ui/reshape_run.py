"""Run a variant of the reshape program; the same variant is run once a process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import streamlit as st

from components.drawing.memory_slots import indices_of
from components.engine import Trace
from components.engine.reshapes import Reshape, read_size, with_reshape, with_written
from components.engine.trace import Shape
from components.ui.changes import current
from components.ui.cover import is_covered
from components.ui.edits import kept_changes
from components.ui.places import PROGRAMS
from components.ui.text import Say

if TYPE_CHECKING:
    from components.engine.editing import Edit
    from components.engine.pasting import Paste

Changed = tuple["Edit | Paste", ...]
SIDE_BY_SIDE = ("view", "reshape", "resize_")
"""The calls that stand side by side."""


def chosen() -> Reshape:
    """Read from the widgets which variant the reader has chosen."""
    return chosen_in(st.session_state)


def chosen_in(values: Mapping[Any, Any]) -> Reshape:
    """Read a variant from the settings of the page."""
    return Reshape(
        rows=int(values["rows"]),
        columns=int(values["columns"]),
        source=str(values["source"]),
        call=str(values["call"]),
        size=read_size(str(values["size"])) or (),
    )


def kept(choice: Reshape, *, say: Say) -> Changed:
    """Give the reader's own numbers that fit x; a call that cannot fail tells how large x is."""
    if not current().all:
        return ()
    return kept_changes(record_unchanged(choice), say=say)


def record_unchanged(choice: Reshape, changes: Changed = ()) -> Trace:
    """Run the variant with a call that cannot fail: it tells what x is."""
    return record_reshape(replace(choice, call="contiguous"), changes)


@lru_cache(maxsize=512)
def record_reshape(choice: Reshape, changes: Changed = (), written: Shape | None = None) -> Trace:
    """Run one variant, always on the processor: it is about memory.

    Args:
        changes: the reader's own numbers; their places must exist.
        written: the place in y that 99 is written into, or None.
    """
    from components.engine.interpreter import record
    from components.engine.pasting import with_changes

    text = (PROGRAMS / "reshape.py").read_text(encoding="utf-8")
    text = with_reshape(text, choice)
    if changes:
        text = with_changes(text, changes)
    if written is not None:
        text = with_written(text, written)
    return record(text, {})


def cell_index(trace: Trace) -> Shape | None:
    """Give the index of the cell of y that the reader points at; None if y has no cells."""
    return _index_of(int(st.session_state["cell"]), trace)


def _index_of(cell: int, trace: Trace) -> Shape | None:
    y = trace.variables.get("y")
    if y is None or 0 in y.shape:
        return None
    indices = indices_of(y.shape)
    return indices[min(cell, len(indices) - 1)]


def record_chosen(choice: Reshape, changes: Changed, values: Mapping[Any, Any]) -> Trace:
    """Run a variant, with 99 written into y if the reader said so.

    Args:
        values: the settings of the page: the cell, and whether to write.
    """
    trace = record_reshape(choice, changes)
    index = _index_of(int(values["cell"]), trace)
    if values["write"] == "no" or trace.failure is not None or index is None:
        return trace
    return record_reshape(choice, changes, index)


def record_to_ask_about(trace: Trace, choice: Reshape, changes: Changed) -> Trace:
    """Give a record whose x the page's questions are about, also where the call failed."""
    if trace.failure is None or is_covered():
        return trace
    return record_unchanged(choice, changes)
