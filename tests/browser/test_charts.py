from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.app_helpers import keyed, query
from tests.browser.watching import PATIENCE, one_run

PLOT = ".js-plotly-plot .main-svg"


def ground(page) -> str:
    return page.locator(PLOT).first.evaluate("svg => getComputedStyle(svg).backgroundColor")


def open_charts(page):
    with one_run(page):
        keyed(page, "charts").locator("label").first.click()
    # The browser fetches Plotly, 4.7 MB of script, for the first chart.
    expect(page.locator(PLOT).first).to_be_visible(timeout=PATIENCE * 1000)


@pytest.mark.parametrize("viewport", [(1280, 800), (390, 844)])
def test_both_charts_are_painted_inside_their_page(open_page, viewport):
    page = open_page("/network?n_input=16&n_hidden=16", viewport=viewport)
    open_charts(page)
    expect(page.locator(f"{PLOT} .heatmaplayer image")).to_have_count(1)
    with one_run(page):
        page.get_by_role("tab").nth(1).click()
    expect(page.locator(f"{PLOT} .scatterlayer .trace")).to_have_count(2)
    box = page.locator(PLOT).first.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= viewport[0]
    assert page.locator(".stMainBlockContainer").evaluate("el => el.scrollWidth") <= viewport[0]


def test_a_link_opens_the_chart_that_was_open(open_page):
    page = open_page("/network?chart=curve&varied=2")
    expect(page.locator(f"{PLOT} .scatterlayer .trace")).to_have_count(2, timeout=PATIENCE * 1000)
    expect(page.get_by_role("tab").nth(1)).to_have_attribute("aria-selected", "true")
    expect(keyed(page, "chart_words")).to_contain_text("features[0, 1]")
    assert query(page) == {"chart": "curve", "varied": "2"}
    with one_run(page):
        keyed(page, "charts").locator("label").first.click()
    assert "chart" not in query(page)


def test_an_open_chart_turns_dark_with_the_browser(open_page):
    page = open_page("/network")
    open_charts(page)
    before = ground(page)
    with one_run(page):
        page.emulate_media(color_scheme="dark")
    expect(page.locator(PLOT).first).not_to_have_css("background-color", before)
    app = page.locator("[data-testid=stApp]").evaluate("el => getComputedStyle(el).backgroundColor")
    assert ground(page) == app


def test_projector_view_hides_charts_and_the_box_for_numbers(open_page):
    page = open_page("/network?mode=projector")
    for key in ("charts_block", "edits"):
        expect(keyed(page, key)).to_be_hidden()
