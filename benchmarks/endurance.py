"""Hundreds of runs of one session, hundreds of sessions: does the server grow?"""

from __future__ import annotations

import argparse
import asyncio
import random
from collections.abc import AsyncIterator
from statistics import linear_regression

from benchmarks.process import Use, use_of
from benchmarks.report import load, table
from components.ui.housekeeping import COLLECT_EVERY
from tests.learners.learner import Learner
from tests.learners.lessons import LESSONS, Lesson, lesson
from tests.serving import Server, serve

RUNS = 1000
SESSIONS = 500
FILL = 1000
"""Runs before the first that counts: the caches of records hold hundreds and have to be full."""
KEPT = 128
"""Sessions that Streamlit keeps for browsers that come back, each with three open files."""
AT_ONCE = 10
"""Sessions that are open at the same moment."""
HEADS = (
    *("what", "count", "memory before, MB", "after, MB", "slope"),
    *("threads before", "after", "files before", "after"),
)


def main() -> None:
    """Print one row a part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--sessions", type=int, default=SESSIONS)
    asked = parser.parse_args()
    print(f"**Endurance**, one process, caches filled by {FILL} runs before, {load()}\n")
    with serve() as server:
        asyncio.run(fill(server))
        reruns = asyncio.run(sample(server, rerun(server, lesson("network"), asked.runs), "runs"))
        sessions = asyncio.run(sample(server, come_and_go(server, asked.sessions), "sessions"))
    print(table(HEADS, [reruns, sessions]))


REST = COLLECT_EVERY + 5
"""Seconds after which what closed sessions left behind has been collected."""


async def fill(server: Server) -> None:
    """Fill the caches: every page, many seeds."""
    each = -(-FILL // len(LESSONS))
    await asyncio.gather(*(_drain(rerun(server, page, each)) for page in LESSONS))
    await _drain(come_and_go(server, KEPT))


async def rerun(server: Server, page: Lesson, runs: int) -> AsyncIterator[int]:
    """Open one session and move something again and again.

    Yields: how many runs there have been.
    """
    chance = random.Random(runs)
    settings = dict(page.start)
    async with Learner(server.url, page.page, page.query(settings)) as learner:
        await learner.run()
        for number in range(runs):
            key, value = page.some_move(chance)
            settings[key] = value
            await learner.move(key, value)
            if not page.is_right(learner, settings):
                raise RuntimeError(f"{page.page}: not what torch says at {settings}")
            yield number + 1


async def come_and_go(server: Server, sessions: int) -> AsyncIterator[int]:
    """Open sessions, a few at once, move something in each, and close them.

    Yields: how many there have been.
    """
    for first in range(0, sessions, AT_ONCE):
        numbers = range(first, min(first + AT_ONCE, sessions))
        await asyncio.gather(*(_visit(server, number) for number in numbers))
        yield numbers.stop


async def sample(server: Server, work: AsyncIterator[int], unit: str) -> tuple[str, ...]:
    """Look at the server while it works, and write a row."""
    await asyncio.sleep(REST)
    before = use_of(server.pid)
    seen: list[tuple[int, Use]] = []
    async for number in work:
        seen.append((number, use_of(server.pid)))
    await asyncio.sleep(REST)
    counts = [number for number, _ in seen]
    slope = linear_regression(counts, [use.memory for _, use in seen]).slope
    after = use_of(server.pid)
    return (
        unit,
        str(counts[-1]),
        f"{before.memory:.0f}",
        f"{after.memory:.0f}",
        f"{slope * 1024:+.1f} kB each",
        *(str(number) for number in (before.threads, after.threads, before.files, after.files)),
    )


async def _visit(server: Server, number: int) -> None:
    page = LESSONS[number % len(LESSONS)]
    async with Learner(server.url, page.page, page.query(page.start)) as learner:
        await learner.run()
        key = next(iter(page.moves))
        await learner.move(key, page.moves[key][0])
        if not page.is_right(learner, {**page.start, key: page.moves[key][0]}):
            raise RuntimeError(f"{page.page}: not what torch says")


async def _drain(work: AsyncIterator[int]) -> None:
    async for _ in work:
        pass


if __name__ == "__main__":
    main()
