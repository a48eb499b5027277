"""One page at a time: runs that share a processor finish sooner one after the other.

Python runs one thread at a moment. Ten pages drawn side by side would all be late; one after the
other, most are early. Nobody waits long, whatever becomes of the one whose turn it is.
"""

from __future__ import annotations

import threading
import time
from collections import deque

PATIENCE = 0.4
"""Seconds after which a run goes on without its turn."""
_LOOK_AGAIN = 0.02
"""Seconds after which a waiting run looks whether the one before it still lives."""


class Turns:
    """Gives the turn to one thread at a time: to who draws a picture first, then to the rest."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._lock = threading.Lock()
        self._holder: threading.Thread | None = None
        self._first: deque[tuple[threading.Thread, threading.Event]] = deque()
        self._later: deque[tuple[threading.Thread, threading.Event]] = deque()

    def take(self) -> None:
        """Wait for the turn, to draw what a reader waits for."""
        self._wait(self._first)

    def take_later(self) -> None:
        """Wait for the turn, to draw what can wait."""
        self._wait(self._later)

    def give(self) -> None:
        """Let the next one have the turn; without having it, do nothing."""
        with self._lock:
            if self._holder is threading.current_thread():
                self._pass_on()

    def _wait(self, line: deque[tuple[threading.Thread, threading.Event]]) -> None:
        me = threading.current_thread()
        mine = (me, threading.Event())
        with self._lock:
            if self._holder is me:
                return
            if self._is_free():
                self._holder = me
                return
            line.append(mine)
        give_up = time.monotonic() + self._patience
        while not mine[1].wait(_LOOK_AGAIN):
            with self._lock:
                if self._is_free():
                    self._pass_on()
                if self._holder is me:
                    return
                if time.monotonic() > give_up:
                    line.remove(mine)
                    return

    def _is_free(self) -> bool:
        # A run that was stopped in the middle gives nothing back; its thread ends.
        return self._holder is None or not self._holder.is_alive()

    def _pass_on(self) -> None:
        self._holder = None
        for line in (self._first, self._later):
            if line:
                self._holder, event = line.popleft()
                event.set()
                return


TURNS = Turns()
