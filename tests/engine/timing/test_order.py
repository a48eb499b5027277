from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.engine.timing.order import (
    LARGEST,
    SMALLEST,
    Order,
    Point,
    Series,
    Trouble,
    all_series,
    from_line,
    to_line,
)


@given(st.integers(SMALLEST, LARGEST))
def test_sizes_grow_from_the_smallest_to_the_largest(largest):
    sizes = Order(0, largest).sizes
    assert sizes == tuple(sorted(set(sizes)))
    assert (sizes[0], sizes[-1]) == (SMALLEST, largest)
    assert all(after <= 2 * before for before, after in pairwise(sizes))


def test_without_a_card_threads_and_types_are_compared():
    product = [s for s in all_series(["cpu"], 8) if s.task == "product"]
    assert [(s.dtype, s.threads) for s in product] == [
        ("float32", 8),
        ("float32", 1),
        ("float64", 8),
    ]


def test_one_thread_is_not_compared_with_itself():
    assert len({*all_series(["cpu"], 1)}) == len(all_series(["cpu"], 1))


def test_every_card_is_timed_with_and_without_the_moves():
    series = all_series(["cpu", "cuda:0", "cuda:1"], 8)
    for card in ("cuda:0", "cuda:1"):
        moves = [s.moves for s in series if s.device == card and s.task == "product"]
        assert moves == ["without", "with"]
        assert [s.way for s in series if s.device == card and s.task == "unit"] == ["mm", "sum"]


@pytest.mark.parametrize(
    "item",
    [
        Point(Series("product", threads=2), 64, 1e-6, 5e-7, 2e-6, 15, 0.0),
        Trouble(Series("unit", "sum", "cuda:0"), 128, "CUDA out of memory."),
    ],
)
def test_a_result_is_one_line_and_comes_back(item):
    line = to_line(item)
    assert "\n" not in line
    assert from_line(line) == item


@pytest.mark.parametrize(
    "line", ["", "Warning: no", "[]", '{"kind": "Point"}', '{"kind": "Order"}', '{"kind": 3}']
)
def test_other_lines_are_no_results(line):
    with pytest.raises((ValueError, KeyError, TypeError)):
        from_line(line)
