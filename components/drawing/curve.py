"""The outputs of a program against one of its inputs, and the mark of where the input is now."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from components.drawing.chart_style import Room, code_font, colour, layout, number_font
from components.drawing.numbers import MINUS, index_text, number, subscript
from components.drawing.palette import Theme
from components.engine.sweep import HIGH, LOW, Sweep

if TYPE_CHECKING:
    import plotly.graph_objects as go

_DASHES = ("solid", "dash", "dot", "dashdot")
_RANGES = ((0.0, 1.0), (-1.0, 1.0))
"""Ranges that outputs are shown in, whatever they are, so that charts compare."""
_EDGE = 0.8
_HEIGHT = {"page": 340, "phone": 310}


def curve_figure(sweep: Sweep, *, theme: Theme, room: Room) -> go.Figure:
    """Draw each output against the input that moves, with the present value marked.

    A present value outside the range stands at its end as an arrow's head; the words say what it
    is.
    """
    import plotly.graph_objects as go

    several = len(sweep.outputs) > 1
    lines = [_line(sweep, k, theme=theme) for k in range(len(sweep.outputs))]
    figure = go.Figure(
        [*lines, _mark(sweep, theme=theme)], layout(theme, height=_HEIGHT[room], room=room)
    )
    now = {"color": colour("line", theme), "width": 1.5, "dash": "dot"}
    figure.add_vline(x=_shown(sweep), line=now, layer="below")
    low, high = _range([*(y for ys in sweep.outputs for y in ys), *sweep.outputs_now])
    if not several:
        figure.add_annotation(_label(sweep, middle=(low + high) / 2, theme=theme))
    figure.update_layout(
        margin={"l": 58, "r": 16, "t": 34 if several else 14, "b": 52},
        legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"},
    )
    grid = {"showgrid": True, "gridcolor": colour("faint", theme)}
    title = f"{subscript('x', sweep.index + 1)} = {index_text('features', 0, sweep.index)}"
    ticks = range(LOW, HIGH + 1)
    figure.update_xaxes(
        range=[LOW, HIGH],
        tickvals=list(ticks),
        ticktext=[str(tick).replace("-", MINUS) for tick in ticks],
        title={"text": title, "font": code_font(theme)},
        **grid,
    )
    figure.update_yaxes(range=[low, high], **grid)
    return figure


def output_name(sweep: Sweep, k: int) -> str:
    """Name an output as it is typed; the only one needs no index."""
    return index_text("output", 0, k) if len(sweep.outputs) > 1 else "output"


def _line(sweep: Sweep, k: int, *, theme: Theme) -> dict[str, Any]:
    ys = sweep.outputs[k]
    name = output_name(sweep, k)
    x = subscript("x", sweep.index + 1)
    return {
        "type": "scatter",
        "mode": "lines",
        "x": sweep.xs,
        "y": ys,
        "name": name,
        "showlegend": len(sweep.outputs) > 1,
        "line": {"color": colour("ink", theme), "width": 3, "dash": _DASHES[k % len(_DASHES)]},
        "customdata": [[number(a), number(b)] for a, b in zip(sweep.xs, ys, strict=True)],
        "hovertemplate": f"{x} = %{{customdata[0]}}, {name} = %{{customdata[1]}}<extra></extra>",
    }


def _mark(sweep: Sweep, *, theme: Theme) -> dict[str, Any]:
    x = subscript("x", sweep.index + 1)
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [_shown(sweep)] * len(sweep.outputs_now),
        "y": sweep.outputs_now,
        "marker": {
            "symbol": _symbol(sweep.now),
            "color": colour("page", theme),
            "size": 13,
            "line": {"color": colour("ink", theme), "width": 2.5},
        },
        "cliponaxis": False,
        "showlegend": False,
        "customdata": [number(y) for y in sweep.outputs_now],
        "hovertemplate": f"{x} = {number(sweep.now)}, %{{customdata}}<extra></extra>",
    }


def _label(sweep: Sweep, *, middle: float, theme: Theme) -> dict[str, Any]:
    """The number at the only mark, on a side where it is clear of the curve.

    Args:
        middle: of the axis of outputs; there is room on its side.
    """
    y = sweep.outputs_now[0]
    above = y < middle
    rises = sweep.outputs[0][-1] > sweep.outputs[0][0]
    across, up = (-1 if rises == above else 1), (1 if above else -1)
    if abs(sweep.now) > HIGH - _EDGE and (sweep.now > 0) == (across > 0):
        across, up = -across, -up
    return {
        "x": _shown(sweep),
        "y": y,
        "text": number(y),
        "showarrow": False,
        "xshift": 38 * across,
        "yshift": 20 * up,
        "font": number_font(theme),
    }


def _shown(sweep: Sweep) -> float:
    return min(HIGH, max(LOW, sweep.now))


def _symbol(now: float) -> str:
    if LOW <= now <= HIGH:
        return "circle"
    return "triangle-left" if now < LOW else "triangle-right"


def _range(values: Iterable[float]) -> tuple[float, float]:
    """The range of the axis of outputs: a fixed one that holds them all, else their own."""
    finite = [value for value in values if math.isfinite(value)]
    low, high = min(finite, default=0.0), max(finite, default=1.0)
    for start, end in _RANGES:
        if start <= low and high <= end:
            margin = (end - start) * 0.04
            return start - margin, end + margin
    margin = max(high - low, 0.1) * 0.08
    return low - margin, high + margin
