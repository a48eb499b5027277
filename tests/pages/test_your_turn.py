from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from components.ui.tasks import checks
from components.ui.text import speaker

RIGHT = "output = activation(torch.sum(features * weights) + bias)"
NO_BIAS = "output = activation(torch.sum(features * weights))"
NO_ACTIVATION = "output = torch.sum(features * weights) + bias"
PRODUCT = "output = activation(torch.mm(features, weights.view(5, 1)) + bias)"


def working(page: str, language: str) -> None:
    import streamlit as st

    from components.ui.lesson import record
    from components.ui.text import speaker
    from components.ui.your_turn import show_tasks

    values = {"n_input": st.slider("inputs", 1, 16, 5, key="n_input")}
    trace, _ = record("neuron" if page == "neuron" else "network", seed=7, **values)
    show_tasks(page, trace, say=speaker(language))


def fresh(page: str = "neuron", language: str = "en") -> AppTest:
    return AppTest.from_function(working, args=(page, language), default_timeout=20).run()


def opened(page: str = "neuron", language: str = "en", task: str = "sum") -> AppTest:
    at = fresh(page, language)
    at.toggle(key="tasks").set_value(True).run()
    if page == "neuron":
        at.segmented_control(key="task").set_value(task).run()
    return at


def answer(at: AppTest, lines: str, task: str = "sum") -> AppTest:
    at.text_area(key=f"task_{task}").set_value(lines)
    at.button(key=f"task_{task}_check").click().run()
    assert not at.exception
    return at


def verdict(at: AppTest, task: str = "sum") -> list[str]:
    return [item.value for item in at.container(key=f"task_{task}_verdict").markdown]


def has_button(at: AppTest, key: str) -> bool:
    return key in [item.key for item in at.button]


@pytest.mark.parametrize("page", ["neuron", "network"])
def test_nothing_runs_until_the_reader_opens_it(page):
    checks.check.cache_clear()
    at = fresh(page)
    assert not at.exception
    assert not at.text_area
    assert checks.check.cache_info().currsize == 0


@pytest.mark.parametrize(("language", "number"), [("en", "0.1595"), ("zh", "0.1595")])
def test_right_says_the_number(language, number):
    at = answer(opened(language=language), RIGHT)
    assert verdict(at) == [speaker(language)("task-right", value=number)]
    assert not has_button(at, "task_sum_solution")


def test_hint_then_second_hint_and_solution_that_passes():
    say = speaker("en")
    at = answer(opened(), NO_BIAS)
    assert verdict(at)[1:] == [say("task-hint-no-bias")]
    assert not has_button(at, "task_sum_solution")
    at.run()
    answer(at, NO_BIAS)
    assert not has_button(at, "task_sum_solution"), "the same lines again are not a second try"
    answer(at, NO_ACTIVATION)
    assert verdict(at)[1:] == [say("task-hint-no-activation"), say("task-again-sum")]
    at.button(key="task_sum_solution").click().run()
    (shown,) = at.container(key="task_sum_answer").get("code")
    answer(at, shown.value)
    assert len(verdict(at)) == 1
    assert verdict(at)[0].startswith("**Right.**")


def test_the_text_stays_when_the_block_or_the_task_changes():
    at = answer(opened(), NO_BIAS)
    at.segmented_control(key="task").set_value("matmul").run()
    assert at.text_area(key="task_matmul").value == ""
    at.segmented_control(key="task").set_value("sum").run()
    assert at.text_area(key="task_sum").value == NO_BIAS
    at.toggle(key="tasks").set_value(False).run()
    assert not at.text_area
    at.toggle(key="tasks").set_value(True).run()
    assert at.text_area(key="task_sum").value == NO_BIAS


def test_the_means_count_in_the_second_task():
    at = answer(opened(task="matmul"), RIGHT, "matmul")
    assert verdict(at, "matmul")[1] == speaker("en")("task-hint-no-product")
    answer(at, PRODUCT, "matmul")
    assert verdict(at, "matmul")[0].startswith("**Right.**")


def test_another_setting_judges_the_same_lines_anew():
    at = answer(opened(task="matmul"), PRODUCT, "matmul")
    at.slider(key="n_input").set_value(6).run()
    assert not at.exception
    box = at.container(key="task_matmul_verdict")
    assert [item.value for item in box.get("code")] == [
        "shape '[5, 1]' is invalid for input of size 6"
    ]
    assert verdict(at, "matmul")[1] == speaker("en")("task-hint-view-size", shape="(1, 6)")


def test_lines_that_changed_since_the_check_are_pointed_out():
    at = answer(opened(), NO_BIAS)
    at.text_area(key="task_sum").set_value(RIGHT).run()
    captions = [item.value for item in at.container(key="task_sum_verdict").caption]
    assert captions == [speaker("en")("task-about-last")]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_refusals_are_sentences_and_markup_stays_text(language):
    at = answer(opened(language=language), "output = features.__class__")
    (warning,) = at.container(key="task_sum_verdict").warning
    assert r"\_\_class\_\_" in warning.value
    assert at.text_area(key="task_sum").value == "output = features.__class__"


def test_nothing_typed_is_no_try():
    at = opened()
    for _ in range(3):
        answer(at, "")
    assert verdict(at) == [speaker("en")("task-missing")]
    assert not has_button(at, "task_sum_solution")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_network(language):
    at = opened("network", language)
    answer(at, "output = activation(torch.mm(features, W1) + B1)", "network")
    assert verdict(at, "network")[1] == speaker(language)(
        "task-hint-hidden-only", name="h", matrix="W2"
    )
    answer(at, "output = activation(torch.mm(h, W2) + B2)", "network")
    at.button(key="task_network_solution").click().run()
    (shown,) = at.container(key="task_network_answer").get("code")
    answer(at, shown.value, "network")
    assert "**" in verdict(at, "network")[0]
    assert len(verdict(at, "network")) == 1


def test_a_page_without_tasks_shows_nothing():
    at = fresh("home")
    assert not at.exception
    assert not at.toggle
