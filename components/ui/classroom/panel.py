"""For the class: what a teacher hands on of the page as it stands."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import streamlit as st

from components.ui.classroom import wish
from components.ui.classroom.code import qr_code
from components.ui.classroom.links import LONG, projector_link, pupil_link, stays_here
from components.ui.classroom.screen import open_screen
from components.ui.locks import is_restricted, locked_names, unlock
from components.ui.places import STAGE
from components.ui.settings import PageName
from components.ui.stage import show_drawing
from components.ui.text import Say

SWITCH = "for_class"
SHOWN = "class_shown"
_COME = "class_come"
_PART = "class_part_shown"
PARTS = ("links", "card")


@cache
def _coming() -> Callable[..., object]:
    return st.components.v2.component(
        "tensor_explorer.coming", js=(STAGE / "coming.js").read_text(encoding="utf-8")
    )


def show_switch(*, say: Say) -> None:
    """Offer the panel, where it is in nobody's way: beside the navigation."""
    st.session_state[SWITCH] = bool(st.session_state.get(SHOWN))
    st.toggle(say("class-title"), key=SWITCH, on_change=_switch, help=say("class-help"))


def show_panel(page: PageName, *, say: Say) -> None:
    """Show the panel while it is asked for; until then nothing of it runs."""
    if not st.session_state.get(SHOWN):
        return
    with st.container(key="class_panel", border=True):
        st.subheader(say("class-title"), anchor=False)
        part = _choose(say)
        if part == "card":
            # What a card is made of waits until somebody wants one.
            from components.ui.classroom.card import show_card

            show_card(page, say=say)
        else:
            _show_links(page, say=say)
        if st.session_state.pop(_COME, False):
            _coming()(key="class_coming", data={"to": "class_panel"})


def show_what_is_locked(page: PageName, *, say: Say) -> None:
    """Say which parts of the page the lesson keeps as they are."""
    names = locked_names()
    if names:
        listed = say("list-comma").join(wish.part_name(page, name, say=say) for name in names)
        with st.container(key="locked"):
            st.caption(say("class-locked", parts=listed))


def _choose(say: Say) -> str:
    """Let the teacher choose what of the panel to see; it is the same on the next page."""
    st.session_state["class_part"] = st.session_state.get(_PART, PARTS[0])
    chosen = st.segmented_control(
        say("class-title"),
        PARTS,
        required=True,
        format_func=lambda name: say(f"class-show-{name}"),
        key="class_part",
        label_visibility="collapsed",
        on_change=_keep_part,
    )
    return chosen or PARTS[0]


def _show_links(page: PageName, *, say: Say) -> None:
    st.caption(say("class-lead"))
    choices, code = st.columns([3, 2], gap="large")
    with choices:
        wanted = wish.choose(page, say=say)
    url = st.context.url
    pupils = pupil_link(st.session_state, wanted, page=page, url=url)
    with code:
        _show_code(pupils, say=say)
    _show_link(pupils, "pupil_link", say("class-pupils"), say=say)
    projector = projector_link(st.session_state, wanted, page=page, url=url)
    _show_link(projector, "projector_link", say("class-projector"), say=say)
    if stays_here(pupils):
        with st.container(key="class_local"):
            st.info(say("class-local"))
    if len(pupils) > LONG:
        st.info(say("class-long", most=str(LONG)))
    if wanted.lock or wanted.hide:
        st.caption(say("class-no-safe"))
    if is_restricted():
        st.button(say("class-unlock"), key="class_unlock", on_click=unlock)


def _show_link(link: str, key: str, title: str, *, say: Say) -> None:
    with st.container(key=f"{key}_box", gap=None):
        st.markdown(f"**{title}**")
        with st.container(key=key):
            st.code(link, language=None, wrap_lines=len(link) <= LONG)
        st.caption(say("class-characters", count=len(link)))


def _show_code(link: str, *, say: Say) -> None:
    drawing = qr_code(link, say("class-qr"))
    with st.container(key="class_code", gap="small"):
        if not drawing:
            st.info(say("class-no-qr", bytes=str(len(link.encode()))))
            return
        show_drawing(drawing, key="qr")
        st.button(say("class-screen"), key="class_screen_open", on_click=open_screen)
        st.caption(say("class-key"))


def _switch() -> None:
    st.session_state[SHOWN] = st.session_state[_COME] = st.session_state[SWITCH]


def _keep_part() -> None:
    st.session_state[_PART] = st.session_state["class_part"]
    # The other part has another height, and the browser stays where it was on the page.
    st.session_state[_COME] = True
