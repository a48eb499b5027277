"""How long a product takes against its size, on logarithmic scales, with the spread of the runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from components.drawing.chart_style import Room, code_font, colour, layout
from components.drawing.palette import Theme
from components.engine.timing.order import Point, Series

if TYPE_CHECKING:
    import plotly.graph_objects as go

_DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot")
_MARKS = ("circle", "square", "diamond", "cross", "triangle-up", "x")
_HEIGHT = {"page": 400, "phone": 360}
_UNITS = ((1e-9, "ns"), (1e-6, "µs"), (1e-3, "ms"), (1.0, "s"))
_FINER_BELOW = 100.0
"""Times the shortest time: if the longest is less, an axis of powers of ten has hardly a tick."""


class Guide(NamedTuple):
    """A line that shows how the work grows, to hold the measured ones against.

    Attributes:
        power: of the size.
        title: what the line is called.
    """

    power: int
    title: str


def timing_figure(
    points: Sequence[Point],
    *,
    title: Callable[[Series], str],
    axes: tuple[str, str],
    guide: Guide,
    theme: Theme,
    room: Room,
) -> go.Figure:
    """Draw a line a series: the median of each size, and a bar from the shortest to the longest.

    Args:
        title: what a series is called.
        axes: the words at the axis of sizes and at the axis of times.
        guide: goes through the last point of the first series.
    """
    import plotly.graph_objects as go

    series = list(dict.fromkeys(point.series for point in points))
    lines = [
        _line([p for p in points if p.series == one], k, name=title(one), theme=theme)
        for k, one in enumerate(series)
    ]
    first = [point for point in points if point.series == series[0]]
    lines.append(_guide(guide, first, theme=theme))
    figure = go.Figure(lines, layout(theme, height=_HEIGHT[room], room=room))
    sizes = sorted({point.size for point in points})
    grid = {"showgrid": True, "gridcolor": colour("faint", theme)}
    words = [{"text": text, "font": code_font(theme)} for text in axes]
    figure.update_xaxes(
        type="log", tickvals=sizes, ticktext=[str(size) for size in sizes], title=words[0], **grid
    )
    ticks = _ticks(points)
    figure.update_yaxes(
        type="log",
        tickvals=[value for value, _ in ticks],
        ticktext=[text for _, text in ticks],
        title=words[1] if room == "page" else None,
        **grid,
    )
    figure.update_layout(
        margin={"l": 84 if room == "page" else 64, "r": 16, "t": 20, "b": 56},
        legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"},
    )
    return figure


def duration(seconds: float) -> str:
    """Write a time with three figures in the unit that fits.

    >>> duration(0.0000123), duration(0.0045), duration(1.5)
    ('12.3 µs', '4.50 ms', '1.50 s')
    """
    scale, unit = next(
        ((s, u) for s, u in ((1e6, "µs"), (1e3, "ms")) if seconds * s < 1000), (1.0, "s")
    )
    value = seconds * scale
    return (
        f"{value:.2f} {unit}"
        if value < 10
        else f"{value:.1f} {unit}"
        if value < 100
        else (f"{value:.0f} {unit}")
    )


def _ticks(points: Sequence[Point]) -> list[tuple[float, str]]:
    """Choose the ticks of the axis of times, in seconds, and their words."""
    wide = max(p.high for p in points) > _FINER_BELOW * min(p.low for p in points)
    steps = (1, 10, 100) if wide else (1, 2, 5, 10, 20, 50, 100, 200, 500)
    return [(step * unit, f"{step} {name}") for unit, name in _UNITS for step in steps]


def _guide(guide: Guide, points: Sequence[Point], *, theme: Theme) -> dict[str, Any]:
    last = points[-1]
    sizes = [point.size for point in points]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": sizes,
        "y": [last.median * (size / last.size) ** guide.power for size in sizes],
        "name": guide.title,
        "line": {"color": colour("line", theme), "width": 1.2},
        "hoverinfo": "skip",
    }


def _line(points: Sequence[Point], k: int, *, name: str, theme: Theme) -> dict[str, Any]:
    ink = colour("ink", theme)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [point.size for point in points],
        "y": [point.median for point in points],
        "error_y": {
            "type": "data",
            "symmetric": False,
            "array": [point.high - point.median for point in points],
            "arrayminus": [point.median - point.low for point in points],
            "thickness": 1.5,
            "width": 4,
            "color": colour("line", theme),
        },
        "name": name,
        "line": {"color": ink, "width": 2.5, "dash": _DASHES[k % len(_DASHES)]},
        "marker": {"color": ink, "size": 9, "symbol": _MARKS[k % len(_MARKS)]},
        "customdata": [
            [duration(point.median), duration(point.low), duration(point.high)] for point in points
        ],
        "hovertemplate": "%{x}: %{customdata[0]} (%{customdata[1]} – %{customdata[2]})"
        f"<extra>{name}</extra>",
    }
