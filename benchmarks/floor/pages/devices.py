"""The floor of the devices page."""
# ruff: noqa: E402 - the repository has to be on the path first

from __future__ import annotations

import sys
from pathlib import Path

ROOT = str(Path(__file__).resolve().parents[3])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

import streamlit as st

from benchmarks.floor.widgets import change_and_ask, drawer, open_page, show_line, stepper

open_page("devices")
seed = st.slider("seed", 0, 999, 7, key="seed")
largest = st.slider("largest", 64, 2048, 512, key="largest")
step = stepper(5)
show_line(seed, largest, step)
change_and_ask()
drawer("program_copy")
drawer("take_home")
st.button("measure", key="measure")
