"""Run several servers behind HAProxy."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from tests.cluster.haproxy import find_haproxy
from tests.serving import ROOT, Server, free_port, serve

CONFIGURATION = ROOT / "deploy" / "haproxy.cfg"
PLACES = 4
"""Processes that the configuration has places for."""
NOBODY = "127.0.0.1:9"
"""An address where nothing listens."""
COOKIE = "process"
READY_WITHIN = 60.0


@dataclass
class Cluster:
    """Servers behind a proxy.

    Attributes:
        url: where the proxy listens.
        servers: the processes, by the value of the cookie that leads to them.
    """

    url: str
    servers: dict[str, Server]
    _stacks: dict[str, ExitStack] = field(default_factory=dict)

    def start(self, name: str, port: int) -> None:
        """Start one process, or start it again."""
        stack = self._stacks[name] = ExitStack()
        self.servers[name] = stack.enter_context(serve(port=port))

    def stop(self, name: str) -> None:
        """Stop one process as a system does that shuts down."""
        self._stacks.pop(name).close()

    def replace(self, name: str) -> None:
        """Stop one process, start a new one in its place, and wait until it is ready."""
        port = int(self.servers[name].url.rpartition(":")[2])
        self.stop(name)
        self.start(name, port)
        self.wait_for(name)

    def wait_for(self, name: str) -> None:
        """Wait until the proxy leads a learner with this process's cookie to it."""
        give_up = time.monotonic() + READY_WITHIN
        while not _is_ready(self.servers[name]):
            if time.monotonic() > give_up:
                raise TimeoutError(name)
            time.sleep(0.1)
        time.sleep(2.5)  # the proxy asks every second


@contextmanager
def cluster(processes: int) -> Iterator[Cluster]:
    """Start servers and the proxy in front of them, with the app's own configuration."""
    names = [f"app{number + 1}" for number in range(processes)]
    ports = {name: free_port() for name in names}
    running = Cluster(f"http://localhost:{free_port()}", {})
    try:
        with ThreadPoolExecutor(processes) as pool:
            list(pool.map(running.start, names, ports.values()))
        with _proxy(running, ports):
            yield running
    finally:
        for name in list(running._stacks):
            running.stop(name)


@contextmanager
def _proxy(running: Cluster, ports: dict[str, int]) -> Iterator[None]:
    places = {f"APP{number + 1}": NOBODY for number in range(PLACES)}
    places |= {name.upper(): f"127.0.0.1:{port}" for name, port in ports.items()}
    listen = {"BIND": running.url.removeprefix("http://").replace("localhost", "127.0.0.1")}
    command = [find_haproxy() or "haproxy", "-f", str(CONFIGURATION)]
    process = subprocess.Popen(command, env=os.environ | places | listen, stdout=subprocess.DEVNULL)
    try:
        _wait_until_it_answers(running, process)
        yield
    finally:
        process.terminate()
        process.wait(timeout=10)


def _wait_until_it_answers(running: Cluster, proxy: subprocess.Popen[bytes]) -> None:
    give_up = time.monotonic() + READY_WITHIN
    while time.monotonic() < give_up:
        if proxy.poll() is not None:
            raise RuntimeError(f"HAProxy ended with {proxy.returncode}")
        try:
            with urlopen(f"{running.url}/_stcore/health", timeout=5):
                time.sleep(1.5)  # a process that was not asked yet counts as up
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise TimeoutError("HAProxy did not answer")


def _is_ready(server: Server) -> bool:
    try:
        with urlopen(f"{server.url}/readyz", timeout=5) as answer:
            return bool(json.load(answer)["ready"])
    except (HTTPError, URLError, OSError):
        return False
