"""A class at work: learners over Streamlit's protocol, on the app and on its floor, two cores."""

from __future__ import annotations

import argparse
import asyncio
import gc
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

from benchmarks.cases import FLOOR
from benchmarks.crowd import (
    IsRight,
    Tally,
    attend,
    pages_for,
    shows_what_torch_says,
    shows_what_was_moved,
)
from benchmarks.process import use_of
from benchmarks.report import load, spread, table
from tests.serving import SERVER, serve

AIM = 1.5
"""The 95th percentile of the app's answers against the floor's, for a class of 60."""
CASES = (("network", 30), ("network", 60), ("network", 120), ("neuron", 60), ("mixed", 60))
HEADS = (
    *("pages", "learners", "server", "opened", "moves"),
    *("result shown", "run finished", "errors", "lost", "processor", "a run", "memory"),
)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A class that was given: what it met with, and what it cost the server.

    Attributes:
        processor: how much of one core the server used while the class was there.
        run: milliseconds of processor time for each run.
        memory: of the server at the end, in MB.
    """

    tally: Tally
    processor: float
    run: float
    memory: float


def main() -> None:
    """Print two rows a case, the app's and the floor's, and how they compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=40)
    parser.add_argument("--learners", type=int, nargs="*", help="instead of all cases")
    parser.add_argument("--pages", default="network", help="a page, or mixed")
    asked = parser.parse_args()
    cases = [(asked.pages, number) for number in asked.learners] if asked.learners else CASES
    print(
        "**A class at work**, one process, a move every 2 s, ms, median (p95), every answer "
        f"compared with torch, {load()}\n"
    )
    rows = []
    for pages, learners in cases:
        app, floor = compare(pages, learners, asked.seconds)
        rows.append((pages, str(learners), "app", *_cells(app)))
        rows.append((pages, str(learners), "floor", *_cells(floor)))
        shown, finished = (
            f"p95 x {p95(one) / p95(other):.2f}"
            for one, other in (
                (app.tally.shown, floor.tally.shown),
                (app.tally.finished, floor.tally.finished),
            )
        )
        rows.append((pages, str(learners), "ratio", "", "", shown, finished, *[""] * 5))
    print(table(HEADS, rows))
    print(
        f"\nAim: p95 at most {AIM} times the floor's with 60 learners; no error, no lost session."
    )


def compare(pages: str, learners: int, seconds: float) -> tuple[Lesson, Lesson]:
    """Give the same class on the app and on its floor, each on a fresh server."""
    floor = give(FLOOR / "server.py", pages, learners, seconds, shows_what_was_moved)
    return give(SERVER, pages, learners, seconds, shows_what_torch_says), floor


def give(script: Path, pages: str, learners: int, seconds: float, is_right: IsRight) -> Lesson:
    """Give a class on a fresh server."""
    gc.disable()  # of the learners, who share the cores with the server
    with serve(script) as server:
        before = use_of(server.pid)
        clock = asyncio.run(_timed(server.url, pages, learners, seconds, is_right))
        after = use_of(server.pid)
    gc.enable()
    tally, taken = clock
    used = after.seconds - before.seconds
    runs = len(tally.opened) + len(tally.finished)
    return Lesson(tally, used / taken, 1000 * used / max(1, runs), after.memory)


async def _timed(
    url: str, pages: str, learners: int, seconds: float, is_right: IsRight
) -> tuple[Tally, float]:
    now = asyncio.get_running_loop().time
    start = now()
    tally = await attend(url, pages_for(learners, pages), seconds, is_right)
    return tally, now() - start


def p95(times: list[float]) -> float:
    """Compute the 95th percentile."""
    return quantiles(times, n=20, method="inclusive")[-1]


def _cells(given: Lesson) -> tuple[str, ...]:
    tally = given.tally
    errors = ", ".join(f"{count} x {what}" for what, count in tally.errors.items()) or "0"
    return (
        spread(tally.opened),
        str(len(tally.finished)),
        spread(tally.shown),
        spread(tally.finished),
        errors,
        str(tally.lost),
        f"{given.processor:.0%}",
        f"{given.run:.0f} ms",
        f"{given.memory:.0f} MB",
    )


if __name__ == "__main__":
    main()
