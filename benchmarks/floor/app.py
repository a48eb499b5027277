"""The floor of home."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = str(Path(__file__).resolve().parents[2])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

import streamlit as st

from benchmarks.floor.widgets import change_and_ask, drawer, open_page, show_line

open_page("home")
seed = st.slider("seed", 0, 999, 7, key="seed")
n_input = st.slider("n_input", 1, 16, 3, key="n_input")
n_hidden = st.slider("n_hidden", 1, 16, 2, key="n_hidden")
show_line(seed, n_input, n_hidden)
change_and_ask()
st.page_link("pages/tensors.py", label="tensors")
st.page_link("pages/neuron.py", label="neuron")
st.page_link("pages/shapes.py", label="shapes")
st.page_link("pages/reshape.py", label="reshape")
st.page_link("pages/network.py", label="network")
st.page_link("pages/memory.py", label="memory")
st.page_link("pages/devices.py", label="devices")
drawer("program_copy")
drawer("take_home")
