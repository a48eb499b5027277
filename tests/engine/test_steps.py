from __future__ import annotations

import copy
import dataclasses
import json
import pickle

import pytest

from components.engine import run

TORCH = "import torch\n"
BOTH = "import torch\nimport numpy as np\n"


def last(text: str, header: str = BOTH):
    trace = run(header + text)
    assert trace.failure is None, trace.failure
    return trace.steps[-1]


def test_a_step_says_what_was_done_to_what_and_what_came_out():
    step = last("features = torch.ones(1, 5)\nx = torch.mm(features, torch.ones(5, 2))")
    assert (step.operation, step.operation_kind) == ("torch.mm", "matmul")
    assert [view.name for view in step.operands] == ["features", None]
    assert [view.shape for view in step.operands] == [(1, 5), (5, 2)]
    assert step.result.name == step.target == "x"
    assert step.result.values == [[5.0, 5.0]]
    assert (step.result.dtype, step.result.device) == ("float32", "cpu")
    assert (step.result.stride, step.result.offset) == ((2, 1), 0)
    assert step.relation == "new"
    assert step.relations == ("new", "new")


def test_steps_come_in_the_order_in_which_python_evaluates():
    trace = run(TORCH + "x = torch.ones(2)\ny = (x + 1) * -x\nprint(y.shape)")
    assert [step.operation for step in trace.steps] == [
        "torch.ones", "+", "-", "*", "Tensor.shape", "print",
    ]  # fmt: skip


def test_a_call_of_the_programs_function_keeps_its_steps_inside():
    text = "def twice(t, by=2):\n    return t * by\nx = torch.ones(2)\ny = twice(x) + 1"
    trace = run(TORCH + text)
    call = next(step for step in trace.steps if step.operation == "twice")
    assert call.operation_kind == "function"
    assert [(step.operation, step.text, step.line) for step in call.inner] == [("*", "t * by", 3)]
    assert [view.name for view in call.inner[0].operands] == ["t", "by"]
    assert [step.operation for step in trace.steps] == ["torch.ones", "twice", "+"]


@pytest.mark.parametrize(
    ("text", "operation", "span"),
    [
        ("é = torch.ones(2); ü = é + 1", "+", ("é + 1", 2, 23, 2, 28)),
        ("x = torch.ones(2)\nprint('→→', x * 2)", "*", ("x * 2", 3, 12, 3, 17)),
        ("x = (torch.ones(2)\n   + 1)", "+", ("torch.ones(2)\n   + 1", 2, 5, 3, 6)),
        ("y = torch.ones(2)  # naïve\r\nx = y @ y", "@", ("y @ y", 3, 4, 3, 9)),
        ("日本 = torch.ones(1, 1)\n日本[0, 0] = 5", "[]=", ("日本[0, 0] = 5", 3, 0, 3, 12)),
    ],
)
def test_columns_count_characters(text, operation, span):
    step = next(step for step in run(TORCH + text).steps if step.operation == operation)
    assert (step.text, step.line, step.column, step.end_line, step.end_column) == span


