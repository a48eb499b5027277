"""What a chart has to know about the place where it stands: its theme and its room."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import streamlit as st

from components.drawing.chart_style import Room
from components.drawing.palette import Theme
from components.ui.places import STAGE
from components.ui.stage import is_narrow


def chart_theme() -> Theme:
    """Give the page's theme; a chart cannot read its colours."""
    return "dark" if st.context.theme.type == "dark" else "light"


def chart_room(stage: str) -> Room:
    """Give how wide a chart on the page of a stage will be."""
    return "phone" if is_narrow(stage) else "page"


def watch_theme() -> None:
    """Let the page run again when its theme changes."""
    _theme_watch()(key="theme_watch", on_dark_change=_nothing)


@cache
def _theme_watch() -> Callable[..., object]:
    return st.components.v2.component(
        "tensor_explorer.theme", js=(STAGE / "theme.js").read_text(encoding="utf-8")
    )


def _nothing() -> None:
    """Streamlit keeps a component's state only for a name that has a callback."""
