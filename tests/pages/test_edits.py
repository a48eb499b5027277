from __future__ import annotations

import pytest
import torch

from tests.pages.contract import LESSONS, from_file, output_of, text_of

HOME, NEURON, NETWORK = LESSONS


def program_of(at) -> str:
    return next(code.value for code in at.code if "import torch" in code.value)


def change(at, name: str, row: int, column: int, value: float):
    at.toggle(key="change").set_value(True).run()
    at.selectbox(key="edit_tensor").set_value(name).run()
    at.number_input(key="edit_row").set_value(row).run()
    at.number_input(key="edit_column").set_value(column).run()
    [field] = [item for item in at.number_input if item.key.startswith("edit_value_")]
    return field.set_value(value).run()


def neuron(weights_2: float) -> str:
    source = torch.Generator().manual_seed(7)
    x, w, b = (torch.randn(shape, generator=source) for shape in ((1, 5), (1, 5), (1, 1)))
    w[0, 2] = weights_2
    return f"{torch.sigmoid((x * w).sum() + b).item():.4f}"


def test_a_number_is_changed_undone_and_changed_again():
    at = change(from_file(NEURON), "weights", 0, 2, -3.5)
    assert not at.exception
    assert output_of(at) == neuron(-3.5)
    assert "weights = torch.randn_like(features)\nweights[0, 2] = -3.5\n" in program_of(at)
    at.button(key="edit_undo").click().run()
    assert output_of(at) == NEURON.output
    at.button(key="edit_redo_button").click().run()
    assert output_of(at) == neuron(-3.5)
    at.button(key="edit_reset").click().run()
    assert output_of(at) == NEURON.output


@pytest.mark.parametrize("page", LESSONS, ids=lambda page: page.name)
def test_a_link_brings_the_edits(page):
    name = "weights" if page is NEURON else "W1"
    at = from_file(page, edit=f"{name}.0.0:2.25~features.0.1:-1")
    assert not at.exception
    assert f"{name}[0, 0] = 2.25" in program_of(at)
    assert "features[0, 1] = -1.0" in program_of(at)
    assert output_of(at) != page.output
    [address] = [code.value for code in at.container(key="link").get("code")]
    assert "edit=" in address


@pytest.mark.parametrize(
    "text",
    ["weights", "weights.0.0:nan", "x.0:__import__('os')", "weights.0.0:1e400", "~~~", "W.0:" * 99],
)
def test_what_is_no_edit_is_left_out_with_a_sentence(text):
    at = from_file(NEURON, edit=text)
    assert not at.exception
    assert output_of(at) == NEURON.output
    if text.strip("~"):
        assert len(at.container(key="notice").info) == 1


def test_an_edit_whose_place_vanishes_is_dropped_with_a_sentence():
    at = from_file(NEURON, edit="weights.0.4:1~bias.0.0:0")
    at.slider(key="n_input").set_value(3).run()
    assert not at.exception
    assert "`weights[0, 4]`" in at.container(key="edit_dropped").info[0].value
    assert "bias[0, 0] = 0.0" in program_of(at)
    at.slider(key="n_input").set_value(5).run()
    assert "weights[0, 4]" not in program_of(at)
    assert "edit_dropped" not in [
        item.key for item in at.main.children.values() if hasattr(item, "key")
    ]


def test_edits_belong_to_their_page():
    at = from_file(HOME, edit="W1.0.0:2")
    changed = output_of(at)
    at.switch_page("pages/network.py").run()
    assert output_of(at) == NETWORK.output
    at.switch_page("app.py").run()
    assert output_of(at) == changed


def test_a_result_cannot_be_changed():
    at = from_file(NEURON)
    at.toggle(key="change").set_value(True).run()
    assert at.selectbox(key="edit_tensor").options == ["features", "weights", "bias"]


def test_the_verdict_follows_the_edit():
    at = from_file(NEURON, edit="bias.0.0:0", step="3")
    assert "0.0000" in text_of(at, "verdict")
