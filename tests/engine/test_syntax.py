"""Many sessions read programs at once."""

from __future__ import annotations

import gc
import threading
import time

import pytest

from components.engine.language import parse_afresh
from components.engine.syntax import module_of
from components.ui.places import PROGRAMS, ROOT

TEXT = (PROGRAMS / "network.py").read_text(encoding="utf-8")


@pytest.fixture
def busy_collector():
    """Let threads change turns wherever Python makes objects, as they do on a busy server."""

    def yield_turn(*_: object) -> None:
        time.sleep(0)

    threshold = gc.get_threshold()
    gc.callbacks.append(yield_turn)
    gc.set_threshold(20, 5, 1000)
    yield
    gc.set_threshold(*threshold)
    gc.callbacks.remove(yield_turn)


def test_sessions_that_read_programs_at_once_do_not_disturb_each_other(busy_collector):
    problems = []

    def read() -> None:
        for _ in range(150):
            try:
                module_of(TEXT)
                parse_afresh(TEXT)
            except BaseException as error:  # SystemError is what Python raised
                problems.append(error)

    sessions = [threading.Thread(target=read) for _ in range(4)]
    for session in sessions:
        session.start()
    for session in sessions:
        session.join()
    assert problems == []


def test_the_app_parses_in_one_place_only():
    paths = [path for path in (ROOT / "components").rglob("*.py") if path.name != "syntax.py"]
    assert [str(path) for path in paths if "ast.parse(" in path.read_text(encoding="utf-8")] == []
