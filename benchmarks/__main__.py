"""Run every benchmark, each in a process of its own, and print Markdown for the README."""

from __future__ import annotations

import subprocess
import sys

from benchmarks.cases import ROOT
from benchmarks.report import machine

PARTS = ("cold", "apptest", "browser", "drag")
FENCE = "```"


def main() -> int:
    """Print the machine, then what each part prints."""
    print(f"{machine()}\n\n**A record**, ms\n\n{FENCE}", flush=True)
    _run("engine")
    print(FENCE)
    for part in PARTS:
        print(flush=True)
        _run(part)
    return 0


def _run(part: str) -> None:
    subprocess.run([sys.executable, "-m", f"benchmarks.{part}"], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main())
