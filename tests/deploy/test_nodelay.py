from __future__ import annotations

import asyncio
import os
import socket
import sys

import pytest

from deploy.nodelay import send_at_once
from deploy.server import app, lifespan

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no list of open files")


@pytest.fixture
def listening():
    """A socket opened as Streamlit opens its own."""
    with socket.socket(family=socket.AF_INET) as one:
        one.bind(("127.0.0.1", 0))
        one.listen()
        yield one


def is_at_once(listening: socket.socket) -> bool:
    with socket.create_connection(listening.getsockname()):
        accepted, _ = listening.accept()
        with accepted:
            return bool(accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))


def test_connections_of_a_listening_socket_send_at_once(listening):
    assert not is_at_once(listening)
    assert send_at_once() >= 1
    assert is_at_once(listening)


def test_the_server_does_so_before_the_first_visitor_comes(listening):
    async def start() -> bool:
        async with lifespan(app):
            return is_at_once(listening)

    assert asyncio.run(start())


def test_files_pipes_and_other_sockets_stay_as_they_are(tmp_path):
    ends = os.pipe()
    with (tmp_path / "file").open("w"), socket.socket() as idle:
        send_at_once()
        assert not idle.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        os.write(ends[1], b"x")
    for end in ends:
        os.close(end)
