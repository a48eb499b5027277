"""The words and pictures of the reshape page."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from components.drawing.memory_slots import indices_of, slots_of
from components.drawing.numbers import index_text, number, shape_text
from components.drawing.reshape import reshape_svg
from components.drawing.reshape_frame import Card
from components.drawing.reshape_narrow import narrow_reshape_svg
from components.drawing.reshape_record import (
    Outcome,
    Reshaped,
    call_step,
    covered_reshape,
    read_reshape,
)
from components.drawing.reshape_wanted import read_trouble
from components.drawing.twin import table
from components.engine import Step, Trace
from components.engine.reshapes import WRITTEN, Reshape
from components.ui.cover import covered, is_covered
from components.ui.edits import edit_on_stage
from components.ui.glance import Glance, glance
from components.ui.live import live_address
from components.ui.reshape_controls import take_picked
from components.ui.reshape_run import SIDE_BY_SIDE, Changed, record_reshape
from components.ui.stage import show_drawing
from components.ui.text import Say

STAGE = "reshape"


def spans(trace: Trace) -> tuple[Step | None, ...]:
    """List what the program's panel marks: nothing for the data, then the call."""
    return (None, call_step(trace))


def reading(trace: Trace) -> Reshaped:
    """Read the record as it may be shown: while the results are covered, without them."""
    reshaped = read_reshape(covered(trace, spans(trace)))
    return covered_reshape(reshaped) if is_covered() else reshaped


def cards(choice: Reshape, changes: Changed, look: Glance) -> tuple[Card, ...]:
    """Run view, reshape and resize_ on the same x and give their verdicts."""
    return tuple(
        Card(
            call,
            "covered" if look.covered else outcome(choice, changes, call),
            chosen=call == choice.call,
        )
        for call in SIDE_BY_SIDE
    )


def outcome(choice: Reshape, changes: Changed, call: str) -> Outcome:
    """Say what another call on the same x comes to."""
    return read_reshape(record_reshape(replace(choice, call=call), changes)).outcome


def draw(trace: Trace, choice: Reshape, changes: Changed, *, say: Say) -> None:
    """Show the call on the stage; on a phone from top to bottom."""
    cell = int(st.session_state["cell"])
    drawing = picture(trace, choice, changes, glance(STAGE, say=say), cell=cell)

    def picked(part: str) -> None:
        take_picked(part, trace)

    live = live_address(STAGE)
    show_drawing(drawing, key=STAGE, on_pick=picked, on_edit=edit_on_stage, live=live)


def picture(trace: Trace, choice: Reshape, changes: Changed, look: Glance, *, cell: int) -> str:
    """Draw the call.

    Args:
        cell: the number of the cell of y that the reader points at.
    """
    reshaped = read_reshape(look.allowed(trace, spans(trace)))
    draw = narrow_reshape_svg if look.room == "narrow" else reshape_svg
    return draw(
        covered_reshape(reshaped) if look.covered else reshaped,
        say=look.say,
        cards=cards(choice, changes, look),
        picked=cell,
        edited=look.edited,
        lang=look.lang,
    )


def output_text(trace: Trace, *, say: Say) -> str:
    """Give the shape of y, or a word in its place."""
    if is_covered():
        return f"*{say('cover-word')}*"
    y = trace.variables.get("y")
    return f"*{say('reshape-no-y')}*" if y is None else shape_text(y.shape)


def verdict(trace: Trace, choice: Reshape, *, say: Say) -> str:
    """Say what the call did, from what the record says about memory."""
    reshaped = reading(trace)
    facts = {
        "call": say(f"setting-call-{choice.call}"),
        "source": reshaped.source_name,
        "shape": "" if reshaped.result is None else shape_text(reshaped.result.shape),
    }
    if reshaped.outcome == "error":
        kind = read_trouble(reshaped).kind
        return say(f"reshape-verdict-error-{kind}", **facts)
    if reshaped.outcome == "itself" and choice.call == "resize_":
        slots, before = reshaped.result_size, reshaped.source_size
        size = "more" if slots > before else "fewer" if slots < before else "equal"
        return say(f"reshape-verdict-resize-{size}", **facts)
    if reshaped.outcome == "copy" and choice.call.startswith("contiguous"):
        return say("reshape-verdict-copy-contiguous", **facts)
    return say(f"reshape-verdict-{reshaped.outcome}", **facts)


