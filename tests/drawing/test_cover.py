from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from components.drawing.cover import with_question_marks
from components.drawing.network import network_svg
from components.drawing.neuron import neuron_svg
from components.engine import run
from components.engine.covering import without_results
from components.ui.places import PROGRAMS
from components.ui.text import speaker

SIZES = [(1, 1), (3, 2), (8, 6), (16, 16)]


def covered(name: str, n_input: int, n_hidden: int, direction: str) -> str:
    text = (PROGRAMS / f"{name}.py").read_text(encoding="utf-8")
    sizes = {"n_input": n_input} | ({"n_hidden": n_hidden} if name == "network" else {})
    lines = text.splitlines()
    line = 1 + next(k for k, one in enumerate(lines) if one.startswith(("h = ", "output = ")))
    bare = without_results(run(text, **sizes), line=line)
    draw = network_svg if name == "network" else neuron_svg
    return with_question_marks(draw(bare, say=speaker("en"), step=0, direction=direction))


def named(drawing: str, tag: str) -> dict[str, ET.Element]:
    nodes = ET.fromstring(drawing).iter(f"{{http://www.w3.org/2000/svg}}{tag}")
    return {node.get("id", ""): node for node in nodes}


def is_dot(rect: ET.Element) -> bool:
    """A round unit without room for any sign."""
    width, height, radius = (float(rect.get(name, 0)) for name in ("width", "height", "rx"))
    return width == height < 18 and abs(radius - height / 2) <= 0.1


@pytest.mark.parametrize("direction", ["right", "up"])
@pytest.mark.parametrize("sizes", SIZES, ids=str)
@pytest.mark.parametrize("name", ["neuron", "network"])
def test_every_place_with_room_has_its_question_mark_inside(name, sizes, direction):
    drawing = covered(name, *sizes, direction)
    rects, texts = named(drawing, "rect"), named(drawing, "text")
    marks = {key: node for key, node in texts.items() if key.endswith("-covered")}
    pending = {
        key: rect
        for key, rect in rects.items()
        if rect.get("stroke-dasharray") and not is_dot(rect)
    }
    assert {key.removesuffix("-covered") for key in marks} == set(pending)
    for key, rect in pending.items():
        mark = marks[f"{key}-covered"]
        assert mark.text == "?"
        assert float(mark.get("font-size", 0)) >= 14
        top, height = float(rect.get("y", 0)), float(rect.get("height", 0))
        assert (
            abs(float(mark.get("y", 0)) - 0.35 * float(mark.get("font-size", 0)) - top - height / 2)
            <= 6.1
        )
    assert marks


@pytest.mark.parametrize("direction", ["right", "up"])
def test_a_covered_network_shows_no_shape_of_a_result(direction):
    drawing = covered("network", 5, 4, direction)
    # B1 has the shape of h, and is the only one to show it.
    holders = {
        node.get("data-part"): "".join(node.attrib.values()) + "".join(node.itertext())
        for node in ET.fromstring(drawing).iter()
        if node.get("data-part")
    }
    assert {part for part, said in holders.items() if "(1, 4)" in said} == {"B1"}
    assert {part for part, said in holders.items() if "(1, 1)" in said} == {"B2"}
    assert drawing.count(">(1, 4)<") == drawing.count(">(1, 1)<") == 1


def test_a_drawing_without_empty_places_stays_as_it_is():
    text = (PROGRAMS / "neuron.py").read_text(encoding="utf-8")
    whole = neuron_svg(run(text), say=speaker("en"))
    assert with_question_marks(whole) == whole
