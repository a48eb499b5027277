"""What stands open below the picture is part of the link: charts, and the lines of your turn."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest

from components.ui.packing import packed, unpacked
from components.ui.text import speaker
from tests.pages.contract import LESSONS, from_file, text_of

NEURON, NETWORK = LESSONS[1], LESSONS[2]
WRONG = "a = features * weights\noutput = torch.sum(a)"
RIGHT = "output = activation(torch.sum(features * weights) + bias)"


def query(at) -> dict[str, str]:
    return dict(parse_qsl(at.container(key="link").get("code")[0].value.partition("?")[2]))


def afresh(page, at):
    """Open the link of a page in a new session."""
    again = from_file(page, **query(at))
    assert not again.exception
    assert query(again) == query(at)
    return again


def verdict(at, task="sum"):
    return [item.value for item in at.container(key=f"task_{task}_verdict").markdown]


def attempted(lines, task="sum"):
    at = from_file(NEURON)
    at.toggle(key="tasks").set_value(True).run()
    if task != "sum":
        at.segmented_control(key="task").set_value(task).run()
    at.text_area(key=f"task_{task}").set_value(lines)
    at.button(key=f"task_{task}_check").click().run()
    assert not at.exception
    return at


def test_nothing_open_leaves_nothing_in_the_link():
    for page in (NEURON, NETWORK):
        assert query(from_file(page)) == {"lang": "en"}


def test_the_open_chart_and_its_matrix_are_in_the_link():
    at = from_file(NETWORK, n_layers="2")
    at.toggle(key="charts").set_value(True).run()
    assert query(at)["chart"] == "weights"
    at.segmented_control(key="chart_matrix").set_value("W3").run()
    again = afresh(NETWORK, at)
    assert again.segmented_control(key="chart_matrix").value == "W3"
    assert text_of(again, "chart_words") == text_of(at, "chart_words")
    again.toggle(key="charts").set_value(False).run()
    assert "chart" not in query(again)
    assert not again.get("plotly_chart")


def test_the_curve_and_its_input_are_in_the_link():
    at = from_file(NETWORK, chart="curve", varied="2")
    assert at.selectbox(key="chart_input").value == 2
    assert "`features[0, 1]`" in text_of(at, "chart_words")
    again = afresh(NETWORK, at)
    assert text_of(again, "chart_words") == text_of(at, "chart_words")
    again.toggle(key="charts").set_value(False).run()
    again.toggle(key="charts").set_value(True).run()
    assert query(again) == query(at)


def test_the_tab_of_another_language_is_the_same_tab():
    at = from_file(NETWORK, chart="curve", lang="zh")
    assert at.session_state["charts_tab"] == speaker("zh")("chart-curve")


@pytest.mark.parametrize(
    ("key", "given", "used"),
    [("chart", "pie", "none"), ("varied", "99", 16), ("varied", "x", 1)],
)
def test_a_chart_that_is_none_gets_a_sentence(key, given, used):
    at = from_file(NETWORK, **{"chart": "curve", key: given})
    assert not at.exception
    assert given in at.container(key="notice").get("info")[0].value or used == 16
    assert len(at.container(key="notice").get("info")) == 1


def test_what_was_chosen_stays_while_the_charts_are_closed():
    at = from_file(NETWORK)
    at.toggle(key="charts").set_value(True).run()
    at.segmented_control(key="chart_matrix").set_value("W2").run()
    at.toggle(key="charts").set_value(False).run()
    at.toggle(key="charts").set_value(True).run()
    assert at.segmented_control(key="chart_matrix").value == "W2"


def test_an_input_that_is_not_there_is_the_last_one():
    at = from_file(NETWORK, chart="curve", varied="7")
    assert not at.exception
    assert at.selectbox(key="chart_input").value == 3


def test_lines_their_verdict_and_their_scene_are_in_the_link():
    at = attempted(WRONG)
    assert unpacked(query(at)["lines_sum"]) == WRONG
    assert "scene" not in query(at)
    at.button(key="attempt_back").click().run()
    assert query(at)["scene"] == "0"
    again = afresh(NEURON, at)
    assert again.text_area(key="task_sum").value == WRONG
    assert verdict(again) == verdict(at)
    assert text_of(again, "attempt_words") == text_of(at, "attempt_words")
    assert again.selectbox(key="attempt_step").value == 0


def test_lines_that_are_written_but_not_checked_wait():
    at = attempted(WRONG)
    at.text_area(key="task_sum").set_value(RIGHT).run()
    again = afresh(NEURON, at)
    assert again.text_area(key="task_sum").value == RIGHT
    assert again.container(key="task_sum_verdict").caption
    assert verdict(again) == verdict(at)


def test_the_other_task_is_the_one_that_is_open():
    again = afresh(NEURON, attempted(RIGHT, "matmul"))
    assert again.segmented_control(key="task").value == "matmul"
    assert len(verdict(again, "matmul")) == 2


def test_an_empty_box_that_was_checked_stays_checked():
    at = attempted("")
    assert verdict(at) == verdict(afresh(NEURON, at))


def test_other_lines_begin_at_their_own_scene():
    at = attempted(WRONG)
    at.button(key="attempt_back").click().run()
    at.text_area(key="task_sum").set_value(f"b = bias\n{WRONG}")
    at.button(key="task_sum_check").click().run()
    assert at.selectbox(key="attempt_step").value == 1
    assert "scene" not in query(at)


def test_lines_that_cannot_be_unpacked_get_a_sentence():
    at = from_file(NEURON, turn="sum", lines_sum="%%%", checked_sum="AAAA")
    assert not at.exception
    said = [item.value for item in at.container(key="notice").get("info")]
    assert ["lines_sum" in said[0], "checked_sum" in said[1], len(said)] == [True, True, 2]
    assert at.text_area(key="task_sum").value == ""


def test_lines_too_long_for_the_link_are_said_to_be():
    at = from_file(NEURON, turn="sum")
    lines = "# " + "".join(chr(0x4E00 + (k * 7919) % 20000) for k in range(1900))
    at.text_area(key="task_sum").set_value(lines).run()
    assert "lines_sum" not in query(at)
    assert speaker("en")("task-not-in-link") in [item.value for item in at.caption]


HOSTILE = {
    "dunder": "output = features.__class__",
    "import": "import os",
    "file": "output = torch.load('x')",
    "open": "output = open('/etc/passwd')",
    "huge-shape": "output = torch.zeros(10**9)",
    "huge-integer": "output = 9**9**9",
    "nesting": "output = " + "(" * 900 + "1" + ")" * 900,
    "bidi": "output = features\u202e * weights",
    "nul": "output = 1\x00",
    "full-width": "output = torch.sum（features）",
    "full-width-digits": "output = １２",
}


@pytest.mark.parametrize("lines", HOSTILE.values(), ids=HOSTILE)
def test_lines_from_a_link_are_refused_as_when_typed(lines):
    typed = attempted(lines)
    linked = from_file(NEURON, turn="sum", lines_sum=packed(lines), checked_sum=packed(lines))
    assert not linked.exception
    assert verdict(linked) == verdict(typed)
    assert speaker("en")("task-stopped") in verdict(linked)
