"""Pin and compare, as a program drives it: the state that is pinned, and what differs from it."""

from __future__ import annotations

import json
from urllib.parse import parse_qsl

import pytest

from components.ui.packing import packed
from tests.pages.contract import LESSONS, MEMORY, PAGES, SHAPES, from_file, output_of, text_of

HOME, NEURON, NETWORK = LESSONS
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
MOVES = {
    "home": "n_hidden", "tensors": "d0", "neuron": "n_input", "shapes": "b0", "reshape": "rows",
    "network": "n_hidden", "memory": "rows", "devices": "seed",
}  # fmt: skip


def link_of(at) -> dict[str, str]:
    return dict(parse_qsl(at.container(key="link").get("code")[0].value.partition("?")[2]))


def has(at, key) -> bool:
    try:
        return bool(at.container(key=key))
    except KeyError:
        return False


def stage(at, key) -> str:
    for item in at.get("bidi_component"):
        if item.key == key:
            return json.loads(item.proto.json)["markup"]
    return ""


@every_page
def test_a_pinned_state_stands_beside_the_present_one_and_opens_with_the_link(page):
    at = from_file(page)
    assert not has(at, "pin_box")
    at.button(key="pin_this").click().run()
    assert not at.exception
    assert "same numbers" in text_of(at, "pin_table")
    assert stage(at, "pin_then_stage") == stage(at, "pin_now_stage") != ""
    key = MOVES[page.name]
    at.slider(key=key).set_value(at.slider(key=key).value + 1).run()
    assert not at.exception
    assert text_of(at, "pin_table").count("\n") >= 2
    assert "te-differs" in stage(at, "pin_then_stage")
    again = from_file(page, **link_of(at))
    assert not again.exception
    assert not has(again, "notice")
    for name in ("pin_then_stage", "pin_now_stage"):
        assert stage(again, name) == stage(at, name)
    assert text_of(again, "pin_table") == text_of(at, "pin_table")
    assert output_of(again) == output_of(at)
    again.button(key="pin_off").click().run()
    assert not has(again, "pin_box")
    assert "pin" not in link_of(again)


def test_what_differs_is_listed_by_name():
    at = from_file(NEURON, pin=packed("?activation=relu"))
    rows = text_of(at, "pin_table").splitlines()
    assert rows[0].split(" | ")[1:] == ["Pinned", "Now |"]
    assert rows[2:] == ["| `output[0, 0]` | 0.0000 | 0.1595 |"]
    at = from_file(NETWORK, pin=packed("?"), edit="W1.0.1:1.5")
    named = [row.split("`")[1] for row in text_of(at, "pin_table").splitlines()[2:]]
    assert named == ["W1[0, 1]", "h[0, 1]", "output[0, 0]"]


def test_shapes_and_errors_are_told_apart():
    words = text_of(from_file(SHAPES, pin=packed("?b0=5&b1=1")), "pin_table")
    assert "| `weights` | `(5, 1)` float32 | `(1, 5)` float32 |" in words
    assert "mat1 and mat2 shapes cannot be multiplied (1x5 and 1x5)" in words
    assert "| `output` | `(1, 1)` float32 | – |" in words


def test_many_numbers_are_counted():
    words = text_of(from_file(MEMORY, pin=packed("?"), seed="8"), "pin_table")
    assert "12 of 12 numbers are others" in words


def test_while_results_are_covered_nothing_is_compared():
    at = from_file(NETWORK, pin=packed("?"), ask="1", seed="9")
    assert not stage(at, "pin_then_stage")
    at.button(key="reveal").click().run()
    assert stage(at, "pin_then_stage")


def test_pinning_again_holds_no_pin_and_asks_no_new_question():
    at = from_file(NEURON, ask="1", seed="9")
    at.button(key="reveal").click().run()
    for _ in range(2):
        at.button(key="pin_this").click().run()
        assert at.session_state["pin"] == "?seed=9"
        assert has(at, "pin_table")


def test_a_pin_belongs_to_its_page():
    at = from_file(HOME, pin=packed("?seed=9"))
    at.switch_page("pages/neuron.py").run()
    assert not has(at, "pin_box")
    at.switch_page("app.py").run()
    assert has(at, "pin_box")


@pytest.mark.parametrize(
    "text", ["zzz", "<script>", "9" * 5000, packed("no query"), packed("print(1)"), "种"]
)
def test_a_hostile_pin_gets_a_sentence(text):
    at = from_file(NETWORK, pin=text)
    assert not at.exception
    assert len(at.container(key="notice").info) == 1
    assert not has(at, "pin_box")


@pytest.mark.parametrize(
    "query",
    [
        "?seed=99999&n_input=abc&step=-4", "?edit=W1.9.9:1~__class__.0:1", "?paste=%00&lang=fr",
        "?pin=AAAA&lock=all&mode=projector", "?" + "&".join(f"x{k}=1" for k in range(300)),
    ],
)  # fmt: skip
@every_page
def test_a_pinned_query_that_is_hostile_is_read_as_a_link_is(page, query):
    at = from_file(page, pin=packed(query))
    assert not at.exception
    assert has(at, "pin_box")
    assert output_of(at) == page.output


def test_what_is_too_long_for_the_link_is_kept_in_the_session():
    numbers = ",".join(["-0.123456"] * 16)
    paste = f"W1.16x16:{','.join([numbers] * 16)}"
    at = from_file(NETWORK, n_input="16", n_hidden="16", paste=paste)
    at.button(key="pin_this").click().run()
    assert not at.exception
    assert "pin" not in link_of(at)
    assert "too long" in at.container(key="pin_box").caption[0].value
    at.slider(key="seed").set_value(9).run()
    assert "`features`" in text_of(at, "pin_table")
