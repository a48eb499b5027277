"""A matrix of weights as a heatmap: colours on the fixed scale, numbers where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.drawing.chart_style import Room, code_font, colour, layout
from components.drawing.lettering import SANS
from components.drawing.numbers import MINUS, index_text, number, short_number
from components.drawing.oklab import mix_hex
from components.drawing.palette import VALUE_RANGE, Scale, Theme
from components.drawing.tile import as_rows
from components.engine.trace import TensorView

if TYPE_CHECKING:
    import plotly.graph_objects as go

_PLOT = {"page": 800, "phone": 258}
"""Units between the axis of rows and the right side."""
_CELL = {"page": 100, "phone": 76}
_WIDE_ENOUGH = {"number": 60, "name": 54, "index": 26}
"""How wide a cell has to be for its number, for `[:, 7]` above it, and for `15`."""
_ROW = 34
_STEPS = 20


def weights_figure(view: TensorView, *, name: str, theme: Theme, room: Room) -> go.Figure:
    """Draw a matrix.

    Args:
        view: the recorded matrix.
        name: what the program calls it.
    """
    import plotly.graph_objects as go

    rows = as_rows(view)
    columns = len(rows[0])
    cell = min(_CELL[room], _PLOT[room] / columns)
    names = cell >= _WIDE_ENOUGH["name"]
    top = 34 if names else 62
    figure = go.Figure(
        _heat(rows, name=name, theme=theme, cell=cell),
        layout(theme, height=_ROW * len(rows) + top + 54, room=room),
    )
    figure.update_layout(margin={"l": 74, "r": 8, "t": top, "b": 54})
    if not names:
        figure.update_xaxes(title={"text": f"{name}[:, j],  j =", "font": code_font(theme)})
    every = 1 if cell >= _WIDE_ENOUGH["index"] else 5
    figure.update_xaxes(
        side="top",
        range=[-0.5, columns - 0.5],
        domain=[0, min(1.0, cell * columns / _PLOT[room])],
        tickangle=0,
        tickvals=list(range(0, columns, every)),
        ticktext=[f"[:, {j}]" if names else str(j) for j in range(0, columns, every)],
    )
    figure.update_yaxes(
        range=[len(rows) - 0.5, -0.5],
        tickvals=list(range(len(rows))),
        ticktext=[f"[{i}, :]" for i in range(len(rows))],
    )
    return figure


def _heat(
    rows: list[list[float | None]], *, name: str, theme: Theme, cell: float
) -> dict[str, Any]:
    scale: Scale = "tint" if cell >= _WIDE_ENOUGH["number"] else "solid"
    return {
        "type": "heatmap",
        "z": rows,
        "zmin": -VALUE_RANGE,
        "zmax": VALUE_RANGE,
        "colorscale": _colours(theme, scale),
        "colorbar": _key(theme),
        "xgap": 2,
        "ygap": 2,
        "text": [[_in_cell(value, scale) for value in row] for row in rows],
        "texttemplate": "%{text}",
        "textfont": _cell_font(theme, scale),
        "customdata": [
            [f"{index_text(name, i, j)} = {number(value)}" for j, value in enumerate(row)]
            for i, row in enumerate(rows)
        ],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _key(theme: Theme) -> dict[str, Any]:
    """The scale below the matrix."""
    return {
        "orientation": "h",
        "x": 0,
        "xanchor": "left",
        "y": 0,
        "yanchor": "top",
        "ypad": 14,
        "len": 190,
        "lenmode": "pixels",
        "thickness": 12,
        "outlinewidth": 0,
        "tickvals": [-VALUE_RANGE, 0, VALUE_RANGE],
        "ticktext": [f"{MINUS}{VALUE_RANGE:g}", "0", f"+{VALUE_RANGE:g}"],
        "tickfont": code_font(theme),
    }


def _colours(theme: Theme, scale: Scale) -> list[tuple[float, str]]:
    """The value scale as stops from `-VALUE_RANGE` to `VALUE_RANGE`."""
    stops = []
    for step in range(-_STEPS, _STEPS + 1):
        end = ("neg" if step < 0 else "pos") + ("-tint" if scale == "tint" else "")
        mixed = mix_hex(colour("zero", theme), colour(end, theme), abs(step) / _STEPS)
        stops.append(((step + _STEPS) / (2 * _STEPS), mixed))
    return stops


def _cell_font(theme: Theme, scale: Scale) -> dict[str, Any]:
    """Ink on a tint; on a full colour Plotly picks what stands out from it."""
    font: dict[str, Any] = {"size": 15, "family": SANS}
    return font | {"color": colour("ink", theme)} if scale == "tint" else font


def _in_cell(value: float | None, scale: Scale) -> str:
    """The number where there is room; else a minus, so that colour is not the only sign."""
    if scale == "tint" or value is None:
        return short_number(value)
    return MINUS if value < 0 else ""
