"""A memory as a strip: every slot at its place, whatever the length."""

from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from components.drawing.canvas import Canvas
from components.drawing.palette import UNSET
from components.drawing.strip import Slot, strip
from components.drawing.strip_dense import MOST_BARS, slots_a_bar

SVG = "{http://www.w3.org/2000/svg}"


def drawn(slots, *, width=640.0, **more):
    canvas = Canvas(title="t", description="d")
    boxes = strip(canvas, 100, 40, slots, id="s", memory=1, width=width, **more)
    text = canvas.svg(200)
    return boxes, ET.fromstring(text), text


def numbered(n, **more):
    return [Slot(10 * (i + 1), **more) for i in range(n)]


def by_id(root):
    return {e.get("id", ""): e for e in root.iter() if e.get("id")}


def words(root):
    return ["".join(e.itertext()) for e in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("n", [1, 2, 6, 16, 17, 49, 50, 64, 127, 129, 1000, 4096])
@pytest.mark.parametrize("width", [300.0, 640.0])
def test_slots_stand_in_order_side_by_side_and_stay_inside(n, width):
    boxes, _, text = drawn(numbered(n), width=width)
    assert len(boxes) == n
    assert boxes[0].x == 100
    assert boxes[-1].right <= 100 + width + 1e-6
    assert all(abs(a.right - b.x) < 1e-6 for a, b in pairwise(boxes))
    assert len(text) < 40_000


def test_no_slots_draw_nothing():
    boxes, root, _ = drawn([])
    assert boxes == ()
    assert not [e for e in root if e.tag not in (f"{SVG}title", f"{SVG}desc")]


def test_every_short_strip_shows_its_numbers_and_their_slots():
    _, root, _ = drawn(numbered(16))
    said = words(root)
    assert said.count("160") == 1
    assert all(str(slot) in said for slot in range(16))


def test_numbers_that_do_not_fit_are_left_out_all_of_them():
    _, root, _ = drawn([Slot(-0.1468)] * 16)
    assert "−0.1468" not in words(root)
    _, root, _ = drawn([Slot(-0.1468)] * 8)
    assert words(root).count("−0.1468") == 8


@pytest.mark.parametrize("n", [17, 40, 64, 300, 4096])
def test_the_slot_numbers_of_a_long_strip_stand_apart_and_name_the_last(n):
    boxes, root, _ = drawn([Slot(None)] * n)
    numbers = [int(text) for text in words(root) if text.isdigit()]
    assert {0, n - 1} <= set(numbers)
    middles = [boxes[i].middle_x for i in sorted(numbers)]
    assert min(b - a for a, b in pairwise(middles)) >= len(str(n - 1)) * 7.5


def test_a_slot_that_left_is_dashed_and_one_never_set_is_hatched():
    slots = [Slot(10), Slot(20, state="left"), Slot(None, state="unset")]
    _, root, _ = drawn(slots)
    found = by_id(root)
    assert found["s-1"].get("stroke-dasharray")
    assert not found["s-0"].get("stroke-dasharray")
    assert found["s-2"].get("fill") == UNSET
    assert found["s-2-n"].text == "?"
    assert found["s-1-n"].text == "20"


def test_light_to_dark_is_the_order_and_a_plain_strip_has_no_hue():
    _, root, _ = drawn(numbered(6))
    fills = [by_id(root)[f"s-{i}"].get("fill") for i in range(6)]
    assert len(set(fills)) == 6
    _, root, _ = drawn(numbered(6), look="plain")
    assert {by_id(root)[f"s-{i}"].get("fill") for i in range(6)} == {"var(--te-page)"}
    assert {by_id(root)[f"s-{i}"].get("stroke") for i in range(6)} == {"var(--te-ink)"}


def test_what_changed_has_a_corner_and_what_is_lit_a_ring():
    slots = numbered(3)
    slots[1] = Slot(99, changed=True, lit=True)
    _, root, _ = drawn(slots)
    kinds = [e.get("class") for e in root.iter()]
    assert kinds.count("te-changed") == 1
    assert kinds.count("te-ring te-now") == 1


def test_a_part_can_be_pointed_at_and_answers_for_its_twins():
    slots = [Slot(10, part="m:0", said="slot 0: ", result="10", links=("x[0]", "y[0]"))]
    _, root, _ = drawn(slots)
    [part] = [e for e in root.iter() if e.get("data-part")]
    assert part.get("aria-label") == "slot 0: 10"
    ring = next(e for e in root.iter() if e.get("class") == "te-ring")
    assert ring.get("data-links") == "m:0 x[0] y[0]"


@pytest.mark.parametrize(("slots", "several"), [(50, 1), (128, 1), (129, 2), (4096, 32)])
def test_a_bar_stands_for_as_many_slots_as_keep_the_bars_few(slots, several):
    assert slots_a_bar(slots) == several
    assert slots / several <= MOST_BARS


def test_a_bar_is_as_high_as_its_share_of_held_slots():
    slots = [Slot(1, state="left" if i % 2 else "held") for i in range(4096)]
    _, root, _ = drawn(slots)
    bars = [e for e in by_id(root)["s"] if e.get("y") and e.get("stroke") is None][1:]
    assert {bar.get("height") for bar in bars} == {"22"}
