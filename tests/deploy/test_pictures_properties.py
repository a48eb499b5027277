"""Whatever an address says: a known status, a whole document, and nothing of it as markup."""

from __future__ import annotations

import json
import logging
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from components.ui.kinds import Choice, Whole
from components.ui.settings import PAGE_SETTINGS, settings_of
from tests.deploy.asking import ask

MARK = "<x-mark onload='1'>"
HOSTILE = [
    MARK, f"{MARK}{{}}%s", "]]>", "&lt;x-mark&gt;", "-1", "9" * 400, "1e999", "nan", "", " ",
    "\x00", "\ud800", "\u202e", "'\"", "../../etc/passwd", "__import__('os')", "t.__class__",
    "9**9**9", "torch.zeros(10**9)", "[" * 300, "weights.0.0:1", "t.0.1:1e5~t.9.9:nan", "x.0.0:1",
    "b.0.1:2", "W1.0.0:-3~W1.0.0:4", "weights.1x5:1,2,3,4,5", "grad.b~numpy.c", "put.a~" * 40,
    "t < 1", f'"{MARK}"', "t[::-1]", "torch.ones(3, 3) @ t", "-1x4", "0x0",
    "t.expand(9, 3, 4)", "１",
]  # fmt: skip
WORDS = st.sampled_from(HOSTILE) | st.text(max_size=12)
PAGES = st.sampled_from([*PAGE_SETTINGS, MARK])
OWN = ("theme", "width", "form", "narrow", "drag", "page", "unknown")


def value_of(item) -> st.SearchStrategy[str]:
    if isinstance(item, Whole):
        return st.integers(item.low - 1, item.high + 1).map(str) | WORDS
    if isinstance(item, Choice):
        return st.sampled_from(item.options) | WORDS
    return WORDS


@st.composite
def queries(draw) -> dict[str, str]:
    page = draw(PAGES)
    items = settings_of(page) if page in PAGE_SETTINGS else ()
    chosen = draw(st.lists(st.sampled_from(items), max_size=6, unique=True)) if items else []
    query = {item.key: draw(value_of(item)) for item in chosen}
    query |= draw(st.dictionaries(st.sampled_from(OWN), WORDS, max_size=2))
    query.setdefault("page", page)
    return query


@pytest.fixture(autouse=True)
def nothing_breaks(caplog):
    caplog.set_level(logging.ERROR)
    yield
    assert not caplog.records


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(query=queries())
def test_pictures_and_records(query):
    drawn = ask("/picture.svg", query)
    assert drawn.status in (200, 400, 404, 422)
    assert drawn.kind == "image/svg+xml"
    text = drawn.body.decode()
    ElementTree.fromstring(text)
    assert "<x-mark" not in text
    assert "<script" not in text
    told = ask("/record.json", query)
    assert told.status in (200, 400, 404)
    assert (told.status == 200) == (drawn.status in (200, 422))
    assert told.kind == "application/json"
    record = json.loads(told.body)
    assert record["version"] == 1
    assert ("error" in record) == (told.status != 200)


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(query=queries())
def test_pngs(query):
    painted = ask("/picture.png", query | {"width": "200"})
    assert painted.status in (200, 400, 404, 422)
    assert painted.kind == "image/png"
    assert painted.body.startswith(b"\x89PNG")
    assert painted.body.endswith(b"IEND\xaeB`\x82")
