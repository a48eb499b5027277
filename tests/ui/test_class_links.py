"""The links that a teacher hands on, opened afresh."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest

from components.ui.classroom.code import MOST_BYTES, qr_code
from components.ui.classroom.links import Wish, projector_link, pupil_link, stays_here
from components.ui.link import open_link
from components.ui.packing import packed
from components.ui.parts import names_of
from components.ui.settings import BELOW, PAGE_SETTINGS, settings_of

URL = "http://here:8501/x?old=1#part"


def opened(page, query, locale="en"):
    state: dict = {}
    open_link(state, query, page=page, locale=locale)
    return state


def query_of(link: str) -> dict[str, str]:
    return dict(parse_qsl(link.partition("?")[2]))


def moved(page):
    """Settings of a page with every whole number at its lowest."""
    state = opened(page, {})
    for item in settings_of(page):
        if hasattr(item, "low"):
            state[item.key] = item.low
    return state


@pytest.mark.parametrize("page", PAGE_SETTINGS)
def test_a_pupils_link_opens_the_page_as_it_stands_with_what_is_locked(page):
    state = moved(page)
    every = ".".join(names_of(page))
    link = pupil_link(state, Wish(ask=True, lock=every, hide=names_of(page)[1]), page=page, url=URL)
    again = opened(page, query_of(link), locale="zh-CN")
    same = [item.key for item in settings_of(page) if item.key not in BELOW | {"lang", "ask"}]
    assert {key: again[key] for key in same} == {key: state[key] for key in same}
    assert (again["ask"], again["lock"], again["hide"]) == ("1", every, names_of(page)[1])
    assert again["lang"] == "zh"  # left to each browser


@pytest.mark.parametrize("page", PAGE_SETTINGS)
def test_on_the_projector_nothing_is_locked(page):
    state = opened(page, {"lock": "seed", "hide": "ask", "seed": "9"})
    link = projector_link(state, Wish(lock="all", language="zh"), page=page, url=URL)
    assert query_of(link) == {"seed": "9", "mode": "projector", "lang": "zh"}


def test_defaults_are_left_out():
    state = opened("network", {})
    assert pupil_link(state, Wish(), page="network", url=URL) == "http://here:8501/x"
    assert pupil_link(state, Wish(lock="all"), page="network", url=URL).endswith("/x?lock=all")
    assert pupil_link(state, Wish(), page="network", url=None) == "?"


def test_what_the_teacher_wrote_for_a_task_stays_here():
    lines = packed("output = 1")
    state = opened("neuron", {"turn": "sum", "lines_sum": lines, "checked_sum": lines})
    link = pupil_link(state, Wish(), page="neuron", url=URL)
    assert query_of(link) == {"turn": "sum"}


def test_a_host_beyond_ascii_is_spelled_in_ascii():
    link = pupil_link(
        opened("home", {}), Wish(lock="seed"), page="home", url="http://学校.cn:8501/"
    )
    assert link.isascii()
    assert link.startswith("http://%E5")
    assert link.endswith(":8501/?lock=seed")


def test_a_code_holds_so_much_and_no_more():
    assert "<path" in qr_code("x" * MOST_BYTES, "code")
    assert qr_code("x" * (MOST_BYTES + 1), "code") == ""
    assert qr_code("é" * (MOST_BYTES // 2 + 1), "code") == ""


@pytest.mark.parametrize(
    ("link", "stays"),
    [
        ("http://localhost:8501/neuron?seed=3", True),
        ("http://127.0.0.1:8501/", True),
        ("http://[::1]:8501/", True),
        ("http://192.168.0.7:8501/neuron", False),
        ("https://localhost.example.org/neuron", False),
        ("?seed=3", False),
    ],
)
def test_a_link_that_opens_on_one_machine_only_is_known(link, stays):
    assert stays_here(link) is stays
