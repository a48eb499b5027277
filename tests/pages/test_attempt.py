"""A reader's lines, drawn and told step by step; the solution, walked in the same way."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET

import pytest
from streamlit.testing.v1 import AppTest

from components.engine.variants import ACTIVATIONS
from components.ui import stage
from components.ui.text import speaker
from tests.drawing.operation_reading import texts
from tests.pages.contract import LESSONS, WAYS, text_of
from tests.pages.test_your_turn import (
    NO_ACTIVATION,
    NO_BIAS,
    PRODUCT,
    RIGHT,
    answer,
    fresh,
    opened,
)

every_language = pytest.mark.parametrize("language", ["en", "zh"])
CLASH = "output = torch.mm(features, weights)"


def markup(at: AppTest, key: str) -> str:
    [element] = [item for item in at.get("bidi_component") if item.proto.id.endswith(f"-{key}")]
    return json.loads(element.proto.json)["markup"]


def drawn(at: AppTest, key: str = "attempt") -> list[str]:
    """What stands in the drawing."""
    return texts(ET.fromstring(markup(at, key)))


def stages(at: AppTest) -> set[str]:
    return {item.proto.id.rpartition("-")[2] for item in at.get("bidi_component")}


def test_nothing_is_drawn_before_the_check():
    assert not stages(fresh())
    assert not stages(opened())


@every_language
def test_a_right_answer_is_drawn_from_its_last_step_and_walked_back(language):
    say = speaker(language)
    at = answer(opened(language=language), RIGHT)
    assert at.selectbox(key="attempt_step").value == 3
    assert {"sigmoid", "0.1595", "output"} <= set(drawn(at))
    assert say("drawing-operation-wanted") not in drawn(at)
    assert "0.1595" in text_of(at, "attempt_words")
    assert at.button(key="attempt_next").disabled
    for _ in range(3):
        at.button(key="attempt_back").click().run()
    assert not at.exception
    assert at.button(key="attempt_back").disabled
    said = text_of(at, "attempt_words")
    code = "`features * weights`"
    assert said.startswith(say("scene-step", step="1", count="4", line="1", code=code))
    assert "`features (1, 5)`" in said
    assert "`weights (1, 5)`" in said
    assert "0.1314" in drawn(at)
    assert "0.1314" in said


def test_a_step_is_chosen_from_the_list():
    at = answer(opened(), RIGHT)
    at.selectbox(key="attempt_step").set_value(1).run()
    assert "torch.sum" in drawn(at)
    at.button(key="attempt_next").click().run()
    assert at.selectbox(key="attempt_step").value == 2


@every_language
def test_a_wrong_number_stands_beside_the_one_it_should_be(language):
    say = speaker(language)
    at = answer(opened(language=language), NO_BIAS)
    assert {"0.1214", "≠", "0.1595", say("drawing-operation-wanted")} <= set(drawn(at))
    assert "0.1595" in text_of(at, "attempt_words")
    at.button(key="attempt_back").click().run()
    assert say("drawing-operation-wanted") not in drawn(at)
    assert "0.1595" not in text_of(at, "attempt_words")


@every_language
def test_an_error_is_drawn_where_it_happened(language):
    say = speaker(language)
    at = answer(opened(language=language), f"x = features * 2\n{CLASH}")
    assert {"5 ≠ 1", say("drawing-operation-row", count=5)} <= set(drawn(at))
    assert any("mat1 and mat2 shapes cannot be multiplied" in text for text in drawn(at))
    said = text_of(at, "attempt_words")
    facts = {"step": "2", "count": "2", "line": "2", "code": f"`{CLASH}`"}
    assert said.startswith(say("scene-step", **facts))


@pytest.mark.parametrize(
    ("lines", "sign"),
    [
        ("output = activation(torch.mm(features, weights))", "5 ≠ 1"),
        ("def f(x): return torch.mm(x, x)\noutput = f(features)", "5 ≠ 1"),
        ("output = activation([1, 2])", "-"),
        ("output = torch.zeros(10**9, 10**9)", "torch.zeros"),
        ("output = features[9]", "[9]"),
    ],
)
def test_the_innermost_step_that_failed_is_drawn(lines, sign):
    at = answer(opened(), lines)
    assert sign in drawn(at)
    assert "✗" not in text_of(at, "attempt_words")
    assert f"line {len(lines.splitlines())}" in text_of(at, "attempt_words") or "def" in lines


def test_another_number_of_the_page_keeps_the_step():
    at = answer(opened(), RIGHT)
    at.button(key="attempt_back").click().run()
    at.slider(key="n_input").set_value(16).run()
    assert at.selectbox(key="attempt_step").value == 2
    at.button(key="attempt_back").click().run()
    at.button(key="attempt_back").click().run()
    assert "(1, 16)" in drawn(at)


def test_other_lines_begin_at_their_own_last_step():
    at = answer(opened(), RIGHT)
    at.selectbox(key="attempt_step").set_value(0).run()
    answer(at, NO_ACTIVATION)
    assert at.selectbox(key="attempt_step").value == 2


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ("output = 0.1595", "0.1595"),
        ("output = features", "(1, 5)"),
        ("x = features * 2\noutput = True", "True"),
    ],
)
def test_an_output_that_no_step_made_is_shown_as_it_is(lines, shown):
    at = answer(opened(), lines)
    assert shown in drawn(at)
    assert "No step of these lines" in text_of(at, "attempt_words")


@pytest.mark.parametrize("lines", ["", "output = (", "output = weigths"])
def test_lines_without_a_step_draw_nothing(lines):
    at = answer(opened(), lines)
    assert not stages(at)


@every_language
def test_the_solution_is_walked_from_its_first_step(language):
    at = opened("network", language)
    at.slider(key="n_input").set_value(3).run()
    answer(at, "output = h", "network")
    answer(at, "output = features", "network")
    assert "answer" not in stages(at)
    at.button(key="task_network_solution").click().run()
    assert not at.exception
    assert at.selectbox(key="answer_step").value == 0
    assert "3 = 3" in drawn(at, "answer")
    seen = [text_of(at, "answer_words")]
    while not at.button(key="answer_next").disabled:
        at.button(key="answer_next").click().run()
        seen.append(text_of(at, "answer_words"))
    assert len(set(seen)) == 6
    assert "0.3171" in seen[-1]
    assert {"sigmoid", "0.3171"} <= set(drawn(at, "answer"))
    assert "attempt" in stages(at)


def test_the_words_alone_tell_every_step(monkeypatch):
    monkeypatch.setattr(stage, "_stage", lambda: lambda **_: None)
    at = answer(opened(), NO_BIAS)
    assert not stages(at)
    assert "It should be `(1, 1)`: 0.1595." in text_of(at, "attempt_words")
    at.button(key="attempt_back").click().run()
    assert "−1.9796" in text_of(at, "attempt_words")


ATTACKS = {
    "tag": "output = torch.zeros(1, dtype='<img src=x onerror=alert(1)>')",
    "attribute": "output = features + weights['\" data-part=\"neuron']",
    "markdown": "output = features + weights['`**b**` $x$ :red[r]']",
    "newlines": "output = (features\n\n   * weights)",
    "many operands": f"output = torch.cat([{', '.join(['features'] * 150)}])",
    "deep": f"output = {'activation(' * 40}features{')' * 40}",
    "wide": "output = torch.zeros(1000, 1000) @ torch.zeros(1000, 1000).T + features[0, 0]",
    "many dimensions": f"output = features.view({'1, ' * 10}5)",
    "giant number": "x = 2**1000\noutput = features * 0 + 1",
    "none": "output = torch.empty(3, 0)",
    "chinese": "变量 = features * weights\noutput = activation(变量.sum() + bias)",
    "comment": "output = activation(features.sum())  # </script><script>alert(1)</script>",
    "long name": f"{'x' * 900} = features * 2\noutput = {'x' * 900}.sum()",
}


@pytest.mark.parametrize("lines", ATTACKS.values(), ids=ATTACKS)
def test_whatever_is_typed_is_drawn_escaped_or_refused_with_a_sentence(lines):
    at = answer(opened(), lines)
    assert at.text_area(key="task_sum").value == lines
    if "attempt" not in stages(at):
        assert at.container(key="task_sum_verdict").warning
        return
    while True:
        drawing = markup(at, "attempt")
        assert len(drawing) < 400_000
        names = {name for node in ET.fromstring(drawing).iter() for name in node.attrib}
        tags = {node.tag.rpartition("}")[2] for node in ET.fromstring(drawing).iter()}
        assert not {name for name in names if name.startswith("on")}
        assert not tags & {"script", "img", "a", "foreignObject"}
        if at.selectbox and at.selectbox(key="attempt_step").value:
            at.button(key="attempt_back").click().run()
            assert not at.exception
        else:
            break


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("n_input", ["1", "16"])
def test_every_activation_and_size_of_the_neuron(activation, n_input):
    page = next(page for page in LESSONS if page.name == "neuron")
    at = WAYS["from_file"](page, activation=activation, n_input=n_input, edit="features.0.0:-1.5")
    at.toggle(key="tasks").set_value(True).run()
    for lines in (RIGHT, CLASH.replace("weights", "weights.T") + " + bias"):
        answer(at, lines)
        while not at.button(key="attempt_back").disabled:
            at.button(key="attempt_back").click().run()
            assert not at.exception


@pytest.mark.parametrize("way", WAYS)
def test_the_attempt_is_drawn_on_the_page_itself(way):
    page = next(page for page in LESSONS if page.name == "network")
    at = WAYS[way](page)
    at.toggle(key="tasks").set_value(True).run()
    answer(at, "output = activation(features @ W1 + B1)", "network")
    assert {"network", "attempt"} <= stages(at)
    assert {"≠", "0.3171"} <= set(drawn(at))
    step = at.slider(key="step").value
    at.button(key="attempt_back").click().run()
    assert at.slider(key="step").value == step


def test_the_means_are_judged_as_before():
    at = answer(opened(task="matmul"), RIGHT, "matmul")
    assert speaker("en")("drawing-operation-wanted") not in drawn(at)
    answer(at, PRODUCT, "matmul")
    at.button(key="attempt_back").click().run()
    at.button(key="attempt_back").click().run()
    assert "5 = 5" in drawn(at)
