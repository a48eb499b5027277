"""The shapes page: the lesson's error, its fixes, every operation, all sizes."""

from __future__ import annotations

import random
import xml.etree.ElementTree as ET

import pytest
import torch
from streamlit.testing.v1 import AppTest

from components.engine.operands import OPERATIONS
from tests.pages.contract import SHAPES, from_file, output_of, text_of
from tests.pages.test_stage_and_words import markup, words_on

MESSAGE = "mat1 and mat2 shapes cannot be multiplied (1x5 and 1x5)"
FIXES = (
    "weights.view(5, 1)",
    "weights.reshape(5, 1)",
    "weights.resize_(5, 1)",
    "weights.T",
    "features.view(5, 1)",
    "features * weights",
)


def codes(at: AppTest) -> list[str]:
    return [code.value for code in at.code]


def lesson(fix: int = 0) -> AppTest:
    return from_file(SHAPES, **({"fix": str(fix)} if fix else {}))


def test_it_opens_with_torchs_own_message_and_without_an_exception():
    at = lesson()
    assert not at.exception
    with pytest.raises(RuntimeError) as caught:
        torch.mm(torch.ones(1, 5), torch.ones(1, 5))
    assert str(caught.value) == MESSAGE
    assert MESSAGE in codes(at)
    assert (
        "size mismatch, m1: [1 x 5], m2: [1 x 5]"
        in at.container(key="message_parts").caption[0].value
    )
    words = words_on(markup(at, "mm"))
    assert "5 ≠ 1" in words
    assert "RuntimeError" in words


def test_what_it_printed_says_why_that_is_nothing():
    at = lesson()
    printed = at.container(key="printed").code[0].value
    [program] = [code for code in codes(at) if code.startswith("import torch")]
    line = 1 + next(
        number for number, text in enumerate(program.split("\n")) if "torch.mm(" in text
    )
    assert f"stopped in line {line}" in printed


def test_the_fixes_are_offered_in_their_order_and_each_gives_its_shape():
    at = lesson()
    assert at.radio(key="fix").options[1:] == [f"`{fix}`" for fix in FIXES]
    drawing = " ".join(words_on(markup(at, "fix_cards")))
    for fix in FIXES:
        assert fix in drawing
    said = text_of(at, "fix_words") if at.container(key="fix_words").markdown else ""
    for shape in ("(1, 1)", "(5, 5)", "(1, 5)"):
        assert shape in drawing
        assert f"`{shape}`" in said


@pytest.mark.parametrize("fix", [1, 2, 3, 4])
def test_each_repair_finishes_the_lesson(fix):
    at = lesson()
    at.radio(key="fix").set_value(fix).run()
    assert not at.exception
    assert output_of(at) == "0.1595"
    assert MESSAGE not in codes(at)
    [program] = [code for code in codes(at) if code.startswith("import torch")]
    assert f"product = torch.mm(features, {FIXES[fix - 1]})" in program
    assert "tensor([[0.1595]])" in at.container(key="printed").get("code")[0].value
    assert f"fix={fix}" in at.container(key="link").get("code")[0].value
    at.button(key="fix_undo").click().run()
    assert at.radio(key="fix").value == 0
    assert MESSAGE in codes(at)
    assert "fix=" not in at.container(key="link").get("code")[0].value


def test_a_fix_stands_in_the_link():
    at = lesson(1)
    assert output_of(at) == "0.1595"
    assert at.radio(key="fix").value == 1


def test_resize_changes_the_weights_for_good_and_the_page_says_so():
    at = lesson(3)
    assert "(5, 5)" in text_of(at, "verdict")
    assert "| `weights` | `(5, 1)` |" in text_of(at, "shapes")
    assert at.container(key="printed").get("code")[0].value.endswith("torch.Size([5, 5])")


def test_multiplying_place_by_place_is_called_a_different_computation():
    assert "different computation" in text_of(lesson(6), "verdict")


def test_another_shape_is_another_program_and_takes_the_fix_back():
    at = lesson(1)
    at.slider(key="b1").set_value(4).run()
    assert at.radio(key="fix").value == 0
    assert "mat1 and mat2 shapes cannot be multiplied (1x5 and 1x4)" in codes(at)


def test_the_walk_adds_one_pair_after_the_other():
    at = lesson(1)
    last = int(at.slider(key="step").max)
    assert (last, at.slider(key="step").value) == (8, 8)
    drawn = torch.Generator().manual_seed(7)
    row, column = (torch.randn((1, 5), generator=drawn) for _ in range(2))
    sums = torch.cumsum((row * column)[0], 0)
    pictures = {markup(at, "mm")}
    for step in range(last):
        at.slider(key="step").set_value(step).run()
        pictures.add(markup(at, "mm"))
        if step >= 3:
            said = f"**{sums[step - 3].item():.4f}**".replace("-", "−")
            assert said in text_of(at, "verdict")
    assert len(pictures) == last + 1


