"""With ``ask=1`` no result is anywhere on a page until the reader has committed to an answer."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from streamlit.testing.v1 import AppTest

from components.ui.lesson import record
from components.ui.text import speaker
from tests.pages.contract import LESSONS, SHAPES, from_file, output_of, text_of, through_home
from tests.pages.test_stage_and_words import markup

HOME, NEURON, NETWORK = LESSONS
every_page = pytest.mark.parametrize("page", LESSONS, ids=lambda page: page.name)
SIZES = [{}, {"n_input": "1", "n_hidden": "1"}, {"n_input": "16", "n_hidden": "16"}]
NUMBER = re.compile(r"[-\u2212]?\d+\.\d{4}")


def everything(at: AppTest) -> str:
    """All that was sent to the browser, in every element of the page and of the sidebar."""
    found = []
    for item in at:
        proto = getattr(item, "proto", None)
        found.append(getattr(proto, "json", "") or "")
        found.append(str(proto))
    return "\n".join(found).replace("\u2212", "-").replace("\\342\\210\\222", "-")


def results(page, **sizes: int) -> set[str]:
    """Every number that the program of a page computes, as torch prints it."""
    trace, _ = record("neuron" if page is NEURON else "network", seed=7, **sizes)
    data = {step.target for step in trace.steps if "randn" in step.operation}
    numbers: set[str] = set()
    for step in trace.steps:
        if step.target not in data and step.result is not None and step.result.kind == "tensor":
            numbers |= set(NUMBER.findall(str(_rounded(step.result.values))))
    given = NUMBER.findall(str([_rounded(trace.variables[name].values) for name in data if name]))
    return numbers - set(given)


def _rounded(values) -> object:
    if isinstance(values, list):
        return [_rounded(one) for one in values]
    return f"{values:.4f}"


def chosen(page, **query: str) -> dict[str, str]:
    return {key: value for key, value in query.items() if key in page.sliders}


def is_covered(at: AppTest) -> bool:
    return "reveal" in [item.key for item in at.button]


@every_page
@pytest.mark.parametrize("sizes", SIZES, ids=str)
def test_no_result_is_anywhere_until_revealed(page, sizes):
    wanted = chosen(page, **sizes)
    at = from_file(page, ask="1", **wanted)
    assert not at.exception
    numbers = results(
        page, **{key: at.slider(key=key).value for key in page.sliders if key[0] == "n"}
    )
    assert len(numbers) >= 2
    hidden = everything(at)
    assert not {
        number for number in numbers if re.search(rf"(?<![\d.]){re.escape(number)}", hidden)
    }
    at.button(key="reveal").click().run()
    assert not at.exception
    assert output_of(at) in everything(at)
    assert output_of(at) == output_of(from_file(page, **wanted))


@every_page
def test_the_known_output_is_covered_and_comes_back(page):
    at = from_file(page, ask="1")
    assert page.output not in everything(at)
    assert output_of(at) == f"*{speaker('en')('cover-word')}*"
    at.button(key="reveal").click().run()
    assert output_of(at) == page.output
    assert page.output in everything(at)
    assert not is_covered(at)


def parts_with(at: AppTest, key: str, text: str) -> set[str]:
    """The parts of a stage, and the sub-expressions of the program, that say a text anywhere."""
    root = ET.fromstring(f"<all>{markup(at, key)}</all>")
    nodes = [node for node in root.iter() if node.get("data-part")]
    said = {node: "".join(node.attrib.values()) + "".join(node.itertext()) for node in nodes}
    return {node.get("data-part", "") for node in nodes if text in said[node]}


@pytest.mark.parametrize("page", [HOME, NETWORK], ids=lambda page: page.name)
def test_the_picture_tells_no_shape_of_a_result(page):
    at = from_file(page, ask="1", n_input="3", n_hidden="5")
    assert parts_with(at, "network", "(1, 5)") == {"B1"}
    assert parts_with(at, "network", "(1, 1)") == {"B2"}
    assert markup(at, "network").count("(1, 5)") == 3
    at.button(key="reveal").click().run()
    assert {"h", "B1"} <= parts_with(at, "network", "(1, 5)")


@every_page
def test_the_program_tells_no_shape_of_a_result(page):
    at = from_file(page, ask="1", **chosen(page, n_input="6", n_hidden="4"))
    computed = r'aria-label="(?:activation|torch\.(?:mm|sum)|features \*)[^"]*"'
    spans = re.findall(computed, markup(at, "code"))
    assert len(spans) >= 3
    assert not [span for span in spans if "float32" in span]
    assert 'role="button"' not in markup(at, "code")
    at.button(key="reveal").click().run()
    spans = re.findall(computed, markup(at, "code"))
    assert all("float32" in span for span in spans)


def test_the_formulas_tell_no_shape_and_no_output():
    at = from_file(NETWORK, ask="1")
    assert not at.latex
    at.button(key="reveal").click().run()
    assert len(at.latex) == 3
    at = from_file(NEURON, ask="1")
    assert not [item for item in at.latex if "mathbf" in item.value]


@every_page
def test_the_shapes_listed_are_those_of_the_data(page):
    at = from_file(page, ask="1")
    assert "activation(" not in text_of(at, "shapes")
    assert "`features`" in text_of(at, "shapes")
    at.button(key="reveal").click().run()
    assert "activation(" in text_of(at, "shapes")


@every_page
def test_switched_on_what_can_be_opened_shows_no_result_either(page):
    at = from_file(page)
    for item in [item.key for item in at.main.toggle]:
        at.toggle(key=item).set_value(True).run()
    at.toggle(key="predict_first").set_value(True).run()
    assert not at.exception
    assert page.output not in everything(at)
    at.button(key="reveal").click().run()
    assert page.output in everything(at)


@every_page
def test_each_slider_covers_again(page):
    for key, (low, _, _) in page.sliders.items():
        at = from_file(page, ask="1")
        at.button(key="reveal").click().run()
        at.slider(key=key).set_value(low).run()
        assert is_covered(at) == (key != "step")
        if key != "step":
            assert output_of(at) == f"*{speaker('en')('cover-word')}*"


def test_an_activation_and_a_number_of_ones_own_cover_again():
    at = from_file(NEURON, ask="1")
    at.button(key="reveal").click().run()
    at.radio(key="activation").set_value("tanh").run()
    assert is_covered(at)
    at.button(key="reveal").click().run()
    at.toggle(key="change").set_value(True).run()
    assert not is_covered(at)
    [field] = [item for item in at.number_input if item.key.startswith("edit_value_")]
    field.set_value(2.0).run()
    assert is_covered(at)


@every_page
def test_an_answer_uncovers_and_is_judged(page):
    at = from_file(page, ask="1")
    radio = at.radio(key="ask_predict")
    assert radio.value is None
    radio.set_value(_first_option(at)).run()
    assert is_covered(at)
    at.button(key="ask_predict_check").click().run()
    assert not at.exception
    assert output_of(at) == page.output
    assert text_of(at, "ask_predict_verdict")


def _first_option(at: AppTest) -> str:
    return {"home": "values", "neuron": "matrix", "network": "hidden"}[_page_of(at)]


def _page_of(at: AppTest) -> str:
    return at.session_state["kept_page"]


@every_page
def test_only_the_prediction_is_asked_while_covered(page):
    at = from_file(page, ask="1")
    keys = [item.key for item in at.button]
    assert "ask_open" not in keys
    assert "ask_predict_skip" not in keys
    with pytest.raises(KeyError):
        at.segmented_control(key="ask_kind")
    at.button(key="reveal").click().run()
    assert at.segmented_control(key="ask_kind").value == "predict"


def typed(at: AppTest, text: str) -> AppTest:
    at.text_input(key="guess_shape").set_value(text)
    return at.button(key="guess_check").click().run()


def test_a_typed_shape_uncovers_and_the_difference_is_explained():
    at = typed(from_file(HOME, ask="1"), "2 x 1")
    assert not at.exception
    assert output_of(at) == HOME.output
    verdict = text_of(at, "guess_verdict")
    assert "`(2, 1)` has the right numbers in the other order" in verdict
    assert "`(1, 2)`" in verdict
    at.slider(key="n_hidden").set_value(5).run()
    assert is_covered(at)
    assert at.text_input(key="guess_shape").value == ""
    assert "**Right.**" in text_of(typed(at, "torch.Size([1, 5])"), "guess_verdict")


@every_page
@pytest.mark.parametrize("text", ["rows", "<b>", "1;2", "`", "9" * 30])
def test_what_is_no_shape_gets_a_sentence_and_uncovers_nothing(page, text):
    at = typed(from_file(page, ask="1"), text)
    assert not at.exception
    assert text_of(at, "guess_unreadable") == speaker("en")("guess-unreadable")
    assert is_covered(at)
    assert page.output not in everything(at)


def test_nothing_typed_says_nothing():
    at = typed(from_file(NETWORK, ask="1"), "  ")
    assert is_covered(at)
    with pytest.raises(KeyError):
        at.container(key="guess_unreadable")


@pytest.mark.parametrize("page", [NEURON, NETWORK], ids=lambda page: page.name)
def test_the_stepper_waits_and_keeps_its_step(page):
    at = from_file(page, ask="1", step="2")
    assert at.button(key="step_back").disabled
    assert at.button(key="step_next").disabled
    assert at.slider(key="step").disabled
    assert at.slider(key="step").value == 2
    at.button(key="reveal").click().run()
    plain = from_file(page, step="2")
    assert at.slider(key="step").value == 2
    assert text_of(at, "verdict") == text_of(plain, "verdict")
    assert not at.button(key="step_next").disabled


def test_it_travels_and_each_page_asks_for_itself():
    at = from_file(HOME, ask="1")
    at.button(key="reveal").click().run()
    at.switch_page("pages/neuron.py").run()
    assert is_covered(at)
    assert NEURON.output not in everything(at)
    at.switch_page("app.py").run()
    assert output_of(at) == HOME.output


@every_page
def test_the_switch_covers_and_uncovers_and_stands_in_the_link(page):
    at = through_home(page)
    assert at.toggle(key="predict_first").value is False
    at.toggle(key="predict_first").set_value(True).run()
    assert is_covered(at)
    [address] = [code.value for code in at.container(key="link").get("code")]
    assert "ask=1" in address
    at.button(key="reveal").click().run()
    at.toggle(key="predict_first").set_value(False).run()
    assert output_of(at) == page.output
    at.toggle(key="predict_first").set_value(True).run()
    assert is_covered(at)


@every_page
@pytest.mark.parametrize("value", ["2", "yes", "", "<script>"])
def test_nonsense_in_the_link_gets_a_sentence(page, value):
    at = from_file(page, ask=value)
    assert not at.exception
    assert len(at.container(key="notice").info) == 1
    assert output_of(at) == page.output


@every_page
def test_chinese(page):
    at = from_file(page, ask="1", lang="zh")
    assert not at.exception
    assert page.output not in everything(at)
    assert speaker("zh")("cover-word") in output_of(at)
    verdict = text_of(typed(at, "7, 7"), "guess_verdict")
    assert any("一" <= letter <= "鿿" for letter in verdict)


@every_page
def test_projector(page):
    at = from_file(page, ask="1", mode="projector")
    assert page.output not in everything(at)
    assert at.button(key="reveal").label == speaker("en")("cover-reveal-space")
    at.button(key="reveal").click().run()
    assert output_of(at) == page.output


def test_revealing_works_at_once_where_a_fix_was_chosen_before():
    """The choice of a fix is not on the page while the results are covered."""
    at = from_file(SHAPES)
    at.radio(key="fix").set_value(1).run()
    shown = output_of(at)
    at.toggle(key="predict_first").set_value(True).run()
    assert at.button(key="reveal")
    at.button(key="reveal").click().run()
    assert not [button for button in at.button if button.key == "reveal"]
    assert output_of(at) == shown
