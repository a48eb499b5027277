"""Pasted tensors: taken, refused with a sentence, undone, dropped by a slider, kept by the link."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest
import torch

from tests.pages.contract import LESSONS, from_file, output_of, text_of

HOME, NEURON, NETWORK = LESSONS
every_page = pytest.mark.parametrize("page", LESSONS, ids=lambda page: page.name)


def program_of(at) -> str:
    return next(code.value for code in at.code if "import torch" in code.value)


def link_of(at) -> dict[str, str]:
    [address] = at.container(key="link").get("code")
    return dict(parse_qsl(address.value.partition("?")[2]))


def keys_of(at) -> set[str]:
    return {item.key for item in at.main if getattr(item, "key", None)}


def has(at, key: str) -> bool:
    return any(key == getattr(block, "key", None) for block in blocks(at.main))


def blocks(block):
    for child in block.children.values():
        yield child
        if hasattr(child, "children"):
            yield from blocks(child)


def paste(at, name: str, text: str):
    if not at.toggle(key="change").value:
        at.toggle(key="change").set_value(True).run()
    at.selectbox(key="edit_tensor").set_value(name).run()
    at.text_area(key="paste_text").set_value(text).run()
    at.button(key="paste_take").click().run()
    assert not at.exception
    return at


def warning_of(at) -> str:
    [warning] = at.container(key="paste_problem").warning
    return warning.value


def said_of(at) -> str:
    return at.container(key="paste_taken").info[0].value


def draws(page, *, n_input: int, n_hidden: int = 2) -> dict[str, torch.Tensor]:
    source = torch.Generator().manual_seed(7)
    shapes = {"features": (1, n_input), "weights": (1, n_input), "bias": (1, 1)}
    if page is not NEURON:
        shapes = {"features": (1, n_input), "W1": (n_input, n_hidden), "W2": (n_hidden, 1)}
        shapes |= {"B1": (1, n_hidden), "B2": (1, 1)}
    return {name: torch.randn(shape, generator=source) for name, shape in shapes.items()}


def expected(page, data: dict[str, torch.Tensor]) -> str:
    if page is NEURON:
        total = (data["features"] * data["weights"]).sum() + data["bias"]
        return f"{torch.sigmoid(total).item():.4f}"
    hidden = torch.sigmoid(data["features"] @ data["W1"] + data["B1"])
    return f"{torch.sigmoid(hidden @ data['W2'] + data['B2']).item():.4f}"


@every_page
def test_pasted_numbers_become_a_line_that_runs(page):
    count = page.sliders["n_input"][2]
    numbers = [round(0.3 - 0.2 * i, 1) for i in range(count)]
    at = paste(from_file(page), "features", "\t".join(map(str, numbers)))
    data = draws(page, n_input=count) | {"features": torch.tensor([numbers])}
    assert output_of(at) == expected(page, data) != page.output
    assert f"features = torch.tensor([{numbers}])\n" in program_of(at)
    assert "`features`" in said_of(at)
    assert at.text_area(key="paste_text").value == ""


@every_page
def test_a_link_opened_afresh_gives_the_same_picture(page):
    at = paste(from_file(page), "features", ", ".join(["0.25"] * page.sliders["n_input"][2]))
    again = from_file(page, **link_of(at))
    assert not again.exception
    assert output_of(again) == output_of(at) != page.output
    assert program_of(again) == program_of(at)
    assert link_of(again) == link_of(at)


def test_what_torch_prints_is_taken_back():
    numbers = torch.tensor([[1.5, -2.0], [0.25, 3.0], [0.0, -1.0]])
    at = paste(from_file(NETWORK), "W1", repr(numbers))
    data = draws(NETWORK, n_input=3) | {"W1": numbers}
    assert output_of(at) == expected(NETWORK, data)


@pytest.mark.parametrize(
    ("text", "told"), [("1, 2, 3, 4, 5", "`(5,)`"), ("[1, 2, 3, 4, 5]", "`(5,)`")]
)
def test_a_row_is_taken_as_a_matrix_with_one_row_and_that_is_said(text, told):
    at = paste(from_file(NEURON), "features", text)
    assert told in said_of(at)
    assert "`(1, 5)`" in said_of(at)


def test_a_matrix_is_taken_without_a_word_about_its_shape():
    assert "(1, 5)" not in said_of(paste(from_file(NEURON), "features", "[[1, 2, 3, 4, 5]]"))


def test_rounding_is_told():
    assert "six decimals" in said_of(paste(from_file(NEURON), "bias", "0.12345678"))
    assert "six decimals" not in said_of(paste(from_file(NEURON), "bias", "0.123456"))


def test_another_shape_changes_nothing_and_offers_to_move_the_sliders():
    at = paste(from_file(NETWORK), "W1", "1 2 3\n4 5 6\n7 8 9\n1 0 1")
    assert "`(3, 2)`" in warning_of(at)
    assert "`(4, 3)`" in warning_of(at)
    assert output_of(at) == NETWORK.output
    assert at.text_area(key="paste_text").value == "1 2 3\n4 5 6\n7 8 9\n1 0 1"
    at.button(key="paste_sizes").click().run()
    assert not at.exception
    assert (at.slider(key="n_input").value, at.slider(key="n_hidden").value) == (4, 3)
    w1 = torch.tensor([[1.0, 2, 3], [4, 5, 6], [7, 8, 9], [1, 0, 1]])
    data = draws(NETWORK, n_input=4, n_hidden=3) | {"W1": w1}
    assert output_of(at) == expected(NETWORK, data)
    assert at.text_area(key="paste_text").value == ""
    assert link_of(at)["paste"] == "W1.4x3:1,2,3,4,5,6,7,8,9,1,0,1"


@every_page
def test_a_longer_row_of_features_moves_the_slider_too(page):
    at = paste(from_file(page), "features", "1 2 3 4 5 6 7")
    at.button(key="paste_sizes").click().run()
    assert not at.exception
    assert at.slider(key="n_input").value == 7
    assert "`(7,)`" in said_of(at)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("W2", "1 2 3 4 5"),
        ("B2", "1\n2"),
        ("W1", "\n".join(["1 2"] * 17)),
        ("features", "1 2 3\n4 5 6"),
    ],
)
def test_a_shape_that_no_setting_gives_gets_a_sentence_and_no_button(name, text):
    at = paste(from_file(NETWORK), name, text)
    assert f"`{name}`" in warning_of(at)
    assert "Nothing that can be set" in warning_of(at)
    assert "paste_sizes" not in keys_of(at)
    assert output_of(at) == NETWORK.output


def test_the_number_of_outputs_moves_too_where_the_page_lets_one_set_it():
    at = paste(from_file(NETWORK), "W2", "1 2 3\n4 5 6")
    at.button(key="paste_sizes").click().run()
    assert not at.exception
    assert at.radio(key="n_output").value == 3
    assert link_of(at)["paste"] == "W2.2x3:1,2,3,4,5,6"
    assert "paste_sizes" not in keys_of(paste(from_file(HOME), "W2", "1 2 3\n4 5 6"))


def test_a_deeper_network_takes_numbers_for_its_own_tensors():
    at = paste(from_file(NETWORK, n_layers="2"), "W2", "1 2 3\n4 5 6\n7 8 9")
    at.button(key="paste_sizes").click().run()
    assert not at.exception
    assert at.slider(key="n_hidden").value == 3
    paste(at, "W3", "1\n2\n3")
    assert "W3 = torch.tensor([[1.0], [2.0], [3.0]])" in program_of(at)
    at.radio(key="n_layers").set_value(1).run()
    assert not at.exception
    said = [info.value for info in at.container(key="edit_dropped").info]
    assert ["`W2`" in said[0], "`W3`" in said[1]] == [True, True]
    assert "paste" not in link_of(at)


def test_sizes_are_found_beside_other_changes():
    at = from_file(NETWORK, paste="W2.2x1:1,2", edit="W1.2.1:5~B1.0.1:1")
    paste(at, "features", "1 2")
    at.button(key="paste_sizes").click().run()
    assert not at.exception
    assert "`W1[2, 1]`" in at.container(key="edit_dropped").info[0].value
    assert "W2 = torch.tensor([[1.0], [2.0]])" in program_of(at)
    assert "B1[0, 1] = 1.0" in program_of(at)


@every_page
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_bad_cell_is_marked_where_it_stands(page, lang):
    at = paste(from_file(page, lang=lang), "features", "[[1, 2,\n  thr33, 4]]")
    assert "`thr33`" in warning_of(at)
    assert ("Line 2" if lang == "en" else "第 2 行") in warning_of(at)
    shown = at.container(key="paste_problem").get("code")[0].value.split("\n")
    assert shown[-2:] == ["2 |   thr33, 4]]", "  |   ^^^^^"]
    assert output_of(at) == page.output
    assert at.text_area(key="paste_text").value == "[[1, 2,\n  thr33, 4]]"


ATTACKS = [
    "__import__('os').system('true')",
    "[[().__class__.__bases__]]",
    "torch.load('x')",
    "[" * 50_000,
    "[" * 49_000 + "1" + "]" * 49_000,
    "1 " * 60_000,
    "1," * 5_000,
    "9" * 90_000,
    "1e400",
    "\x00\u202e\ud7ff",
    "<script>alert(1)</script>",
    "`1`, **2**, [a](b)",
    ":red[x] $y$",
    "🙂\u200d🙂",
    "nan",
    "",
]


@every_page
@pytest.mark.parametrize("text", ATTACKS, ids=lambda text: repr(text[:12]))
def test_hostile_text_gets_a_sentence_and_changes_nothing(page, text):
    at = paste(from_file(page), "features", text)
    assert warning_of(at)
    assert output_of(at) == page.output
    assert "paste" not in link_of(at)


def test_numbers_beyond_a_million_get_a_sentence():
    at = paste(from_file(NEURON), "bias", "-2000000")
    assert "−2000000.0000" in warning_of(at)
    assert output_of(at) == NEURON.output


def test_the_verdict_about_a_text_goes_when_the_text_or_the_tensor_changes():
    at = paste(from_file(NEURON), "features", "x")
    at.selectbox(key="edit_tensor").set_value("bias").run()
    assert not has(at, "paste_problem")
    at.selectbox(key="edit_tensor").set_value("features").run()
    assert has(at, "paste_problem")
    at.text_area(key="paste_text").set_value("1").run()
    assert not has(at, "paste_problem")


def test_the_text_stays_when_the_box_is_closed():
    at = paste(from_file(NEURON), "features", "1, x")
    at.toggle(key="change").set_value(False).run()
    at.toggle(key="change").set_value(True).run()
    assert at.text_area(key="paste_text").value == "1, x"


def test_a_number_typed_later_wins_and_a_paste_after_it_replaces_it():
    at = paste(from_file(NEURON), "bias", "0.5")
    [field] = [item for item in at.number_input if item.key.startswith("edit_value_")]
    field.set_value(2.0).run()
    assert "bias = torch.tensor([[0.5]])\nbias[0, 0] = 2.0\n" in program_of(at)
    paste(at, "bias", "3")
    assert "bias[0, 0]" not in program_of(at)
    assert link_of(at) == {"paste": "bias.1x1:3", "lang": "en"}


def test_one_history_takes_back_pastes_and_single_numbers_in_their_order():
    at = paste(from_file(NEURON, edit="weights.0.0:1"), "bias", "0.5")
    seen = [link_of(at)]
    [field] = [item for item in at.number_input if item.key.startswith("edit_value_")]
    field.set_value(2.0).run()
    seen.append(link_of(at))
    paste(at, "features", "1 2 3 4 5")
    seen.append(link_of(at))
    for before in (seen[1], seen[0], {"edit": "weights.0.0:1.0", "lang": "en"}, {"lang": "en"}):
        at.button(key="edit_undo").click().run()
        assert not at.exception
        assert link_of(at) == before
    assert output_of(at) == NEURON.output
    assert at.button(key="edit_undo").disabled
    for after in ({"edit": "weights.0.0:1.0", "lang": "en"}, *seen):
        at.button(key="edit_redo_button").click().run()
        assert link_of(at) == after
    assert at.button(key="edit_redo_button").disabled


def test_reset_takes_all_back_and_can_be_undone():
    at = paste(from_file(NEURON, edit="weights.0.0:1"), "bias", "0.5")
    before = link_of(at)
    at.button(key="edit_reset").click().run()
    assert output_of(at) == NEURON.output
    assert at.button(key="edit_reset").disabled
    at.button(key="edit_undo").click().run()
    assert link_of(at) == before


def test_the_pastes_of_a_link_are_undone_last_first():
    at = from_file(NETWORK, paste="B2.1x1:1~features.1x3:1,2,3", edit="W1.0.0:2")
    for left in ("B2.1x1:1~features.1x3:1,2,3", "B2.1x1:1", None):
        at.button(key="edit_undo").click().run()
        assert link_of(at).get("paste") == left
        assert "edit" not in link_of(at)
    assert output_of(at) == NETWORK.output


def test_a_history_belongs_to_its_page():
    at = paste(from_file(HOME), "B2", "1")
    at.switch_page("pages/network.py").run()
    assert "edit_undo" not in keys_of(at)
    assert output_of(at) == NETWORK.output
    at.switch_page("app.py").run()
    assert "B2 = torch.tensor([[1.0]])" in program_of(at)
    at.button(key="edit_undo").click().run()
    assert output_of(at) == HOME.output


def test_a_paste_whose_shape_a_slider_changes_is_dropped_with_a_sentence():
    at = paste(from_file(NETWORK, edit="B2.0.0:1"), "W1", "1 2\n3 4\n5 6")
    at.slider(key="n_hidden").set_value(4).run()
    assert not at.exception
    [info] = at.container(key="edit_dropped").info
    assert all(part in info.value for part in ("`W1`", "`(3, 2)`", "`(3, 4)`"))
    assert "B2[0, 0] = 1.0" in program_of(at)
    at.slider(key="n_hidden").set_value(2).run()
    assert "torch.tensor" not in program_of(at)
    at.button(key="edit_undo").click().run()
    assert not at.exception
    assert "torch.tensor" not in program_of(at)
    assert "B2[0, 0]" not in program_of(at)


@pytest.mark.parametrize(
    "text",
    [
        "features",
        "features.1x5:1,2",
        "features.1x5:1,2,3,4,nan",
        "x.1:__import__('os')",
        "W" * 70_000,
        "~~~",
    ],
)
def test_what_is_no_paste_is_left_out_with_a_sentence(text):
    at = from_file(NEURON, paste=text)
    assert not at.exception
    assert output_of(at) == NEURON.output
    if text.strip("~"):
        assert len(at.container(key="notice").info) == 1


@pytest.mark.parametrize("name", ["output", "nobody", "activation", "torch", "n_input"])
def test_a_link_cannot_paste_what_is_no_data(name):
    at = from_file(NEURON, paste=f"{name}.1x1:1")
    assert not at.exception
    assert f"`{name}`" in at.container(key="edit_dropped").info[0].value
    assert output_of(at) == NEURON.output


@pytest.mark.parametrize("page", [NEURON, NETWORK], ids=lambda page: page.name)
def test_the_sentence_about_the_seed_tells_of_own_numbers(page):
    plain = text_of(from_file(page, step="0"), "verdict")
    assert "your own" not in plain
    row = "features.1x5:1,2,3,4,5" if page is NEURON else "features.1x3:1,2,3"
    for changed in ({"paste": row}, {"edit": "features.0.0:1"}):
        said = text_of(from_file(page, step="0", **changed), "verdict")
        assert said == f"{plain} Then numbers of your own were written into `features`."
    assert "你自己" in text_of(from_file(page, step="0", paste=row, lang="zh"), "verdict")


def test_parameters_are_called_random_only_while_they_are():
    assert "nothing has been trained yet" in text_of(from_file(NETWORK), "parameters")
    features = text_of(from_file(NETWORK, paste="features.1x3:1,2,3"), "parameters")
    assert "nothing has been trained yet" in features
    own = text_of(from_file(NETWORK, paste="W2.2x1:1,2", edit="B1.0.0:1"), "parameters")
    assert "nothing has been trained yet" not in own
    assert "`W2`, `B1`" in own


@every_page
def test_questions_and_tasks_cope_with_pasted_numbers(page):
    rest = "" if page is NEURON else "~W1.3x2:1,2,3,4,5,6~B1.1x2:1,2"
    row = f"features.1x{page.sliders['n_input'][2]}"
    row += ":" + ",".join("123456789"[: page.sliders["n_input"][2]])
    at = from_file(page, paste=row + rest, edit="features.0.0:9")
    if page is HOME:
        # What the seed decides is no question where the data do not come from it.
        assert "ask_open" not in keys_of(at)
        return
    at.button(key="ask_open").click().run()
    for kind in ("predict", "break", "repair"):
        at.segmented_control(key="ask_kind").set_value(kind).run()
        assert not at.exception
        assert at.radio(key=f"ask_{kind}").options
    at.toggle(key="tasks").set_value(True).run()
    assert not at.exception


def test_questions_about_other_sizes_cope_with_changed_numbers():
    at = from_file(HOME, edit="W1.0.0:9~features.0.0:9")
    at.button(key="ask_open").click().run()
    at.segmented_control(key="ask_kind").set_value("break").run()
    assert not at.exception
    assert at.radio(key="ask_break").options


def test_pasted_numbers_cover_the_results_again():
    at = from_file(NEURON, ask="1")
    at.button(key="reveal").click().run()
    assert output_of(at) == NEURON.output
    paste(at, "bias", "1")
    assert has(at, "cover")
    assert not has(from_file(NEURON, paste="bias.1x1:1"), "cover")


def test_nothing_of_the_box_is_there_while_it_is_closed():
    at = from_file(NETWORK, paste="features.1x3:1,2,3")
    assert not {"paste_text", "paste_take"} & keys_of(at)
    assert output_of(at) != NETWORK.output
