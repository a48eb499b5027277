"""The lesson card on paper: one sheet of A4 for each page, in each language, and nothing else."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from components.ui.pages import PAGES
from tests.browser.app_helpers import keyed
from tests.browser.watching import one_run

SHEET = re.compile(rb"/Type\s*/Page\b(?!s)")
SIZE = re.compile(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]")


def open_card(page) -> None:
    with one_run(page):
        keyed(page, "for_class").locator("label").first.click()
    with one_run(page):
        keyed(page, "class_part").get_by_role("radio").nth(1).click()


@pytest.mark.parametrize(
    ("language", "scheme"), [("en", "dark"), ("zh", "light")], ids=["en", "zh"]
)
def test_each_card_is_one_sheet_of_paper(open_page, language, scheme):
    page = open_page(f"/?lang={language}", color_scheme=scheme)
    open_card(page)
    for number, item in enumerate(PAGES):
        if number:
            keyed(page, "navigation").get_by_role("link").nth(number).click()
            page.wait_for_url(f"**/{item.name}**")
        expect(keyed(page, "lesson_card").locator("tbody tr").first).to_be_visible()
        expect(keyed(page, "heading").locator("h1")).to_contain_text(
            keyed(page, "lesson_card").locator("h4").inner_text().split(":")[0].split("：")[0]
        )
        page.wait_for_timeout(400)
        paper = page.pdf(prefer_css_page_size=True)
        assert len(SHEET.findall(paper)) == 1, item.name
        width, height = map(float, SIZE.search(paper).groups())
        assert abs(width - 595) < 2
        assert abs(height - 842) < 2
    page.emulate_media(media="print")
    expect(keyed(page, "heading")).to_be_hidden()
    expect(keyed(page, "class_print")).to_be_hidden()
    cell = keyed(page, "lesson_card").locator("td").nth(2)
    expect(cell).to_be_visible()
    assert cell.evaluate("node => getComputedStyle(node).color") == "rgb(20, 24, 31)"
