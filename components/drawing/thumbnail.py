"""Small pictures without words, drawn from a record: the way on to a page."""

from __future__ import annotations

from collections.abc import Sequence

from components.drawing.canvas import Canvas
from components.drawing.family import lay_out
from components.drawing.geometry import Box
from components.drawing.palette import value_fill
from components.drawing.sheets import Looks, draw_colours
from components.drawing.tensor import is_drawable
from components.drawing.tile import as_rows
from components.engine.layers import layers_of
from components.engine.trace import Trace, Values

_WIDTH, _HEIGHT = 280, 132
_MIDDLE = _HEIGHT / 2
_NO_NUMBERS = 1e6
_BORDER = 'stroke="var(--te-ink)" stroke-width="1.5"'
_PENDING = f'fill="var(--te-page)" {_BORDER} stroke-dasharray="5 4"'


def neuron_thumbnail(trace: Trace, *, label: str) -> str:
    """Draw features, weighted edges and the output of the neuron's record as coloured marks.

    Args:
        label: what the picture shows, for a screen reader.
    """
    xs = _row(trace, "features")
    ws = _row(trace, "weights")
    out = _row(trace, "output")[0]
    ys = _spread(len(xs))
    marks = [
        _edge(f"e{i}", (62, y), (196, _MIDDLE), w, bend=40)
        for i, (y, w) in enumerate(zip(ys, ws, strict=True))
    ]
    size = _cell(len(xs))
    marks += [_square(f"x{i}", 50, y, size, x) for i, (y, x) in enumerate(zip(ys, xs, strict=True))]
    marks.append(_disc("y", 214, _MIDDLE, 18, out))
    return _picture("neuron", label, marks)


def network_thumbnail(trace: Trace, *, label: str) -> str:
    """Draw the layers and edges of the network's record; arguments as in `neuron_thumbnail`."""
    layers = layers_of(trace.variables)
    xs = [46 + k * 192 / len(layers) for k in range(len(layers) + 1)]
    ranks = [_row(trace, layers[0].input)]
    for layer in layers:
        units = trace.variables[layer.weights].shape[-1]
        ranks.append(_row(trace, layer.result, count=units))
    heights = [_spread(len(rank)) for rank in ranks]
    marks = [
        _edge(f"w{k}-{i}-{j}", (xs[k] + 6, y), (xs[k + 1] - 6, z), weights[i][j])
        for k, layer in enumerate(layers)
        for weights in [trace.variables[layer.weights].values]
        for i, y in enumerate(heights[k])
        for j, z in enumerate(heights[k + 1])
    ]
    size = _cell(len(ranks[0]))
    marks += [
        _square(f"x{i}", xs[0], y, size, value)
        for i, (y, value) in enumerate(zip(heights[0], ranks[0], strict=True))
    ]
    for k, (rank, places) in enumerate(zip(ranks[1:], heights[1:], strict=True), start=1):
        radius = 18 if len(rank) == 1 and k == len(layers) else min(12, _cell(len(rank)) * 0.6)
        marks += [
            _disc(f"h{k}-{j}", round(xs[k]), y, radius, value)
            for j, (y, value) in enumerate(zip(places, rank, strict=True))
        ]
    return _picture("network", label, marks)


