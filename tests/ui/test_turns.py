"""Runs take turns: one at a time, pictures first, and nobody waits for one that is gone."""

from __future__ import annotations

import threading

import pytest

from components.ui.turns import TURNS, Turns
from tests.pages.contract import PAGES, from_file

LONG = 60.0
"""Seconds; a test that waits so long has failed."""


class Others:
    """Threads that wait for their turn, one started after the other, and note when it came."""

    def __init__(self, turns: Turns) -> None:
        self.turns = turns
        self.came: list[str] = []
        self.threads: list[threading.Thread] = []

    def come(self, name: str, take: str) -> None:
        line = self.turns._first if take == "take" else self.turns._later
        before = len(line)
        thread = threading.Thread(target=self._run, args=(name, take), daemon=True)
        self.threads.append(thread)
        thread.start()
        while len(line) == before and name not in self.came:
            pass

    def end(self) -> list[str]:
        for thread in self.threads:
            thread.join(LONG)
            assert not thread.is_alive()
        return self.came

    def _run(self, name: str, take: str) -> None:
        getattr(self.turns, take)()
        self.came.append(name)
        self.turns.give()


@pytest.fixture
def turns():
    return Turns(patience=LONG)


@pytest.fixture
def others(turns):
    return Others(turns)


def test_one_after_the_other_in_the_order_in_which_they_came(turns, others):
    turns.take()
    for name in "abcd":
        others.come(name, "take")
    assert not others.came
    turns.give()
    assert others.end() == list("abcd")


def test_pictures_come_before_the_rest(turns, others):
    turns.take()
    others.come("rest", "take_later")
    others.come("picture", "take")
    turns.give()
    assert others.end() == ["picture", "rest"]


def test_who_has_the_turn_does_not_wait_for_it_again(turns, others):
    turns.take()
    turns.take()
    turns.take_later()
    others.come("other", "take")
    turns.give()
    assert others.end() == ["other"]


def test_a_run_that_ends_without_giving_the_turn_back_keeps_nobody_waiting(turns, others):
    gone = threading.Thread(target=turns.take)
    gone.start()
    gone.join(LONG)
    for name in "ab":
        others.come(name, "take")
    assert others.end() == ["a", "b"]


def test_after_a_while_a_run_goes_on_without_its_turn():
    turns = Turns(patience=0)
    others = Others(turns)
    turns.take()
    others.come("impatient", "take")
    assert others.end() == ["impatient"]
    others.come("later", "take_later")
    turns.give()
    assert others.end() == ["impatient", "later"]


def test_only_who_has_the_turn_gives_it(turns, others):
    turns.take()
    stranger = threading.Thread(target=turns.give)
    stranger.start()
    stranger.join(LONG)
    others.come("other", "take")
    assert not others.came
    turns.give()
    assert others.end() == ["other"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_that_is_drawn_gives_the_turn_back(page):
    from_file(page)
    assert TURNS._is_free()
    assert not TURNS._first
    assert not TURNS._later
