"""The network drawing: its parts, their twins and what is selected, at every size."""

from __future__ import annotations

import re
from collections import Counter
from xml.etree import ElementTree as ET

import pytest

from components.drawing.network import network_svg
from components.drawing.palette import sign_role
from tests.drawing.network_reading import (
    DIRECTIONS,
    SIZES,
    STEPS,
    SVG,
    by_id,
    classes,
    draw,
    edges,
    links,
    lit,
    parts,
    readout,
    words,
)
from tests.drawing.network_records import LITERAL, network_trace, torch_network

TILES = ["features", "W1", "B1", "features@W1+B1", "h", "W2", "B2", "h@W2+B2", "output"]


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("n", [1, 2, 4, 5, 8, 9, 15, 16])
def test_every_size_has_all_its_parts_and_lines(n, direction):
    for h in (1, 3, 7, 16):
        root = draw(torch_network(n, h), direction=direction)
        found = parts(root)
        units = [f"features[0,{i}]" for i in range(n)] + [f"h[0,{j}]" for j in range(h)]
        assert set(found) >= {*units, "output[0,0]", *TILES}
        assert set(edges(root, 1)) == {(i, j) for i in range(n) for j in range(h)}
        assert set(edges(root, 2)) == {(j, 0) for j in range(h)}
        assert Counter(e.get("data-part") for e in root.iter())["h"] == 1


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize(("n", "h"), SIZES)
def test_ids_are_unique_and_every_link_leads_to_a_part(n, h, direction):
    for step in STEPS:
        root = draw(torch_network(n, h), direction=direction, step=step)
        ids = Counter(e.get("id") for e in root.iter() if e.get("id"))
        assert set(ids.values()) == {1}
        assert {key for e in root.iter() for key in links(e)} <= set(parts(root))
        assert not [key for key in parts(root) if re.search(r"\s", key)]


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_an_id_keeps_its_kind_of_element_at_every_size_and_step(direction):
    tags: dict[str, set[str]] = {}
    for n, h in SIZES:
        for step in (0, 1, 3, 6):
            for name, element in by_id(
                draw(torch_network(n, h), direction=direction, step=step)
            ).items():
                tags.setdefault(name, set()).add(element.tag)
    assert {name for name, kinds in tags.items() if len(kinds) > 1} == set()


def test_a_line_has_the_colour_and_the_width_of_its_weight():
    trace = torch_network(5, 4)
    root = draw(trace)
    default = by_id(root)["net-lines-1"].get("stroke")
    for (i, j), line in edges(root, 1).items():
        value = trace.variables["W1"].values[i][j]
        assert (line.get("stroke") or default) == f"var(--te-{sign_role(value)})"
        width = float(line.get("style").removeprefix("--w:"))
        assert width == pytest.approx(1.5 + 3.5 * min(2, abs(value)), abs=0.051)


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_a_hidden_unit_lights_its_lines_and_its_places_in_the_trail(direction):
    root = draw(torch_network(5, 4), direction=direction)
    twins = {e.get("id") for e in root.iter() if "h[0,2]" in links(e)}
    lines = {f"net-w1-{i}-2" for i in range(5)} | {"net-w2-2-0"}
    assert twins >= lines | {"net-ring-h[0,2]"}
    assert not twins & {"net-w1-0-1", "net-w2-1-0"}
    ring = by_id(root)["net-ring-h[0,2]"]
    # a column of W1, the cell of B1, of the sum and of h, a row of W2
    assert ring[0].get("d").count("M") == 5


def test_an_input_lights_its_lines_and_its_row():
    root = draw(torch_network(5, 4))
    twins = {e.get("id") for e in root.iter() if "features[0,3]" in links(e)}
    assert twins >= {*(f"net-w1-3-{j}" for j in range(4)), "net-ring-features[0,3]"}
    assert by_id(root)["net-ring-features[0,3]"][0].get("d").count("M") == 2


def test_the_output_lights_the_second_weights():
    root = draw(torch_network(5, 4))
    lines = {e.get("id") for e in root.iter() if "output[0,0]" in links(e)}
    assert lines >= {f"net-w2-{j}-0" for j in range(4)}
    assert "net-w1-0-0" not in lines


def test_a_matrix_lights_its_lines():
    root = draw(torch_network(3, 2))
    assert all("W1" in links(line) for line in edges(root, 1).values())
    assert all("W2" in links(line) for line in edges(root, 2).values())


def test_small_networks_show_the_number_of_every_weight():
    found = parts(draw(torch_network(3, 2)))
    numbers = [found[f"W1[{i},{j}]"] for i in range(3) for j in range(2)]
    assert [f"{tag.get('data-readout')}{tag.get('data-result')}" for tag in numbers][:2] == [
        "W1[0, 0] = −1.1143",
        "W1[0, 1] = 1.6908",
    ]
    assert "W1[0,0]" not in parts(draw(torch_network(4, 2)))


