from __future__ import annotations

import asyncio
from threading import Event, Lock

import pytest

from deploy.desk import BusyError, Desk


def test_work_is_done_a_few_at_a_time_and_the_rest_is_sent_away():
    desk, go, lock = Desk(at_once=2, in_line=3), Event(), Lock()
    working = most = 0

    def work() -> str:
        nonlocal working, most
        with lock:
            working += 1
            most = max(most, working)
        go.wait(10)
        with lock:
            working -= 1
        return "done"

    async def crowd() -> list[object]:
        tasks = [asyncio.create_task(desk.do(work)) for _ in range(7)]
        await asyncio.sleep(0.05)
        go.set()
        return await asyncio.gather(*tasks, return_exceptions=True)

    results = asyncio.run(crowd())
    assert results[:5] == ["done"] * 5
    assert all(isinstance(one, BusyError) for one in results[5:])
    assert most == 2
    assert desk.taken == 0


def test_work_that_fails_leaves_its_place():
    desk = Desk(at_once=1, in_line=0)

    def fail() -> None:
        raise ValueError("no")

    for _ in range(3):
        with pytest.raises(ValueError, match="no"):
            asyncio.run(desk.do(fail))
    assert desk.taken == 0
