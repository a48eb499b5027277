"""The tensor that two topics share: its settings, its program, its record."""

from __future__ import annotations

import streamlit as st

from components.engine import Failure, TensorView, Trace
from components.engine.trace import Shape
from components.ui.controls import choice, sliders
from components.ui.edits import record_text_edited
from components.ui.places import PROGRAMS
from components.ui.settings import setting
from components.ui.tensors.topic import PAGE
from components.ui.tensors.widgets import row
from components.ui.text import Say

RANKS = ("d0", "d1", "d2", "d3")
AT = ("at0", "at1", "at2", "at3")


def controls(say: Say) -> None:
    """Draw how many dimensions, how long, and filled with what."""
    own = st.session_state["fill"] == "own"
    rank = 0 if own else int(st.session_state["rank"])
    idle = ["rank", *RANKS] if own else list(RANKS[rank:])
    if st.session_state["fill"] != "randn":
        idle.append("seed")
    sliders(PAGE, "seed", "rank", *RANKS, say=say, idle=idle)
    choice(PAGE, "fill", say=say)
    if own:
        row("own_row", "own", "dtype", say=say)
    else:
        row("dtype_row", "dtype", say=say)


def shape() -> Shape:
    """Read the shape that the sliders ask for."""
    return tuple(int(st.session_state[key]) for key in RANKS[: int(st.session_state["rank"])])


def text(say: Say) -> str:
    """Write the program of the tensor; of own numbers that are no expression, with a sentence."""
    from components.engine.choosing import is_one_expression
    from components.engine.filling import tensor_text

    own = str(st.session_state["own"])
    if st.session_state["fill"] == "own" and not is_one_expression(own):
        with st.container(key="not_one"):
            st.info(say("tensors-not-one-expression", code=own))
        own = str(setting(PAGE, "own").default)
    return tensor_text(
        (PROGRAMS / "tensors.py").read_text(encoding="utf-8"),
        fill=st.session_state["fill"],
        dtype=st.session_state["dtype"],
        shape=shape(),
        seed=int(st.session_state["seed"]),
        own=own,
    )


def record(say: Say) -> tuple[Trace, Failure | None]:
    """Run the program of the tensor."""
    return record_text_edited(text(say), say=say)


def tensor(trace: Trace) -> TensorView | None:
    """Find the tensor in a record."""
    view = trace.variables.get("t")
    return view if view is not None and view.kind == "tensor" else None


def is_there(trace: Trace) -> bool:
    """Whether there is a tensor, whatever came after it."""
    return tensor(trace) is not None
