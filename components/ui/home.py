"""The way on: one card a page, each with a small picture of that page's own program."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components.drawing.thumbnail import network_thumbnail, neuron_thumbnail, tensor_thumbnail
from components.engine import Step, Trace
from components.ui import network, neuron
from components.ui.cover import bare, is_asking
from components.ui.frame import page_link
from components.ui.lesson import Run, record, record_text
from components.ui.settings import PAGE_SETTINGS, PageName, Whole
from components.ui.stage import show_drawing
from components.ui.tensors import making
from components.ui.text import Say

Spans = Callable[[Trace], tuple[Step | None, ...]]


def _nothing_computed(_trace: Trace) -> tuple[Step | None, ...]:
    """A tensor is data: there is nothing to predict in its picture."""
    return ()


_CARDS: tuple[tuple[PageName, Callable[..., str], Spans], ...] = (
    ("tensors", tensor_thumbnail, _nothing_computed),
    ("neuron", neuron_thumbnail, neuron.spans),
    ("network", network_thumbnail, network.spans),
)


def show_ways_on(seed: int, *, say: Say) -> None:
    """Show one card a page: its program at this seed and at the sizes it was left with.

    Who predicts first sees no results there: that page has a question of its own about them.
    """
    with st.container(key="ways_on"):
        _show_cards(seed, say=say)


def _show_cards(seed: int, *, say: Say) -> None:
    st.header(say("home-ways-on"), anchor=False)
    for column, (name, thumbnail, spans) in zip(st.columns(len(_CARDS)), _CARDS, strict=True):
        trace, _ = _left(name, seed)
        with column, st.container(border=True, key=f"card_{name}"):
            if trace.failure is None:
                shown = bare(trace, spans(trace)) if is_asking() else trace
                show_drawing(thumbnail(shown, label=say(f"{name}-title")), key=f"thumbnail_{name}")
            page_link(f"pages/{name}.py", say(f"{name}-link"))
            st.caption(say(f"{name}-lead"))


def _left(name: PageName, seed: int) -> Run:
    kept = st.session_state["kept"][name]
    if name == "tensors":
        return record_text(making.text_for(kept, seed=seed))
    sizes = {
        item.key: kept.get(item.key, item.default)
        for item in PAGE_SETTINGS[name]
        if isinstance(item, Whole) and item.key != "step"
    }
    layers = sizes.pop("n_layers", 1)
    return record(name, (), "sigmoid", layers, seed=seed, **sizes)
