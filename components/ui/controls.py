"""Ordinary widgets built from the table of settings."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from typing import Any

import streamlit as st

from components.ui.kinds import Choice, Whole
from components.ui.locks import is_locked
from components.ui.pace import after_picture
from components.ui.settings import PageName, setting
from components.ui.text import Say


def sliders(page: PageName, *keys: str, say: Say, idle: Collection[str] = ()) -> dict[str, int]:
    """Draw one slider a setting, side by side; the link has given each its value already.

    Args:
        page: the page they belong to.
        keys: settings of that page, e.g. ``"seed", "n_input"``.
        idle: those that have no effect now; they stay in their places, faint.
    Returns: the values by key, ready for ``run(text, **values)``.
    """
    items = [_whole(page, key) for key in keys]
    after_picture(st.container(key="controls"), lambda: _draw_sliders(items, say, idle))
    return {key: int(st.session_state[key]) for key in keys}


def _whole(page: PageName, key: str) -> Whole:
    item = setting(page, key)
    if not isinstance(item, Whole):
        raise TypeError(f"{key} is no whole number")
    return item


def _draw_sliders(items: Sequence[Whole], say: Say, idle: Collection[str]) -> None:
    for column, item in zip(st.columns(len(items), gap="medium"), items, strict=True):
        with column:
            label, taken = say(f"setting-{item.key}"), is_locked(item.key)
            st.slider(label, item.low, item.high, key=item.key, disabled=taken)
    set_aside(idle)


def set_aside(keys: Collection[str]) -> None:
    """Make the widgets faint that have no effect at the moment; a pointer passes over them."""
    if keys:
        widgets = ",".join(f".st-key-{key}" for key in sorted(keys))
        st.html(f"<style>{widgets}{{opacity:.65;pointer-events:none}}</style>")


def choice(page: PageName, key: str, *, say: Say) -> Any:
    """Draw one row of options; the words in the URL are language-free, the labels are not.

    Returns: the option that holds now.
    """
    item = setting(page, key)
    if not isinstance(item, Choice):
        raise TypeError(f"{key} is no choice")
    after_picture(st.container(), lambda: _draw_options(item, say))
    return st.session_state[key]


def numbers(page: PageName, *keys: str, say: Say) -> dict[str, int]:
    """Draw a row of buttons a setting, for whole numbers of which there are few; as `sliders`."""
    items = [_whole(page, key) for key in keys]
    for item in items:
        after_picture(st.container(), partial(_draw_numbers, item, say))
    return {key: int(st.session_state[key]) for key in keys}


def _draw_numbers(item: Whole, say: Say) -> None:
    st.radio(
        say(f"setting-{item.key}"),
        range(item.low, item.high + 1),
        key=item.key,
        horizontal=True,
        disabled=is_locked(item.key),
    )


def _draw_options(item: Choice, say: Say) -> None:
    st.radio(
        say(f"setting-{item.key}"),
        item.options,
        format_func=lambda option: say(f"setting-{item.key}-{option}"),
        key=item.key,
        horizontal=True,
        disabled=is_locked(item.key),
    )
