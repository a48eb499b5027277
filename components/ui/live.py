"""Where the stage finds the picture of a number that is being dragged, faster than by a rerun."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from components.ui import link
from components.ui.cover import is_covered
from components.ui.settings import ASK, BELOW
from components.ui.stage import is_narrow

PICTURE = "picture.svg"
"""The address below the app's own; `deploy/pictures.py` answers there."""
FORM, STAGE_FORM = "form", "stage"
"""The stage asks for a drawing whose colours its own style sheet gives."""
NARROW = "narrow"
"""It asks for the drawing of a phone."""
DRAG = "drag"
"""It adds the number that is being dragged."""


def live_address(stage: str) -> str:
    """Write the address of the page's picture as it is now; "" while its results are covered.

    Args:
        stage: the key of the stage that asks.
    """
    page = st.session_state.get(link.PAGE)
    if page is None or is_covered():
        return ""
    # What was to be predicted has been uncovered here; at the address it would be covered.
    without = BELOW | {ASK.key}
    query = link.canonical_query(st.session_state, page=page, locale=None, without=without)
    asked = {FORM: STAGE_FORM} | ({NARROW: "1"} if is_narrow(stage) else {})
    return f"{PICTURE}?page={page}&{query}&{urlencode(asked)}"
