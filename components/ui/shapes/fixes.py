"""The fixes of a failure on the page: cards on a stage, the same in words, and a choice."""

from __future__ import annotations

import streamlit as st

from components.drawing.fix_cards import Card, Sort, fix_cards_svg
from components.drawing.numbers import shape_text
from components.drawing.operand_text import operand_texts
from components.engine import Step, Trace
from components.engine.trace import Fix
from components.ui.locks import is_locked
from components.ui.picked import is_index
from components.ui.scenes import code_span
from components.ui.shapes.running import operation_step, record_fixed
from components.ui.shapes.seen import View
from components.ui.stage import is_narrow, show_drawing
from components.ui.text import Say

FIX = "fix"
_METHODS = (".view(", ".reshape(", ".resize_(", ".unsqueeze(", ".squeeze(")
_MEANINGS = (
    "same-values", "transpose", "swap", "matmul", "scale", "changes-itself", "outer",
    "other-computation", "trap",
)  # fmt: skip
"""Meanings that have a line of their own on a card."""


def show_mending(view: View, *, say: Say) -> None:
    """Show the fixes of a program that failed; a click or the buttons apply one, and undo it."""
    failure = view.written.failure
    if failure is None:
        return
    if not failure.fixes:
        with st.container(key="fixes"):
            st.markdown(say("shapes-no-fixes"))
        return
    cards = [
        card_of(view.written, fix, number, say=say) for number, fix in enumerate(failure.fixes, 1)
    ]
    _choose(cards, say=say)
    drawing = fix_cards_svg(
        cards,
        chosen=int(st.session_state[FIX]),
        title=say("drawing-shapes-fixes"),
        size="narrow" if is_narrow("fix_cards") else "wide",
        lang=say("html-lang"),
    )
    with st.container(key="fixes"):
        show_drawing(drawing, key="fix_cards", on_pick=pick_fix)
    with st.expander(say("shapes-fixes-words"), key="fix_box"), st.container(key="fix_words"):
        lines = [_in_words(fix, say=say) for fix in failure.fixes]
        st.markdown("\n".join(f"{k}. {line}" for k, line in enumerate(lines, start=1)))


def _choose(cards: list[Card], *, say: Say) -> None:
    names = [say("shapes-as-written"), *(code_span(card.code) for card in cards)]
    with st.container(key="fix_choice", horizontal=True, vertical_alignment="bottom"):
        st.radio(
            say("setting-fix"),
            range(len(names)),
            format_func=lambda number: names[number],
            key=FIX,
            horizontal=True,
            disabled=is_locked(FIX),
        )
        idle = is_locked(FIX) or not st.session_state[FIX]
        st.button(say("edit-undo"), key="fix_undo", on_click=undo_fix, disabled=idle)


def _in_words(fix: Fix, *, say: Say) -> str:
    return say(
        "shapes-fix-line",
        code=code_span(fix.expression),
        shape=code_span(shape_text(fix.result_shape)),
        meaning=say(f"fix-{fix.meaning}"),
    )


def card_of(trace: Trace, fix: Fix, number: int, *, say: Say) -> Card:
    """Run a program with a fix, and describe it as a card."""
    step = operation_step(record_fixed(trace, fix)[0])
    return Card(number, short_code(fix, step), say(_line(fix)), _sort(fix), step)


def short_code(fix: Fix, step: Step | None) -> str:
    """Write what a fix changes: the one operand that is another one now, else all of it.

    Args:
        step: the operation as it ran with the fix.
    """
    if step is not None and step.operation_kind == "matmul":
        changed = [text for text in operand_texts(step) if text not in ("features", "weights")]
        if len(changed) == 1 and changed[0]:
            return changed[0]
    return fix.expression


def pick_fix(part: str) -> None:
    """Apply the fix whose card was clicked; a click on the one that holds takes it back."""
    kind, _, number = part.partition(":")
    if kind == "fix" and is_index(number) and not is_locked(FIX):
        chosen = int(number)
        st.session_state[FIX] = 0 if st.session_state.get(FIX) == chosen else chosen


def undo_fix() -> None:
    """Go back to the program as it was written."""
    st.session_state[FIX] = 0


def _line(fix: Fix) -> str:
    if fix.meaning == "same-values":
        for method in _METHODS:
            if method in fix.expression:
                return f"shapes-card-{method.strip('.(_')}"
    return f"shapes-card-{fix.meaning}" if fix.meaning in _MEANINGS else "shapes-card-more"


def _sort(fix: Fix) -> Sort:
    if fix.meaning == "trap":
        return "trap"
    return "other" if fix.meaning in ("outer", "other-computation") else "repair"
