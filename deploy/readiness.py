"""Say whether new learners may be sent here: ``/readyz`` answers 200 or 503.

It is no when the server is still warming up, has as many sessions as it may have, or is about to
stop. ``SIGUSR1`` says that it is about to stop; ``SIGTERM`` says so as well and stops it after the
seconds in ``TENSOR_EXPLORER_DRAIN`` (none unless set), a second one at once. Sessions that are here
go on meanwhile.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from streamlit.runtime import Runtime
from streamlit.runtime.stats import ACTIVE_SESSIONS_FAMILY

DRAIN = "TENSOR_EXPLORER_DRAIN"
MOST_SESSIONS = "TENSOR_EXPLORER_MOST_SESSIONS"
DEFAULT_MOST_SESSIONS = 300
"""Far above what stays quick: it guards the memory; the balancing in front keeps things quick."""

Handler = Callable[[int, FrameType | None], None]

_warm = threading.Event()
_draining = threading.Event()


def answer(_request: Request) -> JSONResponse:
    """Answer a balancer that asks whether to send learners here."""
    sessions = active_sessions()
    most = int(os.environ.get(MOST_SESSIONS) or DEFAULT_MOST_SESSIONS)
    ready = _warm.is_set() and not _draining.is_set() and sessions < most
    told = {
        "ready": ready,
        "warm": _warm.is_set(),
        "draining": _draining.is_set(),
        "sessions": sessions,
        "most_sessions": most,
    }
    headers = {"Cache-Control": "no-store"}
    return JSONResponse(told, status_code=200 if ready else 503, headers=headers)


ROUTES = [Route("/readyz", answer)]


def active_sessions() -> int:
    """Count the sessions with a learner at the other end."""
    if not Runtime.exists():
        return 0
    families = Runtime.instance().stats_mgr.get_stats([ACTIVE_SESSIONS_FAMILY])
    return sum(int(stat.value) for stats in families.values() for stat in stats)


@contextmanager
def ready_until_told() -> Iterator[None]:
    """Be ready from now on, until a signal says that the server is about to stop."""
    _draining.clear()
    _warm.set()
    handlers = _handlers() if threading.current_thread() is threading.main_thread() else {}
    before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    try:
        yield
    finally:
        _warm.clear()
        for number, handler in before.items():
            signal.signal(number, handler)


def _handlers() -> dict[int, Handler]:
    stop = signal.getsignal(signal.SIGTERM)

    def stop_later(number: int, _frame: FrameType | None) -> None:
        seconds = float(os.environ.get(DRAIN) or 0)
        if seconds > 0 and not _draining.is_set():
            timer = threading.Timer(seconds, os.kill, (os.getpid(), number))
            timer.daemon = True
            timer.start()
        else:
            signal.signal(number, stop)  # whoever runs this app stops it in its own way
            signal.raise_signal(number)
        _draining.set()

    handlers: dict[int, Handler] = {signal.SIGTERM: stop_later}
    if hasattr(signal, "SIGUSR1"):  # not on Windows
        handlers[signal.SIGUSR1] = lambda *_: _draining.set()
    return handlers
