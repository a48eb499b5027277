"""The lines that the reader has added: what holds now, and its history for undo and redo."""

from __future__ import annotations

import streamlit as st

from components.engine.editing import Edit, parse_edits
from components.engine.memory_lines import (
    MOST_LINES,
    START,
    Line,
    format_lines,
    kinds_after,
    read_lines,
)
from components.ui.edits import refuse
from components.ui.settings import LONGEST_WALK

LINES = "lines"
_HISTORY = "lines_history"
_SAME = 1e-4


def current() -> tuple[Line, ...]:
    """Read the lines that hold now."""
    return read_lines(_text())[0]


def add_line(line: Line) -> None:
    """Add a line at the end, and go there."""
    lines = current()
    if len(lines) < MOST_LINES:
        hold(format_lines((*lines, line)))


def set_number(place: str, value: float, before: float) -> None:
    """Take over a number that was typed on the stage: as a line of the program.

    Several values of one number in a row are one line; the value that was there takes it back.

    Args:
        place: such as ``b[1,2]``.
        before: the number as the last line left it.
    """
    name, _, index = place.removesuffix("]").partition("[")
    edits, wrong = parse_edits(f"{name}.{index.replace(',', '.')}:{value!r}")
    lines = current()
    if wrong or not edits or name not in kinds_after(lines):
        refuse(place)
        return
    after = with_number(lines, edits[0])
    if after != lines and (len(after) == len(lines) or abs(value - before) > _SAME):
        hold(format_lines(after))


def with_number(lines: tuple[Line, ...], edit: Edit) -> tuple[Line, ...]:
    """Add a number as a line, or put it into the last one; lines that cannot take it stay."""
    last = lines[-1] if lines else None
    if edit.name not in kinds_after(lines):
        return lines
    if isinstance(last, Edit) and (last.name, last.index) == (edit.name, edit.index):
        return (*lines[:-1], edit)
    return (*lines, edit) if len(lines) < MOST_LINES else lines


def hold(text: str) -> None:
    """Let other lines hold from now on; those until now can be brought back."""
    if text != _text():
        _stacks()["past"].append(_text())
        _stacks()["future"].clear()
    _show(text)


def can_undo() -> bool:
    """Say whether there is a line to take back."""
    return bool(current() or _stacks()["past"])


def can_redo() -> bool:
    """Say whether a line was taken back that can be added again."""
    return bool(_stacks()["future"])


def is_changed() -> bool:
    """Say whether the lines are others than those the page opens with."""
    return _text() != START


def undo() -> None:
    """Take the last change back; of lines that came with a link, the last one."""
    past = _stacks()["past"]
    _stacks()["future"].append(_text())
    _show(past.pop() if past else format_lines(current()[:-1]))


def again() -> None:
    """Make the change again that was taken back last."""
    _stacks()["past"].append(_text())
    _show(_stacks()["future"].pop())


def reset() -> None:
    """Go back to the lines of the lesson."""
    hold(START)


def _show(text: str) -> None:
    st.session_state[LINES] = text
    st.session_state["step"] = LONGEST_WALK


def _text() -> str:
    return str(st.session_state.get(LINES, START))


def _stacks() -> dict[str, list[str]]:
    stacks: dict[str, list[str]] = st.session_state.setdefault(_HISTORY, {"past": [], "future": []})
    return stacks
