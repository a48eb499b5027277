"""What a visitor does, by the keys of the widgets; each verb returns when the page has answered."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from playwright.sync_api import expect

from tests.browser.watching import one_run

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

_ROW = """() => [...document.querySelectorAll(
    ':is(.st-key-controls, .st-key-controls_b) :is(.stSlider p, [role=combobox]),' +
    '.st-key-filling .st-key-part input, .st-key-reshape_row button p,' +
    '.st-key-leave_projector p, h1')]
  .filter(node => node.checkVisibility() && node.getBoundingClientRect().width)
  .map(node => ({
    words: node.value || node.textContent, size: parseFloat(getComputedStyle(node).fontSize),
    box: node.getBoundingClientRect().toJSON()}))"""


def keyed(page: Page, key: str) -> Locator:
    """Find a widget or container by its key."""
    return page.locator(f".st-key-{key}")


def container_text(page: Page, key: str) -> str:
    """Read the text that stands in a container."""
    return keyed(page, key).inner_text().strip()


def slider_value(page: Page, key: str) -> int:
    """Read where a slider stands."""
    return int(_thumb(page, key).input_value())


def move_slider(page: Page, key: str, value: int) -> None:
    """Put a slider beside the value and go the last step with an arrow key: one run in all."""
    thumb = _thumb(page, key)
    from_above = value == int(thumb.get_attribute("min") or "")
    thumb.fill(str(value + 1 if from_above else value - 1))
    with one_run(page):
        thumb.press("ArrowLeft" if from_above else "ArrowRight")
    expect(thumb).to_have_value(str(value))


def click_button(page: Page, key: str) -> None:
    """Press a button that makes the script run."""
    with one_run(page):
        keyed(page, key).get_by_role("button").click()


def choose(page: Page, key: str, label: str) -> None:
    """Choose an option of a row of options by its label."""
    with one_run(page):
        keyed(page, key).locator("label").filter(has_text=label).click()


def assert_row_is_readable(page: Page, screen: tuple[int, int], least: float) -> None:
    """Fail unless all that can be set in projector view is large, on the screen, and apart."""
    items = page.evaluate(_ROW)
    assert len(items) >= 8
    for k, item in enumerate(items):
        assert item["size"] >= least, item
        box = item["box"]
        assert 0 <= box["left"] < box["right"] <= screen[0], item
        for other in items[k + 1 :]:
            beside = other["box"]
            apart = box["right"] <= beside["left"] or beside["right"] <= box["left"]
            below = box["bottom"] <= beside["top"] or beside["bottom"] <= box["top"]
            assert apart or below, (item, other)


def query(page: Page) -> dict[str, str]:
    """Read the query of the address; it is written a moment after the picture is painted."""
    page.wait_for_timeout(250)
    return dict(parse_qsl(page.evaluate("location.search").removeprefix("?")))


def _thumb(page: Page, key: str) -> Locator:
    return keyed(page, key).get_by_role("slider")
