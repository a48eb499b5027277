from __future__ import annotations

from urllib.parse import urlencode

from playwright.sync_api import expect

from tests.browser.app_helpers import container_text, keyed, query
from tests.browser.watching import one_run, wait_for_run


def open_box(page):
    with one_run(page):
        keyed(page, "change").locator("label").first.click()
    return keyed(page, "paste_text").locator("textarea")


def test_a_spreadsheet_block_is_pasted_with_the_keys_alone_and_the_link_brings_it_back(open_page):
    page = open_page("/network")
    box = open_box(page)
    box.focus()
    page.keyboard.insert_text("0.5\t-1\t2")
    with one_run(page):
        page.keyboard.press("Tab")
    wait_for_run(page)
    expect(keyed(page, "paste_take").get_by_role("button")).to_be_focused()
    with one_run(page):
        page.keyboard.press("Enter")
    expect(keyed(page, "code")).to_contain_text("features = torch.tensor([[0.5, -1.0, 2.0]])")
    expect(keyed(page, "paste_taken")).to_contain_text("line 13")
    expect(box).to_have_value("")
    assert query(page) == {"paste": "features.1x3:0.5,-1,2"}
    output = container_text(page, "output")
    assert output != "0.3171"
    fresh = open_page("/network?" + urlencode(query(page)))
    assert container_text(fresh, "output") == output


def test_a_click_on_the_button_takes_what_was_just_typed(open_page):
    page = open_page("/neuron")
    box = open_box(page)
    box.fill("1 2 x 4 5")
    with one_run(page):
        keyed(page, "paste_take").get_by_role("button").click()
    wait_for_run(page)
    expect(keyed(page, "paste_problem").locator("pre")).to_contain_text("1 | 1 2 x 4 5")
    expect(box).to_have_value("1 2 x 4 5")
    assert query(page) == {}


def test_markup_that_is_pasted_stays_text(open_page):
    page = open_page("/neuron")
    open_box(page).fill("<img src=x onerror=alert(1)>")
    with one_run(page):
        keyed(page, "paste_take").get_by_role("button").click()
    wait_for_run(page)
    expect(keyed(page, "paste_problem").locator("pre")).to_contain_text("<img src=x")
    expect(keyed(page, "paste_problem").locator("img")).to_have_count(0)


def test_the_largest_paste_leaves_a_phone_its_width(open_page):
    rows = ",".join(["-123456.123456"] * 256)
    page = open_page(f"/network?n_input=16&n_hidden=16&paste=W1.16x16:{rows}", viewport=(390, 844))
    expect(keyed(page, "code")).to_contain_text("-123456.123456")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator(".stMainBlockContainer").evaluate("el => el.scrollWidth") <= 390