def test_an_earlier_step_does_not_change_when_a_tensor_does():
    trace = run(TORCH + "x = torch.zeros(3)\ny = x.view(3, 1)\nx[1] = 9\nx += 1")
    zeros, view, write, add = trace.steps
    assert zeros.result.values == [0.0, 0.0, 0.0]
    assert view.result.values == [[0.0], [0.0], [0.0]]
    assert write.operands[0].values == [0.0, 0.0, 0.0]
    assert write.result.values == [0.0, 9.0, 0.0]
    assert add.operands[0].values == [0.0, 9.0, 0.0]
    assert trace.variables["y"].values == [[1.0], [10.0], [1.0]]


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("x[0, 1] = 5", [1]),
        ("x.t()[2, 1] = 9", [5]),
        ("x[1].mul_(2)", [3, 4, 5]),
        ("x[:, 1] += 1", [1, 4]),
        ("x += 0", []),
        ("x.mul_(1)", []),
        ("x.t_()", []),
        ("x.flatten()[::2].fill_(0)", [2, 4]),
        ("x[x > 3] = 0", [4, 5]),
        ("a[1] = 7", [3, 4, 5]),
        ("a *= 2", [1, 2, 3, 4, 5]),
        ("a.fill(2)", [0, 1, 3, 4, 5]),
        ("torch.from_numpy(a[::1, 1:]).zero_()", [1, 2, 4, 5]),
        ("a[::-1, ::-1][0, 0] = 50", [5]),
    ],
)
def test_a_write_says_which_slots_changed(text, slots):
    header = "x = torch.arange(6.).view(2, 3)\na = np.arange(6.).reshape(2, 3)\n"
    trace = run(BOTH + header + text)
    step = trace.steps[-1]
    assert step.in_place
    storage = trace.variables["a" if text.startswith(("a", "torch")) else "x"].storage
    assert step.changed == tuple((storage, slot) for slot in slots)


@pytest.mark.parametrize("text", ["y = x + 1", "y = x.mul(2)", "y = x.view(6)", "n = 3; n += 1"])
def test_what_does_not_write_does_not_say_so(text):
    step = last("x = torch.arange(6.)\n" + text)
    assert not step.in_place
    assert step.changed == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x.view(6)", "view of the same memory"),
        ("x.T", "view of the same memory"),
        ("x[0]", "view of the same memory"),
        ("x[:, 1:]", "view of the same memory"),
        ("x.detach()", "view of the same memory"),
        ("x.expand(2, 2, 3)", "view of the same memory"),
        ("x.T.reshape(6)", "copy"),
        ("x[[0]]", "copy"),
        ("x[x > 2]", "copy"),
        ("x.clone()", "copy"),
        ("x.double()", "copy"),
        ("x.float()", "same tensor"),
        ("x.contiguous()", "same tensor"),
        ("x.T.contiguous()", "copy"),
        ("x.to('cpu')", "same tensor"),
        ("x.mul_(2)", "same tensor"),
        ("x.t_()", "same tensor"),
        ("x * 1", "new"),
        ("torch.zeros_like(x)", "new"),
        ("torch.zeros(2)", "new"),
        ("x.sum()", "new"),
        ("x.numpy()", "view of the same memory"),
        ("torch.from_numpy(a)", "view of the same memory"),
        ("torch.from_numpy(a[1:])", "view of the same memory"),
        ("torch.as_tensor(a)", "view of the same memory"),
        ("torch.tensor(a)", "copy"),
        ("np.array(a)", "copy"),
        ("np.asarray(a)", "same tensor"),
        ("a[::-1]", "view of the same memory"),
        ("a[[0]]", "copy"),
        ("a.copy()", "copy"),
        ("x.chunk(3, dim=1)", "view of the same memory"),
        ("x[0:0]", "new"),
        ("torch.zeros(0).view(0, 5)", "new"),
        ("x[0, 0].item()", None),
        ("a[0, 0]", None),
        ("x.shape", None),
    ],
)
def test_the_relation_to_the_operand(text, expected):
    header = "x = torch.arange(6.).view(2, 3)\na = np.arange(6.).reshape(2, 3)\n"
    assert last(header + text).relation == expected


def test_numpy_and_torch_share_one_storage():
    trace = run(
        BOTH + "a = np.arange(12.).reshape(4, 3)\nb = torch.from_numpy(a[1:])\nc = b.numpy()\n"
        "d = a[::-1, 1]\nb.mul_(2)"
    )
    views = trace.variables
    assert len({views[name].storage for name in "abcd"}) == 1
    assert [views[name].offset for name in "abcd"] == [0, 3, 3, 10]
    assert views["d"].stride == (-3,)
    assert views["a"].values[1] == [6.0, 8.0, 10.0]
    storage = trace.storages[views["a"].storage]
    assert (storage.owner, storage.nbytes, storage.device) == ("numpy", 96, "cpu")


