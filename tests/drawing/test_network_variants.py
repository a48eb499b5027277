"""The network drawing with two hidden layers, and with several outputs."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations, pairwise, product

import pytest

from components.drawing.network import network_spans, network_svg
from components.drawing.network_record import read_network
from components.engine import run
from components.engine.variants import with_hidden_layers
from components.ui.places import PROGRAMS
from tests.drawing.network_reading import (
    DIRECTIONS,
    SVG,
    Place,
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
from tests.drawing.network_records import filled_network, torch_network
from tests.drawing.test_network_places import assert_inside, assert_number_fits, clashes

DEEP = range(10)
TILES = {
    *("features", "W1", "B1", "features@W1+B1", "h1", "W2", "B2", "h1@W2+B2", "h2"),
    *("W3", "B3", "h2@W3+B3", "output"),
}
SIZES = [(1, 1), (3, 2), (3, 3), (4, 4), (6, 6), (8, 5), (9, 7), (16, 1), (1, 16), (16, 16)]
VARIANTS = [(1, 2), (1, 3), (1, 4), (2, 1), (2, 2), (2, 3), (2, 4)]
every_direction = pytest.mark.parametrize("direction", DIRECTIONS)
every_size = pytest.mark.parametrize(("n", "h"), SIZES)
every_variant = pytest.mark.parametrize(("hidden", "outputs"), VARIANTS)


def program(hidden: int) -> str:
    text = (PROGRAMS / "network.py").read_text(encoding="utf-8")
    return with_hidden_layers(text, hidden)


def steps_of(hidden: int) -> range:
    return range(3 * hidden + 4)


def rows_of_the_trail(root) -> list[float]:
    """The heights at which the names below the tiles stand."""
    found = by_id(root)
    below = {}
    for name, element in found.items():
        if re.fullmatch(r"net-t-[\w]+", name):
            texts = [e for e in element.iter(f"{SVG}text") if e.text and e.text.isidentifier()]
            below |= {e.text: float(e.get("y")) for e in texts}
    return sorted(set(below.values()))


def test_the_layers_are_found_in_the_record():
    trace = run(program(2), n_input=4, n_hidden=3, n_output=2)
    network = read_network(trace)
    assert network.units == (4, 3, 3, 2)
    assert [layer.names.result for layer in network.layers] == ["h1", "h2", "output"]
    spans = network_spans(trace)
    assert [step and step.text for step in spans.values()] == [
        None,
        *("torch.mm(features, W1)", "torch.mm(features, W1) + B1"),
        "activation(torch.mm(features, W1) + B1)",
        *("torch.mm(h1, W2)", "torch.mm(h1, W2) + B2", "activation(torch.mm(h1, W2) + B2)"),
        *("torch.mm(h2, W3)", "torch.mm(h2, W3) + B3", "activation(torch.mm(h2, W3) + B3)"),
    ]


@every_direction
@every_size
@every_variant
def test_every_size_has_all_its_parts_and_lines(n, h, hidden, outputs, direction):
    trace = torch_network(n, h, hidden=hidden, outputs=outputs)
    ranks = [n, *[h] * hidden, outputs]
    names = ["h1", "h2"] if hidden == 2 else ["h"]
    for step in (None, *steps_of(hidden)):
        root = draw(trace, direction=direction, step=step)
        found = parts(root)
        units = {f"{name}[0,{j}]" for name in names for j in range(h)}
        assert set(found) >= units | {f"output[0,{j}]" for j in range(outputs)}
        if hidden == 2 and step is None:
            assert set(found) >= TILES
        for k, (before, after) in enumerate(pairwise(ranks), start=1):
            assert set(edges(root, k)) == {(i, j) for i in range(before) for j in range(after)}
        ids = Counter(e.get("id") for e in root.iter() if e.get("id"))
        assert set(ids.values()) == {1}
        assert {key for e in root.iter() for key in links(e)} <= set(found)


@every_direction
def test_an_id_keeps_its_kind_of_element_in_every_variant(direction):
    tags: dict[str, set[str]] = {}
    for n, h in SIZES:
        for hidden, outputs in ((1, 1), *VARIANTS):
            trace = torch_network(n, h, hidden=hidden, outputs=outputs)
            for step in (0, 1, 3, None):
                root = draw(trace, direction=direction, step=step)
                for name, element in by_id(root).items():
                    tags.setdefault(name, set()).add(element.tag)
    assert {name for name, kinds in tags.items() if len(kinds) > 1} == set()


@every_direction
@every_size
@every_variant
def test_no_texts_overlap_and_nothing_is_clipped(n, h, hidden, outputs, direction):
    for step in (None, 0, 1, 3 * hidden + 1):
        trace = torch_network(n, h, hidden=hidden, outputs=outputs)
        root = draw(trace, direction=direction, step=step)
        assert clashes(root) == []
        assert_inside(root)
        sizes = [float(e.get("font-size")) for e in root.iter() if e.get("font-size")]
        assert min(sizes) >= 14


@every_direction
@pytest.mark.parametrize("value", [-99.99994, -1234.5678, -3e9, float("nan"), None])
@every_variant
def test_no_texts_overlap_whatever_the_numbers_are(hidden, outputs, value, direction):
    for n, h in SIZES:
        root = draw(
            filled_network(n, h, value, hidden=hidden, outputs=outputs), direction=direction
        )
        assert clashes(root) == []
        assert_inside(root)


@every_direction
@pytest.mark.parametrize("value", [-99.99994, 0.5, -0.5])
@every_variant
def test_a_number_stays_inside_its_unit(hidden, outputs, value, direction):
    for n, h in SIZES:
        root = draw(
            filled_network(n, h, value, hidden=hidden, outputs=outputs), direction=direction
        )
        for name in by_id(root):
            if re.fullmatch(r"net-(h2?|y)-\d+", name):
                assert_number_fits(root, name, square=False)


@every_direction
@pytest.mark.parametrize("value", [-99.99994, 0.5])
@every_variant
def test_tags_do_not_cover_each_other(hidden, outputs, value, direction):
    first, last = ("h1", "h2") if hidden == 2 else ("h", "h")
    for n, h in SIZES:
        trace = filled_network(n, h, value, hidden=hidden, outputs=outputs)
        ends = (f"{first}[0,{h - 1}]", f"{last}[0,0]", f"features[0,{n - 1}]")
        for selected in (None, *ends, f"output[0,{outputs - 1}]"):
            root = draw(trace, direction=direction, selected=selected)
            tags = [
                e for e in root.iter() if re.fullmatch(r"net-w\d-\d+-\d+-[01t]", e.get("id", ""))
            ]
            shown = [e for e in tags if "te-ring" not in classes(e) or "te-lit" in classes(e)]
            boxes = []
            for rect in (e.find(f"{SVG}rect") for e in shown):
                x, y, width, height = (float(rect.get(k)) for k in ("x", "y", "width", "height"))
                boxes.append(Place("", x, y, x + width, y + height))
            assert not [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]


@pytest.mark.parametrize("value", [-99.99994, 0.5])
@pytest.mark.parametrize("hidden", [1, 2])
@pytest.mark.parametrize("n", range(1, 5))
def test_no_number_of_an_edge_touches_a_unit_on_a_phone(n, hidden, value):
    first = "h1" if hidden == 2 else "h"
    for h in range(1, 5):
        trace = filled_network(n, h, value, hidden=hidden)
        for selected in (None, f"{first}[0,0]", f"features[0,{n - 1}]"):
            found = by_id(draw(trace, direction="up", selected=selected))
            tags, units = (
                [
                    (element if element.tag == f"{SVG}rect" else element.find(f"{SVG}rect"))
                    for name, element in found.items()
                    if re.fullmatch(pattern, name)
                    and ("te-ring" not in classes(element) or "te-lit" in classes(element))
                ]
                for pattern in (r"net-w\d-\d+-\d+-[01t]", r"net-(x|h|h2)-\d+-c")
            )
            assert not [pair for pair in product(tags, units) if apart(*pair) < 1]


def apart(one, other) -> float:
    """How far two rectangles are from each other."""
    x, y, width, height, x2, y2, width2, height2 = (
        float(rect.get(side)) for rect in (one, other) for side in ("x", "y", "width", "height")
    )
    return max(x - x2 - width2, x2 - x - width, y - y2 - height2, y2 - y - height)


@every_size
@pytest.mark.parametrize("outputs", [1, 2, 4])
def test_the_trail_has_one_layer_a_row(n, h, outputs):
    trace = torch_network(n, h, hidden=2, outputs=outputs)
    for direction in DIRECTIONS:
        assert len(rows_of_the_trail(draw(trace, direction=direction))) == 3


@every_size
@pytest.mark.parametrize("outputs", range(1, 5))
@pytest.mark.parametrize("hidden", [1, 2])
def test_the_wide_drawing_can_be_read_from_the_back_of_a_room(n, h, hidden, outputs):
    """A screen of 1280 by 720 leaves it 1248 by 665, and its smallest text 19 pixels."""
    root = draw(torch_network(n, h, hidden=hidden, outputs=outputs))
    width, height = (float(side) for side in root.get("viewBox").split()[2:])
    sizes = [float(e.get("font-size")) for e in root.iter() if e.get("font-size")]
    assert min(sizes) * min(1248 / width, 665 / height) >= 19


@every_direction
@pytest.mark.parametrize(("n", "h", "outputs"), [(3, 2, 4), (5, 3, 1), (16, 16, 4), (1, 1, 1)])
def test_the_sides_that_meet_are_joined_in_every_layer(n, h, outputs, direction):
    root = draw(torch_network(n, h, hidden=2, outputs=outputs), direction=direction)
    pills = [e.text for e in root.iter(f"{SVG}text") if re.fullmatch(r"\d+ = \d+", e.text or "")]
    assert pills == [f"{n} = {n}", f"{h} = {h}", f"{h} = {h}"]


@every_direction
def test_a_unit_of_the_second_hidden_layer_lights_its_lines_and_its_places(direction):
    root = draw(torch_network(4, 4, hidden=2, outputs=2), direction=direction)
    twins = {e.get("id") for e in root.iter() if "h2[0,1]" in links(e)}
    assert twins >= {*(f"net-w2-{i}-1" for i in range(4)), "net-w3-1-0", "net-w3-1-1"}
    assert not twins & {"net-w1-0-1", "net-w2-1-0", "net-w3-0-1"}
    # a column of W2, the cell of B2, of the sum and of h2, a row of W3
    assert by_id(root)["net-ring-h2[0,1]"][0].get("d").count("M") == 5


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("h1[0,1]", "h1₂ = sigmoid(features @ W1[:, 1] + B1[0, 1]) = sigmoid("),
        ("h2[0,1]", "h2₂ = sigmoid(h1 @ W2[:, 1] + B2[0, 1]) = sigmoid("),
        ("output[0,2]", "y₃ = sigmoid(h2 @ W3[:, 2] + B3[0, 2]) = sigmoid("),
        ("h1@W2+B2", "(h1 @ W2 + B2).shape = "),
        ("W3", "W3.shape = "),
    ],
)
def test_each_part_says_its_sentence(part, said):
    trace = torch_network(3, 2, hidden=2, outputs=3)
    assert parts(draw(trace))[part].get("data-readout").startswith(said)
    assert readout(draw(trace, selected=part)).startswith(said)


@every_direction
def test_what_is_selected_is_drawn_lit_with_its_twins(direction):
    trace = torch_network(3, 2, hidden=2, outputs=2)
    for part in (*TILES, "h1[0,0]", "h2[0,1]", "output[0,1]", "W2[1,0]", "W3[1,1]"):
        root = draw(trace, selected=part, direction=direction)
        twins = [e for e in root.iter() if part in links(e) or e.get("data-part") == part]
        assert lit(root) == twins


@every_direction
def test_ten_pictures_one_a_step_and_the_sentence_of_each(direction):
    trace = torch_network(3, 2, hidden=2)
    roots = [draw(trace, step=step, direction=direction) for step in DEEP]
    said = [readout(root) for root in roots]
    assert len(set(said)) == len(DEEP)
    assert said[5].startswith("h1 @ W2 + B2")
    assert (
        said[9]
        == readout(draw(trace, direction=direction))
        == readout(draw(trace, direction=direction, step=99))
    )
    dotted = [
        [by_id(root)[f"net-edges-{k}"].get("stroke-dasharray") is not None for k in (1, 2, 3)]
        for root in roots
    ]
    assert dotted == [[step < 1, step < 4, step < 7] for step in DEEP]


@pytest.mark.parametrize(
    ("sizes", "drawing", "groups", "selected"),
    [
        ((3, 2, 1), None, [None, None, None], None),
        ((3, 4, 1), None, [None, "medium", None], None),
        ((1, 16, 1), "medium", [None, "dense", None], "h2[0,4]"),
        ((16, 2, 4), "medium", [None, None, None], None),
        ((16, 16, 1), "dense", [None, None, None], "h1[0,4]"),
        ((2, 16, 4), "medium", [None, "dense", "dense"], "h2[0,4]"),
    ],
)
def test_each_layer_is_as_pale_as_its_own_lines_ask_for(sizes, drawing, groups, selected):
    n, h, outputs = sizes
    root = draw(torch_network(n, h, hidden=2, outputs=outputs))
    assert root.get("data-density") == drawing
    found = by_id(root)
    assert [found[f"net-lines-{k}"].get("data-density") for k in (1, 2, 3)] == groups
    assert root.get("data-selected") == selected


@pytest.mark.parametrize(
    ("step", "selected"),
    [
        (0, None),
        *((step, "h1[0,4]") for step in (1, 2, 3)),
        *((step, "h2[0,4]") for step in (4, 5, 6)),
        *((step, "output[0,0]") for step in (7, 8)),
        (9, "h1[0,4]"),
    ],
)
def test_in_a_dense_network_the_step_brings_a_unit_of_its_own_layer_forward(step, selected):
    root = draw(torch_network(16, 16, hidden=2), step=step)
    assert root.get("data-selected") == selected


def test_the_narrow_drawing_reads_upwards():
    found = by_id(draw(torch_network(3, 2, hidden=2), direction="up"))
    order = ("net-x-0-c", "net-h-0-c", "net-h2-0-c", "net-y-0-c")
    heights = [float(found[name].get("y")) for name in order]
    assert heights == sorted(heights, reverse=True)


def test_the_narrow_readout_fits_at_the_largest_size():
    for hidden, outputs in VARIANTS:
        trace = torch_network(16, 16, hidden=hidden, outputs=outputs, scale=4)
        for part, element in parts(draw(trace, direction="up")).items():
            for end in ("readout", "result"):
                text = (element.get(f"data-{end}") or "").strip()
                assert 12 + len(text) * 0.6 * 14 <= 420, part


@every_direction
@pytest.mark.parametrize("kept", [1, 3, 5, 8, 11])
def test_a_run_that_stopped_early_is_drawn_as_far_as_it_came(kept, direction):
    lines = program(2).split("\n")
    start = lines.index("features = torch.randn((1, n_input))")
    trace = run("\n".join([*lines[: start + kept], "output = torch.mm(features, features)"]))
    assert trace.failure is not None
    for step in (None, *DEEP):
        root = draw(trace, direction=direction, step=step, selected="h1[0,0]")
        assert "features[0,0]" in parts(root)


def test_more_hidden_layers_than_the_page_offers_are_drawn_too():
    trace = run(with_hidden_layers((PROGRAMS / "network.py").read_text(encoding="utf-8"), 4))
    for direction in DIRECTIONS:
        assert "h4[0,1]" in parts(draw(trace, direction=direction))


@pytest.mark.parametrize(("hidden", "outputs"), [(2, 1), (2, 4)])
@every_direction
def test_a_drawing_stays_small(hidden, outputs, direction):
    trace = torch_network(16, 16, hidden=hidden, outputs=outputs)
    assert len(network_svg(trace, say=words, direction=direction).encode()) < 170_000
