"""The numbers that can be changed: all of the data, nothing else, each where it is drawn."""

from __future__ import annotations

from itertools import combinations

import pytest

from components.drawing.canvas import Canvas
from components.drawing.editing import changed_mark, editable, place_of
from components.drawing.geometry import Box
from tests.drawing import network_reading, neuron_reading
from tests.drawing.network_records import LITERAL as NETWORK
from tests.drawing.network_records import filled_network, network_trace, torch_network
from tests.drawing.neuron_reading import DIRECTIONS, SVG, box, by_id, edits
from tests.drawing.neuron_records import LITERAL, neuron_trace, tensor, torch_neuron

NONE: frozenset[str] = frozenset()


def numbers_of(trace, *names):
    """Every number of these variables, by its key."""
    return {
        f"{name}[{i},{j}]": value
        for name in names
        for i, row in enumerate(trace.variables[name].values)
        for j, value in enumerate(row)
    }


def values_of(root):
    """What the drawing says the changeable numbers are."""
    return {key: float(element.get("data-value")) for key, element in edits(root).items()}


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("now", neuron_reading.STEPS)
@pytest.mark.parametrize("n", [1, 3, 5, 8, 9, 16])
def test_a_neurons_data_can_be_changed_at_every_size_and_step(n, now, direction):
    trace = torch_neuron(n)
    root = neuron_reading.draw(trace, step=now, direction=direction)
    assert values_of(root) == numbers_of(trace, "features", "weights", "bias")


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("n", [1, 5, 8, 9, 16])
def test_pointing_at_a_neurons_number_points_at_its_row(n, direction):
    found = neuron_reading.parts(neuron_reading.draw(torch_neuron(n), direction=direction))
    for i in range(n):
        assert set(edits(found[f"features[0,{i}]"])) == {f"features[0,{i}]", f"weights[0,{i}]"}
        assert found[f"features[0,{i}]"].get("role") == "group"
    assert set(edits(found["bias"])) == {"bias[0,0]"}


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("n", range(1, 17))
def test_each_number_of_a_neuron_answers_the_pointer_itself(n, direction):
    root = neuron_reading.draw(torch_neuron(n), direction=direction)
    areas = {}
    for key, element in edits(root).items():
        hit = element[0]
        assert (hit.get("class"), hit.get("pointer-events")) == ("te-hit", "all")
        areas[key] = box(hit)
    heights = [area[3] - area[1] for area in areas.values()]
    assert min(heights) >= (24 if n <= 11 or direction == "up" else 17)
    for one, other in combinations(areas.values(), 2):
        across = min(one[2], other[2]) - max(one[0], other[0])
        down = min(one[3], other[3]) - max(one[1], other[1])
        assert min(across, down) <= 0.2
    if n <= 8:
        for name in ("x-0", "b"):
            cell, area = box(by_id(root)[name]), box(by_id(root)[f"{name}-edit"][0])
            assert area[0] <= cell[0] < cell[2] <= area[2]


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize(("n", "h"), network_reading.SIZES)
def test_a_networks_visible_data_can_be_changed(n, h, direction):
    trace = torch_network(n, h)
    root = network_reading.draw(trace, direction=direction)
    biased = h <= 2
    shown = [
        "features",
        "B2",
        *(["W1"] if n <= 3 and h <= 2 else []),
        *(["W2"] if h <= 3 else []),
        *(["B1"] if biased else []),
    ]
    assert values_of(root) == numbers_of(trace, *shown)


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_a_networks_weights_can_be_changed_from_the_step_that_shows_them(direction):
    trace = torch_network(3, 2)
    names = [
        {key.partition("[")[0] for key in edits(network_reading.draw(
            trace, step=step, direction=direction))}
        for step in network_reading.STEPS
    ]  # fmt: skip
    data = {"features", "B1", "B2"}
    assert names == [data, *[data | {"W1"}] * 3, *[data | {"W1", "W2"}] * 3]


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_a_networks_number_is_its_own_part_or_lies_in_its_units(direction):
    root = network_reading.draw(torch_network(3, 2), direction=direction)
    parts = network_reading.parts(root)
    for key in ("features[0,1]", "W1[2,1]", "W2[1,0]"):
        assert parts[key].get("data-edit") == key
    assert set(edits(parts["h[0,1]"])) == {"B1[0,1]"}
    assert set(edits(parts["output[0,0]"])) == {"B2[0,0]"}


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_a_networks_numbers_answer_over_24_units(direction):
    for value in (-99.99994, 0.5):
        root = network_reading.draw(filled_network(3, 2, value), direction=direction)
        for element in edits(root).values():
            hit = element.find(f"{SVG}rect")
            assert hit.get("pointer-events") == "all"
            assert float(hit.get("height")) >= 24


