from __future__ import annotations

import pytest

from components.engine import run
from components.engine.memory import NOT_SET

HEADER = "import torch\nimport numpy as np\n"


def values(text: str, name: str = "y"):
    trace = run(HEADER + text)
    assert trace.failure is None, trace.failure
    return trace.variables[name].values


X = "x = torch.empty(2, 3)\nx[0] = torch.tensor([1.0, 2.0, 3.0])\nx[1, 0] = 4\n"
"""[[1, 2, 3], [4, ?, ?]]"""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("y = x", [[1, 2, 3], [4, None, None]]),
        ("y = x.T", [[1, 4], [2, None], [3, None]]),
        ("y = x[1, 1:]", [None, None]),
        ("y = x[:, :1]", [[1], [4]]),
        ("y = x[[1, 0]]", [[4, None, None], [1, 2, 3]]),
        ("y = x[torch.tensor([[True, False, True], [False, True, False]])]", [1, 3, None]),
        ("y = x.T.reshape(6)", [1, 4, 2, None, 3, None]),
        ("y = x.clone()", [[1, 2, 3], [4, None, None]]),
        ("y = x.double()", [[1, 2, 3], [4, None, None]]),
        ("y = x.numpy()", [[1, 2, 3], [4, None, None]]),
        ("y = np.array(x.numpy())", [[1, 2, 3], [4, None, None]]),
        ("y = torch.tensor(x.numpy())", [[1, 2, 3], [4, None, None]]),
        ("y = x.detach()", [[1, 2, 3], [4, None, None]]),
        ("y = x + 1", [[2, 3, 4], [5, None, None]]),
        ("y = x.numpy() * 2", [[2, 4, 6], [8, None, None]]),
        ("y = x > 1", [[False, True, True], [True, None, None]]),
        ("y = x * torch.ones(2, 2, 3)", [[[1, 2, 3], [4, None, None]]] * 2),
        ("y = torch.maximum(x, torch.zeros(3))", [[1, 2, 3], [4, None, None]]),
        ("y = x.sum(dim=1)", [6, None]),
        ("y = x.sum(0, True)", [[5, None, None]]),
        ("y = x.mean()", None),
        ("y = x.max(dim=0).values", [4, None, None]),
        ("y = x.argmax(1)", [2, None]),
        ("y = torch.ones(2, 3).max(other=x)", [[1, 2, 3], [4, None, None]]),
        ("y = x.cumsum(1)", [[None] * 3] * 2),
        ("y = x @ torch.ones(3, 2)", [[6, 6], [None, None]]),
        ("y = torch.ones(1, 2) @ x", [[5, None, None]]),
        ("y = torch.mv(x, torch.ones(3))", [6, None]),
        ("y = torch.outer(x[:, 1], torch.ones(2))", [[2, 2], [None, None]]),
        ("y = torch.addmm(x, torch.ones(2, 1), torch.ones(1, 3))", [[2, 3, 4], [5, None, None]]),
        ("y = torch.cat([x[0], x[1]])", [1, 2, 3, 4, None, None]),
        ("y = torch.stack([x[:, 0], x[:, 1]])", [[1, 4], [2, None]]),
        ("a, y = x.chunk(2)", [[4, None, None]]),
        ("y = x.repeat(1, 2)", [[1, 2, 3, 1, 2, 3], [4, None, None, 4, None, None]]),
        ("y = x.tril()", [[1, 0, 0], [4, None, 0]]),
        ("y = torch.zeros_like(x)", [[0] * 3] * 2),
        ("y = torch.ones(2, 3)\ny.copy_(x)", [[1, 2, 3], [4, None, None]]),
        ("y = torch.ones(2, 3)\ny.add_(x)", [[2, 3, 4], [5, None, None]]),
        ("y = torch.ones(2, 3)\ny[1] = x[1]", [[1, 1, 1], [4, None, None]]),
        ("y = x\ny.mul_(2)", [[2, 4, 6], [8, None, None]]),
        ("y = x\ny[1, 1] += 1", [[1, 2, 3], [4, None, None]]),
        ("y = x\ny.zero_()", [[0] * 3] * 2),
        ("y = torch.empty(3, dtype=torch.int64)\ny[1] = 2\ny[y[1]] = 0", [None, 2, 0]),
        ("y = torch.empty(3, dtype=torch.int64)\ny[1] = 1\ny[y[1]] = 0", [None, 0, None]),
        ("y = torch.tensor([8, 9]) // torch.empty(2, dtype=torch.int64)", [None, None]),
        ("y = x\nx.T[1:, 1] = 9", [[1, 2, 3], [4, 9, 9]]),
        ("y = x.numpy()\ny[1, 2] = 7", [[1, 2, 3], [4, None, 7]]),
        ("def f(t):\n    return t + t\ny = f(x)", [[2, 4, 6], [8, None, None]]),
    ],
)
def test_the_mark_travels_and_a_write_takes_it_away(line, expected):
    assert values(X + line) == expected


