"""The shapes page in a browser: cards that are pressed, cells that are chosen, a phone's width."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.app_helpers import click_button, container_text, keyed, query
from tests.browser.watching import one_run


def part(page, stage: str, name: str):
    return keyed(page, stage).locator(f'[data-part="{name}"]')


def test_a_card_applies_its_fix_and_undo_takes_it_back(open_page):
    page = open_page("/shapes")
    expect(keyed(page, "take_home")).to_be_visible()
    with one_run(page):
        part(page, "fix_cards", "fix:1").click()
    assert container_text(page, "output") == "0.1595"
    assert query(page) == {"fix": "1"}
    click_button(page, "fix_undo")
    assert container_text(page, "output") == "no result"
    assert query(page) == {}


def test_the_number_in_the_message_lights_up_its_side(open_page):
    page = open_page("/shapes")
    part(page, "mm", "size:a0").hover()
    svg = keyed(page, "mm").locator("svg.te-drawing")
    expect(svg.locator("#side-a0")).to_have_class("te-lit")
    expect(svg.locator("#side-a1")).not_to_have_class("te-lit")


def test_a_cell_of_the_result_is_chosen_with_the_keyboard(open_page):
    page = open_page("/shapes?a0=2&a1=3&b0=3&b1=4")
    expect(keyed(page, "take_home")).to_be_visible()
    part(page, "mm", "result[1,2]").focus()
    with one_run(page):
        page.keyboard.press("Enter")
    assert query(page)["row"] == "1"
    assert query(page)["column"] == "2"
    expect(keyed(page, "mm").get_by_text("→ cell [1, 2]")).to_be_visible()
