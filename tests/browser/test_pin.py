"""Pin and compare in a real browser: two drawings that do not get in each other's way."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.app_helpers import click_button, container_text, keyed, move_slider, query

ROOTS = """keys => keys.map(key => {
  const host = [...document.querySelectorAll(`.st-key-${key} *`)].find(node => node.shadowRoot)
  const ids = [...host.shadowRoot.querySelectorAll('[id]')].map(node => node.id)
  return [ids.length, new Set(ids).size]
})"""


@pytest.mark.parametrize("screen", [(1280, 800), (390, 844)], ids=["desk", "phone"])
def test_both_states_stand_beside_each_other_or_below(open_page, screen):
    page = open_page("/network?seed=9", viewport=screen)
    click_button(page, "pin_this")
    keyed(page, "pin_box").scroll_into_view_if_needed()
    then, now = (
        keyed(page, f"pin_{side}_stage").locator("svg.te-drawing") for side in ("then", "now")
    )
    expect(then).to_be_visible()
    expect(now).to_be_visible()
    expect(now.locator(".te-differs")).to_have_count(0)
    move_slider(page, "n_hidden", 4)
    expect(now.locator(".te-differs").first).to_be_visible()
    left, right = then.bounding_box(), now.bounding_box()
    if screen[0] > 1000:
        assert abs(left["y"] - right["y"]) < 4
        assert left["x"] + left["width"] <= right["x"]
    else:
        assert left["y"] + left["height"] <= right["y"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for count, different in page.evaluate(ROOTS, ["pin_then_stage", "pin_now_stage", "network"]):
        assert count == different > 20
    assert "(3, 2)" in container_text(page, "pin_table")
    last = keyed(page, "pin_table").locator("tr").last.bounding_box()
    box = keyed(page, "pin_table").bounding_box()
    assert last["y"] + last["height"] <= box["y"] + box["height"]
    assert query(page).keys() == {"seed", "n_hidden", "pin"}
    words = now.locator("text.te-differs").first.evaluate(
        "node => [getComputedStyle(node).textDecorationLine, getComputedStyle(node).fontWeight]"
    )
    assert words == ["underline", "700"]


def test_on_the_projector_only_the_picture_stays(open_page):
    page = open_page("/neuron?mode=projector&pin=swcA&activation=relu&lock=seed")
    expect(keyed(page, "neuron").locator("svg.te-drawing")).to_be_visible()
    for key in ("pin_box", "pin_row", "locked"):
        expect(keyed(page, key)).to_be_hidden()
    other = open_page("/neuron?mode=projector")
    expect(keyed(other, "neuron").locator("svg.te-drawing")).to_be_visible()
    expect(keyed(other, "pin_this")).to_have_count(1)
    expect(keyed(other, "pin_this")).to_be_hidden()
