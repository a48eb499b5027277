"""Where the network drawing puts its words and numbers: nothing overlaps, nothing is clipped."""

from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest

from components.drawing.network import network_svg
from tests.drawing.network_reading import (
    DIRECTIONS,
    SIZES,
    STEPS,
    SVG,
    Place,
    by_id,
    classes,
    draw,
    parts,
    visible_texts,
    words,
)
from tests.drawing.network_records import filled_network, torch_network

EXTREMES = (-99.99994, -1234.5678, -3e9, float("nan"), float("-inf"), None)


def clashes(root):
    """Pairs of visible texts that share ground."""
    return [
        (one.text, other.text)
        for one, other in combinations(visible_texts(root), 2)
        if one.overlaps(other)
    ]


def assert_inside(root):
    width, height = (float(v) for v in root.get("viewBox").split()[2:])
    for place in visible_texts(root):
        assert place.left >= -0.5, place
        assert place.right <= width + 0.5, place
        assert place.top >= 0, place
        assert place.bottom <= height, place
    for rect in root.iter(f"{SVG}rect"):
        if rect.get("x") is None:  # the ground of the hatching
            continue
        x, y, w, h = (float(rect.get(k)) for k in ("x", "y", "width", "height"))
        assert min(x, y, width - x - w, height - y - h) >= -0.1, rect.attrib


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("h", [*range(1, 8), 16])
def test_no_texts_overlap_and_nothing_is_clipped_at_any_size(h, direction):
    for n in (*range(1, 10), 16):
        root = draw(torch_network(n, h), direction=direction)
        assert clashes(root) == []
        assert_inside(root)


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize(("n", "h"), SIZES)
def test_no_texts_overlap_at_any_step(n, h, direction):
    for step in STEPS:
        root = draw(torch_network(n, h, scale=4), direction=direction, step=step)
        assert clashes(root) == []
        assert_inside(root)


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("value", EXTREMES)
def test_no_texts_overlap_whatever_the_numbers_are(value, direction):
    for n, h in SIZES:
        for selected in ("h[0,0]", "features[0,0]"):
            trace = filled_network(n, h, value)
            text = network_svg(trace, say=words, direction=direction, selected=selected)
            root = ET.fromstring(text)
            assert clashes(root) == []
            assert_inside(root)
            assert not re.search(r'(?:[dxy]|width|height|r)="[^"]*(?:nan|inf)', text)


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("value", [-99.99994, 0.5, -0.5])
def test_a_number_stays_inside_its_unit(value, direction):
    for n, h in SIZES:
        root = draw(filled_network(n, h, value), direction=direction)
        for k in range(n):
            assert_number_fits(root, f"net-x-{k}", square=True)
        for name in (*(f"net-h-{k}" for k in range(h)), "net-y-0"):
            assert_number_fits(root, name, square=False)


