"""One slot byte by byte: what lies in memory, and the number that these bytes spell."""

from __future__ import annotations

import streamlit as st

from components.drawing.memory_bytes import bytes_svg, meaning, spell
from components.drawing.memory_record import Band
from components.drawing.numbers import number
from components.drawing.twin import table
from components.ui.memory.view import View
from components.ui.stage import is_narrow, show_drawing
from components.ui.text import Say


def show_bytes(view: View, *, say: Say) -> None:
    """Show, once it is opened, the bytes of the slot that the reader has chosen."""
    box = st.expander(say("memory-bytes"), key="bytes", on_change="rerun")
    with box:
        if not box.open:
            st.caption(say("memory-bytes-closed"))
            return
        bands = {band.number: band for band in view.frame.bands if band.slots}
        if not bands:
            st.caption(say("memory-bytes-none"))
            return
        band, slot = _choose(bands, say=say)
        _show(band, slot, say=say)


def _choose(bands: dict[int, Band], *, say: Say) -> tuple[Band, int]:
    state = st.session_state
    if state["of"] not in bands:
        state["of"] = next(iter(bands))
    with st.container(key="bytes_choice", horizontal=True, vertical_alignment="bottom"):
        of = st.selectbox(say("setting-of"), tuple(bands), key="of", width=120)
        band = bands[of]
        high = max(1, band.slots - 1)
        state["slot"] = min(int(state["slot"]), high)
        slot = st.slider(say("setting-slot"), 0, high, key="slot", width=320)
    return band, min(slot, band.slots - 1)


def _show(band: Band, slot: int, *, say: Say) -> None:
    state = band.state
    raw = state.raw[slot]
    if raw is None:
        st.markdown(say("memory-bytes-unset"))
        return
    spelled = spell(raw, state.dtype)
    drawing = bytes_svg(
        raw, state.dtype, band=band.number, slot=slot, say=say, lang=say("html-lang"),
        width=360 if is_narrow("bytes_picture") else 840,
    )  # fmt: skip
    show_drawing(drawing, key="bytes_picture")
    value = state.values[slot]
    facts = {"exact": repr(value), "number": number(value), "dtype": state.dtype}
    facts |= {"hex": spelled.hex, "address": hex(state.address + slot * state.itemsize)}
    st.markdown(say("memory-bytes-words", **facts))
    if spelled.fraction:
        parts = {"sign": spelled.sign, "exponent": spelled.exponent, "fraction": spelled.fraction}
        st.markdown(say("memory-bytes-float", **parts))
        found = meaning(spelled)
        facts |= {"bias": str(found.bias), "formula": found.formula}
        st.markdown(say(f"memory-bytes-{found.kind}", **facts))
    rows = [
        (f"+{slot * state.itemsize + k}", f"`{byte:02x}`", str(byte)) for k, byte in enumerate(raw)
    ]
    heads = [say(f"memory-head-{key}") for key in ("byte", "hex", "value")]
    st.markdown(table(heads, rows))
