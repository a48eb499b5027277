from __future__ import annotations

import itertools
import json
import random

import pytest
import torch
from streamlit.testing.v1 import AppTest

from components.ui import stage
from components.ui.kinds import Choice
from components.ui.settings import PAGE_SETTINGS
from components.ui.tensors.photo import MOST_SIDE, read_planes
from components.ui.tensors.tensor import pick
from components.ui.text import speaker
from tests.pages.contract import PAGES, TENSORS, from_file, output_of, text_of, through_home

TOPICS = ("tensor", "slice", "image", "arithmetic")
OUTPUTS = {
    "tensor": "(3, 4)",
    "slice": "(3,)",
    "image": "(3, 8, 8)",
    "arithmetic": "(3, 4) float32",
}
RIGHT = {"tensor": "len", "slice": "view", "image": "moved", "arithmetic": "both"}
LANGUAGES = ("en", "zh")
OPTIONS = {item.key: item.options for item in PAGE_SETTINGS["tensors"] if isinstance(item, Choice)}
PARTS = ["t[0]", "t[..., -1]", "t[[0, 0]]", "t[t > 0]", "t.T", "t.sum()", "t[9]", "t +", "t[None]"]
OWNS = [
    "[[1, 2, 3], [4, 5, 6]]",
    "5",
    "[]",
    "[[1], [2, 3]]",
    "[1.5, torch.nan]",
    "[[[[[1]]]]]",
    "[1",
]


def opened(**query: str) -> AppTest:
    at = from_file(TENSORS, **query)
    assert not at.exception
    return at


def drawing(at: AppTest) -> str:
    [element] = [one for one in at.get("bidi_component") if one.proto.id.endswith("-tensors")]
    return json.loads(element.proto.json)["markup"]


def code(at: AppTest) -> str:
    """The program as the page shows it, with the shapes of its parts."""
    [element] = [one for one in at.get("bidi_component") if one.proto.id.endswith("-code")]
    return json.loads(element.proto.json)["markup"]


def randn(*shape: int) -> torch.Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(7))


def facts(at: AppTest) -> dict[str, str]:
    rows = text_of(at, "facts").splitlines()[2:]
    cells = [[cell.strip().strip("`") for cell in row.strip("|").split("|")] for row in rows]
    return {row[0]: row[1] for row in cells}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_opens_from_a_link(topic, language):
    at = opened(topic=topic, lang=language)
    assert output_of(at) == OUTPUTS[topic]
    assert text_of(at, "verdict")
    assert facts(at)
    assert at.container(key="printed").get("code")[0].value.startswith("torch.Size")
    assert len(drawing(at)) > 5_000
    assert at.radio(key="topic").value == topic


def test_a_topic_keeps_what_was_set_while_another_is_shown():
    at = from_file(PAGES[0])
    for key, value in {"rank": "3", "d2": "8", "part": "t[1]"}.items():
        at.query_params[key] = value
    at.switch_page(TENSORS.file).run()
    at.slider(key="seed").set_value(11).run()
    at.radio(key="topic").set_value("image").run()
    assert not [slider for slider in at.slider if slider.key == "d2"]
    at.slider(key="height").set_value(16).run()
    at.radio(key="topic").set_value("slice").run()
    assert (at.slider(key="rank").value, at.slider(key="d2").value) == (3, 8)
    assert at.text_input(key="part").value == "t[1]"
    assert output_of(at) == "(4, 8)"
    link = at.container(key="link").get("code")[0].value
    for piece in ("seed=11", "topic=slice", "rank=3", "d2=8", "height=16"):
        assert piece in link
    at.switch_page("app.py").run()
    at.switch_page(TENSORS.file).run()
    assert output_of(at) == "(4, 8)"


def test_it_stays_while_another_page_is_looked_at():
    at = through_home(TENSORS)
    at.slider(key="rank").set_value(1).run()
    at.switch_page("pages/neuron.py").run()
    at.switch_page("pages/tensors.py").run()
    assert output_of(at) == "(3,)"


