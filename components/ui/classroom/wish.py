"""What a teacher has chosen for the class on each page: kept in the session, asked with widgets."""

from __future__ import annotations

from typing import Any

import streamlit as st

from components.ui.classroom.links import Wish
from components.ui.cover import is_asking
from components.ui.locks import HIDE, LOCK
from components.ui.parts import PARTS, names_of
from components.ui.settings import PageName
from components.ui.text import LANGUAGES, Say

BROWSER = "browser"
"""Stands for the language of each browser."""
_KEPT = "class_wishes"
_PARTS = ("class_lock", "class_hide")
_WIDGETS = ("class_ask", *_PARTS, "class_lang")


def wish_for(page: PageName) -> Wish:
    """Give what was chosen for a page; before that, what the page itself is like."""
    chosen = _chosen(page)
    lock, hide = (
        ".".join(name for name in names_of(page) if name in chosen[key]) for key in _PARTS
    )
    language = "" if chosen["class_lang"] == BROWSER else str(chosen["class_lang"])
    return Wish(bool(chosen["class_ask"]), lock, hide, language)


def choose(page: PageName, *, say: Say) -> Wish:
    """Ask for what the class may touch, and in which language."""
    # The keys are the same on every page, the parts are not.
    for key, value in _chosen(page).items():
        st.session_state[key] = value
    st.toggle(say("class-ask"), key="class_ask", on_change=_keep, args=(page,))
    for key, label in zip(_PARTS, ("class-lock", "class-hide"), strict=True):
        st.multiselect(
            say(label),
            names_of(page),
            format_func=lambda name: part_name(page, name, say=say),
            key=key,
            placeholder=say("class-nothing"),
            on_change=_keep,
            args=(page,),
        )
    st.radio(
        say("frame-language"),
        (*LANGUAGES, BROWSER),
        format_func=lambda code: LANGUAGES.get(code) or say("class-lang-browser"),
        key="class_lang",
        horizontal=True,
        on_change=_keep,
        args=(page,),
    )
    return wish_for(page)


def part_name(page: PageName, name: str, *, say: Say) -> str:
    """Name a part of a page for the reader."""
    alone = PARTS[page].get(name, ()) == (name,)
    return say(f"setting-{name}" if alone else f"class-part-{name}")


def _chosen(page: PageName) -> dict[str, Any]:
    wishes: dict[str, dict[str, Any]] = st.session_state.get(_KEPT, {})
    if page in wishes:
        return wishes[page]
    return {
        "class_ask": is_asking(),
        "class_lock": _names(LOCK),
        "class_hide": _names(HIDE),
        "class_lang": st.session_state["lang"],
    }


def _keep(page: PageName) -> None:
    wishes: dict[str, dict[str, Any]] = st.session_state.setdefault(_KEPT, {})
    wishes[page] = {key: st.session_state[key] for key in _WIDGETS}


def _names(setting: str) -> list[str]:
    return [name for name in str(st.session_state[setting]).split(".") if name]