def test_a_cell_of_the_result_can_be_chosen():
    at = from_file(SHAPES, a0="2", a1="3", b0="3", b1="4", row="1", column="2", step="5")
    assert "cell [1, 2]" in text_of(at, "verdict")
    at.number_input(key="column").set_value(0).run()
    assert "cell [1, 0]" in text_of(at, "verdict")
    at.slider(key="b1").set_value(1).run()
    assert not at.exception


def test_before_the_end_neither_the_picture_nor_the_words_tell_the_result():
    at = from_file(SHAPES, step="0")
    assert MESSAGE not in codes(at)
    assert "≠" not in markup(at, "mm")
    assert not [item for item in at.radio if item.key == "fix"]


def test_predict_first_hides_whether_it_fits():
    for query in ({"ask": "1"}, {"ask": "1", "b0": "5", "b1": "1"}):
        at = from_file(SHAPES, **query)
        assert not at.exception
        assert MESSAGE not in codes(at)
        assert at.slider(key="step").max == 13
        assert not [item for item in at.radio if item.key == "fix"]
        at.button(key="reveal").click().run()
        assert at.slider(key="step").max < 13
        assert not at.exception


@pytest.mark.parametrize(
    ("query", "warned"),
    [
        ({"op": "plus", "a0": "4", "a1": "1", "b_rank": "1", "b0": "4"}, "(4, 4)"),
        ({"op": "at", "a0": "2", "a1": "3", "b0": "3", "b1": "3"}, "square"),
    ],
)
def test_what_runs_and_is_probably_a_mistake_gets_a_quiet_warning(query, warned):
    at = from_file(SHAPES, **query)
    assert warned in text_of(at, "warnings")
    assert 'id="warning-0"' in markup(at, "mm")


def result_shape(operation: str, first: tuple[int, ...], second: tuple[int, ...]) -> object:
    """Plain torch as the oracle: a shape, or the message."""
    line = OPERATIONS[operation]
    names = {"torch": torch, "features": torch.ones(first), "weights": torch.ones(second)}
    try:
        return tuple(eval(line, names).shape)
    except RuntimeError as error:
        return str(error)


def test_every_combination_of_sizes_renders_and_says_what_torch_says():
    """One session and many reruns: whatever is set, something is drawn, and it is torch's word."""
    drawn = random.Random(5)
    at = lesson()
    for _ in range(200):
        operation = drawn.choice(list(OPERATIONS))
        first, second = (
            tuple(
                drawn.choice((0, 1, 2, 2, 3, 3, 8)) for _ in range(drawn.choice((0, 1, 2, 2, 3, 4)))
            )
            for _ in range(2)
        )
        at.session_state["op"] = operation
        for operand, shape in (("a", first), ("b", second)):
            at.session_state[f"{operand}_rank"] = len(shape)
            for place, size in enumerate(shape):
                at.session_state[f"{operand}{place}"] = size
        place = (operation, first, second)
        at.session_state["step"] = drawn.choice((0, 1, 2, 3, 4))
        for key in ("batch0", "batch1", "row", "column"):
            at.session_state[key] = drawn.randrange(8)
        at.run()
        assert not at.exception, place
        at.slider(key="step").set_value(at.slider(key="step").max).run()
        assert not at.exception, place
        ET.fromstring(markup(at, "mm"))
        assert len(markup(at, "mm")) < 150_000, place
        expected = result_shape(operation, first, second)
        if isinstance(expected, str):
            assert expected in codes(at), place
        else:
            assert f"`{expected}`" in text_of(at, "shapes"), place


@pytest.mark.parametrize("operation", OPERATIONS)
def test_the_largest_sizes_are_summed_up(operation):
    sizes = {f"{operand}{place}": "8" for operand in "ab" for place in range(4)}
    at = from_file(SHAPES, op=operation, a_rank="4", b_rank="4", **sizes)
    assert not at.exception
    assert len(markup(at, "mm")) < 150_000


def test_own_numbers_work_at_any_rank():
    sizes = {"a_rank": "3", "a0": "2", "a1": "2", "a2": "2", "b_rank": "1", "b0": "2"}
    at = from_file(SHAPES, op="plus", edit="features.1.0.1:9.5", **sizes)
    assert "features[1, 0, 1] = 9.5" in next(c for c in codes(at) if c.startswith("import torch"))
    at.toggle(key="change").set_value(True).run()
    assert not at.exception
    assert {"edit_dim_0", "edit_dim_1", "edit_dim_2"} <= {item.key for item in at.number_input}
    at.slider(key="a_rank").set_value(0).run()
    assert not at.exception


