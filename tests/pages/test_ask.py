from __future__ import annotations

from itertools import pairwise

import pytest
from streamlit.testing.v1 import AppTest

from components.ui.lesson import record
from components.ui.questions import NAMES, QUESTIONS
from components.ui.questions.trials import rerun
from components.ui.text import speaker

PAGES = ("home", "neuron", "network")
SIZES = ((1, 1), (2, 2), (5, 2), (16, 16))
every_page = pytest.mark.parametrize("page", PAGES)


def asking(page: str, language: str) -> None:
    import streamlit as st

    from components.ui.ask import show_questions
    from components.ui.lesson import record
    from components.ui.text import speaker

    values = {"n_input": st.slider("inputs", 1, 16, 5, key="n_input")}
    if page != "neuron":
        values["n_hidden"] = st.slider("hidden units", 1, 16, 2, key="n_hidden")
    trace, _ = record("neuron" if page == "neuron" else "network", seed=7, **values)
    show_questions(page, trace, say=speaker(language))


def opened(page: str, language: str = "en", **sizes: int) -> AppTest:
    at = AppTest.from_function(asking, args=(page, language), default_timeout=20).run()
    for key, value in sizes.items():
        at.slider(key=key).set_value(value)
    return at.button(key="ask_open").click().run()


def answer(at: AppTest, name: str, option: str) -> AppTest:
    at.radio(key=f"ask_{name}").set_value(option).run()
    return at.button(key=f"ask_{name}_check").click().run()


def question(page: str, name: str, **sizes: int):
    trace, _ = record("neuron" if page == "neuron" else "network", seed=7, **sizes)
    return QUESTIONS[page][name](trace)


def verdict(at: AppTest, name: str) -> list[str]:
    return [item.value for item in at.container(key=f"ask_{name}_verdict").markdown]


@every_page
def test_a_right_answer_leads_on_to_the_next_question(page):
    at = opened(page)
    for name, following in pairwise(NAMES):
        right = next(option for option in question(page, name).options if option.correct)
        answer(at, name, right.id)
        at.button(key="ask_next").click().run()
        assert at.segmented_control(key="ask_kind").value == following
    right = next(option for option in question(page, NAMES[-1]).options if option.correct)
    answer(at, NAMES[-1], right.id)
    assert "ask_next" not in [button.key for button in at.button]


@pytest.mark.parametrize("sizes", SIZES, ids=str)
@pytest.mark.parametrize("name", NAMES)
@every_page
def test_every_answer_gets_its_own_words(page, name, sizes):
    given = {"n_input": sizes[0]} | ({} if page == "neuron" else {"n_hidden": sizes[1]})
    at = opened(page, **given)
    at.segmented_control(key="ask_kind").set_value(name).run()
    asked = question(page, name, **given)
    say = speaker("en")
    assert at.radio(key=f"ask_{name}").value is None
    for option in asked.options:
        answer(at, name, option.id)
        assert not at.exception
        opening = say("ask-right", why="") if option.correct else say("ask-wrong", why="")
        why = say(f"{asked.key}-{option.why}", **option.facts)
        assert verdict(at, name)[0] == opening + why
        shown = [item.value for item in at.container(key=f"ask_{name}_verdict").get("code")]
        assert shown == ([option.said] if option.ran else [])


@every_page
def test_nothing_runs_and_two_elements_stand_there_until_the_reader_opens(page):
    rerun.cache_clear()
    at = AppTest.from_function(asking, args=(page, "en"), default_timeout=20).run()
    assert rerun.cache_info().currsize == 0
    assert len(at.container(key="ask").markdown) == 1
    assert [item.key for item in at.button] == ["ask_open"]
    assert not at.radio


def test_a_slider_makes_a_new_question():
    at = opened("neuron")
    answer(at, "predict", "matrix")
    assert verdict(at, "predict")
    at.slider(key="n_input").set_value(2).run()
    assert at.radio(key="ask_predict").value is None
    assert at.button(key="ask_predict_check").disabled
    with pytest.raises(KeyError):
        at.container(key="ask_predict_verdict")
    assert any("`(1, 2)`" in item.value for item in at.container(key="ask").markdown)


def test_another_choice_takes_the_verdict_away_until_it_is_checked():
    at = opened("neuron")
    answer(at, "predict", "row")
    at.radio(key="ask_predict").set_value("matrix").run()
    with pytest.raises(KeyError):
        at.container(key="ask_predict_verdict")
    assert at.button(key="ask_predict_check").click().run()
    assert verdict(at, "predict")


@pytest.mark.parametrize("name", NAMES)
def test_one_click_skips_everything(name):
    at = opened("network")
    at.segmented_control(key="ask_kind").set_value(name).run()
    at.button(key=f"ask_{name}_skip").click().run()
    assert not at.exception
    assert not at.radio
    assert at.button(key="ask_open")


def test_where_several_are_right_the_others_are_named():
    at = opened("neuron", n_input=1)
    at.segmented_control(key="ask_kind").set_value("repair").run()
    answer(at, "repair", "column")
    also = verdict(at, "repair")[1]
    assert "torch.mm(weights, features)" in also
    assert "weights.view(1, 1)" not in also


@every_page
def test_chinese(page):
    at = opened(page, "zh")
    for name in NAMES:
        at.segmented_control(key="ask_kind").set_value(name).run()
        option = next(iter(question(page, name, n_input=5).options)).id
        answer(at, name, option)
        assert any("一" <= letter <= "鿿" for letter in verdict(at, name)[0])


def test_a_page_without_questions_shows_nothing():
    at = AppTest.from_function(asking, args=("elsewhere", "en"), default_timeout=20).run()
    assert not at.exception
    assert not at.button
