"""The floor of the shapes page."""
# ruff: noqa: E402 - the repository has to be on the path first

from __future__ import annotations

import sys
from pathlib import Path

ROOT = str(Path(__file__).resolve().parents[3])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

import streamlit as st

from benchmarks.floor.widgets import change_and_ask, drawer, open_page, show_line, stepper

open_page("shapes")
seed = st.slider("seed", 0, 999, 7, key="seed")
st.radio("op", ("mm", "matmul", "@", "*", "+", "dot", "bmm"), key="op", horizontal=True)
step = stepper(2)
sizes = [
    st.slider(key, 0, high, default, key=key)
    for operand in "ab"
    for key, high, default in (
        (f"{operand}_rank", 4, 2),
        (f"{operand}0", 8, 1),
        (f"{operand}1", 8, 5),
    )
]
st.radio("fix", range(7), key="fix", horizontal=True)
st.button("undo", key="fix_undo", disabled=True)
drawer("fix_box")
show_line(seed, step, *sizes)
change_and_ask()
drawer("program_copy")
drawer("take_home")
