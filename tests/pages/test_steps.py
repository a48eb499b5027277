from __future__ import annotations

import pytest

from tests.pages.contract import LESSONS, from_file, output_of, text_of

HOME, NEURON, NETWORK = LESSONS
walks = pytest.mark.parametrize("page", [NEURON, NETWORK], ids=lambda page: page.name)


@walks
def test_back_and_next_walk_the_whole_way(page):
    at = from_file(page)
    last = page.sliders["step"][1]
    assert at.button(key="step_next").disabled
    said = {text_of(at, "verdict")}
    for step in reversed(range(last)):
        at.button(key="step_back").click().run()
        assert at.slider(key="step").value == step
        assert output_of(at) == "*not computed yet*"
        said.add(text_of(at, "verdict"))
    assert len(said) == last + 1
    assert at.button(key="step_back").disabled
    for _ in range(last):
        at.button(key="step_next").click().run()
    assert output_of(at) == page.output


@walks
def test_a_link_opens_at_its_step(page):
    at = from_file(page, step="1")
    assert at.slider(key="step").value == 1
    assert output_of(at) == "*not computed yet*"


@walks
def test_the_output_is_nowhere_in_words_before_its_step(page):
    at = from_file(page, step=str(page.sliders["step"][1] - 1))
    words = [item.value for item in (*at.main.markdown, *at.main.code, *at.main.latex)]
    assert not [text for text in words if page.output in text]


def test_shapes_appear_as_the_walk_reaches_them():
    at = from_file(NEURON, step="0")
    assert "features * weights" not in text_of(at, "shapes")
    at.button(key="step_next").click().run()
    assert "| `features * weights` | `(1, 5)` |" in text_of(at, "shapes")


def test_a_tensor_can_be_looked_at_with_an_ordinary_select():
    at = from_file(NETWORK, n_hidden="3")
    at.selectbox(key="look").set_value("h").run()
    assert "`(1, 3)`" in text_of(at, "look_numbers")
    at.slider(key="step").set_value(2).run()
    assert text_of(at, "look_numbers") == "not computed yet"


@pytest.mark.parametrize(("n_input", "n_hidden"), [(3, 2), (16, 16), (1, 1)])
def test_the_parameters_are_counted(n_input, n_hidden):
    at = from_file(NETWORK, n_input=str(n_input), n_hidden=str(n_hidden))
    total = n_input * n_hidden + n_hidden + n_hidden + 1
    assert f"**{total}**" in text_of(at, "parameters")
