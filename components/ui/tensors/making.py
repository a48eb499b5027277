"""The tensor that two topics share: its settings, its program, its record."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.engine import Failure, Step, TensorView, Trace
from components.ui.controls import sliders
from components.ui.edits import record_text_edited
from components.ui.lesson import Run
from components.ui.places import PROGRAMS
from components.ui.settings import setting
from components.ui.tensors.topic import PAGE, Recorder, Values
from components.ui.tensors.widgets import row
from components.ui.text import Say, typed

RANKS = ("d0", "d1", "d2", "d3")
AT = ("at0", "at1", "at2", "at3")


def controls(say: Say, *, first: Sequence[str] = ()) -> None:
    """Draw how many dimensions, how long, and filled with what.

    Args:
        first: settings that stand in front of the filling.
    """
    own = st.session_state["fill"] == "own"
    rank = 0 if own else int(st.session_state["rank"])
    idle = ["rank", *RANKS] if own else list(RANKS[rank:])
    if st.session_state["fill"] != "randn":
        idle.append("seed")
    sliders(PAGE, "seed", "rank", *RANKS, say=say, idle=idle)
    row("filling", *first, "fill", *(["own"] if own else []), "dtype", say=say)


def text(say: Say) -> str:
    """Write the program of the tensor; of own numbers that are no expression, with a sentence."""
    from components.engine.choosing import is_one_expression

    own = str(st.session_state["own"])
    if st.session_state["fill"] == "own" and not is_one_expression(own):
        with st.container(key="not_one"):
            st.info(say("tensors-not-one-expression", code=typed(own)))
    return text_for(st.session_state, seed=int(st.session_state["seed"]))


def text_for(values: Values, *, seed: int) -> str:
    """Write the program of the tensor for settings of the page.

    Args:
        values: the settings; those that are missing have their defaults, and so has an own list
            that is no expression.
    """
    from components.engine.choosing import is_one_expression
    from components.engine.filling import tensor_text

    held = {
        key: values.get(key, setting(PAGE, key).default)
        for key in ("fill", "dtype", "own", "rank", *RANKS)
    }
    if not is_one_expression(str(held["own"])):
        held["own"] = setting(PAGE, "own").default
    return tensor_text(
        (PROGRAMS / "tensors.py").read_text(encoding="utf-8"),
        fill=held["fill"],
        dtype=held["dtype"],
        shape=tuple(int(held[key]) for key in RANKS[: int(held["rank"])]),
        seed=seed,
        own=str(held["own"]),
    )


def record(say: Say) -> tuple[Trace, Failure | None]:
    """Run the program of the tensor."""
    return record_text_edited(text(say), say=say)


def run(values: Values, recorder: Recorder) -> Run:
    """Run the same for settings of the page."""
    return recorder(text_for(values, seed=int(values["seed"])))


def tensor(trace: Trace) -> TensorView | None:
    """Find the tensor in a record."""
    view = trace.variables.get("t")
    return view if view is not None and view.kind == "tensor" else None


def spans(trace: Trace) -> tuple[Step | None, ...]:
    """Give the step that made the tensor."""
    return (next((step for step in reversed(trace.steps) if step.target == "t"), None),)


def is_there(trace: Trace) -> bool:
    """Whether there is a tensor, whatever came after it."""
    return tensor(trace) is not None
