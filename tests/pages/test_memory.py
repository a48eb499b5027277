"""The memory page as a reader uses it, and many random settings of it."""

from __future__ import annotations

import random
import struct

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from components.engine.memory_lines import MENU, START, STORIES
from components.ui.memory import lines as kept_lines
from components.ui.text import speaker
from tests.pages.contract import MEMORY, from_file, output_of, text_of, through_home
from tests.pages.test_stage_and_words import markup

STEPS = 120


def page(**query: str) -> AppTest:
    return from_file(MEMORY, **query)


def program_of(at: AppTest) -> str:
    return next(code.value for code in at.code if code.language == "python")


def link_of(at: AppTest) -> str:
    return at.container(key="link").get("code")[0].value


def printed(at: AppTest) -> str:
    return at.container(key="printed").get("code")[0].value


def choose(at: AppTest, name: str, group: str) -> AppTest:
    at.session_state["on_name"], at.session_state["line_group"] = name, group
    return at.run()


def opened(at: AppTest, key: str) -> str:
    """All Markdown of an expander."""
    return "\n".join(item.value for item in at.expander(key=key).markdown)


def test_it_opens_with_the_lesson_where_doubling_b_doubles_a():
    at = page()
    assert "a = np.random.rand(rows, columns)\nb = torch.from_numpy(a)" in program_of(at)
    assert "b.numpy()\nb.mul_(2)" in program_of(at)
    assert output_of(at) == "a, b"
    assert "12 slots of memory 1 changed" in text_of(at, "verdict")
    assert "| `a` | · | yes, 12 slots |" in text_of(at, "sharing")
    assert printed(at).startswith("[[0.15261658 1.55983758 0.87681846]")


def test_a_line_of_the_menu_runs_and_stands_in_program_and_link():
    at = choose(page(), "b", "copy")
    at.button(key="line_clone").click().run()
    assert "b.mul_(2)\nc = b.clone()\n" in program_of(at)
    assert "lines=show.b~mul_.b~clone.b" in link_of(at).replace("%7E", "~")
    assert output_of(at) == f"*{speaker('en')('memory-none')}*"
    assert "A copy" in text_of(at, "verdict")
    assert "| `c` | tensor | `(4, 3)` | `float64` | `(3, 1)` | 0 | 2 |" in text_of(at, "shapes")
    assert "| `c` | no | no | · |" in text_of(at, "sharing")
    at = choose(at, "c", "in_place")
    at.button(key="line_zero_").click().run()
    assert output_of(at) == "c"


def test_undo_redo_and_back_to_the_lesson():
    at = choose(page(), "a", "new")
    assert at.button(key="line_redo").disabled
    assert at.button(key="line_reset").disabled
    at.button(key="line_plus").click().run()
    assert "a = a + 1" in program_of(at)
    at.button(key="line_undo").click().run()
    assert "a = a + 1" not in program_of(at)
    at.button(key="line_redo").click().run()
    assert "a = a + 1" in program_of(at)
    at.button(key="line_reset").click().run()
    assert at.session_state["lines"] == START
    at.button(key="line_undo").click().run()
    assert "a = a + 1" in program_of(at)


def test_lines_of_a_link_can_be_taken_back_one_by_one():
    at = page(lines="clone.b~mul_.c")
    for left in ("clone.b", "none"):
        at.button(key="line_undo").click().run()
        assert at.session_state["lines"] == left
    assert at.button(key="line_undo").disabled
    assert "print(a)" in program_of(at)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("story", STORIES)
def test_every_story_runs_and_every_step_of_it_has_its_words(story, lang):
    at = page(lang=lang)
    at.selectbox(key="story").select(story).run()
    assert not at.exception
    assert at.session_state["lines"] == STORIES[story]
    for step in range(int(at.slider(key="step").max), -1, -1):
        at.slider(key="step").set_value(step).run()
        assert not at.exception
        assert output_of(at)
        words = text_of(at, "verdict")
        assert "memory-verdict" not in words
        assert "``" not in words


def test_the_two_lines_that_look_alike():
    assert output_of(page(lines="iadd.a")) == "a, b"
    assert output_of(page(lines="plus.a")) == "a"
    assert output_of(page(lines="row.b~zero_.c")) == "a, b, c"
    assert output_of(page(lines="list.b~zero_.c")) == "c"


