"""What the reader sets on the reshape page: x, the call, the shape asked for, the cell, 99."""

from __future__ import annotations

import math
from functools import partial

import streamlit as st

from components.drawing.numbers import index_text
from components.engine import Trace
from components.engine.reshapes import (
    TO_A_SIZE,
    WRITTEN,
    Reshape,
    format_size,
    read_size,
)
from components.engine.trace import Shape
from components.ui.cover import is_covered
from components.ui.kinds import Choice, Whole
from components.ui.locks import is_locked
from components.ui.pace import after_picture
from components.ui.picked import is_index
from components.ui.reshape_run import cell_index, chosen
from components.ui.settings import setting
from components.ui.text import Say

TYPED = "size_typed"
UNREAD = "size_unread"
_LOW, _HIGH = -1, 8
_MOST_CELLS = 63


def controls(*, say: Say) -> None:
    """Draw the call, what it works on, and the sizes of x and y; the state has their values."""
    after_picture(st.container(key="controls"), partial(_draw, say))


def _draw(say: Say) -> None:
    size = read_size(str(st.session_state["size"])) or ()
    call, source, rows, columns, *rest = st.columns(
        [1.5, 1.25, *[1] * (2 + len(size))], gap="small"
    )
    with call:
        _select("call", say)
    with source:
        _select("source", say)
    for column, key in ((rows, "rows"), (columns, "columns")):
        item = setting("reshape", key)
        if isinstance(item, Whole):
            with column:
                st.slider(
                    say(f"setting-{key}"),
                    item.low,
                    item.high,
                    key=key,
                    disabled=is_locked(key),
                    on_change=_grown,
                    args=(chosen(),),
                )
    unused = is_locked("size") or st.session_state["call"] not in TO_A_SIZE
    for dim, column in enumerate(rest):
        with column:
            _size_slider(dim, size, unused=unused, say=say)


def _grown(before: Reshape) -> None:
    """Keep a shape that fitted all numbers of x fitting: as many rows as x has columns."""
    if is_locked("size"):
        return
    if math.prod(before.size) == before.rows * before.columns and -1 not in before.size:
        now = chosen()
        st.session_state["size"] = format_size((now.columns, now.rows))


def _select(key: str, say: Say) -> None:
    item = setting("reshape", key)
    options = item.options if isinstance(item, Choice) else ()
    st.selectbox(
        say(f"setting-{key}"),
        options,
        format_func=lambda option: say(f"setting-{key}-{option}"),
        key=key,
        disabled=is_locked(key),
    )


def _size_slider(dim: int, size: Shape, *, unused: bool, say: Say) -> None:
    """Draw one size of the shape asked for; the shape itself is the setting."""
    key = f"to_{dim}"
    st.session_state[key] = size[dim]
    label = say("reshape-size-of", dim=str(dim))
    high = max(_HIGH, *size)
    st.slider(label, _LOW, high, key=key, disabled=unused, on_change=_slid, args=(len(size),))


def _slid(count: int) -> None:
    size = tuple(int(st.session_state[f"to_{dim}"]) for dim in range(count))
    if read_size(format_size(size)) is not None:
        st.session_state["size"] = format_size(size)


def show_typing(trace: Trace, choice: Reshape, *, say: Say) -> None:
    """Offer a shape to type, the cell to point at, and 99 to write into it."""
    with st.container(key="reshape_row", horizontal=True, vertical_alignment="bottom"):
        st.session_state[TYPED] = ", ".join(map(str, choice.size)) or "()"
        st.text_input(
            say("setting-size"), key=TYPED, on_change=_typed, max_chars=24, width=130,
            disabled=is_locked("size") or choice.call not in TO_A_SIZE,
        )  # fmt: skip
        _cell(trace, say=say)
        _writing(trace, say=say)
    unread = st.session_state.pop(UNREAD, None)
    if unread is not None:
        with st.container(key="size_unread"):
            st.info(say("reshape-unread", given=unread))


def _typed() -> None:
    text = str(st.session_state[TYPED])
    size = read_size(text)
    if size is None:
        plain = "".join(c if c.isalnum() or c in " ,.()-" else "·" for c in text)
        st.session_state[UNREAD] = plain
    else:
        st.session_state["size"] = format_size(size)


def _cell(trace: Trace, *, say: Say) -> None:
    y = trace.variables.get("y")
    # The cell is kept for the next y; and how far a slider goes tells how many cells there are.
    last = _MOST_CELLS if y is None or is_covered() else math.prod(y.shape) - 1
    highest = min(max(1, last), _MOST_CELLS)
    st.session_state["cell"] = min(int(st.session_state["cell"]), highest)
    fixed = y is None or is_covered() or last < 1 or is_locked("cell")
    st.slider(say("setting-cell"), 0, highest, key="cell", disabled=fixed, width=260)


def _writing(trace: Trace, *, say: Say) -> None:
    if st.session_state["write"] == "yes" and trace.failure is None:
        taken = is_locked("write")
        words = say("reshape-unwrite")
        st.button(words, key="unwrite", on_click=_write, args=("no",), disabled=taken)
        return
    index = None if is_covered() else cell_index(trace)
    place = "y" if index is None else index_text("y", *index) if index else "y"
    st.button(
        say("reshape-write", place=place, number=str(WRITTEN)),
        key="write_99",
        on_click=_write,
        args=("yes",),
        disabled=index is None or trace.failure is not None or is_locked("write"),
    )


def _write(wanted: str) -> None:
    st.session_state["write"] = wanted


def take_picked(part: str, trace: Trace) -> None:
    """Turn to the call whose card was clicked on the stage, or to the cell of y."""
    kind, _, name = part.partition(":")
    item = setting("reshape", "call")
    if kind == "call" and isinstance(item, Choice) and name in item.options:
        if not is_locked("call"):
            st.session_state["call"] = name
        return
    y = trace.variables.get("y")
    if y is None or not part.startswith("y") or is_locked("cell"):
        return
    index = [int(number) for number in part[2:-1].split(",") if is_index(number)]
    if len(index) == len(y.shape):
        cell = 0
        for size, at in zip(y.shape, index, strict=True):
            cell = cell * size + at
        st.session_state["cell"] = min(cell, _MOST_CELLS)
