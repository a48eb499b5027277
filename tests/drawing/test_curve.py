from __future__ import annotations

import pytest

from components.drawing.curve import curve_figure
from components.drawing.palette import ROLES
from components.engine import run
from components.engine.sweep import Sweep
from components.engine.sweeping import sweep
from components.ui.places import PROGRAMS

NETWORK = (PROGRAMS / "network.py").read_text(encoding="utf-8")


def swept(index=0, **settings) -> Sweep:
    result = sweep(run(NETWORK, **settings), index)
    assert result is not None
    return result


def made_up(*ys: float, now: float = 0.0, y: float = 0.0) -> Sweep:
    return Sweep(0, (), (-3.0, 0.0, 3.0), (ys,), now, (y,))


@pytest.mark.parametrize("room", ["page", "phone"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("n_output", [1, 2, 4])
def test_there_is_a_line_for_each_output_and_a_mark_on_each(n_output, theme, room):
    result = swept(1, n_output=n_output)
    *lines, mark = curve_figure(result, theme=theme, room=room).data
    assert [(line.x, line.y) for line in lines] == [(result.xs, ys) for ys in result.outputs]
    assert len(lines) == n_output
    assert len({line.line.dash for line in lines}) == n_output
    assert (set(mark.x), mark.y) == ({result.now}, result.outputs_now)
    assert {line.line.color for line in lines} == {getattr(ROLES["ink"], theme)}


def test_lines_have_names_only_where_there_are_several():
    one = curve_figure(swept(), theme="light", room="page")
    two = curve_figure(swept(n_output=2), theme="light", room="page")
    assert [(line.name, line.showlegend) for line in one.data[:-1]] == [("output", False)]
    assert [line.name for line in two.data[:-1]] == ["output[0, 0]", "output[0, 1]"]
    assert all(line.showlegend for line in two.data[:-1])
    assert [note.text for note in one.layout.annotations] == ["0.3171"]
    assert not two.layout.annotations


def test_the_input_is_named_as_in_the_picture_and_as_it_is_typed():
    figure = curve_figure(swept(2), theme="light", room="page")
    assert figure.layout.xaxis.title.text == "x₃ = features[0, 2]"
    assert figure.layout.xaxis.range == (-3, 3)
    assert figure.layout.xaxis.ticktext[0] == "−3"


@pytest.mark.parametrize(
    ("ys", "low", "high"),
    [
        ((0.2, 0.4, 0.9), 0, 1),
        ((0.0, 0.0, 1.0), 0, 1),
        ((-0.2, 0.4, 0.9), -1, 1),
        ((0.0, 7.0, 30.0), 0, 30),
        ((-50.0, 0.0, 30.0), -50, 30),
        ((float("nan"), 0.5, float("inf")), 0, 1),
    ],
)
def test_the_axis_of_outputs_is_a_fixed_one_where_that_holds_them(ys, low, high):
    axis = curve_figure(made_up(*ys), theme="light", room="page").layout.yaxis
    assert axis.range[0] == pytest.approx(low, abs=0.1 * (high - low))
    assert axis.range[1] == pytest.approx(high, abs=0.1 * (high - low))
    assert axis.range[0] < low
    assert high < axis.range[1]


@pytest.mark.parametrize(
    ("now", "x", "symbol"),
    [
        (-0.5, -0.5, "circle"),
        (3, 3, "circle"),
        (5, 3, "triangle-right"),
        (-1e6, -3, "triangle-left"),
    ],
)
def test_a_present_value_outside_stands_at_the_edge_as_an_arrows_head(now, x, symbol):
    figure = curve_figure(made_up(0.1, 0.2, 0.3, now=now, y=0.5), theme="light", room="page")
    mark = figure.data[-1]
    assert (mark.x, mark.y, mark.marker.symbol) == ((x,), (0.5,), symbol)


@pytest.mark.parametrize(
    ("ys", "y", "now", "side"),
    [
        ((0.1, 0.2, 0.3), 0.2, 0.0, (-1, 1)),
        ((0.3, 0.2, 0.1), 0.2, 0.0, (1, 1)),
        ((0.7, 0.8, 0.9), 0.8, 0.0, (1, -1)),
        ((0.9, 0.8, 0.7), 0.8, 0.0, (-1, -1)),
        ((0.1, 0.2, 0.3), 0.1, -3.0, (1, -1)),
        ((0.3, 0.2, 0.1), 0.1, 3.0, (-1, -1)),
    ],
)
def test_the_number_stands_clear_of_the_curve_and_of_the_edges(ys, y, now, side):
    figure = curve_figure(made_up(*ys, now=now, y=y), theme="light", room="page")
    [note] = figure.layout.annotations
    assert (note.xshift > 0, note.yshift > 0) == (side[0] > 0, side[1] > 0)


def test_a_finger_on_a_phone_scrolls_the_page():
    assert curve_figure(swept(), theme="light", room="phone").layout.dragmode is False
    assert curve_figure(swept(), theme="light", room="page").layout.dragmode == "zoom"
