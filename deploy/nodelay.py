"""Send small packets at once.

A system holds a small packet back while an earlier one is not confirmed (Nagle's algorithm), and a
browser may take 40 ms to confirm. Python's event loop switches that off, but not for a socket that
was opened as Streamlit opens its own, without naming the protocol.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

_OPEN_FILES = Path("/dev/fd")


def send_at_once() -> int:
    """Let every TCP socket on which this process listens hand its connections the option.

    Returns: how many there are; where a system does not list open files, 0 and nothing is done.
    """
    listening = 0
    for number in _open_files():
        try:
            with socket.socket(fileno=os.dup(number)) as one:
                if one.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
                    one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                    listening += 1
        except OSError:
            continue  # a file, a pipe, or a socket of another kind
    return listening


def _open_files() -> Iterator[int]:
    if _OPEN_FILES.is_dir():
        yield from [int(name) for name in os.listdir(_OPEN_FILES) if name.isdigit()]
