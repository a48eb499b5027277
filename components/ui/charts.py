"""Charts of the network in tabs; only the open one is computed, and Plotly waits until then."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import streamlit as st

from components.drawing.numbers import index_text, number, subscript
from components.drawing.twin import table
from components.engine import TensorView, Trace
from components.ui.chart_place import chart_room, chart_theme, watch_theme
from components.ui.network import output
from components.ui.text import Say

SWITCH = "charts"
TAB = "charts_tab"
CHART = "chart"
LAST = "chart_last"
MATRIX, MATRIX_BOX = "matrix", "chart_matrix"
INPUT, INPUT_BOX = "varied", "chart_input"
"""What is chosen, and the widget for it, which Streamlit forgets while it is away."""
_MARKUP = re.compile(r"[`*]")
_CONFIG = {"displayModeBar": False}
_EVERY = 10
"""Every tenth point of a curve, the whole numbers, stands in its table."""
_FLAT = 5e-5


def show_charts(trace: Trace, *, say: Say, step: int) -> None:
    """Show the charts when the reader asks for them; until then nothing of them runs.

    Args:
        trace: the record of a network's program.
        step: the step of the walk; before its last there is no output to draw a curve of.
    """
    with st.container(key="charts_block"):
        opened = st.session_state.get(CHART, "none")
        if st.session_state.get(SWITCH) != (opened != "none"):
            st.session_state[SWITCH] = opened != "none"
        if not st.toggle(say("chart-title"), key=SWITCH, on_change=_switch):
            return
        titles = {"weights": say("chart-weights"), "curve": say("chart-curve")}
        if st.session_state.get(TAB) not in titles.values():
            # A tab is known by its title, which is another one in another language.
            st.session_state[TAB] = titles[opened]
        weights, curve = st.tabs(list(titles.values()), key=TAB, on_change="rerun")
        shown = next(name for name, title in titles.items() if title == st.session_state[TAB])
        st.session_state[CHART] = st.session_state[LAST] = shown
        with weights:
            if weights.open:
                _show_weights(trace, say=say)
        with curve:
            if curve.open:
                if output(trace, step=step) is None:
                    st.markdown(say("not-yet"))
                else:
                    _show_curve(trace, say=say)
        watch_theme()


def _switch() -> None:
    """Open the charts at the one that was open last, or close them."""
    last = st.session_state.get(LAST, "weights")
    st.session_state[CHART] = last if st.session_state[SWITCH] else "none"


def weight_names(trace: Trace) -> tuple[str, ...]:
    """Name the matrices of weights in a record: ``W1``, ``W2``, and so on."""
    return tuple(
        name
        for name, view in trace.variables.items()
        if re.fullmatch(r"W\d+", name) and len(view.shape) == 2
    )


def _show_weights(trace: Trace, *, say: Say) -> None:
    from components.drawing.heatmap import weights_figure

    names = weight_names(trace)
    if st.session_state.get(MATRIX_BOX) not in names:
        before = st.session_state.get(MATRIX)
        st.session_state[MATRIX_BOX] = before if before in names else names[0]
    chosen = st.segmented_control(say("chart-matrix"), names, key=MATRIX_BOX, required=True)
    name = st.session_state[MATRIX] = str(chosen)
    view = trace.variables[name]
    sentence = _weights_sentence(view, name, say=say)
    figure = weights_figure(view, name=name, theme=chart_theme(), room=chart_room("network"))
    st.plotly_chart(figure, key="chart_weights", theme=None, config=_CONFIG, alt=_plain(sentence))
    with st.container(key="chart_words"):
        st.markdown(sentence)


def _weights_sentence(view: TensorView, name: str, *, say: Say) -> str:
    cells = list(_cells(view))
    low, high = min(cells), max(cells)
    return say(
        "chart-weights-said",
        name=name,
        count=len(cells),
        negative=str(sum(value < 0 for value, _ in cells)),
        low=number(low[0]),
        low_place=index_text(name, *low[1]),
        high=number(high[0]),
        high_place=index_text(name, *high[1]),
    )


def _cells(view: TensorView) -> Iterator[tuple[float, tuple[int, int]]]:
    for i, row in enumerate(view.values):
        for j, value in enumerate(row):
            yield value, (i, j)


def _show_curve(trace: Trace, *, say: Say) -> None:
    from components.drawing.curve import curve_figure, output_name
    from components.engine.sweep import HIGH, LOW
    from components.engine.sweeping import sweep

    inputs = trace.variables["features"].shape[1]
    before = st.session_state.get(INPUT_BOX) or st.session_state.get(INPUT, 1)
    st.session_state[INPUT_BOX] = min(int(before), inputs)
    chosen = st.selectbox(
        say("chart-input"),
        range(1, inputs + 1),
        format_func=lambda one: f"{subscript('x', one)} = {index_text('features', 0, one - 1)}",
        key=INPUT_BOX,
        width=280,
    )
    st.session_state[INPUT] = chosen
    curve = sweep(trace, chosen - 1)
    if curve is None:
        st.info(say("chart-curve-none"))
        return
    place = index_text("features", 0, curve.index)
    sentences = []
    for k, (ys, now) in enumerate(zip(curve.outputs, curve.outputs_now, strict=True)):
        facts = {"place": place, "output": output_name(curve, k), "now": number(now)}
        facts |= {"first": number(ys[0]), "last": number(ys[-1]), "x": number(curve.now)}
        facts |= {"low": number(min(ys)), "high": number(max(ys))}
        sentences.append(say(f"chart-curve-{_kind(ys)}", **facts))
    if not LOW <= curve.now <= HIGH:
        sentences.append(say("chart-curve-outside", place=place, x=number(curve.now)))
    figure = curve_figure(curve, theme=chart_theme(), room=chart_room("network"))
    alt = say("chart-between").join(sentences)
    st.plotly_chart(figure, key="chart_curve", theme=None, config=_CONFIG, alt=_plain(alt))
    with st.container(key="chart_words"):
        for sentence in sentences:
            st.markdown(sentence)
        heads = [f"`{place}`", *(f"`{output_name(curve, k)}`" for k in range(len(curve.outputs)))]
        columns = [curve.xs, *curve.outputs]
        rows = zip(*(column[::_EVERY] for column in columns), strict=True)
        st.markdown(table(heads, [[number(value) for value in row] for row in rows]))
        st.caption(say("chart-curve-lines"))
        st.code("\n".join(curve.lines), language="python")


def _kind(ys: Sequence[float]) -> str:
    """Name the sentence for a curve: one that stays, goes from end to end, or turns on its way."""
    low, high = min(ys), max(ys)
    if high - low < _FLAT:
        return "flat"
    return "goes" if {low, high} == {ys[0], ys[-1]} else "turns"


def _plain(sentence: str) -> str:
    return _MARKUP.sub("", sentence)
