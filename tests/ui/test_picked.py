"""What is picked on a stage is a number as the drawings write one, or nothing."""

from __future__ import annotations

import pytest

from components.ui.picked import is_index
from tests.pages.contract import PAGES, from_file
from tests.pages.reader import Reader

ODD = ("²", "١", "①", "9" * 5000, "1e3", "-0")
PARTS = (
    "step:{}", "fix:{}", "rank:{}", "slot:{}.0", "slot:1.{}", "t[{}]", "t[0,{}]", "pixel[{},0]",
    "result[{},0]", "y[0,{}]",
)  # fmt: skip


@pytest.mark.parametrize("text", ["0", "7", "123456"])
def test_a_number_is_one(text):
    assert is_index(text)


@pytest.mark.parametrize("text", [*ODD, "", " 1", "1234567", "+1"])
def test_anything_else_is_none(text):
    assert not is_index(text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_stops_at_an_odd_number(page):
    reader = Reader(from_file(page))
    before = reader.query()
    for number, part in enumerate(PARTS):
        for component in reader.components():
            if str(component.key) in ("code", page.name):
                reader.report(component, "picked", part.format(ODD[number % len(ODD)]))
                assert not reader.at.exception, part
    assert reader.query() == before