def test_torch_empty_never_shows_what_lay_there_before():
    for make in ("torch.empty(64)", "np.empty(64)", "torch.empty_like(torch.ones(64))"):
        assert values(f"y = {make}") == [None] * 64
    assert values("y = torch.ones(1).new_empty(3)") == [None] * 3
    assert values("y = np.empty_like(np.ones(3))") == [None] * 3


def test_a_grown_tensor_has_its_new_slots_not_set():
    text = "t = torch.arange(4.)\nv = t[:2]\nt.resize_(2, 3)\n"
    assert values(text, "t") == [[0, 1, 2], [3, None, None]]
    trace = run(HEADER + text + "v[0] = 9")
    assert trace.variables["t"].values[0][0] == 9
    grown = trace.steps[-2]
    assert (grown.in_place, grown.changed, grown.relation) == (True, (), "same tensor")
    assert trace.storages[trace.variables["t"].storage].nbytes == 24


def test_a_shrunk_tensor_keeps_its_numbers_in_memory():
    text = "t = torch.arange(6.)\nv = t.view(6)\nt.resize_(2)\nt.resize_(6)\n"
    assert values(text, "t") == values(text, "v") == [0, 1, 2, 3, 4, 5]


def test_setting_a_slot_to_the_number_that_lay_there_is_a_change():
    trace = run(HEADER + f"x = torch.empty(3)\nx[1] = {NOT_SET}")
    assert trace.steps[-1].changed == ((0, 1),)
    assert trace.variables["x"].values == [None, NOT_SET, None]


def test_print_shows_question_marks():
    trace = run(HEADER + "x = torch.empty(3)\nx[0] = 0.5\nprint(x)\nprint([x[1], 1], x.shape)")
    assert trace.printed == "tensor([0.5000, ?, ?])\n[tensor(?), 1] torch.Size([3])\n"


@pytest.mark.parametrize(
    "line",
    [
        "y = x.item()",
        "y = x.tolist()",
        "y = float(x)",
        "y = bool(x)",
        "y = 1 if x else 2",
        "y = x and 1",
        "y = 0 < x < 1",
        "y = torch.ones(5)[i]",
        "y = torch.zeros(i)",
        "y = torch.arange(i[0])",
        "y = torch.ones(5)[:i[0]]",
        "y = torch.ones(1).repeat(i)",
        "torch.manual_seed(i)",
        "y = torch.equal(x, x)",
        "y = a[0]",
        "y = a.sum()",
        "y, z = np.empty(2)",
        "y = min(x, 1)",
        "y = [1, 2] * i[0]",
    ],
)
def test_a_number_that_was_never_set_does_not_leave_its_tensor(line):
    header = "x = torch.empty(1)\ni = torch.empty(1, dtype=torch.int64)\na = np.empty(2)\n"
    trace = run(HEADER + header + line)
    assert trace.failure is not None
    assert (trace.failure.reason, trace.failure.line) == ("not-set", 6)
    assert "y" not in trace.variables
