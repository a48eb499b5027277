"""The floor of the network page."""
# ruff: noqa: E402 - the repository has to be on the path first

from __future__ import annotations

import sys
from pathlib import Path

ROOT = str(Path(__file__).resolve().parents[3])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

import streamlit as st

from benchmarks.floor.widgets import change_and_ask, drawer, open_page, show_line, stepper

open_page("network")
seed = st.slider("seed", 0, 999, 7, key="seed")
n_input = st.slider("n_input", 1, 16, 3, key="n_input")
n_hidden = st.slider("n_hidden", 1, 16, 2, key="n_hidden")
step = stepper(6)
n_layers = st.radio("n_layers", (1, 2), key="n_layers", horizontal=True)
n_output = st.radio("n_output", (1, 2, 3, 4), key="n_output", horizontal=True)
st.radio("direction", ("right", "up"), key="direction", horizontal=True)
show_line(seed, n_input, n_hidden, n_layers, n_output, step)
tensors = ("features", "W1", "B1", "features@W1+B1", "h", "W2", "B2", "h@W2+B2", "output")
st.selectbox("look", tensors, key="look")
change_and_ask()
st.toggle("charts", key="charts")
st.toggle("tasks", key="tasks")
drawer("program_copy")
drawer("formulas", expanded=True)
drawer("take_home")
