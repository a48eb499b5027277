"""One Chromium for all tests, and a page in a context of its own for each that asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

import pytest

from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.watching import PATIENCE, notes, wait_for_run, watch
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

OpenPage = Callable[..., "Page"]
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all that lies here, so that ``pytest -m "not browser"`` is quick."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium that all tests share."""
    from playwright.sync_api import sync_playwright

    executable = find_chromium()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser, server: Server) -> Iterator[OpenPage]:
    """Open pages as a visitor does who has never been here.

    After the test no page may have written an error to the console or asked another host for
    anything, and no server a traceback to its log; a test that expects one clears ``notes(page)``.
    """
    pages: list[Page] = []
    logs = {server: len(server.log())}

    def open_one(
        path: str = "/",
        *,
        on: Server = server,
        locale: str = "en-US",
        color_scheme: Literal["light", "dark"] = "light",
        viewport: tuple[int, int] = (1280, 800),
        reduced_motion: Literal["reduce", "no-preference"] = "no-preference",
    ) -> Page:
        logs.setdefault(on, 0)
        width, height = viewport
        context = browser.new_context(
            base_url=on.url,
            locale=locale,
            color_scheme=color_scheme,
            viewport={"width": width, "height": height},
            reduced_motion=reduced_motion,
        )
        context.set_default_timeout(PATIENCE * 1000)
        page = context.new_page()
        pages.append(page)
        watch(page, host=urlsplit(on.url).netloc)
        page.goto(path)
        wait_for_run(page)
        _wait_for_widgets(page)
        return page

    yield open_one

    for page in pages:
        page.context.close()
    for page in pages:
        assert notes(page).console_errors == []
        assert notes(page).foreign_requests == []
    for running, start in logs.items():
        if running.log_file.exists():
            assert "Traceback" not in running.log()[start:]


def _wait_for_widgets(page: Page) -> None:
    """Wait until no widget is a grey place any more: Streamlit fetches their scripts one by one."""
    page.wait_for_selector('[data-testid="stSkeleton"]', state="detached")
    if page.locator(".st-key-stepper").count():
        page.locator(".st-key-step_next button").wait_for(state="attached")
