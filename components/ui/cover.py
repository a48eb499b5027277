"""Predict first: with ``ask=1`` what a program came to stays covered until the reader commits.

One question covers one program of one page: with another slider position it is asked anew.
"""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.engine import Step, Trace
from components.engine.covering import without_results
from components.ui.link import PAGE
from components.ui.settings import ASK, LOOKING, PageName, settings_of
from components.ui.text import Say

UNCOVERED = "uncovered"
SWITCH = "predict_first"
_ON = "1"
_WORDS = {
    "not-yet": "cover-word",
    "drawing-neuron-after-data": "cover-neuron-description",
    "drawing-network-title-open": "cover-network-title",
}
"""Texts that would say that nothing has been computed; it has, and is covered."""


def is_asking() -> bool:
    """Whether the reader predicts before seeing, here and on every other page."""
    return bool(st.session_state.get(ASK.key) == _ON)


def is_covered() -> bool:
    """Whether the results of the page's program are covered."""
    return is_asking() and st.session_state.get(UNCOVERED, {}).get(_page()) != _question()


def uncover() -> None:
    """Uncover the results of this program; the reader has committed, or asked for them."""
    st.session_state[UNCOVERED] = {**st.session_state.get(UNCOVERED, {}), _page(): _question()}


def covered_words(say: Say) -> Say:
    """Give the texts as they have to be while the results are covered."""
    if not is_asking():
        return say

    def say_covered(key: str, **facts: object) -> str:
        return words(key, **facts) if is_covered() else say(key, **facts)

    words = words_over(say)
    return say_covered


def words_over(say: Say) -> Say:
    """Give the texts as they are over covered results."""

    def say_over(key: str, **facts: object) -> str:
        return say(_WORDS.get(key, key), **facts)

    return say_over


def reached(step: int) -> int:
    """Give the step that may be shown: the data alone while the results are covered."""
    return 0 if is_covered() else step


def covered(trace: Trace, spans: Sequence[Step | None]) -> Trace:
    """Give a record as it may be drawn: while the results are covered, without them.

    Args:
        spans: the step of the record behind each step of the walk; None for the data.
    """
    return bare(trace, spans) if is_covered() else trace


def bare(trace: Trace, spans: Sequence[Step | None]) -> Trace:
    """Give a record without its results; arguments as in `covered`."""
    lines = [step.line for step in spans if step is not None]
    return without_results(trace, line=min(lines)) if lines else trace


def show_switch(*, say: Say) -> None:
    """Offer to predict first, or to see everything at once."""
    st.session_state[SWITCH] = is_asking()
    st.toggle(say("cover-switch"), key=SWITCH, on_change=_switch, help=say("cover-switch-help"))


def _page() -> PageName | None:
    page: PageName | None = st.session_state.get(PAGE)
    return page


def _question() -> dict[str, object]:
    """All settings that decide about the program that runs."""
    page = _page()
    if page is None:
        return {}
    keys = (item.key for item in settings_of(page) if item.key not in LOOKING)
    return {key: st.session_state.get(key) for key in keys}


def _switch() -> None:
    st.session_state[ASK.key] = _ON if st.session_state[SWITCH] else ASK.default
    st.session_state.pop(UNCOVERED, None)
