from __future__ import annotations

import random
import re
import xml.etree.ElementTree as ET

import pytest
import torch

from components.drawing.sheets import detail_of
from components.drawing.slots import indices, place_text, slot_count, slot_of
from components.drawing.tensor import NARROW_WIDTH, Subject, is_drawable, tensor_svg
from tests.drawing.tensor_records import say, tensor

RANDOM = random.Random(3)
SHAPES = [
    (), (5,), (3, 4), (8, 8), (3, 4, 5), (8, 8, 8), (2, 3, 4, 5), (8, 8, 8, 8), (1, 1, 1, 1),
    (0,), (2, 0),
    *(tuple(RANDOM.randint(1, 8) for _ in range(rank)) for rank in (1, 2, 3, 3, 4, 4)),
]  # fmt: skip
shapes = pytest.mark.parametrize("shape", SHAPES, ids=str)
widths = pytest.mark.parametrize("width", [840, NARROW_WIDTH])
MOST_BYTES = 150_000


def drawn(view, *, at=None, width=840, fixed=False, **more) -> str:
    at = at if at is not None else tuple(min(1, max(size - 1, 0)) for size in view.shape)
    subject = Subject(view, "t", at, **more)
    return tensor_svg(subject, say=say, width=width, fixed_rank=fixed, lang="en")


def parts(drawing: str) -> dict[str, ET.Element]:
    nodes = ET.fromstring(drawing).iter()
    return {node.get("data-part", ""): node for node in nodes if node.get("data-part")}


def words(drawing: str) -> list[str]:
    nodes = ET.fromstring(drawing).iter()
    return ["".join(node.itertext()) for node in nodes if node.tag.endswith("}text")]


@shapes
@widths
def test_every_shape_can_be_drawn_and_stays_small(shape, width):
    view = tensor(shape)
    drawing = drawn(view, width=width)
    assert len(drawing) <= MOST_BYTES
    for name in ("x", "y", "width", "height"):
        assert not re.search(rf' {name}="(nan|inf|-?\d+e)', drawing)
    assert not re.search(r' (width|height)="-', drawing)
    for size in shape:
        assert str(size) in words(drawing) or 0 in shape


@shapes
def test_each_element_says_its_index_its_number_and_its_slot(shape):
    view = tensor(shape)
    found = parts(drawn(view))
    oracle = torch.arange(torch.Size(shape).numel()).view(shape)
    said = 0
    for index in indices(shape):
        node = found.get(f"t[{','.join(map(str, index))}]" if index else "t")
        if node is None:
            continue
        said += 1
        typed = f"t[{', '.join(map(str, index))}]" if index else "t"
        value = oracle[index].item()
        assert node.get("data-readout", "").startswith(f"{typed} = {value}    ")
        assert node.get("data-result") == f"drawing-slot slot={value}"
    count = oracle.numel()
    expected = {"cells": count, "enlarged": torch.Size(shape[-2:]).numel(), "colours": 0}
    assert said == expected[detail_of(shape)]


@pytest.mark.parametrize(
    "change", ["t.t()", "t[1:]", "t[:, ::2]", "t[1]", "t[2, 3]", "t.t()[1:, ::2]"]
)
def test_the_slot_is_where_torch_put_the_element(change):
    base = torch.arange(12).view(3, 4)
    view = tensor((3, 4), values=f"torch.arange(12).view(3, 4){change[1:]}")
    expected = eval(change, {"t": base})
    for index in indices(view.shape):
        # In a fresh arange the number of a slot is what it holds.
        assert slot_of(view, index) == expected[index].item()
        assert eval(place_text(view, index)) == slot_of(view, index)
    assert slot_count(view) == expected.max().item() + 1


def test_the_chosen_element_is_lit_with_its_slot():
    drawing = drawn(tensor((3, 4)), at=(1, 2))
    lit = [
        node.get("data-links", "")
        for node in ET.fromstring(drawing).iter()
        if "te-lit" in node.get("class", "").split()
    ]
    assert lit == ["t[1,2] t-slot:6", "t[1,2]"]
    assert 'data-selected="t[1,2]"' in drawing


def test_the_sheet_of_the_chosen_element_is_seen_whole():
    for at in ((0, 0, 0), (5, 1, 1), (7, 7, 7)):
        drawing = drawn(tensor((8, 8, 8)), at=at)
        assert drawing.count("-ghost") == at[0]
        assert f"t[{at[0]}]  (8, 8)" in words(drawing)


@pytest.mark.parametrize(
    ("values", "text"),
    [("[True, False]", "True"), ("[torch.nan, 1.0]", "nan"), ("[torch.inf, 1.0]", "inf")],
)
def test_what_is_no_ordinary_number_has_its_own_sign(values, text):
    view = tensor((2,), "bool" if "True" in values else "float32", f"torch.tensor({values})")
    odd = drawn(view)
    plain = drawn(tensor((2,), "float32", "torch.tensor([0.5, 1.0])"))
    assert text in words(odd)
    signs = [drawing.count("<circle") + drawing.count("<path") for drawing in (odd, plain)]
    assert signs[0] > signs[1]


def test_false_is_no_true_and_inf_no_minus_inf():
    pictures = {
        drawn(tensor((1,), dtype, f"torch.tensor([{value}])"))
        for dtype, value in (
            ("bool", "True"), ("bool", "False"), ("float32", "torch.nan"), ("float32", "0.0"),
            ("float32", "torch.inf"), ("float32", "-torch.inf"),
        )
    }  # fmt: skip
    assert len(pictures) == 6


def test_numbers_answer_only_while_they_are_changed():
    view = tensor((2, 2), "float32")
    assert "data-edit" not in drawn(view)
    changed = drawn(view, editable=True, edited=frozenset({"t[0,1]"}))
    assert changed.count("data-edit") == 4
    assert changed.count("-changed") == 1


def test_each_rank_can_be_chosen_unless_the_data_decide():
    ranks = [f"rank:{k}" for k in range(5)]
    free, fixed = parts(drawn(tensor((3, 4)))), parts(drawn(tensor((3, 4)), fixed=True))
    assert [free[rank].get("role") for rank in ranks] == ["button"] * 5
    assert [fixed[rank].get("role") for rank in ranks] == ["img"] * 5


def test_what_is_too_large_is_not_drawn():
    assert not is_drawable(tensor((1, 1, 1, 1, 1)))
    assert not is_drawable(tensor((65,)))
    assert is_drawable(tensor((64, 64)))


@pytest.mark.parametrize("shape", [(3, 4), (2, 3, 4)], ids=str)
def test_golden(golden, shape):
    golden(f"tensor__{'x'.join(map(str, shape))}.svg", drawn(tensor(shape), at=(1,) * len(shape)))
