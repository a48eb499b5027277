"""The picture first: the browser paints the stage before it gets the rest of the page.

What surrounds the picture keeps its place but is drawn after it. All in one go takes the browser
longer than both parts one after the other take to show the first.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from contextvars import ContextVar

import streamlit as st

from components.ui.turns import TURNS

BREATH = 0.05
"""Seconds; about what a browser needs to lay out and paint a stage."""

Draw = Callable[[], object]
_waiting: ContextVar[list[tuple[AbstractContextManager[object], Draw]] | None]
_waiting = ContextVar("waiting", default=None)


def begin() -> None:
    """Begin a run of a page; what waited in an earlier one is forgotten."""
    # The first visitor of a fresh process waits for torch: title and controls come before that.
    _waiting.set([] if "torch" in sys.modules else None)


def after_picture(place: AbstractContextManager[object], draw: Draw) -> None:
    """Draw something into its place after the picture; at once while torch is not loaded yet."""
    waiting = _waiting.get()
    if waiting is None:
        with place:
            draw()
    else:
        waiting.append((place, draw))


def let_it_paint() -> None:
    """Let the browser paint what it has, then draw all that waited.

    Where nobody looks, in a test for instance, there is no pause.
    """
    TURNS.give()
    if st.context.url is not None:
        time.sleep(BREATH)
    TURNS.take_later()
    finish()


def finish() -> None:
    """Draw all that waited."""
    waiting = _waiting.get() or []
    while waiting:
        place, draw = waiting.pop(0)
        with place:
            draw()
