"""A shape to type before it is shown; the record says whether it is right, and what differs."""

from __future__ import annotations

import streamlit as st

from components.engine import Trace
from components.ui.cover import is_covered, uncover
from components.ui.questions import subject_of
from components.ui.questions.guess import GUESSED, LONGEST, compare, read_shape
from components.ui.settings import PageName
from components.ui.text import Say

TYPED = "guess_typed"


def show_guess(page: PageName, trace: Trace, *, asked: str, say: Say) -> None:
    """Ask for a shape while the results are covered; afterwards judge the one that was typed.

    Args:
        page: the page; one without a shape to guess shows nothing.
        trace: the record of its program, with its results.
        asked: what the guess is about; a guess about something else is forgotten.
    """
    subject = subject_of(page, trace)
    name = GUESSED.get(subject)
    if name is None or name not in trace.variables:
        return
    typed = _typed(asked)
    if is_covered():
        _ask(name, typed, asked=asked, say=say)
    elif typed and (guess := read_shape(typed)) is not None:
        difference, facts = compare(guess, name, trace)
        why = say(f"guess-why-{subject}", **facts)
        with st.container(key="guess_verdict"):
            st.markdown(say(f"guess-{difference}", why=why, **facts))


def _ask(name: str, typed: str, *, asked: str, say: Say) -> None:
    with st.form("guess", border=False):
        question = say("guess-question", name=name)
        st.markdown(question)
        with st.container(key="guess_row", horizontal=True, vertical_alignment="bottom"):
            st.text_input(
                question,
                key="guess_shape",
                max_chars=LONGEST,
                placeholder="(2, 5)",
                label_visibility="collapsed",
                width=200,
            )
            st.form_submit_button(
                say("ask-check"), key="guess_check", on_click=_commit, args=(asked,)
            )
    if typed.strip():
        with st.container(key="guess_unreadable"):
            st.markdown(say("guess-unreadable"))


def _typed(asked: str) -> str:
    about, text = st.session_state.get(TYPED, ("", ""))
    return str(text) if about == asked else ""


def _commit(asked: str) -> None:
    text = st.session_state["guess_shape"]
    st.session_state[TYPED] = (asked, text)
    if read_shape(text) is not None:
        uncover()
