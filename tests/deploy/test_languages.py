"""A browser names an option by its label; with another language all labels are others."""

from __future__ import annotations

import asyncio

import pytest

from tests.learners.learner import Learner
from tests.learners.lessons import LESSONS, Lesson


async def change_language(url: str, page: Lesson) -> list[str]:
    problems = []
    settings = dict(page.start)
    async with Learner(url, page.page, page.query(settings), locale="zh-CN") as learner:
        await learner.run()
        await learner.press("ask_open")
        for language, value in (("English", 3), ("中文", 2)):
            await learner.move("lang", language)
            key = next(iter(page.moves))
            settings[key] = value
            await learner.move(key, value)
            problems += learner.screen.failures()
            if not page.is_right(learner, settings):
                problems.append(f"in {language} not what torch says at {settings}")
    return problems


@pytest.mark.parametrize("page", LESSONS, ids=lambda page: page.page)
def test_a_move_after_another_language_is_answered_as_before(server, page):
    assert asyncio.run(change_language(server.url, page)) == []
