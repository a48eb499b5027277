"""The network page with one or two hidden layers and one to four outputs."""

from __future__ import annotations

import re
from itertools import pairwise, product

import pytest
import torch
from streamlit.testing.v1 import AppTest

from components.engine import device
from components.engine.device import Device
from components.ui import lesson
from components.ui.places import ROOT
from components.ui.text import speaker
from tests.pages.contract import LESSONS, LIMIT, from_file, output_of, text_of, through_home
from tests.pages.test_stage_and_words import markup

NETWORK = LESSONS[-1]
COMBINATIONS = list(product((1, 2), (1, 2, 3, 4)))
every_variant = pytest.mark.parametrize(("layers", "outputs"), COMBINATIONS)
SIZES = [(1, 1), (3, 2), (16, 16), (1, 16), (16, 1)]
DEEP_LOOKS = [
    *("features", "W1", "B1", "features@W1+B1", "h1", "W2", "B2", "h1@W2+B2", "h2"),
    *("W3", "B3", "h2@W3+B3", "output"),
]


def plain(layers: int, outputs: int, n: int, h: int, seed: int = 7) -> str:
    """Plain torch as the oracle."""
    source = torch.Generator().manual_seed(seed)
    ranks = [n, *[h] * layers, outputs]
    row = torch.randn((1, n), generator=source)
    weights = [torch.randn(shape, generator=source) for shape in pairwise(ranks)]
    biases = [torch.randn((1, count), generator=source) for count in ranks[1:]]
    for matrix, bias in zip(weights, biases, strict=True):
        row = 1 / (1 + torch.exp(-(row @ matrix + bias)))
    return ", ".join(f"{value:.4f}" for value in row[0].tolist())


def opened(layers: int, outputs: int, **more: object) -> AppTest:
    given = {"n_layers": layers, "n_output": outputs, **more}
    at = from_file(NETWORK, **{key: str(value) for key, value in given.items()})
    assert not at.exception
    return at


def program_of(at: AppTest) -> str:
    return next(code.value for code in at.code if "import torch" in code.value)


def address_of(at: AppTest) -> str:
    [address] = [code.value for code in at.container(key="link").get("code")]
    return address


@every_variant
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_variant_opens_at_every_size_and_its_output_is_torchs(layers, outputs, language):
    for n, h in SIZES:
        at = opened(layers, outputs, n_input=n, n_hidden=h, lang=language)
        assert output_of(at) == plain(layers, outputs, n, h)
        assert output_of(at) in at.container(key="printed").get("code")[0].value
        assert at.slider(key="step").value == 3 * (layers + 1)
        assert "{" not in text_of(at, "verdict")


@every_variant
def test_every_step_of_every_variant_says_something_else(layers, outputs):
    last = 3 * (layers + 1)
    for language, h in (("en", 2), ("zh", 2), ("en", 1)):
        at = opened(layers, outputs, n_hidden=h, step=0, lang=language)
        said, pictures = [], []
        for _ in range(last + 1):
            said.append(text_of(at, "verdict"))
            pictures.append(markup(at, "network"))
            if not at.button(key="step_next").disabled:
                assert output_of(at) == f"*{speaker(language)('not-yet')}*"
                at.button(key="step_next").click().run()
                assert not at.exception
        assert len(set(said)) == len(set(pictures)) == last + 1
        assert at.slider(key="step").value == last
        assert output_of(at) == plain(layers, outputs, 3, h)


def test_through_the_widgets_from_home():
    at = through_home(NETWORK)
    at.radio(key="n_layers").set_value(2).run()
    at.radio(key="n_output").set_value(3).run()
    assert not at.exception
    assert output_of(at) == plain(2, 3, 3, 2)
    assert "n_layers=2&n_output=3" in address_of(at)
    at.switch_page("app.py").run()
    assert not at.exception
    assert output_of(at) == "0.3171"
    assert at.container(key="card_network")
    at.switch_page(NETWORK.file).run()
    assert (at.radio(key="n_layers").value, at.radio(key="n_output").value) == (2, 3)
    assert at.slider(key="step").value == 9
    assert output_of(at) == plain(2, 3, 3, 2)