@pytest.mark.parametrize(
    "sizes", [(), (5,), (3, 4), (2, 3, 4), (2, 3, 4, 5), (8, 8, 8, 8)], ids=str
)
@pytest.mark.parametrize("dtype", OPTIONS["dtype"])
def test_the_facts_are_torchs(sizes, dtype):
    query = {f"d{k}": str(size) for k, size in enumerate(sizes)}
    at = opened(rank=str(len(sizes)), fill="arange", dtype=dtype, **query)
    t = torch.arange(torch.Size(sizes).numel()).view(sizes).to(getattr(torch, dtype))
    assert facts(at) == {
        "t.shape": str(tuple(t.shape)),
        "t.ndim": str(t.ndim),
        "t.numel()": str(t.numel()),
        "t.dtype": str(t.dtype),
        "t.stride()": str(t.stride()),
        "t.nbytes": str(t.nbytes),
    }
    assert output_of(at) == str(sizes)


def test_a_cell_is_chosen_with_boxes_and_said_in_words():
    at = opened()
    at.selectbox(key="at0").set_value(2).run()
    at.selectbox(key="at1").set_value(0).run()
    value = f"{randn(3, 4)[2, 0].item():.4f}".replace("-", "−")
    assert f"`t[2, 0]` is **{value}**" in text_of(at, "cell")
    assert "`0 + 2*4 + 0*1`" in text_of(at, "cell")
    assert "**slot 8**" in text_of(at, "cell")
    assert 'data-selected="t[2,0]"' in drawing(at)


def test_a_tensor_that_becomes_smaller_takes_the_chosen_cell_along():
    at = opened(at0="2", at1="3")
    at.slider(key="d1").set_value(2).run()
    assert not at.exception
    assert "`t[2, 1]`" in text_of(at, "cell")


def test_a_click_chooses_a_cell_a_sheet_or_a_rank():
    def clicking(part: str) -> None:
        import streamlit as st

        from components.ui.tensors.tensor import pick

        keys = ("rank", "at0", "at1", "at2", "at3")
        for key in keys:
            st.session_state.setdefault(key, 9)
        pick(part)
        st.text(" ".join(str(st.session_state[key]) for key in keys))

    def after(part: str) -> str:
        return AppTest.from_function(clicking, args=(part,)).run().text[0].value

    assert after("t[1,2]") == "9 1 2 9 9"
    assert after("t[4]") == "9 4 9 9 9"
    assert after("rank:3") == "3 9 9 9 9"
    for nonsense in ("t[x]", "u[1]", "rank:x", "", "t[1,2,3,4,5]", "t-slot:3"):
        assert after(nonsense) == "9 9 9 9 9"
    assert pick


def test_an_own_list_makes_the_tensor():
    at = opened(fill="own")
    at.text_input(key="own").set_value("[[1.5, torch.nan], [torch.inf, -2]]").run()
    assert output_of(at) == "(2, 2)"
    assert "nan" in drawing(at)
    at.selectbox(key="dtype").set_value("bool").run()
    assert facts(at)["t.dtype"] == "torch.bool"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_ragged_list_is_answered_calmly_with_torchs_words(language):
    at = opened(fill="own", own="[[0, 1], [1]]", lang=language)
    message = at.container(key="message")
    assert message.get("code")[0].value == "expected sequence of length 2 at dim 1 (got 1)"
    assert at.text_input(key="own").value == "[[0, 1], [1]]"
    assert output_of(at) == "–"


@pytest.mark.parametrize("text", ["[1, 2", "1; 2", "t = 3"])
def test_what_is_no_expression_gets_a_sentence_and_the_page_goes_on(text):
    at = opened(fill="own", own=text)
    assert text in at.container(key="not_one").info[0].value
    assert output_of(at) == "(2, 3)"


def test_an_emptied_line_gets_its_default_back():
    at = opened(topic="slice")
    at.text_input(key="part").set_value("  ").run()
    assert at.text_input(key="part").value == "t[:, 1]"


def test_a_line_from_a_link_that_cannot_be_used_gets_a_notice():
    at = opened(topic="slice", part="t[0]\nt[1]")
    assert len(at.container(key="notice").info) == 1
    assert output_of(at) == "(3,)"


def shares(expression: str, t: torch.Tensor) -> bool:
    part = eval(expression, {"t": t, "torch": torch})
    return part.untyped_storage().data_ptr() == t.untyped_storage().data_ptr()


