"""From a key press to the painted network: the app, Gradio and marimo, rounds interleaved.

The peers have the three sliders, the drawing, the output, the shapes and the program; the page of
the app has all it has. They come with ``pip install -r benchmarks/peers/requirements.txt``;
`PEERS` names the Python of another environment that has them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page

from benchmarks.browser import PAUSE, all_open, opened, press
from benchmarks.cases import ROOT, SIZES, WARM_UP, Case, Size, cases
from benchmarks.report import load, spread, table
from tests.serving import free_port

ROUNDS = 30
PYTHON = os.environ.get("PEERS", sys.executable)
_HERE = Path(__file__).parent
ARM = (_HERE / "painted.js").read_text(encoding="utf-8")
COMMANDS = {
    "Gradio": ("-m", "benchmarks.peers.gradio_page", "{port}"),
    "marimo": (
        *("-m", "marimo", "run", str(_HERE / "marimo_page.py")),
        *("--headless", "--no-token", "--port", "{port}"),
    ),
}
FIRST = 20
"""The seed a peer begins with; its keys walk there one by one."""
SLIDERS = ("seed", "n_input", "n_hidden")
"""In the order in which a peer shows them."""


def main() -> None:
    """Print one row a size."""
    with ExitStack() as stack:
        chromium, app, _ = stack.enter_context(all_open())
        urls = {name: stack.enter_context(_served(name)) for name in COMMANDS}
        print(f"**Key press to painted, network page**, ms, median (p95), {load()}\n")
        rows = [_row(chromium, app, urls, size) for size in SIZES]
    print(table(("sizes", "rounds", "Tensor Explorer", *COMMANDS), rows))


def _row(chromium: Browser, app: object, urls: dict[str, str], size: Size) -> tuple[str, ...]:
    [case] = [case for case in cases() if case.page == "network" and case.size == size]
    own = opened(chromium, app, case, shown=case.shown)  # type: ignore[arg-type]
    peers = [_opened(chromium, url, case) for url in urls.values()]
    rounds = []
    for number in range(WARM_UP + ROUNDS):
        times = [press(own, "ArrowRight"), *(_press(peer) for peer in peers)]
        if number >= WARM_UP and None not in times:
            rounds.append(times)
    for page in (own.page, *peers):
        page.context.close()
    if len(rounds) < ROUNDS // 2:
        raise RuntimeError(f"only {len(rounds)} of {ROUNDS} rounds were painted everywhere")
    return (size, str(len(rounds)), *(spread(column) for column in zip(*rounds, strict=True)))


def _opened(chromium: Browser, url: str, case: Case) -> Page:
    page = chromium.new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.goto(url)
    page.locator("#peer-output").wait_for(timeout=60_000)
    page.wait_for_timeout(1000)
    for name, value in {**case.sliders, "seed": FIRST}.items():
        _move(page, name, value)
    return page


def _move(page: Page, name: str, value: int) -> None:
    """Walk a slider to a value with its keys, as a visitor can."""
    slider = _slider(page, name)
    slider.press("Home")
    low = 0 if name == "seed" else 1
    for _ in range(value - low):
        slider.press("ArrowRight")
    page.wait_for_timeout(1500)


def _press(page: Page) -> float | None:
    if page.evaluate(ARM) != 2:
        raise RuntimeError(f"{page.url}: the result is not there")
    _slider(page, "seed").press("ArrowRight")
    taken: float | None = page.evaluate("window.painted")
    page.wait_for_timeout(PAUSE)
    return taken


def _slider(page: Page, name: str):  # type: ignore[no-untyped-def]
    return page.locator("input[type=range], [role=slider]").nth(SLIDERS.index(name))


@contextmanager
def _served(name: str) -> Iterator[str]:
    port = free_port()
    command = [part.format(port=port) for part in COMMANDS[name]]
    paths = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH", ""))))
    quiet = {"GRADIO_ANALYTICS_ENABLED": "False", "PYTHONPATH": paths}
    process = subprocess.Popen(
        [PYTHON, *command],
        cwd=ROOT,
        env=os.environ | quiet,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    url = f"http://127.0.0.1:{port}"
    try:
        _wait(url, process)
        yield url
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    give_up = time.monotonic() + 90
    while time.monotonic() < give_up and process.poll() is None:
        try:
            with urlopen(url, timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise RuntimeError(f"{process.args}: did not answer; is it installed?")


if __name__ == "__main__":
    main()
