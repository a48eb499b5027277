"""Walk through a program: Back, Next, a scrubber, Play; the keys Left and Right do the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from components.ui.cover import is_covered, reached
from components.ui.kinds import Whole
from components.ui.link import KEPT
from components.ui.locks import is_locked
from components.ui.pace import after_picture
from components.ui.picked import is_index
from components.ui.places import STAGE
from components.ui.settings import PageName, present, setting
from components.ui.text import Say

_player = st.components.v2.component(
    "tensor_explorer.player",
    html='<button class="play" type="button"></button>',
    css=(STAGE / "player.css").read_text(encoding="utf-8"),
    js=(STAGE / "player.js").read_text(encoding="utf-8"),
)


def stepper(page: PageName, *, say: Say) -> int:
    """Draw the stepper; while the results are covered it waits, and keeps its place.

    Returns: the step to show, 0 (data only) to the last.
    """
    item = _walk(page, st.session_state)
    _stay_in_range(item, _walk(page, st.session_state[KEPT][page]))
    step = int(st.session_state["step"])
    place = st.container(key="stepper", horizontal=True, vertical_alignment="bottom")
    after_picture(place, lambda: _draw(item, step, say))
    return reached(step)


def _walk(page: PageName, values: Mapping[Any, Any]) -> Whole:
    item = present(page, setting(page, "step"), values)
    if not isinstance(item, Whole):
        raise TypeError("step is no whole number")
    return item


def _stay_in_range(now: Whole, before: Whole) -> None:
    """Keep the step in a walk that is longer or shorter now: the end stays the end."""
    step = int(st.session_state["step"])
    if now != before or step > now.high:
        # The slider is another one now, so it has to be told even what stays the same.
        st.session_state["step"] = now.high if step >= min(before.high, now.high) else step


def _draw(item: Whole, step: int, say: Say) -> None:
    waits = is_covered() or is_locked("step")
    st.button(
        say("stepper-back"),
        key="step_back",
        on_click=_go,
        args=(step - 1,),
        disabled=waits or step <= 0,
    )
    st.button(
        say("stepper-next"),
        key="step_next",
        on_click=_go,
        args=(step + 1,),
        disabled=waits or step >= item.high,
    )
    _player(
        key="player",
        width="content",
        data={
            "play": say("stepper-play"),
            "pause": say("stepper-pause"),
            "clicker": st.session_state["mode"] == "projector",
            "waits": waits,
        },
        on_restart_change=_restart,
    )
    st.slider(say("setting-step"), item.low, item.high, key="step", disabled=waits)


def go_to_picked(part: str) -> None:
    """Go to the step whose sub-expression was clicked in the program."""
    kind, _, number = part.partition(":")
    if kind == "step" and is_index(number) and not is_locked("step"):
        st.session_state["step"] = int(number)


def _go(step: int) -> None:
    st.session_state["step"] = step


def _restart() -> None:
    st.session_state["step"] = 0
