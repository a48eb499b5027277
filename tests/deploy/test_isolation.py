"""Learners on the same server at the same time never see what is another's."""

from __future__ import annotations

import asyncio

from benchmarks.isolation import EDITED, pupils, teach


def test_twenty_learners_at_once_get_the_answers_to_their_own_questions(server):
    group = asyncio.run(teach(server.url, 20, 13))
    assert [problem for pupil in group for problem in pupil.problems] == []
    assert sum(pupil.moves for pupil in group) == 20 * 13


def test_the_learners_differ_in_page_language_and_numbers():
    group = pupils(20)
    assert len({pupil.lesson.page for pupil in group}) == 8
    assert {pupil.language for pupil in group} == {"en", "zh"}
    seeds = [pupil.settings["seed"] for pupil in group if "seed" in pupil.settings]
    assert len(set(seeds)) == len(seeds)
    names = {name for name, _, _ in EDITED.values()}
    assert len([pupil for pupil in group if names & pupil.settings.keys()]) >= 3
