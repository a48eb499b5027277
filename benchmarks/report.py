"""Figures as Markdown."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Comparison:
    """The app and its floor in the same rounds, in milliseconds.

    >>> Comparison([30.0, 20.0, 28.0], [10.0, 14.0, 12.0]).ratio
    2.3333333333333335
    """

    app: Sequence[float]
    floor: Sequence[float]

    @property
    def ratio(self) -> float:
        """How many times the floor the app takes, from the medians."""
        return median(self.app) / median(self.floor)

    def cells(self) -> tuple[str, str, str, str]:
        """Write rounds, app, floor and ratio."""
        return str(len(self.app)), spread(self.app), spread(self.floor), f"{self.ratio:.2f}"


def spread(times: Sequence[float]) -> str:
    """Write a median and, in brackets, the 95th percentile."""
    return f"{median(times):.1f} ({quantiles(times, n=20, method='inclusive')[-1]:.1f})"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table in Markdown."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def machine() -> str:
    """Say on what was measured."""
    versions = ", ".join(f"{name} {version(name)}" for name in ("torch", "streamlit"))
    return f"{_processor()}, {os.cpu_count()} cores; Python {platform.python_version()}, {versions}"


def load() -> str:
    """Say how busy the machine was in the minute before."""
    return f"load before: {os.getloadavg()[0]:.1f}"


def _processor() -> str:
    listed = Path("/proc/cpuinfo")
    lines = listed.read_text(encoding="utf-8").splitlines() if listed.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()
