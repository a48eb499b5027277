from __future__ import annotations

import re
import string

import pytest
from fluent.runtime import FluentBundle, FluentResource

from components.engine import run
from components.engine.refusals import sentence
from components.engine.sentences import SENTENCES
from components.ui.places import TEXT

HEADER = "import torch\nimport numpy as np\n"

# program, reason, the failing part, its column (its line is the last one with this text)
REFUSED = [
    ("for i in x:\n    pass", "loop", "for i in x:\n    pass", 0),
    ("while x:\n    y = 1", "loop", "while x:\n    y = 1", 0),
    ("if x:\n    y = 1", "if-statement", "if x:\n    y = 1", 0),
    ("import os", "import", "import os", 0),
    ("import torch as t", "import", "import torch as t", 0),
    ("import numpy", "import", "import numpy", 0),
    ("import torch, os", "import", "import torch, os", 0),
    ("from torch import nn", "import", "from torch import nn", 0),
    ("from . import x", "import", "from . import x", 0),
    ("x: int = 3", "annotation", "x: int = 3", 0),
    ("class A:\n    x = 1", "statement", "class A:\n    x = 1", 0),
    ("del x", "statement", "del x", 0),
    ("with x:\n    y = 1", "statement", "with x:\n    y = 1", 0),
    ("try:\n    y = 1\nfinally:\n    y = 2", "statement", None, 0),
    ("raise x", "statement", "raise x", 0),
    ("assert x", "statement", "assert x", 0),
    ("global x", "statement", "global x", 0),
    ("nonlocal x", "statement", "nonlocal x", 0),
    ("pass", "statement", "pass", 0),
    ("return 3", "statement", "return 3", 0),
    ("match x:\n    case 1:\n        y = 1", "statement", None, 0),
    ("async def f():\n    y = 1", "statement", None, 0),
    ("def f(x):\n    y = x\n    return y", "function-form", None, 0),
    ("def f(x):\n    y = x", "function-form", None, 0),
    ("def f(x):\n    return", "function-form", None, 0),
    ("@torch.no_grad\ndef f(x):\n    return x", "function-form", None, 0),
    ("def f(x) -> int:\n    return x", "function-form", None, 0),
    ("def f(x: int):\n    return x", "function-form", None, 0),
    ("def f(*x):\n    return x", "function-parameters", None, 0),
    ("def f(**x):\n    return x", "function-parameters", None, 0),
    ("def f(x, /):\n    return x", "function-parameters", None, 0),
    ("def f(*, x):\n    return x", "function-parameters", None, 0),
    ("def f(x, x):\n    return x", "function-parameters", None, 0),
    ("def f(x):\n    return f(x)", "recursion", None, 0),
    ("def f(x):\n    return g(x)\ndef g(x):\n    return f(x)", "recursion", None, 0),
    ("torch = 3", "reserved-name", "torch", 0),
    ("def np(x):\n    return x", "reserved-name", None, 0),
    ("def f(torch):\n    return torch", "reserved-name", "torch", 6),
    ("print = 3", "reserved-name", "print", 0),
    ("__import__('os')", "private-name", "__import__", 0),
    ("().__class__.__bases__", "private-name", "().__class__.__bases__", 0),
    ("__x = 1", "private-name", "__x", 0),
    ("f(__x=1)", "private-name", "__x=1", 2),
    ("*a, b = 1, 2", "target", "*a", 0),
    ("(a, b), c = x", "target", "(a, b)", 0),
    ("x.grad = 1", "attribute-set", "x.grad", 0),
    ("x.shape += 1", "attribute-set", "x.shape", 0),
    ("x = [1]\nx[0] = 2", "list-set", "x[0]", 0),
    ("x = [1]\nx += [2]", "list-set", "x += [2]", 0),
    ("y = lambda x: x", "expression", "lambda x: x", 4),
    ("y = {1: 2}", "expression", "{1: 2}", 4),
    ("y = {1}", "expression", "{1}", 4),
    ("y = (z := 3)", "expression", "z := 3", 5),
    ("print(*y)", "expression", "*y", 6),
    ("f(**y)", "expression", "**y", 2),
    ("y = await z", "expression", "await z", 4),
    ("y = yield", "expression", "yield", 4),
    ("y = [x for x in z]", "comprehension", "[x for x in z]", 4),
    ("y = sum(x for x in z)", "comprehension", "(x for x in z)", 7),
    ("y = {x: 1 for x in z}", "comprehension", "{x: 1 for x in z}", 4),
    ("print(f'{x}')", "f-string", "f'{x}'", 6),
    ("y = 1 << 9", "operator", "1 << 9", 4),
    ("y = 3 in [3]", "operator", "3 in [3]", 4),
    ("y = b'x'", "literal", "b'x'", 4),
    ("y = 1j", "literal", "1j", 4),
    ("y = ...", "literal", "...", 4),
    ("y = '\\ud800'", "odd-text", "'\\ud800'", 4),
    ("y = '\\x00'", "odd-text", "'\\x00'", 4),
    ("y = 'a' + 'b'", "text-value", "'a' + 'b'", 4),
    ("y = ['a'] * 3", "text-value", "['a'] * 3", 4),
    ("y = 'a %s' % 3", "text-value", "'a %s' % 3", 4),
    ("y = torch.tensor(['a'])", "text-value", "torch.tensor(['a'])", 4),
    ("y = int('3')", "text-value", "int('3')", 4),
    ("y = 'abc'[0]", "text-value", "'abc'[0]", 4),
    ("y = np.ones(2).astype('U') + 1", "text-value", "np.ones(2).astype('U') + 1", 4),
    ("y = np.ones(2).astype('U')[0]", "text-value", "np.ones(2).astype('U')[0]", 4),
    ("print(np.ones(2).astype('U'))", "text-value", "print(np.ones(2).astype('U'))", 0),
    ("y, z = np.ones(2).astype('U')", "text-value", "y, z = np.ones(2).astype('U')", 0),
    ("y = np.ones(2).astype('U99')", "value-kind", "np.ones(2).astype('U99')", 4),
    ("y = (np.ones(2) > 0).astype('U')", "value-kind", "(np.ones(2) > 0).astype('U')", 4),
    ("eval('1')", "unknown-name", "eval", 0),
    ("open('x')", "unknown-name", "open", 0),
    ("y = getattr", "unknown-name", "getattr", 4),
    ("range(3)", "unknown-name", "range", 0),
    ("torch.load('x')", "unknown-function", "torch.load", 0),
    ("torch.hub.load('a', 'b')", "unknown-function", "torch.hub.load", 0),
    ("torch.ops.aten.add(1, 2)", "unknown-function", "torch.ops.aten.add", 0),
    ("torch.set_default_dtype(torch.float64)", "unknown-function", "torch.set_default_dtype", 0),
    ("torch.complex64", "unknown-function", "torch.complex64", 0),
    ("np.load('x')", "unknown-function", "np.load", 0),
    ("np.random.default_rng(3)", "unknown-function", "np.random.default_rng", 0),
    ("x.data_ptr()", "unknown-attribute", "x.data_ptr", 0),
    ("x._backward_hooks", "unknown-attribute", "x._backward_hooks", 0),
    ("'{0}'.format(1)", "unknown-attribute", "'{0}'.format", 0),
    ("torch.float32.names", "unknown-attribute", "torch.float32.names", 0),
    ("a = np.ones(2)\na.view()", "unknown-attribute", "a.view()", 0),
    ("torch.zeros(2, out=x)", "keyword", "out=x", 15),
    ("torch.manual_seed(1)\ntorch.rand(2, generator=None)", "keyword", "generator=None", 14),
    ("print(1, file=x)", "keyword", "file=x", 9),
    ("a = np.ones(2)\na.sum(out=a)", "keyword", "out=a", 6),
    ("torch.ones(2).cpu(memory_format=3)", "no-keyword", "memory_format=3", 18),
    ("x = torch.ones(2)\nx.numel(dim=1)", "no-keyword", "dim=1", 8),
    ("a = np.ones(2)\nnp.add(a, a, a)", "too-many-arguments", "np.add(a, a, a)", 0),
    ("a = np.ones(2)\na.sum(0, None, a)", "too-many-arguments", "a.sum(0, None, a)", 0),
    ("x = torch.ones(2)\nx.view(torch.int32)", "argument", "x.view(torch.int32)", 0),
    ("torch.ones(2)[0]()", "called-twice", "torch.ones(2)[0]()", 0),
    ("'a'()", "called-twice", "'a'()", 0),
    ("y = torch.mm", "not-a-value", "torch.mm", 4),
    ("y = torch", "not-a-value", "torch", 4),
    ("print(len)", "not-a-value", "len", 6),
    ("def f(x):\n    return x\ny = f", "not-a-value", "f", 4),
    ("y = torch.ones(2).sum", "not-a-value", "torch.ones(2).sum", 4),
    ("torch.manual_seed(1)\ntorch.randn(3, device='cpu')", "random-device", None, 0),
    ("torch.randn(3)", "random-unseeded", "torch.randn(3)", 0),
    ("torch.ones(3).normal_()", "random-unseeded", "torch.ones(3).normal_()", 0),
    ("np.random.seed(3)\ntorch.rand(3)", "random-unseeded", "torch.rand(3)", 0),
    ("torch.manual_seed(3)\nnp.random.rand(3)", "random-unseeded", "np.random.rand(3)", 0),
    ("np.random.seed()", "seed", "np.random.seed()", 0),
    ("torch.empty(2)[0].item()", "not-set", "torch.empty(2)[0].item()", 0),
    ("y = (-8) ** 0.5", "value-kind", "(-8) ** 0.5", 4),
    ("y = np.array([None])", "value-kind", "np.array([None])", 4),
    ("y = np.array([10 ** 30])", "value-kind", "np.array([10 ** 30])", 4),
    ("y = np.zeros(2, dtype='c16')", "value-kind", "np.zeros(2, dtype='c16')", 4),
    ("y = np.zeros(2, dtype='U5')", "value-kind", "np.zeros(2, dtype='U5')", 4),
    ("torch.zeros(2, device='meta')", "device-name", "torch.zeros(2, device='meta')", 0),
    ("torch.zeros(10 ** 9)", "too-many-elements", "torch.zeros(10 ** 9)", 0),
    ("torch.zeros([1] * 17)", "too-many-dimensions", "torch.zeros([1] * 17)", 0),
    ("torch.zeros(999).split(1)", "too-many-pieces", "torch.zeros(999).split(1)", 0),
    ("y = [0] * 10 ** 9", "too-many-items", "[0] * 10 ** 9", 4),
    ("y = 2 ** 10 ** 9", "number-too-long", "2 ** 10 ** 9", 4),
    ("round(5, -10 ** 9)", "decimals", "round(5, -10 ** 9)", 0),
    ("y = " + "[" * 60 + "]" * 60, "too-nested", None, 55),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "reason", "part", "column"), REFUSED, ids=lambda value: str(value)[:40]
)
def test_what_is_outside_the_language_is_refused_where_it_stands(text, reason, part, column):
    failure = run(HEADER + text).failure
    assert failure is not None
    assert failure.reason == reason
    assert failure.column == column
    if part is not None:
        assert failure.text == part
    first = (part or failure.text).split("\n")[0]
    lines = [number for number, line in enumerate((HEADER + text).split("\n"), 1) if first in line]
    assert failure.line in lines
    assert f"ine {failure.line}, column {failure.column}" in failure.message
    assert "Use " in failure.message
    name = failure.facts.get("name")
    assert name is None or name in failure.message


