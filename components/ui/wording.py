"""Change the language under widgets that are named by their labels.

A browser tells which option holds by the option's label, so one in the old language would be
unknown as soon as the options are written in the new one.
"""

from __future__ import annotations

import streamlit as st

from components.ui.heard import worded
from components.ui.text import Language

SPOKEN = "spoken"
"""The language of the last page that was drawn to its end."""


def tell_options_again() -> None:
    """In a new language, say of every widget with labels which option holds, in the new words."""
    if st.session_state.get(SPOKEN) in (None, st.session_state["lang"]):
        return
    for key in worded():
        if key in st.session_state:
            st.session_state[key] = st.session_state[key]


def note_language(language: Language) -> None:
    """Remember in which language the page that has just been drawn speaks."""
    st.session_state[SPOKEN] = language
