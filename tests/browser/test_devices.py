"""What only a browser shows of the devices page: a measurement that is followed, keys, a phone."""

from __future__ import annotations

import re

import pytest
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


def test_the_progress_stands_below_the_button_and_no_older_result_beside_it(open_page):
    page = open_page("/devices?largest=2048&seed=6")
    progress = page.locator(".stProgress")
    keyed(page, "measure").get_by_role("button").click()
    expect(progress).to_contain_text(re.compile("Measured [1-9]"), timeout=60_000)
    keyed(page, "measure_stop").get_by_role("button").click()
    expect(page.locator(".js-plotly-plot")).to_be_visible(timeout=20_000)
    keyed(page, "measure").get_by_role("button").click()
    expect(progress).to_be_visible()
    expect(page.locator(".js-plotly-plot")).to_have_count(0)
    expect(keyed(page, "timing")).not_to_contain_text("was stopped")
    button, bar = keyed(page, "measure").bounding_box(), progress.bounding_box()
    assert button["y"] < bar["y"] < button["y"] + button["height"] + 60
    keyed(page, "measure_stop").get_by_role("button").click()
    expect(progress).to_have_count(0)


@pytest.mark.parametrize(("screen", "least"), [((1920, 1080), 24), ((1280, 720), 18.7)])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_in_projector_view_the_stepper_covers_nothing_of_the_picture(
    open_page, language, screen, least
):
    page = open_page(f"/devices?mode=projector&lang={language}", viewport=screen)
    expect(page.locator("section.stSidebar")).to_be_hidden()
    expect(keyed(page, "step_back")).to_be_visible()
    drawing(page).locator('[data-part="memory:3:0"]').hover()
    readout = drawing(page).locator("#readout").bounding_box()
    stepper = keyed(page, "stepper").bounding_box()
    assert readout["y"] + readout["height"] <= stepper["y"] + 1
    sizes = drawing(page).evaluate(
        """svg => [...svg.querySelectorAll('text, tspan')].filter(node => node.textContent.trim())
          .map(node => parseFloat(getComputedStyle(node).fontSize) * svg.getScreenCTM().a)"""
    )
    assert min(sizes) >= least


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
