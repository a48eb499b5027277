from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from components.drawing.image import image_svg
from components.drawing.pixels import level
from components.drawing.tensor import NARROW_WIDTH
from components.ui.tensors.photo import MOST_SIDE
from tests.drawing.tensor_records import picture, say

SIZES = [(8, 8), (4, 16), (16, 4), (16, 16), (1, 1), (MOST_SIDE, MOST_SIDE), (1, MOST_SIDE)]


def drawn(rows: int, columns: int, at=(0, 0), width: float = 840) -> str:
    img, turned = picture(rows, columns)
    return image_svg(img, turned, at=at, say=say, width=width, lang="en")


@pytest.mark.parametrize("width", [840, NARROW_WIDTH])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_size_stays_small_and_inside(size, width):
    drawing = drawn(*size, at=(size[0] - 1, size[1] - 1), width=width)
    assert len(drawing) <= 150_000
    for node in ET.fromstring(drawing).iter():
        if node.tag.endswith("}rect") and node.get("x"):
            assert float(node.get("x", "0")) >= -1
            assert float(node.get("x", "0")) + float(node.get("width", "0")) <= width + 1


def test_a_pixel_says_its_three_numbers():
    img, _ = picture(2, 3)
    nodes = {node.get("data-part"): node for node in ET.fromstring(drawn(2, 3)).iter()}
    node = nodes["pixel[1,2]"]
    numbers = [f"{img.values[k][1][2]:.4f}" for k in range(3)]
    assert node.get("data-readout") == "img[:, 1, 2] = "
    assert node.get("data-result") == ", ".join(numbers)


def test_the_slots_of_a_pixel_lie_one_plane_apart():
    texts = ["".join(n.itertext()) for n in ET.fromstring(drawn(4, 5, at=(2, 3))).iter()
             if n.tag.endswith("}text")]  # fmt: skip
    assert {"13", "33", "53"} <= {*texts}


@pytest.mark.parametrize(("value", "shown"), [(0, 0), (1, 255), (-3, 0), (7.5, 255), (0.5, 130)])
def test_brightness_stays_between_black_and_white(value, shown):
    assert level(value) == shown


@pytest.mark.parametrize("value", [None, float("nan")])
def test_what_is_no_number_is_black(value):
    assert level(value) == 0


def test_all_pixels_can_be_chosen_however_many():
    drawing = drawn(MOST_SIDE, MOST_SIDE)
    assert drawing.count('data-part="pixel[') == MOST_SIDE**2


def test_golden(golden):
    golden("image__2x3.svg", drawn(2, 3, at=(1, 2)))
