"""The second topic: an expression that the reader types picks elements out of the tensor."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache, partial

import streamlit as st

from components.drawing.numbers import index_text, number, shape_text
from components.drawing.slice_record import Slice, plain_text, verdict_of
from components.drawing.slicing import slice_svg
from components.drawing.slots import indices
from components.drawing.tensor import is_drawable
from components.drawing.twin import number_text, table
from components.engine import Failure, Step, TensorView, Trace
from components.engine.trace import Shape
from components.engine.trace import Values as Numbers
from components.ui.cover import is_covered
from components.ui.edits import record_text_edited
from components.ui.glance import Glance, glance
from components.ui.lesson import Run
from components.ui.settings import setting
from components.ui.stage import show_drawing
from components.ui.tensors import making
from components.ui.tensors.facts import facts_table, inspections
from components.ui.tensors.topic import (
    NOTHING,
    PAGE,
    STAGE,
    Recorder,
    Row,
    Topic,
    Values,
    width_of,
)
from components.ui.text import Say, typed

_MOST_LISTED = 64
_ASKING = ("part.shape", "part.stride()")


def controls(say: Say) -> None:
    """Draw the line to type beside the widgets of the tensor."""
    making.controls(say, first=("part",))


def record(say: Say) -> tuple[Trace, Failure | None]:
    """Run the tensor's program with the reader's line; a result without a shape is only printed.

    Where the line is refused before anything runs, the tensor is there all the same.
    """
    from components.engine.choosing import is_one_expression

    line = str(st.session_state["part"])
    if not is_one_expression(line):
        with st.container(key="not_one"):
            st.info(say("tensors-not-one-expression", code=typed(line)))
    making.text(say)
    return run(st.session_state, partial(record_text_edited, say=say))


def run(values: Values, recorder: Recorder) -> Run:
    """Run the same for settings of the page; in the place of no expression stands the default."""
    from components.engine.choosing import is_one_expression
    from components.engine.filling import with_part

    line = str(values["part"])
    if not is_one_expression(line):
        line = str(setting(PAGE, "part").default)
    text = making.text_for(values, seed=int(values["seed"]))
    trace, fallback = recorder(with_part(text, line))
    if trace.failure is not None and trace.failure.text in _ASKING:
        return recorder(with_part(text, line, asked='"part"'))
    if trace.failure is not None and not trace.steps:
        made, fallback = recorder(text)
        trace = replace(made, program=trace.program, printed="", failure=trace.failure)
    return trace, fallback


def draw(trace: Trace, *, say: Say) -> None:
    """Show the tensor with the chosen elements lit, and the result."""
    whole = making.tensor(trace)
    drawing = picture(trace, st.session_state, glance(STAGE, say=say))
    if drawing is not None:
        show_drawing(drawing, key=STAGE)
    elif whole is not None:
        st.info(say("tensors-not-drawable", shape=shape_text(whole.shape)))


def picture(trace: Trace, _values: Values, look: Glance) -> str | None:
    """Draw the same; None where the tensor has more dimensions than a picture can show."""
    item = _covered(trace) if look.covered else _read(trace)
    if item is None or not is_drawable(item.whole):
        return None
    return slice_svg(item, say=look.say, width=width_of(look), lang=look.lang)


def sliced(trace: Trace) -> Slice | None:
    """Read from a record what the reader's line did; covered, it has no result."""
    return _covered(trace) if is_covered() else _read(trace)


def _covered(trace: Trace) -> Slice | None:
    whole = making.tensor(trace)
    return None if whole is None else Slice(whole, _line(trace), None, None, None)


def _read(trace: Trace) -> Slice | None:
    whole, made = making.tensor(trace), step_of_part(trace)
    if whole is None:
        return None
    line = _line(trace)
    part = trace.variables.get("part")
    places = None
    if made is not None or part is not None:
        before = trace.program[: trace.program.index(f"part = {line}")]
        values = _frozen(whole.values), _frozen(None if part is None else part.values)
        places = _positions(before, line, whole.shape, *values)
    return Slice(whole, line, part, places, trace.failure)


