"""A rerun through AppTest against the floor's, in one process, rounds interleaved."""

from __future__ import annotations

import gc
import time
from pathlib import Path

from streamlit.testing.v1 import AppTest

from benchmarks.cases import FLOOR, ROOT, WARM_UP, Case, Size, cases
from benchmarks.report import Comparison, load, table
from components.ui.housekeeping import keep_house
from deploy.server import warm_up

ROUNDS = 50
AIMS: dict[Size, float] = {"default": 3, "largest": 5}


def main() -> None:
    """Print one row a case."""
    print(
        "**AppTest rerun**, ms, median (p95), every seed new (reshape: two cells in turn), "
        f"{load()}\n"
    )
    warm_up()
    gc.collect()
    keep_house()
    rows = [
        (case.page, case.size, *compare(case).cells(), f"{AIMS[case.size]:g}") for case in cases()
    ]
    print(table(("page", "sizes", "rounds", "app", "floor", "ratio", "aim"), rows))


def compare(case: Case) -> Comparison:
    """Move the seed of the page and of its floor in turn."""
    sides = [_opened(case, root) for root in (ROOT, FLOOR)]
    rounds = [
        [_rerun(at, case.moved, case.value(number)) for at in sides]
        for number in range(WARM_UP + ROUNDS)
    ]
    app, floor = zip(*rounds[WARM_UP:], strict=True)
    return Comparison(app, floor)


def _opened(case: Case, root: Path) -> AppTest:
    at = AppTest.from_file(str(root / "app.py"), default_timeout=60).run()
    if case.file != "app.py":
        at.switch_page(case.file).run()
    for key, value in case.sliders.items():
        at.slider(key=key).set_value(value)
    return at.run()


def _rerun(at: AppTest, moved: str, value: int) -> float:
    at.slider(key=moved).set_value(value)
    start = time.perf_counter()
    at.run()
    taken = time.perf_counter() - start
    if at.exception:
        raise RuntimeError(at.exception[0].value)
    return taken * 1000


if __name__ == "__main__":
    main()
