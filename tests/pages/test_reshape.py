"""The reshape page as a reader uses it, and a few hundred random settings of it."""

from __future__ import annotations

import random

import pytest
from streamlit.testing.v1 import AppTest

from components.engine.reshapes import CALLS, SOURCES
from components.ui import stage
from components.ui.text import speaker
from tests.pages.contract import RESHAPE, from_file, output_of, text_of, through_home
from tests.pages.test_stage_and_words import markup

STEPS = 250


def page(**query: str) -> AppTest:
    return from_file(RESHAPE, **query)


def program_of(at: AppTest) -> str:
    return next(code.value for code in at.code if code.language == "python")


def printed(at: AppTest) -> str:
    return at.container(key="printed").get("code")[0].value


def test_it_opens_with_a_view_of_the_same_memory():
    at = page()
    assert output_of(at) == "(3, 2)"
    assert "y = x.view(3, 2)" in program_of(at)
    assert "The same memory" in text_of(at, "verdict")
    assert "| `y = x.view(3, 2)` | `(3, 2)` | `(2, 1)` | 0 | 1 |" in text_of(at, "shapes")
    assert printed(at).startswith("torch.Size([3, 2])\ntensor([[10, 20],")


def test_a_turned_x_is_copied_by_reshape_and_refused_by_view():
    at = page(source="t", size="2x3")
    assert output_of(at) == f"*{speaker('en')('reshape-no-y')}*"
    message = at.container(key="message").get("code")[0].value
    assert message.startswith("view size is not compatible with input tensor's size and stride")
    assert message.split()[0] in text_of(at, "compare")
    at.selectbox(key="call").select("reshape").run()
    assert output_of(at) == "(2, 3)"
    assert "A copy" in text_of(at, "verdict")
    assert "| 0 | 2 |" in text_of(at, "shapes")


def test_99_shows_in_x_where_the_memory_is_shared_and_can_be_taken_back():
    at = page()
    at.button(key="write_99").click().run()
    assert "y[1, 0] = 99" in program_of(at)
    assert "`x[0, 2]` is 99 as well" in text_of(at, "written")
    assert "[10, 20, 99]" in printed(at)
    assert "write=yes" in at.container(key="link").get("code")[0].value
    at.slider(key="cell").set_value(5).run()
    assert "y[2, 1] = 99" in program_of(at)
    at.button(key="unwrite").click().run()
    assert "99" not in program_of(at) + printed(at)


def test_an_error_does_not_lose_the_cell_that_was_pointed_at():
    at = page(cell="4")
    at.slider(key="to_0").set_value(8).run()
    assert at.container(key="message")
    assert at.slider(key="cell").disabled
    at.slider(key="to_0").set_value(3).run()
    assert at.slider(key="cell").value == 4


def test_99_in_a_copy_leaves_x_alone():
    at = page(source="t", call="reshape", size="2x3", write="yes")
    assert "y[0, 2] = 99" in program_of(at)
    assert "no number of `x` has changed" in text_of(at, "written")
    assert printed(at).endswith("tensor([[10, 20, 30],\n        [40, 50, 60]])")


def test_resize_smaller_larger_and_on_numpys_memory():
    at = page(call="resize_", size="2x2")
    assert "they stay in memory" in text_of(at, "verdict")
    at.slider(key="to_0").set_value(3).run()
    at.slider(key="to_1").set_value(3).run()
    assert output_of(at) == "(3, 3)"
    assert "?" in printed(at)
    at.selectbox(key="source").select("numpy").run()
    assert at.container(key="message").get("code")[0].value == (
        "Trying to resize storage that is not resizable"
    )
    assert "72 bytes" in markup(at, "reshape")
    assert "import numpy as np" in program_of(at)


