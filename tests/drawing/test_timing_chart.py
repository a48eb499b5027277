"""The axis of times has words that can be read off, however near the times lie to each other."""

from __future__ import annotations

import pytest

from components.drawing.timing_chart import Guide, timing_figure
from components.engine.timing.order import Point, Series

GUIDE = Guide(3, "8 times the time per doubling")


def ticks(*times: float) -> dict[float, str]:
    """Give the words of the ticks between the shortest and the longest time."""
    points = [
        Point(Series("product"), 64 * (k + 1), time, time, time, 3, 0.0)
        for k, time in enumerate(times)
    ]
    figure = timing_figure(
        points, title=str, axes=("n", "s"), guide=GUIDE, theme="light", room="page"
    )
    axis = figure.layout.yaxis
    words = zip(axis.tickvals, axis.ticktext, strict=True)
    return {value: text for value, text in words if min(times) <= value <= max(times)}


@pytest.mark.parametrize("low", [3e-7, 1.3e-6, 4e-5, 0.9e-3, 0.2])
def test_times_that_lie_near_each_other_have_ticks_as_well(low):
    assert len(ticks(low, 6 * low)) >= 2


def test_times_that_lie_far_apart_have_a_tick_for_every_power_of_ten():
    assert list(ticks(0.9e-6, 1.1e-3).values()) == ["1 µs", "10 µs", "100 µs", "1 ms"]


def test_a_tick_stands_at_what_it_says():
    for value, text in ticks(1.5e-6, 9e-6).items():
        assert text == f"{round(value * 1e6)} µs"


def test_the_guide_goes_through_the_last_point_and_grows_with_its_power():
    points = [
        Point(Series("product"), size, time, time, time, 3, 0.0)
        for size, time in ((64, 1e-5), (128, 3e-5), (256, 64e-5))
    ]
    figure = timing_figure(
        points, title=str, axes=("n", "s"), guide=GUIDE, theme="light", room="page"
    )
    guide = figure.data[-1]
    assert guide.name == GUIDE.title
    assert list(guide.y) == pytest.approx([1e-5, 8e-5, 64e-5])
