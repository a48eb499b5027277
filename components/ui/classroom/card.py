"""The lesson card of a page: a plan in minutes, for the screen and for one sheet of paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from urllib.parse import urlencode

import streamlit as st

from components.drawing.twin import table
from components.ui.classroom.plans import PLANS, Stage
from components.ui.classroom.words import set_in_words
from components.ui.places import STAGE
from components.ui.settings import PageName
from components.ui.text import Say

_HEADS = ("minutes", "set", "ask", "expect", "belief")


@cache
def _printer() -> Callable[..., object]:
    return st.components.v2.component(
        "tensor_explorer.printer",
        html='<div class="files"><button type="button"></button></div>',
        css=(STAGE / "export.css").read_text(encoding="utf-8"),
        js=(STAGE / "printer.js").read_text(encoding="utf-8"),
    )


@cache
def _sheet() -> str:
    return "<style>" + (STAGE / "card.css").read_text(encoding="utf-8") + "</style>"


def show_card(page: PageName, *, say: Say) -> None:
    """Show the plan; what is printed from now on is the card alone."""
    st.html(_sheet())
    _printer()(key="class_print", data={"label": say("card-print")})
    plan, address = PLANS[page], (st.context.url or "").split("?")[0].split("#")[0]
    with st.container(key="lesson_card", gap="small"):
        minutes = str(sum(stage.minutes for stage in plan))
        st.markdown(f"#### {say('card-title', title=say(f'{page}-title'), minutes=minutes)}")
        st.markdown(say(f"card-{page}-goal"))
        rows = [
            row_of(page, number, stage, address=address, say=say)
            for number, stage in enumerate(plan, start=1)
        ]
        st.markdown(table([say(f"card-{head}") for head in _HEADS], rows))
        st.caption(say("card-how"))
        if address:
            st.caption(address)


def row_of(page: PageName, number: int, stage: Stage, *, address: str, say: Say) -> list[str]:
    """Write one stage of a plan: minutes, what to set, to ask, to expect, and what it is about.

    Args:
        number: which stage it is, from 1.
        address: of the page, for the link that sets it.
    """
    query = urlencode({**stage.query, "ask": "1", "lang": say("html-lang")}, safe=":,")
    words = say("list-comma").join(set_in_words(page, stage.query, say=say))
    facts = {name: text for name, (_, text) in stage.shown.items()}
    key = f"card-{page}-{number}"
    return [
        say("card-takes", minutes=str(stage.minutes)),
        f"[{words or say('card-as-it-opens')}]({address}?{query})",
        say(f"{key}-ask"),
        say(f"{key}-expect", **facts),
        say(f"{key}-belief"),
    ]
