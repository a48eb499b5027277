"""Open all that a page keeps closed at first: its panels, its questions, its tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.app_helpers import keyed
from tests.browser.watching import one_run, wait_for_run

if TYPE_CHECKING:
    from playwright.sync_api import Page

TOGGLES = ("change", "charts", "tasks", "ways")
_CLOSED = '[data-testid="stExpander"] details:not([open]) > summary'


def open_everything(page: Page) -> None:
    """Switch on every toggle below the picture, ask a question, and unfold every expander."""
    for key in TOGGLES:
        toggle = keyed(page, key).locator("label").first
        if toggle.is_visible():  # in projector view there is none
            with one_run(page):
                toggle.click()
    questions = keyed(page, "ask_open").get_by_role("button")
    if questions.is_visible():
        with one_run(page):
            questions.click()
    closed = page.locator(_CLOSED).filter(visible=True)
    while closed.count():
        closed.first.click()
        page.wait_for_timeout(100)
        wait_for_run(page)
