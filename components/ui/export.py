"""Take it home: the link, the program and the drawing, as files the browser makes itself."""

from __future__ import annotations

import streamlit as st

from components.drawing.notebook import notebook
from components.engine import Trace
from components.ui import link
from components.ui.places import STAGE
from components.ui.settings import PageName
from components.ui.text import Say

_KINDS = ("py", "ipynb", "svg", "png")

_export = st.components.v2.component(
    "tensor_explorer.export",
    html='<div class="files"></div>',
    css=(STAGE / "export.css").read_text(encoding="utf-8"),
    js=(STAGE / "export.js").read_text(encoding="utf-8"),
)


def show_take_home(page: PageName, trace: Trace, *, stage: str, say: Say) -> None:
    """Offer the page's link as text, and program and drawing as files.

    Args:
        stage: the key of the stage whose drawing is meant.
    """
    box = st.expander(say("export-title"), key="take_home", on_change="rerun")
    with box:
        st.caption(say("export-link"))
        with st.container(key="link"):
            address = link.shared_link(st.session_state, page=page, url=st.context.url)
            st.code(address, language=None)
        if not box.open:
            return
        title = say(f"{page}-title")
        _export(
            key="export",
            data={
                "name": page,
                "stage": stage,
                "program": trace.program,
                "notebook": notebook(trace.program, title=title),
                # Flat: for a nested dict Streamlit imports pandas.
                **{f"label_{kind}": say(f"export-{kind}") for kind in _KINDS},
            },
        )
