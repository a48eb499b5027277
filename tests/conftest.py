"""What all tests share: the server, and what is left out where a tool is not installed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from importlib.util import find_spec

import pytest
from streamlit import config

from tests.browser.chromium import find_chromium
from tests.cluster.haproxy import find_haproxy
from tests.serving import Server, serve

WANTS_ALL = os.environ.get("TENSOR_EXPLORER_ALL_TESTS") == "1"
"""Set by ``make test``: there a missing tool is an error, not a reason to leave tests out."""


def _missing() -> dict[str, str]:
    """List which tests cannot run here, as a pattern of files, and why."""
    reasons = {}
    if find_spec("hypothesis") is None:
        reasons["*_properties.py"] = "Hypothesis is not installed"
    if find_spec("playwright") is None:
        reasons["browser/*"] = "Playwright is not installed"
    elif find_chromium() is None:
        reasons["browser/*"] = "no Chromium was found"
    if find_haproxy() is None:
        reasons |= dict.fromkeys(
            ("cluster/*", "browser/test_reconnect.py"), "HAProxy was not found"
        )
    if find_spec("kubernetes_validate") is None:
        reasons["deploy/test_deployment.py"] = "kubernetes-validate is not installed"
    return reasons


MISSING = _missing()
collect_ignore_glob = list(MISSING)


def pytest_configure() -> None:
    """Refuse to run all tests where not all can run; let AppTest tell what an exception was."""
    config.set_option("client.showErrorDetails", "full")
    if WANTS_ALL and MISSING:
        reasons = ", and ".join(sorted(set(MISSING.values())))
        raise pytest.UsageError(f"Not all tests can run: {reasons}.")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the tests in a browser last: Playwright leaves an event loop running in the process."""
    items.sort(key=lambda item: "browser" in item.path.parts)


def pytest_report_header() -> list[str]:
    """Say at the start what is left out."""
    return _left_out()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say it again at the end, where it is seen."""
    for line in _left_out():
        terminalreporter.write_line(line, yellow=True)


def _left_out() -> list[str]:
    return [
        f"left out: {pattern}, because {reason} (`make test` installs what is missing)"
        for pattern, reason in MISSING.items()
    ]


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The one server that tests share; it keeps nothing, so sharing is safe."""
    with serve() as running:
        yield running


@pytest.fixture
def fresh_server() -> Callable[[], AbstractContextManager[Server]]:
    """For what only the first visitor of a process can see: ``with fresh_server() as server:``."""
    return serve