def test_a_refused_line_gets_torchs_message_and_has_to_be_taken_back():
    at = page(lines="expand.b~mul_.c")
    message = at.container(key="message").get("code")[0].value
    assert message.startswith("unsupported operation: more than one element")
    assert "Refused" in text_of(at, "verdict")
    assert "| `c.clone().mul_(2)` |" in text_of(at, "fix_lines")
    assert "Undo takes the line back" in text_of(at, "menu")
    assert not [button for button in at.button if button.key == "line_mul_"]
    at.button(key="line_undo").click().run()
    assert not at.warning
    assert at.button(key="line_mul_")


def test_going_back_shows_the_names_of_then_and_keeps_the_lines():
    at = page(lines="clone.b~mul_.b", step="1")
    assert "`c`" not in text_of(at, "shapes")
    assert "Shared" in text_of(at, "verdict")
    assert "c = b.clone()" in program_of(at)
    at.button(key="step_next").click().run()
    assert "`c`" in text_of(at, "shapes")
    at.button(key="line_add_").click().run()
    assert at.slider(key="step").value == at.slider(key="step").max == 4


def test_no_more_than_twelve_lines():
    at = page(lines="~".join(["mul_.b"] * 12))
    assert "12" in text_of(at, "menu")
    assert not [button for button in at.button if button.key == "line_mul_"]


def test_predict_first_covers_the_last_line_until_it_is_answered():
    at = page(ask="1", lines="clone.b~mul_.b")
    drawing = markup(at, "memory")
    assert "b.mul_(2)" in drawing
    assert "1.5598" not in drawing + opened(at, "history") + opened(at, "numbers")
    assert output_of(at) == f"*{speaker('en')('cover-word')}*"
    at.radio(key="ask_predict").set_value("seen").run()
    at.button(key="ask_predict_check").click().run()
    assert "Right" in text_of(at, "ask_predict_verdict")
    assert output_of(at) == "a, b"
    assert "1.5598" in markup(at, "memory")


@pytest.mark.parametrize("lines", ["flip.a", "expand.b~mul_.c"])
def test_nothing_tells_that_a_covered_line_will_stop(lines):
    at = page(ask="1", lines=lines)
    texts = [item.value for item in (*at.markdown, *at.code, *at.caption, *at.warning)]
    texts += [item.proto.json for item in at.get("bidi_component")]
    for word in ("refuse", "RuntimeError", "ValueError", "unsupported", "negative", "te-err"):
        assert not [text for text in texts if word in text]
    at.radio(key="ask_predict").set_value("stops").run()
    at.button(key="ask_predict_check").click().run()
    assert "Right" in text_of(at, "ask_predict_verdict")
    assert "Undo takes the line back" in text_of(at, "menu")


def test_the_name_of_a_covered_story_does_not_tell_how_it_ends():
    at = page(ask="1")
    assert at.selectbox(key="story").value is None
    at.button(key="reveal").click().run()
    assert at.selectbox(key="story").value == "lesson"
    at.selectbox(key="story").set_value("detach").run()
    assert "d = c.detach()" in program_of(at)
    assert at.selectbox(key="story").value is None


def test_another_line_is_another_prediction():
    at = page(ask="1")
    at.button(key="reveal").click().run()
    assert output_of(at) == "a, b"
    at.button(key="line_add_").click().run()
    assert output_of(at) == f"*{speaker('en')('cover-word')}*"


def test_a_number_of_the_picture_becomes_a_line():
    at = page()
    assert 'data-edit="a[0,1]"' in markup(at, "memory")
    at = page(lines="show.b~b.0.1:-2.5")
    assert "b.numpy()\nb[0, 1] = -2.5\n" in program_of(at)
    assert output_of(at) == "a, b"
    assert 'data-edit="' not in markup(page(step="1"), "memory")


def test_a_number_is_set_with_ordinary_widgets():
    at = choose(page(lines="column.b"), "b", "number")
    at.number_input(key="number_dim_0").set_value(3).run()
    at.number_input(key="number_dim_1").set_value(2).run()
    at.number_input(key="number_value").set_value(-7.25).run()
    at.button(key="line_number").click().run()
    assert "b[3, 2] = -7.25\n" in program_of(at)
    assert output_of(at) == "a, b"
    at = choose(at, "c", "number")  # one dimension, four numbers
    assert [box.key for box in at.number_input] == ["number_dim_0", "number_value"]
    at.button(key="line_number").click().run()
    assert "c[3] = -7.25\n" in program_of(at)


