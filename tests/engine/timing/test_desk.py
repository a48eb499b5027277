from __future__ import annotations

import subprocess
import sys
import time

import pytest

from components.engine.timing import desk as desk_module
from components.engine.timing.desk import KEEP, Desk, start_process
from components.engine.timing.order import Order, Point, Series, to_line

ORDER = Order(7, 64)
LINE = to_line(Point(Series("product"), 64, 1.0, 0.5, 2.0, 3, 0.0))


def program(text):
    started = []

    def start(order):
        process = subprocess.Popen(
            [sys.executable, "-c", text],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        started.append((order, process))
        return process

    start.started = started
    return start


def wait(desk, measurement):
    for _ in range(2000):
        if desk.running is None and measurement.state != "running":
            return
        time.sleep(0.01)
    raise TimeoutError(measurement.state)


def test_the_real_process_measures_and_ends():
    desk = Desk(start_process)
    measurement = desk.measure(ORDER)
    wait(desk, measurement)
    assert measurement.state == "done"
    assert {point.size for point in measurement.points} == {64}
    assert not measurement.troubles
    assert desk.found(ORDER) is measurement


def test_a_second_order_waits_for_the_first_to_end():
    start = program("import time; time.sleep(60)")
    desk = Desk(start)
    first = desk.measure(ORDER)
    assert desk.measure(Order(8, 128)) is first
    assert len(start.started) == 1
    desk.stop()
    wait(desk, first)
    assert first.state == "stopped"
    assert start.started[0][1].poll() is not None


def test_what_was_found_before_it_was_stopped_stays():
    desk = Desk(program(f"print({LINE!r}, flush=True); import time; time.sleep(60)"))
    measurement = desk.measure(ORDER)
    while not measurement.results:
        time.sleep(0.01)
    desk.stop()
    wait(desk, measurement)
    assert len(measurement.points) == 1


def test_a_result_is_kept_for_a_while():
    clock = [0.0]
    desk = Desk(program(f"print({LINE!r})"), now=lambda: clock[0])
    measurement = desk.measure(ORDER)
    wait(desk, measurement)
    clock[0] = KEEP
    assert desk.found(ORDER) is measurement
    assert desk.age(measurement) == KEEP
    assert desk.found(Order(8, 64)) is None
    clock[0] = KEEP + 1
    assert desk.found(ORDER) is None


def test_a_process_that_takes_too_long_is_ended(monkeypatch):
    monkeypatch.setattr(desk_module, "GIVE_UP", 0.2)
    start = program("import time; time.sleep(60)")
    desk = Desk(start)
    measurement = desk.measure(ORDER)
    wait(desk, measurement)
    assert measurement.state == "late"


def test_a_process_that_fails_says_why():
    desk = Desk(program(f"print({LINE!r}); raise RuntimeError('CUDA driver is too old')"))
    measurement = desk.measure(ORDER)
    wait(desk, measurement)
    assert (measurement.state, measurement.said) == (
        "failed",
        "RuntimeError: CUDA driver is too old",
    )
    assert len(measurement.points) == 1


def test_a_process_that_cannot_be_started_says_why():
    def start(_order):
        raise OSError("Cannot allocate memory")

    desk = Desk(start)
    measurement = desk.measure(ORDER)
    assert (measurement.state, measurement.said) == ("failed", "Cannot allocate memory")
    assert desk.running is None


def test_lines_that_are_no_results_are_passed_over():
    desk = Desk(program(f"print('UserWarning: something'); print({LINE!r})"))
    measurement = desk.measure(ORDER)
    wait(desk, measurement)
    assert (measurement.state, measurement.said) == ("done", "")
    assert len(measurement.results) == 1


def test_only_so_many_results_are_kept():
    desk = Desk(program(f"print({LINE!r})"))
    for seed in range(desk_module._MOST_KEPT + 1):
        wait(desk, desk.measure(Order(seed, 64)))
    assert desk.found(Order(0, 64)) is None
    assert desk.found(Order(1, 64)) is not None


@pytest.mark.parametrize("seed", [0, 999])
def test_the_process_measures_what_was_ordered(seed):
    process = start_process(Order(seed, 64))
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert len(said.splitlines()) == len({*said.splitlines()})
