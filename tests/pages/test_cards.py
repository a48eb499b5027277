"""Lesson cards: each answer is looked up on the page that its link opens."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl

import pytest

from components.engine import run
from components.ui.classroom.card import row_of
from components.ui.classroom.plans import PLANS
from components.ui.places import PROGRAMS
from components.ui.text import speaker
from tests.pages.contract import PAGES, from_file

STAGES = [(page, number) for page in PLANS for number in range(1, len(PLANS[page]) + 1)]
PLAN_PAGES = {page.name: page for page in PAGES}
KINDS = ("markdown", "caption", "code", "info", "warning")


def words(at, key: str) -> str:
    """All that a container says, without the marks of Markdown."""
    try:
        found = at.container(key=key)
    except KeyError:
        return ""
    return "\n".join(item.value for kind in KINDS for item in found.get(kind)).replace("`", "")


def row(page: str, number: int, language: str = "en") -> list[str]:
    stage = PLANS[page][number - 1]
    return row_of(page, number, stage, address="", say=speaker(language))


def query_of(page: str, number: int) -> dict[str, str]:
    [link] = re.findall(r"\]\(\?(.*)\)$", row(page, number)[1])
    return dict(parse_qsl(link))


def test_there_is_a_plan_for_every_page():
    assert {page.name for page in PAGES} == set(PLANS)


@pytest.mark.parametrize(("page", "number"), STAGES)
def test_the_link_of_a_stage_asks_first_and_then_shows_what_the_answer_names(page, number):
    at = from_file(PLAN_PAGES[page], **query_of(page, number))
    assert not at.exception
    assert not words(at, "notice")
    at.button(key="reveal").click().run()
    assert not at.exception
    stage = PLANS[page][number - 1]
    assert stage.shown
    for name, (where, text) in stage.shown.items():
        assert text in words(at, where), name
        assert text in row(page, number)[3]
        assert text in row(page, number, "zh")[3]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("page", "number"), STAGES)
def test_a_row_is_whole_and_breaks_no_table(page, number, language):
    cells = row(page, number, language)
    assert len(cells) == 5
    for cell in cells:
        assert cell
        assert not set("|\n") & set(cell)
        assert "card-" not in cell
        assert "setting-" not in cell


@pytest.mark.parametrize("page", PLANS)
def test_a_card_is_in_the_panel_and_names_its_minutes(page):
    at = from_file(PLAN_PAGES[page])
    at.toggle(key="for_class").set_value(True).run()
    at.segmented_control(key="class_part").set_value("card").run()
    assert not at.exception
    card = words(at, "lesson_card")
    minutes = sum(stage.minutes for stage in PLANS[page])
    assert 10 <= minutes <= 25
    assert f"{minutes} minutes" in card
    assert card.count("?ask=1") + card.count("&ask=1") == len(PLANS[page])


def test_a_larger_first_matrix_leaves_the_features_and_nothing_else():
    small, large = (
        run((PROGRAMS / "network.py").read_text(), seed=7, n_input=3, n_hidden=n).variables
        for n in (2, 5)
    )
    assert small["features"].values == large["features"].values
    for name in ("W2", "B1", "B2"):
        assert small[name].values[0][0] != large[name].values[0][0]


def test_a_number_has_no_element_0():
    trace = run("import torch\nt = torch.tensor(0.25)\nx = t[0]")
    assert trace.failure.kind == "index"


def test_mm_takes_matrices_only_and_matmul_takes_vectors():
    page = PLAN_PAGES["shapes"]
    sizes = {"a_rank": "1", "a0": "5", "b_rank": "1", "b0": "5"}
    assert "must be a matrix" in words(from_file(page, op="mm", **sizes), "message")
    assert not words(from_file(page, op="matmul", **sizes), "message")


def test_a_square_matrix_fits_turned_over_with_other_numbers():
    text = "import torch\ntorch.manual_seed(7)\na = torch.randn((2, 2))\nb = torch.randn((2, 2))\n"
    known = run(text + "x = torch.mm(a, b)\ny = torch.mm(a, b.T)").variables
    assert known["x"].shape == known["y"].shape == (2, 2)
    assert known["x"].values != known["y"].values
    assert words(from_file(PLAN_PAGES["shapes"], a0="2", a1="2", b0="2", b1="2"), "warnings")


def test_without_a_card_to_gives_the_same_tensor():
    trace = run("import torch\nx = torch.ones(3)\ny = x.to('cpu')\nz = y.cpu()")
    assert {view.storage for view in trace.variables.values()} == {trace.variables["x"].storage}
