"""The card of the reshape page on home."""

from __future__ import annotations

import streamlit as st

from components.drawing.reshape_record import covered_reshape, read_reshape
from components.drawing.reshape_thumbnail import reshape_thumbnail
from components.engine.reshapes import Reshape, read_size
from components.ui.cover import is_asking
from components.ui.reshape_run import record_reshape


def draw(*, label: str) -> str:
    """Draw the page's program as the reader left it; who predicts first sees no result."""
    kept = st.session_state["kept"]["reshape"]
    fresh = Reshape()
    size = read_size(str(kept.get("size", ""))) if "size" in kept else fresh.size
    choice = Reshape(
        rows=kept.get("rows", fresh.rows),
        columns=kept.get("columns", fresh.columns),
        source=kept.get("source", fresh.source),
        call=kept.get("call", fresh.call),
        size=fresh.size if size is None else size,
    )
    reshaped = read_reshape(record_reshape(choice))
    return reshape_thumbnail(covered_reshape(reshaped) if is_asking() else reshaped, label=label)
