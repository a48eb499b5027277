from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.app_helpers import container_text, keyed, query
from tests.browser.watching import one_run, wait_for_run


def stage(page, key):
    return keyed(page, key).locator("svg.te-drawing")


def number(page, key, place):
    return stage(page, key).locator(f'[data-edit="{place}"]').first


def test_a_number_is_typed_on_the_stage_and_becomes_a_line(open_page):
    page = open_page("/neuron")
    before = container_text(page, "output")
    number(page, "neuron", "features[0,2]").click()
    field = page.locator("input.te-field")
    field.fill("-1.5")
    with one_run(page):
        field.press("Enter")
    expect(keyed(page, "code")).to_contain_text("features[0, 2] = -1.5")
    assert query(page) == {"edit": "features.0.2:-1.5"}
    assert container_text(page, "output") != before
    expect(field).to_have_count(0)


def test_a_number_is_dragged_sideways_and_the_picture_follows(open_page):
    page = open_page("/network")
    box = number(page, "network", "features[0,1]").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    for distance in range(10, 110, 10):
        page.mouse.move(x + distance, y)
        page.wait_for_timeout(30)
    page.mouse.up()
    page.wait_for_timeout(800)
    wait_for_run(page)
    assert query(page) == {"edit": "features.0.1:2.7861"}
    expect(number(page, "network", "features[0,1]")).to_have_attribute(
        "data-value", re.compile("^2.786")
    )
    expect(page.locator("input.te-field")).to_have_count(0)
    with one_run(page):
        keyed(page, "edit_undo").get_by_role("button").click()
    assert query(page) == {}
    assert container_text(page, "output") == "0.3171"


def test_a_number_is_changed_with_the_keys_alone(open_page):
    page = open_page("/neuron?edit=bias.0.0:1")
    number(page, "neuron", "bias[0,0]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("input.te-field")).to_be_focused()
    with one_run(page):
        page.keyboard.press("ArrowUp")
    page.wait_for_timeout(300)
    page.keyboard.press("Enter")
    wait_for_run(page)
    assert query(page) == {"edit": "bias.0.0:1.1"}
    number(page, "neuron", "bias[0,0]").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.wait_for_timeout(300)
    page.keyboard.press("Escape")
    page.wait_for_timeout(600)
    assert query(page) == {"edit": "bias.0.0:1.1"}


def test_pointing_at_a_number_that_can_be_changed_still_reads_its_row(open_page):
    page = open_page("/neuron")
    number(page, "neuron", "weights[0,2]").hover()
    expect(stage(page, "neuron").locator("#readout-said")).to_contain_text("x₃ * w₃")


def test_a_result_cannot_be_typed_over(open_page):
    page = open_page("/neuron")
    stage(page, "neuron").locator('[data-part="output"]').first.click()
    expect(page.locator("input.te-field")).to_have_count(0)
