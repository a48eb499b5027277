from __future__ import annotations

import time

import pytest

from components.engine import limits as limits_
from components.engine import run

HEADER = "import torch\nimport numpy as np\n"
SECONDS = 8.0
"""Far more than any of these takes on a slow machine, far less than what they ask for."""


def repeated(first: str, line: str, times: int) -> str:
    return first + "\n" + (line + "\n") * times


def chain(count: int, body: str) -> str:
    lines = ["def f0(x): return (x, x)"]
    lines += [f"def f{i}(x): return {body.format(i - 1)}" for i in range(1, count)]
    return "\n".join([*lines, f"f{count - 1}(1)"])


TOO_BIG = [
    "torch.zeros(10**9)",
    "torch.zeros(0, 10**9)",
    "torch.ones(0, 10**6).sum(0).repeat(10**6)",
    "torch.zeros(2**40, 2**40)",
    "torch.zeros(torch.tensor(10**9))",
    "np.zeros(np.array([1000, 1000, 1000]))",
    "torch.ones(1).expand(10**9, 5)",
    "torch.ones(1, 1).expand(-1, 10**9).clone()",
    "torch.ones(3).repeat(10**5, 10**5)",
    "torch.ones(3).tile(10**9)",
    "np.tile(np.ones(3), 10**9)",
    "np.broadcast_to(1, (10**9,))",
    "torch.broadcast_to(torch.ones(1), (10**5, 10**5))",
    "torch.full((10**9,), 1)",
    "np.full((10**9,), 1)",
    "torch.empty(10**9)",
    "np.empty(10**9)",
    "torch.ones(2).new_zeros(10**9)",
    "torch.ones(2).resize_(10**9)",
    "torch.ones(2).resize_(2**62)",
    "torch.eye(10**5)",
    "np.eye(10**5)",
    "torch.diag(torch.ones(5000))",
    "torch.ones(3).diag(10**9)",
    "torch.arange(10**12)",
    "torch.arange(0, 1, 1e-12)",
    "torch.arange(0.0, float('inf'))",
    "np.arange(0, 1, 1e-15)",
    "torch.linspace(0, 1, 10**9)",
    "np.linspace(0, 1, 10**9)",
    "torch.manual_seed(1)\ntorch.randn(10**9)",
    "torch.manual_seed(1)\ntorch.randint(0, 5, (10**5, 10**5))",
    "torch.manual_seed(1)\ntorch.randperm(10**9)",
    "np.random.seed(1)\nnp.random.rand(10**9)",
    "np.random.seed(1)\nnp.random.normal(np.zeros((10**5, 1)), np.ones((1, 10**5)))",
    "torch.outer(torch.ones(2000), torch.ones(2000))",
    "torch.ones(2000, 1) + torch.ones(1, 2000)",
    "np.ones((2000, 1)) * np.ones((1, 2000))",
    "torch.ones(2000, 1) @ torch.ones(1, 2000)",
    "torch.ones(1000, 1000) @ torch.ones(1000, 1000)",
    "torch.ones(1, 1000).index_select(0, torch.zeros(10**5, dtype=torch.int64))",
    "torch.ones(1000, 1000)[torch.zeros(10**5, dtype=torch.int64)]",
    "np.ones((1000, 1000))[np.zeros(10**5, dtype=np.int64)]",
    "torch.masked_select(torch.ones(2000, 1), torch.ones(1, 2000) > 0)",
    "torch.cat([torch.ones(600, 1000), torch.ones(600, 1000)])",
    "sum([torch.ones(1000, 1, 1), torch.ones(1, 1000, 1), torch.ones(1, 1, 1000)])",
    "max(torch.ones(10**6, 1), torch.ones(1, 10**6))",
    "torch.max(torch.ones(10**6, 1), torch.ones(1, 10**6))",
    "torch.allclose(torch.ones(10**6, 1), torch.ones(1, 10**6))",
    "np.allclose(np.ones((10**6, 1)), np.ones((1, 10**6)))",
    "np.outer([0] * 9999, [0] * 9999)",
    "np.add([[0]] * 4999, [[0] * 4999])",
    "np.ones((4999, 1)) @ [[0] * 4999]",
    "np.tile([0] * 9999, 1000)",
    "np.linspace(np.zeros(10**6), 1, 1000)",
    "np.arange(stop=10**9)",
    "torch.arange(end=10**9)",
    "torch.arange(10**9, 0, -1)",
    "np.random.seed(1)\nnp.random.normal([[0]] * 4999, [[1] * 4999])",
    "x = torch.ones(1, 1000)\nx[torch.zeros(10**6, dtype=torch.int64)] = 1",
    "torch.ones(10**6).chunk(chunks=10**6)",
    "np.stack(np.ones((10**6, 1)))",
    "torch.ones(10**6).roll((1,) * 5000, (0,) * 5000)",
    "torch.ones(10**6).split(1)",
    "torch.ones(10**6).unbind()",
    "torch.ones(10**6).chunk(10**6)",
    "torch.ones(10**6).tolist()",
    "list(torch.ones(10**6))",
    "sum(torch.ones(10**6))",
    "x = torch.ones([1] * 16)[None]",
    "print(torch.ones([2] * 13))",
    "print(np.ones([2] * 13))",
    "x = [0] * 10**9",
    "x = (0,) * 10**9",
    "x = [0] * np.array([10**9])[0]",
    "x = [0] * torch.tensor(10**9)",
    "x = torch.ones(2).shape * 10**9",
    "x = [0] * 10000\ny = [x] * 10000",
    "x = torch.ones(2)\ny = [x] * 300\nz = torch.cat(y)",
    repeated("a = (1, 2)", "a = (a, a)", 60),
    repeated("a = 1", "a = [a]", 3000),
    "x = 2 ** 10**9",
    "x = 9 ** 9 ** 9",
    "x = 2 ** 1000 * 2 ** 1000",
    "x = 0x" + "f" * 400,
    "round(5, -10**9)",
    "np.round(np.ones(2), 10**9)",
    "print(1, 2, sep='" + "a" * 20_001 + "')",
    repeated("x = 1", "print('" + "a" * 80 + "')", 400),
    repeated("x = 1", "x + 1", 1001),
    repeated("x = torch.ones(10**6)", "x = x + 1", 30),
    repeated("x = torch.ones(10**6)", "x += 1", 30),
    repeated("x = torch.ones(300, 300, dtype=torch.int64)", "x @ x", 30),
    repeated("x = torch.ones(10**6)", "x.sort()", 30),
    "\n".join(f"y{i} = torch.empty(0)\ny{i}.resize_(10**6)" for i in range(30)),
    repeated("x = [0] * 9999", "len(x)", 900),
    repeated("x = [0] * 9999", "torch.tensor(x)", 900),
    repeated("x = [torch.ones(2)] * 250", "torch.stack(x)", 900),
    repeated("x = torch.ones(250, 2)", "x.unbind()", 60),
    repeated("x = [torch.ones(2)] * 250", "x * 1", 10),
    repeated("x = [torch.ones(2)] * 250", "torch.stack(x)", 200),
    repeated("x = [0.5] * 9999", "torch.tensor(x)", 20),
    repeated("x = np.ones(10**6)", "np.argsort(x)", 4),
    repeated("x = torch.ones(10**6, dtype=torch.int64)", "x ** 1000000007", 4),
    repeated("x = torch.ones(10**6, dtype=torch.int64)", "x.pow(1000000007)", 4),
    chain(40, "f{0}(x), f{0}(x)"),
    chain(40, "f{0}(f{0}(x))"),
    chain(300, "f{0}(x)"),
    "x = " + "(" * 150 + "1" + ")" * 150 + " + " + "-" * 150 + "1",
    "x = " + "+".join("1" * 80),
    "x = 1" + "[0]" * 3000,
    "x = " + "not " * 5000 + "1",
]