def test_a_plain_number_has_no_memory_to_share():
    at = page(lines="row.a~row.c~iadd.d")
    assert "A plain number" in text_of(at, "verdict")
    assert output_of(at) == f"*{speaker('en')('memory-none')}*"
    at = choose(at, "d", "number")
    assert "has no number that can be set" in at.container(key="menu").caption[0].value


def test_the_same_number_typed_again_is_one_line(monkeypatch):
    state: dict[str, object] = {"lines": "clone.b"}
    monkeypatch.setattr("streamlit.session_state", state)
    kept_lines.set_number("c[1,2]", 4.0, 0.5)
    kept_lines.set_number("c[1,2]", 5.0, 4.0)
    assert state["lines"] == "clone.b~c.1.2:5.0"
    kept_lines.set_number("b[0,0]", 0.5, 0.5)  # what was there already
    kept_lines.set_number("z[0,0]", 1.0, 0.5)
    kept_lines.set_number("b[0,0]; x", 1.0, 0.5)
    assert state["lines"] == "clone.b~c.1.2:5.0"


def test_the_bytes_of_a_slot_spell_its_number():
    at = page(lines="fill.b~iadd.b", slot="1")
    at.session_state["bytes"] = True
    at.run()
    words = opened(at, "bytes")
    assert "0x3ff0000000000000" in words
    assert "1.0000" in words
    assert "`01111111111`" in words
    assert "`(1 + 0) × 2^(1023 \u2212 1023) = 1.0`" in words
    assert "in this run" in words


def test_the_bytes_spell_all_digits_of_a_number_and_not_its_rounding():
    at = page(lines="none", slot="5")
    at.session_state["bytes"] = True
    at.run()
    value = float(np.random.RandomState(7).rand(4, 3)[1, 2])
    words = opened(at, "bytes")
    assert f"0x{struct.pack('>d', value).hex()}" in words
    assert f"`{value!r}`" in words


def test_slots_that_nobody_set_show_no_bytes():
    at = page(lines="clone.b~resize_.c", of="2", slot="14")
    at.session_state["bytes"] = True
    at.run()
    assert opened(at, "bytes") == speaker("en")("memory-bytes-unset")


def test_float64_meets_float32_weights():
    at = page()
    at.session_state["dtypes"] = True
    at.run()
    codes = [code.value for code in at.expander(key="dtypes").get("code")]
    assert codes[0] == "weights = torch.ones(3, 2)\ny = torch.mm(b, weights)"
    assert codes[1] == "expected m1 and m2 to have the same dtype, but got: double != float"
    assert speaker("en")("memory-dtypes-names") in opened(at, "dtypes")
    assert "| `torch.mm(b.float(), weights)` | `(4, 2) float32` |" in opened(at, "dtypes")


def test_a_second_visit_finds_the_lines_as_they_were():
    at = choose(through_home(MEMORY), "b", "copy")
    at.button(key="line_clone").click().run()
    at.switch_page("pages/neuron.py").run()
    at.switch_page(MEMORY.file).run()
    assert "c = b.clone()" in program_of(at)
    assert at.slider(key="rows").value == 4


def test_on_a_phone_the_memory_runs_downwards():
    at = page()
    at.session_state["memory"] = {"narrow": True}
    at.run()
    assert 'viewBox="0 0 360 ' in markup(at, "memory")
    assert "| `a` | 1 | NumPy array | `(4, 3)` | `float64` |" in text_of(at, "shapes")
    assert "Stride |" not in text_of(at, "shapes")
    at.session_state["mode"] = "projector"
    at.run()
    assert 'viewBox="0 0 840 ' in markup(at, "memory")


