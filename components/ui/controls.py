"""Ordinary widgets built from the table of settings."""

from __future__ import annotations

from typing import Any

import streamlit as st

from components.ui.settings import Choice, PageName, Whole, setting
from components.ui.text import Say


def sliders(page: PageName, *keys: str, say: Say) -> dict[str, int]:
    """Draw one slider a setting, side by side; the link has given each its value already.

    Args:
        page: the page they belong to.
        keys: settings of that page, e.g. ``"seed", "n_input"``.
    Returns: the values by key, ready for ``run(text, **values)``.
    """
    with st.container(key="controls"):
        columns = st.columns(len(keys), gap="medium")
    values = {}
    for column, key in zip(columns, keys, strict=True):
        item = setting(page, key)
        if not isinstance(item, Whole):
            raise TypeError(f"{key} is no whole number")
        with column:
            values[key] = st.slider(say(f"setting-{key}"), item.low, item.high, key=key)
    return values


def choice(page: PageName, key: str, *, say: Say) -> Any:
    """Draw one row of options; the words in the URL are language-free, the labels are not."""
    item = setting(page, key)
    if not isinstance(item, Choice):
        raise TypeError(f"{key} is no choice")
    return st.radio(
        say(f"setting-{key}"),
        item.options,
        format_func=lambda option: say(f"setting-{key}-{option}"),
        key=key,
        horizontal=True,
    )
