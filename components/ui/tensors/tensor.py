"""The first topic: one tensor, its shape, its elements, and where they lie in memory."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from components.drawing.numbers import index_text, number, shape_text
from components.drawing.sheets import element
from components.drawing.slots import place_text, slot_of
from components.drawing.tensor import Subject, is_drawable, tensor_svg
from components.drawing.twin import values_table
from components.engine import TensorView, Trace
from components.engine.trace import Shape
from components.ui.cover import is_covered
from components.ui.edits import CHANGING, edit_on_stage
from components.ui.glance import Glance, glance
from components.ui.live import live_address
from components.ui.locks import is_locked
from components.ui.picked import is_index
from components.ui.stage import show_drawing
from components.ui.tensors import making
from components.ui.tensors.facts import facts_table, inspections
from components.ui.tensors.making import AT, RANKS
from components.ui.tensors.topic import STAGE, Row, Topic, Values, width_of
from components.ui.tensors.widgets import clamp, index_boxes, inside
from components.ui.text import Say

_MOST_ROWS = 64


def draw(trace: Trace, *, say: Say) -> None:
    """Show the tensor; a click chooses an element, and while numbers are changed, edits it."""
    view = making.tensor(trace)
    if view is None:
        return
    if not is_drawable(view):
        st.info(say("tensors-not-drawable", shape=shape_text(view.shape)))
        return
    looked_at(view)
    drawing = picture(trace, st.session_state, glance(STAGE, say=say))
    if drawing is not None:
        changing = st.session_state.get(CHANGING)
        on_edit = edit_on_stage if changing else None
        show_drawing(drawing, key=STAGE, on_pick=pick, on_edit=on_edit, live=live_address(STAGE))


def picture(trace: Trace, values: Values, look: Glance) -> str | None:
    """Draw the tensor; None where it has more dimensions than a picture can show."""
    view = making.tensor(trace)
    if view is None or not is_drawable(view):
        return None
    at = inside(AT[: len(view.shape)], view.shape, values)
    return tensor_svg(
        Subject(view, "t", at, look.edited, editable=bool(values.get(CHANGING))),
        say=look.say,
        width=width_of(look),
        fixed_rank=values["fill"] == "own",
        lang=look.lang,
    )


def looked_at(view: TensorView) -> Shape:
    """Read the element that is looked at; it moves into a tensor that has become smaller."""
    return clamp(AT[: len(view.shape)], view.shape)


def pick(part: str) -> None:
    """Take over what was clicked: a rank of the family, an element, or a sheet of a stack."""
    kind, _, rest = part.partition(":")
    if kind == "rank" and is_index(rest):
        if not is_locked("rank"):
            st.session_state["rank"] = int(rest)
        return
    name, _, index = part.removesuffix("]").partition("[")
    places = index.split(",") if index else []
    if name == "t" and len(places) <= len(RANKS) and all(is_index(place) for place in places):
        for key, place in zip(AT, places, strict=False):
            st.session_state[key] = int(place)


def output(trace: Trace) -> str | None:
    """Give the shape."""
    view = making.tensor(trace)
    return None if view is None or is_covered() else shape_text(view.shape)


def shapes(trace: Trace) -> list[Row]:
    """List the tensor."""
    view = making.tensor(trace)
    return [] if view is None or is_covered() else [("t", shape_text(view.shape))]


def verdict(trace: Trace, say: Say) -> str:
    """Say what the tensor is: how many dimensions, how many numbers."""
    view = making.tensor(trace)
    if view is None:
        return ""
    if is_covered():
        return say("not-yet")
    count = 1
    for size in view.shape:
        count *= size
    facts = {"shape": shape_text(view.shape), "count": count, "rank": len(view.shape)}
    facts["product"] = " × ".join(map(str, view.shape))
    kind = str(len(view.shape)) if len(view.shape) < 5 else "more"
    return say(f"tensors-verdict-{kind}", **facts)


def details(trace: Trace, *, say: Say) -> None:
    """Show one element closely, and the numbers as a table."""
    view = making.tensor(trace)
    if view is None or 0 in view.shape or len(view.shape) > len(AT):
        return
    at = looked_at(view)
    _show_cell(view, at, say=say)
    _show_table(view, at, say=say)


def facts(trace: Trace, say: Say) -> str:
    """List what torch says about the tensor."""
    return facts_table(inspections(trace, "t"), say=say)


def _show_cell(view: TensorView, at: Shape, *, say: Say) -> None:
    with st.container(key="cell_box", gap=None):
        index_boxes("cell_index", AT[: len(view.shape)], view.shape, say=say)
        with st.container(key="cell"):
            typed = index_text("t", *at) if at else "t"
            st.markdown(
                say(
                    "tensors-cell",
                    code=typed,
                    value=number(element(view.values, at)),
                    sum=place_text(view, at),
                    slot=str(slot_of(view, at)),
                )
            )


def _show_table(view: TensorView, at: Shape, *, say: Say) -> None:
    with st.expander(say("table-title"), key="numbers"):
        if view.values is None or max(view.shape, default=1) > _MOST_ROWS:
            st.markdown(say("tensors-too-many"))
            return
        front = at[:-2]
        sheet = replace(view, shape=view.shape[-2:], values=element(view.values, front))
        if front:
            st.caption(f"`{index_text('t', *front)}`")
        st.markdown(values_table(sheet))


TOPIC = Topic(
    controls=making.controls,
    record=making.record,
    run=making.run,
    is_there=making.is_there,
    picture=picture,
    draw=draw,
    output=output,
    shapes=shapes,
    verdict=verdict,
    facts=facts,
    spans=making.spans,
    details=details,
)
