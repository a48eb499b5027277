"""Paste a tensor: the text is read by a reader of numbers, and becomes a line of the program."""

from __future__ import annotations

import streamlit as st

from components.drawing.numbers import number, shape_text
from components.engine import Trace
from components.engine.data_lines import without_changes
from components.engine.editing import MAX_VALUE
from components.engine.pasting import fits, flat, taken
from components.engine.trace import Shape
from components.ui.changes import PASTES, add_paste
from components.ui.kinds import Whole
from components.ui.link import PAGE
from components.ui.locks import is_locked
from components.ui.settings import LOOKING, PAGE_SETTINGS
from components.ui.text import Say

TEXT = "paste_text"
KEPT = "paste_text_kept"
TRIED = "paste_tried"
TAKEN = "paste_taken"
MOST_CHARACTERS = 250_000
"""More than the reader takes, so that it says so, and less than a server lets a browser send."""
_EXACT = 1e-9


def show_paste(trace: Trace, name: str, *, say: Say) -> None:
    """Offer a box for the numbers of a tensor; say what came of the last try.

    Args:
        trace: the record of the page's program.
        name: the tensor.
    """
    needed = trace.variables[name].shape
    if TEXT not in st.session_state:
        # Streamlit forgets a box that was not shown; the reader's text must stay.
        st.session_state[TEXT] = st.session_state.get(KEPT, "")
    with st.container(key="paste_box"):
        st.session_state[KEPT] = st.text_area(
            say("pasting-label"),
            key=TEXT,
            max_chars=MOST_CHARACTERS,
            placeholder=say("pasting-example"),
            height=120,
        )
        facts = {"name": name, "shape": shape_text(needed)}
        st.button(
            say("pasting-take", **facts), key="paste_take", on_click=_take, args=(name, needed)
        )
        if st.session_state.get(TRIED) == [name, st.session_state[TEXT]]:
            _show_why_not(trace, name, say=say)
        else:
            _show_taken(trace, say=say)


def _take(name: str, needed: Shape) -> None:
    """Take the text of the box over, if it is numbers of the right shape; else keep it there."""
    from components.engine.paste import read_numbers

    text = str(st.session_state[TEXT])
    st.session_state[TRIED] = [name, text]
    pasted = read_numbers(text)
    if pasted.values is None or not fits(pasted.shape, needed):
        return
    numbers = list(flat(pasted.values))
    if max(map(abs, numbers)) > MAX_VALUE:
        return
    paste = taken(name, pasted.values, needed)
    pairs = zip(numbers, paste.values, strict=True)
    rounded = any(abs(came - kept) > _EXACT * abs(came) for came, kept in pairs)
    add_paste(paste)
    st.session_state[TEXT] = ""
    # What is said about it holds as long as these tensors do.
    held = str(st.session_state[PASTES])
    st.session_state[TAKEN] = [held, name, shape_text(pasted.shape), rounded]


def _take_with_sizes(name: str, shape: Shape, sizes: dict[str, int]) -> None:
    for key, value in sizes.items():
        st.session_state[key] = value
    _take(name, shape)


def _show_taken(trace: Trace, *, say: Say) -> None:
    held, name, came, rounded = st.session_state.get(TAKEN) or ["", "", "", False]
    if not held or held != st.session_state[PASTES]:
        return
    shape = shape_text(trace.variables[name].shape)
    made = (step for step in trace.steps if step.operation == "torch.tensor")
    line = next(step.line for step in made if step.target == name)
    sentences = [say("pasting-taken", name=name, line=str(line))]
    if came != shape:
        sentences.append(say("pasting-as-row", came=came, shape=shape))
    if rounded:
        sentences.append(say("pasting-rounded"))
    with st.container(key="paste_taken"):
        st.info(say("pasting-between").join(sentences))


def _show_why_not(trace: Trace, name: str, *, say: Say) -> None:
    """Say why the last try was not taken: a bad cell, a number too large, another shape."""
    from components.drawing.marked_text import marked_text
    from components.engine.paste import read_numbers

    text = str(st.session_state[TEXT])
    pasted = read_numbers(text)
    with st.container(key="paste_problem"):
        problem = pasted.problem
        if problem is not None:
            st.warning(say(f"paste-{problem.reason}", **problem.facts))
            if problem.reason not in ("empty", "too-long"):
                place = {"line": problem.line, "column": problem.column}
                st.code(marked_text(text, **place, length=len(problem.text)), language=None)
            return
        largest = max(flat(pasted.values), key=abs)
        if abs(largest) > MAX_VALUE:
            limit = f"{MAX_VALUE:,.0f}".replace(",", " ")
            st.warning(say("pasting-too-large", number=number(largest), limit=limit))
        elif not fits(pasted.shape, trace.variables[name].shape):
            _show_other_shape(trace, name, pasted.shape, say=say)


def _show_other_shape(trace: Trace, name: str, came: Shape, *, say: Say) -> None:
    needed = trace.variables[name].shape
    facts = {"name": name, "came": shape_text(came), "shape": shape_text(needed)}
    sizes = _sizes_for(trace, name, (*(1,) * (len(needed) - len(came)), *came))
    if not sizes:
        st.warning(say("pasting-shape", **facts))
        return
    st.warning(say("pasting-shape-sliders", **facts))
    moves = [f"{say(f'setting-{key}')} → {value}" for key, value in sizes.items()]
    st.button(
        say("pasting-move", settings=say("list-comma").join(moves)),
        key="paste_sizes",
        on_click=_take_with_sizes,
        args=(name, (*(1,) * (len(needed) - len(came)), *came), sizes),
    )


def _sizes_for(trace: Trace, name: str, shape: Shape) -> dict[str, int] | None:
    """Find how the sliders of this page have to stand for a tensor to have a shape."""
    from components.engine.sizing import settings_for

    ranges = {
        item.key: range(item.low, item.high + 1)
        for item in PAGE_SETTINGS[st.session_state[PAGE]]
        if isinstance(item, Whole) and item.key not in LOOKING and not is_locked(item.key)
    }
    return settings_for(without_changes(trace.program), name, shape, ranges)
