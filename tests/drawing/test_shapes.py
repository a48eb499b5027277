"""The stage of the shapes page: the walk, what each stop shows, the message, and the cards."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from components.drawing.fix_cards import Card, fix_cards_svg
from components.drawing.lettering import words_width
from components.drawing.operation_message import wrapped
from components.drawing.shapes_scene import Scene
from components.drawing.shapes_stage import shapes_svg
from components.drawing.shapes_walk import LONGEST_WALK, Terms, Walk, walk_of
from components.drawing.torch_message import guilty_sizes
from components.engine import Step, run
from components.engine.repairs import with_fix
from components.ui import settings
from components.ui.text import speaker
from tests.drawing.neuron_reading import SVG, parts, words
from tests.drawing.operation_reading import one_word, strokes, texts

NAMES = ("features", "weights")


def step_of(code: str, first: tuple[int, ...], second: tuple[int, ...]) -> Step:
    data = [
        f"{name} = torch.arange({_count(shape)}.0).view({shape}) / 4 - 1"
        for name, shape in zip(NAMES, (first, second), strict=True)
    ]
    return run("\n".join(["import torch", *data, f"product = {code}"])).steps[-1]


def _count(shape: tuple[int, ...]) -> int:
    count = 1
    for size in shape:
        count *= size
    return count


def walk(code: str, first: tuple[int, ...], second: tuple[int, ...]) -> Walk:
    return walk_of(step_of(code, first, second))


def stops(one: Walk) -> list[str]:
    return [stop.name for stop in one.stops]


def drawn(one: Walk, at: int, **more: object) -> ET.Element:
    return ET.fromstring(shapes_svg(one, Scene(at=at, **more), say=words))


MM = "torch.mm(features, weights)"


@pytest.mark.parametrize(
    ("code", "first", "second", "expected"),
    [
        (MM, (1, 5), (1, 5), ["data", "align", "compare"]),
        (MM, (1, 2), (2, 1), ["data", "align", "compare", "pair", "pair", "done"]),
        (MM, (2, 0), (0, 3), ["data", "align", "compare", "done"]),
        (MM, (2,), (2, 1), ["data", "ranks"]),
        (MM, (2, 2, 2), (2, 2), ["data", "ranks"]),
        (
            "features @ weights",
            (1,),
            (1, 2),
            ["data", "vector", "align", "compare", "pair", "done"],
        ),
        (
            "features @ weights",
            (2, 1, 1),
            (1, 1),
            ["data", "batch", "align", "compare", "pair", "done"],
        ),
        ("features @ weights", (2, 1, 1), (3, 1, 1), ["data", "batch"]),
        ("features @ weights", (2, 1, 5), (3, 1, 1), ["data", "batch"]),
        (
            "torch.bmm(features, weights)",
            (2, 1, 5),
            (3, 1, 1),
            ["data", "batch", "align", "compare"],
        ),
        ("features @ weights", (), (1, 1), ["data", "ranks"]),
        ("torch.dot(features, weights)", (2,), (3,), ["data", "vector", "align", "compare"]),
        ("torch.bmm(features, weights)", (2, 1, 2), (3, 2, 1), ["data", "batch"]),
        ("features + weights", (4, 3), (3,), ["data", "dimension", "dimension", "done"]),
        ("features + weights", (4, 3), (4,), ["data", "dimension"]),
        ("features * weights", (4, 3), (2, 3), ["data", "dimension", "dimension"]),
        ("features * weights", (), (), ["data", "done"]),
    ],
)
def test_the_walk_goes_as_far_as_the_rule_and_the_record_do(code, first, second, expected):
    assert stops(walk(code, first, second)) == expected


def test_the_longest_walk_is_as_long_as_the_table_of_settings_says():
    assert LONGEST_WALK == settings.LONGEST_WALK
    longest = walk("torch.matmul(features, weights)", (8,), (2, 8, 8))
    assert longest.last <= LONGEST_WALK
    assert stops(longest)[:3] == ["data", "vector", "batch"]


def test_the_first_stop_tells_nothing_about_the_result():
    for second in ((1, 5), (5, 1)):
        root = drawn(walk(MM, (1, 5), second), 0)
        everything = " ".join(texts(root))
        assert "≠" not in everything
        assert "5 = 5" not in everything
        assert "?" in texts(root)
        assert "err" not in {colour for width in (3, 5) for colour in strokes(root, width=width)}


def test_sides_are_lined_up_before_they_are_compared():
    one = walk(MM, (1, 5), (1, 5))
    assert "5 ? 1" in texts(drawn(one, 1))
    assert strokes(drawn(one, 1), width=5) == {"ink2": 2}
    last = drawn(one, 2)
    assert "5 ≠ 1" in texts(last)
    assert strokes(last, width=5) == {"err": 2}
    # four partners are missing, and one cross stands before the message
    assert strokes(last, width=3)["err"] == 5


def test_the_sizes_in_torchs_message_are_tied_to_the_operands():
    root = drawn(walk(MM, (1, 5), (1, 5)), 2)
    found = parts(root)
    assert found["size:a0"].get("data-links") == "a0"
    assert found["size:a1"].get("data-links") == "a1"
    assert ["".join(found[f"size:{key}"].itertext()) for key in ("a0", "a1")] == ["5", "1"]
    linked = [group.get("data-links") for group in root.iter(f"{SVG}g") if group.get("data-links")]
    assert {"size:a0 a0", "size:a1 a1"} <= set(linked)
    assert "RuntimeError" in texts(root)


@pytest.mark.parametrize(
    ("code", "first", "second", "sizes"),
    [
        (MM, (2, 3), (4, 5), ("3", "4")),
        ("features + weights", (4, 3), (4,), ("3", "4")),
        ("torch.dot(features, weights)", (3,), (4,), ("3", "4")),
        ("torch.bmm(features, weights)", (2, 1, 3), (2, 4, 1), ("3", "4")),
        ("torch.bmm(features, weights)", (2, 1, 4), (3, 4, 1), ("2", "3")),
        ("torch.bmm(features, weights)", (2, 1, 4), (22, 4, 1), ("2", "22")),
        ("torch.bmm(features, weights)", (2, 1, 4), (3, 44, 1), ("4", "44")),
        ("features @ weights", (2, 3), (4,), ("3", "4")),
        ("features @ weights", (5, 2, 3), (4,), ("3", "4")),
        ("features @ weights", (2, 1, 4), (3, 4, 1), ("2", "3")),
    ],
)
def test_the_two_sizes_are_found_in_every_message(code, first, second, sizes):
    failure = step_of(code, first, second).failure
    assert failure is not None
    assert (
        tuple(failure.message[one.start : one.end] for one in guilty_sizes(failure.message))
        == sizes
    )


def test_each_pair_adds_a_line_of_the_sum_and_the_last_stop_fills_the_cell():
    one = walk(MM, (1, 2), (2, 1))
    terms = Terms((1.0, -0.0), (1.0, 1.0))
    first = drawn(one, 3, terms=terms)
    assert texts(first).count("1.0000") == 4  # the tag, the cell, the line, the sum so far
    assert "drawing-shapes-so-far" in " ".join(texts(first))
    done = drawn(one, 5, terms=terms)
    assert "result[0,0]" in parts(done)
    assert parts(done)["result[0,0]"].get("role") == "button"
    assert "result[0,0]" not in parts(first)  # the only cell: there is nothing to choose


def test_no_wires_lead_to_empty_operands():
    root = drawn(walk(MM, (0, 3), (3, 2)), 9)
    assert not [e for e in root.iter(f"{SVG}path") if (e.get("id") or "").startswith("wire")]
    assert "(0, 2)" in texts(root)


def test_shapes_are_lined_up_from_the_right():
    root = drawn(walk("features + weights", (4, 3), (3,)), 9)
    [rule] = [group for group in root.iter(f"{SVG}g") if group.get("id") == "rule"]
    assert texts(rule) == ["·", "features", "4", "3", "weights", "3", "product", "4", "3"]


@pytest.mark.parametrize(("second", "colour"), [((2, 3, 4), "ink"), ((4, 3), "err"), ((3,), "ink")])
def test_above_batches_the_two_inner_sizes_are_ringed(second, colour):
    root = drawn(walk("features @ weights", (2, 2, 3), second), 9)
    rings = [e for e in root.iter(f"{SVG}rect") if (e.get("id") or "").startswith("inner-")]
    assert [e.get("stroke") for e in rings] == [f"var(--te-{colour})"] * 2


@pytest.mark.parametrize("size", ["wide", "narrow"])
@pytest.mark.parametrize("first", [(8, 8), (1, 8), (8, 1), (8, 8, 8, 8)])
@pytest.mark.parametrize("second", [(8, 8), (8, 1), (7, 8), (8,), (8, 8, 8, 8)])
def test_nothing_leaves_the_canvas(size, first, second):
    one = walk("features @ weights", first, second)
    for at in range(one.last + 1):
        drawing = shapes_svg(one, Scene(at=at), say=words, size=size)
        width, height = map(float, re.search(r'viewBox="0 0 (\S+) (\S+)"', drawing).groups())
        assert len(drawing) < 150_000
        for rect in ET.fromstring(drawing).iter(f"{SVG}rect"):
            x, y, w, h = (float(rect.get(key) or 0) for key in ("x", "y", "width", "height"))
            assert x >= -6, rect.attrib
            assert x + w <= width + 6, rect.attrib
            assert y + h <= height + 6, rect.attrib


def card(number: int, sort: str = "repair") -> Card:
    program = "import torch\na = torch.tensor([[1.0, -2.0]])\np = torch.mm(a, a)"
    trace = run(program)
    fixed = run(with_fix(trace.program, trace.failure, trace.failure.fixes[0]))
    return Card(number, "a.view(2, 1)", "turns", sort, fixed.steps[-1])


def test_a_card_can_be_pressed_and_the_chosen_one_is_checked():
    root = ET.fromstring(
        fix_cards_svg([card(1), card(2), card(3), card(4)], chosen=2, title="fixes")
    )
    found = parts(root)
    assert [found[f"fix:{k}"].get("role") for k in range(1, 5)] == ["button"] * 4
    chosen = [e for e in root.iter(f"{SVG}path") if e.get("id") == "chosen"]
    assert len(chosen) == 1
    assert chosen[0] in list(found["fix:2"].iter())
    assert texts(root).count("(1, 1)") == 4


def test_a_trap_carries_a_cross():
    plain, trap = (
        ET.fromstring(fix_cards_svg([card(1, sort)], chosen=0, title="fixes"))
        for sort in ("repair", "trap")
    )
    assert strokes(trap, width=3).get("err", 0) == strokes(plain, width=3).get("err", 0) + 1


def test_code_of_any_kind_stays_text():
    nasty = Card(1, '<img src=x onerror="alert(1)">', "<b>", "other", None)
    drawing = fix_cards_svg([nasty], chosen=0, title="<i>")
    assert "<img" not in drawing
    ET.fromstring(drawing)


@pytest.mark.parametrize("name", ["shapes__error.svg", "shapes__pair.svg", "shapes__dimension.svg"])
def test_the_drawing_is_the_one_that_was_looked_at(name, golden):
    cases = {
        "shapes__error.svg": (walk(MM, (1, 3), (1, 3)), 2, None),
        "shapes__pair.svg": (walk(MM, (1, 2), (2, 1)), 4, Terms((1.0, 0.75), (1.0, 1.75))),
        "shapes__dimension.svg": (walk("features + weights", (2, 3), (2, 1)), 1, None),
    }
    one, at, terms = cases[name]
    golden(name, shapes_svg(one, Scene(at=at, terms=terms), say=one_word))


def test_another_matrix_of_a_batch_shows_its_own_numbers():
    one = walk("features @ weights", (2, 2, 3), (3, 1))
    first, second = (drawn(one, one.last, batch=(k,)) for k in (0, 1))
    assert "1.7500" in texts(second)
    assert "1.7500" not in texts(first)
    assert parts(second)["a0[0,0]"].get("data-readout") == "features[1, 0, 0] = "
    assert parts(first)["a0[0,0]"].get("data-readout") == "features[0, 0, 0] = "
    assert parts(second)["result[1,0]"].get("data-readout") == "product[1, 1, 0] = "
    assert "<drawing-operation-matrix> count=2 index=[1]" in texts(second)
    assert "<drawing-operation-matrices> count=2" in texts(first)


def test_a_batch_times_a_vector_has_one_column_in_each_matrix():
    one = walk("features @ weights", (2, 2, 3), (3,))
    root = drawn(one, one.last, batch=(1,))
    assert {key for key in parts(root) if key.startswith("result[")} == {
        "result[0,0]",
        "result[1,0]",
    }
    assert parts(root)["result[1,0]"].get("data-readout") == "product[1, 1] = "


def test_what_a_vector_took_away_is_missing_in_the_rule():
    one = walk("features @ weights", (2, 4, 3), (3,))
    root = drawn(one, one.last)
    [rule] = [group for group in root.iter(f"{SVG}g") if group.get("id") == "rule"]
    for size in ("2", "4"):  # in the row of features, and in that of the product below it
        places = [e.get("x") for e in rule.iter(f"{SVG}text") if e.text == size]
        assert len(places) == 2
        assert len(set(places)) == 1


@pytest.mark.parametrize("at", [3, 5, 99])
@pytest.mark.parametrize("size", ["wide", "narrow", "projector"])
def test_every_cell_of_a_result_can_be_chosen(at, size):
    one = walk("features @ weights", (8, 8), (8, 8))
    terms = Terms((1.0,) * 8, (1.0,) * 8)
    root = ET.fromstring(shapes_svg(one, Scene(at=at, terms=terms), say=words, size=size))
    chosen = {key for key, part in parts(root).items() if part.get("role") == "button"}
    assert chosen == {f"result[{i},{j}]" for i in range(8) for j in range(8)}
    if at < one.last:
        assert not [key for key in chosen if parts(root)[key].get("data-result")]


DEEP = {"first": (8, 8, 8, 8), "second": (8, 8, 8, 8)}


@pytest.mark.parametrize(
    ("code", "first", "second"),
    [
        (MM, (1, 5), (1, 5)),
        (MM, (8, 8), (8, 8)),
        (MM, (8, 8), (1, 8)),
        ("features @ weights", *DEEP.values()),
        ("features @ weights", (8, 8, 8, 8), (8, 8, 7, 8)),
        ("features + weights", *DEEP.values()),
        ("features + weights", (4, 1), (4,)),
        ("features * weights", (8, 8), (8, 7)),
        ("torch.bmm(features, weights)", (8, 8, 8), (8, 8, 8)),
        ("torch.dot(features, weights)", (8,), (8,)),
    ],
)
def test_a_projectors_drawing_is_as_low_as_its_screen_wants(code, first, second):
    one = walk(code, first, second)
    terms = Terms((1.0,) * 8, (1.0,) * 8) if one.step.result is not None else None
    for at in range(one.last + 1):
        scene = Scene(at=at, terms=terms, notes=("word " * 24,), tallest=390)
        for language in ("en", "zh"):
            drawing = shapes_svg(one, scene, say=speaker(language), size="projector")
            assert float(ET.fromstring(drawing).get("viewBox").split()[3]) <= 390


def test_a_warning_is_wrapped_between_chinese_characters_and_never_inside_a_shape():
    text = "两个张量的形状分别是 (4, 1) 和 (1, 4)，元素一样多，结果却是 (4, 4)。" * 3
    lines = wrapped(text, 300, size=15, most=9, measure=words_width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(words_width(line, size=15) <= 300 for line in lines)
    assert all(words_width(line, size=15) > 220 for line in lines[:-1])
    assert not [line for line in lines if line[0] in "，。" or line.endswith(",")]