@pytest.mark.parametrize(
    "expression", ["t[:, 1]", "t[0]", "t[..., -1]", "t[[0, 2]]", "t[t > 0]", "t.T", "t[1:, ::2]"]
)
def test_view_or_copy_is_what_torch_did(expression):
    t = randn(3, 4)
    part = eval(expression, {"t": t, "torch": torch})
    at = opened(topic="slice", part=expression)
    assert output_of(at) == str(tuple(part.shape))
    assert facts(at)["part.stride()"] == str(part.stride())
    assert ("same memory" in text_of(at, "verdict")) == shares(expression, t)
    assert ("copies" in text_of(at, "verdict")) != shares(expression, t)


def test_an_index_outside_is_answered_with_torchs_words_and_the_tensor_stays():
    at = opened(topic="slice", part="t[9]")
    said = at.container(key="message").get("code")[0].value
    with pytest.raises(IndexError) as refused:
        randn(3, 4)[9]
    assert said == str(refused.value)
    assert output_of(at) == "–"
    assert 'id="error"' in drawing(at)


def test_a_number_has_no_shape_and_needs_none():
    at = opened(topic="slice", part="t[0, 0].item()")
    assert "message" not in [
        child.key for child in at.main.children.values() if hasattr(child, "key")
    ]
    assert output_of(at).startswith("-0.14")


@pytest.mark.parametrize("channels", [(100, 100, 100), (50, 0, 100)])
def test_channels_are_scaled_in_the_program_and_a_pixel_says_so(channels):
    names = ("red", "green", "blue")
    query = {name: str(value) for name, value in zip(names, channels, strict=True)}
    at = opened(topic="image", row="0", column="0", **query)
    sky = (0.45, 0.70, 0.95)
    rows = text_of(at, "cell").splitlines()[2:]
    for row, number, scale in zip(rows, sky, channels, strict=True):
        assert f" {torch.tensor(number).mul(scale / 100).item():.4f} " in row
    program = next(code.value for code in at.code if "import torch" in code.value)
    assert f"red = {channels[0] / 100}" in program
    assert "img[0] *= red" in program


def test_one_memory_two_strides():
    at = opened(topic="image", height="4", width="6")
    img = torch.zeros(3, 4, 6)
    turned = img.permute(1, 2, 0)
    assert facts(at)["img.stride()"] == str(img.stride())
    assert facts(at)["turned.stride()"] == str(turned.stride())
    assert "same memory" in text_of(at, "verdict")


def test_without_a_picture_of_ones_own_the_landscape_stands_there():
    at = opened(topic="image", picture="own")
    assert output_of(at) == "(3, 8, 8)"
    at.session_state["photo_planes"] = [[[0.1, 0.2]], [[0.3, 0.4]], [[0.5, 0.6]]]
    at.run()
    assert output_of(at) == "(3, 1, 2)"
    link = at.container(key="link").get("code")[0].value
    assert "photo" not in link
    assert any("session" in caption.value for caption in at.caption)


def sent(rows: object, columns: object, numbers: object) -> dict[str, object]:
    return {"rows": rows, "columns": columns, "numbers": numbers}


def test_numbers_of_a_picture_become_planes():
    planes = read_planes(sent(1, 2, [255, 0, 51, 0, 255, 102]))
    assert planes == [[[1.0, 0.0]], [[0.0, 1.0]], [[0.2, 0.4]]]


@pytest.mark.parametrize(
    "came",
    [
        None, "picture", [], {}, sent(1, 1, [1, 2]), sent(1, 1, [1, 2, 256]),
        sent(1, 1, [1, 2, -1]),
        sent(1, 1, [1, 2, 2.5]), sent(1, 1, [1, 2, True]), sent(1, 1, "abc"), sent(0, 1, []),
        sent(True, 1, [1, 2, 3]), sent("1", 1, [1, 2, 3]), sent(MOST_SIDE + 1, 1, [0] * 3 * 33),
        sent(10**9, 10**9, []), sent(1, 1, [1, 2, None]), sent(1, None, [1, 2, 3]),
    ],
)  # fmt: skip
def test_anything_else_is_no_picture(came):
    assert read_planes(came) is None


