"""What learners leave behind on a server goes away again."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest

from benchmarks.endurance import come_and_go, rerun
from benchmarks.process import Use, use_of
from tests.learners.lessons import LESSONS, lesson
from tests.serving import Server, serve

pytestmark = pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="no /proc")

FORGETFUL = Path(__file__).parent / "short_memory.py"
MOST_GROWTH = 30
"""MB that a server may grow by while the caches of records fill; a leak of whole pages is more."""


@pytest.fixture(scope="module")
def forgetful():
    with serve(FORGETFUL, options=("--server.disconnectedSessionTTL", "1")) as server:
        asyncio.run(visits(server, len(LESSONS)))
        yield server


async def visits(server: Server, count: int) -> None:
    async for _ in come_and_go(server, count):
        pass


def at_rest(server: Server, *, files: int) -> Use:
    """Wait until no more files are open than allowed; sessions are only cleared when one leaves."""
    give_up = time.monotonic() + 20
    while (use := use_of(server.pid)).files > files and time.monotonic() < give_up:
        time.sleep(1)
        asyncio.run(visits(server, 1))
    return use


def test_sessions_that_end_leave_no_threads_and_no_files(forgetful):
    time.sleep(1.2)
    asyncio.run(visits(forgetful, 1))
    time.sleep(1.2)
    before = use_of(forgetful.pid)
    asyncio.run(visits(forgetful, 24))
    after = at_rest(forgetful, files=before.files + 6)
    assert after.files <= before.files + 6
    assert after.threads <= before.threads
    assert after.memory < before.memory + MOST_GROWTH


def test_a_session_that_goes_on_and_on_does_not_grow(forgetful):
    async def work(runs: int) -> None:
        pages = [rerun(forgetful, lesson(page), runs) for page in ("network", "neuron", "memory")]

        async def drain(work) -> None:
            async for _ in work:
                pass

        await asyncio.gather(*map(drain, pages))

    asyncio.run(work(10))
    before = use_of(forgetful.pid)
    asyncio.run(work(40))
    after = use_of(forgetful.pid)
    assert after.memory < before.memory + MOST_GROWTH
    assert after.threads <= before.threads + 1