def test_a_shape_can_be_typed_and_nonsense_gets_a_sentence():
    at = page()
    at.text_input(key="size_typed").set_value("-1, 2, 1").run()
    assert output_of(at) == "(3, 2, 1)"
    assert [slider.key for slider in at.slider if slider.key.startswith("to_")] == [
        "to_0",
        "to_1",
        "to_2",
    ]
    assert at.slider(key="to_0").value == -1
    at.text_input(key="size_typed").set_value("three <by> two").run()
    assert "three ·by· two" in at.container(key="size_unread").info[0].value
    assert output_of(at) == "(3, 2, 1)"
    at.run()
    assert "size_unread" not in [item.key for item in at.get("container")]


@pytest.mark.parametrize("text", ["", "two", "<b>", "4097", "1x1x1x1x1", "-5", "9" * 400])
def test_a_wrong_size_in_the_link_gets_a_sentence_and_the_default(text):
    at = page(size=text)
    assert not at.exception
    assert len(at.container(key="notice").info) == 1
    assert output_of(at) == "(3, 2)"


@pytest.mark.parametrize("key", ["source", "call", "write"])
def test_a_wrong_word_in_the_link_gets_a_sentence(key):
    at = page(**{key: "<script>"})
    assert not at.exception
    assert len(at.container(key="notice").info) == 1


def test_a_larger_x_keeps_a_shape_that_fits():
    at = page()
    at.slider(key="rows").set_value(4).run()
    assert output_of(at) == "(3, 4)"
    at.slider(key="columns").set_value(5).run()
    assert output_of(at) == "(5, 4)"


def test_numbers_of_ones_own_go_through_every_call():
    at = page(edit="x.0.2:-7.0", source="t", call="reshape", size="2x3")
    assert "x[0, 2] = -7\n" in program_of(at)
    assert "[50, -7, 60]" in printed(at)
    at.toggle(key="change").set_value(True).run()
    assert not at.exception
    at.selectbox(key="call").select("view").run()
    assert "x[0, 2] = -7\n" in program_of(at)
    at.selectbox(key="source").select("numpy").run()
    assert not at.exception
    assert "x[0, 2]" in at.container(key="edit_dropped").info[0].value


def test_a_smaller_resize_does_not_lose_the_readers_number():
    at = page(edit="x.1.2:-7.0", call="resize_", size="2x2")
    assert "x[1, 2] = -7\n" in program_of(at)


def test_a_click_on_the_stage_turns_to_a_call_or_a_cell():
    from components.engine import run
    from components.ui.reshape_controls import take_picked

    def clicked(part: str) -> dict[str, object]:
        import streamlit as st

        st.session_state["call"], st.session_state["cell"] = "view", 0
        take_picked(part, run("import torch\ny = torch.zeros(2, 3)"))
        return {key: st.session_state[key] for key in ("call", "cell")}

    assert clicked("call:resize_") == {"call": "resize_", "cell": 0}
    assert clicked("y[1,2]") == {"call": "view", "cell": 5}
    for nonsense in ("call:eval", "y[9]", "x[0,1]", "", "y"):
        assert clicked(nonsense) == {"call": "view", "cell": 0}


def test_view_against_t_is_compared_once_it_is_opened():
    at = page()
    assert not [item for item in at.get("bidi_component") if "order_picture" in item.proto.id]
    at.session_state["order"] = True
    at.run()
    assert not at.exception
    words = "\n".join(item.value for item in at.markdown)
    assert "2 of 6 cells read the same slot" in words
    assert "| `[0, 1]` | 20 | 1 | 40 | 3 |" in words


def test_without_the_stage_everything_can_be_set_and_read(monkeypatch):
    monkeypatch.setattr(stage, "_stage", lambda: lambda **_: None)
    at = page(source="t", call="reshape", size="2x3")
    assert "copy" in text_of(at, "verdict")
    assert "`x.t().view(2, 3)` | an error" in text_of(at, "compare")
    table = "\n".join(item.value for item in at.markdown)
    assert "| `y[0, 1]` | 40 | 1 | `x.t()[0, 1]` |" in table


