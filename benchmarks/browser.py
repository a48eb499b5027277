"""From a key press to the painted answer in Chromium, against the floor's, rounds interleaved."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.cases import FLOOR, WARM_UP, Case, Shown, Size, cases
from benchmarks.report import Comparison, load, table
from tests.browser.app_helpers import keyed, move_slider, slider_value
from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.watching import one_run, wait_for_run, watch
from tests.serving import Server, serve

AIMS: dict[Size, float] = {"default": 1.3, "largest": 1.8}
ARM = (Path(__file__).parent / "painted.js").read_text(encoding="utf-8")
PAUSE = 200
"""Milliseconds after a round, so that no motion on one page slows the other."""

Key = Literal["ArrowLeft", "ArrowRight"]
PLACES: dict[Shown, int] = {"output and readout": 2, "output": 1, "stage": 1}
"""How many places of a page show its result."""


@dataclass(frozen=True, slots=True)
class Walk:
    """How the rounds move the seed: the keys of two rounds, and how many rounds count."""

    seeds: str
    keys: tuple[Key, Key]
    rounds: int


WALKS = (
    Walk("new", ("ArrowRight", "ArrowRight"), 30),
    Walk("seen before", ("ArrowLeft", "ArrowRight"), 10),
)


@dataclass(frozen=True, slots=True)
class Side:
    """A page that is measured: which slider is moved, and where its result is seen."""

    page: Page
    moved: str
    shown: Shown
    places: int


def main() -> None:
    """Print two rows a case."""
    with all_open() as (chromium, app, floor):
        print(
            f"**Key press to painted**, ms, median (p95), Chromium {chromium.version}, {load()}\n"
        )
        rows = []
        for case in cases():
            sides = [
                opened(chromium, app, case, shown=case.shown),
                opened(chromium, floor, case, shown="output"),
            ]
            for walk in WALKS:
                if walk.seeds == "new" and not case.seeds:
                    continue
                cells = compare(sides, walk).cells()
                rows.append((case.page, case.size, walk.seeds, *cells, f"{AIMS[case.size]:g}"))
            for side in sides:
                side.page.context.close()
    print(table(("page", "sizes", "seeds", "rounds", "app", "floor", "ratio", "aim"), rows))


def compare(sides: list[Side], walk: Walk) -> Comparison:
    """Press on the page and on its floor in turn; a round in which nothing changed is left out."""
    rounds = []
    for number in range(WARM_UP + walk.rounds):
        times = [press(side, walk.keys[number % 2]) for side in sides]
        if number >= WARM_UP and None not in times:
            rounds.append(times)
    if len(rounds) < walk.rounds // 2:
        raise RuntimeError(f"{sides[0].page.url}: only {len(rounds)} rounds were painted")
    app, floor = zip(*rounds, strict=True)
    return Comparison(app, floor)


@contextmanager
def all_open() -> Iterator[tuple[Browser, Server, Server]]:
    """Start both servers and a browser."""
    with serve() as app, serve(FLOOR / "server.py") as floor, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        yield chromium, app, floor
        chromium.close()


def opened(chromium: Browser, server: Server, case: Case, *, shown: Shown) -> Side:
    """Open a case in a context of its own."""
    context = chromium.new_context(
        base_url=server.url, locale="en-US", viewport={"width": 1280, "height": 800}
    )
    page = context.new_page()
    watch(page, host=urlsplit(server.url).netloc)
    page.goto("/" if case.page == "home" else f"/{case.page}")
    wait_for_run(page)
    for key, value in case.start.items():
        if slider_value(page, key) != value:
            move_slider(page, key, value)
    return Side(page, case.moved, shown, PLACES[shown])


def press(side: Side, key: Key) -> float | None:
    """Move the seed by a key: milliseconds until its result is painted, None if it stays."""
    page = side.page
    watched = page.evaluate(ARM, side.shown)
    if watched != side.places:
        raise RuntimeError(f"{page.url}: the result stands in {watched} places, not {side.places}")
    with one_run(page):
        keyed(page, side.moved).get_by_role("slider").press(key)
        taken: float | None = page.evaluate("window.painted")
    page.wait_for_timeout(PAUSE)
    return taken


if __name__ == "__main__":
    main()