@pytest.mark.parametrize("operator", ["add", "subtract", "multiply"])
@pytest.mark.parametrize(
    "dtypes", [*itertools.product(OPTIONS["dtype"], OPTIONS["dtype"])], ids=str
)
def test_types_are_promoted_as_torch_does(operator, dtypes):
    one, other = (torch.ones(1, dtype=getattr(torch, name)) for name in dtypes)
    run = {"add": torch.add, "subtract": torch.sub, "multiply": torch.mul}[operator]
    at = opened(topic="arithmetic", operator=operator, a_dtype=dtypes[0], b_dtype=dtypes[1])
    try:
        expected = str(run(one, other).dtype).removeprefix("torch.")
    except RuntimeError:
        assert output_of(at) == "–"
        assert at.container(key="message")
    else:
        assert output_of(at) == f"(3, 4) {expected}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_shapes_that_do_not_fit_are_named_in_words_and_picture(language):
    at = opened(topic="arithmetic", a_1="4", b_0="3", lang=language)
    with pytest.raises(RuntimeError) as refused:
        torch.zeros(3, 4) + torch.zeros(3)
    assert at.container(key="message").get("code")[0].value == str(refused.value)
    assert 'id="clash-' in drawing(at)
    assert "`(3,)`" in text_of(at, "verdict")


@pytest.mark.parametrize(
    ("rank", "index"), [(1, [2]), (2, [1, 3]), (3, [2, 0, 4]), (4, [0, 1, 2, 1])]
)
def test_a_number_of_any_rank_is_changed_by_words(rank, index):
    at = opened(rank=str(rank), fill="zeros")
    at.toggle(key="change").set_value(True).run()
    keys = ["edit_row", "edit_column"] if rank == 2 else [f"edit_dim_{k}" for k in range(rank)]
    for key, place in zip(keys, index, strict=True):
        at.number_input(key=key).set_value(place).run()
    [field] = [one for one in at.number_input if one.key.startswith("edit_value_")]
    field.set_value(2.5).run()
    assert not at.exception
    program = next(code.value for code in at.code if "import torch" in code.value)
    assert f"t[{', '.join(map(str, index))}] = 2.5" in program
    at.button(key="edit_undo").click().run()
    program = next(code.value for code in at.code if "import torch" in code.value)
    assert "= 2.5" not in program


@pytest.mark.parametrize("fill", ["own", "randn"])
def test_numbers_can_be_changed_whatever_they_are(fill):
    at = opened(fill=fill, own="[torch.nan, torch.inf, 1e9]", rank="0")
    at.toggle(key="change").set_value(True).run()
    assert not at.exception


@pytest.mark.parametrize("topic", TOPICS)
def test_without_the_stage_everything_can_be_set_and_read(topic, monkeypatch):
    monkeypatch.setattr(stage, "_stage", lambda: lambda **_: None)
    at = opened(topic=topic)
    assert output_of(at) == OUTPUTS[topic]
    assert at.container(key="shapes").markdown
    assert facts(at)


@pytest.mark.parametrize("topic", TOPICS)
def test_without_the_words_the_picture_says_it(topic):
    said = drawing(opened(topic=topic))
    assert OUTPUTS[topic].split(" float")[0] in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_who_predicts_first_sees_no_result(topic, language):
    at = opened(topic=topic, ask="1", lang=language)
    assert output_of(at).startswith("*")
    assert "torch.Size" not in at.container(key="printed").get("code")[0].value
    if topic == "slice":
        assert "part" not in text_of(at, "shapes")
        assert "(3,)" not in drawing(at)
        assert 'id="error"' not in drawing(at)
        assert "(3,) float32" not in code(at)
    if topic == "arithmetic":
        assert "out" not in text_of(at, "shapes")
        assert 'id="error"' not in drawing(at)
        assert ">?</text>" in drawing(at)
    if topic == "image":
        assert "(8, 8, 3)" not in drawing(at)
        assert speaker(language)("drawing-image-same-memory") not in drawing(at)
        assert "turned[" not in text_of(at, "cell")
    at.button(key="reveal").click().run()
    assert output_of(at) == OUTPUTS[topic]
    assert topic != "image" or speaker(language)("drawing-image-same-memory") in drawing(at)


