"""Drawings are made once for all sessions, and forgotten when there are too many."""

from __future__ import annotations

import pytest

from components.engine import run
from components.ui import drawn
from components.ui.drawn import drawn_once
from components.ui.glance import Glance
from components.ui.text import speaker

LOOK = Glance(speaker("en"))
TRACE = run("x = 1 + 1")


@pytest.fixture
def made():
    return []


@pytest.fixture
def picture(made):
    @drawn_once
    def draw(trace, look, *, step=0):
        made.append((trace, look, step))
        return f"{len(made)}".rjust(100)

    return draw


def test_the_same_record_looked_at_in_the_same_way_is_drawn_once(picture, made):
    assert picture(TRACE, LOOK, step=1) is picture(TRACE, Glance(speaker("en")), step=1)
    assert len(made) == 1


@pytest.mark.parametrize(
    ("trace", "look", "step"),
    [
        (run("x = 1 + 1"), LOOK, 1),
        (TRACE, Glance(speaker("zh")), 1),
        (TRACE, Glance(speaker("en"), "narrow"), 1),
        (TRACE, Glance(speaker("en"), covered=True), 1),
        (TRACE, Glance(speaker("en"), edited=frozenset({"x[0]"})), 1),
        (TRACE, LOOK, 2),
    ],
    ids=["record", "language", "room", "covered", "edited", "step"],
)
def test_whatever_is_different_is_another_drawing(picture, made, trace, look, step):
    first = picture(TRACE, LOOK, step=1)
    assert picture(trace, look, step=step) != first
    assert len(made) == 2


@pytest.mark.parametrize(("limit", "value"), [("MOST", 2), ("MOST_CHARACTERS", 200)])
def test_the_oldest_is_forgotten_when_there_are_too_many(request, made, monkeypatch, limit, value):
    monkeypatch.setattr(drawn, limit, value)
    picture = request.getfixturevalue("picture")
    for step in (1, 2, 1, 3):
        picture(TRACE, LOOK, step=step)
    assert len(made) == 3
    picture(TRACE, LOOK, step=1)
    assert len(made) == 3
    picture(TRACE, LOOK, step=2)
    assert len(made) == 4
