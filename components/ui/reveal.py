"""The way to uncover the results without an answer: a button, and Space in projector view."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import streamlit as st

from components.ui.cover import uncover
from components.ui.places import STAGE
from components.ui.text import Say


@cache
def _space() -> Callable[..., object]:
    return st.components.v2.component(
        "tensor_explorer.space", js=(STAGE / "space.js").read_text(encoding="utf-8")
    )


def show_reveal(*, say: Say) -> None:
    """Say that the results are covered, and how to see them."""
    projected = st.session_state.get("mode") == "projector"
    with st.container(key="cover", horizontal=True, vertical_alignment="center"):
        st.markdown(say("cover-note"))
        label = say("cover-reveal-space" if projected else "cover-reveal")
        st.button(label, key="reveal", on_click=uncover)
    if projected:
        _space()(key="space")
