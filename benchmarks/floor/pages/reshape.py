"""The floor of the reshape page."""
# ruff: noqa: E402 - the repository has to be on the path first

from __future__ import annotations

import sys
from pathlib import Path

ROOT = str(Path(__file__).resolve().parents[3])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

import streamlit as st

from benchmarks.floor.widgets import change_and_ask, drawer, open_page, show_line

open_page("reshape")
calls = ("view", "reshape", "resize_", "contiguous_view", "contiguous", "flatten", "squeeze")
st.selectbox("call", (*calls, "unsqueeze", "permute", "t"), key="call")
st.selectbox("source", ("plain", "t", "every_other", "without_first", "numpy"), key="source")
rows = st.slider("rows", 1, 8, 2, key="rows")
columns = st.slider("columns", 1, 8, 3, key="columns")
st.slider("y: dim 0", -1, 8, 3, key="to_0")
st.slider("y: dim 1", -1, 8, 2, key="to_1")
st.text_input("size", "3, 2", key="size_typed")
cell = st.slider("cell", 0, 5, 2, key="cell")
st.button("write", key="write_99")
show_line(rows, columns, cell)
change_and_ask()
drawer("program_copy")
drawer("order")
drawer("numbers")
drawer("take_home")
