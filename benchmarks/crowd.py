"""A class of learners who open a page and move something every two seconds."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from websockets.exceptions import ConnectionClosed

from tests.learners.learner import Answer, Learner
from tests.learners.lessons import LESSONS, Lesson, lesson
from tests.learners.screen import LostMessageError

THINK = (1.0, 3.0)
"""Seconds between an answer and the next move."""
ARRIVAL = 1.0
"""Seconds within which a class opens its link."""

IsRight = Callable[[Learner, Lesson, dict[str, int], str], bool]


@dataclass(slots=True)
class Tally:
    """What a crowd met with; times in milliseconds.

    Attributes:
        opened: from the handshake to the end of the first run.
        shown: from a move to its result.
        finished: from a move to the end of its run.
        errors: what went wrong, and how often.
        lost: sessions that ended without the learner's wish.
    """

    opened: list[float] = field(default_factory=list)
    shown: list[float] = field(default_factory=list)
    finished: list[float] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)
    lost: int = 0

    def note(self, answer: Answer) -> None:
        """Count the answer to a move."""
        self.finished.append(answer.finished)
        if answer.shown is not None:
            self.shown.append(answer.shown)
        else:
            self.errors["no result"] += 1


def shows_what_torch_says(
    learner: Learner, page: Lesson, settings: dict[str, int], _moved: str
) -> bool:
    """Compare a page of the app with torch."""
    return page.is_right(learner, settings)


def shows_what_was_moved(
    learner: Learner, _page: Lesson, settings: dict[str, int], moved: str
) -> bool:
    """Compare a floor page with the one thing it knows: where its sliders stand."""
    shown = learner.text("output").split()
    return not moved or str(settings[moved]) in shown


def pages_for(learners: int, pages: str) -> list[Lesson]:
    """Give every learner a page: all of them one, or in turn all there are (``mixed``)."""
    chosen = LESSONS if pages == "mixed" else (lesson(pages),)
    return [chosen[number % len(chosen)] for number in range(learners)]


async def attend(url: str, pages: list[Lesson], seconds: float, is_right: IsRight) -> Tally:
    """Let learners come at once, wait until all have their page, and move for some seconds."""
    crowd = Crowd(url, seconds, is_right, asyncio.Barrier(len(pages)))
    await asyncio.gather(*(crowd.visit(page, number) for number, page in enumerate(pages)))
    return crowd.tally


@dataclass(slots=True)
class Crowd:
    """Learners of one server.

    Attributes:
        seconds: how long they move things once all have their page.
    """

    url: str
    seconds: float
    is_right: IsRight
    all_here: asyncio.Barrier
    tally: Tally = field(default_factory=Tally)

    async def visit(self, page: Lesson, number: int) -> None:
        """Be one learner, from opening the page to closing it."""
        chance = random.Random(number)
        await asyncio.sleep(chance.uniform(0, ARRIVAL))
        try:
            async with Learner(self.url, page.page, page.query(page.start)) as learner:
                self.tally.opened.append((await learner.run()).finished)
                self._check(learner, page, dict(page.start), "")
                await self.all_here.wait()
                await self._move_on(learner, page, chance)
        except (ConnectionClosed, OSError, TimeoutError, asyncio.BrokenBarrierError) as error:
            self.tally.lost += 1
            self.tally.errors[type(error).__name__] += 1
            await self.all_here.abort()
        except LostMessageError:
            self.tally.errors["a message the browser no longer has"] += 1

    async def _move_on(self, learner: Learner, page: Lesson, chance: random.Random) -> None:
        now = asyncio.get_running_loop().time
        settings = dict(page.start)
        end = now() + self.seconds
        await asyncio.sleep(chance.uniform(0, sum(THINK) / 2))
        while now() < end:
            key, value = page.some_move(chance)
            settings[key] = value
            self.tally.note(await learner.move(key, value))
            self._check(learner, page, settings, key)
            await asyncio.sleep(chance.uniform(*THINK))

    def _check(self, learner: Learner, page: Lesson, settings: dict[str, int], moved: str) -> None:
        if learner.screen.failures():
            self.tally.errors["an exception on the page"] += 1
        elif not self.is_right(learner, page, settings, moved):
            self.tally.errors["a wrong answer"] += 1