@pytest.mark.parametrize("query", [{}, {"rows": "8", "columns": "8", "size": "4x4x4"}])
def test_without_the_words_the_picture_says_it(query):
    at = page(**query)
    picture = markup(at, "reshape")
    for text in ("y = x.view(", "the same memory", output_of(at), "resize_"):
        assert text in picture


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"source": "t", "call": "reshape", "size": "-1"},
        {"source": "t", "size": "2x3"},
        {"call": "resize_", "size": "7x9", "write": "yes"},
        {"call": "flatten", "rows": "5", "columns": "7"},
    ],
    ids=str,
)
def test_predict_first_tells_nothing_until_it_is_revealed(query):
    at = page(ask="1", **query)
    assert not at.exception
    assert output_of(at) == f"*{speaker('en')('cover-word')}*"
    assert printed(at) == speaker("en")("cover-word")
    picture = markup(at, "reshape")
    shown = page(**query)
    answer = output_of(shown)
    if answer.startswith("("):
        assert answer not in text_of(at, "output") + text_of(at, "shapes") + text_of(at, "verdict")
        assert f"y  {answer}" not in picture
    assert "the same memory" not in picture
    assert "a copy in new memory" not in picture
    assert not [button.label for button in at.button if "y[" in button.label]
    assert "message" not in [item.key for item in at.get("container")]
    at.button(key="reveal").click().run()
    assert output_of(at) == answer


def test_every_link_can_be_opened_again():
    query = {"rows": "4", "columns": "6", "source": "t", "call": "reshape", "size": "2x3x4"}
    at = page(**query, cell="7", write="yes")
    link = at.container(key="link").get("code")[0].value
    again = dict(pair.split("=") for pair in link.partition("?")[2].split("&"))
    assert query.items() <= again.items()
    assert program_of(page(**again)) == program_of(at)


def test_the_page_keeps_what_it_had_while_another_is_visited():
    at = through_home(RESHAPE)
    at.selectbox(key="call").select("resize_").run()
    at.slider(key="to_0").set_value(8).run()
    at.switch_page("pages/neuron.py").run()
    at.switch_page("pages/reshape.py").run()
    assert at.selectbox(key="call").value == "resize_"
    assert output_of(at) == "(8, 2)"


def test_no_combination_of_settings_breaks_the_page():
    chance = random.Random(7)
    at = page()
    for _ in range(STEPS):
        at.slider(key="rows").set_value(chance.randint(1, 8))
        at.slider(key="columns").set_value(chance.randint(1, 8))
        at.selectbox(key="source").select(chance.choice(list(SOURCES)))
        at.selectbox(key="call").select(chance.choice(list(CALLS)))
        rank = chance.randint(0, 4)
        sizes = [str(chance.choice([-1, 0, 1, 2, 2, 3, 4, 8])) for _ in range(rank)]
        at.session_state["size"] = "x".join(sizes) or "()"
        at.session_state["write"] = chance.choice(["no", "yes"])
        at.session_state["mode"] = chance.choice(["page", "page", "projector"])
        at.session_state["lang"] = chance.choice(["en", "zh"])
        at.session_state["reshape"] = {"narrow": chance.random() < 0.3}
        at.session_state["cell"] = chance.randint(0, 63)
        at.run()
        assert not at.exception, at.query_params
        assert output_of(at)
        assert text_of(at, "verdict")


def test_what_resize_found_is_told_from_what_it_left():
    rows = text_of(from_file(RESHAPE, call="resize_", size="2x2"), "shapes").splitlines()
    assert rows[2].startswith("| `x` (before) | `(2, 3)` |")
    assert rows[3].startswith("| `y = x.resize_(2, 2)` | `(2, 2)` |")
    assert "before" not in text_of(from_file(RESHAPE), "shapes")


def test_nothing_is_taken_back_where_nothing_was_written():
    at = from_file(RESHAPE, source="t", call="view", size="6", write="yes")
    assert "unwrite" not in [button.key for button in at.button]
    assert at.button(key="write_99").disabled


@pytest.mark.parametrize("size", ["1x2", "3", "2x2"])
def test_an_empty_slice_can_be_resized(size):
    at = from_file(RESHAPE, columns="1", source="without_first", call="resize_", size=size)
    assert not at.exception
    assert text_of(at, "verdict")
    assert markup(at, "reshape").startswith("<svg")
