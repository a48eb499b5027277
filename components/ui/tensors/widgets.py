"""The widgets of the tensors page: rows of sliders, boxes of options, lines to type."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.ui.controls import set_aside
from components.ui.kinds import Choice, Line, Whole
from components.ui.pace import after_picture
from components.ui.settings import setting
from components.ui.tensors.topic import PAGE, Values
from components.ui.text import Say


def row(key: str, *settings: str, say: Say, idle: Sequence[str] = ()) -> None:
    """Draw settings side by side: sliders for numbers, boxes for words, fields for lines.

    Args:
        key: of the container.
        settings: keys of the page's settings.
        idle: those that have no effect now; they are faint.
    """

    def draw() -> None:
        columns = st.columns(len(settings), gap="medium", vertical_alignment="bottom")
        for column, name in zip(columns, settings, strict=True):
            with column:
                _draw(name, say(f"setting-{name}"), say=say)
        set_aside(idle)

    after_picture(st.container(key=key), draw)


def _draw(name: str, label: str, *, say: Say) -> None:
    item = setting(PAGE, name)
    if isinstance(item, Whole):
        step = 10 if item.high == 100 else 1
        st.slider(label, item.low, item.high, key=name, step=step)
    elif isinstance(item, Choice):
        st.selectbox(
            label,
            item.options,
            format_func=lambda option: say(f"setting-{name}-{option}"),
            key=name,
        )
    elif isinstance(item, Line):
        # An empty line is none: what was there before stays.
        st.text_input(
            label,
            key=name,
            max_chars=item.longest,
            on_change=_filled,
            args=(item,),
        )


def _filled(item: Line) -> None:
    """Put the default back into a line that has been emptied, or holds what cannot be printed."""
    line = str(st.session_state[item.key]).strip()
    st.session_state[item.key] = line if line and line.isprintable() else item.default


def index_boxes(key: str, names: Sequence[str], sizes: Sequence[int], *, say: Say) -> None:
    """Draw one box a dimension, to choose an element."""
    if not names:
        return
    with st.container(key=key, horizontal=True, vertical_alignment="bottom"):
        for name, size in zip(names, sizes, strict=True):
            st.selectbox(say(f"setting-{name}"), range(size), key=name, width=110)


def clamp(names: Sequence[str], sizes: Sequence[int]) -> tuple[int, ...]:
    """Read an index from the state, moved into the tensor where it lies outside."""
    index = inside(names, sizes, st.session_state)
    for name, place in zip(names, index, strict=True):
        st.session_state[name] = place
    return index


def inside(names: Sequence[str], sizes: Sequence[int], values: Values) -> tuple[int, ...]:
    """Read an index from settings, moved into the tensor where it lies outside."""
    return tuple(
        min(max(int(values[name]), 0), max(size - 1, 0))
        for name, size in zip(names, sizes, strict=True)
    )