@pytest.mark.parametrize(
    "text", ["x = 1\nfor", "x = (", "é = 1 +", "'", "x = 1\0", "  x = 1", "1 = x"]
)
def test_what_is_not_python_is_said_to_be_so(text):
    failure = run(text).failure
    assert (failure.kind, failure.reason) == ("syntax", "not-python")
    assert failure.line == text.count("\n") + 1


def test_the_column_of_a_syntax_error_counts_characters():
    assert run("日本 = 1 1").failure.column == 7


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200f", "\x07", "\x1b"])
def test_a_comment_cannot_turn_the_text_round(sign):
    failure = run(f"import torch\ny = 1  # {sign}0 = y").failure
    assert failure is not None
    assert (failure.kind, failure.reason) == ("refused", "odd-text")
    assert (failure.line, failure.column) == (2, 9)
    assert run("y = 1  # 中文, naïve, 🙂\n").failure is None


def test_nothing_runs_when_any_part_is_outside_the_language():
    trace = run("import torch\nprint('hello')\nx = torch.ones(2)\ny = eval")
    assert trace.steps == ()
    assert trace.printed == ""
    assert trace.failure.line == 4


def test_a_name_without_a_value_is_pythons_own_error():
    trace = run("print('hello')\nx = y + 1")
    assert (trace.failure.kind, trace.failure.message) == ("name", "name 'y' is not defined")
    assert (trace.failure.line, trace.failure.column, trace.failure.text) == (2, 4, "y")
    assert trace.printed == "hello\n"


