"""The floor of the neuron page."""
# ruff: noqa: E402 - the repository has to be on the path first

from __future__ import annotations

import sys
from pathlib import Path

ROOT = str(Path(__file__).resolve().parents[3])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

import streamlit as st

from benchmarks.floor.widgets import drawer, open_page, show_line, stepper

open_page("neuron")
seed = st.slider("seed", 0, 999, 7, key="seed")
n_input = st.slider("n_input", 1, 16, 5, key="n_input")
step = stepper(4)
show_line(seed, n_input, step)
drawer("program_copy")
drawer("formulas", expanded=True)
drawer("numbers")
drawer("share")
