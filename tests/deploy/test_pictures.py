"""Pictures and records by address: what the routes answer."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pytest

from components.drawing.palette import ROLES
from components.ui.pictures import picture
from components.ui.settings import PAGE_SETTINGS
from deploy import pictures
from deploy.asked import MOST_CHARACTERS
from tests.deploy.asking import ask

TOPICS = [{"topic": topic} for topic in ("slice", "image", "arithmetic")]
EVERY = [({"page": page}) for page in PAGE_SETTINGS] + [{"page": "tensors"} | one for one in TOPICS]
PNG_HEAD = b"\x89PNG\r\n\x1a\n"
every_page = pytest.mark.parametrize("query", EVERY, ids=lambda query: "-".join(query.values()))


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(PNG_HEAD)
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


@every_page
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_page_has_a_picture_that_needs_nothing_else(query, theme):
    answer = ask("/picture.svg", query | {"theme": theme})
    assert (answer.status, answer.kind) == (200, "image/svg+xml")
    text = answer.body.decode()
    root = ElementTree.fromstring(text)
    assert root.get("width")
    assert root.get("height")
    assert root[0].get("fill") == getattr(ROLES["page"], theme)
    assert [node.text for node in root if node.tag.endswith("title")] != [""]
    assert not re.search(r"var\(|color-mix|class=|data-|tabindex|<script|\son\w+=", text)


@every_page
def test_every_page_has_a_record(query):
    answer = ask("/record.json", query)
    assert (answer.status, answer.kind) == (200, "application/json")
    record = json.loads(answer.body)
    assert record["version"] == 1
    assert record["page"] == query["page"]
    assert record["program"]
    assert record["steps"]
    assert "address" not in answer.body.decode()


def test_the_record_says_what_the_page_shows():
    record = json.loads(ask("/record.json", {"page": "neuron", "seed": "9999"}).body)
    assert record["settings"]["seed"] == 999
    assert len(record["notices"]) == 1
    assert record["variables"]["output"]["shape"] == [1, 1]
    product = next(step for step in record["steps"] if step["operation"] == "*")
    assert [view["name"] for view in product["operands"]] == ["features", "weights"]
    assert record["failure"] is None


def test_the_record_of_a_program_that_fails_has_torchs_words_and_the_fixes():
    record = json.loads(ask("/record.json", {"page": "shapes"}).body)
    assert record["failure"]["kind"] == "shape"
    assert record["failure"]["message"].startswith("mat1 and mat2 shapes cannot be multiplied")
    assert record["failure"]["fixes"]


@pytest.mark.parametrize("page", ["home", "memory"])
def test_a_png_is_as_wide_as_it_is_asked_for(page):
    answer = ask("/picture.png", {"page": page, "width": "700"})
    assert (answer.status, answer.kind) == (200, "image/png")
    width, height = size_of(answer.body)
    assert width == 700
    assert 200 < height < 700


def test_the_stage_gets_the_drawing_as_the_page_sends_it():
    query = {"page": "network", "seed": "9", "form": "stage", "narrow": "1"}
    assert ask("/picture.svg", query).body.decode() == picture("network", query)


REFUSED = [
    ({}, 404, "There is no page"),
    ({"page": "../../etc/passwd"}, 404, "There is no page"),
    ({"page": "<script>alert(1)</script>"}, 404, "·script·"),
    ({"page": "neuron", "theme": "blue"}, 400, "light, dark"),
    ({"page": "neuron", "width": "9"}, 400, "from 200 to 3840"),
    ({"page": "neuron", "width": "wide"}, 400, "from 200 to 3840"),
    ({"page": "neuron", "width": "9" * 400}, 400, "from 200 to 3840"),
    ({"page": "neuron", "width": "１２８０"}, 400, "from 200 to 3840"),
    ({"page": "neuron", "lang": "zh", "theme": "blue"}, 400, "主题"),
    ({"page": "neuron", "edit": "x" * MOST_CHARACTERS}, 414, "too long"),
]


def words_of(svg: bytes) -> str:
    root = ElementTree.fromstring(svg)
    return " ".join("".join(node.itertext()) for node in root.iter() if node.tag.endswith("text"))


@pytest.mark.parametrize(("query", "status", "words"), REFUSED)
def test_what_is_wrong_with_an_address_is_said_in_words(query, status, words):
    drawn, told = ask("/picture.svg", query), ask("/record.json", query)
    assert (drawn.status, drawn.kind) == (status, "image/svg+xml")
    assert words in words_of(drawn.body)
    assert b"<script" not in drawn.body
    assert (told.status, told.kind) == (status, "application/json")
    assert words in json.loads(told.body)["error"]
    assert "no-store" in drawn.headers["cache-control"]


MARKED = ['"<x-mark onload=1>"', "t < 1", "t[0] if t.sum() < 0 else '&<b>'"]


@pytest.mark.parametrize("code", MARKED)
def test_code_that_looks_like_markup_is_drawn_as_text(code):
    answer = ask("/picture.svg", {"page": "tensors", "topic": "slice", "part": code})
    assert answer.status == 200
    assert b"<x-mark" not in answer.body
    assert b"<b>" not in answer.body
    assert code in words_of(answer.body)


def test_a_png_of_a_wrong_address_is_a_picture_too():
    answer = ask("/picture.png", {"page": "neuron", "width": "9"})
    assert (answer.status, answer.kind) == (400, "image/png")
    assert size_of(answer.body)[0] == 840


def test_a_program_without_a_picture_says_why():
    answer = ask("/picture.svg", {"page": "tensors", "fill": "own", "own": "[[1, 2], [3]]"})
    assert answer.status == 422
    assert "expected sequence of length 2" in words_of(answer.body)
    record = ask("/record.json", {"page": "tensors", "fill": "own", "own": "[[1, 2], [3]]"})
    assert record.status == 200
    assert json.loads(record.body)["failure"]["message"].startswith("expected sequence")


def test_what_an_address_does_not_know_changes_nothing():
    plain = ask("/picture.svg", {"page": "home"})
    more = ask("/picture.svg", {"page": "home", "utm_source": "<b>", "topic": "slice"})
    assert plain.body == more.body


@pytest.mark.parametrize("path", ["/picture.svg", "/record.json", "/picture.png"])
def test_who_has_the_answer_already_gets_none(path):
    query = {"page": "reshape", "width": "300"}
    first = ask(path, query)
    tag = first.headers["etag"]
    assert "max-age" in first.headers["cache-control"]
    for known in (tag, tag.removeprefix("W/"), f'"other", {tag}', "*"):
        again = ask(path, query, if_none_match=known)
        assert (again.status, again.body) == (304, b"")
        assert again.headers["etag"] == tag
    assert ask(path, query, if_none_match='"other"').body == first.body
    assert ask(path, query | {"rows": "3"}, if_none_match=tag).status == 200


def test_the_answer_is_the_same_when_it_is_made_anew(monkeypatch):
    query = {"page": "neuron", "seed": "31"}
    first = [ask(path, query).headers["etag"] for path in ("/picture.svg", "/record.json")]
    from components.ui import lesson

    lesson._record.cache_clear()
    monkeypatch.setattr(pictures, "_shelf", pictures.Shelf())
    assert [ask(path, query).headers["etag"] for path in ("/picture.svg", "/record.json")] == first


def test_only_reading_is_allowed():
    assert ask("/picture.svg", {"page": "home"}, method="HEAD").status == 200
    assert ask("/picture.svg", {"page": "home"}, method="POST").status == 405


def test_a_picture_may_do_nothing_but_show():
    answer = ask("/picture.svg", {"page": "home"})
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


@pytest.mark.parametrize("path", ["/picture.svg", "/picture.png", "/record.json"])
def test_a_server_with_too_much_to_draw_says_so(monkeypatch, path):
    for kind in pictures.KINDS:
        monkeypatch.setattr(kind.desk, "in_line", -kind.desk.at_once)
    answer = ask(path, {"page": "home", "lang": "zh"})
    assert answer.status == 503
    assert answer.headers["retry-after"] == "1"
    assert "请稍后再试" in answer.body.decode()


def test_what_breaks_is_told_calmly_and_logged(monkeypatch, caplog):
    def broken(*_):
        raise ZeroDivisionError("secret")

    monkeypatch.setattr("components.ui.addressed.shown", broken)
    monkeypatch.setattr(pictures, "_shelf", pictures.Shelf())
    answer = ask("/picture.svg", {"page": "home"})
    assert answer.status == 500
    assert "secret" not in answer.body.decode()
    assert "went wrong" in words_of(answer.body)
    assert "ZeroDivisionError" in caplog.text
