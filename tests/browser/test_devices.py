"""What only a browser shows of the devices page: a measurement that is followed, keys, a phone."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.app_helpers import container_text, keyed, move_slider, query
from tests.browser.watching import one_run, wait_for_run


def drawing(page):
    return keyed(page, "devices").locator("svg.te-drawing")


def test_a_measurement_is_followed_to_its_chart(open_page):
    page = open_page("/devices?largest=64")
    keyed(page, "measure").get_by_role("button").click()
    expect(page.locator(".js-plotly-plot")).to_be_visible(timeout=60_000)
    expect(keyed(page, "measure").get_by_role("button")).to_be_enabled()
    expect(keyed(page, "timing_words")).to_contain_text("At size 64")
    # The page answers as before, and the result is there for the next visitor.
    wait_for_run(page)
    move_slider(page, "step", 0)
    assert query(page)["step"] == "0"
    other = open_page("/devices?largest=64&lang=zh")
    expect(other.locator(".js-plotly-plot")).to_be_visible()


def test_a_measurement_can_be_stopped(open_page):
    page = open_page("/devices?largest=2048&seed=5")
    keyed(page, "measure").get_by_role("button").click()
    keyed(page, "measure_stop").get_by_role("button").click()
    expect(keyed(page, "timing")).to_contain_text("was stopped", timeout=20_000)
    expect(keyed(page, "measure").get_by_role("button")).to_be_enabled()


def test_the_arrows_go_from_slot_to_slot_and_a_number_is_changed(open_page):
    page = open_page("/devices")
    slot = drawing(page).locator('[data-part="memory:1:0"]')
    slot.focus()
    expect(drawing(page).locator("#readout-said")).to_contain_text("features[0, 0], x[0, 0]")
    page.keyboard.press("ArrowRight")
    expect(drawing(page).locator("#readout-said")).to_contain_text("features[0, 1]")
    page.keyboard.press("Enter")
    page.keyboard.type("2.5")
    with one_run(page):
        page.keyboard.press("Enter")
    expect(drawing(page).locator("#memory-1-1-n")).to_have_text("2.5000")
    assert query(page)["edit"] == "features.0.1:2.5"


def test_a_phone_gets_the_regions_one_below_the_other(open_page):
    page = open_page("/devices", viewport=(390, 844))
    expect(drawing(page)).to_have_attribute("viewBox", re.compile("^0 0 390 "))
    box = drawing(page).bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert container_text(page, "output") == "cpu"