def step_of_part(trace: Trace) -> Step | None:
    """Find the step that made the result, or failed to."""
    made = [step for step in trace.steps if step.target == "part"]
    if made:
        return made[-1]
    failed = [step for step in trace.steps if step.failure is not None]
    return failed[-1] if failed else None


def _line(trace: Trace) -> str:
    """Find the reader's expression in the program that ran."""
    head = next(line for line in trace.program.splitlines() if line.startswith("part = "))
    return head.removeprefix("part = ")


def _frozen(values: Numbers) -> Numbers:
    return tuple(map(_frozen, values)) if isinstance(values, list | tuple) else values


@lru_cache(maxsize=128)
def _positions(
    before: str, line: str, shape: Shape, values: Numbers, part: Numbers
) -> tuple[int, ...] | None:
    from components.engine.choosing import chosen_positions

    return chosen_positions(before, "t", line, shape=shape, values=values, part=part)


def output(trace: Trace) -> str | None:
    """Give the shape of the result, or the result itself where it has none."""
    if is_covered():
        return None
    part = trace.variables.get("part")
    if part is None:
        return NOTHING
    if part.kind in ("tensor", "ndarray"):
        return shape_text(part.shape)
    # As everywhere in this place, a number as torch prints it.
    return number_text(part.values) if part.kind == "number" else plain_text(part)


def shapes(trace: Trace) -> list[Row]:
    """List the tensor and the result."""
    views = [("t", making.tensor(trace))]
    if not is_covered():
        views.append(("part", trace.variables.get("part")))
    return [
        (name, shape_text(v.shape)) for name, v in views if v is not None and v.kind == "tensor"
    ]


def verdict(trace: Trace, say: Say) -> str:
    """Say how the result relates to the tensor: a view, a copy, or something else."""
    item = sliced(trace)
    if item is None:
        return ""
    if is_covered():
        return say("not-yet")
    code, part = typed(item.expression), item.part
    if item.failure is not None or part is None:
        return say("tensors-slice-stopped", code=code)
    count = len(item.positions) if item.positions is not None else 0
    facts = {"code": code, "shape": shape_text(part.shape), "count": count}
    if part.kind == "ndarray":
        return say(f"tensors-slice-array-{'shared' if item.is_view else 'apart'}", **facts)
    if part.kind != "tensor":
        return say("tensors-slice-plain", code=code)
    kind = verdict_of(item)
    untraced = kind == "new" and part.values is None
    return say(f"tensors-slice-{'large' if untraced else kind}", **facts)


def spans(trace: Trace) -> tuple[Step | None, ...]:
    """Give the step that made the result."""
    return (step_of_part(trace),)


def details(trace: Trace, *, say: Say) -> None:
    """Show every chosen element with the place it came from."""
    item = sliced(trace)
    part = None if item is None or is_covered() else item.part
    if item is not None and part is not None and part.kind == "tensor":
        _show_elements(item, part, say=say)


def facts(trace: Trace, say: Say) -> str:
    """List the strides: of a view they show how it walks through the tensor's memory."""
    whole = making.tensor(trace)
    if whole is None:
        return ""
    rows = [("t.stride()", shape_text(whole.stride)), *inspections(trace, "part")]
    return facts_table(rows, say=say)


def _show_elements(item: Slice, part: TensorView, *, say: Say) -> None:
    with st.expander(say("table-title"), key="numbers"):
        rows = []
        for index in list(indices(part.shape))[:_MOST_LISTED]:
            typed = index_text("part", *index) if index else "part"
            source = item.sources.get(index)
            came = f"`{index_text('t', *source)}`" if source is not None else "–"
            rows.append([f"`{typed}`", came, number(_at(part.values, index))])
        st.markdown(table(("", "", say("tensors-value")), rows))
        if len(rows) == _MOST_LISTED:
            st.caption(say("tensors-first-only", count=str(_MOST_LISTED)))


def _at(values: Numbers, index: Shape) -> Numbers:
    for place in index:
        values = None if values is None else values[place]
    return values


TOPIC = Topic(
    controls=controls,
    record=record,
    run=run,
    is_there=making.is_there,
    picture=picture,
    draw=draw,
    output=output,
    shapes=shapes,
    verdict=verdict,
    facts=facts,
    spans=spans,
    details=details,
)
