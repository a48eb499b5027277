from __future__ import annotations

from itertools import count

import pytest
import torch

from components.engine.timing import work
from components.engine.timing.order import Order, Point, Series, Trouble


@pytest.fixture(autouse=True)
def same_threads():
    """What is measured here runs in this process; its number of threads is put back."""
    before = torch.get_num_threads()
    yield
    torch.set_num_threads(before)


def test_every_series_is_timed_at_every_size():
    order = Order(seed=3, largest=100)
    results = list(work.measure(order))
    assert all(isinstance(item, Point) for item in results)
    series = work.all_series(["cpu"], work.cpu_threads())
    expected = [(size, one) for size in order.sizes for one in series]
    assert [(item.size, item.series) for item in results] == expected
    for item in results:
        assert 0 < item.low <= item.median <= item.high
        assert work.FEWEST_RUNS <= item.runs <= work.MOST_RUNS


def test_the_difference_is_the_one_that_torch_finds():
    results = list(work.measure(Order(seed=3, largest=64)))
    left, right = work._data(3, 64)
    expected = torch.mm(left, right).double()
    wide = next(item for item in results if item.series.dtype == "float64")
    real = torch.mm(left.double(), right.double())
    assert wide.difference == pytest.approx(float((real - expected).abs().max()))
    summed = next(item for item in results if item.series.way == "sum")
    unit = torch.mm(left, right[:, :1]).double()
    by_hand = (left * right[:, :1].reshape(1, -1)).sum(1, keepdim=True).double()
    assert summed.difference == pytest.approx(float((by_hand - unit).abs().max()))


def test_the_same_seed_measures_the_same_numbers():
    one, other = (work._data(5, 64) for _ in range(2))
    assert torch.equal(one[0], other[0])
    assert not torch.equal(one[0], work._data(6, 64)[0])


def test_no_point_is_begun_after_the_time_limit():
    seconds = count(0, 30)
    assert len(list(work.measure(Order(0, 64), now=lambda: next(seconds)))) == 1


@pytest.mark.parametrize(
    "error",
    [
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 MiB.\nSee the manual"),
        torch.AcceleratorError("CUDA error: an illegal memory access was encountered"),
        AssertionError("Torch not compiled with CUDA enabled"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_a_card_that_fails_stops_its_own_series_alone(monkeypatch, error):
    real = torch.Tensor.to

    def failing(tensor, *args, **keywords):
        if args and str(args[0]).startswith("cuda"):
            raise error
        return real(tensor, *args, **keywords)

    monkeypatch.setattr(torch.Tensor, "to", failing)
    monkeypatch.setattr(
        work, "available_devices", lambda: (work_device("cpu"), work_device("cuda:0"))
    )
    results = list(work.measure(Order(0, 128)))
    troubles = [item for item in results if isinstance(item, Trouble)]
    assert {item.series.device for item in troubles} == {"cuda:0"}
    assert {item.size for item in troubles} == {64}
    assert {item.message for item in troubles} == {str(error).split("\n", maxsplit=1)[0]}
    points = [item for item in results if isinstance(item, Point)]
    assert {item.size for item in points} == {64, 128}
    assert {item.series.device for item in points} == {"cpu"}


def test_a_card_is_waited_for_before_the_clock_stops(monkeypatch):
    asked = []
    monkeypatch.setattr(torch.cuda, "synchronize", asked.append)
    monkeypatch.setattr(torch.Tensor, "to", lambda tensor, *_args, **_keywords: tensor)
    point = work._point(
        Series("product", device="cuda:0"), 64, work._data(0, 64), {}, now=iter(range(99)).__next__
    )
    assert asked == ["cuda:0"] * (2 * point.runs)


def work_device(name):
    from components.engine.device import Device

    return Device(name)
