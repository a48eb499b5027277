"""Let a page come back as it was when its server has gone and another one answers.

A browser that reaches a server again leaves the page as it is, unless something on the page runs
now and then: then it asks for the whole page, and sends along where its widgets stand. The query it
sends is the one it came with, however the address has changed since. So the page gives it luggage:
a text field that nobody sees, with all that a new server has to know.
"""

from __future__ import annotations

import json
from collections.abc import MutableMapping
from typing import Any
from urllib.parse import parse_qsl

import streamlit as st

from components.ui.heard import numbers_heard, text_heard
from components.ui.link import KEPT
from components.ui.settings import PageName

LUGGAGE = "luggage"
SELDOM = 24 * 60 * 60
"""Seconds; nothing is to be run, so longer than a lesson is right."""

_QUERY = "query"
_CARRIED: dict[str, type] = {"ask_shown": bool, "ask_checked": list, "uncovered": dict}
"""What a page keeps of a reader besides the settings, and what it is."""
_MOVE_OTHERS: tuple[PageName, ...] = ("reshape",)
"""Pages on which a slider moves another setting along: a new server cannot catch up on that."""


def newest_query(page: PageName, query: dict[str, str]) -> dict[str, str]:
    """Give the settings that count in this run; in the first of a session they may be luggage.

    Where sliders stand is newer still: the last move may not have had its answer before the server
    went.

    Args:
        query: the query that the browser sends.
    """
    if KEPT in st.session_state:
        return query
    luggage = _unpacked(text_heard(LUGGAGE))
    _put_back(st.session_state, luggage)
    packed = luggage.get(_QUERY)
    if isinstance(packed, str):
        query = dict(parse_qsl(packed))
    return query if page in _MOVE_OTHERS else query | numbers_heard()


def stay_in_touch(query: str) -> None:
    """Give the browser its luggage, and let it ask for the page when it has lost its server.

    Args:
        query: the canonical query of the page.
    """
    carried = {key: st.session_state[key] for key in _CARRIED if st.session_state.get(key)}
    st.session_state[LUGGAGE] = json.dumps({_QUERY: query, **carried}, separators=(",", ":"))
    st.text_input(LUGGAGE, key=LUGGAGE, label_visibility="collapsed")
    _run_now_and_then()


@st.fragment(run_every=SELDOM)
def _run_now_and_then() -> None:
    """Do nothing."""


def _unpacked(text: str) -> dict[str, Any]:
    # It comes from the browser, so it may be anything.
    try:
        luggage = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return luggage if isinstance(luggage, dict) else {}


def _put_back(state: MutableMapping[Any, Any], luggage: dict[str, Any]) -> None:
    for key, kind in _CARRIED.items():
        if isinstance(luggage.get(key), kind):
            state[key] = luggage[key]
