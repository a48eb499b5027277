"""A drawing that stands alone looks as the stage's style sheet makes it look."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from components.drawing.canvas import Canvas
from components.drawing.geometry import Box
from components.drawing.oklab import mix_hex
from components.drawing.palette import ROLES, UNSET, mix, paint
from components.drawing.standalone import MARGIN, resolved, standalone


def drawn(canvas: Canvas, *, theme="light", **root) -> ElementTree.Element:
    return ElementTree.fromstring(standalone(canvas.svg(100, **root), theme=theme))


def canvas() -> Canvas:
    return Canvas(title="<Titel>", description="all of it", lang="zh")


def shapes(root: ElementTree.Element) -> list[ElementTree.Element]:
    return [node for node in root.iter() if node.tag.endswith(("path", "rect"))][1:]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_colours_are_hex(theme):
    one = canvas()
    one.rect(0, 0, 9, 9, fill="pos", stroke="ink")
    one.path("M0 0h9", stroke=mix("zero", "neg", 30))
    one.rect(0, 0, 9, 9, fill=UNSET)
    rect, path, unset = [
        node for node in shapes(drawn(one, theme=theme)) if node.get("d") != "M0 0V7"
    ][-3:]
    assert rect.get("fill") == getattr(ROLES["pos"], theme)
    assert rect.get("stroke") == getattr(ROLES["ink"], theme)
    ends = (getattr(ROLES[name], theme) for name in ("zero", "neg"))
    assert path.get("stroke") == mix_hex(*ends, 0.3)
    assert unset.get("fill") == UNSET
    assert "te-unset" in standalone(one.svg(9), theme=theme)


def test_it_has_a_ground_a_margin_a_size_and_a_title():
    root = drawn(canvas())
    assert (
        root.get("viewBox") == f"-{MARGIN:g} -{MARGIN:g} {840 + 2 * MARGIN:g} {100 + 2 * MARGIN:g}"
    )
    assert (root.get("width"), root.get("height")) == (
        f"{840 + 2 * MARGIN:g}",
        f"{100 + 2 * MARGIN:g}",
    )
    assert root[0].attrib == {
        "x": f"-{MARGIN:g}", "y": f"-{MARGIN:g}", "fill": ROLES["page"].light,
        "width": root.get("width"), "height": root.get("height"),
    }  # fmt: skip
    assert [(node.get("id"), node.text) for node in root[1:]] == [
        ("te-title", "<Titel>"),
        ("te-desc", "all of it"),
    ]
    assert root.get("aria-labelledby") == "te-title te-desc"
    assert root.get("role") == "img"
    assert root.get("lang") == "zh-Hans"


def test_rings_are_there_only_where_they_show():
    one = canvas()
    for name in ("te-ring", "te-ring te-lit", "te-ring te-now"):
        one.rect(0, 0, 9, 9, stroke="ink", class_=name, data_links="a")
    with one.part("a", said="a", lit=True):
        one.rect(0, 0, 8, 8, stroke="ink", class_="te-ring")
        with one.group():
            one.rect(0, 0, 7, 7, stroke="ink", class_="te-ring")
    assert [node.get("width") for node in shapes(drawn(one))] == ["9", "9", "8"]


def test_what_only_answers_is_left_out():
    one = canvas()
    one.hit(Box(0, 0, 9, 9))
    one.path("M0 0h9", stroke="ink", stroke_width=20, opacity=0)
    one.text(0, 0, "Point", id="readout-hint")
    one.path("M0 0h8", stroke="ink", pointer_events="stroke")
    root = drawn(one)
    assert [node.get("d") for node in shapes(root)] == ["M0 0h8"]
    assert "Point" not in "".join(root.itertext())


def edges(one: Canvas, **more) -> None:
    with one.group(class_="te-edges", style="--k:0.5;--k-lit:2", **more):
        for name in (None, "te-lit"):
            one.path("M0 0h9", stroke="pos", class_=name, style="--w:3.0", data_links="a")


def test_edges_are_as_wide_as_their_numbers():
    one = canvas()
    edges(one)
    assert [node.get("stroke-width") for node in shapes(drawn(one))] == ["1.5", "6"]
    assert [node.get("stroke-opacity") for node in shapes(drawn(one))] == [None, None]


def test_many_edges_are_pale():
    one = canvas()
    edges(one)
    pale = [node.get("stroke-opacity") for node in shapes(drawn(one, data_density="medium"))]
    assert pale == [".4", ".4"]
    other = canvas()
    edges(other, data_density="dense")
    assert [node.get("stroke-opacity") for node in shapes(drawn(other))] == [".4", ".4"]


@pytest.mark.parametrize(("density", "pale"), [(None, ".3"), ("medium", ".3"), ("dense", ".1")])
def test_what_is_not_picked_out_is_pale(density, pale):
    one = canvas()
    edges(one)
    one.rect(0, 0, 9, 9, stroke="ink", data_links="a")
    one.rect(0, 0, 9, 9, stroke="ink")
    found = shapes(drawn(one, class_="te-focus", data_density=density))
    assert [node.get("stroke-opacity") for node in found] == [pale, None, None, None]
    assert [node.get("opacity") for node in found] == [None, None, ".34", None]


def test_words_keep_their_spaces_and_code_its_face():
    one = canvas()
    one.text(0, 0, "a  b", mono=True)
    text = next(node for node in drawn(one).iter() if node.tag.endswith("text"))
    assert text.get("style") == "white-space:pre"
    assert text.get("font-family").startswith("'Source Code Pro'")
    assert text.text == "a  b"


def test_what_a_person_typed_stays_text():
    one = canvas()
    one.text(0, 0, "</text><script>alert(1)</script>")
    text = standalone(one.svg(9), theme="light")
    assert "<script" not in text
    assert "alert(1)" in "".join(ElementTree.fromstring(text).itertext())


def test_other_paints_stay_as_they_are():
    assert resolved("none", "dark") == "none"
    assert resolved(paint("err"), "dark") == ROLES["err"].dark