def show_output(trace: Trace, *, say: Say) -> None:
    """Show the shape of y alone, large."""
    with st.container(key="output_box", gap=None):
        st.caption(say("reshape-output"))
        with st.container(key="output"):
            st.markdown(output_text(trace, say=say))


def show_shapes(trace: Trace, *, say: Say) -> None:
    """Show what has which shape, stride and memory."""
    reshaped = reading(trace)
    views = [("x", trace.variables["x"])]
    if reshaped.source_name == "x":
        views = [("x", reshaped.source)]
    else:
        views.append((reshaped.source_name, reshaped.source))
    if reshaped.result is not None:
        views.append((reshaped.call, reshaped.result))
    first = reshaped.source.storage
    heads = [
        say(f"reshape-head-{name}") for name in ("name", "shape", "stride", "offset", "memory")
    ]
    changed = reshaped.outcome == "itself" and reshaped.result != reshaped.source
    before = f" ({say('drawing-reshape-before')})" if changed else ""
    rows = [
        (
            f"`{name}`{before if view is reshaped.source else ''}",
            f"`{shape_text(view.shape)}`",
            f"`{shape_text(view.stride)}`",
            str(view.offset),
            "1" if view.storage == first else "2",
        )
        for name, view in views
    ]
    with st.container(key="shapes"):
        st.markdown(table(heads, rows))


def show_written(trace: Trace, *, say: Say) -> None:
    """Say where the 99 that was written into y shows up."""
    wrote = next((step for step in trace.steps if step.in_place and step.operands[0].name == "y"
                  and step.operation in ("[]=", "Tensor.fill_")), None)  # fmt: skip
    if wrote is None or is_covered():
        return
    x = trace.variables["x"]
    slots = {slot for storage, slot in wrote.changed if storage == x.storage}
    hits = [
        index_text("x", *index) if index else "x"
        for slot, index in zip(slots_of(x), indices_of(x.shape), strict=True)
        if slot in slots
    ]
    facts = {"line": " ".join(wrote.text.split()), "number": str(WRITTEN)}
    with st.container(key="written"):
        if hits:
            places = say("list-comma").join(f"`{place}`" for place in hits)
            st.markdown(say("reshape-written-both", places=places, **facts))
        elif slots:
            st.markdown(say("reshape-written-beyond", **facts))
        else:
            st.markdown(say("reshape-written-copy", **facts))


def show_side_by_side(choice: Reshape, changes: Changed, *, say: Say) -> None:
    """Show view, reshape and resize_ on the same x as a table: the call, its verdict, its words."""
    if is_covered():
        return
    rows = []
    for call in SIDE_BY_SIDE:
        other = replace(choice, call=call)
        reshaped = read_reshape(record_reshape(other, changes))
        words = say(f"drawing-reshape-{reshaped.outcome}")
        failure = reshaped.failure
        rows.append((f"`{other.expression}`", words, failure.message if failure else "✓"))
    heads = [say(f"reshape-head-{name}") for name in ("call", "verdict", "torch")]
    with st.container(key="compare"):
        st.markdown(f"**{say('reshape-side-by-side')}**")
        st.markdown(table(heads, rows))


def show_cells(trace: Trace, *, say: Say) -> None:
    """Show which cell of y reads which slot, as a table: the lines of the picture."""
    reshaped = reading(trace)
    if reshaped.result is None or not 0 < reshaped.result_size <= 64:
        return
    origins = dict(zip(slots_of(reshaped.source), indices_of(reshaped.source.shape), strict=True))
    rows = []
    for slot, index in zip(
        slots_of(reshaped.result), indices_of(reshaped.result.shape), strict=True
    ):
        origin = origins.get(reshaped.origins[slot] if reshaped.origins else slot)
        twin = "" if origin is None else f"`{index_text(reshaped.source_name, *origin)}`"
        value = number(reshaped.memory.values[slot])
        name = index_text("y", *index) if index else "y"
        rows.append((f"`{name}`", value, str(slot), twin))
    heads = [say(f"reshape-head-{name}") for name in ("cell", "number", "slot", "twin")]
    with st.expander(say("reshape-cells"), key="numbers"):
        st.markdown(table(heads, rows))


def show_rule(*, say: Say) -> None:
    """State the rule."""
    with st.container(key="rule"):
        rules = [say(f"reshape-rule-{call.rstrip('_')}") for call in SIDE_BY_SIDE]
        st.markdown("\n".join([f"**{say('reshape-rule-title')}**\n", *(f"- {r}" for r in rules)]))
