"""Housekeeping changes its process for good, so each test has a process of its own."""

from __future__ import annotations

import subprocess
import sys

from tests.serving import ROOT


def run_alone(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_before_torch_is_imported_it_waits():
    run_alone(
        "import gc, sys, threading\n"
        "from components.ui.housekeeping import keep_house\n"
        "keep_house()\n"
        "assert 'torch' not in sys.modules\n"
        "assert gc.get_freeze_count() == 0\n"
        "assert threading.active_count() == 1\n"
    )


def test_many_sessions_at_once_start_one_collector():
    run_alone(
        "import gc, threading, torch\n"
        "from components.ui.housekeeping import keep_house\n"
        "sessions = [threading.Thread(target=keep_house) for _ in range(32)]\n"
        "[session.start() for session in sessions]\n"
        "[session.join() for session in sessions]\n"
        "frozen = gc.get_freeze_count()\n"
        "assert frozen > 100_000, frozen\n"
        "assert torch.get_num_threads() == 1\n"
        "later = [[] for _ in range(1000)]\n"
        "keep_house()\n"
        "assert gc.get_freeze_count() == frozen\n"
        "assert [t.name for t in threading.enumerate()].count('collector') == 1\n"
    )


def test_the_collector_collects_closed_sessions():
    run_alone(
        "import time, torch, weakref\n"
        "from components.ui import housekeeping\n"
        "housekeeping.COLLECT_EVERY = 0.01\n"
        "housekeeping.keep_house()\n"
        "class Session: pass\n"
        "session = Session()\n"
        "session.me = session\n"
        "alive = weakref.ref(session)\n"
        "del session\n"
        "deadline = time.monotonic() + 10\n"
        "while alive() is not None:\n"
        "    assert time.monotonic() < deadline\n"
        "    time.sleep(0.01)\n"
    )


def test_python_does_not_collect_while_the_first_page_imports_torch():
    run_alone(
        "import gc\n"
        "from components.ui.housekeeping import begin_house, keep_house\n"
        "begin_house()\n"
        "assert not gc.isenabled()\n"
        "import torch\n"
        "keep_house()\n"
        "assert gc.isenabled()\n"
        "begin_house()\n"
        "assert gc.isenabled()\n"
    )


def test_a_first_page_that_never_ends_does_not_stop_collections_for_good():
    run_alone(
        "import gc, time\n"
        "from components.ui import housekeeping\n"
        "housekeeping.COLLECT_EVERY = 0.01\n"
        "housekeeping.begin_house()\n"
        "deadline = time.monotonic() + 10\n"
        "while not gc.isenabled():\n"
        "    assert time.monotonic() < deadline\n"
        "    time.sleep(0.01)\n"
    )
