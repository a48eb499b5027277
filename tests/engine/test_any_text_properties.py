"""Whatever the text and the settings are: no exception, and a record that can be shown."""

from __future__ import annotations

import string

from hypothesis import example, given, settings
from hypothesis import strategies as st

from components.engine import Trace, run
from components.engine.operation import OPERATIONS

HEADER = "import torch\nimport numpy as np\ntorch.manual_seed(1)\nnp.random.seed(1)\n"
HEADER += "x = torch.arange(6.).view(2, 3)\ny = torch.ones(3)\na = np.ones((2, 3))\nn = 3\n"
NAMES = st.sampled_from([*"xyan", "z", "torch", "np", "__class__", "é", "print"])
ATOMS = st.one_of(
    NAMES,
    st.integers(-(10**20), 10**20).map(str),
    st.integers(-3, 4).map(str),
    st.floats().map(str),
    st.sampled_from(
        ["None", "True", "...", "'cpu'", "1e999", "torch.float32", "[1, 2]", "()", "x.T", "x[0]"]
    ),
)
FUNCTIONS = sorted(
    name for name, row in OPERATIONS.items() if row.owner.startswith(("torch", "np"))
)
METHODS = sorted(
    {row.attribute for row in OPERATIONS.values() if row.owner in ("Tensor", "ndarray")}
)
KEYWORDS = sorted({name for row in OPERATIONS.values() for name in row.keywords})


def calls(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    named = st.tuples(st.sampled_from(KEYWORDS), inner).map("=".join)
    arguments = st.lists(inner, max_size=3).map(", ".join)
    many = st.one_of(
        arguments, st.tuples(arguments, named).map(lambda pair: ", ".join(filter(None, pair)))
    )
    binary = st.sampled_from([*"+-*/%@&|<", "//", "**", "==", "and", "or", "is", "in", "<<"])
    return st.one_of(
        st.tuples(st.sampled_from(FUNCTIONS), many).map(lambda pair: f"{pair[0]}({pair[1]})"),
        st.tuples(inner, st.sampled_from(METHODS), many).map(
            lambda parts: f"({parts[0]}).{parts[1]}({parts[2]})"
        ),
        st.tuples(inner, st.sampled_from(METHODS)).map(lambda pair: f"({pair[0]}).{pair[1]}"),
        st.tuples(inner, binary, inner).map(lambda parts: f"({parts[0]}) {parts[1]} ({parts[2]})"),
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]})[{pair[1]}]"),
        st.tuples(inner, inner, inner).map(lambda parts: f"({parts[0]})[{parts[1]}:{parts[2]}]"),
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.tuples(inner, inner, inner).map(
            lambda parts: f"({parts[0]} if {parts[1]} else {parts[2]})"
        ),
        inner.map(lambda value: f"-({value})"),
        inner.map(lambda value: f"len({value})"),
    )


EXPRESSIONS = st.recursive(ATOMS, calls, max_leaves=6)
STATEMENTS = st.one_of(
    EXPRESSIONS,
    st.tuples(NAMES, EXPRESSIONS).map(" = ".join),
    st.tuples(EXPRESSIONS, EXPRESSIONS, EXPRESSIONS).map(
        lambda parts: f"({parts[0]})[{parts[1]}] = {parts[2]}"
    ),
    st.tuples(NAMES, st.sampled_from(["+=", "*=", "@=", "**="]), EXPRESSIONS).map(" ".join),
    EXPRESSIONS.map(lambda value: f"print({value})"),
    EXPRESSIONS.map(lambda value: f"def f(z):\n    return {value}\nf(x)"),
    st.tuples(EXPRESSIONS, EXPRESSIONS).map(lambda pair: f"z, n = {pair[0]}, {pair[1]}"),
)
PROGRAMS = st.lists(STATEMENTS, min_size=1, max_size=4).map("\n".join)
VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.binary(),
    st.complex_numbers(),
    st.lists(st.integers() | st.text()), st.dictionaries(st.text(), st.integers()),
)  # fmt: skip


def check(trace: Trace) -> None:
    """The record can be written out as UTF-8, and a failure says something."""
    trace.program.encode()
    trace.printed.encode()
    if trace.failure is not None:
        assert trace.failure.message
        assert trace.failure.reason != "internal", trace.failure
        f"{trace.failure.message}{trace.failure.text}{dict(trace.failure.facts)}".encode()


@settings(deadline=None, max_examples=400)
@given(PROGRAMS)
def test_a_program_of_the_languages_words_never_raises(text):
    check(run(HEADER + text))


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=200) | st.text(string.printable, max_size=200))
@example("x = '\ud800'")
@example("\0")
def test_any_text_never_raises(text):
    check(run(text))


@settings(deadline=None, max_examples=200)
@given(st.dictionaries(st.text(max_size=8) | st.sampled_from(["seed", "size"]), VALUES, max_size=3))
def test_any_settings_never_raise(given_settings):
    given_settings.pop("text", None)
    check(run("seed = 7\nsize = (1, 2)\nx = seed", **given_settings))
