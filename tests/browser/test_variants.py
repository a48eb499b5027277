from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.app_helpers import (
    choose,
    click_button,
    container_text,
    keyed,
    move_slider,
    query,
    slider_value,
)
from tests.browser.watching import one_run

ROWS = """svg => [...new Set([...svg.querySelectorAll('[id^="net-t-"] text')]
    .filter(text => /^[A-Za-z]\\w*$/.test(text.textContent))
    .map(text => Math.round(text.getBoundingClientRect().y)))]"""


def drawing(page):
    return keyed(page, "network").locator("svg.te-drawing")


def test_a_fresh_link_shows_a_row_of_shapes_a_layer_and_the_keys_walk_to_step_nine(open_page):
    page = open_page("/network?n_layers=2&n_output=3&step=0")
    assert len(drawing(page).evaluate(ROWS)) == 3
    # what surrounds the picture is drawn a moment later, and listens then
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    expect(keyed(page, "take_home")).to_be_visible()
    for step in range(1, 10):
        with one_run(page):
            page.keyboard.press("ArrowRight")
        assert slider_value(page, "step") == step
    assert len(container_text(page, "output").split(", ")) == 3
    assert query(page) == {"n_layers": "2", "n_output": "3"}
    page.keyboard.press("ArrowRight")
    assert slider_value(page, "step") == 9


def test_layers_come_and_go_and_the_picture_is_that_of_a_fresh_visitor(open_page):
    page = open_page("/network")
    assert len(drawing(page).evaluate(ROWS)) == 1
    choose(page, "n_layers", "2")
    assert slider_value(page, "step") == 9
    choose(page, "n_output", "4")
    move_slider(page, "n_hidden", 4)
    move_slider(page, "step", 5)
    choose(page, "n_layers", "1")
    assert slider_value(page, "step") == 5
    move_slider(page, "step", 6)
    choose(page, "n_layers", "2")
    assert query(page) == {"n_hidden": "4", "n_layers": "2", "n_output": "4"}
    fresh = open_page("/network?n_hidden=4&n_layers=2&n_output=4")
    ids = "svg => [...svg.querySelectorAll('[id]')].map(n => n.id + n.textContent).sort()"
    assert drawing(page).evaluate(ids) == drawing(fresh).evaluate(ids)


def test_a_unit_of_the_second_hidden_layer_says_its_sum(open_page):
    page = open_page("/network?n_layers=2&n_hidden=6")
    svg = drawing(page)
    # what surrounds the picture is drawn a moment later, and moves it
    expect(keyed(page, "n_input")).to_be_visible()
    expect(keyed(page, "take_home")).to_be_visible()
    svg.locator('[data-part="h2[0,2]"]').first.hover()
    expect(svg.locator("#readout-said")).to_contain_text("h1 @ W2[:, 2] + B2[0, 2]")
    expect(svg.locator('[id="net-w2-0-2-1"]')).to_be_visible()


def test_projector_view_shows_the_deeper_network_and_keeps_its_settings(open_page):
    page = open_page("/network?n_layers=2&n_output=4&mode=projector", viewport=(1280, 720))
    expect(keyed(page, "leave_projector")).to_be_visible()
    expect(keyed(page, "n_layers")).to_be_hidden()
    stage = drawing(page).bounding_box()
    assert stage["y"] >= 0
    assert stage["y"] + stage["height"] <= 720
    move_slider(page, "n_hidden", 5)
    click_button(page, "leave_projector")
    expect(keyed(page, "n_layers")).to_be_visible()
    assert query(page) == {"n_hidden": "5", "n_layers": "2", "n_output": "4"}


def test_a_phone_never_scrolls_the_deeper_page_sideways(open_page):
    page = open_page(
        "/network?n_layers=2&n_output=4&n_input=16&n_hidden=16&lang=zh", viewport=(390, 844)
    )
    expect(page.locator(".stMainBlockContainer")).to_have_css("max-width", "944px")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator(".stMainBlockContainer").evaluate("el => el.scrollWidth") <= 390
    expect(keyed(page, "n_output").locator("label").last).to_be_visible()