def assert_number_fits(root, name, *, square):
    found = by_id(root)
    x, y, width, height = (float(found[f"{name}-c"].get(k)) for k in ("x", "y", "width", "height"))
    for place in visible_texts(found[name]):
        if not re.fullmatch(r"[−\d.\u2007]+", place.text):
            continue
        # how far the end of a round unit curves away at the upper and lower side of the number
        middle, radius = y + height / 2, height / 2
        rise = max(abs(place.top - middle), abs(place.bottom - middle))
        assert rise < radius
        curve = 0 if square else radius - (radius**2 - rise**2) ** 0.5
        assert place.left >= x + curve
        assert place.right <= x + width - curve


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize(("n", "h"), SIZES)
def test_the_readout_stands_free(n, h, direction):
    root = draw(torch_network(n, h), direction=direction)
    strip = by_id(root)["readout"]
    top = float(strip.find(f"{SVG}rect").get("y"))
    bottom = top + float(strip.find(f"{SVG}rect").get("height"))
    inside = {place.text for place in visible_texts(strip)}
    others = [place for place in visible_texts(root) if place.text not in inside]
    assert len(others) > 10
    assert not [place for place in others if place.bottom > top - 4 and place.top < bottom + 4]


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("h", range(1, 7))
def test_no_bias_touches_a_unit(h, direction):
    for value in (-99.99994, 0.5):
        found = by_id(draw(filled_network(3, h, value), direction=direction))
        units = [found[f"net-h-{j}-c"] for j in range(h)] + [found["net-y-0-c"]]
        biases = [e for name, e in found.items() if re.fullmatch(r"net-[hy]-\d+-b", name)]
        assert len(biases) == (h <= 2) * h + 1
        for place in (place for bias in biases for place in visible_texts(bias)):
            below = place._replace(bottom=place.bottom + 0.08 * 15)  # the subscript hangs lower
            for unit in units:
                x, y, width, height = (float(unit.get(k)) for k in ("x", "y", "width", "height"))
                touched = below.overlaps(Place("", x, y, x + width, y + height))
                round_corner = direction == "up" and height > 40
                assert not touched or round_corner, place


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("value", [-99.99994, 0.5])
def test_tags_do_not_cover_each_other(value, direction):
    for n, h in SIZES:
        for selected in (None, "h[0,0]", f"h[0,{h - 1}]", "features[0,0]", f"features[0,{n - 1}]"):
            root = draw(filled_network(n, h, value), direction=direction, selected=selected)
            tags = [
                e for e in root.iter() if re.fullmatch(r"net-w\d-\d+-\d+-[01t]", e.get("id", ""))
            ]
            shown = [e for e in tags if "te-ring" not in classes(e) or "te-lit" in classes(e)]
            boxes = []
            for rect in (e.find(f"{SVG}rect") for e in shown):
                x, y, width, height = (float(rect.get(k)) for k in ("x", "y", "width", "height"))
                boxes.append(Place("", x, y, x + width, y + height))
            assert not [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_no_text_is_smaller_than_fourteen_units(direction):
    for n, h in SIZES:
        root = draw(torch_network(n, h), direction=direction)
        sizes = [float(e.get("font-size")) for e in root.iter() if e.get("font-size")]
        assert min(sizes) >= 14


@pytest.mark.parametrize(("n", "h"), SIZES)
def test_the_wide_drawing_keeps_to_its_height(n, h):
    assert float(draw(torch_network(n, h)).get("viewBox").split()[3]) <= 490


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize(("n", "h"), SIZES)
def test_a_unit_answers_the_pointer_where_its_neighbours_leave_room(n, h, direction):
    found = parts(draw(torch_network(n, h), direction=direction))
    for count, key in ((n, "features[0,{}]"), (h, "h[0,{}]")):
        boxes = []
        for k in range(count):
            hit = found[key.format(k)].find(f"{SVG}rect")
            assert hit.get("pointer-events") == "all"
            x, y, w, height = (float(hit.get(a)) for a in ("x", "y", "width", "height"))
            boxes.append((x, y, x + w, y + height))
        smallest = min(min(b[2] - b[0], b[3] - b[1]) for b in boxes)
        assert smallest >= (24 if count <= 6 else 12)
        for one, other in combinations(boxes, 2):
            apart = max(one[0], other[0]) >= min(one[2], other[2]) - 0.25
            assert apart or max(one[1], other[1]) >= min(one[3], other[3]) - 0.25


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize(("n", "h"), [(1, 1), (3, 2), (5, 3), (16, 16), (2, 16)])
def test_the_sides_that_meet_are_bars_of_true_length(n, h, direction):
    root = draw(torch_network(n, h), direction=direction)
    bars = [e.get("d") for e in root.iter(f"{SVG}path") if e.get("stroke-width") == "4"]
    lengths = []
    for d in bars:
        x1, y1, x2, y2 = map(float, re.findall(r"-?[\d.]+", d))
        lengths.append(abs(x2 - x1) + abs(y2 - y1))
    assert lengths[0::2] == pytest.approx(lengths[1::2], abs=0.15)
    assert lengths[0] / lengths[2] == pytest.approx(n / h, rel=0.05)
    pills = [e.text for e in root.iter(f"{SVG}text") if " = " in (e.text or "")]
    assert [text for text in pills if re.fullmatch(r"\d+ = \d+", text)] == [
        f"{n} = {n}",
        f"{h} = {h}",
    ]


def test_the_narrow_drawing_reads_upwards():
    found = by_id(draw(torch_network(3, 2), direction="up"))
    heights = [float(found[name].get("y")) for name in ("net-x-0-c", "net-h-0-c", "net-y-0-c")]
    assert heights == sorted(heights, reverse=True)
