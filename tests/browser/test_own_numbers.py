from __future__ import annotations

import re

import pytest
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


@pytest.mark.parametrize("address", ["/neuron", "/memory"])
def test_what_is_typed_and_is_no_number_is_refused_with_a_sentence(open_page, address):
    page = open_page(address)
    key, place = ("neuron", "features[0,2]") if address == "/neuron" else ("memory", "b[0,0]")
    before = number(page, key, place).get_attribute("data-value")
    number(page, key, place).click()
    field = page.locator("input.te-field")
    field.press_sequentially("1e400")
    with one_run(page):
        field.press("Enter")
    expect(keyed(page, "edit_refused")).to_contain_text("keeps its number")
    expect(number(page, key, place)).to_have_attribute("data-value", before)
    assert query(page) == {}


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


def drag(page, place, distances):
    box = number(page, "network", place).bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    for distance in distances:
        page.mouse.move(x + distance, y)
        page.wait_for_timeout(60)


def test_while_it_is_dragged_the_picture_comes_by_address_and_the_page_waits(open_page):
    page = open_page("/network?seed=9")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    before = number(page, "network", "features[0,1]").get_attribute("data-value")
    drag(page, "features[0,1]", range(10, 110, 20))
    page.wait_for_timeout(300)
    moved = number(page, "network", "features[0,1]").get_attribute("data-value")
    assert float(moved) == pytest.approx(float(before) + 1.8, abs=1e-3)
    assert any("/picture.svg?page=network" in url for url in asked)
    assert query(page) == {"seed": "9"}
    with one_run(page):
        page.mouse.up()
    assert query(page)["edit"].startswith("features.0.1:")
    expect(number(page, "network", "features[0,1]")).to_have_attribute("data-value", moved)


def test_a_number_is_dragged_where_there_are_no_pictures_by_address(open_page):
    page = open_page("/network")
    # What Streamlit answers for an address it does not know, as under `streamlit run app.py`.
    page.route(
        "**/picture.svg?*", lambda route: route.fulfill(content_type="text/html", body="<html>")
    )
    drag(page, "features[0,1]", range(10, 110, 20))
    page.mouse.up()
    page.wait_for_url(re.compile(r"edit=features\.0\.1(:|%3A)2\.5861$"))


def test_a_short_drag_is_not_lost_where_there_are_no_pictures(open_page):
    page = open_page("/network")
    page.route(
        "**/picture.svg?*", lambda route: route.fulfill(content_type="text/html", body="<html>")
    )
    drag(page, "features[0,1]", [50])
    page.mouse.up()
    page.wait_for_url(re.compile(r"edit=features\.0\.1(:|%3A)1\.7861$"))


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
