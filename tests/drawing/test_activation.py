"""The activation: recognised by what it did, drawn as its curve."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from components.drawing.activation import CURVES, activation_name, curve_of
from components.drawing.network import network_spans
from components.drawing.neuron import neuron_spans, neuron_svg
from components.drawing.numbers import number
from components.engine import run
from tests.drawing.network_reading import visible_texts
from tests.drawing.neuron_reading import DIRECTIONS, STEPS, SVG, by_id, draw, parts, words

PROGRAMS = Path(__file__).resolve().parents[2] / "assets" / "programs"
SIGMOID = "1 / (1 + torch.exp(-x))"
KNOWN = {
    SIGMOID: "sigmoid",
    "1 / (torch.exp(-x) + 1)": "sigmoid",
    "torch.sigmoid(x)": "sigmoid",
    "torch.tanh(x)": "tanh",
    "x.tanh()": "tanh",
    "torch.relu(x)": "relu",
    "x.relu()": "relu",
    "x": "identity",
}
UNKNOWN = {
    "torch.clamp(x, min=0)": "clamp",
    "torch.sin(x)": "sin",
    "(1 + torch.exp(-x)) / 1": "activation",
    "torch.tanh(2 * x)": "activation",
    "torch.tanh(torch.ones((1, 1)))": "activation",
    "x + 1": "activation",
}
HEIGHTS = {
    "sigmoid": ["0", "0.5", "1"],
    "tanh": ["−1", "0", "1"],
    "relu": ["0", "2.5", "5"],
    "identity": ["−5", "0", "5"],
}


def neuron(body, **settings):
    """The record of the neuron with this activation."""
    program = (PROGRAMS / "neuron.py").read_text(encoding="utf-8")
    assert SIGMOID in program
    return run(program.replace(SIGMOID, body), **settings)


@pytest.mark.parametrize(("body", "name"), [*KNOWN.items(), *UNKNOWN.items()])
def test_a_function_is_known_by_its_steps(body, name):
    step = neuron_spans(neuron(body))[-1]
    assert activation_name(step) == name
    assert curve_of(step) == (CURVES[name] if body in KNOWN else None)


def test_a_step_that_takes_something_else_proves_nothing():
    trace = neuron("torch.relu(bias)")
    assert trace.failure is None
    assert curve_of(neuron_spans(trace)[-1]) is None


def test_a_step_whose_result_is_not_given_back_proves_nothing():
    step = neuron_spans(neuron("torch.tanh(x)"))[-1]
    other = replace(step, result=replace(step.result, storage=0))
    assert curve_of(step) is CURVES["tanh"]
    assert curve_of(other) is None


def test_a_function_that_only_bears_the_name_is_not_taken_for_it():
    program = (PROGRAMS / "network.py").read_text(encoding="utf-8")
    program = program.replace("activation(", "relu(").replace(SIGMOID, "x * 2 + 1")
    step = network_spans(run(program))["activate-1"]
    assert step.operation == "relu"
    assert curve_of(step) is None


def test_what_did_not_run_has_neither_curve_nor_name():
    assert (activation_name(None), curve_of(None)) == ("f", None)


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("body", KNOWN)
@pytest.mark.parametrize("seed", [1, 3, 7])
def test_the_point_lies_on_the_curve_at_the_recorded_output(body, seed, direction):
    trace = neuron(body, seed=seed)
    found = by_id(draw(trace, direction=direction))
    points = [tuple(map(float, pair.split())) for pair in found["curve"].get("d")[1:].split("L")]
    x, y = (float(found["point"].get(name)) for name in ("cx", "cy"))
    (x1, y1), (x2, y2) = next((one, other) for one, other in pairwise(points) if other[0] >= x)
    assert y == pytest.approx(y1 + (y2 - y1) * (x - x1) / (x2 - x1), abs=0.6)
    assert parts(draw(trace))["output"].get("data-result") == number(
        trace.variables["output"].values[0][0]
    )


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("now", STEPS)
@pytest.mark.parametrize("body", [SIGMOID, "torch.tanh(x)", "torch.relu(x)", "x"])
def test_the_axis_fits_the_function_and_its_name_stands_beside_it(body, now, direction):
    root = draw(neuron(body), step=now, direction=direction)
    name = KNOWN[body]
    texts = [e.text for e in parts(root)["activation"].iter(f"{SVG}text")]
    assert texts[:3] == HEIGHTS[name]
    assert texts[-1] == name
    assert len(by_id(root)["curve"].get("d").split("L")) == 49


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("now", STEPS)
def test_a_function_without_a_curve_says_what_it_made(now, direction):
    trace = neuron("torch.clamp(x, min=-1.0)")
    root = draw(trace, step=now, direction=direction)
    assert not {"curve", "point"} & set(by_id(root))
    texts = [e.text for e in parts(root)["activation"].iter(f"{SVG}text")]
    total = trace.variables["output"].values[0][0]
    before = number(neuron_spans(trace)[3].result.values[0][0])
    call = f"clamp({before})" if now >= 3 else "clamp(<drawing-neuron-sum> + bias)"
    assert texts == [call, *([f"= {number(total)}"] if now == 4 else [])]


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("body", [*KNOWN, *UNKNOWN])
def test_no_words_overlap_whatever_the_function(body, direction):
    for seed in (0, 3, 7):
        for now in STEPS:
            text = neuron_svg(neuron(body, seed=seed), say=_short, step=now, direction=direction)
            places = list(visible_texts(ET.fromstring(text)))
            assert not [(a.text, b.text) for a, b in combinations(places, 2) if a.overlaps(b)]
            assert min(place.left for place in places) >= 0
            assert not re.search(r' (?:[dxy]|c[xy])="[^"]*(?:nan|inf)', text)


def _short(key: str, **facts: object) -> str:
    return "sum" if key.endswith("sum") else words(key)[1:16]


@pytest.mark.parametrize("value", [-12.0, -0.5, 0.0, 3.0])
def test_the_curves_are_those_of_the_math(value):
    assert CURVES["sigmoid"].value(value) == 1 / (1 + math.exp(-value))
    assert CURVES["tanh"].value(value) == math.tanh(value)
    assert CURVES["relu"].value(value) == max(0.0, value)
    assert CURVES["identity"].value(value) == value