def shapes_thumbnail(trace: Trace, *, label: str) -> str:
    """Draw the two operands of the shapes page as they line up; arguments as in `neuron_thumbnail`.

    What comes out is a dashed place: whether the two sides meet is for the page to say.
    """
    left, right = (as_rows(trace.variables[name]) for name in ("features", "weights"))
    columns = max(1, *(len(row) for row in (*left, *right)))
    rows = max(1, len(left) + len(right))
    unit = min(20.0, 100 / columns, (_HEIGHT - 34) / rows)
    x, y = 132.0, _MIDDLE + 12 + (len(right) - len(left)) * unit / 2
    marks = _grid("a", 118 - unit * len(left[0] if left else []), y, left, unit)
    marks += _grid("b", x + 8, y - 16 - unit * len(right), right, unit)
    bar = 'stroke="var(--te-ink)" stroke-width="3"'
    marks.append(
        f'<path id="t" d="M{118 - unit * len(left[0] if left else []):.1f} {y - 6:.1f}H118" {bar}/>'
    )
    marks.append(f'<path id="s" d="M{x + 2} {y - 16 - unit * len(right):.1f}V{y - 16:.1f}" {bar}/>')
    size = max(8.0, unit)
    marks.append(
        f'<rect id="r" x="{x + 8:.1f}" y="{y:.1f}" width="{size:.1f}" height="{size:.1f}" '
        f'rx="3" {_PENDING}/>'
    )
    return _picture("shapes", label, marks)


def _grid(key: str, x: float, y: float, rows: Sequence[Sequence[Values]], unit: float) -> list[str]:
    return [
        _square(f"{key}{i}-{j}", x + (j + 0.5) * unit, y + (i + 0.5) * unit, unit - 1, value)
        for i, row in enumerate(rows)
        for j, value in enumerate(row)
    ]


def tensor_thumbnail(trace: Trace, *, label: str) -> str:
    """Draw the elements of the tensor's record as coloured squares, as they lie in their stacks."""
    view = trace.variables["t"]
    marks = []
    if is_drawable(view) and 0 not in view.shape:
        canvas = Canvas(title="", description="", width=_WIDTH)
        family = lay_out(view.shape, Box(0, -14, _WIDTH, _HEIGHT + 14), widest=_NO_NUMBERS)
        looks = Looks(name="t", sentence=lambda _index, _value: ("", ""))
        draw_colours(canvas, family, view.values, looks, id="thumbnail")
        marks.append(canvas.fragment())
    return _picture("tensors", label, marks)


def _picture(name: str, label: str, marks: Sequence[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="te-drawing te-thumbnail" id="{name}" '
        f'viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{label}">{"".join(marks)}</svg>'
    )


def _row(trace: Trace, name: str, *, count: int = 1) -> list[Values]:
    """The numbers of a row; as many times None where the record does not have it."""
    view = trace.variables.get(name)
    return [None] * count if view is None else list(view.values[0])


def _spread(count: int) -> list[float]:
    pitch = min(26.0, (_HEIGHT - 12) / count)
    return [_MIDDLE + (i - (count - 1) / 2) * pitch for i in range(count)]


def _cell(count: int) -> float:
    return min(20.0, (_HEIGHT - 12) / count - 1.5)


def _edge(
    key: str, start: tuple[float, float], end: tuple[float, float], value: Values, bend: float = 0
) -> str:
    (x1, y1), (x2, y2) = start, end
    width = (1 + 2.5 * min(abs(value or 0), 2)) * 0.6
    colour = "var(--te-pos)" if (value or 0) >= 0 else "var(--te-neg)"
    return (
        f'<path id="{key}" d="M{x1:.0f} {y1:.1f}C{x1 + bend:.0f} {y1:.1f} {x2 - bend:.0f} {y2:.1f} '
        f'{x2:.0f} {y2:.1f}" fill="none" stroke="{colour}" stroke-width="{width:.2f}" '
        'opacity="0.85"/>'
    )


def _square(key: str, x: float, y: float, size: float, value: Values) -> str:
    return (
        f'<rect id="{key}" x="{x - size / 2:.1f}" y="{y - size / 2:.1f}" width="{size:.1f}" '
        f'height="{size:.1f}" rx="3" fill="{value_fill(value, "solid")}" stroke="var(--te-line)"/>'
    )


def _disc(key: str, x: float, y: float, radius: float, value: Values) -> str:
    return (
        f'<circle id="{key}" cx="{x:.0f}" cy="{y:.1f}" r="{radius:.1f}" '
        + (_PENDING if value is None else f'fill="{value_fill(value, "solid")}" {_BORDER}')
        + "/>"
    )
