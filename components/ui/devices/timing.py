"""Time matrix products on this machine: one measurement at a time for the whole server."""

from __future__ import annotations

import time
from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.drawing.timing_chart import Guide, timing_figure
from components.engine.device import cpu_threads
from components.engine.timing.desk import DESK, Measurement
from components.engine.timing.order import LARGEST, SMALLEST, Order, Point, Series, Task, all_series
from components.ui.chart_place import chart_room, chart_theme, watch_theme
from components.ui.devices.comparing import disturbed, sentences, times_table
from components.ui.devices.running import devices
from components.ui.text import Say

TASKS: tuple[Task, ...] = ("product", "unit")
_LOOK_AGAIN = 0.15
"""Seconds between two looks at a measurement that is being made."""
_STATES = {
    "stopped": "devices-stopped",
    "late": "devices-late",
    "failed": "devices-failed-measurement",
}
_CONFIG = {"displayModeBar": False}
_POWERS: dict[Task, int] = {"product": 3, "unit": 2}
"""With which power of the size the work grows."""


def ordered() -> Order:
    """Read from the widgets what is to be measured."""
    state = st.session_state
    return Order(seed=int(state["seed"]), largest=int(state["largest"]))


def show_timing(*, say: Say) -> DeltaGenerator:
    """Offer to measure, or show what was measured and how long ago.

    Returns: the place below the buttons where a measurement that is being made is followed.
    """
    with st.container(key="timing"):
        st.markdown(f"**{say('devices-timing')}**")
        st.markdown(say("devices-timing-what", smallest=str(SMALLEST), largest=str(LARGEST)))
        order = ordered()
        running, found = DESK.running, DESK.found(order)
        with st.container(horizontal=True, vertical_alignment="center", key="timing_buttons"):
            label = say("devices-measure-again" if found else "devices-measure")
            st.button(label, key="measure", on_click=_measure, disabled=bool(running))
            if running is not None:
                st.button(say("devices-stop"), key="measure_stop", on_click=DESK.stop)
        followed, result = st.empty(), st.empty()
        if running is None and found is not None:
            with result.container():
                _show_result(found, say=say)
    return followed


def watch(place: DeltaGenerator, *, say: Say) -> None:
    """Follow a measurement that is being made, to its end; then show the page with its result.

    It is the last thing on a page: a move of the reader's ends the watching, not the measurement.

    Args:
        place: where its progress stands.
    """
    running = DESK.running
    if running is None:
        return
    total = len(running.order.sizes) * len(
        all_series([device.name for device in devices()], cpu_threads())
    )
    while running.state == "running":
        done = len(running.results)
        words = say("devices-measuring", done=str(done), total=str(total), size=_size(running))
        if running.order != ordered():
            words = say("devices-busy", largest=str(running.order.largest))
        place.progress(min(1.0, done / total), words)
        time.sleep(_LOOK_AGAIN)
    while DESK.running is running:
        time.sleep(_LOOK_AGAIN / 10)
    st.rerun()


def _measure() -> None:
    DESK.measure(ordered())


def _size(running: Measurement) -> str:
    return str(running.results[-1].size if running.results else running.order.sizes[0])


def _show_result(found: Measurement, *, say: Say) -> None:
    if found.points:
        minutes = int(DESK.age(found) // 60)
        st.caption(say("devices-measured", minutes=minutes, seed=str(found.order.seed)))
    if found.state != "done":
        st.info(say(_STATES[found.state], found=len(found.points)))
        if found.said:
            st.code(found.said, language=None, wrap_lines=True)
    for trouble in found.troubles:
        title = series_title(trouble.series, say=say)
        st.warning(say("devices-trouble", series=title, size=str(trouble.size)))
        st.code(trouble.message, language=None, wrap_lines=True)
    if not found.points:
        return
    task: Task = st.segmented_control(
        say("devices-task"),
        TASKS,
        format_func=lambda one: say(f"devices-task-{one}"),
        default=TASKS[0],
        required=True,
        key="timing_task",
        label_visibility="collapsed",
    )
    points = [point for point in found.points if point.series.task == task]
    if points:
        _show_chart(points, task, say=say)


def _show_chart(points: Sequence[Point], task: Task, *, say: Say) -> None:
    def title(series: Series) -> str:
        return series_title(series, say=say)

    said = say("own-between").join(sentences(points, title=title, say=say))
    power = _POWERS[task]
    guide = Guide(power, say("devices-guide", times=str(2**power)))
    figure = timing_figure(
        points,
        title=title,
        axes=(say(f"devices-axis-size-{task}"), say("devices-axis-time")),
        guide=guide,
        theme=chart_theme(),
        room=chart_room("devices"),
    )
    st.plotly_chart(figure, key="timing_chart", theme=None, config=_CONFIG, alt=said)
    watch_theme()
    with st.container(key="timing_words"):
        st.markdown(said)
        noise = disturbed(points, say=say)
        if noise:
            st.info(noise)
        st.markdown(times_table(points, title=title, say=say))
        st.caption(say("devices-timing-how"))


def series_title(series: Series, *, say: Say) -> str:
    """Name a series for the reader."""
    where = say("devices-threads", threads=series.threads) if series.threads else series.device
    if series.task == "unit":
        return say("devices-series-unit", way=say(f"devices-way-{series.way}"), where=where)
    moves = say("devices-moved") if series.moves == "with" else ""
    return say("devices-series-product", where=where, dtype=series.dtype, moves=moves).strip()