def test_the_numbers_of_one_unit_show_when_it_is_pointed_at():
    tags = by_id(draw(torch_network(6, 6)))
    assert links(tags["net-w1-4-2-1"]) == ["h[0,2]"]
    assert links(tags["net-w1-4-2-0"]) == ["features[0,4]"]
    assert classes(tags["net-w1-4-2-1"]) == {"te-ring"}
    assert "net-w1-4-2-1" not in by_id(draw(torch_network(16, 16)))


@pytest.mark.parametrize(
    ("part", "said", "result"),
    [
        ("features[0,2]", "x₃ = features[0, 2] = ", "2.5000"),
        (
            "h[0,1]",
            "h₂ = sigmoid(features @ W1[:, 1] + B1[0, 1]) = sigmoid(8.4375) = ",
            "0.9998",
        ),
        ("output[0,0]", "output = sigmoid(h @ W2 + B2) = sigmoid(0.2731) = ", "0.5678"),
        ("W1", "W1.shape = ", "(3, 2)"),
        ("features@W1+B1", "(features @ W1 + B1).shape = ", "(1, 2)"),
        ("W1[2,1]", "W1[2, 1] = ", "3.0000"),
    ],
)
def test_each_part_says_its_sentence(part, said, result):
    trace = network_trace(**LITERAL)
    element = parts(draw(trace))[part]
    assert (element.get("data-readout"), element.get("data-result")) == (said, result)
    assert element.get("aria-label") == said + result
    root = draw(trace, selected=part)
    assert readout(root) == said + result


@pytest.mark.parametrize("part", ["features[0,1]", "h[0,0]", "output[0,0]", *TILES, "W1[0,1]"])
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_what_is_selected_is_drawn_lit_with_its_twins(part, direction):
    root = draw(torch_network(3, 2), selected=part, direction=direction)
    assert classes(root) == {"te-drawing", "te-focus"}
    assert root.get("data-selected") == part
    twins = [e for e in root.iter() if part in links(e) or e.get("data-part") == part]
    assert lit(root) == twins
    assert len(twins) > 1 or part.endswith(("B2", "@W1+B1", "@W2+B2"))


def test_a_number_that_is_still_to_come_cannot_be_selected():
    trace = torch_network(3, 2)
    assert draw(trace, selected="W2[0,0]", step=3).get("data-selected") is None
    assert draw(trace, selected="W2[0,0]", step=4).get("data-selected") == "W2[0,0]"


@pytest.mark.parametrize("wish", ["h[0,2]", "features@W1", "W9", "<script>", ""])
def test_a_wish_for_a_part_that_is_not_there_does_no_harm(wish):
    trace = torch_network(3, 2)
    assert network_svg(trace, say=words, selected=wish) == network_svg(trace, say=words)


@pytest.mark.parametrize(
    ("n", "h", "density", "selected"),
    [
        (3, 4, None, None),
        (13, 1, "medium", None),
        (6, 6, "medium", None),
        (37, 1, "medium", "h[0,0]"),
        (5, 8, "medium", "h[0,2]"),
        (8, 8, "dense", "h[0,2]"),
        (16, 16, "dense", "h[0,4]"),
    ],
)
def test_many_lines_are_pale_and_one_unit_stands_out(n, h, density, selected):
    root = draw(torch_network(n, h))
    assert root.get("data-density") == density
    assert root.get("data-selected") == selected


def test_nothing_is_selected_while_a_small_network_is_at_rest():
    root = draw(network_trace(**LITERAL))
    assert classes(root) == {"te-drawing"}
    assert lit(root) == []
    assert readout(root) == "output = sigmoid(h @ W2 + B2) = sigmoid(0.2731) = 0.5678"


def test_the_narrow_drawing_breaks_its_sentence_and_fits_it():
    root = draw(torch_network(16, 16), direction="up", selected="h[0,15]")
    found = by_id(root)
    assert found["readout-said"].text == "h₁₆ = sigmoid(features @ W1[:, 15] + B1[0, 15]) "
    assert found["readout-result"].text.startswith("= sigmoid(")
    longest = max(len(found[f"readout-{end}"].text.strip()) for end in ("said", "result"))
    assert 12 + longest * 0.6 * 14 <= 420


def test_words_from_outside_are_escaped():
    def nasty(key: str, **facts: str) -> str:
        return "<script>\"&'</script>"

    root = ET.fromstring(network_svg(torch_network(2, 2), say=nasty, lang='"><script>'))
    assert not list(root.iter(f"{SVG}script"))
    assert nasty("") in {e.text for e in root.iter(f"{SVG}text")}


@pytest.mark.parametrize(("n", "h", "most"), [(3, 2, 40_000), (6, 6, 75_000), (16, 16, 90_000)])
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_a_drawing_stays_small(n, h, most, direction):
    assert len(network_svg(torch_network(n, h), say=words, direction=direction).encode()) < most


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_the_whole_picture_is_as_it_was_looked_at(golden, direction):
    text = network_svg(network_trace(**LITERAL), say=words, direction=direction)
    golden(f"network__{direction}.svg", text)


def test_the_picture_of_a_step_is_as_it_was_looked_at(golden):
    text = network_svg(network_trace(**LITERAL), say=words, step=2)
    golden("network__right-add-1.svg", text)
