"""The stage: the one component that shows, patches and animates every drawing.

Python sends a whole new drawing; the script patches the old one by id, so that what changed glides
and what did not stays. Hover and focus are answered in the browser; a click on a part that can be
chosen comes back as its ``data-part``.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache

import streamlit as st

from components.drawing.palette import css_variables
from components.ui.places import STAGE


@cache
def _stage() -> Callable[..., object]:
    css = css_variables() + "\n" + (STAGE / "stage.css").read_text(encoding="utf-8")
    return st.components.v2.component(
        "tensor_explorer.stage",
        html='<div class="te-stage"></div><div class="te-said" aria-live="polite"></div>',
        css=css,
        js=script(),
    )


def script() -> str:
    """Join the parts of the stage's script; a component takes one text."""
    names = ("patch.js", "live.js", "numbers.js", "stage.js")
    return "\n".join((STAGE / name).read_text(encoding="utf-8") for name in names)


def show_drawing(
    drawing: str,
    *,
    key: str,
    on_pick: Callable[[str], None] | None = None,
    on_edit: Callable[[str, float], None] | None = None,
    live: str = "",
) -> None:
    """Show an SVG drawing.

    Args:
        drawing: the SVG text; text from people in it is escaped already.
        key: the stage's key; the same key patches the same stage.
        on_pick: called with the ``data-part`` that was clicked, or chosen with Enter.
        on_edit: called with the ``data-edit`` of a number and the value it was given by typing,
            dragging or the keys; without it no number can be changed.
        live: where the server draws it without a rerun, for a number that is being dragged.
    """
    _show(drawing, key=key, on_pick=on_pick, on_edit=on_edit, live=live)


def show_code(markup: str, *, key: str, on_pick: Callable[[str], None] | None = None) -> None:
    """Show a program as HTML whose spans carry ``data-part``; arguments as in `show_drawing`."""
    _show(markup, key=key, on_pick=on_pick, on_edit=None)


def is_narrow(key: str) -> bool:
    """Whether the browser has told that the stage with this key has a phone's width."""
    return bool(st.session_state.get(key, {}).get("narrow"))


def _show(
    markup: str,
    *,
    key: str,
    on_pick: Callable[[str], None] | None,
    on_edit: Callable[[str, float], None] | None,
    live: str = "",
) -> None:
    def picked() -> None:
        part = st.session_state[key].get("picked")
        if on_pick is not None and isinstance(part, str):
            on_pick(part)

    def edited() -> None:
        edit = st.session_state[key].get("edited")
        if on_edit is not None and isinstance(edit, dict):
            place, value = edit.get("place"), edit.get("value")
            if isinstance(place, str):
                # What is typed and is no number arrives as null; no place takes an infinite one.
                on_edit(place, float(value) if isinstance(value, int | float) else math.inf)

    _stage()(
        key=key,
        data={
            "markup": markup,
            "editable": on_edit is not None,
            "pickable": on_pick is not None,
            "live": live,
        },
        on_picked_change=picked,
        on_edited_change=edited,
        on_narrow_change=_nothing,
    )


def _nothing() -> None:
    """Streamlit keeps a component's state only for a name that has a callback."""
