"""Let a page come back by itself when its server has gone and another one answers.

A browser that reaches a server again leaves the page as it is, unless something on the page runs
now and then: then it asks for the whole page, and sends along where its widgets stand.
"""

from __future__ import annotations

import streamlit as st

SELDOM = 24 * 60 * 60
"""Seconds; nothing is to be run, so as seldom as a lesson is long would do as well."""


@st.fragment(run_every=SELDOM)
def stay_in_touch() -> None:
    """Run now and then, and do nothing."""
