"""The sliders of the memory page: how large the array is, and the factor of ``mul_``."""

from __future__ import annotations

import streamlit as st

from components.ui.kinds import Whole
from components.ui.locks import is_locked
from components.ui.pace import after_picture
from components.ui.settings import SEED, setting
from components.ui.text import Say

_SLIDERS = ("rows", "columns", "factor")


def controls(*, say: Say) -> None:
    """Draw the sliders; the state has their values."""
    after_picture(st.container(key="controls"), lambda: _draw(say))


def _draw(say: Say) -> None:
    items = [SEED, *(setting("memory", key) for key in _SLIDERS)]
    for column, item in zip(st.columns(len(items), gap="medium"), items, strict=True):
        if isinstance(item, Whole):
            label = say("setting-seed") if item is SEED else say(f"memory-slider-{item.key}")
            with column:
                taken = is_locked(item.key)
                st.slider(label, item.low, item.high, key=item.key, disabled=taken)
