"""Keep a process that serves many sessions quick: garbage collection and threads, set once.

With torch loaded a full collection takes 60 to 100 ms, and Streamlit asks for one after every run.
The option ``runner.postScriptGC`` turns that off; here what the imports made is frozen out of the
collector's sight, and one thread collects what closed sessions leave behind.
"""

from __future__ import annotations

import gc
import sys
import threading
import time

COLLECT_EVERY = 60.0
"""Seconds between two collections; closed sessions are cycles and need one."""

_THRESHOLDS = (10_000, 20, 200)
"""Allocations and collections between two of Python's own. A whole one stops every session for up
to 90 ms, and would come every other second under a class of 60; it is left to the thread."""

_lock = threading.Lock()
_begun = threading.Event()
_kept = threading.Event()


def begin_house() -> None:
    """Pause Python's own collections while the first page imports torch, once per process.

    They would walk through what the imports have made again and again, for 0.2 s in all.
    `keep_house` turns them on again; so does the collector, should no page ever come to its end.
    """
    if _first(_begun):
        gc.disable()
        threading.Thread(target=_collect_now_and_then, name="collector", daemon=True).start()


def keep_house() -> None:
    """Freeze the heavy imports out of the collector's sight, once per process.

    Call it after torch has been imported; before that it does nothing and can be called again.
    """
    if "torch" not in sys.modules or not _first(_kept):
        return
    begin_house()
    _use_one_thread()
    # No collection first: it would cost the first visitor 90 ms and finds next to nothing.
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)
    gc.enable()


def _first(event: threading.Event) -> bool:
    """Whether this is the first call with the event, whichever thread makes it."""
    with _lock:
        if event.is_set():
            return False
        event.set()
        return True


def _use_one_thread() -> None:
    # The number of threads belongs to the process: sessions that share it are parallel already.
    import torch

    torch.set_num_threads(1)


def _collect_now_and_then() -> None:
    while True:
        time.sleep(COLLECT_EVERY)
        gc.enable()
        gc.collect()
