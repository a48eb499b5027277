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

_lock = threading.Lock()
_kept = threading.Event()


def keep_house() -> None:
    """Freeze the heavy imports and start the collector, once per process.

    Call it after torch has been imported; before that it does nothing and can be called again.
    """
    if _kept.is_set() or "torch" not in sys.modules:
        return
    with _lock:
        if _kept.is_set():
            return
        _kept.set()
    _use_one_thread()
    # No collection first: it would cost the first visitor 90 ms and finds next to nothing.
    gc.freeze()
    threading.Thread(target=_collect_now_and_then, name="collector", daemon=True).start()


def _use_one_thread() -> None:
    # The number of threads belongs to the process: sessions that share it are parallel already.
    import torch

    torch.set_num_threads(1)


def _collect_now_and_then() -> None:
    while True:
        time.sleep(COLLECT_EVERY)
        gc.collect()
