"""Pictures below the window wait until somebody looks at them; a run is quicker without them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import streamlit as st

from components.ui.places import STAGE

_DRAWN = "drawn_for"


def drawn_for(seed: int, *, rest: object) -> int:
    """Say with which seed to draw: the present one, or the one of the last time.

    The seed alone may be behind. Whatever else changes, the language or what is covered, is drawn
    at once.

    Args:
        rest: all that the pictures depend on besides the seed.
    """
    known = st.session_state.get(_DRAWN)
    if known is None or known[1] != rest:
        st.session_state[_DRAWN] = known = (seed, rest)
    return int(known[0])


def wait_for_a_look(place: str, *, old: bool) -> None:
    """Ask for a run with new pictures as soon as a container is in view and they are old.

    Args:
        place: the key of the container.
    """
    _look()(key="look", data={"place": place, "old": old}, on_looked_change=_forget)


def _forget() -> None:
    st.session_state.pop(_DRAWN, None)


@cache
def _look() -> Callable[..., object]:
    return st.components.v2.component(
        "tensor_explorer.look", js=(STAGE / "look.js").read_text(encoding="utf-8")
    )