def test_no_settings_break_the_page():
    chance = random.Random(7)
    at = page()
    for _ in range(STEPS):
        for key, (low, high, _) in MEMORY.sliders.items():
            if key != "step":
                at.slider(key=key).set_value(chance.randint(low, high))
        count = chance.randint(0, 8)
        codes = [f"{chance.choice(list(MENU))}.{chance.choice('aabbbcde')}" for _ in range(count)]
        at.session_state["lines"] = "~".join(codes) or "none"
        if not at.slider(key="step").disabled:
            at.slider(key="step").set_value(chance.randint(0, int(at.slider(key="step").max)))
        at.session_state["mode"] = chance.choice(["page", "page", "projector"])
        at.session_state["lang"] = chance.choice(["en", "zh"])
        at.session_state["ask"] = chance.choice(["0", "0", "1"])
        at.session_state["memory"] = {"narrow": chance.random() < 0.3}
        at.session_state["bytes"] = chance.random() < 0.5
        at.run()
        assert not at.exception, at.session_state["lines"]
        assert output_of(at)
        assert text_of(at, "verdict")


def test_the_verdict_names_the_sign_in_the_line():
    assert "the `_` at the end of `mul_`" in text_of(page(), "verdict")
    assert "`b[0, 0] = …` writes into" in text_of(page(lines="put.b"), "verdict")
    assert "`a += …` writes into the memory of `a`" in text_of(page(lines="iadd.a"), "verdict")
    assert "`b = …` only says what the name" in text_of(page(lines="times.b"), "verdict")


def test_of_names_in_another_arrangement_nothing_contradicts_itself():
    at = page(lines="t_.b")
    assert "`b`: the same 12 numbers in another arrangement" in text_of(at, "verdict")
    assert output_of(at) == "b"
    captions = [item.value for item in at.container(key="output_box").caption]
    assert captions == [speaker("en")("memory-output-turned")]


@pytest.mark.parametrize(
    ("lines", "verb"),
    [("slice.b~slice.c", "`a`, `b`, `c` lie as well"), ("none", "`a` lies as well")],
)
def test_one_name_lies_and_several_lie(lines, verb):
    assert verb in text_of(page(lines=lines), "verdict")


def test_the_line_below_the_verdict_has_its_left_side():
    captions = [item.value for item in page(lines="slice.b").container(key="verdict").caption]
    assert captions == ["Line 12: `c = b[1:]`"]


def test_a_covered_step_has_no_result_that_is_gone_by_then():
    assert "no name keeps it" not in markup(page(ask="1"), "memory")
    assert "no name keeps it" in markup(page(step="2"), "memory")


def test_a_fix_in_the_place_of_a_resize_is_never_the_shape_that_is_there():
    at = page(lines="resize_.b")
    assert "b.view(4, 3)" not in text_of(at, "fix_lines")


def test_names_are_told_as_names_and_not_as_torchs_words():
    at = page(ask="1")
    at.radio(key="ask_predict").set_value("seen").run()
    at.button(key="ask_predict_check").click().run()
    captions = [item.value for item in at.container(key="ask_predict_verdict").caption]
    assert captions == [speaker("en")("ask-others")]


def test_a_question_below_its_answer_is_no_prediction():
    assert "Check yourself" in text_of(page(), "ask")
    assert "Predict first" in text_of(page(ask="1"), "ask")


def test_on_a_projector_memories_that_the_line_leaves_alone_are_folded():
    at = page(mode="projector", lines="clone.b~clone.c~mul_.b")
    assert 'data-part="slot:2.0"' not in markup(at, "memory")
    assert 'id="name-c"' in markup(at, "memory")
    assert 'data-part="slot:2.0"' in markup(page(lines="clone.b~clone.c~mul_.b"), "memory")
    asked = page(mode="projector", ask="1", lines="clone.b~clone.c~mul_.b")
    assert 'data-part="slot:2.0"' in markup(asked, "memory")


def test_a_turned_view_shares_and_writes_through():
    at = choose(page(lines="none"), "b", "share")
    at.button(key="line_t").click().run()
    assert "c = b.t()" in program_of(at)
    assert "Shared" in text_of(at, "verdict")
    assert output_of(page(lines=STORIES["turned"])) == "a, b, c"


def test_the_words_of_the_table_are_explained_where_they_stand():
    captions = [item.value for item in page().container(key="shapes").caption]
    assert captions == [speaker("en")("memory-terms")]


def test_the_story_of_expand_writes_through_the_expanded_name_as_well():
    at = page(lines="expand.b~put.c")
    assert "Written in place" in text_of(at, "verdict")
    assert output_of(at) == "a, b, c"