def test_torch_has_to_be_imported():
    assert run("x = torch.ones(2)").failure.message == "name 'torch' is not defined"


@pytest.mark.parametrize("reason", SENTENCES)
def test_every_reason_is_tried(reason):
    elsewhere = {
        "not-text", "text-too-long", "too-many-parts", "not-python", "unknown-setting",
        "no-settings", "setting-value", "setting-too-big", "too-many-elements-in-all",
        "too-many-steps", "too-much-work", "too-much-printed", "too-deep", "unsafe-memory",
        "internal",
    }  # fmt: skip
    assert reason in {row[1] for row in REFUSED} | elsewhere


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_texts_have_the_same_reasons_and_facts(language):
    text = (TEXT / language / "failure.ftl").read_text(encoding="utf-8")
    found = dict(re.findall(r"^failure-([\w-]+) = (.+)$", text, re.MULTILINE))
    assert set(found) == set(SENTENCES)
    for reason, words in found.items():
        assert set(re.findall(r"\{ \$(\w+) \}", words)) == fields(SENTENCES[reason][1]), reason


@pytest.mark.parametrize("reason", SENTENCES)
def test_the_english_text_is_the_engines_sentence(reason):
    bundle = FluentBundle(["en"], use_isolating=False)
    bundle.add_resource(FluentResource((TEXT / "en" / "failure.ftl").read_text(encoding="utf-8")))
    facts = {name: f"<{name}>" for name in fields(SENTENCES[reason][1])}
    words, errors = bundle.format_pattern(bundle.get_message(f"failure-{reason}").value, facts)
    assert not errors
    assert words == sentence(reason, facts)
