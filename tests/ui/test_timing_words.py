"""What is said about a measurement: one difference a sentence, and noise by its name."""

from __future__ import annotations

from components.engine.timing.order import Point, Series
from components.ui.devices.comparing import comparisons, disturbed, sentences, times_table
from components.ui.text import speaker

SAY = speaker("en")
ALL = Series("product", threads=2)
ONE = Series("product", threads=1)
WIDE = Series("product", dtype="float64", threads=2)
CARD = Series("product", device="cuda:0")
MOVED = Series("product", device="cuda:0", moves="with")


def point(series: Series, size: int, time: float, *, high: float = 1.0, runs: int = 15) -> Point:
    return Point(series, size, time, time, time * high, runs, 1e-6)


def title(series: Series) -> str:
    return f"{series.device} {series.threads} {series.dtype} {series.moves}"


def test_each_sentence_compares_two_series_that_differ_in_one_thing():
    points = [point(ALL, 64, 1e-5), point(ONE, 64, 2e-5), point(WIDE, 64, 4e-5)]
    pairs = [(fast.series, slow.series) for fast, slow in comparisons(points)]
    assert pairs == [(ALL, ONE), (ALL, WIDE)]
    said = sentences(points, title=title, say=SAY)
    assert len(said) == 3
    assert "2.0 times" in said[0]
    assert "4.0 times" in said[1]


def test_a_card_is_compared_with_the_processor_and_with_its_own_moves():
    points = [point(ALL, 64, 3e-5), point(CARD, 64, 1e-5), point(MOVED, 64, 9e-5)]
    pairs = [(fast.series, slow.series) for fast, slow in comparisons(points)]
    assert pairs == [(CARD, ALL), (CARD, MOVED)]


def test_a_pair_is_compared_at_the_largest_size_that_both_have():
    points = [point(ALL, 64, 1e-5), point(ONE, 64, 2e-5), point(ALL, 128, 7e-5)]
    [(fast, slow)] = comparisons(points)
    assert (fast.size, slow.size) == (64, 64)
    assert sentences([points[0]], title=title, say=SAY) == [
        "At size 64, cpu 2 float32 without takes 10.0 µs."
    ]


def test_runs_that_lie_far_apart_are_called_disturbed():
    assert disturbed([point(ALL, 64, 1e-5, high=4.9)], say=SAY) == ""
    said = disturbed([point(ALL, 64, 1e-5, high=12), point(ALL, 128, 1e-5, high=30)], say=SAY)
    assert "At size 128 the longest run took 30 times as long" in said
    assert "2 points" in said


def test_the_table_tells_growth_and_runs():
    points = [point(ALL, 64, 1e-5), point(ALL, 128, 7e-5, runs=9), point(ONE, 128, 1e-4)]
    rows = times_table(points, title=title, say=SAY).split("\n")
    assert rows[2] == "| 64 | 10.0 µs |  | – |  | 15 |"
    assert rows[3] == "| 128 | 70.0 µs | 7.0 | 100 µs |  | 9–15 |"
