"""A page's picture by its settings alone, without a session: the same program, the same drawing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from components.drawing.geometry import Direction
from components.ui import link, network, neuron
from components.ui.changes import places_of, read_changes
from components.ui.edits import sort_out
from components.ui.lesson import record
from components.ui.settings import PageName
from components.ui.text import speaker

State = dict[Any, Any]
_Variant = Callable[[State], tuple[str, str, int, dict[str, int]]]

_VARIANTS: dict[PageName, _Variant] = {
    "home": lambda state: ("network", "sigmoid", 1, _sizes(state, "n_input", "n_hidden")),
    "neuron": lambda state: ("neuron", state["activation"], 1, _sizes(state, "n_input")),
    "network": lambda state: (
        "network",
        "sigmoid",
        state["n_layers"],
        _sizes(state, "n_input", "n_hidden", "n_output"),
    ),
}
"""For each page with such a picture the arguments of `lesson.record`."""
PICTURED: tuple[PageName, ...] = tuple(_VARIANTS)


def picture(page: PageName, query: Mapping[str, str]) -> str | None:
    """Draw the stage of a page.

    Args:
        page: a page with a picture; KeyError for another.
        query: what its link says; as there, what cannot be taken is the nearest value. With
            ``narrow`` it is the drawing for a phone.
    Returns: the SVG text, or None where the program fails.
    """
    state: State = {}
    link.open_link(state, query, page=page, locale=None)
    changes = read_changes(state["edit"], state["paste"])
    program, activation, layers, settings = _VARIANTS[page](state)
    trace, _ = record(program, (), activation, layers, **settings)
    if trace.failure is None and changes.all:
        changes, _ = sort_out(trace, changes)
        trace, _ = record(program, changes.all, activation, layers, **settings)
    if trace.failure is not None:
        return None
    draw: Callable[..., str] = neuron.picture if program == "neuron" else network.picture
    return draw(
        trace,
        say=speaker(state["lang"]),
        step=state.get("step"),
        direction=_direction(state, query),
        edited=places_of(changes),
    )


def _direction(state: State, query: Mapping[str, str]) -> Direction:
    if state["mode"] == "projector":
        return "right"
    return "up" if "narrow" in query else state.get("direction", "right")


def _sizes(state: State, *keys: str) -> dict[str, int]:
    return {key: state[key] for key in ("seed", *keys)}
