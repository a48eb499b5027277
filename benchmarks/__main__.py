"""Run every benchmark, each in a process of its own, and print Markdown for the README."""

from __future__ import annotations

import subprocess
import sys

from benchmarks.cases import ROOT
from benchmarks.report import machine

PARTS = ("cold", "apptest", "browser")


def main() -> int:
    """Print the machine, then what each part prints."""
    print(machine(), flush=True)
    for part in PARTS:
        print(flush=True)
        subprocess.run([sys.executable, "-m", f"benchmarks.{part}"], cwd=ROOT, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
