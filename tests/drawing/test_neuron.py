"""The neuron drawing: its parts and their twins, at every size and step."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from components.drawing.neuron import neuron_svg
from tests.drawing.neuron_reading import (
    DIRECTIONS,
    STEPS,
    SVG,
    box,
    by_id,
    classes,
    draw,
    parts,
    readout,
    words,
)
from tests.drawing.neuron_records import LITERAL, neuron_trace, torch_neuron


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("now", STEPS)
@pytest.mark.parametrize("n", range(1, 17))
def test_every_size_and_step_has_the_same_parts(n, now, direction):
    root = draw(torch_neuron(n), step=now, direction=direction)
    rows = [f"features[0,{i}]" for i in range(n)]
    assert list(parts(root)) == [*rows, "bias", "activation", "sum", "output"]
    ids = Counter(e.get("id") for e in root.iter() if e.get("id"))
    assert set(ids.values()) == {1}
    known = {e.get("data-part") for e in root.iter()}
    links = [link for e in root.iter() for link in (e.get("data-links") or "").split()]
    assert set(links) <= known
    width, height = root.get("viewBox").split()[2:]
    assert (width, height) == ("840", "472") if direction == "right" else width == "420"


def test_an_id_keeps_its_element_at_every_step_and_size():
    tags: dict[str, set[str]] = {}
    commands: dict[str, set[str]] = {}
    for n in (1, 5, 9, 16):
        for now in STEPS:
            for direction in DIRECTIONS:
                root = draw(torch_neuron(n), step=now, direction=direction)
                for name, element in by_id(root).items():
                    tags.setdefault(name, set()).add(element.tag)
                    if element.tag == f"{SVG}path":
                        letters = re.sub(r"[^A-Za-z]", "", element.get("d"))
                        commands.setdefault(name, set()).add(letters)
    assert all(len(kinds) == 1 for kinds in tags.values())
    # a path can only glide into another one of the same commands
    del commands["drops"]
    assert all(len(kinds) == 1 for kinds in commands.values())


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("n", range(1, 17))
def test_the_whole_row_answers_the_pointer(n, direction):
    found = parts(draw(torch_neuron(n), direction=direction))
    areas = [box(found[f"features[0,{i}]"].find(f"{SVG}rect")) for i in range(n)]
    areas.append(box(found["bias"].find(f"{SVG}rect")))
    assert all(area[2] - area[0] > 270 for area in areas)
    heights = [area[3] - area[1] for area in areas]
    assert min(heights) >= (24 if n <= 11 or direction == "up" else 17)
    # neighbours may share a border that was rounded, no more
    assert all(upper[3] <= lower[1] + 0.2 for upper, lower in pairwise(areas))


@pytest.mark.parametrize("n", [8, 9])
def test_numbers_stand_in_the_cells_up_to_eight_inputs(n):
    found = by_id(draw(torch_neuron(n)))
    assert ("x-0-n" in found) == ("p-0-n" in found) == (n == 8)


@pytest.mark.parametrize(
    ("n", "now", "rings"),
    [
        *((n, 0, 0) for n in (1, 8, 16)),
        *((n, 4, 0) for n in (1, 8, 16)),
        *((n, 1, n) for n in (1, 5, 6, 9)),
        *((n, 1, 1) for n in (7, 8, 16)),
        *((n, 2, 1) for n in (1, 8, 16)),
        *((n, 3, 2) for n in (1, 8, 16)),
    ],
)
def test_a_ring_marks_what_the_step_is_about(n, now, rings):
    root = draw(torch_neuron(n), step=now)
    assert len([e for e in root.iter() if "te-now" in classes(e)]) == rings


def test_nothing_is_lit_until_something_is_selected():
    root = draw(neuron_trace(**LITERAL))
    assert root.get("class") == "te-drawing"
    assert not [e for e in root.iter() if "te-lit" in classes(e)]


@pytest.mark.parametrize(
    ("selected", "lit"),
    [
        ("features[0,1]", {"features[0,1]", "walk[1]"}),
        ("bias", {"bias", "walk[bias]"}),
        ("activation", {"activation"}),
        ("output", {"output"}),
        (
            "sum",
            {"sum", "bias", "walk[bias]"}
            | {f"{name}[{'0,' if name == 'features' else ''}{i}]"
               for name in ("features", "walk") for i in range(3)},
        ),
    ],
)  # fmt: skip
def test_a_selected_part_is_lit_with_its_twins_and_said(selected, lit):
    root = draw(neuron_trace(**LITERAL), selected=selected)
    assert root.get("class") == "te-drawing te-focus"
    found = {
        e.get("data-part") for e in root.iter() if "te-lit" in classes(e) and e.get("data-part")
    }
    assert found == lit
    part = parts(root)[selected]
    assert readout(root) == (part.get("data-readout"), part.get("data-result"))


def test_a_lit_row_shows_its_ring_and_no_other():
    root = draw(neuron_trace(**LITERAL), selected="features[0,2]")
    rings = [e for e in by_id(root)["rings"] if "te-lit" in classes(e)]
    assert [ring.get("data-links") for ring in rings] == ["features[0,2] walk[2]"]


def test_an_empty_record_still_has_its_rows():
    trace = replace(neuron_trace(), settings={})
    for now in STEPS:
        assert "features[0,0]" in parts(draw(trace, step=now))


def test_text_from_outside_is_escaped():
    nasty = "</text><script>\"'&"

    def say(key: str, **facts: object) -> str:
        return f"{nasty}{key}"

    root = ET.fromstring(neuron_svg(neuron_trace(**LITERAL), say=say, step=0))
    assert not list(root.iter(f"{SVG}script"))
    assert by_id(root)["readout-hint"].text == f"{nasty}drawing-neuron-hint"
    assert parts(root)["sum"].get("data-result") == f"{nasty}not-yet"


def test_the_language_is_named():
    assert draw(neuron_trace(**LITERAL), lang="zh").get("lang") == "zh-Hans"
    assert draw(neuron_trace(**LITERAL)).get("lang") == "en"


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_the_largest_drawing_stays_small(direction):
    trace = torch_neuron(16)
    for now in STEPS:
        assert len(neuron_svg(trace, say=words, step=now, direction=direction)) < 44_000


@pytest.mark.parametrize("now", [2, None])
def test_the_picture_is_as_it_was_looked_at(golden, now):
    text = neuron_svg(neuron_trace(**LITERAL), say=words, step=now)
    golden(f"neuron__{'whole' if now is None else 'sum'}.svg", text)


def test_the_narrow_picture_is_as_it_was_looked_at(golden):
    text = neuron_svg(neuron_trace(**LITERAL), say=words, direction="up")
    golden("neuron__up.svg", text)
