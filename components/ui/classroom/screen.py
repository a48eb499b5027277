"""The pupils' link over the whole screen, as a QR code and as text for the back row."""

from __future__ import annotations

import streamlit as st

from components.ui.classroom.code import qr_code
from components.ui.classroom.links import pupil_link
from components.ui.classroom.wish import wish_for
from components.ui.settings import PageName
from components.ui.stage import show_drawing
from components.ui.text import Say

_SHOWN = "class_screen_shown"
_LONGEST = 160
"""Characters of a link that somebody may want to type."""


def show_screen(page: PageName, *, say: Say) -> None:
    """Cover the page with the QR code while it is asked for.

    In projector view, where the panel is hidden, a key asks for it.
    """
    if st.session_state.get(_SHOWN):
        _cover(page, say=say)
    elif st.session_state["mode"] == "projector":
        st.button(say("class-screen"), key="class_key", shortcut="Q", on_click=open_screen)


def open_screen() -> None:
    """Ask for the QR code over the whole screen."""
    st.session_state[_SHOWN] = True


def close_screen() -> None:
    """Go back to the page."""
    st.session_state[_SHOWN] = False


def _cover(page: PageName, *, say: Say) -> None:
    state = st.session_state
    link = pupil_link(state, wish_for(page), page=page, url=st.context.url)
    with st.container(key="class_screen"):
        drawing = qr_code(link, say("class-qr"))
        if drawing:
            show_drawing(drawing, key="qr_screen")
        else:
            st.markdown(say("class-no-qr", bytes=str(len(link.encode()))))
        if len(link) <= _LONGEST:
            with st.container(key="class_screen_link"):
                st.text(link)
        st.button(say("class-close"), key="class_close", shortcut="Q", on_click=close_screen)
