from __future__ import annotations

import itertools
import xml.etree.ElementTree as ET

import pytest
import torch

from components.drawing.broadcast import broadcast_svg
from components.drawing.tensor import NARROW_WIDTH
from tests.drawing.tensor_records import combined, say

SHAPES = [(), (3,), (4,), (3, 1), (1, 4), (3, 4), (2, 3, 4), (4, 1, 1), (4, 4, 4)]


def drawn(first, second, operator="+", width: float = 840) -> str:
    return broadcast_svg(combined(first, second, operator), say=say, width=width, lang="en")


def readouts(drawing: str) -> dict[str, tuple[str, str]]:
    return {
        node.get("data-part", ""): (node.get("data-readout", ""), node.get("data-result", ""))
        for node in ET.fromstring(drawing).iter()
        if node.get("data-part")
    }


@pytest.mark.parametrize(("one", "other"), [*itertools.product(SHAPES, SHAPES)], ids=str)
@pytest.mark.parametrize("width", [840, NARROW_WIDTH])
def test_every_pair_can_be_drawn(one, other, width):
    drawing = drawn(one, other, width=width)
    assert len(drawing) <= 150_000
    try:
        out = torch.broadcast_shapes(one, other)
    except RuntimeError:
        assert 'id="error"' in drawing
        assert 'id="clash-' in drawing
    else:
        assert len(readouts(drawing)) == torch.Size(out).numel()
        assert 'id="clash-' not in drawing


@pytest.mark.parametrize("operator", ["+", "-", "*"])
def test_a_cell_says_which_two_elements_met(operator):
    drawing = drawn((3, 1), (4,), operator)
    a, b = torch.arange(3).view(3, 1) + 1, torch.arange(4) + 10
    out = eval(f"a {operator} b", {"a": a, "b": b})
    for i, j in itertools.product(range(3), range(4)):
        said, result = readouts(drawing)[f"out[{i},{j}]"]
        one, other = a[i, 0].item(), b[j].item()
        assert said == f"out[{i}, {j}] = a[{i}, 0] {operator} b[{j}] = {one} {operator} {other} = "
        assert result.replace("−", "-") == str(out[i, j].item())


def test_copies_are_pale_and_dashed_and_the_first_is_not():
    drawing = drawn((3, 1), (4,))
    pale = drawing.count('opacity="0.42"')
    assert pale == (12 - 3) + (12 - 4)
    assert drawn((3, 4), (3, 4)).count('opacity="0.42"') == 0


def test_the_type_of_the_result_is_said():
    item = combined((2,), (2,))
    drawing = broadcast_svg(item, say=say, lang="en")
    assert "drawing-broadcast-same" in drawing


def test_golden(golden):
    golden("broadcast__3x1_4.svg", drawn((3, 1), (4,)))
    golden("broadcast__clash.svg", drawn((3, 4), (3,)))