@pytest.mark.parametrize("text", TOO_BIG, ids=lambda text: text[:60])
def test_what_is_too_big_is_refused_at_once(text):
    before = time.perf_counter()
    trace = run(HEADER + text)
    assert time.perf_counter() - before < SECONDS
    assert trace.failure is not None
    assert trace.failure.kind == "too big"
    assert str(trace.failure.facts["limit"]) in trace.failure.message


@pytest.mark.parametrize(
    "text",
    [
        "x = torch.zeros(1000, 1000)",
        "x = torch.ones(100, 100)\ny = x[x > 0]",
        "x = torch.ones(100, 100)\ny = x @ x\nz = x + x.T",
        "x = torch.ones(16, 16, 16, 16)\ny = x.sum(dim=1)\nprint(x)",
        "x = torch.ones(64, 64)\n" + "x = x * 0.5 + 1\n" * 200,
        "x = 1 ** 10**9 + (-1) ** 10**9 + 0 ** 10**9",
        "x = torch.full((2, 2), 10**9) * 10**9",
        "x = torch.ones(3, 1000).index_select(0, torch.tensor([0, 2]))",
        "x = torch.diag(torch.tensor([1000, 2000]))",
        "x = torch.ones(1000).view(-1, 1) + torch.ones(1000)",
        "torch.manual_seed(1)\nx = torch.randint(0, 10**18, (5,))",
        "np.random.seed(1)\nx = np.random.normal(10**9, 1, 5)",
        "x = [[1.5] * 64] * 64\ny = torch.tensor(x)",
        "x = torch.ones(2)[-(10**18):10**18]",
    ],
)
def test_what_is_not_too_big_runs(text):
    assert run(HEADER + text).failure is None


def test_a_long_program_is_refused_before_it_is_read():
    assert run("a" * 10_000_000).failure.reason == "text-too-long"
    assert run("x = 1\n" * (limits_.MAX_NODES // 2)).failure.reason == "too-many-parts"


def test_values_of_a_large_tensor_are_not_kept():
    trace = run(HEADER + "x = torch.ones(4097)\ny = torch.ones(4096)\nz = x.sum()")
    assert trace.variables["x"].values is None
    assert trace.variables["x"].shape == (4097,)
    assert len(trace.variables["y"].values) == 4096
    assert trace.variables["z"].values == 4097.0


def test_a_record_stays_small_however_many_steps_there_are():
    trace = run(HEADER + repeated("x = torch.ones(4096)", "x = x + 1", 900) + "y = x[:3]")
    assert trace.failure is None
    kept = sum(len(step.result.values) for step in trace.steps if step.result.values)
    assert kept <= limits_.MAX_KEPT_VALUES + 64
    assert trace.variables["y"].values == [901.0] * 3
    trace = run(HEADER + repeated("x = torch.ones(4096)", "x += 1", 900))
    assert sum(len(step.changed) for step in trace.steps) <= limits_.MAX_KEPT_CHANGED
