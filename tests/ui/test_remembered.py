from __future__ import annotations

from components.engine import run
from components.ui.remembered import numbers_in, remembered


def rememberer(**bounds):
    made = []

    @remembered(**bounds)
    def record(size: int, *, seed: int = 0):
        made.append(size)
        return run(f"import torch\nx = torch.zeros({size}) + {seed}"), None

    return record, made


def test_a_record_is_made_once():
    record, made = rememberer(most=9)
    assert record(3) is record(3)
    assert record(3, seed=1) is not record(3, seed=2)
    assert made == [3, 3, 3]
    record.cache_clear()
    record(3)
    assert made == [3] * 4


def test_the_one_asked_for_longest_ago_goes_first():
    record, made = rememberer(most=2)
    for size in (1, 2, 1, 3, 1, 2):
        record(size)
    assert made == [1, 2, 3, 2]


def test_large_records_take_the_place_of_many():
    one = numbers_in(run("import torch\nx = torch.zeros(1000) + 0"))
    assert one > 2000
    record, made = rememberer(most=99, most_numbers=3 * one)
    for size in (1000, 1001, 1000, 1001, 5, 1000):
        record(size)
    assert made == [1000, 1001, 5]
    record(1002)
    record(1000)
    assert made == [1000, 1001, 5, 1002]
    record(1001)
    assert made[-1] == 1001


def test_a_record_larger_than_all_is_kept_alone():
    record, made = rememberer(most=9, most_numbers=10)
    for size in (5, 1000, 1000, 5):
        record(size)
    assert made == [5, 1000, 5]


def test_numbers_inside_functions_count():
    flat = run("import torch\nx = torch.ones(50)\ny = x * 2")
    deep = run("import torch\ndef f(v): return v * 2\nx = torch.ones(50)\ny = f(x)")
    assert numbers_in(deep) > numbers_in(flat)
