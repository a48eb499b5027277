"""A picture of the reader's own: read and made small in the browser, only numbers come here.

No file ever reaches the server. What arrives is checked as anything from outside: how many numbers,
which ones.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import streamlit as st

from components.ui.places import STAGE
from components.ui.text import Say

MOST_SIDE = 24
"""Rows and columns of a picture at most."""
MOST_BYTES = 10_000_000
MOST_PIXELS = 120_000_000
"""More than any telephone takes; unpacked, this is half a gigabyte in the reader's browser."""
_KEY = "photo"
_KEPT = "photo_planes"

Plane = list[list[float]]


@cache
def _chooser() -> Callable[..., object]:
    return st.components.v2.component(
        "tensor_explorer.photo",
        html='<label class="choose"><span></span><input type="file" '
        'accept="image/png,image/jpeg"></label><p role="status"></p>',
        css=(STAGE / "photo.css").read_text(encoding="utf-8"),
        js=(STAGE / "photo.js").read_text(encoding="utf-8"),
    )


def show_chooser(*, say: Say) -> None:
    """Let the reader choose a PNG or JPEG; say what is on the stage until there is one."""

    def chosen() -> None:
        came = st.session_state[_KEY].get("photo")
        read = read_planes(came)
        if read is not None:
            st.session_state[_KEPT] = read

    with st.container(key="photo_box"):
        _chooser()(
            key=_KEY,
            data={
                "label": say("photo-choose"),
                "side": MOST_SIDE,
                "bytes": MOST_BYTES,
                "pixels": MOST_PIXELS,
                "refuse_type": say("photo-refuse-type"),
                "refuse_size": say("photo-refuse-size", limit=str(MOST_BYTES // 1_000_000)),
                "refuse_pixels": say("photo-refuse-pixels", limit=str(MOST_PIXELS // 1_000_000)),
                "refuse_broken": say("photo-refuse-broken"),
            },
            on_photo_change=chosen,
        )
        st.caption(say("photo-note" if planes() else "photo-none"))


def planes() -> list[Plane]:
    """Give the picture that was chosen in this session as three planes; empty if there is none."""
    kept: list[Plane] = st.session_state.get(_KEPT, [])
    return kept


def read_planes(came: Any) -> list[Plane] | None:
    """Check what the browser sent, and give three planes of numbers from 0.0 to 1.0.

    Args:
        came: meant to be ``{"rows": 2, "columns": 3, "numbers": [...]}`` with 18 numbers from 0 to
            255: red, green and blue of each pixel.
    Returns: None for anything else.
    """
    if not isinstance(came, dict):
        return None
    rows: Any = came.get("rows")
    columns: Any = came.get("columns")
    numbers: Any = came.get("numbers")
    if not _is_within(rows, 1, MOST_SIDE) or not _is_within(columns, 1, MOST_SIDE):
        return None
    if not isinstance(numbers, list) or len(numbers) != 3 * int(rows) * int(columns):
        return None
    if not all(_is_within(one, 0, 255) for one in numbers):
        return None
    return [_rows([round(one / 255, 3) for one in numbers[k::3]], columns) for k in range(3)]


def _is_within(value: Any, low: int, high: int) -> bool:
    return type(value) is int and low <= value <= high


def _rows(numbers: list[float], columns: int) -> Plane:
    return [numbers[start : start + columns] for start in range(0, len(numbers), columns)]