@pytest.mark.parametrize(
    ("query", "typed", "said"),
    [
        ({}, "error", "**Right.** It stops"),
        ({}, "(1, 5)", "There is no `(1, 5)`"),
        ({"b0": "5", "b1": "1"}, "1x1", "**Right.** `product` has the shape `(1, 1)`"),
        ({"b0": "5", "b1": "1"}, "error", "It runs: `product` has the shape `(1, 1)`"),
        ({"op": "plus", "a0": "4", "b0": "3"}, "none", "**Right.** It stops"),
        ({"op": "dot", "a_rank": "1", "b_rank": "1", "a0": "3", "b0": "3"}, "()", "**Right.**"),
    ],
)
def test_a_typed_guess_is_checked_against_the_record(query, typed, said):
    at = from_file(SHAPES, ask="1", **query)
    at.text_input(key="guess_shape").set_value(typed)
    at.button(key="guess_check").click().run()
    assert not at.exception
    assert said in text_of(at, "guess_verdict")
    assert not [button for button in at.button if button.key == "reveal"]


def test_what_is_no_guess_covers_on():
    at = from_file(SHAPES, ask="1")
    at.text_input(key="guess_shape").set_value("five")
    at.button(key="guess_check").click().run()
    assert "neither as a shape" in text_of(at, "guess_unreadable")
    assert MESSAGE not in codes(at)


BATCHED = {"op": "matmul", "a_rank": "3", "a0": "2", "a1": "2", "a2": "3"} | {
    "b_rank": "4", "b0": "3", "b1": "1", "b2": "3", "b3": "2"
}  # fmt: skip


def test_a_matrix_of_the_batch_can_be_chosen_and_stands_in_the_link():
    at = from_file(SHAPES, **BATCHED, step="6", row="1")
    assert "cell [0, 0, 1, 0]" in text_of(at, "verdict")
    pictures = {markup(at, "mm")}
    at.number_input(key="batch0").set_value(2).run()
    at.number_input(key="batch1").set_value(1).run()
    assert not at.exception
    assert "cell [2, 1, 1, 0]" in text_of(at, "verdict")
    pictures.add(markup(at, "mm"))
    assert len(pictures) == 2
    link = at.container(key="link").get("code")[0].value
    assert "batch0=2" in link
    assert "batch1=1" in link
    drawn = torch.Generator().manual_seed(7)
    a, b = (torch.randn(shape, generator=drawn) for shape in ((2, 2, 3), (3, 1, 3, 2)))
    at.slider(key="step").set_value(at.slider(key="step").max).run()
    expected = f"{(a @ b)[2, 1, 1, 0].item():.4f}".replace("-", "\u2212")
    assert expected in words_on(markup(at, "mm"))


def test_the_batch_stop_says_which_matrices_meet():
    at = from_file(SHAPES, **BATCHED, step="1", batch0="1", batch1="1")
    said = text_of(at, "verdict")
    assert "matrix `[1]` of `features` times matrix `[1, 0]` of `weights`" in said
    assert "matrix `[1, 1]` of the result" in said


def test_a_smaller_batch_takes_the_last_matrix_it_has():
    at = from_file(SHAPES, **BATCHED, batch0="2")
    at.slider(key="b0").set_value(2).run()
    assert at.number_input(key="batch0").value == 1
    at.slider(key="b0").set_value(0).run()
    assert not at.exception
    assert not [item for item in at.number_input if item.key == "batch0"]


def test_elementwise_results_have_matrices_to_choose_as_well():
    at = from_file(
        SHAPES, op="plus", a_rank="3", a0="2", a1="2", a2="2", b0="2", b1="2", batch0="1"
    )
    assert "product[1, 0, 0] = " in markup(at, "mm")
    assert not [item for item in at.number_input if item.key == "row"]


def test_the_projector_gets_a_drawing_of_its_own():
    at = from_file(SHAPES, mode="projector", a0="8", a1="8", b0="8", b1="8")
    assert not at.exception
    assert float(ET.fromstring(markup(at, "mm")).get("viewBox").split()[3]) <= 420


def test_the_numbers_of_the_chosen_matrix_can_be_changed():
    at = from_file(SHAPES, **BATCHED, batch1="1", edit="features.1.0.2:9.5")
    drawing = markup(at, "mm")
    assert 'data-edit="features[1,0,2]"' in drawing
    assert 'data-edit="features[0,0,2]"' not in drawing
    assert "9.5000" in words_on(drawing)