def test_who_stands_at_the_end_stays_at_the_end():
    at = from_file(NETWORK)
    for layers, last in ((2, 9), (1, 6), (2, 9)):
        at.radio(key="n_layers").set_value(layers).run()
        assert not at.exception
        step = at.slider(key="step")
        assert (step.min, step.max, step.value) == (0, last, last)
        assert output_of(at) == plain(layers, 1, 3, 2)
        assert "step=" not in address_of(at)


@pytest.mark.parametrize("step", [0, 2, 4, 5])
def test_who_stands_before_the_end_stays_there(step):
    at = opened(1, 1, step=step)
    for layers in (2, 1, 2):
        at.radio(key="n_layers").set_value(layers).run()
        assert at.slider(key="step").value == step
        assert f"step={step}" in address_of(at)


@pytest.mark.parametrize("step", [6, 7, 8, 9])
def test_fewer_layers_bring_a_later_step_to_the_new_end(step):
    at = opened(2, 1, step=step)
    at.radio(key="n_layers").set_value(1).run()
    assert not at.exception
    assert at.slider(key="step").value == 6
    assert output_of(at) == "0.3171"


@pytest.mark.parametrize(
    ("layers", "given", "used"), [(1, "9", 6), (2, "10", 9), (1, "6", 6), (2, "6", 6), (2, "-1", 0)]
)
def test_a_step_in_a_link_is_one_of_this_networks(layers, given, used):
    at = opened(layers, 1, step=given)
    assert at.slider(key="step").value == used
    notices = [item.key for item in at.main.children.values() if getattr(item, "key", "")]
    assert ("notice" in notices) == (given != str(used))
    if given != str(used):
        assert str(3 * (layers + 1)) in at.container(key="notice").info[0].value


@pytest.mark.parametrize("key", ["n_layers", "n_output"])
@pytest.mark.parametrize("value", ["0", "5", "-3", "many", "", "1e9"])
def test_a_wrong_link_gets_a_sentence_and_a_picture(key, value):
    at = from_file(NETWORK, **{key: value})
    assert not at.exception
    assert len(at.container(key="notice").info) == 1
    assert re.match(r"0\.\d{4}", output_of(at))


def test_an_edit_of_the_third_layer_goes_with_it():
    at = opened(2, 2, edit="W3.0.0:-2~B3.0.1:1.5~W1.0.0:3")
    assert "W3[0, 0] = -2.0" in program_of(at)
    assert "B3[0, 1] = 1.5" in program_of(at)
    at.radio(key="n_layers").set_value(1).run()
    assert not at.exception
    said = at.container(key="edit_dropped").info[0].value
    assert "`W3[0, 0]`" in said
    assert "`B3[0, 1]`" in said
    assert "W1[0, 0] = 3.0" in program_of(at)
    at.radio(key="n_layers").set_value(2).run()
    assert "W3[0, 0]" not in program_of(at)
    assert "W1[0, 0] = 3.0" in program_of(at)


def test_an_edit_of_an_output_that_goes_is_dropped():
    at = opened(1, 4, edit="W2.0.3:1")
    at.radio(key="n_output").set_value(2).run()
    assert "`W2[0, 3]`" in at.container(key="edit_dropped").info[0].value


def test_a_number_of_the_third_layer_can_be_changed():
    at = opened(2, 1)
    at.toggle(key="change").set_value(True).run()
    names = at.selectbox(key="edit_tensor").options
    assert names == ["features", "W1", "W2", "W3", "B1", "B2", "B3"]
    at.selectbox(key="edit_tensor").set_value("W3").run()
    [field] = [item for item in at.number_input if item.key.startswith("edit_value_W3")]
    field.set_value(0.0).run()
    assert "W3[0, 0] = 0.0" in program_of(at)
    assert output_of(at) != plain(2, 1, 3, 2)


