"""A learner on the move while servers come and go."""

from __future__ import annotations

import asyncio
import random
import time

from websockets.exceptions import ConnectionClosed

from tests.learners.learner import Learner
from tests.learners.lessons import Lesson


class Walker:
    """A learner who keeps moving, whatever happens to the servers.

    Attributes:
        moves: how many there were.
        back: how often the connection broke.
        longest: seconds from a break until the page was there again.
        problems: wrong answers and errors on the page.
    """

    def __init__(self, url: str, page: Lesson, number: int) -> None:
        self.page = page
        self.settings = dict(page.start)
        self.chance = random.Random(number)
        self.learner = Learner(url, page.page, page.query(self.settings))
        self.back = 0
        self.moves = 0
        self.longest = 0.0
        self.problems: list[str] = []

    async def walk(self, over: asyncio.Event) -> None:
        """Move something every now and then until it is over."""
        await self.learner.connect()
        await self.learner.run()
        self._check()
        while not over.is_set():
            key, value = self.page.some_move(self.chance)
            before, self.settings[key] = self.settings[key], value
            try:
                await self.learner.move(key, value)
            except ConnectionClosed:
                await self._come_back()
                if self.page.page == "reshape":  # there a move that had no answer is taken back
                    self.settings[key] = before
            self.moves += 1
            self._check()
            await asyncio.sleep(self.chance.uniform(0.1, 0.5))
        await self.learner.close()

    async def _come_back(self) -> None:
        start = time.monotonic()
        await self.learner.come_back()
        self.longest = max(self.longest, time.monotonic() - start)
        self.back += 1

    def _check(self) -> None:
        self.problems += self.learner.screen.failures()
        if not self.page.is_right(self.learner, self.settings):
            self.problems.append(f"{self.page.page}: not what torch says at {self.settings}")
