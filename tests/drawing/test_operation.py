"""One recorded step as a picture: what it reads from the record, and how it says that."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from components.drawing.operation import Wanted, operation_svg, value_svg
from components.engine import run
from components.engine.trace import TensorView
from tests.drawing.neuron_reading import SVG, by_id, classes, parts, readout, words
from tests.drawing.operation_reading import DATA, draw, drawn, last_step, one_word, strokes, texts

BAR, CROSS = 5, 3
NASTY = '<img src=x onerror=alert(1)>"\' data-part="x" `**b**`'


def view(name: str, data: str = DATA) -> TensorView:
    return run(data).variables[name]


GOLDEN = {
    "operation__product.svg": ("y = torch.mm(features, W1)", "wide"),
    "operation__clash.svg": ("y = torch.mm(features, weights)", "wide"),
    "operation__stretched.svg": ("y = W1 + B1", "narrow"),
    "operation__function.svg": ("y = activation(B1)", "wide"),
}


@pytest.mark.parametrize("name", GOLDEN)
def test_the_drawing_is_the_one_that_was_looked_at(name, golden):
    line, size = GOLDEN[name]
    golden(name, operation_svg(last_step(line), say=one_word, size=size))


def test_what_should_have_come_out_is_drawn_as_it_was_looked_at(golden):
    wanted = Wanted(TensorView(None, "tensor", (1, 2), "float32", values=[[3.5, 0.0]]), {1})
    step = last_step("output = features @ W1")
    golden("operation__wanted.svg", operation_svg(step, say=one_word, size="narrow", wanted=wanted))


@pytest.mark.parametrize("code", ["torch.mm(features, W1)", "features @ W1", "features.mm(W1)"])
def test_the_sides_of_a_product_meet(code):
    root = drawn(f"y = {code}")
    assert "3 = 3" in texts(root)
    assert strokes(root, width=BAR) == {"ink": 2}
    assert "err" not in strokes(root, width=CROSS)
    assert {"a0", "a1", "result"} <= parts(root).keys()
    assert {"features", "(1, 3)", "W1", "(3, 2)", "y", "(1, 2)"} <= set(texts(root))


def test_the_bars_are_as_long_as_the_sides():
    root = drawn("y = torch.mm(features, W1)")
    top, side = (
        path.get("d") for path in root.iter(f"{SVG}path") if path.get("stroke-width") == f"{BAR}"
    )
    (x1, y1), (x2, y2) = (map(float, point.split()) for point in top[1:].split("L"))
    assert (x2 - x1, y2 - y1) == (3 * 66, 0)
    (x1, y1), (x2, y2) = (map(float, point.split()) for point in side[1:].split("L"))
    assert (x2 - x1, y2 - y1) == (0, 3 * 32)


@pytest.mark.parametrize(
    ("code", "pill", "missing"),
    [
        ("torch.mm(features, weights)", "3 ≠ 1", 2),
        ("torch.mm(B1, W1)", "2 ≠ 3", 1),
        ("torch.dot(features[0], B1[0])", "3 ≠ 2", 1),
        ("torch.mv(W1, weights[0])", "2 ≠ 3", 1),
    ],
)
def test_sides_that_do_not_fit_are_not_joined(code, pill, missing):
    root = drawn(f"y = {code}")
    assert pill in texts(root)
    assert strokes(root, width=BAR) == {"err": 2}
    # one cross a missing partner, and the one before torch's message
    assert strokes(root, width=CROSS) == {"err": missing + 1}
    assert "result" not in parts(root)


def test_torchs_message_stands_in_the_drawing_with_the_two_sizes_marked():
    root = drawn("y = torch.mm(features, weights)")
    message = "mat1 and mat2 shapes cannot be multiplied (1x3 and 1x3)"
    assert message in texts(root)
    marked = [span.text for span in root.iter(f"{SVG}tspan") if span.get("fill")]
    assert marked == ["3", "1"]


def test_a_product_that_failed_for_another_reason_joins_nothing():
    root = drawn("y = torch.mm(features, weights[0])")
    assert "3 = 3" not in texts(root)
    assert strokes(root, width=BAR) == {}
    assert strokes(root, width=CROSS)["err"] == 2


def test_a_short_operand_is_marked_as_stretched():
    root = drawn("y = W1 + B1")
    assert "→ (3, 2)" in texts(root)
    assert [e.get("stroke-dasharray") for e in root.iter(f"{SVG}rect")].count("4 4") == 1
    plain = drawn("y = features * weights")
    assert not [text for text in texts(plain) if text.startswith("→")]


@pytest.mark.parametrize(
    ("code", "pill"), [("features + B1", "3 ≠ 2"), ("W1 * torch.ones(4, 1)", "3 ≠ 4")]
)
def test_sizes_that_cannot_be_stretched_are_marked_at_their_sides(code, pill):
    root = drawn(f"y = {code}")
    assert pill in texts(root)
    assert strokes(root, width=BAR) == {"err": 2}


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("y = torch.sum(features)", "torch.sum"),
        ("y = weights.view(3, 1)", ".view(3, 1)"),
        ("y = weights.T", ".T"),
        ("y = features[0]", "[0]"),
        ("y = features.sum(dim=1)", ".sum(dim=1)"),
        ("y = torch.zeros(2, 3)", "torch.zeros"),
        ("y = features * weights", "*"),
        ("y = -features", "-"),
        ("y = features > 0", ">"),
        ("y = torch.cat([features, weights])", "torch.cat"),
        ("y = activation(features)", "sigmoid"),
        ("y = double(features)", "double"),
        ("features[0, 1] = 5.0", "[]="),
        ("features += 1", "+="),
    ],
)
def test_the_sign_says_what_is_done(line, sign):
    assert sign in texts(drawn(line))


def test_an_operand_without_a_name_is_called_by_its_code():
    root = drawn("y = torch.sum(features * weights)")
    assert "features * weights" in texts(root)
    first = parts(root)["a0[0,1]"]
    assert first.get("data-readout") == "(features * weights)[0, 1] = "
    assert first.get("data-result") == "−0.3125"


def test_only_the_first_operands_of_many_are_drawn():
    root = drawn("y = torch.cat([features, weights, features, weights, features, weights])")
    assert {"a0", "a3", "more"} <= parts(root).keys()
    assert "a4" not in parts(root)
    assert "+2" in texts(root)


def test_a_row_its_column_and_their_cell_light_each_other_up():
    found = parts(drawn("y = torch.mm(features, W1)"))
    links = {key: set((part.get("data-links") or "").split()) for key, part in found.items()}
    assert links["result[0,1]"] == {
        *(f"a0[0,{k}]" for k in range(3)),
        *(f"a1[{k},1]" for k in range(3)),
    }
    assert "a1[2,0]" in links["a0[0,2]"]
    assert "a1[1,0]" not in links["a0[0,2]"]


@pytest.mark.parametrize(
    ("line", "one", "other"),
    [
        ("y = W1.T", "a0[2,1]", "result[1,2]"),
        ("y = W1.view(2, 3)", "a0[2,1]", "result[1,2]"),
        ("y = W1[1:]", "a0[1,0]", "result[0,0]"),
        ("y = W1 + B1", "a1[0,1]", "result[2,1]"),
    ],
)
def test_cells_that_belong_together_are_read_from_the_record(line, one, other):
    found = parts(drawn(line))
    assert other in found[one].get("data-links").split()
    assert one in found[other].get("data-links").split()


def test_a_copy_shares_no_cells():
    assert not parts(drawn("y = W1.T.reshape(3, 2)"))["a0[0,0]"].get("data-links")


def test_many_cells_are_pointed_at_by_rows_and_tiny_ones_as_a_whole():
    rows = parts(drawn("y = torch.ones(8, 6) * 2"))
    assert "a0[7]" in rows
    assert "a0[7,0]" not in rows
    square = view("square", "import torch\nsquare = torch.ones(16, 16)\n")
    tiny = drawn(
        "y = torch.ones(16, 16) * 2 @ torch.ones(16, 16)", wanted=Wanted(square), size="narrow"
    )
    assert any("te-dense" in classes(e) for e in tiny.iter())
    assert "a0[0]" not in parts(tiny)


@pytest.mark.parametrize(
    ("line", "note", "cells"),
    [
        ("y = torch.ones(1, 40) * 2", "<drawing-operation-first> rows=1 columns=16", 16),
        ("y = torch.ones(2, 3, 2) * 2", "<drawing-operation-matrices> count=2", 6),
        ("y = torch.zeros(300, 300)", "<drawing-operation-not-kept>", 0),
        ("y = torch.zeros(0, 3)", None, 0),
        ("y = torch.empty(2, 2)", None, 4),
    ],
)
def test_what_is_left_out_is_said(line, note, cells):
    root = drawn(line)
    assert (note is None) or note in texts(root)
    assert len([key for key in parts(root) if key.startswith("result[")]) == cells


def test_numbers_that_are_none_look_like_it():
    printed = texts(drawn("y = torch.tensor([[torch.inf, torch.nan, 1.0]]) * 1"))
    assert {"inf", "nan", "1.0000"} <= set(printed)
    assert "?" in texts(drawn("y = torch.empty(1, 2)"))
    assert {"True", "False"} <= set(texts(drawn("y = features > 0")))
    assert "1.0e+15" in texts(drawn("y = torch.full((1, 2), 10**15)"))
    assert "1.3e+30" in texts(drawn("y = 2**100"))


@pytest.mark.parametrize(
    ("line", "typed"),
    [
        ("y = features.shape", "(1, 3)"),
        ("y = 1 < 2", "True"),
        ("y = features.dtype", "float32"),
        ("y = features.sum().item()", "1.5000"),
    ],
)
def test_a_value_without_cells_is_typed_out(line, typed):
    assert typed in texts(drawn(line))


def test_what_was_wanted_is_dashed_and_told_in_words():
    wanted = Wanted(view("B1"), frozenset({0}))
    root = drawn("output = features @ W1", wanted=wanted)
    assert {"≠", "<drawing-operation-wanted>"} <= set(texts(root))
    ids = by_id(root)
    prefix = next(name for name in ids if name.endswith("wanted")).removesuffix("wanted")
    assert ids[f"{prefix}wanted-0-1"].get("stroke-dasharray") == "4 4"
    assert ids[f"{prefix}result-0-0"].get("stroke") == "var(--te-err)"
    assert ids[f"{prefix}result-0-1"].get("stroke") == "var(--te-line)"
    assert strokes(root, width=CROSS) == {"err": 1}
    assert "<drawing-operation-should>" in root.find(f"{SVG}desc").text


@pytest.mark.parametrize("size", ["wide", "narrow"])
def test_the_wanted_numbers_can_be_read(size):
    root = drawn("output = features @ W1", say=one_word, wanted=Wanted(view("B1")), size=size)
    assert {"0.5000", "−2.0000"} <= set(texts(root))


def test_the_readout_compares_one_number_or_two_shapes():
    one = Wanted(TensorView(None, "tensor", (1, 1), "float32", values=[[0.5]]), frozenset({0}))
    assert readout(drawn("output = torch.sum(features)", wanted=one)) == (
        "output = 1.5000 ≠ ",
        "0.5000",
    )
    assert readout(drawn("output = features * 2", wanted=one)) == ("output  (1, 3) ≠ ", "(1, 1)")
    assert readout(drawn("output = features * 2")) == ("output  ", "(1, 3)")


def test_a_value_that_no_step_made():
    wanted = Wanted(view("B1"))
    root = ET.fromstring(value_svg(view("features"), say=words, wanted=wanted))
    assert {"features", "(1, 3)", "≠"} <= set(texts(root))
    number = TensorView("output", "number", dtype="float", values=0.15)
    assert "0.1500" in texts(ET.fromstring(value_svg(number, say=words)))


def test_names_code_and_messages_are_escaped():
    step = last_step("y = torch.mm(features, weights)")
    failure = replace(step.failure, message=NASTY)
    operands = tuple(replace(one, name=NASTY) for one in step.operands)
    for size in ("wide", "narrow"):
        root = draw(
            replace(step, text=NASTY, target=NASTY, operands=operands, failure=failure), size=size
        )
        allowed = {"svg", "title", "desc", "text", "tspan", "g", "rect", "path", "circle"}
        assert {element.tag.removeprefix(SVG) for element in root.iter()} <= allowed
        assert not [name for e in root.iter() for name in e.attrib if name.startswith("on")]
        assert set(parts(root)) & {"x"} == set()
    named = replace(last_step("y = features + 1"), target=NASTY)
    assert NASTY in draw(named).get("aria-label")


def test_a_refusal_is_told_in_the_readers_words():
    root = drawn("y = torch.zeros(10**9, 10**9)")
    assert any("<failure-too-many-elements>" in text for text in texts(root))


def test_the_language_and_the_width_are_those_asked_for():
    root = drawn("y = features + 1", lang="zh", size="narrow")
    assert root.get("lang") == "zh-Hans"
    assert root.get("viewBox").split()[2] == "420"
    assert drawn("y = features + 1").get("viewBox").split()[2] == "840"
