"""For the class in a real browser: what a lock holds, and the QR code on every screen."""

from __future__ import annotations

import io

import pytest
from playwright.sync_api import expect

from tests.browser.app_helpers import click_button, container_text, keyed, query, slider_value
from tests.browser.watching import one_run


def read_code(page, key: str) -> str:
    """Read the QR code as a camera does: from the picture that the browser painted."""
    zxingcpp = pytest.importorskip("zxingcpp")
    from PIL import Image

    svg = keyed(page, key).locator("svg.te-qr")
    expect(svg).to_be_visible()
    [found] = zxingcpp.read_barcodes(Image.open(io.BytesIO(svg.screenshot())))
    return found.text


def switch(page, key: str) -> None:
    with one_run(page):
        keyed(page, key).locator("label").first.click()


@pytest.mark.parametrize(
    ("scheme", "screen"), [("light", (1280, 800)), ("dark", (390, 844))], ids=["desk", "phone"]
)
def test_the_link_is_found_and_its_code_reads_the_same(open_page, scheme, screen):
    page = open_page("/network?seed=9&lock=seed", color_scheme=scheme, viewport=screen)
    if screen[0] < 600:
        page.get_by_test_id("stExpandSidebarButton").click()
    switch(page, "for_class")
    if screen[0] < 600:
        page.get_by_test_id("stSidebarCollapseButton").locator("button").click()
    expect(keyed(page, "class_panel")).to_be_in_viewport()
    link = container_text(page, "pupil_link")
    expect(keyed(page, "class_local")).to_contain_text("on this machine only")
    assert link.endswith("/network?seed=9&lock=seed&lang=en")
    assert read_code(page, "qr") == link
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_projector_view_q_shows_the_code_as_large_as_the_screen(open_page, scheme):
    page = open_page("/neuron?mode=projector&seed=9", color_scheme=scheme, viewport=(1280, 720))
    expect(keyed(page, "class_key")).to_be_hidden()
    with one_run(page):
        page.keyboard.press("q")
    assert read_code(page, "qr_screen").endswith("/neuron?seed=9&lang=en")
    assert keyed(page, "qr_screen").locator("svg").bounding_box()["height"] > 0.7 * 720
    box = keyed(page, "class_screen").bounding_box()
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 1280, 720)
    seen = (
        keyed(page, "class_screen_link")
        .get_by_text("/neuron")
        .evaluate(
            "node => [getComputedStyle(node).color, parseFloat(getComputedStyle(node).fontSize)]"
        )
    )
    assert seen[0] == "rgb(20, 24, 31)"
    assert seen[1] >= 19
    with one_run(page):
        page.keyboard.press("q")
    expect(keyed(page, "class_screen")).to_have_count(0)


def test_a_lock_of_the_numbers_holds_on_the_stage(open_page):
    page = open_page("/neuron?lock=numbers")
    stage = keyed(page, "neuron")
    expect(stage.locator("svg.te-drawing")).to_be_visible()
    number = stage.locator('[data-edit="weights[0,2]"]')
    number.click()
    page.wait_for_timeout(300)
    expect(stage.locator("input.te-field")).to_have_count(0)
    box = number.bounding_box()
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + 80, box["y"] + 5, steps=6)
    page.mouse.up()
    page.wait_for_timeout(600)
    assert query(page) == {"lock": "numbers"}
    assert container_text(page, "output") == "0.1595"


def test_a_locked_walk_stays_and_a_hidden_slider_leaves_no_gap(open_page):
    page = open_page("/network?lock=step&hide=seed&step=2")
    expect(keyed(page, "seed")).to_be_hidden()
    expect(keyed(page, "n_input")).to_be_visible()
    left = keyed(page, "n_input").bounding_box()["x"]
    assert left < keyed(page, "stage").bounding_box()["x"] + 20
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(400)
    assert slider_value(page, "step") == 2
    assert query(page) == {"lock": "step", "hide": "seed", "step": "2"}


def test_a_card_of_a_call_that_is_locked_is_no_way_round(open_page):
    page = open_page("/reshape?lock=call")
    card = keyed(page, "reshape").locator('[data-part="call:reshape"]')
    card.click()
    page.wait_for_timeout(500)
    assert query(page) == {"lock": "call"}


def test_the_pupils_link_opens_the_same_picture(open_page):
    page = open_page("/network?seed=9&n_hidden=4&step=3&lock=all")
    switch(page, "for_class")
    link = container_text(page, "pupil_link")
    pupils = open_page(link, locale="zh-CN")
    markup = "host => host.querySelector('svg.te-drawing').outerHTML"
    stages = [keyed(one, "network").locator(".te-stage") for one in (page, pupils)]
    expect(stages[1].locator("svg.te-drawing")).to_be_visible()
    assert stages[0].evaluate(markup) == stages[1].evaluate(markup)
    click_button(pupils, "step_next")
    assert slider_value(pupils, "step") == 4
