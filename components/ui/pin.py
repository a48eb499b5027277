"""Pin and compare: a state that was pinned beside the present one; here the buttons."""

from __future__ import annotations

import streamlit as st

from components.ui import link
from components.ui.kinds import PINNED
from components.ui.settings import BELOW, PageName
from components.ui.text import Say

PIN = "pin"
_LOOKS = ("lang", "mode", "ask")
"""Settings that say how the page is read; what is pinned follows them."""


def show_pin(page: PageName, *, say: Say) -> None:
    """Offer to pin the state of the page; once one is pinned, show both and what differs."""
    pinned = str(st.session_state.get(PIN, ""))
    if not pinned:
        st.button(say("pin-this"), key="pin_this", on_click=_pin, args=(page,))
        return
    with st.container(key="pin_row", horizontal=True, vertical_alignment="center"):
        st.button(say("pin-again"), key="pin_this", on_click=_pin, args=(page,))
        st.button(say("pin-off"), key="pin_off", on_click=_unpin)
    # What draws every page waits until somebody compares.
    from components.ui.comparing import compare

    compare(page, pinned.removeprefix(PINNED), present_query(page), say=say)


def present_query(page: PageName) -> str:
    """Write the present state of a page as it would be pinned."""
    return link.canonical_query(st.session_state, page=page, locale=None, without={*BELOW, *_LOOKS})


def _pin(page: PageName) -> None:
    for key, value in st.session_state[link.KEPT][page].items():
        # A widget that is not on the page at the moment is out of the session's state.
        st.session_state.setdefault(key, value)
    st.session_state[PIN] = PINNED + present_query(page)


def _unpin() -> None:
    st.session_state[PIN] = ""
