"""The choices of the shapes page: operation and two shapes, read from the session."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import streamlit as st

from components.engine.trace import Shape
from components.ui.kinds import Whole
from components.ui.link import KEPT
from components.ui.pace import after_picture
from components.ui.settings import setting
from components.ui.shapes.running import Setup, shape_in
from components.ui.text import Say

Operand = Literal["a", "b"]
NAMES: dict[Operand, str] = {"a": "features", "b": "weights"}
BATCH = ("batch0", "batch1")
"""Settings of which matrix is shown, where the result has several: an index each."""
CELL = ("row", "column")
"""Settings of which cell of that matrix is walked."""
_ABOUT = "fix_about"


def read_setup() -> Setup:
    """Read what the reader has set; a fix belongs to the operation and shapes it was chosen for."""
    _bring_back()
    state = st.session_state
    setup = setup_in(state)
    about = [setup.operation, setup.first, setup.second]
    if state.get(_ABOUT, about) != about:
        state["fix"] = 0
    state[_ABOUT] = about
    return setup


def setup_in(values: Mapping[Any, Any]) -> Setup:
    """Read operation and shapes from the settings of the page."""
    first, second = (shape_in({key: values[key] for key in _sizes(name)}, name) for name in NAMES)
    return Setup(int(values["seed"]), str(values["op"]), first, second)


def _sizes(operand: Operand) -> list[str]:
    return [f"{operand}_rank", *(f"{operand}{place}" for place in range(4))]


def shape_of(operand: Operand) -> Shape:
    """Give the shape of an operand: as many sizes as it has dimensions."""
    return shape_in({key: st.session_state[key] for key in _sizes(operand)}, operand)


def shape_sliders(*, say: Say) -> None:
    """Offer the dimensions of both operands, and how large each of them is."""
    _bring_back()
    after_picture(st.container(key="sizes"), lambda: _draw(say))


def _bring_back() -> None:
    """Give the settings whose widgets are not on the page the values they had."""
    kept = st.session_state[KEPT]["shapes"]
    for operand in NAMES:
        for place in range(4):
            key = f"{operand}{place}"
            if key not in st.session_state:
                st.session_state[key] = kept.get(key, _whole(key).default)
    for key in ("fix", *BATCH, *CELL):
        if key not in st.session_state:
            st.session_state[key] = kept.get(key, 0)


def _draw(say: Say) -> None:
    for (operand, name), half in zip(NAMES.items(), st.columns(2, gap="large"), strict=True):
        with half, st.container(key=f"size_{operand}"):
            shape = str(shape_of(operand))
            st.markdown(say("shapes-shape-of", name=name, shape=shape))
            keys = [f"{operand}_rank", *(f"{operand}{k}" for k in range(len(shape_of(operand))))]
            for column, key in zip(st.columns(len(keys), gap="medium"), keys, strict=True):
                item = _whole(key)
                with column:
                    st.slider(f"`{name}` {say(f'setting-{key}')}", item.low, item.high, key=key)


def _whole(key: str) -> Whole:
    item = setting("shapes", key)
    if not isinstance(item, Whole):
        raise TypeError(f"{key} is no whole number")
    return item
