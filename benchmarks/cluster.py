"""Several processes behind HAProxy against one, and every process replaced while a class works."""

from __future__ import annotations

import argparse
import asyncio
import gc

from benchmarks.crowd import Tally, attend, pages_for, shows_what_torch_says
from benchmarks.report import load, spread, table
from tests.cluster.running import cluster
from tests.cluster.walker import Walker
from tests.learners.lessons import LESSONS

PROCESSES = (1, 2, 4)
LEARNERS = 120
WALKERS = 24
NAMES = ("app1", "app2", "app3", "app4")
HEADS = (
    "processes",
    "learners",
    "moves a second",
    "result shown",
    "run finished",
    "errors",
    "lost",
)


def main() -> None:
    """Print a row for each number of processes, and what a rolling restart cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=40)
    parser.add_argument("--learners", type=int, default=LEARNERS)
    asked = parser.parse_args()
    print(f"**Processes behind HAProxy**, network page, ms, median (p95), {load()}\n")
    gc.disable()
    rows = [_row(number, asked.learners, asked.seconds) for number in PROCESSES]
    print(table(HEADS, rows))
    print(f"\n**Every process replaced in turn**, {WALKERS} learners who never rest: {_roll()}")


def _row(processes: int, learners: int, seconds: float) -> tuple[str, ...]:
    with cluster(started=NAMES[:processes]) as running:
        tally: Tally = asyncio.run(
            attend(running.url, pages_for(learners, "network"), seconds, shows_what_torch_says)
        )
    errors = ", ".join(f"{count} x {what}" for what, count in tally.errors.items()) or "0"
    return (
        str(processes),
        str(learners),
        f"{len(tally.finished) / seconds:.1f}",
        spread(tally.shown),
        spread(tally.finished),
        errors,
        str(tally.lost),
    )


def _roll() -> str:
    with cluster(started=NAMES[:2]) as running:

        async def work() -> list[Walker]:
            walkers = [
                Walker(running.url, LESSONS[number % len(LESSONS)], number)
                for number in range(WALKERS)
            ]
            over = asyncio.Event()
            walks = [asyncio.create_task(walker.walk(over)) for walker in walkers]
            await asyncio.sleep(2)
            for name in NAMES[:2]:
                await asyncio.to_thread(running.replace, name)
            over.set()
            await asyncio.gather(*walks)
            return walkers

        walkers = asyncio.run(work())
    problems = [problem for walker in walkers for problem in walker.problems]
    moves, back = (sum(getattr(walker, name) for walker in walkers) for name in ("moves", "back"))
    longest = max(walker.longest for walker in walkers)
    told = f"{moves} moves, {back} reconnects, the longest after {longest:.1f} s, "
    return told + f"{len(problems)} wrong answers or errors"


if __name__ == "__main__":
    main()
