"""The widgets that floor pages share, as plain Streamlit has them."""

from __future__ import annotations

import streamlit as st

FILES = (
    "app.py",
    "pages/tensors.py",
    "pages/neuron.py",
    "pages/shapes.py",
    "pages/reshape.py",
    "pages/network.py",
    "pages/memory.py",
    "pages/devices.py",
)


def open_page(name: str) -> None:
    """Draw the title, and in the sidebar the links, the language, the switch and the button."""
    with st.sidebar:
        for file in FILES:
            st.page_link(file, label=file)
        st.radio("Language", ("English", "中文"), key="lang", horizontal=True)
        st.toggle("predict first", key="predict_first")
        st.toggle("for the class", key="for_class")
        st.button("Projector", key=f"projector_{name}")
    st.title(name, anchor=False)
    st.button("pin", key="pin_this")


def stepper(last: int) -> int:
    """Draw Back, Next and Play, which run the page and no more, and the scrubber.

    Returns: the step the scrubber stands at.
    """
    step = st.session_state.get("step", last)
    st.button("Back", key="step_back", disabled=step <= 0)
    st.button("Next", key="step_next", disabled=step >= last)
    st.button("Play", key="player")
    return int(st.slider("step", 0, last, last, key="step"))


def show_line(*numbers: int) -> None:
    """Show the one line of text that depends on the sliders."""
    with st.container(key="output"):
        st.markdown(" ".join(str(number) for number in numbers))


def drawer(key: str, *, expanded: bool = False) -> None:
    """Draw something to open; Streamlit opens none that is empty."""
    with st.expander(key, key=key, expanded=expanded):
        st.caption(key)


def change_and_ask() -> None:
    """Draw the switch for numbers of one's own and the button for questions."""
    st.toggle("change", key="change")
    st.button("ask", key="ask_open")
