"""Whether a server says in time that learners should be sent elsewhere."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import time
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.learners import answers
from tests.learners.learner import Learner
from tests.serving import Server, serve

SIX = f"{answers.neuron(seed=7, n_input=6):.4f}"
"""What the neuron says with six inputs."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no signals")


def readyz(server: Server) -> tuple[int, dict[str, object]]:
    try:
        with urlopen(f"{server.url}/readyz", timeout=20) as answer:
            return answer.status, json.load(answer)
    except HTTPError as refusal:
        return refusal.code, json.load(refusal)


def has_ended(server: Server) -> bool:
    done, _ = os.waitpid(server.pid, os.WNOHANG)
    return done == server.pid


def test_a_warm_server_is_ready_and_counts_its_sessions(server):
    status, told = readyz(server)
    assert status == 200
    assert told["ready"] is told["warm"] is True
    assert told["draining"] is False

    async def visit() -> object:
        async with Learner(server.url, "neuron") as learner:
            await learner.run()
            return readyz(server)[1]["sessions"]

    assert asyncio.run(visit()) == told["sessions"] + 1


def wait_until_not_ready(server: Server) -> dict[str, object]:
    give_up = time.monotonic() + 20
    while readyz(server)[0] == 200:
        assert time.monotonic() < give_up
        time.sleep(0.02)
    return readyz(server)[1]


def test_a_full_server_takes_nobody_more_and_a_server_can_be_emptied(monkeypatch):
    monkeypatch.setenv("TENSOR_EXPLORER_MOST_SESSIONS", "1")

    async def visit(server: Server) -> tuple[tuple[int, object], str]:
        async with Learner(server.url, "neuron") as learner:
            await learner.run()
            full = readyz(server)
            await learner.move("n_input", 6)
            return full, learner.text("output")

    with serve() as server:
        assert readyz(server)[0] == 200
        (status, told), output = asyncio.run(visit(server))
        assert readyz(server)[0] == 200
        os.kill(server.pid, signal.SIGUSR1)
        assert wait_until_not_ready(server)["draining"] is True
        assert not has_ended(server)
    assert status == 503
    assert (told["ready"], told["sessions"]) == (False, 1)
    assert output == SIX


def test_a_server_that_is_told_to_stop_says_so_first_and_serves_on_meanwhile(monkeypatch):
    monkeypatch.setenv("TENSOR_EXPLORER_DRAIN", "600")

    async def stay(server: Server) -> str:
        async with Learner(server.url, "neuron") as learner:
            await learner.run()
            os.kill(server.pid, signal.SIGTERM)
            assert wait_until_not_ready(server)["draining"] is True
            await learner.move("n_input", 6)
            return learner.text("output")

    with serve() as server:
        assert asyncio.run(stay(server)) == SIX
        os.kill(server.pid, signal.SIGTERM)  # the second one ends it
        give_up = time.monotonic() + 20
        while not has_ended(server):
            assert time.monotonic() < give_up
            time.sleep(0.02)
