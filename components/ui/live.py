"""Where the stage finds the picture of a number that is being dragged, faster than by a rerun."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from components.ui import link
from components.ui.cover import is_covered
from components.ui.settings import BELOW
from components.ui.stage import is_narrow

PICTURE = "picture.svg"
"""The address below the app's own; `deploy/pictures.py` answers there."""


def live_address(stage: str) -> str:
    """Write the address of the page's picture as it is now; "" while its results are covered.

    Args:
        stage: the key of the stage that asks.
    """
    page = st.session_state.get(link.PAGE)
    if page is None or is_covered():
        return ""
    query = link.canonical_query(st.session_state, page=page, locale=None, without=BELOW)
    if is_narrow(stage):
        query += "&" + urlencode({"narrow": "1"})
    return f"{PICTURE}?page={page}&{query}"
