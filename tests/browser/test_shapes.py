"""The shapes page in a browser: cards that are pressed, cells that are chosen, a phone's width."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.app_helpers import click_button, container_text, keyed, move_slider, query
from tests.browser.test_projector import SCREENS, SMALLEST
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


@pytest.mark.parametrize("step", ["", "&step=6"], ids=["done", "pair"])
def test_every_cell_of_a_large_result_answers_a_click(open_page, step):
    page = open_page(f"/shapes?op=at&a0=8&a1=8&b0=8&b1=8{step}")
    expect(keyed(page, "take_home")).to_be_visible()
    with one_run(page):
        part(page, "mm", "result[7,6]").click()
    assert (query(page)["row"], query(page)["column"]) == ("7", "6")
    expect(keyed(page, "mm").get_by_text("→ cell [7, 6]")).to_be_visible()


DEEP = "".join(f"&{name}{place}=8" for name in "ab" for place in range(4))
PROJECTED = {
    "lesson": "",
    "fixed": "fix=3",
    "matrices": "op=at&a0=8&a1=8&b0=8&b1=8",
    "batches": f"op=matmul&a_rank=4&b_rank=4{DEEP}&step=3",
    "added": f"op=plus&a_rank=4&b_rank=4{DEEP}",
}


@pytest.mark.parametrize(("screen", "least"), SCREENS, ids=["1080", "720"])
@pytest.mark.parametrize("setting", PROJECTED.values(), ids=PROJECTED)
def test_a_projector_shows_nothing_too_small_and_nothing_covered(open_page, setting, screen, least):
    page = open_page(f"/shapes?mode=projector&{setting}", viewport=screen)
    svg = keyed(page, "mm").locator("svg.te-drawing")
    expect(svg).to_be_visible()
    expect(page.locator("section.stSidebar")).to_be_hidden()
    expect(keyed(page, "b_rank").get_by_role("slider")).to_be_visible()
    assert svg.evaluate(SMALLEST) >= least
    box = svg.bounding_box()
    sizes = keyed(page, "sizes").bounding_box()
    assert sizes["y"] + sizes["height"] <= box["y"] + 2
    for foot in ("stepper", "fix_choice", "cell"):
        if keyed(page, foot).is_visible():
            assert box["y"] + box["height"] <= keyed(page, foot).bounding_box()["y"] + 1


def test_sizes_are_changed_on_a_projector(open_page):
    page = open_page("/shapes?mode=projector", viewport=(1280, 720))
    move_slider(page, "b1", 4)
    expect(keyed(page, "mm").get_by_text("(1, 4)", exact=True)).to_be_visible()
    assert query(page)["b1"] == "4"


def test_the_matrix_of_a_batch_is_chosen_on_a_projector(open_page):
    page = open_page("/shapes?mode=projector&op=bmm&a_rank=3&b_rank=3&a0=3&b0=3&b1=3&step=2")
    with one_run(page):
        keyed(page, "batch0").get_by_test_id("stNumberInputStepUp").click()
    assert query(page)["batch0"] == "1"
    expect(keyed(page, "mm").get_by_text("matrix [1] of 3").first).to_be_visible()


def test_a_cell_chosen_with_the_arrows_keeps_the_focus(open_page):
    page = open_page("/shapes?op=at&a0=2&a1=3&b0=3&b1=4&step=3")
    expect(keyed(page, "take_home")).to_be_visible()
    cell = part(page, "mm", "result[0,1]")
    cell.focus()
    page.keyboard.press("ArrowDown")
    with one_run(page):
        page.keyboard.press("Enter")
    assert (query(page)["row"], query(page)["column"]) == ("1", "1")
    expect(part(page, "mm", "result[1,1]")).to_be_focused()


def test_a_fix_chosen_with_the_arrows_keeps_the_focus(open_page):
    page = open_page("/shapes")
    expect(keyed(page, "fix_cards")).to_be_visible()
    part(page, "fix_cards", "fix:1").focus()
    page.keyboard.press("ArrowRight")
    with one_run(page):
        page.keyboard.press("Enter")
    assert query(page) == {"fix": "2"}
    expect(part(page, "fix_cards", "fix:2")).to_be_focused()
