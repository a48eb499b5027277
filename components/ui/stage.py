"""The stage: the one component that shows, patches and animates every drawing.

Python sends a whole new drawing; the script patches the old one by id, so that what changed glides
and what did not stays. Hover and focus are answered in the browser; a click on a part that can be
chosen comes back as its ``data-part``.
"""

from __future__ import annotations

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
        js=(STAGE / "stage.js").read_text(encoding="utf-8"),
    )


def show_drawing(drawing: str, *, key: str, on_pick: Callable[[str], None] | None = None) -> None:
    """Show an SVG drawing.

    Args:
        drawing: the SVG text; text from people in it is escaped already.
        key: the stage's key; the same key patches the same stage.
        on_pick: called with the ``data-part`` that was clicked, or chosen with Enter.
    """
    _show(drawing, key=key, on_pick=on_pick)


def show_code(markup: str, *, key: str, on_pick: Callable[[str], None] | None = None) -> None:
    """Show a program as HTML whose spans carry ``data-part``; arguments as in `show_drawing`."""
    _show(markup, key=key, on_pick=on_pick)


def _show(markup: str, *, key: str, on_pick: Callable[[str], None] | None) -> None:
    def picked() -> None:
        part = st.session_state[key].get("picked")
        if on_pick is not None and isinstance(part, str):
            on_pick(part)

    _stage()(key=key, data={"markup": markup}, on_picked_change=picked)
