"""The fourth topic: two tensors element by element, stretched where necessary, as in NumPy."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from components.drawing.broadcast import Combination, broadcast_svg
from components.drawing.numbers import index_text, shape_text
from components.drawing.sheets import element
from components.drawing.slots import indices
from components.drawing.twin import table, values_table
from components.engine import Failure, Step, TensorView, Trace
from components.engine.aligning import align
from components.engine.trace import Shape
from components.ui.controls import choice
from components.ui.cover import is_covered
from components.ui.edits import record_text_edited
from components.ui.glance import Glance, glance
from components.ui.lesson import Run
from components.ui.places import PROGRAMS
from components.ui.stage import show_drawing
from components.ui.tensors.topic import NOTHING, PAGE, STAGE, Recorder, Row, Topic, Values, width_of
from components.ui.tensors.widgets import row
from components.ui.text import Say

_SIGNS = {"add": "+", "subtract": "-", "multiply": "*"}
_SIDES = ("a", "b")


def controls(say: Say) -> None:
    """Draw a row a tensor: how many dimensions, how long, of which type; and the operation."""
    for name in _SIDES:
        rank = int(st.session_state[f"rank_{name}"])
        idle = tuple(f"{name}_{k}" for k in range(rank, 3))
        keys = (f"rank_{name}", *(f"{name}_{k}" for k in range(3)), f"{name}_dtype")
        row("controls" if name == "a" else "controls_b", *keys, say=say, idle=idle)
    choice(PAGE, "operator", say=say)


def record(say: Say) -> tuple[Trace, Failure | None]:
    """Run the operation."""
    return run(st.session_state, partial(record_text_edited, say=say))


def run(values: Values, recorder: Recorder) -> Run:
    """Run the same for settings of the page."""
    from components.engine.filling import elementwise_text

    text = elementwise_text(
        (PROGRAMS / "elementwise.py").read_text(encoding="utf-8"),
        shapes=(_shape("a", values), _shape("b", values)),
        dtypes=(values["a_dtype"], values["b_dtype"]),
        operator=_SIGNS[values["operator"]],  # type: ignore[arg-type]
    )
    return recorder(text)


def _shape(name: str, values: Values) -> Shape:
    rank = int(values[f"rank_{name}"])
    return tuple(int(values[f"{name}_{k}"]) for k in range(rank))


def is_there(trace: Trace) -> bool:
    """Whether both tensors are there; the result may not be."""
    return set(_SIDES) <= trace.variables.keys()


def draw(trace: Trace, *, say: Say) -> None:
    """Show both tensors, how they are stretched, and the result."""
    show_drawing(picture(trace, st.session_state, glance(STAGE, say=say)), key=STAGE)


def picture(trace: Trace, values: Values, look: Glance) -> str:
    """Draw the same."""
    meeting = _combination(trace, values, look)
    return broadcast_svg(meeting, say=look.say, width=width_of(look), lang=look.lang)


def _combination(trace: Trace, values: Values, look: Glance) -> Combination:
    """Read the operation from a record; covered, it has no result."""
    from components.engine.stretching import stretched

    first, second = (trace.variables[name] for name in _SIDES)
    out = None if look.covered else trace.variables.get("out")
    sign = _SIGNS[values["operator"]]
    if out is None:
        return Combination(first, second, sign, None, None if look.covered else trace.failure)
    places = (stretched(first.shape, out.shape), stretched(second.shape, out.shape))
    return Combination(first, second, sign, out, None, places)


def output(trace: Trace) -> str | None:
    """Give the shape and the type of the result."""
    if is_covered():
        return None
    out = _out(trace)
    return NOTHING if out is None else f"{shape_text(out.shape)} {out.dtype}"


def _out(trace: Trace) -> TensorView | None:
    return None if is_covered() else trace.variables.get("out")


def shapes(trace: Trace) -> list[Row]:
    """List both tensors and the result with their types."""
    rows = [(name, trace.variables[name]) for name in _SIDES]
    out = _out(trace)
    if out is not None:
        rows.append((f"a {_SIGNS[st.session_state['operator']]} b", out))
    return [(name, f"{shape_text(view.shape)} {view.dtype}") for name, view in rows]


def verdict(trace: Trace, say: Say) -> str:
    """Say whether the shapes fit, what is stretched, and what becomes of the types."""
    if is_covered():
        return say("not-yet")
    first, second = (trace.variables[name] for name in _SIDES)
    out = _out(trace)
    facts = {
        "first": shape_text(first.shape),
        "second": shape_text(second.shape),
        "one": first.dtype,
        "other": second.dtype,
    }
    if out is None:
        if not any(pair.pair == "clash" for pair in align(first.shape, second.shape)):
            return say("tensors-stopped", **facts)
        refused = st.session_state["operator"] == "subtract" and "bool" in (
            first.dtype,
            second.dtype,
        )
        return say("tensors-clash-too" if refused else "tensors-clash", **facts)
    facts |= {"shape": shape_text(out.shape), "dtype": out.dtype}
    stretched = "same" if first.shape == second.shape else "stretched"
    kind = "kept" if first.dtype == second.dtype == out.dtype else "promoted"
    return say("tensors-arithmetic", how=say(f"tensors-{stretched}", **facts),
               types=say(f"tensors-{kind}", **facts))  # fmt: skip


def spans(trace: Trace) -> tuple[Step | None, ...]:
    """Give the step of the operation, also if it failed."""
    made = [step for step in trace.steps if step.target == "out" or step.failure is not None]
    return (made[-1] if made else None,)


def facts(trace: Trace, say: Say) -> str:
    """List dimension by dimension, from the right, what becomes of the sizes."""
    first, second = (trace.variables[name].shape for name in _SIDES)
    heads = (say("tensors-from-right"), "`a`", "`b`", say("tensors-becomes"))
    rows = [
        [
            f"`-{k}`",
            "–" if pair.first is None else str(pair.first),
            "–" if pair.second is None else str(pair.second),
            say(f"tensors-pair-{pair.pair.replace(' ', '-')}"),
        ]
        for k, pair in enumerate(reversed(align(first, second)), start=1)
    ]
    return table(heads, rows) if rows else say("tensors-no-dimensions")


def details(trace: Trace, *, say: Say) -> None:
    """Show the numbers of the result as a table."""
    out = _out(trace)
    if out is None:
        return
    with st.expander(say("table-title"), key="numbers"):
        for index in indices(out.shape[:-2]):
            if index:
                st.caption(f"`{index_text('out', *index)}`")
            sheet = replace(out, shape=out.shape[-2:], values=element(out.values, index))
            st.markdown(values_table(sheet))


TOPIC = Topic(
    controls=controls,
    record=record,
    run=run,
    is_there=is_there,
    picture=picture,
    draw=draw,
    output=output,
    shapes=shapes,
    verdict=verdict,
    facts=facts,
    spans=spans,
    details=details,
)
