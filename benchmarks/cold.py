"""The first run of a page in a fresh process, against a bare ``import torch``."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from statistics import median

from benchmarks.cases import ROOT
from benchmarks.report import load, table
from components.ui.pages import PAGES

ROUNDS = 3
BARE = """
import time
start = time.perf_counter()
import torch
print(time.perf_counter() - start)
"""
FIRST_RUN = """
import sys, time
from streamlit.testing.v1 import AppTest
at = AppTest.from_file(sys.argv[1], default_timeout=60)
start = time.perf_counter()
at.run()
seconds = time.perf_counter() - start
assert not at.exception
print(seconds)
"""


def main() -> None:
    """Print one row a page."""
    print(f"**Cold**: first AppTest run in a fresh process, median of {ROUNDS}, {load()}\n")
    commands = {"bare `import torch`": [BARE]}
    commands |= {page.name: [FIRST_RUN, str(ROOT / page.file)] for page in PAGES}
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(ROUNDS + 1):
        for name, command in commands.items():
            taken = _seconds(command)
            if number > 0:  # the first round fills the caches of the disk
                seconds[name].append(taken)
    bare = median(seconds["bare `import torch`"])
    rows = [
        (name, f"{median(times):.2f}", f"{median(times) - bare:+.2f}")
        for name, times in seconds.items()
    ]
    print(table(("page", "s", "more than bare, s (aim +0.4)"), rows))


def _seconds(command: list[str]) -> float:
    with tempfile.TemporaryDirectory() as elsewhere:
        done = subprocess.run(
            [sys.executable, "-c", *command],
            cwd=elsewhere,
            check=True,
            capture_output=True,
            text=True,
        )
    return float(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    main()
