"""Parts of a page that the link has locked or hidden: a help for a lesson, no protection."""

from __future__ import annotations

import streamlit as st

from components.ui.link import PAGE
from components.ui.parts import keys_in

LOCK, HIDE = "lock", "hide"


def is_locked(*keys: str) -> bool:
    """Whether the link has taken one of these widgets out of the reader's hands.

    What is hidden is locked as well: it must not be reached by a key or by a click on the stage.
    """
    return bool(_keys(LOCK, HIDE) & set(keys))


def locked_names() -> list[str]:
    """Name the parts that the reader sees and cannot change."""
    return [name for name in str(st.session_state.get(LOCK, "")).split(".") if name]


def hide_parts() -> None:
    """Leave the hidden parts out of sight; as in projector view, not out of the script.

    A widget that is not drawn would lose its value.
    """
    keys = sorted(_keys(HIDE))
    if not keys:
        return
    places = ",".join(f".st-key-{key}" for key in keys)
    # A column whose widget is gone would leave a gap.
    columns = ",".join(f".stColumn:not(:has(.stColumn)):has(.st-key-{key})" for key in keys)
    st.html(f"<style>{places},{columns}{{display:none!important}}</style>")


def unlock() -> None:
    """Give everything on this page back to the reader."""
    st.session_state[LOCK] = st.session_state[HIDE] = ""


def is_restricted() -> bool:
    """Whether anything on this page is locked or hidden."""
    return bool(st.session_state.get(LOCK) or st.session_state.get(HIDE))


def _keys(*settings: str) -> frozenset[str]:
    names = ".".join(str(st.session_state[one]) for one in settings if st.session_state.get(one))
    page = st.session_state.get(PAGE)
    return keys_in(page, names) if names and page else frozenset()
