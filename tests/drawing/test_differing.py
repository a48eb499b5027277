"""What another drawing shows differently is marked, and nothing else."""

from __future__ import annotations

import re
from xml.etree import ElementTree as Tree

import pytest

from components.drawing.differing import MARK, SVG, with_differences
from components.ui.pictures import picture
from components.ui.settings import PAGE_SETTINGS

NARROW = {"narrow": "1"}
OTHERS = {"reshape": {"size": "6"}, "devices": {"edit": "features.0.0:1.5"}}


def marked(drawing: str) -> set[str]:
    root = Tree.fromstring(drawing)
    found = [node for node in root.iter() if MARK in (node.get("class") or "").split()]
    return {"".join(node.itertext()).strip() or str(node.get("id")) for node in found}


def svg(*parts: str) -> str:
    return f'<svg xmlns="{SVG}" viewBox="0 0 9 9">{"".join(parts)}</svg>'


def cell(name: str, words: str, fill: str = "a") -> str:
    rect = f'<rect id="{name}" fill="{fill}"/>'
    return f'{rect}<g id="{name}-n"><text class="x">{words}</text></g>' if words else rect


def pair(one: str, other: str) -> str:
    return f'<g data-part="p"><text>{one}</text><text>{other}</text></g>'


@pytest.mark.parametrize(
    ("mine", "other", "found"),
    [
        (svg(cell("a", "1")), svg(cell("a", "1")), set()),
        (svg(cell("a", "1"), cell("b", "2")), svg(cell("a", "1"), cell("b", "3")), {"2"}),
        (svg(cell("a", "1")), svg(cell("b", "1")), {"1"}),
        (svg("<text>x</text>"), svg("<text>y</text><text>x</text>"), set()),
        (svg("<text>(1, 5)</text>"), svg("<text>(5, 1)</text>"), {"(1, 5)"}),
        (svg(cell("a", "", "red")), svg(cell("a", "", "blue")), {"a"}),
        (svg(cell("a", "1", "red")), svg(cell("a", "1", "blue")), set()),
        (svg(pair("1", "2")), svg(pair("2", "1")), {"1", "2"}),
        (svg('<g id="readout"><text>1</text></g>'), svg('<g id="readout"/>'), set()),
    ],
)
def test_what_differs_is_marked(mine, other, found):
    assert marked(with_differences(mine, other)) == found


def test_markup_in_a_text_stays_text():
    drawing = with_differences(svg(cell("a", "&lt;script&gt;")), svg(cell("a", "1")))
    assert "<script>" not in drawing
    assert 'class="x te-differs"' in drawing


@pytest.mark.parametrize("page", PAGE_SETTINGS)
def test_a_drawing_of_each_page_has_no_difference_to_itself(page):
    drawing = picture(page, NARROW)
    assert marked(with_differences(drawing, drawing)) == set()
    ids = re.compile(r'\bid="([^"]*)"')
    assert ids.findall(with_differences(drawing, drawing)) == ids.findall(drawing)


@pytest.mark.parametrize("page", PAGE_SETTINGS)
def test_a_drawing_of_each_page_differs_from_another(page):
    drawing, other = picture(page, NARROW), picture(page, NARROW | OTHERS.get(page, {"seed": "8"}))
    assert marked(with_differences(drawing, other))


def test_a_changed_weight_marks_itself_and_what_comes_of_it():
    drawing = picture("network", NARROW | {"edit": "W1.0.1:1.5"})
    found = marked(with_differences(drawing, picture("network", NARROW)))
    assert {"1.5000", "0.4424", "0.3176"} <= found
    assert "0.6813" not in found
