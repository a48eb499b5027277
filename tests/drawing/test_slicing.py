from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from components.drawing.slicing import slice_svg, verdict_of
from components.drawing.tensor import NARROW_WIDTH
from tests.drawing.tensor_records import say, sliced

WIDTHS = pytest.mark.parametrize("width", [840, NARROW_WIDTH])


def drawn(expression: str, shape=(3, 4), width: float = 840) -> str:
    return slice_svg(sliced(expression, shape), say=say, width=width, lang="en")


def lit(drawing: str) -> set[str]:
    """The elements of t that are not pale."""
    found = set()
    for node in ET.fromstring(drawing).iter():
        key = node.get("data-part") or ""
        pale = any(
            child.get("opacity") == "0.30" or child.get("opacity") == "0.3" for child in node
        )
        if key.startswith("t[") and not pale:
            found.add(key)
    return found


@pytest.mark.parametrize(
    ("expression", "chosen"),
    [
        ("t[:, 1]", {"t[0,1]", "t[1,1]", "t[2,1]"}),
        ("t[0, 0]", {"t[0,0]"}),
        ("t[[0, 2], 3]", {"t[0,3]", "t[2,3]"}),
        ("t[t > 9]", {"t[2,2]", "t[2,3]"}),
        ("t.T[-1]", {"t[0,3]", "t[1,3]", "t[2,3]"}),
    ],
)
def test_the_chosen_cells_are_lit_and_the_others_pale(expression, chosen):
    assert lit(drawn(expression)) == chosen


def test_what_computes_leaves_all_cells_as_they_are():
    assert len(lit(drawn("t + 1"))) == 12


@pytest.mark.parametrize(
    ("expression", "verdict", "memories"),
    [
        ("t[:, 1]", "view", 1),
        ("t[[0, 2]]", "copy", 2),
        ("t + 1", "new", 2),
        ("t[0:0]", "empty", 1),
    ],
)
def test_a_copy_has_a_strip_of_its_own(expression, verdict, memories):
    item = sliced(expression)
    assert verdict_of(item) == verdict
    drawing = drawn(expression)
    assert ('id="copy-0"' in drawing) == (memories == 2)
    assert f"drawing-slice-{verdict}" in drawing


def test_an_element_of_the_result_lights_its_source():
    drawing = drawn("t[:, 1]")
    rings = [node.get("data-links") or "" for node in ET.fromstring(drawing).iter()]
    assert any(links.split()[:1] == ["t[1,1]"] and "part[1]" in links for links in rings if links)
    assert any(links == "part[1] t[1,1]" for links in rings)


@WIDTHS
def test_torchs_own_words_stand_in_the_picture(width):
    drawing = drawn("t[9]", width=width)
    words = "".join(ET.fromstring(drawing).itertext())
    assert "index 9 is out of" in words.replace("\n", " ")
    assert 'id="error"' in drawing


@WIDTHS
@pytest.mark.parametrize(
    ("expression", "shape"),
    [
        ("t[..., -1]", (8, 8, 8)), ("t[2:4, 1]", (8, 8, 8, 8)), ("t[0, 0, 0]", (8, 8, 8)),
        ("t[0]", (1,)),
        ("t[:, None, None, None]", (3, 4)), ("t[0].item()", (4,)), ("t[::2, ::2]", (8, 8)),
    ],
)  # fmt: skip
def test_large_ones_stay_small(expression, shape, width):
    assert len(drawn(expression, shape, width)) <= 150_000


def test_golden(golden):
    golden("slice__column.svg", drawn("t[:, 1]"))


@WIDTHS
@pytest.mark.parametrize("expression", ["t", "t.T", "t[0]", "t[..., 0]", "t[t % 2 > 0]", "t + 1"])
def test_the_largest_slices_are_summed_up_and_stay_in_their_frame(expression, width):
    drawing = drawn(expression, (8, 8, 8, 8), width)
    assert len(drawing) <= 120_000
    for node in ET.fromstring(drawing).iter():
        if node.tag.endswith("}text") and "".join(node.itertext()).isdigit():
            assert 8 <= float(node.get("x")) <= width - 4


def test_cells_too_small_for_a_frame_have_none_and_so_has_a_whole_tensor():
    def framed(expression: str) -> list[str]:
        nodes = ET.fromstring(drawn(expression, (8, 8, 8, 8))).iter()
        ids = [node.get("id") or "" for node in nodes]
        return [id for id in ids if id.startswith("t-all") and id.endswith("-chosen")]

    assert not framed("t")
    assert not framed("t[0]")


def test_a_copy_too_long_to_be_drawn_still_has_its_memory():
    drawing = drawn("t[t > 0]", (8, 8, 8, 8))
    assert 'id="copy"' in drawing
