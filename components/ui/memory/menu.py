"""The menu: choose a name, choose what to do with it, and the line runs."""

from __future__ import annotations

import streamlit as st

from components.engine.memory_lines import (
    GROUPS,
    MENU,
    MOST_LINES,
    STORIES,
    Group,
    Lesson,
    MenuLine,
    fits,
    kinds_after,
    line_text,
)
from components.ui.memory import lines
from components.ui.text import Say

NAME = "on_name"
GROUP = "line_group"
STORY = "story"


def show_menu(lesson: Lesson, *, stopped: bool, say: Say) -> None:
    """Offer lines to add, ready-made stories, and undo, redo and reset.

    Args:
        stopped: whether torch refused the last line; then it has to be taken back first.
    """
    with st.container(key="menu", border=True):
        if stopped or len(lesson.lines) >= MOST_LINES:
            why = "memory-menu-stopped" if stopped else "memory-menu-full"
            st.markdown(say(why, most=str(MOST_LINES)))
        else:
            _choice(lesson, say=say)
        with st.container(key="menu_foot", horizontal=True, vertical_alignment="center"):
            _stories(say)
            _history(say)


def _choice(lesson: Lesson, *, say: Say) -> None:
    kinds = kinds_after(lesson.lines)
    if st.session_state.get(NAME) not in kinds:
        st.session_state[NAME] = "b"
    with st.container(key="menu_choice", horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{say('memory-menu')}**")
        name = st.segmented_control(
            say("memory-menu-name"),
            tuple(kinds),
            required=True,
            key=NAME,
            label_visibility="collapsed",
        )
        group: Group = st.segmented_control(
            say("memory-menu-group"),
            GROUPS,
            default=GROUPS[0],
            required=True,
            format_func=lambda one: say(f"memory-group-{one.replace('_', '-')}"),
            key=GROUP,
            label_visibility="collapsed",
        )
    with st.container(key="menu_lines", horizontal=True):
        for code, row in MENU.items():
            line = MenuLine(code, str(name))
            if row.group == group and fits(line, kinds):
                text = line_text(line, kinds, lesson)
                st.button(f"`{text}`", key=f"line_{code}", on_click=lines.add_line, args=(line,))


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