def test_empty_tensors_and_freed_memory_do_not_look_shared():
    lines = "\n".join(f"t{i} = torch.ones({i % 3}) * 2" for i in range(40))
    trace = run(TORCH + lines)
    storages = [view.storage for view in trace.variables.values()]
    assert len(set(storages)) == len(storages)


def test_operands_in_a_list_or_an_index_are_listed_one_by_one():
    step = last("p = torch.ones(2)\nq = torch.zeros(2)\ntorch.cat([p, q], dim=0)")
    assert [view.name for view in step.operands] == ["p", "q", None]
    assert step.operands[2].values == 0
    step = last("p = torch.ones(3, 3)\ni = torch.tensor([0, 2])\np[i, 1:]")
    assert [view.name for view in step.operands] == ["p", "i"]


def test_kinds_of_values():
    trace = run(
        BOTH + "t = torch.ones(1)\na = np.ones(1)\ni = 3\nf = 0.5\nb = True\ns = 'cpu'\n"
        "h = t.shape\nd = t.dtype\ne = t.device\nl = [1, t, (2, 3)]\nn = None\ng = a[0]"
    )
    seen = {name: (view.kind, view.values) for name, view in trace.variables.items()}
    assert seen == {
        "t": ("tensor", [1.0]), "a": ("ndarray", [1.0]), "i": ("number", 3), "f": ("number", 0.5),
        "b": ("bool", True), "s": ("text", "cpu"), "h": ("shape", [1]), "d": ("dtype", "float32"),
        "e": ("device", "cpu"), "l": ("sequence", [1, [1.0], [2, 3]]), "n": ("none", None),
        "g": ("number", 1.0),
    }  # fmt: skip
    assert (trace.variables["i"].dtype, trace.variables["g"].dtype) == ("int", "float64")


def test_a_record_is_plain_data():
    trace = run(TORCH + "def f(x):\n    return x + 1\ny = f(torch.ones(2))\ny @ torch.ones(3)")
    assert trace.failure is not None
    assert pickle.loads(pickle.dumps(trace)) == trace
    assert copy.deepcopy(trace) == trace
    assert json.dumps(dataclasses.asdict(trace))
    with pytest.raises(TypeError):
        trace.variables["y"] = None


def test_requires_grad_is_recorded():
    trace = run(TORCH + "w = torch.ones(2, requires_grad=True)\ny = w * 2\nz = y.detach()")
    assert [trace.variables[name].requires_grad for name in "wyz"] == [True, True, False]


def test_a_failed_step_is_the_last_one_and_carries_the_failure():
    trace = run(TORCH + "def f(t):\n    return t @ t\nx = torch.ones(2, 3)\nf(x)\ny = 1")
    call = trace.steps[-1]
    assert call.operation == "f"
    assert call.result is None
    assert call.inner[-1].failure is call.failure is trace.failure
    assert (trace.failure.text, trace.failure.line, trace.failure.column) == ("t @ t", 3, 11)
    assert "y" not in trace.variables


def test_a_memory_seen_through_another_library_keeps_its_place():
    trace = run(
        BOTH + "x = torch.arange(6.)\ny = torch.as_tensor(x[2:].numpy())\nz = y * 1\nw = y[1:]\n"
        "y[0] = 9\nx[5] = 7"
    )
    views = trace.variables
    assert [views[name].storage for name in "xyw"] == [0, 0, 0]
    assert [views[name].offset for name in "xyw"] == [0, 2, 3]
    assert trace.storages[0].nbytes == 24
    assert views["x"].values == [0, 1, 9, 3, 4, 7]
    assert [step.changed for step in trace.steps[-2:]] == [((0, 2),), ((0, 5),)]