@pytest.mark.parametrize("seed", range(4))
def test_no_combination_breaks_the_page(seed):
    chance = random.Random(seed)
    at = opened()
    for _ in range(60):
        moves = []
        texts = [field for field in at.text_input if field.key in ("part", "own")]
        for widget in chance.sample([*at.slider, *at.radio, *at.selectbox, *texts], k=3):
            if widget.key == "lang":
                value = chance.choice(LANGUAGES)
            elif widget.key in ("part", "own"):
                value = chance.choice(PARTS if widget.key == "part" else OWNS)
            elif widget.type == "slider":
                value = chance.choice([widget.min, widget.max])
            elif widget.key in OPTIONS:
                value = chance.choice(OPTIONS[widget.key])
            else:
                value = chance.randrange(len(widget.options))
            widget.set_value(value)
            moves.append((widget.key, value))
        at.run()
        assert not at.exception, moves
        assert at.main.markdown, moves


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_asks_a_question_of_each_kind(topic, language):
    at = opened(topic=topic, lang=language).button(key="ask_open").click().run()
    asked = set()
    for kind in ("predict", "break", "repair"):
        at.segmented_control(key="ask_kind").set_value(kind).run()
        radio = at.radio(key=f"ask_{kind}")
        asked.add(radio.label)
        assert len(radio.options) >= 2
        assert not any("ask-" in option for option in radio.options)
        assert not at.exception
    assert len(asked) == 3


@pytest.mark.parametrize("topic", TOPICS)
def test_who_predicts_first_is_asked_and_a_right_answer_uncovers(topic):
    at = opened(topic=topic, ask="1")
    at.radio(key="ask_predict").set_value(RIGHT[topic]).run()
    at.button(key="ask_predict_check").click().run()
    assert text_of(at, "ask_predict_verdict").startswith("**Right.**")
    assert output_of(at) == OUTPUTS[topic]
    assert not at.exception


@pytest.mark.parametrize("line", ["t.__class__", "lambda: t", "t[slice(0, 2)]", "f'{t}'"])
def test_a_line_that_is_refused_before_it_runs_leaves_the_tensor_on_the_stage(line):
    at = opened(topic="slice", part=line)
    assert 'data-part="t[2,3]"' in drawing(at)
    assert "so there is no `part`" in text_of(at, "verdict")
    assert at.container(key="message").warning
    assert f"part = {line}" in "".join(block.value for block in at.code)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("t.resize_(50, 50)", "same memory"),
        ("t[[0] * 5000]", "too many numbers to follow"),
        ("t.numpy()", "NumPy array of shape `(3, 4)` over the **same memory**"),
        ('t["`"]', "ˋ"),
        ("t.tolist()", "gives no tensor"),
        ("(t.zero_(), t[9])", "so there is no `part`"),
    ],
)
def test_what_a_strange_line_gives_is_said_as_it_is(line, words):
    at = opened(topic="slice", part=line)
    assert words in text_of(at, "verdict")
    assert len(output_of(at)) <= 24


LINES = (
    "t[", "t[0]; u = 1", "ｔ[0]", "t[\u200b0]", "t[1e400]", "t[10**100]", "t.expand(10**9, 3, 4)",
    "torch.zeros(10**9)", "t[[0] * 9999]", "t[::-1]", "t[::0]", "t[True]", "t.resize_(9, 9)",
    "t.item()", "(t, t)", "t.split(1)", "t.to('cuda')", "t / 0", "torch.empty(3)", "🙂", "t[t]",
    "t is t", "(t := 1)", "1j", "...", "t[{}]", "torch", "t.max(1)", "torch.where(t > 0)", "t.é",
    "<script>alert(1)</script>", "t[0]  # 注释", "t[None, None, None, None, None]",
    "t" + "[0:3]" * 38,
)  # fmt: skip


@pytest.mark.parametrize("topic", ["slice", "tensor"])
def test_no_line_breaks_the_page(topic):
    at = opened(topic=topic, fill="own" if topic == "tensor" else "randn")
    key = "part" if topic == "slice" else "own"
    for line in LINES:
        at.text_input(key=key).set_value(line.replace("t", "5") if topic == "tensor" else line)
        at.run()
        assert not at.exception, line
        assert output_of(at)


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_reasons_to_stop_are_both_named(language):
    at = opened(topic="arithmetic", lang=language, operator="subtract", a_dtype="bool", a_1="3")
    assert "bool" in at.container(key="message").get("code")[0].value
    verdict = text_of(at, "verdict")
    assert verdict.startswith(speaker(language)("tensors-clash-too", first="(3, 3)", second="(4,)"))