@every_variant
def test_every_tensor_can_be_looked_at(layers, outputs):
    at = opened(layers, outputs, n_hidden=3)
    options = at.selectbox(key="look").options
    assert (options == DEEP_LOOKS) == (layers == 2)
    shapes = dict.fromkeys(options, "(1, 3)") | {"W1": "(3, 3)", "W2": "(3, 3)"}
    last = f"W{layers + 1}"
    shapes |= {last: f"(3, {outputs})", f"B{layers + 1}": f"(1, {outputs})"}
    total = f"{'h2' if layers == 2 else 'h'}@{last}+B{layers + 1}"
    shapes |= {total: f"(1, {outputs})", "output": f"(1, {outputs})"}
    for name in options:
        at.selectbox(key="look").set_value(name).run()
        assert not at.exception
        assert f"`{shapes[name]}`" in text_of(at, "look_numbers")


@pytest.mark.parametrize(
    ("look", "after"),
    [
        *(("h1", "h"), ("h2", "h"), ("W3", "W2"), ("B3", "B2")),
        *(("h2@W3+B3", "h@W2+B2"), ("h1@W2+B2", "h@W2+B2"), ("W1", "W1"), ("output", "output")),
    ],
)
def test_a_tensor_that_goes_leaves_its_twin_to_look_at(look, after):
    at = opened(2, 1, look=look)
    assert at.selectbox(key="look").value == look
    at.radio(key="n_layers").set_value(1).run()
    assert not at.exception
    assert at.selectbox(key="look").value == after


def test_a_tensor_that_is_not_there_gets_a_sentence():
    at = opened(1, 1, look="W3")
    assert at.selectbox(key="look").value == "W1"
    assert len(at.container(key="notice").info) == 1


@every_variant
@pytest.mark.parametrize(("n", "h"), [(3, 2), (1, 1), (16, 16)])
def test_the_parameters_are_counted(layers, outputs, n, h):
    ranks = [n, *[h] * layers, outputs]
    total = sum(a * b + b for a, b in pairwise(ranks))
    said = text_of(opened(layers, outputs, n_input=n, n_hidden=h), "parameters")
    assert f"**{total}**" in said
    assert (f"`W3` {h * outputs}" in said) == (layers == 2)


@every_variant
def test_the_formulas_have_the_live_shapes(layers, outputs):
    at = opened(layers, outputs, n_input=5, n_hidden=4)
    formulas = [item.value.strip("$\n") for item in at.latex]
    assert len(formulas) == layers + 2
    whole = formulas[-2]
    assert whole.startswith(rf"\underset{{(1,\,{outputs})}}")
    assert rf"\underset{{(4,\,{outputs})}}{{W_{layers + 1}}}" in whole
    assert (r"\underset{(4,\,4)}{W_2}" in whole) == (layers == 2 or outputs == 4)
    assert rf"\underset{{(1,\,{outputs})}}{{B_{layers + 1}}}" in formulas[-1]
    assert (f"y_{{{outputs}}}" in formulas[-1]) == (outputs > 1)


