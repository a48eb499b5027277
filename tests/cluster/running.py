"""Run several servers behind HAProxy."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from tempfile import TemporaryFile
from urllib.error import URLError
from urllib.request import Request, urlopen

from tests.cluster.haproxy import find_haproxy
from tests.serving import ROOT, Server, free_port, serve

CONFIGURATION = ROOT / "deploy" / "haproxy.cfg"
PLACES = 4
"""Processes that the configuration has places for."""
NOBODY = "127.0.0.1:9"
"""An address where nothing listens."""
COOKIE = "process"
READY_WITHIN = 60.0
ASKED_WITHIN = 2.5
"""Seconds within which the proxy asks every process for the first time."""


@dataclass
class Cluster:
    """Servers behind a proxy.

    Attributes:
        url: where the proxy listens.
        ports: where each process listens, by the value of the cookie that leads to it.
        servers: the processes that have been started.
    """

    url: str
    ports: dict[str, int]
    servers: dict[str, Server] = field(default_factory=dict)
    _stacks: dict[str, ExitStack] = field(default_factory=dict)

    def start(self, name: str) -> None:
        """Start one process."""
        stack = self._stacks[name] = ExitStack()
        self.servers[name] = stack.enter_context(serve(port=self.ports[name]))

    def join(self, name: str) -> None:
        """Start one process, or start it again, and wait until the proxy knows."""
        self.start(name)
        give_up = time.monotonic() + READY_WITHIN
        while not self._leads_to(name):
            if time.monotonic() > give_up:
                raise TimeoutError(f"the proxy does not lead to {name}")
            time.sleep(0.2)

    def _leads_to(self, name: str) -> bool:
        cookie = {"Cookie": f"{COOKIE}={name}"}
        with urlopen(Request(f"{self.url}/_stcore/health", headers=cookie), timeout=20) as answer:
            # Another process would tell so with a cookie of its own.
            told = answer.headers.get_all("Set-Cookie") or []
        return not any(one.startswith(f"{COOKIE}=") for one in told)

    def stop(self, name: str) -> None:
        """Stop one process as a system does that shuts down."""
        self._stacks.pop(name).close()

    def kill(self, name: str) -> None:
        """End one process as a system does that runs out of memory."""
        os.kill(self.servers[name].pid, signal.SIGKILL)

    def replace(self, name: str) -> None:
        """Stop one process and start a new one in its place."""
        self.stop(name)
        self.join(name)


@contextmanager
def cluster(*, started: Sequence[str], later: Sequence[str] = ()) -> Iterator[Cluster]:
    """Start servers and the proxy in front of them, with the app's own configuration.

    Args:
        started: the processes that run from the start, e.g. ``("app1", "app2")``.
        later: processes that the proxy knows and that are not started yet.
    """
    ports = {name: free_port() for name in (*started, *later)}
    running = Cluster(f"http://localhost:{free_port()}", ports)
    try:
        with ThreadPoolExecutor(len(started)) as pool:
            list(pool.map(running.start, started))
        with _proxy(running):
            yield running
    finally:
        for name in list(running._stacks):
            running.stop(name)


@contextmanager
def _proxy(running: Cluster) -> Iterator[None]:
    places = {f"APP{number + 1}": NOBODY for number in range(PLACES)}
    places |= {name.upper(): f"127.0.0.1:{port}" for name, port in running.ports.items()}
    listen = {"BIND": running.url.removeprefix("http://").replace("localhost", "127.0.0.1")}
    command = [find_haproxy() or "haproxy", "-f", str(CONFIGURATION)]
    with TemporaryFile() as log:
        process = subprocess.Popen(
            command, env=os.environ | places | listen, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            _wait_until_it_answers(running, process)
            yield
        except RuntimeError as error:
            log.seek(0)
            error.add_note(log.read().decode(errors="replace"))
            raise
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
                time.sleep(ASKED_WITHIN)  # a process that was not asked yet counts as up
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise TimeoutError("HAProxy did not answer")
