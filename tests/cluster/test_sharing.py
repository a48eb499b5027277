"""Learners behind the proxy: shared out, kept together, and carried over when a process goes."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.cluster.running import COOKIE, Cluster, cluster
from tests.cluster.walker import Walker
from tests.learners.learner import Learner
from tests.learners.lessons import LESSONS


@pytest.fixture(scope="module")
def two() -> Iterator[Cluster]:
    with cluster(started=("app1", "app2")) as running:
        yield running


def test_learners_are_shared_out_and_come_back_to_the_process_that_knows_them(two):
    async def visit() -> tuple[Counter[str], bool]:
        learners = [Learner(two.url, "neuron") for _ in range(6)]
        for learner in learners:
            await learner.connect()
        await asyncio.gather(*(learner.run() for learner in learners))
        places = Counter(learner.cookies[COOKIE] for learner in learners)
        sessions = [learner.screen.session for learner in learners]
        await asyncio.gather(*(learner.come_back() for learner in learners))
        same = [
            one == learner.screen.session for one, learner in zip(sessions, learners, strict=True)
        ]
        for learner in learners:
            await learner.close()
        return places, same

    places, same = asyncio.run(visit())
    assert places == {"app1": 3, "app2": 3}
    assert same


@pytest.mark.parametrize("path", ["/readyz", "/_stcore/metrics", "/_stcore/upload_file/a/b"])
def test_what_is_not_for_learners_stays_inside(two, path):
    with pytest.raises(HTTPError) as refusal:
        urlopen(two.url + path, timeout=20)
    assert refusal.value.code == 404


def test_replacing_every_process_in_turn_costs_learners_a_reconnect_and_nothing_else(two):
    async def roll() -> list[Walker]:
        walkers = [Walker(two.url, page, number) for number, page in enumerate(LESSONS)]
        over = asyncio.Event()
        walks = [asyncio.create_task(walker.walk(over)) for walker in walkers]
        await asyncio.sleep(1)
        for name in ("app1", "app2"):
            await asyncio.to_thread(two.replace, name)
        over.set()
        await asyncio.gather(*walks)
        return walkers

    walkers = asyncio.run(roll())
    assert [problem for walker in walkers for problem in walker.problems] == []
    assert sum(walker.back for walker in walkers) >= len(walkers)
    assert all(walker.moves > 3 for walker in walkers)
