"""The floor of the tensors page."""
# ruff: noqa: E402 - the repository has to be on the path first

from __future__ import annotations

import sys
from pathlib import Path

ROOT = str(Path(__file__).resolve().parents[3])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

import streamlit as st

from benchmarks.floor.widgets import change_and_ask, drawer, open_page, show_line

open_page("tensors")
st.radio("topic", ("tensor", "slice", "image", "arithmetic"), key="topic", horizontal=True)
seed = st.slider("seed", 0, 999, 7, key="seed")
rank = st.slider("rank", 0, 4, 2, key="rank")
d0 = st.slider("d0", 1, 8, 3, key="d0")
d1 = st.slider("d1", 1, 8, 4, key="d1")
d2 = st.slider("d2", 1, 8, 5, key="d2")
d3 = st.slider("d3", 1, 8, 2, key="d3")
st.selectbox("fill", ("randn", "arange", "zeros", "own"), key="fill")
st.selectbox("dtype", ("float32", "float64", "int64", "bool", "uint8"), key="dtype")
show_line(seed, rank, d0, d1, d2, d3)
st.selectbox("index 0", range(d0), index=min(1, d0 - 1), key="at0")
st.selectbox("index 1", range(d1), index=min(2, d1 - 1), key="at1")
drawer("numbers")
change_and_ask()
drawer("program_copy")
drawer("take_home")
