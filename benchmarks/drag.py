"""From a pointer move that drags a number to the painted picture, against the floor's key press."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from benchmarks.browser import PAUSE, Side, all_open, opened, press
from benchmarks.cases import WARM_UP, Case, cases
from benchmarks.report import Comparison, load, table

AIM = 1.3
ROUNDS = 40
STEP = 3
"""Pixels from one move to the next; every number is new to the server."""
PLACE = "features[0,0]"
PATIENCE = 2000
"""Milliseconds after which a round is given up."""
ARM = (Path(__file__).parent / "dragged.js").read_text(encoding="utf-8")


def main() -> None:
    """Print a row for each page whose numbers can be dragged, at both sizes."""
    with all_open() as (chromium, app, floor):
        print(
            f"**Pointer move to painted while a number is dragged**, ms, median (p95), "
            f"Chromium {chromium.version}, {load()}\n"
        )
        rows = []
        for case in cases():
            if case.page not in ("home", "neuron", "network"):
                continue
            dragged = opened(chromium, app, case, shown=case.shown)
            pressed = opened(chromium, floor, case, shown="output")
            rows.append(_row(case, compare(dragged.page, pressed)))
            for side in (dragged, pressed):
                side.page.context.close()
    print(table(("page", "sizes", "rounds", "app", "floor", "ratio", "aim"), rows))


def _row(case: Case, found: Comparison) -> tuple[str, ...]:
    return (case.page, case.size, *found.cells(), f"{AIM:g}")


def compare(page: Page, floor: Side) -> Comparison:
    """Move the pointer on the page and press a key on its floor in turn.

    A round in which no new picture came is left out.
    """
    box = page.locator(f'[data-edit="{PLACE}"]').first.bounding_box()
    if box is None:
        raise RuntimeError(f"{page.url}: no number to drag")
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    rounds = []
    for number in range(1, WARM_UP + ROUNDS + 1):
        times = [_move(page, x + 40 + STEP * number, y), press(floor, "ArrowRight")]
        if number > WARM_UP and None not in times:
            rounds.append(times)
    page.mouse.up()
    if len(rounds) < ROUNDS // 2:
        raise RuntimeError(f"{page.url}: only {len(rounds)} of {ROUNDS} moves were painted")
    app, still = zip(*rounds, strict=True)
    return Comparison(app, still)


def _move(page: Page, x: float, y: float) -> float | None:
    if not page.evaluate(ARM, [PLACE, PATIENCE]):
        raise RuntimeError(f"{page.url}: the number is gone")
    page.mouse.move(x, y)
    taken: float | None = page.evaluate("window.painted")
    page.wait_for_timeout(PAUSE)
    return taken


if __name__ == "__main__":
    main()
