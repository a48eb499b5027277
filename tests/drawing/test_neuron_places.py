"""Where the neuron drawing puts its cells, arrows and point."""

from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest

from components.drawing.neuron import neuron_svg
from components.drawing.numbers import number
from tests.drawing.network_reading import visible_texts
from tests.drawing.neuron_reading import DIRECTIONS, STEPS, SVG, box, by_id, draw, parts, words
from tests.drawing.neuron_records import LITERAL, neuron_trace, torch_neuron

ENGLISH = {
    "drawing-neuron-products": "products",
    "drawing-neuron-walk": "adding, step by step",
    "drawing-neuron-sum": "sum",
    "drawing-neuron-hint": "point at a row to see its numbers",
    "drawing-key": "colour = sign    width = size",
}


def overlap(one, other):
    """Whether two boxes share any ground."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


CHINESE = {
    "drawing-neuron-products": "乘积",
    "drawing-neuron-walk": "一步一步相加",
    "drawing-neuron-sum": "和",
    "drawing-neuron-hint": "指向某一行，查看它的数字",
    "drawing-key": "颜色 = 正负    粗细 = 大小",
}


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("now", STEPS)
@pytest.mark.parametrize("n", range(1, 17))
def test_nothing_leaves_the_canvas_and_no_cells_overlap(n, now, direction):
    for scale in (-50.0, -1.0, 0.1, 1.0, 50.0):
        root = draw(torch_neuron(n, scale=scale), step=now, direction=direction)
        width, height = (float(value) for value in root.get("viewBox").split()[2:])
        for element in root.iter(f"{SVG}rect"):
            left, top, right, bottom = box(element)
            assert min(left, top) >= 0
            assert right <= width
            assert bottom <= height
        found = by_id(root)
        cells = [box(e) for name, e in found.items() if re.fullmatch(r"[xp]-\d+|[bzy]", name)]
        assert len(cells) == 2 * n + 3
        assert not [pair for pair in combinations(cells, 2) if overlap(*pair)]
        x, radius = (float(found["sum-node"].get(name)) for name in ("cx", "r"))
        left, _, right, _ = box(found["z"])
        assert left > x + radius or right < x - radius


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("now", STEPS)
@pytest.mark.parametrize("n", range(1, 17))
def test_no_words_overlap_or_leave_the_canvas(n, now, direction):
    for scale, language in ((-50.0, ENGLISH), (-1.0, ENGLISH), (1.0, CHINESE), (50.0, ENGLISH)):

        def say(key: str, *, _words: dict[str, str] = language, **facts: object) -> str:
            return _words.get(key, "not computed yet")

        trace = torch_neuron(n, scale=scale)
        root = ET.fromstring(neuron_svg(trace, say=say, step=now, direction=direction))
        width, height = (float(value) for value in root.get("viewBox").split()[2:])
        places = list(visible_texts(root))
        assert not [
            (one.text, two.text) for one, two in combinations(places, 2) if one.overlaps(two)
        ]
        assert min(place.left for place in places) >= 0
        assert max(place.right for place in places) <= width
        assert max(place.bottom for place in places) <= height


@pytest.mark.parametrize(("total", "middle"), [(-40.0, 478.0), (40.0, 738.0), (0.0, 608.0)])
def test_a_sum_beyond_the_number_line_is_pinned_with_its_true_number(total, middle):
    values = LITERAL | {"total": total, "preactivation": [[total]]}
    found = by_id(draw(neuron_trace(**values)))
    left, _, right, _ = box(found["z"])
    assert (left + right) / 2 == middle
    assert found["z-n"].text.rstrip("\u2007") == number(total)
    assert float(found["point"].get("cx")) == middle


def test_the_arrows_walk_tip_to_tail():
    found = by_id(draw(neuron_trace(**LITERAL)))
    scale = 260 / 10
    stops = [608 + scale * value for value in (0.0, -1.25, -1.625, -0.8, -0.4)]
    arrows = [found[f"arrow-{lane}"].get("d") for lane in (0, 1, 2, "bias")]
    for d, here, there in zip(arrows, stops, stops[1:], strict=False):
        start, tip = re.match(r"M(\S+) \S+?H\S+?L(\S+) ", d).groups()
        assert (float(start), float(tip)) == pytest.approx((here, there), abs=0.06)
    left, _, right, _ = box(found["z"])
    assert (left + right) / 2 == pytest.approx(stops[-1], abs=0.06)


def test_the_point_lies_at_the_height_of_the_output():
    found = by_id(draw(neuron_trace(**LITERAL)))
    assert float(found["point"].get("cy")) == pytest.approx(368 - 112 * 0.40131, abs=0.06)
    top, bottom = box(found["y"])[1::2]
    assert (top + bottom) / 2 == pytest.approx(float(found["point"].get("cy")), abs=0.1)


@pytest.mark.parametrize("now", STEPS)
def test_the_narrow_drawing_reads_upwards(now):
    found = by_id(draw(neuron_trace(**LITERAL), step=now, direction="up"))
    middles = [sum(box(found[name])[1::2]) / 2 for name in ("b", "x-2", "x-0", "z", "y")]
    assert middles == sorted(middles, reverse=True)


def test_the_narrow_walk_rises_to_the_number_line():
    found = by_id(draw(neuron_trace(**LITERAL), direction="up"))
    arrows = [found[f"arrow-{lane}"].get("d") for lane in (0, 1, 2, "bias")]
    tops = [float(re.match(r"M\S+ ([\d.]+)H", d)[1]) for d in arrows]
    assert tops == sorted(tops, reverse=True)
    assert tops[-1] > box(found["z"])[3]


@pytest.mark.parametrize("n", range(1, 17))
def test_the_narrow_readout_holds_every_sentence(n):
    def say(key: str, **facts: object) -> str:
        return ENGLISH.get(key, "not computed yet")

    for now in STEPS:
        text = neuron_svg(torch_neuron(n, scale=-50), say=say, step=now, direction="up")
        root = ET.fromstring(text)
        sentences = [e.get("data-readout") for e in parts(root).values()]
        sentences.append(by_id(root)["readout-said"].text)
        assert 12 + max(map(len, sentences)) * 0.6 * 14 <= 420


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_no_letter_is_smaller_than_fourteen_units(direction):
    for n in (1, 5, 8, 9, 16):
        root = draw(torch_neuron(n), direction=direction)
        assert min(float(e.get("font-size")) for e in root.iter() if e.get("font-size")) >= 14


@pytest.mark.parametrize("odd", [float("inf"), float("-inf"), float("nan"), 1e30, -123456.789])
@pytest.mark.parametrize("now", STEPS)
def test_numbers_of_any_size_are_drawn(odd, now):
    row, total = [odd, 1.0], odd
    values = {"features": [row], "weights": [[1.0, 1.0]], "bias": [[odd]], "products": [row]}
    values |= {"total": total, "preactivation": [[total]], "output": [[odd]]}
    for direction in DIRECTIONS:
        text = neuron_svg(neuron_trace(**values), say=words, step=now, direction=direction)
        ET.fromstring(text)
        assert not re.search(r' (?:[dxy]|width|height|c[xy]|r)="[^"]*(?:nan|inf)', text)
