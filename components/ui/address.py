"""Keep the browser's address and the document's language in step with the page."""

from __future__ import annotations

import streamlit as st

from components.ui.places import STAGE
from components.ui.text import HTML_LANG, Language

_address = st.components.v2.component(
    "tensor_explorer.address",
    js=(STAGE / "address.js").read_text(encoding="utf-8"),
)


def write_address(query: str, *, language: Language) -> None:
    """Replace the query in the browser's address, without a new entry in its history."""
    _address(key="address", data={"query": query, "lang": HTML_LANG[language]})
