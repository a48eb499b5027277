"""Start the real server the way ``make run`` does, and stop it again."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
SERVER = ROOT / "deploy" / "server.py"
START_WITHIN = 90.0
"""Seconds; a cold start of torch on a busy machine with slow disks is the worst case."""


@dataclass(frozen=True)
class Server:
    """A running server: where it answers, what it has written, and which process it is."""

    url: str
    log_file: Path
    pid: int

    def log(self) -> str:
        """Read what the server has written so far."""
        return self.log_file.read_text(encoding="utf-8", errors="replace")


@contextmanager
def serve(
    script: Path = SERVER, *, options: Sequence[str] = (), port: int | None = None
) -> Iterator[Server]:
    """Run a server in a process group of its own, from a directory that is not the repository's.

    Args:
        script: what ``streamlit run`` gets.
        options: more of its command line, e.g. ``("--server.baseUrlPath", "lesson")``.
        port: where it listens; None for any that is free.
    """
    with tempfile.TemporaryDirectory() as elsewhere:
        port = port or free_port()
        log_file = Path(elsewhere) / "server.log"
        command = [sys.executable, "-m", "streamlit", "run", str(script)]
        with log_file.open("wb") as log:
            process = subprocess.Popen(
                [*command, "--server.port", str(port), *options],
                cwd=elsewhere,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        server = Server(f"http://localhost:{port}", log_file, process.pid)
        try:
            _wait_until_healthy(server, process)
            yield server
        finally:
            _stop(process)


def free_port() -> int:
    """Ask the system for a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _wait_until_healthy(server: Server, process: subprocess.Popen[bytes]) -> None:
    give_up = time.monotonic() + START_WITHIN
    while time.monotonic() < give_up:
        if process.poll() is not None:
            raise RuntimeError(f"The server ended with {process.returncode}:\n{server.log()}")
        try:
            with urlopen(f"{server.url}/_stcore/health", timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.05)
    raise RuntimeError(f"The server did not answer within {START_WITHIN} s:\n{server.log()}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    for signal_number in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is not None:
            return
        os.killpg(process.pid, signal_number)
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            continue
