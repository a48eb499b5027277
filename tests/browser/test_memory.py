"""The memory page in a real browser: the stage, the menu, the address, the keyboard, a phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.app_helpers import (
    click_button,
    container_text,
    keyed,
    move_slider,
    query,
    slider_value,
)
from tests.browser.watching import one_run


def stage(page):
    return keyed(page, "memory").locator("svg.te-drawing")


def part(page, key):
    return stage(page).locator(f'[data-part="{key}"]')


def choose(page, key, label):
    with one_run(page):
        keyed(page, key).get_by_role("radio", name=label, exact=True).click()


def test_on_a_projector_what_a_line_changed_is_brought_into_sight(open_page):
    lines = "slice.a~slice.a~slice.a~row.a~times.b"
    page = open_page(f"/memory?mode=projector&lines={lines}&rows=8", viewport=(1280, 720))
    box = page.locator(".st-key-stage")
    changed = stage(page).locator("#name-b")
    expect(changed).to_be_in_viewport()
    top = box.evaluate("box => box.scrollTop")
    assert top > 0
    seen = box.bounding_box()
    strip = changed.bounding_box()
    assert seen["y"] <= strip["y"]
    assert strip["y"] + strip["height"] <= seen["y"] + seen["height"]
    for _ in range(5):
        with one_run(page):
            page.keyboard.press("PageUp")
    assert box.evaluate("box => box.scrollTop") < top
    expect(stage(page).locator("#name-b")).to_be_in_viewport()


def test_on_a_projector_the_head_stays_while_the_picture_is_scrolled(open_page):
    lines = "slice.a~slice.b~slice.c~row.b"
    page = open_page(f"/memory?mode=projector&lines={lines}", viewport=(1280, 720))
    box = page.locator(".st-key-stage")
    box.evaluate("box => { box.scrollTop = 400 }")
    assert box.evaluate("box => box.scrollTop") > 100
    expect(stage(page).locator("#line")).to_be_in_viewport(ratio=1)
    line, top = stage(page).locator("#line").bounding_box(), box.bounding_box()["y"]
    assert line["y"] >= top


@pytest.mark.parametrize("screen", [(1280, 800), (390, 844)])
def test_a_line_that_is_added_below_is_seen_above(open_page, screen):
    page = open_page("/memory?lines=clone.b~clone.c", viewport=screen)
    keyed(page, "line_zero_").scroll_into_view_if_needed()
    title = stage(page).locator("#title1")
    expect(title).not_to_be_in_viewport()
    click_button(page, "line_zero_")
    expect(title).to_be_in_viewport(ratio=1)
    expect(stage(page).locator(".te-flash").first).to_be_in_viewport(ratio=1)
    head = stage(page).get_by_text("b.zero_()", exact=True).first
    expect(head).to_be_in_viewport(ratio=1)


def test_back_and_next_stand_still_and_what_they_change_is_in_sight(open_page):
    page = open_page("/memory?lines=clone.b~clone.c~list.a~mul_.b~zero_.d", viewport=(1280, 800))
    with one_run(page):
        page.keyboard.press("ArrowLeft")
    places = set()
    for _ in range(4):
        click_button(page, "step_back")
        expect(keyed(page, "step_next")).to_be_in_viewport(ratio=1)
    for _ in range(5):
        click_button(page, "step_next")
        expect(keyed(page, "step_back")).to_be_in_viewport(ratio=1)
        places.add(round(keyed(page, "step_back").bounding_box()["x"]))
    assert len(places) == 1
    expect(stage(page).locator(".te-flash").first).to_be_in_viewport(ratio=1)


def test_a_line_of_the_menu_is_drawn_and_stands_in_the_address(open_page):
    page = open_page("/memory")
    expect(stage(page).locator("#line")).to_have_text("b.mul_(2)")
    choose(page, "line_group", "copying")
    click_button(page, "line_clone")
    expect(stage(page).locator("#line")).to_have_text("c = b.clone()")
    expect(stage(page).locator("#name-c")).to_be_visible()
    assert query(page) == {"lines": "show.b~mul_.b~clone.b"}
    click_button(page, "line_undo")
    expect(stage(page).locator("#name-c")).to_have_count(0)
    assert query(page) == {}


def test_a_name_that_is_bound_anew_moves_to_the_other_memory(open_page):
    page = open_page("/memory?lines=clone.b~times.b&step=2")
    name = stage(page).locator("#name-b")
    expect(name.locator("rect")).to_have_attribute("stroke", "var(--te-m1)")
    name.evaluate("node => { node.witness = true }")
    click_button(page, "step_next")
    expect(name.locator("rect")).to_have_attribute("stroke", "var(--te-m3)")
    assert name.evaluate("node => node.witness")  # the same node glides, no new one
    assert query(page) == {"lines": "clone.b~times.b"}


def test_a_number_is_typed_on_the_stage_and_becomes_a_line(open_page):
    page = open_page("/memory?lines=none")
    part(page, "slot:1.4").click()
    field = page.locator("input.te-field")
    field.fill("-5")
    with one_run(page):
        field.press("Enter")
    expect(stage(page).locator("#line")).to_have_text("a[1, 1] = -5.0")
    assert container_text(page, "output") == "a, b"
    assert query(page) == {"lines": "a.1.1:-5.0"}


def test_pointing_lights_a_slot_and_the_elements_that_it_is(open_page):
    page = open_page("/memory?lines=slice.b")
    part(page, "slot:1.4").hover()
    for key in ("a[1,1]", "b[1,1]", "c[0,1]"):
        expect(part(page, key)).to_have_class("te-lit")
    expect(part(page, "a[0,0]")).not_to_have_class("te-lit")
    said = stage(page).locator("#readout").text_content()
    assert re.fullmatch(
        r"memory 1, slot 4 at 0x[0-9a-f]+ in this run  a\[1, 1\] = b\[1, 1\] = … = 0\.9780", said
    )


def test_the_arrows_move_from_slot_to_element_and_enter_types(open_page):
    page = open_page("/memory?lines=none")
    part(page, "slot:1.0").focus()
    page.keyboard.press("ArrowRight")
    expect(part(page, "slot:1.1")).to_be_focused()
    page.keyboard.press("Enter")
    field = page.locator("input.te-field")
    expect(field).to_be_focused()
    field.fill("2")
    with one_run(page):
        field.press("Enter")
    expect(stage(page).locator("#line")).to_have_text("a[0, 1] = 2.0")


def test_an_earlier_step_shows_the_bytes_of_the_slot_that_is_picked(open_page):
    page = open_page("/memory?lines=fill.b~mul_.b&step=2")
    with one_run(page):
        part(page, "slot:1.3").click()
    assert query(page) == {"lines": "fill.b~mul_.b", "step": "2", "slot": "3"}
    keyed(page, "bytes").locator("summary").click()
    expect(keyed(page, "bytes_picture").locator("svg")).to_contain_text("+24")


def test_what_torch_refuses_is_taken_back_before_more_is_added(open_page):
    page = open_page("/memory?lines=flip.a")
    expect(stage(page)).to_contain_text("At least one stride")
    expect(keyed(page, "line_mul_")).to_have_count(0)
    click_button(page, "line_undo")
    expect(keyed(page, "line_mul_")).to_be_visible()


def test_sizes_change_the_memory_and_the_step_stays_at_the_end(open_page):
    page = open_page("/memory")
    move_slider(page, "rows", 2)
    expect(part(page, "slot:1.5")).to_be_visible()
    expect(part(page, "slot:1.6")).to_have_count(0)
    assert query(page) == {"rows": "2"}
    assert slider_value(page, "step") == 3


@pytest.mark.parametrize("lines", ["", "lines=slice.b~clone.b~mul_.c&rows=8&columns=8"])
def test_on_a_phone_the_memory_runs_downwards_and_nothing_scrolls_sideways(open_page, lines):
    page = open_page(f"/memory?{lines}", viewport=(390, 844))
    expect(stage(page)).to_have_attribute("viewBox", re.compile("^0 0 360 "))
    main = page.locator(".stMain")
    assert main.evaluate("node => node.scrollWidth <= node.clientWidth")


@pytest.mark.parametrize(("screen", "least"), [((1920, 1080), 24), ((1280, 720), 18.9)])
@pytest.mark.parametrize("lines", ["lang=zh", "lines=clone.b~plus.a~mul_.b"])
def test_in_projector_view_the_text_is_large_and_the_menu_at_hand(open_page, lines, screen, least):
    page = open_page(f"/memory?mode=projector&{lines}", viewport=screen)
    expect(page.locator("section.stSidebar")).to_be_hidden()
    sizes = stage(page).evaluate(
        """svg => [...svg.querySelectorAll('text, tspan')].filter(node => node.textContent.trim())
          .map(node => parseFloat(getComputedStyle(node).fontSize) * svg.getScreenCTM().a)"""
    )
    assert min(sizes) >= least
    expect(keyed(page, "story")).to_be_visible()
    for key in ("line_mul_", "line_undo", "step_back"):
        box = keyed(page, key).get_by_role("button").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= screen[0]
        assert box["y"] + box["height"] <= screen[1]
    menu, back = (keyed(page, key).bounding_box() for key in ("menu_lines", "step_back"))
    assert menu["x"] + menu["width"] <= back["x"]
    foot = keyed(page, "menu").bounding_box()
    picture = keyed(page, "stage").bounding_box()
    assert picture["y"] + picture["height"] <= foot["y"] + 1
    with one_run(page):
        page.keyboard.press("PageUp")
    expect(stage(page).locator("#line")).not_to_have_text("b.mul_(2)")
