from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.app_helpers import (
    assert_row_is_readable,
    click_button,
    container_text,
    keyed,
    move_slider,
    query,
)
from tests.browser.test_projector import SCREENS, SMALLEST
from tests.browser.watching import one_run

SIZES = [
    "",
    "rows=1&columns=1&size=1x1",
    "rows=8&columns=8&size=4x4x2x2&source=t&call=reshape",
    "rows=8&columns=8&size=4x4x2x2&source=every_other&call=contiguous_view",
]


def stage(page):
    return keyed(page, "reshape").locator("svg.te-drawing")


def part(page, key):
    return stage(page).locator(f'[data-part="{key}"]')


def readout(page) -> str | None:
    return stage(page).locator("#readout").text_content()


def test_a_card_turns_to_its_call_and_a_cell_of_y_is_picked(open_page):
    page = open_page("/reshape")
    with one_run(page):
        part(page, "call:resize_").click()
    assert query(page) == {"call": "resize_"}
    expect(stage(page).locator("#call")).to_have_text("y = x.resize_(3, 2)")
    with one_run(page):
        part(page, "y[2,1]").click()
    assert query(page) == {"call": "resize_", "cell": "5"}
    assert readout(page) == "y[2, 1] reads slot 5, as x[1, 2] did before: 60"


def test_99_is_written_seen_in_x_and_taken_out_again(open_page):
    page = open_page("/reshape")
    click_button(page, "write_99")
    expect(stage(page).locator("#source-2-n")).to_have_text("99")
    expect(keyed(page, "code")).to_contain_text("y[1, 0] = 99")
    assert query(page) == {"write": "yes"}
    click_button(page, "unwrite")
    expect(stage(page).locator("#source-2-n")).to_have_text("30")
    assert query(page) == {}


def test_pointing_lights_the_slot_and_the_twin_and_says_so(open_page):
    page = open_page("/reshape?source=t&call=reshape&size=2x3")
    part(page, "y[0,1]").hover()
    for key in ("z[0,1]", "m1:3", "m2:1"):
        expect(part(page, key)).to_have_class("te-lit")
    assert readout(page) == "y[0, 1] reads slot 1 of memory 2, a copy of slot 3: 40"


def test_the_arrows_move_between_cells_and_enter_picks(open_page):
    page = open_page("/reshape")
    part(page, "y[0,0]").focus()
    page.keyboard.press("ArrowRight")
    expect(part(page, "y[0,1]")).to_be_focused()
    with one_run(page):
        page.keyboard.press("Enter")
    assert query(page) == {"cell": "1"}


def test_a_number_of_x_is_typed_on_the_stage(open_page):
    page = open_page("/reshape")
    stage(page).locator('[data-edit="x[0,2]"]').click()
    field = page.locator("input.te-field")
    field.fill("-5")
    with one_run(page):
        field.press("Enter")
    expect(keyed(page, "code")).to_contain_text(re.compile(r"x\[0, 2\] = -5(?!\.)"))
    expect(stage(page).locator("#result-2-n")).to_have_text("−5")


def test_a_whole_number_is_dragged_by_whole_steps(open_page):
    page = open_page("/reshape")
    box = stage(page).locator('[data-edit="x[0,2]"]').bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 31, y, steps=4)
    with one_run(page):
        page.mouse.up()
    expect(keyed(page, "code")).to_contain_text(re.compile(r"x\[0, 2\] = 33(?!\.)"))
    assert query(page)["edit"] == "x.0.2:33.0"


def test_the_shape_is_set_by_sliders_and_stands_in_the_address(open_page):
    page = open_page("/reshape")
    move_slider(page, "to_0", -1)
    assert query(page) == {"size": "-1x2"}
    assert container_text(page, "output") == "(3, 2)"
    move_slider(page, "rows", 4)
    assert query(page) == {"rows": "4", "size": "-1x2"}
    assert container_text(page, "output") == "(6, 2)"


@pytest.mark.parametrize("size", ["", "?rows=8&columns=8&source=t&call=reshape&size=4x4x4"])
def test_on_a_phone_the_picture_stands_upright_and_nothing_scrolls_sideways(open_page, size):
    page = open_page(f"/reshape{size}", viewport=(390, 844))
    expect(stage(page)).to_have_attribute("viewBox", re.compile("^0 0 360 "))
    main = page.locator(".stMain")
    assert main.evaluate("node => node.scrollWidth <= node.clientWidth")


@pytest.mark.parametrize(("screen", "least"), SCREENS, ids=["1080", "720"])
@pytest.mark.parametrize("sizes", SIZES, ids=["default", "smallest", "copy", "refused"])
def test_a_projector_shows_every_size_and_nothing_too_small(open_page, sizes, screen, least):
    page = open_page(f"/reshape?mode=projector&{sizes}", viewport=screen)
    expect(page.locator("section.stSidebar")).to_be_hidden()
    for key in ("rows", "columns", "to_0", "call", "source", "write_99", "leave_projector"):
        expect(keyed(page, key).first).to_be_visible()
    svg = stage(page)
    assert svg.evaluate(SMALLEST) >= least
    box = svg.bounding_box()
    assert box["y"] + box["height"] <= screen[1]
    assert_row_is_readable(page, screen, least)
