"""One measurement at a time for the whole server; what came out is kept for a while."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, Thread
from typing import Literal

from components.engine.timing.order import Order, Point, Trouble, from_line

ROOT = Path(__file__).resolve().parents[3]
KEEP = 600.0
"""Seconds for which a result is shown to everybody who asks for the same."""
GIVE_UP = 75.0
"""Seconds after which the process is ended, whatever it does."""
_MOST_KEPT = 16
_MOST_SAID = 300

State = Literal["running", "done", "stopped", "late", "failed"]
Start = Callable[[Order], "subprocess.Popen[str]"]


def start_process(order: Order) -> subprocess.Popen[str]:
    """Start the process that measures."""
    return subprocess.Popen(
        [sys.executable, "-m", f"{__package__}.work", str(order.seed), str(order.largest)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@dataclass
class Measurement:
    """One measurement, running or done.

    Attributes:
        order: what is measured.
        began: when, on the desk's clock, in seconds.
        results: what came back so far.
        state: "late" if it took too long, "failed" if the process ended by itself too early.
        said: the last words of a process that failed.
    """

    order: Order
    began: float
    results: list[Point | Trouble] = field(default_factory=list)
    state: State = "running"
    said: str = ""

    @property
    def points(self) -> tuple[Point, ...]:
        """What was timed."""
        return tuple(item for item in self.results if isinstance(item, Point))

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """What could not be timed."""
        return tuple(item for item in self.results if isinstance(item, Trouble))


class Desk:
    """Takes orders; while one is measured, others wait or watch it."""

    def __init__(
        self, start: Start = start_process, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._start, self._now = start, now
        self._lock = Lock()
        self._kept: dict[Order, Measurement] = {}
        self._running: tuple[Measurement, subprocess.Popen[str]] | None = None

    @property
    def running(self) -> Measurement | None:
        """The measurement that is being made, whoever asked for it."""
        with self._lock:
            return self._running[0] if self._running else None

    def found(self, order: Order) -> Measurement | None:
        """Look up a result of this order that is not too old."""
        with self._lock:
            kept = self._kept.get(order)
            return kept if kept is not None and self.age(kept) <= KEEP else None

    def age(self, measurement: Measurement) -> float:
        """Say how many seconds ago a measurement began."""
        return self._now() - measurement.began

    def measure(self, order: Order) -> Measurement:
        """Begin a measurement, or give the one that is being made; one at a time."""
        with self._lock:
            if self._running is not None:
                return self._running[0]
            measurement = Measurement(order, self._now())
            try:
                process = self._start(order)
            except OSError as error:
                measurement.state, measurement.said = "failed", str(error)[:_MOST_SAID]
                self._keep(measurement)
                return measurement
            self._running = measurement, process
        Thread(target=self._read, args=(measurement, process), daemon=True).start()
        Thread(target=self._watch, args=(measurement, process), daemon=True).start()
        return measurement

    def stop(self) -> None:
        """End the measurement that is being made; what it has found so far stays."""
        with self._lock:
            if self._running is not None:
                measurement, process = self._running
                measurement.state = "stopped"
                process.kill()

    def _watch(self, measurement: Measurement, process: subprocess.Popen[str]) -> None:
        try:
            process.wait(timeout=GIVE_UP)
        except subprocess.TimeoutExpired:
            measurement.state = "late"
            process.kill()

    def _read(self, measurement: Measurement, process: subprocess.Popen[str]) -> None:
        """Take over what the process prints, until it ends; other lines are about its failure."""
        said = ""
        for line in process.stdout or ():
            try:
                measurement.results.append(from_line(line))
            except (ValueError, KeyError, TypeError):
                said = line.strip() or said
        code = process.wait()
        with self._lock:
            if measurement.state == "running":
                measurement.state = "failed" if code else "done"
                measurement.said = said[:_MOST_SAID] if code else ""
            self._running = None
            self._keep(measurement)

    def _keep(self, measurement: Measurement) -> None:
        self._kept.pop(measurement.order, None)
        self._kept[measurement.order] = measurement
        while len(self._kept) > _MOST_KEPT:
            del self._kept[next(iter(self._kept))]


DESK = Desk()
"""The server's own."""
