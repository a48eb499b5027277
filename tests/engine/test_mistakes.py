"""Quiet warnings: what runs and is probably a mistake, and what must not be taken for one."""

from __future__ import annotations

import pytest

from components.engine import run
from components.engine.mistakes import REASONS
from components.ui.places import ROOT

HEADER = "import torch\nimport numpy as np\ntorch.manual_seed(1)\n"
LAYER = "x = torch.randn(1, 3)\nW = torch.randn(3, 2)\n"
MISTAKES = [
    ("p = torch.ones(3, 1)\nt = torch.ones(3)\np - t", "grows-to-square", "p - t"),
    ("def loss(p, t): return (p - t).sum()\nloss(torch.ones(3, 1), torch.ones(3))",
     "grows-to-square", "p - t"),
    ("a = np.ones((4, 1))\nb = np.ones(4)\na * b", "grows-to-square", "a * b"),
    ("p = torch.ones(3, 1)\nt = torch.ones(4)\np - t", "both-grow", "p - t"),
    (LAYER + "B = torch.randn(2, 1)\nh = x @ W + B", "bias-column", "x @ W + B"),
    (LAYER + "B = torch.randn(2, 1)\nh = torch.mm(x, W)\nh = h + B", "bias-column", "h + B"),
    ("y = torch.ones(1, 2) @ torch.ones(2, 1)\nb = torch.ones(3, 1)\ny + b", "bias-column",
     "y + b"),
    ("x = torch.randn(3, 3)\ny = x / x.sum(dim=1)", "lost-dimension", "x / x.sum(dim=1)"),
    ("x = torch.randn(3, 3)\nm = x.mean(-1)\ny = x - m", "lost-dimension", "x - m"),
    ("a = torch.tensor([200], dtype=torch.uint8)\na + a", "wraps", "a + a"),
    ("a = torch.tensor([1, 2], dtype=torch.int8)\na - 127 - 3", "wraps", "a - 127 - 3"),
    ("x = torch.randn(2, 3)\nW = torch.randn(3, 3)\nx @ W", "square-weight", "x @ W"),
    ("n = 3\nm = 3\nx = torch.randn(1, n)\nW = torch.randn(m, n)\nx @ W", "square-weight", "x @ W"),
    ("n = 3\nx = torch.randn(1, n)\nW = torch.randn(n, n)\nx @ W", "square-weight", "x @ W"),
    ("x = torch.randn(4, 3)\nx.softmax(0)", "softmax-batch", "x.softmax(0)"),
    ("x = torch.ones(4, 3)\ntorch.softmax(x, dim=-2)", "softmax-batch",
     "torch.softmax(x, dim=-2)"),
    ("x = torch.randn(4, 3)\nx.squeeze(1)", "squeeze-nothing", "x.squeeze(1)"),
    ("x = torch.randn(1, 3, 1)\nx.squeeze()", "squeeze-batch", "x.squeeze()"),
    ("v = torch.ones(3)\nv.T", "vector-transpose", "v.T"),
    ("x = torch.randn(2, 3, 4)\nx.T", "batch-transpose", "x.T"),
    ("x = torch.arange(6)\nx.resize_(2, 2)", "resize-drops", "x.resize_(2, 2)"),
    ("x = torch.arange(6)\nx.resize_(2, 4)", "resize-unset", "x.resize_(2, 4)"),
    ("x = torch.randn(2, 3)\nx[:][1]", "colon-index", "x[:][1]"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "reason", "text"), MISTAKES, ids=str)
def test_what_runs_and_is_probably_a_mistake(lines, reason, text):
    trace = run(HEADER + lines)
    assert trace.failure is None
    assert [(found.reason, found.step.text) for found in trace.warnings] == [(reason, text)]


def test_every_reason_has_a_program():
    assert {reason for _, reason, _ in MISTAKES} == set(REASONS)


@pytest.mark.parametrize(
    "lines",
    [
        "a = torch.ones(3)\na[:, None] - a",
        "a = torch.ones(3)\na.unsqueeze(1) * torch.ones(4)",
        "torch.ones(3, 1) - torch.ones(3).view(3, 1)",
        "torch.ones(4, 3) + torch.ones(3)",
        "torch.ones(4, 3) + torch.ones(4, 1)",
        "torch.ones(1, 1) + torch.ones(1)",
        LAYER + "h = x @ W + torch.randn(1, 2)",
        "torch.randn(5, 3) @ torch.randn(3, 1) + torch.ones(5, 1)",
        "x = torch.randn(3, 3)\nx / x.sum(dim=1, keepdim=True)",
        "x = torch.randn(3, 3)\nx / x.sum(dim=0)",
        "x = torch.randn(3, 3)\nx - torch.ones(3)",
        "a = torch.tensor([100], dtype=torch.uint8)\na + a",
        "x = torch.randn(2, 3)\nW = torch.randn(3, 3)\nx @ W.T",
        "x = torch.randn(4, 3)\nx.softmax(1)",
        "x = torch.randn(3)\nx.softmax(0)",
        "x = torch.randn(1, 3)\nx.squeeze(0)",
        "x = torch.randn(3, 1)\nx.squeeze()",
        "x = torch.arange(6)\nx.resize_(2, 3)",
        "x = torch.arange(6).view(2, 3)\nx[:, 1]",
        "x = torch.arange(6)\nx[:][1]",
    ],
)
def test_what_is_meant_as_it_stands(lines):
    trace = run(HEADER + lines)
    assert trace.failure is None
    assert trace.warnings == ()


def test_numbers_that_were_set_before_are_no_surprise():
    trace = run(HEADER + "x = torch.arange(6)\nx.resize_(2, 2)\nx.resize_(6)")
    assert [found.reason for found in trace.warnings] == ["resize-drops"]


def test_the_facts_are_those_of_the_record():
    (found,) = run(HEADER + LAYER + "B = torch.randn(2, 1)\nh = x @ W + B").warnings
    assert dict(found.facts) == {"first": "(1, 2)", "second": "(2, 1)", "rows": "1", "after": "2"}


@pytest.mark.parametrize("name", ["neuron", "network"])
def test_the_lessons_programs_are_no_mistakes(name):
    text = (ROOT / "assets" / "programs" / f"{name}.py").read_text(encoding="utf-8")
    assert run(text).warnings == ()


@pytest.mark.parametrize("size", [2, 3, 16])
def test_as_many_hidden_units_as_inputs_are_no_mistake(size):
    text = (ROOT / "assets" / "programs" / "network.py").read_text(encoding="utf-8")
    trace = run(text, n_input=size, n_hidden=size, n_output=size)
    assert trace.variables["W2"].shape == (size, size)
    assert trace.warnings == ()


def test_a_failed_step_is_no_mistake_as_well():
    trace = run(HEADER + "x = torch.ones(2, 3)\nx.squeeze(5)")
    assert trace.failure is not None
    assert trace.warnings == ()
