"""A shape to type before it is shown; the record says whether it is right, and what differs."""

from __future__ import annotations

import streamlit as st

from components.engine import Trace
from components.ui.cover import is_covered, uncover
from components.ui.questions import subject_of
from components.ui.questions.guess import (
    GUESSED,
    LONGEST,
    MAY_STOP,
    Guess,
    compare,
    judge,
    read_guess,
    read_shape,
)
from components.ui.questions.question import Subject
from components.ui.settings import PageName
from components.ui.text import Say

TYPED = "guess_typed"


def has_guess(page: PageName, trace: Trace, *, asked: str) -> bool:
    """Say whether there is something to guess, or a guess to judge; arguments as in `show_guess`.

    Once the results are uncovered, only a guess that was made is of interest.
    """
    subject = subject_of(page, trace)
    name = GUESSED.get(subject)
    can_be_asked = name is not None and (name in trace.variables or subject in MAY_STOP)
    return can_be_asked and (is_covered() or bool(_typed(asked)))


def show_guess(page: PageName, trace: Trace, *, asked: str, say: Say) -> None:
    """Ask for a shape while the results are covered; afterwards judge the one that was typed.

    Args:
        page: the page; one without a shape to guess shows nothing.
        trace: the record of its program, with its results.
        asked: what the guess is about; a guess about something else is forgotten.
    """
    if not has_guess(page, trace, asked=asked):
        return
    subject, typed = subject_of(page, trace), _typed(asked)
    if is_covered():
        _ask(subject, typed, asked=asked, say=say)
    elif (guess := _read(subject, typed, say=say)) is not None:
        _judge(subject, guess, trace, say=say)


def _judge(subject: Subject, guess: Guess, trace: Trace, *, say: Say) -> None:
    name = GUESSED[subject]
    if subject in MAY_STOP or guess == "error":
        difference, facts = judge(guess, name, trace)
    else:
        difference, facts = compare(guess, name, trace)
    why = say(f"guess-why-{subject}", **facts)
    with st.container(key="guess_verdict"):
        st.markdown(say(f"guess-{difference}", why=why, **facts))


def _ask(subject: Subject, typed: str, *, asked: str, say: Say) -> None:
    name, may_stop = GUESSED[subject], subject in MAY_STOP
    with st.form("guess", border=False):
        question = say("guess-question-or-error" if may_stop else "guess-question", name=name)
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
                say("ask-check"), key="guess_check", on_click=_commit, args=(subject, asked, say)
            )
    if typed.strip():
        with st.container(key="guess_unreadable"):
            st.markdown(say("guess-unreadable-or-error" if may_stop else "guess-unreadable"))


def _read(subject: Subject, text: str, *, say: Say) -> Guess | None:
    return (
        read_guess(text, stopping=say("guess-error-words"))
        if subject in MAY_STOP
        else read_shape(text)
    )


def _typed(asked: str) -> str:
    about, text = st.session_state.get(TYPED, ("", ""))
    return str(text) if about == asked else ""


def _commit(subject: Subject, asked: str, say: Say) -> None:
    text = st.session_state["guess_shape"]
    st.session_state[TYPED] = (asked, text)
    if _read(subject, text, say=say) is not None:
        uncover()
