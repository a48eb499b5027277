"""The floor of the neuron page."""
# ruff: noqa: E402 - the repository has to be on the path first

from __future__ import annotations

import sys
from pathlib import Path

ROOT = str(Path(__file__).resolve().parents[3])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

import streamlit as st

from benchmarks.floor.widgets import change_and_ask, drawer, open_page, show_line, stepper

open_page("neuron")
seed = st.slider("seed", 0, 999, 7, key="seed")
n_input = st.slider("n_input", 1, 16, 5, key="n_input")
step = stepper(4)
st.radio("activation", ("sigmoid", "tanh", "relu", "identity"), key="activation", horizontal=True)
show_line(seed, n_input, step)
change_and_ask()
st.toggle("tasks", key="tasks")
st.toggle("ways", key="ways")
drawer("program_copy")
drawer("formulas", expanded=True)
drawer("numbers")
drawer("take_home")
