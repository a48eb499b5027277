"""From a pointer move that drags a number to the painted picture, against the floor's key press."""

from __future__ import annotations

from playwright.sync_api import Page

from benchmarks.browser import ARM, PAUSE, Side, all_open, opened, press
from benchmarks.cases import WARM_UP, cases
from benchmarks.report import Comparison, load, table

AIM = 1.3
ROUNDS = 30
STEP = 7
"""Pixels a move; back and forth, so that the number stays where it is readable."""
PLACE = '[data-edit="features[0,0]"]'


def main() -> None:
    """Print a row for each page whose numbers can be dragged, at its default sizes."""
    print(f"**Move to painted**, ms, median (p95), while a number is dragged, {load()}\n")
    rows = []
    with all_open() as (chromium, app, floor):
        for case in cases():
            if case.size != "default" or case.page not in ("home", "neuron", "network"):
                continue
            dragged = opened(chromium, app, case, places=2)
            pressed = opened(chromium, floor, case, places=1)
            rows.append((case.page, *compare(dragged.page, pressed).cells(), f"{AIM:g}"))
            for side in (dragged, pressed):
                side.page.context.close()
    print(table(("page", "rounds", "app", "floor", "ratio", "aim"), rows))


def compare(page: Page, floor: Side) -> Comparison:
    """Move the pointer on the page and press a key on its floor in turn."""
    box = page.locator(PLACE).first.bounding_box()
    if box is None:
        raise RuntimeError(f"{page.url}: no number to drag")
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 40, y)
    rounds = []
    for number in range(WARM_UP + ROUNDS):
        page.evaluate(ARM, "pointermove")
        page.mouse.move(x + 40 + STEP * (1 + number), y)
        times = [page.evaluate("window.painted"), press(floor, "ArrowRight")]
        page.wait_for_timeout(PAUSE)
        if number >= WARM_UP and None not in times:
            rounds.append(times)
    page.mouse.up()
    app, still = zip(*rounds, strict=True)
    return Comparison(app, still)


if __name__ == "__main__":
    main()