@every_variant
@pytest.mark.parametrize("language", ["en", "zh"])
def test_questions_and_task_stay_open_in_every_variant(layers, outputs, language):
    at = opened(layers, outputs, lang=language)
    at.button(key="ask_open").click().run()
    for kind in ("predict", "break", "repair"):
        at.segmented_control(key="ask_kind").set_value(kind).run()
        radio = at.radio(key=f"ask_{kind}")
        radio.set_value(
            "hidden" if kind == "predict" else "product" if kind == "break" else "turned"
        )
        at.run()
        at.button(key=f"ask_{kind}_check").click().run()
        assert not at.exception
        right = speaker(language)("ask-right", why="")
        assert text_of(at, f"ask_{kind}_verdict").startswith(right.strip())
    at.toggle(key="tasks").set_value(True).run()
    for lines in ("output = activation(torch.mm(features, W1))", "output = 1"):
        at.text_area(key="task_network").set_value(lines)
        at.button(key="task_network_check").click().run()
        assert not at.exception
    again = text_of(at, "task_network_verdict")
    assert ("h2 = activation(torch.mm(h1, …) + …)" in again) == (layers == 2)
    at.button(key="task_network_solution").click().run()
    (shown,) = at.container(key="task_network_answer").get("code")
    at.text_area(key="task_network").set_value(shown.value)
    at.button(key="task_network_check").click().run()
    value = plain(layers, outputs, 3, 2)
    assert text_of(at, "task_network_verdict") == speaker(language)("task-right", value=value)


@every_variant
def test_without_a_working_card_the_same_numbers_come_from_the_processor(
    layers, outputs, monkeypatch
):
    if torch.cuda.is_available():
        pytest.skip("here the card works")
    devices = (Device("cpu"), Device("cuda:0", "A card", 2**30))
    monkeypatch.setattr(device, "available_devices", lambda: devices)
    lesson._record.cache_clear()
    at = opened(layers, outputs)
    assert output_of(at) == plain(layers, outputs, 3, 2)
    program = program_of(at)
    assert 'device = "cpu"' in program
    for name in [f"{kind}{k}" for kind in "WB" for k in range(1, layers + 2)]:
        assert f"{name} = {name}.to(device)" in program
    lesson._record.cache_clear()


def test_the_link_brings_the_variant_to_another_session():
    at = from_file(NETWORK)
    at.radio(key="n_layers").set_value(2).run()
    at.radio(key="n_output").set_value(4).run()
    at.slider(key="step").set_value(7).run()
    query = dict(pair.split("=") for pair in address_of(at).split("?")[1].split("&"))
    again = from_file(NETWORK, **query)
    assert again.slider(key="step").value == 7
    assert text_of(again, "verdict") == text_of(at, "verdict")


def test_another_page_is_not_touched_by_the_layers():
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=LIMIT).run()
    at.switch_page(NETWORK.file).run()
    at.radio(key="n_layers").set_value(2).run()
    at.switch_page("pages/neuron.py").run()
    assert not at.exception
    step = at.slider(key="step")
    assert (step.min, step.max, step.value) == (0, 4, 4)
    assert "step=" not in address_of(at)


@every_variant
def test_predicting_first_covers_every_variant(layers, outputs):
    at = opened(layers, outputs, ask=1)
    wanted = plain(layers, outputs, 3, 2)
    sent = "".join(str(getattr(item, "proto", "")) for item in at)
    assert not [number for number in wanted.split(", ") if number in sent]
    assert f"(1, {outputs})" not in text_of(at, "verdict")
    at.button(key="reveal").click().run()
    assert output_of(at) == wanted
    for key, value in (("n_layers", 3 - layers), ("n_output", outputs % 4 + 1)):
        at.radio(key=key).set_value(value).run()
        assert not at.exception
        assert at.button(key="reveal")
        at.button(key="reveal").click().run()
    assert output_of(at) == plain(3 - layers, outputs % 4 + 1, 3, 2)


def test_the_card_on_home_shows_the_deeper_network_covered_and_bare():
    at = through_home(NETWORK)
    at.radio(key="n_layers").set_value(2).run()
    at.radio(key="n_output").set_value(4).run()
    for asking in (False, True):
        at.switch_page("app.py").run()
        at.toggle(key="predict_first").set_value(asking).run()
        assert not at.exception
        card = markup(at, "thumbnail_network")
        assert len(re.findall(r'<circle id="h\d-\d"', card)) == 2 + 2 + 4
        assert ("stroke-dasharray" in card) == asking
