from __future__ import annotations

import re

import pytest

from components.drawing.heatmap import weights_figure
from components.drawing.oklab import mix_hex
from components.drawing.palette import ROLES
from components.engine import run
from components.ui.places import PROGRAMS

NETWORK = (PROGRAMS / "network.py").read_text(encoding="utf-8")


def figure_of(n_input=3, n_hidden=2, *, name="W1", theme="light", room="page"):
    view = run(NETWORK, n_input=n_input, n_hidden=n_hidden).variables[name]
    return view, weights_figure(view, name=name, theme=theme, room=room)


@pytest.mark.parametrize("room", ["page", "phone"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("n_input", "n_hidden"), [(1, 1), (3, 2), (8, 8), (16, 16), (1, 16)])
@pytest.mark.parametrize("name", ["W1", "W2"])
def test_the_cells_are_the_numbers_of_the_record(name, n_input, n_hidden, theme, room):
    view, figure = figure_of(n_input, n_hidden, name=name, theme=theme, room=room)
    heat = figure.data[0]
    assert [list(row) for row in heat.z] == view.values
    assert (heat.zmin, heat.zmax) == (-2, 2)
    assert figure.layout.paper_bgcolor == getattr(ROLES["page"], theme)
    assert figure.layout.height <= 700


def test_a_cell_says_its_place_as_it_is_typed_and_its_number():
    _, figure = figure_of()
    assert figure.data[0].customdata[0][1] == "W1[0, 1] = 1.6908"
    assert list(figure.data[0].text[2]) == ["1.2324", "0.1382"]
    assert figure.layout.xaxis.ticktext == ("[:, 0]", "[:, 1]")
    assert figure.layout.yaxis.ticktext == ("[0, :]", "[1, :]", "[2, :]")
    low, high = figure.layout.yaxis.range
    assert low > high  # row 0 stands at the top


@pytest.mark.parametrize(
    ("columns", "room", "numbers", "ticks"),
    [
        (8, "page", True, "[:, 7]"),
        (16, "page", False, "15"),
        (4, "phone", True, "[:, 3]"),
        (5, "phone", False, "4"),
        (16, "phone", False, "15"),
    ],
)
def test_numbers_and_names_stand_where_there_is_room(columns, room, numbers, ticks):
    view, figure = figure_of(3, columns, room=room)
    shown = [text for row in figure.data[0].text for text in row]
    flat = [value for row in view.values for value in row]
    if numbers:
        assert all(re.fullmatch(r"−?\d\.\d{4}", text) for text in shown)
    else:
        # Without its number a cell keeps a minus: colour is never the only sign.
        assert shown == ["−" if value < 0 else "" for value in flat]
    assert figure.layout.xaxis.ticktext[-1] == ticks
    assert len(figure.layout.xaxis.ticktext) == len(figure.layout.xaxis.tickvals)
    assert bool(figure.layout.xaxis.title.text) == (not ticks.startswith("["))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("columns", "kind"), [(2, "-tint"), (16, "")])
def test_the_scale_goes_from_negative_over_zero_to_positive(theme, columns, kind):
    _, figure = figure_of(3, columns, theme=theme)
    stops = figure.data[0].colorscale
    ends = {"neg": stops[0], "zero": stops[len(stops) // 2], "pos": stops[-1]}
    assert [stop[0] for stop in ends.values()] == [0, 0.5, 1]
    for role, (_, colour) in ends.items():
        full = role if role == "zero" else role + kind
        assert colour == getattr(ROLES[full], theme)
    quarter = mix_hex(*(getattr(ROLES[r], theme) for r in ("zero", "neg" + kind)), 0.5)
    assert stops[len(stops) // 4] == (0.25, quarter)
