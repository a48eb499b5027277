"""Ask first: one thing to predict, one to break, one to repair, about the program that just ran."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager

import streamlit as st

from components.engine import Trace
from components.ui.cover import is_asking, is_covered, uncover
from components.ui.guess import has_guess, show_guess
from components.ui.heard import heard_of
from components.ui.questions import NAMES, Name, Option, Question, questions_for
from components.ui.reveal import show_reveal
from components.ui.settings import PageName
from components.ui.text import Say

OPEN = "ask_shown"
CHECKED = "ask_checked"


def show_questions(
    page: PageName, trace: Trace, *, say: Say, first: AbstractContextManager[object] | None = None
) -> None:
    """Invite to the page's questions; once they are open, show one and judge its answer.

    Nothing is run before the reader opens them. Another setting is another question: the choice
    and the verdict go. While the results are covered, the prediction alone is asked, at once.

    Args:
        page: the page; one without questions shows nothing.
        trace: the record of the page's program.
        first: where they stand when the reader predicts first; None for here.
    """
    questions = questions_for(page, trace)
    if is_asking() and first is not None:
        with first:
            _show_block(page, questions, trace, say=say)
    else:
        _show_block(page, questions, trace, say=say)


def _show_block(page: PageName, questions: dict[Name, Question], trace: Trace, *, say: Say) -> None:
    if is_covered():
        show_reveal(say=say)
    asked = f"{page}\n{trace.program}"
    if not questions and not has_guess(page, trace, asked=asked):
        return
    with st.container(key="ask", border=True):
        if not questions:
            show_guess(page, trace, asked=asked, say=say)
            return
        if is_covered():
            st.session_state[OPEN] = True
            _show(questions["predict"], asked=asked, say=say)
        elif not st.session_state.get(OPEN):
            _invite(questions["predict"], say=say)
            return
        else:
            name: Name = st.segmented_control(
                say("ask-kind"),
                NAMES,
                default=NAMES[0],
                required=True,
                format_func=lambda one: say(f"ask-kind-{one}"),
                key="ask_kind",
                label_visibility="collapsed",
            )
            _show(questions[name], asked=asked, say=say)
        show_guess(page, trace, asked=asked, say=say)


def _invite(question: Question, *, say: Say) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(say("ask-check-yourself", question=say(question.key, **question.facts)))
        st.button(say("ask-open"), key="ask_open", on_click=_open)


def _show(question: Question, *, asked: str, say: Say) -> None:
    key = f"ask_{question.name}"
    about = f"{key}_about"
    if st.session_state.get(about) != asked:
        came_with_it = about not in st.session_state and key in heard_of()
        st.session_state[about] = asked
        if not came_with_it:
            st.session_state[key] = None
    options = {option.id: option for option in question.options}
    sentence = say(question.key, **question.facts)
    st.markdown(say("ask-invitation", question=sentence) if is_covered() else sentence)
    choice = st.radio(
        sentence,
        tuple(options),
        index=None,
        format_func=lambda one: _label(question, options[one], say=say),
        key=key,
        label_visibility="collapsed",
    )
    with st.container(horizontal=True):
        st.button(
            say("ask-check"),
            key=f"{key}_check",
            disabled=choice is None,
            on_click=_check,
            args=(key, asked),
        )
        if not is_covered():
            st.button(say("ask-skip"), key=f"{key}_skip", type="tertiary", on_click=_skip)
    if choice is not None and st.session_state.get(CHECKED) == [key, asked, choice]:
        _judge(question, options[choice], others=tuple(options.values()), say=say)


def _judge(question: Question, chosen: Option, *, others: Sequence[Option], say: Say) -> None:
    why = say(f"{question.key}-{chosen.why}", **chosen.facts)
    with st.container(key=f"ask_{question.name}_verdict"):
        if not chosen.correct:
            st.markdown(say("ask-wrong", why=why))
        else:
            st.markdown(say("ask-right", why=why))
            also = [one for one in others if one.correct and one is not chosen]
            if also:
                labels = say("ask-between").join(_label(question, one, say=say) for one in also)
                st.markdown(say("ask-also", others=labels))
        if chosen.ran:
            key = chosen.told or ("ask-ran-then" if chosen.then else "ask-ran")
            st.caption(say(key, line=chosen.ran, then=chosen.then))
            st.code(chosen.said, language=None, wrap_lines="\n" not in chosen.said)
        if chosen.correct:
            _offer_next(question, say=say)


def _offer_next(question: Question, *, say: Say) -> None:
    """Lead on to the next kind of question; while one predicts, there is only the one."""
    following = NAMES[NAMES.index(question.name) + 1 :]
    if following and not is_covered():
        label = say(f"ask-next-{following[0]}")
        st.button(label, key="ask_next", on_click=_go_to, args=(following[0],))


def _go_to(name: Name) -> None:
    st.session_state["ask_kind"] = name


def _label(question: Question, option: Option, *, say: Say) -> str:
    return f"`{option.code}`" if option.code else say(f"{question.key}-{option.id}")


def _open() -> None:
    st.session_state[OPEN] = True


def _skip() -> None:
    st.session_state[OPEN] = False


def _check(key: str, asked: str) -> None:
    st.session_state[CHECKED] = [key, asked, st.session_state[key]]
    uncover()
