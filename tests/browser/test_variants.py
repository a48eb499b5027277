from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.app_helpers import choose, container_text, keyed, move_slider, query
from tests.browser.app_helpers import slider_value as at_step
from tests.browser.watching import one_run

ROWS = """svg => [...new Set([...svg.querySelectorAll('[id^="net-t-"] text')]
    .filter(text => /^[A-Za-z]\\w*$/.test(text.textContent))
    .map(text => Math.round(text.getBoundingClientRect().y)))]"""


def drawing(page):
    return keyed(page, "network").locator("svg.te-drawing")


def test_a_fresh_link_shows_two_rows_of_shapes_and_the_keys_walk_to_step_nine(open_page):
    page = open_page("/network?n_layers=2&n_output=3&step=0")
    assert len(drawing(page).evaluate(ROWS)) == 2
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    for step in range(1, 10):
        with one_run(page):
            page.keyboard.press("ArrowRight")
        assert at_step(page, "step") == step
    assert len(container_text(page, "output").split(", ")) == 3
    assert query(page) == {"n_layers": "2", "n_output": "3"}
    page.keyboard.press("ArrowRight")
    assert at_step(page, "step") == 9


def test_layers_come_and_go_and_the_picture_is_that_of_a_fresh_visitor(open_page):
    page = open_page("/network")
    assert len(drawing(page).evaluate(ROWS)) == 1
    choose(page, "n_layers", "2")
    assert at_step(page, "step") == 9
    choose(page, "n_output", "4")
    move_slider(page, "n_hidden", 4)
    move_slider(page, "step", 5)
    choose(page, "n_layers", "1")
    assert at_step(page, "step") == 5
    move_slider(page, "step", 6)
    choose(page, "n_layers", "2")
    assert query(page) == {"n_hidden": "4", "n_layers": "2", "n_output": "4"}
    fresh = open_page("/network?n_hidden=4&n_layers=2&n_output=4")
    ids = "svg => [...svg.querySelectorAll('[id]')].map(n => n.id + n.textContent).sort()"
    assert drawing(page).evaluate(ids) == drawing(fresh).evaluate(ids)


def test_a_unit_of_the_second_hidden_layer_says_its_sum(open_page):
    page = open_page("/network?n_layers=2&n_hidden=6")
    svg = drawing(page)
    svg.locator('[data-part="h2[0,2]"]').first.hover()
    expect(svg.locator("#readout-said")).to_contain_text("h1 @ W2[:, 2] + B2[0, 2]")
    expect(svg.locator('[id="net-w2-0-2-1"]')).to_be_visible()


def test_in_projector_view_everything_stands_in_its_own_place(open_page):
    page = open_page("/network?n_layers=2&n_output=4&mode=projector", viewport=(1280, 720))
    boxes = [
        keyed(page, key).locator("visible=true").first.bounding_box()
        for key in ("seed", "n_input", "n_hidden", "n_layers", "n_output", "leave_projector")
    ]
    tops = [box["y"] for box in boxes[:3]]
    assert max(tops) - min(tops) <= 1
    for k, one in enumerate(boxes):
        for other in boxes[k + 1 :]:
            apart = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
            above = one["y"] + one["height"] <= other["y"] or (
                other["y"] + other["height"] <= one["y"]
            )
            assert apart or above
    stage = drawing(page).bounding_box()
    # a row of options is a little higher than what stands in it
    assert stage["y"] >= max(box["y"] + box["height"] for box in boxes) - 12
    assert stage["y"] + stage["height"] <= 720


def test_a_phone_never_scrolls_the_deeper_page_sideways(open_page):
    page = open_page(
        "/network?n_layers=2&n_output=4&n_input=16&n_hidden=16&lang=zh", viewport=(390, 844)
    )
    expect(page.locator(".stMainBlockContainer")).to_have_css("max-width", "944px")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator(".stMainBlockContainer").evaluate("el => el.scrollWidth") <= 390
    expect(keyed(page, "n_output").locator("label").last).to_be_visible()
