"""What stands round every page: style, navigation, language, title, notices, address."""

from __future__ import annotations

import base64
from functools import cache

import streamlit as st
from streamlit.errors import StreamlitAPIException

from components.drawing.palette import css_variables
from components.ui import link, pace
from components.ui.address import write_address
from components.ui.classroom import panel
from components.ui.classroom.screen import show_screen
from components.ui.cover import covered_words, show_switch
from components.ui.heard import heard_of
from components.ui.housekeeping import begin_house, keep_house
from components.ui.locks import hide_parts
from components.ui.pages import PAGES
from components.ui.places import IMAGES, STAGE
from components.ui.reconnect import newest_query, stay_in_touch
from components.ui.settings import PageName
from components.ui.text import LANGUAGES, Say, speaker
from components.ui.turns import TURNS
from components.ui.wording import note_language, tell_options_again

CONFIGURED = "page_config"


def open_page(page: PageName) -> Say:
    """Begin a page: settings from the link, style, navigation, title and notices.

    Returns: the texts of the reader's language, ``say(key, **facts)``.
    """
    begin_house()
    TURNS.take()
    locale = st.context.locale
    query = newest_query(page, _query())
    link.open_link(st.session_state, query, page=page, locale=locale, heard=heard_of())
    tell_options_again()
    say = covered_words(speaker(st.session_state["lang"]))
    pace.begin()
    st.html(_style(st.session_state["mode"]))
    hide_parts()
    pace.after_picture(st.sidebar, lambda: _sidebar(page, say))
    _head(page, say)
    if st.session_state["mode"] == "projector":
        st.button(say("frame-leave-projector"), key="leave_projector", on_click=_leave_projector)
    panel.show_what_is_locked(page, say=say)
    _notices(say)
    return say


def close_page(page: PageName) -> None:
    """End a page: draw what still waits, keep its settings and write the address."""
    pace.finish()
    say = speaker(st.session_state["lang"])
    panel.show_panel(page, say=say)
    show_screen(page, say=say)
    locale = st.context.locale
    link.keep(st.session_state, page=page)
    query = link.canonical_query(st.session_state, page=page, locale=locale)
    write_address(query, language=st.session_state["lang"])
    stay_in_touch(query)
    note_language(st.session_state["lang"])
    keep_house()
    TURNS.give()


def travelling() -> dict[str, str]:
    """Collect what a link to another page carries: seed, language, mode and predicting first."""
    return link.travelling_query(st.session_state, locale=st.context.locale)


def page_link(file: str, label: str) -> None:
    """Link to another page; a page that runs alone has no others and shows the name only."""
    try:
        st.page_link(file, label=label, query_params=travelling())
    except StreamlitAPIException:
        st.markdown(label)


def _head(page: PageName, say: Say) -> None:
    place = st.container(key="heading", gap=None)
    told = (page, st.session_state["lang"])
    if st.session_state.get(CONFIGURED) == told:
        pace.after_picture(place, lambda: _heading(page, say))
        return
    # On a page that opens, a late title would push the picture down. The browser keeps the page's
    # name until it changes; telling it again costs a frame.
    st.session_state[CONFIGURED] = told
    st.set_page_config(
        page_title=say("frame-tab", title=say(f"{page}-title")),
        page_icon=_icon(),
        layout="wide",
    )
    with place:
        _heading(page, say)


def _query() -> dict[str, str]:
    return {key: st.query_params[key] for key in st.query_params}


def _sidebar(page: PageName, say: Say) -> None:
    st.markdown(f"**{say('frame-name')}**")
    with st.container(key="navigation", gap=None):
        for item in PAGES:
            page_link(item.file, say(f"{item.name}-link"))
    st.radio(
        say("frame-language"),
        tuple(LANGUAGES),
        format_func=lambda code: LANGUAGES[code],
        key="lang",
        horizontal=True,
    )
    show_switch(say=say)
    panel.show_switch(say=say)
    st.button(say("frame-projector"), key=f"projector_{page}", on_click=_enter_projector)


def _heading(page: PageName, say: Say) -> None:
    st.title(say(f"{page}-title"), anchor=False)
    st.markdown(say(f"{page}-lead"))


def _notices(say: Say) -> None:
    standing = link.standing_notices(st.session_state)
    if standing:
        with st.container(key="notice"):
            for notice in standing:
                st.info(say(notice.message, **notice.facts))


def _enter_projector() -> None:
    st.session_state["mode"] = "projector"


def _leave_projector() -> None:
    st.session_state["mode"] = "page"


@cache
def _style(mode: str) -> str:
    names = ["page.css", "class.css", *(["projector.css"] if mode == "projector" else [])]
    sheets = [css_variables(), *((STAGE / name).read_text(encoding="utf-8") for name in names)]
    return "<style>" + "\n".join(sheets) + "</style>"


@cache
def _icon() -> str:
    drawing = (IMAGES / "favicon.svg").read_bytes()
    return "data:image/svg+xml;base64," + base64.b64encode(drawing).decode()
