from __future__ import annotations

import pytest

from components.engine import run
from tests.engine.samples import HEADER

# x, p, y: (2, 3) floats; w: (3, 2); v: (3,); n: (2, 3) integers; b: (2, 3) bools; a: (2, 3) array
KINDS = [
    ("torch.mm(x, y)", "shape", "3", "2"),
    ("x @ y", "shape", "3", "2"),
    ("torch.mm(v, w)", "shape", "2, 2 dimensions", "1, 2 dimensions"),
    ("torch.tensor(2.0) @ v", "shape", "1 dimension", "0 dimensions"),
    ("x.view(1, 2, 3).bmm(y.view(1, 2, 3))", "shape", "3", "2"),
    ("torch.dot(v, torch.ones(4))", "shape", "3", "4"),
    ("torch.ones(2, 2, 3) @ torch.ones(3, 3, 2)", "shape", "2", "3"),
    ("torch.addmm(torch.ones(4), x, w)", "shape", "4", "2"),
    ("a @ a", "shape", "3", "2"),
    ("x + w", "shape", "3", "2"),
    ("x.add_(w)", "shape", "3", "2"),
    ("v.add_(x)", "shape", "(3,)", "(2, 3)"),
    ("a + k[:2]", "shape", "3", "2"),
    ("x.view(4, 2)", "shape", "8", "6"),
    ("x.T.view(6)", "shape", "6", "6"),
    ("a.reshape(4)", "shape", "4", "6"),
    ("v.expand(2, 4)", "shape", None, None),
    ("torch.cat([x, w])", "shape", None, None),
    ("torch.stack([x, w])", "shape", None, None),
    ("x.item()", "shape", "1", "6"),
    ("x[0] = w", "shape", None, None),
    ("x.double() @ w", "dtype", "float64", "float32"),
    ("torch.dot(v, torch.tensor([1, 2, 3]))", "dtype", "float32", "int64"),
    ("n.mean()", "dtype", "float32", "int64"),
    ("n.softmax(0)", "dtype", "float32", "int64"),
    ("b - b", "dtype", None, None),
    ("n.add_(0.5)", "dtype", None, None),
    ("n.exp_()", "dtype", None, None),
    ("~x", "dtype", "bool", "float32"),
    ("k += 0.5", "dtype", None, None),
    ("x[5]", "index", None, None),
    ("x[0, 0, 0]", "index", None, None),
    ("x.sum(dim=4)", "index", None, None),
    ("x.unsqueeze(7)", "index", None, None),
    ("a[5]", "index", None, None),
    ("a.sum(axis=4)", "index", None, None),
    ("[1, 2][4]", "index", None, None),
    ("x[1.5]", "index", None, None),
    ("x[torch.tensor([True])]", "index", None, None),
    ("x.to('gpu')", "device", None, None),
    ("x.cuda()", "device", None, None),
    ("torch.zeros(2, device='cuda')", "device", None, None),
    ("missing + 1", "name", None, None),
    ("1 / 0", "torch", None, None),
    ("n // 0", "torch", None, None),
    ("x.copy()", "torch", None, None),
    ("x.shape()", "torch", None, None),
    ("len(3)", "torch", None, None),
    ("v.expand(2, 3).add_(1)", "torch", None, None),
    ("x.requires_grad_().numpy()", "torch", None, None),
    ("torch.from_numpy(a[::-1])", "torch", None, None),
    ("torch.from_numpy(a.astype('U'))", "dtype", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("line", "kind", "needed", "came"), KINDS, ids=str)
def test_a_failure_has_a_kind_and_what_was_needed_and_came(line, kind, needed, came):
    failure = run(HEADER + line).failure
    assert failure is not None
    assert failure.kind == kind
    assert failure.reason == ""
    assert failure.text in line
    if needed is not None:
        assert (failure.facts["needed"], failure.facts["came"]) == (needed, came)


def test_torchs_words_stay_as_they_are():
    failure = run("import torch\nf = torch.ones(1, 5)\ng = torch.mm(f, f) + 1").failure
    assert failure.message == "mat1 and mat2 shapes cannot be multiplied (1x5 and 1x5)"
    assert (failure.line, failure.column, failure.text) == (3, 4, "torch.mm(f, f)")
    assert [(view.name, view.shape) for view in failure.operands] == [("f", (1, 5))] * 2


def test_what_ran_before_the_failure_stays_in_the_record():
    trace = run("import torch\nx = torch.ones(2)\nprint(x)\ny = x @ torch.ones(3)\nz = 1")
    assert set(trace.variables) == {"x"}
    assert trace.printed == "tensor([1., 1.])\n"
    assert [step.failure is None for step in trace.steps] == [True, True, True, False]
