"""view against t(): the same shape, another order, cell by cell."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from components.drawing.memory_slots import indices_of
from components.drawing.numbers import index_text, number
from components.drawing.reshape_order import order_svg
from components.drawing.reshape_record import read_reshape
from components.drawing.twin import table
from components.engine.reshapes import Reshape
from components.ui.cover import is_covered
from components.ui.reshape_run import Changed, record_reshape
from components.ui.stage import show_drawing
from components.ui.text import Say


def show_order(choice: Reshape, changes: Changed, *, say: Say) -> None:
    """Compare, once it is opened, ``x.view(columns, rows)`` with ``x.t()``.

    Both are really run, on x itself whatever the call of the page works on.
    """
    title = say("reshape-order-title", columns=str(choice.columns), rows=str(choice.rows))
    box = st.expander(title, key="order", on_change="rerun")
    with box:
        if not box.open or is_covered():
            st.caption(say("reshape-order-closed"))
            return
        plain = replace(choice, source="plain", size=(choice.columns, choice.rows))
        view, turned = (
            read_reshape(record_reshape(replace(plain, call=call), changes))
            for call in ("view", "t")
        )
        show_drawing(
            order_svg(view, turned, title=title, lang=say("html-lang")), key="order_picture"
        )
        one, other = view.cells, turned.cells
        same = sum(a == b for a, b in zip(one, other, strict=True))
        st.markdown(say("reshape-order-count", same=str(same), count=str(len(one))))
        rows = [
            (f"`{index_text('', *index)}`", number(a[1]), str(a[0]), number(b[1]), str(b[0]))
            for index, a, b in zip(
                indices_of((choice.columns, choice.rows)), one, other, strict=True
            )
        ]
        view_name, turned_name = view.call.removeprefix("y = "), turned.call.removeprefix("y = ")
        slot = say("reshape-head-slot")
        heads = (say("reshape-head-index"), f"`{view_name}`", slot, f"`{turned_name}`", slot)
        st.markdown(table(heads, rows))
