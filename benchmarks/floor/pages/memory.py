"""The floor of the memory page."""
# ruff: noqa: E402 - the repository has to be on the path first

from __future__ import annotations

import sys
from pathlib import Path

ROOT = str(Path(__file__).resolve().parents[3])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

import streamlit as st

from benchmarks.floor.widgets import drawer, open_page, show_line, stepper

STORIES = tuple(f"story {number}" for number in range(15))

open_page("memory")
seed = st.slider("seed", 0, 999, 7, key="seed")
rows = st.slider("rows", 1, 8, 4, key="rows")
columns = st.slider("columns", 1, 8, 3, key="columns")
factor = st.slider("factor", -2, 5, 2, key="factor")
step = stepper(3)
st.button("undo", key="line_undo")
st.button("redo", key="line_redo", disabled=True)
st.button("reset", key="line_reset", disabled=True)
st.segmented_control("name", ("a", "b"), default="b", key="on_name")
groups = ("in_place", "new", "share", "copy", "trouble", "number")
st.segmented_control("group", groups, default="in_place", key="line_group")
for line in ("mul_", "add_", "put", "zero_", "fill", "imul", "iadd", "t_"):
    st.button(line, key=f"line_{line}")
st.selectbox("story", STORIES, index=None, key="story")
show_line(seed, rows, columns, factor, step)
st.button("ask", key="ask_open")
drawer("program_copy")
drawer("bytes")
drawer("dtypes")
drawer("history")
drawer("numbers")
drawer("take_home")
