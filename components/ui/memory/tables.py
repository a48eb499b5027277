"""What the picture of the memory page shows, as tables: names, sharing, numbers, the way here."""

from __future__ import annotations

import streamlit as st

from components.drawing.memory_record import (
    Frame,
    read_frame,
    shows_other_numbers,
    walk_of,
)
from components.drawing.memory_slots import slots_of
from components.drawing.numbers import number, shape_text
from components.drawing.twin import table, values_table
from components.engine.moments import History
from components.ui.memory.view import STAGE, View, verdict
from components.ui.stage import is_narrow
from components.ui.text import Say

_MOST_NUMBERS, _MOST_FIXES = 64, 3


def show_fixes(view: View, *, say: Say) -> None:
    """Show lines that were run in the place of the one that torch refused, and what they do."""
    fixes = view.failure.fixes if view.failure is not None else ()
    if not fixes:
        return
    first = {one.meaning: one for one in reversed(fixes)}  # one line for each meaning
    rows = [
        (f"`{one.statement}`", say(f"fix-{one.meaning}"))
        for one in fixes
        if first[one.meaning] is one
    ]
    with st.container(key="fix_lines"):
        st.markdown(f"**{say('memory-fixes')}**")
        st.markdown(
            table([say("memory-head-line"), say("memory-head-meaning")], rows[:_MOST_FIXES])
        )


def show_names(view: View, *, say: Say) -> None:
    """Show every name: what it is, its shape, type, stride and offset, and its memory.

    A phone has room for what matters most.
    """
    keys: tuple[str, ...] = ("name", "kind", "shape", "dtype", "stride", "offset", "memory")
    if is_narrow(STAGE):
        keys = ("name", "memory", "kind", "shape", "dtype")
    rows = []
    for name, one in view.frame.moment.names.items():
        band = view.frame.band_of(name)
        facts = {
            "name": f"`{name}`",
            "kind": say(f"drawing-memory-kind-{one.kind}"),
            "shape": f"`{shape_text(one.shape)}`",
            "dtype": f"`{one.dtype}`",
            "stride": f"`{shape_text(one.stride)}`",
            "offset": str(one.offset),
            "memory": "" if band is None else str(band.number),
        }
        rows.append([facts[key] for key in keys])
    with st.container(key="shapes"):
        st.markdown(table([say(f"memory-head-{key}") for key in keys], rows))
        st.caption(say("memory-terms"))


def show_sharing(view: View, *, say: Say) -> None:
    """Show for every pair of names whether they share memory, and how many slots of it."""
    frame = view.frame
    names = tuple(frame.moment.names)
    rows = [
        (f"`{one}`", *(_shared(frame, one, other, say=say) for other in names)) for one in names
    ]
    with st.container(key="sharing"):
        st.markdown(f"**{say('memory-sharing')}**")
        st.markdown(table(["", *(f"`{name}`" for name in names)], rows))
        st.caption(say("memory-sharing-note"))


def _shared(frame: Frame, one: str, other: str, *, say: Say) -> str:
    if one == other:
        return "·"
    moment = frame.moment
    first, second = moment.names[one], moment.names[other]
    if moment.objects[one] == moment.objects[other]:
        return say("memory-shares-same")
    if first.storage != second.storage:
        return say("memory-shares-no")
    common = len({*slots_of(first)} & {*slots_of(second)})
    return say("memory-shares-yes", slots=common)


def show_history(history: History, view: View, *, say: Say) -> None:
    """Tell the way here in sentences, and show what every name shows now, as tables."""
    last = len(walk_of(history)) - 1
    end = view.frame.at if view.coming else last
    with st.expander(say("memory-history"), key="history"):
        for at in range(end + 1):
            frame = read_frame(history, at)
            sentence = verdict(View(frame, "", last=at == last), say=say)
            line = f"{at + 1}. `{' '.join(frame.moment.text.split())}`: {sentence}"
            changed = shows_other_numbers(frame)
            st.markdown(line + (f" *({', '.join(changed)})*" if changed else ""))
    with st.expander(say("memory-numbers"), key="numbers"):
        for name, one in view.frame.moment.names.items():
            st.markdown(f"`{name}` `{shape_text(one.shape)}`")
            if one.values is not None and len(slots_of(one)) <= _MOST_NUMBERS and one.shape:
                st.markdown(values_table(one))
        for band in view.frame.bands:
            st.markdown(f"**{say('drawing-memory-title', memory=str(band.number))}**")
            rows = [
                (str(slot), f"+{slot * band.state.itemsize}", number(value))
                for slot, value in enumerate(band.state.values)
            ]
            heads = [say(f"memory-head-{key}") for key in ("slot", "byte", "number")]
            st.markdown(table(heads, rows))
