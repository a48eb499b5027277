"""Your turn: the reader writes the lines that are missing, and the run says what they did."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.engine import Trace
from components.ui.cover import is_covered
from components.ui.explain import show_failure
from components.ui.packing import MOST_CHARACTERS, packed
from components.ui.scenes import show_scenes
from components.ui.settings import PageName
from components.ui.tasks import (
    Task,
    TaskName,
    Verdict,
    attempt,
    check,
    cut,
    missing_lines,
    tasks_for,
)
from components.ui.text import Say

SWITCH = "tasks"
CHOICE = "task"
TURN = "turn"
LAST = "turn_last"
NOTHING = "\n"
"""Stands for an empty box that was checked; an empty text says that none was."""
TRIES_BEFORE_SOLUTION = 2


def show_tasks(page: PageName, trace: Trace, *, say: Say) -> None:
    """Show the page's tasks when the reader asks for them; until then nothing of them runs.

    The verdict follows the page: with another setting the same lines are judged anew.

    Args:
        page: the page; one without tasks shows nothing.
        trace: the record of the page's program.
    """
    tasks = {task.name: task for task in tasks_for(page, trace)}
    if not tasks:
        return
    with st.container(key="tasks_block"):
        opened = st.session_state.get(TURN, "none")
        if st.session_state.get(SWITCH) != (opened != "none"):
            st.session_state[SWITCH] = opened != "none"
        if not st.toggle(
            say("task-title"),
            key=SWITCH,
            on_change=_switch,
            args=(next(iter(tasks)),),
            disabled=is_covered(),
        ):
            return
        if is_covered():
            st.markdown(f"*{say('not-yet')}*")
            return
        name = _choose(tuple(tasks), say=say)
        st.session_state[TURN] = st.session_state[LAST] = name
        _show(tasks[name], trace, say=say)


def _choose(names: Sequence[TaskName], *, say: Say) -> TaskName:
    if len(names) == 1:
        return names[0]
    if st.session_state.get(CHOICE) not in names:
        opened = st.session_state[TURN]
        st.session_state[CHOICE] = opened if opened in names else names[0]
    chosen = st.segmented_control(
        say("task-choice"),
        names,
        required=True,
        format_func=lambda one: say(f"task-name-{one}"),
        key=CHOICE,
        label_visibility="collapsed",
    )
    return chosen or names[0]


def _show(task: Task, trace: Trace, *, say: Say) -> None:
    key = f"task_{task.name}"
    st.markdown(say(f"task-ask-{task.name}"))
    st.caption(say("task-given"))
    st.code(cut(trace.program).rstrip("\n"), language="python")
    if key not in st.session_state:
        # Streamlit forgets a box that was not shown; the reader's text must stay.
        st.session_state[key] = st.session_state.get(f"lines_{task.name}", "")
    lines = st.text_area(
        say("task-lines"), key=key, max_chars=MOST_CHARACTERS, placeholder="output = ..."
    )
    st.session_state[f"lines_{task.name}"] = lines
    if lines and not packed(lines):
        st.caption(say("task-not-in-link"))
    st.button(say("task-check"), key=f"{key}_check", on_click=_check, args=(task.name,))
    checked = st.session_state.get(f"checked_{task.name}")
    if not checked:
        return
    verdict = check(task, trace.program, checked)
    _count_try(key, checked, verdict)
    with st.container(key=f"{key}_verdict"):
        if checked != (lines or NOTHING):
            st.caption(say("task-about-last"))
        _show_verdict(task, verdict, again=_may_see_more(key), say=say)
    done = attempt(trace.program, checked, verdict.opening)
    if done.scenes:
        st.markdown(f"**{say('scene-title')}**")
        show_scenes(done, key="attempt", start=done.last, say=say)
    if _may_see_more(key):
        _show_solution(task, trace, say=say)


def _show_verdict(task: Task, verdict: Verdict, *, again: bool, say: Say) -> None:
    if verdict.failure is not None:
        st.markdown(say("task-stopped"))
        show_failure(verdict.failure, say=say)
    else:
        st.markdown(say(f"task-{verdict.opening}", **verdict.facts))
    if verdict.hint:
        st.markdown(say(f"task-hint-{verdict.hint}", **verdict.facts))
    if again and verdict.opening != "right":
        gaps = say("list-comma").join(f"`{line}`" for line in task.gaps)
        st.markdown(say(f"task-again-{task.name}", gaps=gaps))


def _show_solution(task: Task, trace: Trace, *, say: Say) -> None:
    key = f"task_{task.name}"
    st.button(say("task-solution"), key=f"{key}_solution", on_click=_open_solution, args=(key,))
    if st.session_state.get(f"{key}_open"):
        with st.container(key=f"{key}_answer"):
            lines = solution(task, trace)
            st.code(lines, language="python", wrap_lines=True)
            st.markdown(f"**{say('scene-solution')}**")
            shown = attempt(trace.program, lines, "right")
            show_scenes(shown, key="answer", start=0, say=say)


def solution(task: Task, trace: Trace) -> str:
    """Give lines that pass the check of a task on a page's program."""
    return task.solution or missing_lines(trace.program)


def _count_try(key: str, checked: str, verdict: Verdict) -> None:
    """Count a wrong text once, however often it is judged; an empty one is no try."""
    if verdict.opening == "right" or not checked.strip():
        return
    if st.session_state.get(f"{key}_counted") != checked:
        st.session_state[f"{key}_counted"] = checked
        st.session_state[f"{key}_tries"] = st.session_state.get(f"{key}_tries", 0) + 1


def _may_see_more(key: str) -> bool:
    return int(st.session_state.get(f"{key}_tries", 0)) >= TRIES_BEFORE_SOLUTION


def _switch(first: TaskName) -> None:
    """Open the task that was open last, or close them all."""
    last = st.session_state.get(LAST, first)
    st.session_state[TURN] = last if st.session_state[SWITCH] else "none"


def _check(name: TaskName) -> None:
    st.session_state[f"checked_{name}"] = st.session_state[f"task_{name}"] or NOTHING


def _open_solution(key: str) -> None:
    st.session_state[f"{key}_open"] = True
