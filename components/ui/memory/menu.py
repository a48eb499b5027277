"""The menu: choose a name, choose what to do with it, and the line runs."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components.engine.memory_lines import (
    GROUPS,
    MENU,
    MOST_LINES,
    STORIES,
    Lesson,
    MenuLine,
    fits,
    kinds_after,
    line_text,
)
from components.engine.moments import History
from components.ui.cover import is_covered
from components.ui.memory import lines
from components.ui.memory.number import show_number
from components.ui.text import Say

NAME = "on_name"
GROUP = "line_group"
STORY = "story"
NUMBER = "number"


def show_menu(lesson: Lesson, history: History, *, say: Say) -> None:
    """Offer lines to add, ready-made stories, and undo, redo and reset.

    Where torch refused the last line, that one has to be taken back first; and while what it did is
    covered, it has to be answered.
    """
    with st.container(key="menu", border=True):
        why = _why_not(lesson, history)
        if why:
            st.markdown(say(why, most=str(MOST_LINES)))
        else:
            _choice(lesson, history, say=say)
        with st.container(key="menu_foot", horizontal=True, vertical_alignment="center"):
            _stories(say)
            _history(say)


def _why_not(lesson: Lesson, history: History) -> str:
    """Say which sentence stands in the place of the menu; none where lines can be added."""
    if is_covered():
        return "memory-menu-covered"
    if history.trace.failure is not None:
        return "memory-menu-stopped"
    return "memory-menu-full" if len(lesson.lines) >= MOST_LINES else ""


def _choice(lesson: Lesson, history: History, *, say: Say) -> None:
    kinds = kinds_after(lesson.lines)
    if st.session_state.get(NAME) not in kinds:
        st.session_state[NAME] = "b"
    with st.container(key="menu_choice", horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{say('memory-menu')}**")
        name = str(_one_of(tuple(kinds), NAME, say("memory-menu-name"), str))
        group = _one_of(
            (*GROUPS, NUMBER),
            GROUP,
            say("memory-menu-group"),
            lambda one: say(f"memory-group-{one.replace('_', '-')}"),
        )
    if group == NUMBER:
        show_number(name, history, say=say)
        return
    with st.container(key="menu_lines", horizontal=True):
        for code, row in MENU.items():
            line = MenuLine(code, name)
            if row.group == group and fits(line, kinds):
                text = line_text(line, kinds, lesson)
                st.button(f"`{text}`", key=f"line_{code}", on_click=lines.add_line, args=(line,))
    with st.container(key="click_hint"):
        st.caption(say("memory-click"))


def _one_of(options: tuple[str, ...], key: str, label: str, words: Callable[[str], str]) -> str:
    if st.session_state.get(key) not in options:
        st.session_state[key] = options[0]
    chosen = st.segmented_control(
        label, options, required=True, format_func=words, key=key, label_visibility="collapsed"
    )
    return str(chosen)


def _history(say: Say) -> None:
    st.button(say("edit-undo"), key="line_undo", on_click=lines.undo, disabled=not lines.can_undo())
    st.button(
        say("edit-redo"), key="line_redo", on_click=lines.again, disabled=not lines.can_redo()
    )
    st.button(
        say("memory-reset"),
        key="line_reset",
        on_click=lines.reset,
        disabled=not lines.is_changed(),
    )


def _stories(say: Say) -> None:
    """Offer the stories; the name of the one that is told says how it ends, so it waits as well."""
    told = "" if is_covered() else st.session_state[lines.LINES]
    st.session_state[STORY] = next((one for one, text in STORIES.items() if text == told), None)
    st.selectbox(
        say("memory-story"),
        tuple(STORIES),
        index=None,
        placeholder=say("memory-story"),
        format_func=lambda one: say(f"memory-story-{one}"),
        key=STORY,
        on_change=_tell,
        label_visibility="collapsed",
    )


def _tell() -> None:
    story = str(st.session_state.get(STORY))
    if story in STORIES:
        lines.hold(STORIES[story])
