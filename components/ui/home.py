"""The way on: one card a page, each with a small picture of that page's own program."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components.drawing.thumbnail import (
    network_thumbnail,
    neuron_thumbnail,
    shapes_thumbnail,
    tensor_thumbnail,
)
from components.engine import Step, Trace
from components.ui import network, neuron, reshape_card
from components.ui.cover import bare, is_asking
from components.ui.devices import card as devices_card
from components.ui.frame import page_link
from components.ui.kinds import Whole
from components.ui.lesson import Run, record, record_text
from components.ui.looked import drawn_for, wait_for_a_look
from components.ui.memory import card as memory_card
from components.ui.settings import LOOKING, PAGE_SETTINGS, PageName
from components.ui.shapes.running import record_operands
from components.ui.stage import show_drawing
from components.ui.tensors import making
from components.ui.text import Say

Spans = Callable[[Trace], tuple[Step | None, ...]]
Picture = Callable[[int, str], str | None]
"""Draws the small picture of a page, at a seed and with a label; None where its program failed."""
A_ROW = 4
"""Cards side by side."""


def show_ways_on(seed: int, *, say: Say) -> None:
    """Show one card a page: its program at this seed and at the sizes it was left with.

    Who predicts first sees no results there: that page has a question of its own about them.
    """
    kept = st.session_state["kept"]
    left = [sorted(kept[name].items()) for name, _ in _CARDS]
    drawn = drawn_for(seed, rest=(is_asking(), st.session_state["lang"], left))
    with st.container(key="ways_on"):
        st.header(say("home-ways-on"), anchor=False)
        for start in range(0, len(_CARDS), A_ROW):
            row = _CARDS[start : start + A_ROW]
            for column, (name, picture) in zip(st.columns(A_ROW), row, strict=False):
                with column, st.container(border=True, key=f"card_{name}"):
                    drawing = picture(drawn, say(f"{name}-title"))
                    if drawing is not None:
                        show_drawing(drawing, key=f"thumbnail_{name}")
                    page_link(f"pages/{name}.py", say(f"{name}-link"))
                    st.caption(say(f"{name}-lead"))
        wait_for_a_look("ways_on", old=drawn != seed)


def _lesson(name: PageName, thumbnail: Callable[..., str], spans: Spans) -> Picture:
    def draw(seed: int, label: str) -> str | None:
        trace, _ = _left(name, seed)
        if trace.failure is not None:
            return None
        return thumbnail(bare(trace, spans(trace)) if is_asking() else trace, label=label)

    return draw


def _shapes(seed: int, label: str) -> str:
    """The lesson's program stops; its data are what the picture shows."""
    return shapes_thumbnail(_left("shapes", seed)[0], label=label)


def _tensors(seed: int, label: str) -> str | None:
    """A tensor is data: there is nothing to predict in its picture."""
    trace, _ = _left("tensors", seed)
    return None if trace.failure is not None else tensor_thumbnail(trace, label=label)


_CARDS: tuple[tuple[PageName, Picture], ...] = (
    ("tensors", _tensors),
    ("neuron", _lesson("neuron", neuron_thumbnail, neuron.spans)),
    ("shapes", _shapes),
    ("reshape", lambda _seed, label: reshape_card.draw(label=label)),
    ("network", _lesson("network", network_thumbnail, network.spans)),
    ("memory", memory_card.draw),
    ("devices", lambda seed, label: devices_card.draw(seed, label=label)),
)


def _left(name: PageName, seed: int) -> Run:
    kept = st.session_state["kept"][name]
    if name == "shapes":
        return record_operands(kept, seed)
    if name == "tensors":
        return record_text(making.text_for(kept, seed=seed))
    sizes = {
        item.key: kept.get(item.key, item.default)
        for item in PAGE_SETTINGS[name]
        if isinstance(item, Whole) and item.key not in LOOKING
    }
    layers = sizes.pop("n_layers", 1)
    return record(name, (), "sigmoid", layers, seed=seed, **sizes)
