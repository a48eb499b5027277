"""What a measurement says in words: one comparison a sentence, and whether it was disturbed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from components.drawing.timing_chart import duration
from components.drawing.twin import table
from components.engine.timing.order import Point, Series
from components.ui.text import Say

RESTLESS = 5.0
"""Times the shortest run: if the longest takes more, something else was at work."""
Title = Callable[[Series], str]


def comparisons(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    """Pair the series that differ in one thing alone, each pair at its largest size.

    Yields: the faster point and the slower one.
    """
    for one, other in combinations(dict.fromkeys(point.series for point in points), 2):
        if _differences(one, other) != 1:
            continue
        here = {point.size: point for point in points if point.series == one}
        there = {point.size: point for point in points if point.series == other}
        common = here.keys() & there.keys()
        if common:
            pair = here[max(common)], there[max(common)]
            fast, slow = sorted(pair, key=lambda point: point.median)
            yield fast, slow


def _differences(one: Series, other: Series) -> int:
    """Count what is different: the way, the place, the type, the moves."""
    return sum(
        (
            one.way != other.way,
            (one.device, one.threads) != (other.device, other.threads),
            one.dtype != other.dtype,
            one.moves != other.moves,
        )
    )


def sentences(points: Sequence[Point], *, title: Title, say: Say) -> list[str]:
    """Say what the points of one task tell."""
    said = [
        say(
            "devices-timing-said",
            size=str(fast.size),
            fast=title(fast.series),
            time=duration(fast.median),
            slow=title(slow.series),
            times=f"{slow.median / fast.median:.1f}",
        )
        for fast, slow in comparisons(points)
    ]
    if not said:
        last = max(points, key=lambda point: point.size)
        facts = {"fast": title(last.series), "time": duration(last.median)}
        return [say("devices-timing-one", size=str(last.size), **facts)]
    said.append(say("devices-timing-differ", difference=f"{_most(points):.1e}"))
    return said


def _most(points: Sequence[Point]) -> float:
    return max(point.difference for point in points)


def disturbed(points: Sequence[Point], *, say: Say) -> str:
    """Say that runs of one point were far apart; nothing where they were not."""
    restless = [point for point in points if point.high > RESTLESS * point.low]
    if not restless:
        return ""
    worst = max(restless, key=lambda point: point.high / point.low)
    return say(
        "devices-timing-disturbed",
        points=len(restless),
        size=str(worst.size),
        times=f"{worst.high / worst.low:.0f}",
    )


def times_table(points: Sequence[Point], *, title: Title, say: Say) -> str:
    """List the medians, how many times as long as at the size before, and the number of runs."""
    series = list(dict.fromkeys(point.series for point in points))
    sizes = sorted({point.size for point in points})
    found = {(point.series, point.size): point for point in points}
    rows = []
    for before, size in zip([0, *sizes], sizes, strict=False):
        row = [str(size)]
        for one in series:
            row += _cells(found.get((one, size)), found.get((one, before)))
        rows.append([*row, _runs([point for point in points if point.size == size])])
    grown = say("devices-head-grown")
    heads = [head for one in series for head in (title(one), grown)]
    return table([say("devices-head-size"), *heads, say("devices-head-runs")], rows)


def _cells(point: Point | None, before: Point | None) -> list[str]:
    if point is None:
        return ["–", ""]
    grown = f"{point.median / before.median:.1f}" if before is not None else ""
    return [duration(point.median), grown]


def _runs(points: Sequence[Point]) -> str:
    low, high = (pick(point.runs for point in points) for pick in (min, max))
    return str(low) if low == high else f"{low}–{high}"
