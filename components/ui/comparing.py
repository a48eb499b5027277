"""Pin and compare: both states drawn side by side, what differs marked, and listed below."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

import streamlit as st

from components.drawing.differing import with_differences
from components.drawing.twin import table
from components.ui import link
from components.ui.classroom.words import set_in_words
from components.ui.cover import is_covered
from components.ui.differences import difference_rows
from components.ui.glance import Glance
from components.ui.kinds import PINNED, Pin
from components.ui.settings import PageName, settings_of
from components.ui.shown import Shown, shown
from components.ui.stage import show_drawing
from components.ui.text import Say


def compare(page: PageName, pinned: str, present: str, *, say: Say) -> None:
    """Show a pinned state of a page beside the present one.

    Args:
        pinned, present: as queries.
    """
    with st.container(key="pin_box", border=True):
        if is_covered():
            st.markdown(f"*{say('not-yet')}*")
            return
        then = shown(page, _values(page, dict(parse_qsl(pinned))))
        values = {item.key: st.session_state[item.key] for item in settings_of(page)}
        now = shown(page, values)
        _show_both(page, (then, now), (pinned, present), say=say)
        _show_table(difference_rows(then.trace, now.trace, say=say), say=say)
        if not Pin("pin").spelled(PINNED + pinned):
            st.caption(say("pin-not-in-link"))


def _show_both(
    page: PageName, both: tuple[Shown, Shown], queries: tuple[str, str], *, say: Say
) -> None:
    drawings = [one.draw(Glance(say, "narrow", edited=one.edited)) for one in both]
    columns = st.columns(2, gap="medium")
    for k, (side, column) in enumerate(zip(("then", "now"), columns, strict=True)):
        mine, other = drawings[k], drawings[1 - k]
        with column, st.container(key=f"pin_{side}", gap="small"):
            settings = _settings(page, queries[k], say=say)
            st.markdown(say("pin-side", side=say(f"pin-{side}"), settings=settings))
            if mine is None:
                st.markdown(say("pin-stopped"))
            else:
                marked = with_differences(mine, other) if other is not None else mine
                show_drawing(marked, key=f"pin_{side}_stage")


def _settings(page: PageName, query: str, *, say: Say) -> str:
    words = set_in_words(page, dict(parse_qsl(query)), say=say)
    return say("list-comma").join(words) or say("card-as-it-opens")


def _show_table(rows: list[tuple[str, str, str]], *, say: Say) -> None:
    with st.container(key="pin_table"):
        if not rows:
            st.markdown(say("pin-same"))
            return
        st.markdown(table([say(f"pin-{head}") for head in ("name", "then", "now")], rows))


def _values(page: PageName, query: Mapping[str, str]) -> dict[Any, Any]:
    """Read the settings of what is pinned; as on the page, what cannot be taken is the nearest."""
    state: dict[Any, Any] = {}
    link.open_link(state, query, page=page, locale=None)
    return state
