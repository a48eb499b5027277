"""Work that requests wait for: off the event loop, a few at a time, and not too many in line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import anyio
import anyio.to_thread

Result = TypeVar("Result")


class BusyError(Exception):
    """Too many wait already."""


class Desk:
    """Does work in threads.

    A learner's own session runs in other threads of this process; the fewer work here, the less it
    feels of them.
    """

    def __init__(self, *, at_once: int, in_line: int) -> None:
        self.at_once, self.in_line = at_once, in_line
        self.taken = 0
        self._limiter: anyio.CapacityLimiter | None = None

    async def do(self, work: Callable[[], Result]) -> Result:
        """Do some work as soon as its turn comes.

        Raises: BusyError.
        """
        if self.taken >= self.at_once + self.in_line:
            raise BusyError
        if self._limiter is None:
            self._limiter = anyio.CapacityLimiter(self.at_once)
        self.taken += 1
        try:
            return await anyio.to_thread.run_sync(work, limiter=self._limiter)
        finally:
            self.taken -= 1
