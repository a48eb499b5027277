"""The canvas: well-formed SVG whatever the words are."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from components.drawing.canvas import Canvas
from components.drawing.foot import colour_key, readout, readout_in_two_lines
from components.drawing.geometry import Box
from components.drawing.marks import arrow, cross, edge, edges, label, pill, ring, tag, tag_width
from components.drawing.markup import Span
from components.drawing.palette import UNSET

SVG = "{http://www.w3.org/2000/svg}"
NASTY = "<script>alert('&')</script>\" onload=\"x\x00\x1b\ud800\ufffe"
SHOWN = NASTY.translate(dict.fromkeys((0, 0x1B, 0xD800, 0xFFFE), "\N{REPLACEMENT CHARACTER}"))


def canvas(**more):
    return Canvas(**({"title": "t", "description": "d"} | more))


def parsed(drawing, **more):
    return ET.fromstring(drawing.svg(100, **more))


def test_every_text_is_escaped():
    c = canvas(title=NASTY, description=NASTY)
    c.text(0, 0, [NASTY, Span(NASTY, weight=700)])
    with c.part(NASTY, said=NASTY, result=NASTY, links=[NASTY]):
        label(c, 0, 0, NASTY, (1, 2), extra=NASTY)
        pill(c, 0, 0, NASTY)
    readout(c, 0, said=NASTY, result=NASTY, hint=NASTY)
    root = parsed(c, data_selected=NASTY)
    assert {element.tag for element in root.iter()} == {
        SVG + tag for tag in ("svg", "title", "desc", "text", "tspan", "g", "rect")
    }
    assert root.get("aria-label") == root.get("data-selected") == SHOWN
    assert root.find(f"{SVG}title").text == SHOWN
    assert not [name for element in root.iter() for name in element.attrib if name == "onload"]


def test_the_root_says_what_it_is():
    root = parsed(canvas(lang="zh", width=420), class_="te-focus", data_density="dense")
    assert root.get("class") == "te-drawing te-focus"
    assert (root.get("viewBox"), root.get("role")) == ("0 0 420 100", "group")
    assert (root.get("lang"), root.get("data-density")) == ("zh-Hans", "dense")
    assert [child.tag for child in root][:2] == [f"{SVG}title", f"{SVG}desc"]


def test_a_part_carries_its_sentence_for_the_eye_and_for_a_screen_reader():
    c = canvas()
    with c.part("h[0,1]", said="h₂ = ", result="0.4355", role="button", links=["W1", "B1"]):
        c.hit(Box(0, 0, 40, 24))
    part = parsed(c).find(f"{SVG}g")
    assert part.get("data-part") == "h[0,1]"
    assert part.get("data-readout") + part.get("data-result") == part.get("aria-label")
    assert (part.get("tabindex"), part.get("role")) == ("0", "button")
    assert part.get("data-links") == "W1 B1"
    assert part.get("class") is None
    assert part[0].get("pointer-events") == "all"
    assert c.sentences == {"h[0,1]": ("h₂ = ", "0.4355")}


def test_a_selected_part_is_drawn_lit():
    c = canvas()
    with c.part("h", said="h", lit=True):
        ring(c, Box(0, 0, 10, 10))
    part = parsed(c).find(f"{SVG}g")
    assert part.get("class") == "te-lit"
    assert part[0].get("class") == "te-ring"


@pytest.mark.parametrize("attribute", ["fill", "stroke"])
def test_the_hatching_is_defined_once_where_it_is_used(attribute):
    plain, hatched = canvas(), canvas()
    plain.rect(0, 0, 9, 9)
    for _ in range(2):
        hatched.add("path", d="M0 0h9", **{attribute: UNSET})
    assert parsed(plain).find(f"{SVG}defs") is None
    patterns = parsed(hatched).findall(f"{SVG}defs/{SVG}pattern")
    assert [f"url(#{pattern.get('id')})" for pattern in patterns] == [UNSET]


def test_coordinates_have_one_decimal_and_no_negative_zero():
    c = canvas()
    c.line(1.23456, -0.04, 100.0, 2.05)
    assert parsed(c).find(f"{SVG}path").get("d") == "M1.2 0L100 2"


def test_an_edge_says_the_size_and_the_sign_of_its_number():
    c = canvas()
    with edges(c, id="e", thickness=0.55, lit_thickness=0.9):
        for k, value in enumerate((1.0, -9.0, None, float("nan"))):
            edge(c, "M0 0L9 9", value, id=f"e{k}", links="a b", lit=k == 0)
    group = parsed(c).find(f"{SVG}g")
    assert group.get("style") == "--k:0.55;--k-lit:0.9"
    assert [path.get("style") for path in group] == ["--w:5.0", "--w:8.5", "--w:1.5", "--w:1.5"]
    strokes = [path.get("stroke") or group.get("stroke") for path in group]
    assert strokes == [f"var(--te-{role})" for role in ("pos", "neg", "line", "line")]
    assert [path.get("class") for path in group] == ["te-lit", None, None, None]


def test_a_tag_is_as_wide_as_its_number():
    c = canvas()
    tag(c, 50, 50, -1.5, id="t")
    box = parsed(c).find(f"{SVG}g/{SVG}rect")
    assert float(box.get("width")) == pytest.approx(tag_width(-1.5), abs=0.05)
    assert tag_width(-99.9999) > tag_width(0.5)


def test_the_readout_has_the_places_that_the_script_writes_to():
    for draw in (
        lambda c: readout(c, 0, said="a", result="b", hint="c"),
        lambda c: readout_in_two_lines(c, 0, said="a", result="b"),
    ):
        c = canvas(width=420)
        draw(c)
        found = {e.get("id"): e.text for e in parsed(c).iter() if e.get("id")}
        assert (found["readout-said"], found["readout-result"]) == ("a", "b")


def test_signs_and_the_key_are_well_formed():
    c = canvas()
    arrow(c, (0, 0), (0, 0))
    arrow(c, (0, 0), (10, 5))
    cross(c, 5, 5)
    colour_key(c, 20, note="note")
    texts = [e.text for e in parsed(c).iter(f"{SVG}text")]
    assert texts == ["−2", "+2", "note"]
