"""From a pointer move that drags a number to the painted picture, against the floor's key press."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Locator, Page

from benchmarks.browser import PAUSE, Key, Side, all_open, opened, press
from benchmarks.cases import WARM_UP, cases
from benchmarks.report import Comparison, load, table
from tests.browser.app_helpers import keyed
from tests.browser.watching import one_run

AIM = 1.3
AIM_MS = 25
NOT_SEEN = ("0", "–", "–", "–")
"""The cells of a page whose picture has no number that can be dragged."""
ROUNDS = 40
STEP = 3
"""Pixels from one move to the next; every number is new to the server."""
WHOLE_STEP = 10
"""The same for a number without decimals."""
PATIENCE = 2000
"""Milliseconds after which a round is given up."""
ARM = (Path(__file__).parent / "dragged.js").read_text(encoding="utf-8")


def main() -> None:
    """Print a row for each page, at both sizes; names of pages on the command line are enough."""
    wanted = sys.argv[1:]
    with all_open() as (chromium, app, floor):
        print(
            f"**Pointer move to painted while a number is dragged**, ms, median (p95), "
            f"Chromium {chromium.version}, {load()}\n"
        )
        rows = []
        for case in cases():
            if wanted and case.page not in wanted:
                continue
            dragged = opened(chromium, app, case, shown=case.shown)
            pressed = opened(chromium, floor, case, shown="output")
            found = compare(dragged.page, pressed)
            cells = found.cells() if found else NOT_SEEN
            rows.append((case.page, case.size, *cells, f"{AIM:g} and {AIM_MS} ms"))
            for side in (dragged, pressed):
                side.page.context.close()
    print(table(("page", "sizes", "rounds", "app", "floor", "ratio", "aim"), rows))


def compare(page: Page, floor: Side) -> Comparison | None:
    """Move the pointer on the page and press a key on its floor in turn.

    A round in which no new picture came is left out.

    Returns: None where the picture has no number that can be changed, as of a large product.
    """
    number = _number(page)
    box = number.bounding_box() if number is not None else None
    if number is None or box is None:
        return None
    place, digits = (str(number.get_attribute(f"data-{name}")) for name in ("edit", "value"))
    step = STEP if "." in digits else WHOLE_STEP
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    keys: tuple[Key, Key] = ("ArrowRight", "ArrowRight" if floor.moved == "seed" else "ArrowLeft")
    rounds = []
    for k in range(1, WARM_UP + ROUNDS + 1):
        moved = _move(page, place, x + 40 + step * k, y)
        times = [moved, press(floor, keys[k % 2])]
        if k > WARM_UP and None not in times:
            rounds.append(times)
    page.mouse.up()
    if len(rounds) < ROUNDS // 2:
        raise RuntimeError(f"{page.url}: only {len(rounds)} of {ROUNDS} moves were painted")
    app, still = zip(*rounds, strict=True)
    return Comparison(app, still)


def _number(page: Page) -> Locator | None:
    """Find a number on the stage that can be dragged."""
    if page.url.partition("?")[0].endswith("/tensors"):
        with one_run(page):
            keyed(page, "change").locator("label").first.click()
    number = page.locator("[data-edit]").first
    if not number.count():
        return None
    number.scroll_into_view_if_needed()
    return number


def _move(page: Page, place: str, x: float, y: float) -> float | None:
    if not page.evaluate(ARM, [place, PATIENCE]):
        raise RuntimeError(f"{page.url}: the number is gone")
    page.mouse.move(x, y)
    taken: float | None = page.evaluate("window.painted")
    page.wait_for_timeout(PAUSE)
    return taken


if __name__ == "__main__":
    main()
