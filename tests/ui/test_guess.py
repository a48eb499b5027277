from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.engine import run
from components.ui.places import PROGRAMS
from components.ui.questions.guess import GUESSED, compare, judge, read_guess, read_shape
from components.ui.text import speaker

PROGRAM = {
    "home": "network",
    "slice": "tensors",
    "arithmetic": "elementwise",
    "neuron": "neuron",
    "network": "network",
    "reshape": "reshape",
}
MORE = {"slice": "part = t[:, 1:2].T"}
NETWORK = (PROGRAMS / "network.py").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        *("(1, 2)", "1, 2", "1x2", "1 × 2", "1*2", "[1,2]", "[1, 2]", "torch.Size([1, 2])", "1 2"),
        *("(1,2)", " ( 1 ,2 ) ", "TORCH.SIZE([1,2])", "（1，2）", "1、2", "(1, 2,)", "１，２"),
    ],
)
def test_a_shape_is_read_however_it_is_written(text):
    assert read_shape(text) == (1, 2)


@pytest.mark.parametrize(("text", "shape"), [("()", ()), ("torch.Size([])", ()), ("(5,)", (5,))])
def test_other_dimensions(text, shape):
    assert read_shape(text) == shape


@pytest.mark.parametrize(
    "text",
    [
        *("", "   ", "two", "1;2", "-1, 2", "1.5, 2", "1e3", "torch.Size", "__import__('os')"),
        *("1,,2 rows", "(9999999, 1)", "<b>1, 2</b>", "1, 2, " * 20, "x", "h"),
    ],
)
def test_what_is_no_shape_is_not_read(text):
    assert read_shape(text) is None


@pytest.mark.parametrize("text", ["error", " Error! ", "none", "RuntimeError", "`error`"])
def test_that_it_stops_is_a_guess(text):
    assert read_guess(text, stopping=speaker("en")("guess-error-words")) == "error"


@pytest.mark.parametrize("text", ["报错", "会报错。", "Error"])
def test_that_it_stops_is_a_guess_in_chinese(text):
    assert read_guess(text, stopping=speaker("zh")("guess-error-words")) == "error"


@pytest.mark.parametrize(
    ("line", "guess", "difference"),
    [
        ("torch.mm(a, a)", "error", "stops-right"),
        ("torch.mm(a, a)", (1, 5), "stops"),
        ("torch.mm(a, a.T)", "error", "stops-not"),
        ("torch.mm(a, a.T)", (1, 1), "right"),
        ("torch.mm(a.T, a)", (1, 5), "taken"),
        ("a + a", (1, 5), "right"),
        ("torch.dot(a[0], a[0])", (1,), "dimensions"),
        ("torch.mm(a, a[0])", "error", "stops-right"),
        ("torch.ones(2, 1, 1) @ torch.ones(3, 1, 1)", (3, 1, 1), "stops"),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_guess_about_a_program_that_may_stop(line, guess, difference, language):
    trace = run(f"import torch\na = torch.ones(1, 5)\nproduct = {line}")
    found, facts = judge(guess, "product", trace)
    assert found == difference
    say = speaker(language)
    sentence = say(f"guess-{found}", why=say("guess-why-shapes", **facts), **facts)
    assert "{" not in sentence
    assert "guess-" not in sentence


@given(st.text(max_size=60))
def test_reading_never_raises(text):
    shape = read_shape(text)
    assert shape is None or all(size >= 0 for size in shape)


@given(st.lists(st.integers(0, 999), max_size=6).map(tuple))
def test_a_shape_as_torch_and_as_python_write_it_is_read_back(shape):
    assert read_shape(str(shape)) == read_shape(f"torch.Size({list(shape)})") == shape


@pytest.mark.parametrize(
    ("guess", "difference"),
    [
        ((1, 2), "right"),
        ((2, 1), "order"),
        ((2,), "dimensions"),
        ((1, 1, 2), "dimensions"),
        ((3, 2), "taken"),
        ((1, 3), "taken"),
        ((), "count"),
        ((1, 2, 3), "count"),
        ((1, 7), "columns"),
        ((7, 2), "rows"),
        ((7, 7), "both"),
    ],
    ids=str,
)
def test_each_guess_about_h_gets_the_difference_it_has(guess, difference):
    found, facts = compare(guess, "h", run(NETWORK))
    assert found == difference
    assert facts["shape"] == "(1, 2)"
    if difference == "taken":
        assert facts["other"] == ("W1" if guess == (3, 2) else "features")


def test_a_guess_that_is_right_is_right_at_every_size():
    for n_input, n_hidden in [(1, 1), (1, 16), (16, 1), (2, 2)]:
        trace = run(NETWORK, n_input=n_input, n_hidden=n_hidden)
        assert compare((1, n_hidden), "h", trace)[0] == "right"


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("page", PROGRAM)
def test_every_difference_has_words_on_every_page(page, language):
    say = speaker(language)
    sizes = {"n_input": 3} if PROGRAM[page] in ("network", "neuron") else {}
    text = (PROGRAMS / f"{PROGRAM[page]}.py").read_text(encoding="utf-8")
    trace = run(text + MORE.get(page, ""), **sizes)
    name = GUESSED[page]
    said = set()
    for guess in [
        trace.variables[name].shape,
        (2, 1),
        (),
        (1, 1, 1),
        (3, 2),
        (1, 7),
        (7, 1),
        (7, 7),
    ]:
        difference, facts = compare(guess, name, trace)
        why = say(f"guess-why-{page}", **facts)
        sentence = say(f"guess-{difference}", why=why, **facts)
        assert sentence.endswith(why)
        assert "{" not in sentence
        assert facts["shape"] in sentence
        said.add(sentence)
    assert len(said) >= 5