def test_the_value_is_the_recorded_one_to_the_last_digit():
    values = LITERAL | {"weights": [[0.1 + 0.2, -1e-20, 3.0]]}
    found = edits(neuron_reading.draw(neuron_trace(**values)))
    written = [found[f"weights[0,{i}]"].get("data-value") for i in range(3)]
    assert written == ["0.30000000000000004", "-1e-20", "3.0"]


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("n", [3, 12])
def test_a_changed_number_of_a_neuron_has_an_ink_corner(n, direction):
    keys = frozenset({"features[0,1]", "weights[0,2]", "bias[0,0]", "weights[0,99]", "sum"})
    root = neuron_reading.draw(torch_neuron(n), edited=keys, direction=direction)
    marks = {name: e for name, e in by_id(root).items() if name.endswith("-mark")}
    assert set(marks) == {"x-1-mark", "w-2-mark", "b-mark"}
    assert {mark.get("fill") for mark in marks.values()} == {"var(--te-ink)"}
    assert by_id(edits(root)["weights[0,2]"])["w-2-mark"] is marks["w-2-mark"]
    plain = neuron_reading.draw(torch_neuron(n), direction=direction)
    assert not [name for name in by_id(plain) if name.endswith("-mark")]


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_a_changed_number_of_a_network_has_an_ink_corner(direction):
    keys = frozenset({"features[0,1]", "W1[2,0]", "W2[1,0]", "B1[0,1]", "B2[0,0]", "h[0,0]"})
    root = network_reading.draw(network_trace(**NETWORK), edited=keys, direction=direction)
    marks = {name for name in by_id(root) if name.endswith("-mark")}
    assert marks == {
        "net-x-1-mark", "net-w1-2-0-mark", "net-w2-1-0-mark", "net-h-1-b-mark", "net-y-0-b-mark",
    }  # fmt: skip


def test_the_corner_lies_inside_its_box():
    canvas = Canvas(title="t", description="d")
    place = place_of(tensor("w", [[1.0]]), "w", 0, edited=frozenset({"w[0,0]"}))
    changed_mark(canvas, place, Box(10, 20, 30, 40), id="m")
    assert 'd="M31 20h5q4 0 4 4v5z"' in canvas.svg(100)


@pytest.mark.parametrize(
    ("values", "row", "column", "key"),
    [
        ([[1.0, 2.0], [3.0, 4.0]], 1, 0, "w[1,0]"),
        ([1.0, 2.0], 0, 1, "w[1]"),
        ([[1.0, 2.0]], 3, 1, "w[0,1]"),
        ([[1.0], [2.0]], 1, 5, "w[1,0]"),
        ([[[1.0, 2.0]]], 0, 1, "w[0,0,1]"),
        (1.0, 0, 0, None),
        ([[1.0, None]], 0, 1, None),
        ([[1.0, 2.0]], 0, 2, None),
        ([], 0, 0, None),
        ([[]], 0, 0, None),
    ],
)
def test_a_place_is_named_as_it_is_typed(values, row, column, key):
    place = place_of(tensor("w", values), "w", column, row=row, edited=NONE)
    assert (place and place.key) == key


def test_without_a_variable_there_is_nothing_to_change():
    assert place_of(None, "w", 0, edited=NONE) is None
    assert not edits(neuron_reading.draw(neuron_trace()))
    canvas = Canvas(title="t", description="d")
    with editable(canvas, None, Box(0, 0, 9, 9), id="e"):
        canvas.text(0, 0, "?")
    assert "te-hit" not in canvas.svg(10)


def test_only_data_is_changed():
    without = {"features": [[1.0]], "products": [[2.0]], "total": 2.0, "output": [[0.9]]}
    assert set(edits(neuron_reading.draw(neuron_trace(**without)))) == {"features[0,0]"}
