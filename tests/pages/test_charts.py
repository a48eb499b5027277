"""Charts of the network page: computed only when opened, and only the tab that is open."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
import torch

from components.drawing.palette import ROLES
from components.ui.places import ROOT
from tests.pages.contract import LESSONS, from_file, output_of, text_of

NETWORK = LESSONS[2]

FRESH = """
import json, sys
from streamlit.testing.v1 import AppTest
# AppTest itself imports Plotly; what the page imports is asked for anew.
for name in [name for name in sys.modules if name.split(".")[0] == "plotly"]:
    del sys.modules[name]
at = AppTest.from_file({file!r}, default_timeout=60).run()
closed = [name for name in sys.modules if name.startswith("plotly")]
at.toggle(key="charts").set_value(True).run()
opened = "plotly.graph_objects" in sys.modules
print(json.dumps([closed, opened, "pandas" in sys.modules, len(at.exception)]))
"""


def figure_of(at) -> dict:
    [chart] = at.get("plotly_chart")
    return json.loads(chart.proto.spec)


def opened(**query):
    at = from_file(NETWORK, **query)
    at.toggle(key="charts").set_value(True).run()
    assert not at.exception
    return at


def curve(at):
    at.session_state["charts_tab"] = at.tabs[1].label
    at.run()
    assert not at.exception
    return at


def test_plotly_waits_until_a_chart_is_opened(tmp_path):
    code = FRESH.format(file=str(ROOT / NETWORK.file))
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout.splitlines()[-1]) == [[], True, False, 0]


def test_closed_there_is_no_chart_and_no_tab():
    at = from_file(NETWORK)
    assert not at.get("plotly_chart")
    assert not at.tabs


def test_the_heatmap_shows_the_chosen_matrix():
    at = opened()
    source = torch.Generator().manual_seed(7)
    shapes = {"features": (1, 3), "W1": (3, 2), "W2": (2, 1)}
    drawn = {name: torch.randn(shape, generator=source) for name, shape in shapes.items()}
    assert figure_of(at)["data"][0]["z"] == drawn["W1"].tolist()
    assert "`W1[0, 0]` = −1.1143" in text_of(at, "chart_words")
    at.segmented_control(key="chart_matrix").set_value("W2").run()
    assert figure_of(at)["data"][0]["z"] == drawn["W2"].tolist()
    assert "`W2` has 2 numbers, 1 of them below 0" in text_of(at, "chart_words")


def test_only_the_open_tab_has_a_chart():
    at = opened()
    assert figure_of(at)["data"][0]["type"] == "heatmap"
    curve(at)
    assert {line["type"] for line in figure_of(at)["data"]} == {"scatter"}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_curve_says_what_it_shows(lang):
    at = curve(opened(lang=lang))
    said = text_of(at, "chart_words")
    for number in ("0.1966", "0.6118", "−0.1468", "**0.3171**", "`features[0, 0]`"):
        assert number in said
    assert "| 0.0000 | 0.3349 |" in said
    line, mark = figure_of(at)["data"]
    assert line["y"][0] == pytest.approx(0.1966, abs=5e-5)
    assert mark["y"] == [pytest.approx(0.3171, abs=5e-5)]
    [chart] = at.get("plotly_chart")
    assert "0.3171" in chart.proto.alt
    assert not {"`", "*"} & set(chart.proto.alt)


def test_the_lines_shown_are_those_that_ran():
    at = curve(opened())
    at.selectbox(key="chart_input").set_value(3).run()
    shown = at.container(key="chart_words").get("code")[0].value
    assert shown.endswith("features[:, 2] = torch.arange(-30, 31) / 10")


def test_every_input_can_be_chosen_and_fewer_inputs_keep_a_choice():
    at = curve(opened(n_input="16"))
    assert len(at.selectbox(key="chart_input").options) == 16
    at.selectbox(key="chart_input").set_value(16).run()
    assert "`features[0, 15]`" in text_of(at, "chart_words")
    for value, place in ((2, "`features[0, 1]`"), (1, "`features[0, 0]`")):
        at.slider(key="n_input").set_value(value).run()
        assert not at.exception
        assert place in text_of(at, "chart_words")


def test_a_value_outside_the_chart_is_told():
    at = curve(opened(edit="features.0.0:5"))
    assert "outside the chart" in text_of(at, "chart_words")
    assert output_of(at) in text_of(at, "chart_words")
    assert "outside the chart" not in text_of(curve(opened()), "chart_words")


def test_an_output_that_stays_is_told():
    at = curve(opened(paste="W1.3x2:0,0,1,1,1,1"))
    assert "does not move" in text_of(at, "chart_words")


def test_an_output_that_turns_is_told():
    at = curve(opened(paste="W1.3x2:3,-3,0,0,0,0~W2.2x1:2,2~B1.1x2:-3,-3"))
    said = text_of(at, "chart_words")
    assert "turns on its way" in said


def test_before_the_output_is_computed_there_is_no_curve_of_it():
    at = curve(opened(step="5"))
    assert not at.get("plotly_chart")
    at.slider(key="step").set_value(6).run()
    assert at.get("plotly_chart")


def test_while_the_results_are_covered_so_is_the_curve():
    at = curve(opened(ask="1"))
    assert not at.get("plotly_chart")
    at.button(key="reveal").click().run()
    assert at.get("plotly_chart")


def test_two_hidden_layers_and_several_outputs():
    at = opened(n_layers="2", n_output="3")
    assert at.segmented_control(key="chart_matrix").options == ["W1", "W2", "W3"]
    at.segmented_control(key="chart_matrix").set_value("W3").run()
    heat = figure_of(at)["data"][0]["z"]
    assert (len(heat), len(heat[0])) == (2, 3)
    curve(at)
    assert [line["name"] for line in figure_of(at)["data"][:-1]] == [
        f"output[0, {k}]" for k in range(3)
    ]
    assert text_of(at, "chart_words").count("While") == 3


def test_a_matrix_that_is_gone_gives_way_to_the_first():
    at = opened(n_layers="2")
    at.segmented_control(key="chart_matrix").set_value("W3").run()
    at.radio(key="n_layers").set_value(1).run()
    assert not at.exception
    assert at.segmented_control(key="chart_matrix").value == "W1"


def test_another_language_keeps_the_open_tab():
    at = curve(opened())
    at.radio(key="lang").set_value("zh").run()
    assert not at.exception
    assert {line["type"] for line in figure_of(at)["data"]} == {"scatter"}
    assert "从 −3 变到 3" in text_of(at, "chart_words")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_charts_follow_the_theme(theme):
    at = from_file(NETWORK)
    at.context = {"theme": theme}
    at.toggle(key="charts").set_value(True).run()
    assert figure_of(at)["layout"]["paper_bgcolor"] == getattr(ROLES["page"], theme)


@pytest.mark.parametrize(("n_input", "n_hidden"), [("1", "1"), ("16", "16")])
def test_charts_at_the_smallest_and_the_largest_size(n_input, n_hidden):
    at = opened(n_input=n_input, n_hidden=n_hidden)
    assert len(figure_of(at)["data"][0]["z"]) == int(n_input)
    curve(at)
    assert len(figure_of(at)["data"][0]["x"]) == 61
