"""The words beside a stage: output, shapes, verdict, message, program; each has its key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

import streamlit as st

from components.drawing.code import code_html
from components.drawing.twin import row_text, shapes_table, table
from components.engine import Failure, Step, TensorView, Trace
from components.ui.cover import covered, is_covered
from components.ui.lesson import device_title
from components.ui.stage import show_code
from components.ui.text import Say, typed
from components.ui.walk import statement

_MARKUP = re.compile(r"([\\`*_{}\[\]<>$#~|:])")


def show_output(view: TensorView | None, *, say: Say) -> None:
    """Show the output alone, large: a number, or a row; words until the walk has reached it."""
    show_result(None if view is None else row_text(view), say=say)


def show_result(text: str | None, *, say: Say) -> None:
    """Show a main result that is no number, a shape for instance, in the same place."""
    with st.container(key="output_box", gap=None):
        st.caption(say("output-label"))
        with st.container(key="output"):
            st.markdown(f"*{say('not-yet')}*" if text is None else text)


def show_shapes(rows: Iterable[tuple[str, TensorView]], *, say: Say) -> None:
    """Show what has which shape, in the order in which it was made."""
    with st.container(key="shapes"):
        st.markdown(shapes_table(rows, heads=(say("shapes-name"), say("shapes-shape"))))


def show_shape_texts(rows: Iterable[tuple[str, str]], *, say: Say) -> None:
    """Show the same, of shapes that are written out, with a type for instance."""
    heads = (say("shapes-name"), say("shapes-shape"))
    with st.container(key="shapes"):
        st.markdown(table(heads, [(f"`{name}`", f"`{shape}`") for name, shape in rows]))


def show_verdict(sentence: str, *, step: Step | None, say: Say) -> None:
    """Show the sentence that says what just happened, and the line of the program that did it."""
    with st.container(key="verdict", gap=None):
        st.markdown(sentence)
        if step is not None:
            st.caption(say("step-line", line=str(step.line), code=f"`{typed(statement(step))}`"))


def show_message(failure: Failure | None, fallback: Failure | None, *, say: Say) -> None:
    """Show what went wrong: a calm sentence, and torch's own message word for word.

    Args:
        failure: why the run stopped early.
        fallback: why it ran on the processor although there is a graphics card.
    """
    if failure is None and fallback is None:
        return
    with st.container(key="message"):
        if fallback is not None:
            _show_cause(say("device-fallback"), fallback)
        if failure is not None:
            show_failure(failure, say=say)


def show_failure(failure: Failure, *, say: Say) -> None:
    """Show one failure: a sentence where the engine refused, torch's words where it failed."""
    if failure.reason:
        facts = {name: _MARKUP.sub(r"\\\1", value) for name, value in failure.facts.items()}
        st.warning(say(f"failure-{failure.reason}", **facts))
    else:
        _show_cause(say(f"failure-kind-{failure.kind.replace(' ', '-')}"), failure)


def _show_cause(sentence: str, failure: Failure) -> None:
    st.warning(sentence)
    st.code(failure.message, language=None, wrap_lines=True)


def show_program(
    trace: Trace,
    *,
    spans: Sequence[Step | None],
    step: int,
    say: Say,
    on_pick: Callable[[str], None] | None = None,
) -> None:
    """Show the program that ran, its device, what it printed, and a copy to take away."""
    with st.container(key="program", gap="small"):
        with st.container(key="program_head", horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{say('program-title')}**")
            st.badge(_device(trace), color="gray")
        markup = code_html(covered(trace, spans), spans=spans, current=-1 if is_covered() else step)
        show_code(markup, key="code", on_pick=None if is_covered() else on_pick)
        st.caption(say("program-printed"))
        with st.container(key="printed"):
            done = step >= len(spans) - 1 and not is_covered()
            st.code(_printed(trace, say=say) if done else say("not-yet"), language=None)
        with st.expander(say("program-copy"), key="program_copy"):
            st.code(trace.program.rstrip("\n"), language="python")


def _printed(trace: Trace, *, say: Say) -> str:
    """Give what a program printed; where that is nothing, say why."""
    printed = trace.printed.rstrip("\n")
    if printed or trace.failure is None:
        return printed
    return say("program-printed-nothing", line=str(trace.failure.line))


def _device(trace: Trace) -> str:
    devices = {view.device for view in trace.variables.values() if view.kind == "tensor"}
    return ", ".join(device_title(name) for name in sorted(devices))
