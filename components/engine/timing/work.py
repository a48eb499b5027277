"""The program that measures, in a process of its own: its threads touch nobody else.

``python -m components.engine.timing.work SEED LARGEST`` prints a result a line, small sizes first.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from statistics import median

import torch

from components.engine.device import available_devices, cpu_threads
from components.engine.timing.order import Order, Point, Series, Trouble, all_series, to_line

LONG_ENOUGH = 0.12
"""Seconds of timed runs after which a point is good."""
MOST_RUNS, FEWEST_RUNS = 15, 3
TIME_LIMIT = 40.0
"""Seconds after which no further point is begun."""

_BEHIND = 5
"""How far this process stands behind those that answer the readers."""

Run = Callable[[], torch.Tensor]


def measure(
    order: Order, *, now: Callable[[], float] = time.perf_counter
) -> Iterator[Point | Trouble]:
    """Measure every series at every size, small sizes first; a series that fails stops alone.

    Args:
        now: a clock in seconds.
    """
    devices = [device.name for device in available_devices()]
    series = list(all_series(devices, cpu_threads()))
    begin = now()
    for size in order.sizes:
        data = _data(order.seed, size)
        expected: dict[str, torch.Tensor] = {}
        for one in tuple(series):
            if now() - begin > TIME_LIMIT:
                return
            try:
                yield _point(one, size, data, expected, now=now)
            except (RuntimeError, AssertionError, MemoryError) as error:
                series.remove(one)
                yield Trouble(one, size, str(error).split("\n", maxsplit=1)[0])


def _data(seed: int, size: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Draw two square matrices, float32 on the processor."""
    generator = torch.Generator().manual_seed(seed)
    return (
        torch.randn(size, size, generator=generator),
        torch.randn(size, size, generator=generator),
    )


def _point(
    one: Series,
    size: int,
    data: tuple[torch.Tensor, torch.Tensor],
    expected: dict[str, torch.Tensor],
    *,
    now: Callable[[], float],
) -> Point:
    torch.set_num_threads(one.threads or cpu_threads())
    run = _prepared(one, data)
    result = run().cpu().to(torch.float64)  # the first run warms up, and is not timed
    times: list[float] = []
    while len(times) < FEWEST_RUNS or (sum(times) < LONG_ENOUGH and len(times) < MOST_RUNS):
        _wait_for(one.device)
        start = now()
        run()
        _wait_for(one.device)
        times.append(now() - start)
    difference = float((result - expected.setdefault(one.task, result)).abs().max())
    return Point(one, size, median(times), min(times), max(times), len(times), difference)


def _prepared(one: Series, data: tuple[torch.Tensor, torch.Tensor]) -> Run:
    """Put the numbers where the series wants them, and give what is to be timed."""
    left, right = (matrix.to(getattr(torch, one.dtype)) for matrix in data)
    if one.task == "unit":
        right = right[:, :1].contiguous()
    if one.moves == "with":
        return lambda: torch.mm(left.to(one.device), right.to(one.device)).cpu()
    left, right = left.to(one.device), right.to(one.device)
    if one.way == "sum":
        row = right.view(1, -1)
        return lambda: (left * row).sum(dim=1, keepdim=True)
    return lambda: torch.mm(left, right)


def _wait_for(device: str) -> None:
    """Wait until a graphics card is done: it is given work faster than it does it."""
    if device != "cpu":
        torch.cuda.synchronize(device)


def main(arguments: list[str]) -> None:
    """Measure and print."""
    seed, largest = map(int, arguments)
    if hasattr(os, "nice"):
        os.nice(_BEHIND)
    for item in measure(Order(seed, largest)):
        print(to_line(item), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
