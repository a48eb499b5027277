from __future__ import annotations

import gc
import sys
import threading

import pytest

from components.engine import run

NEURON = "import torch\ntorch.manual_seed(1)\nx = torch.randn(3)\nprint(x)\ny = x @ torch.ones(4)"


class Odd(str):
    """Text that does not behave like text."""

    __slots__ = ()

    def __hash__(self):
        raise ValueError

    def __eq__(self, other):
        raise ValueError

    def __len__(self):
        return 10**30

    def __str__(self):
        raise ValueError

    def encode(self, *args, **keywords):
        raise ValueError


class OddNumber(int):
    def __repr__(self):
        return "__import__('os')"

    def bit_length(self):
        raise ValueError


def test_text_that_does_not_behave_is_taken_for_what_it_is():
    trace = run(Odd("x = 1 + 1"))
    assert trace.failure is None
    assert type(trace.program) is str
    assert trace.variables["x"].values == 2


def test_a_number_that_does_not_behave_is_refused():
    trace = run("seed = 7\nx = seed", seed=OddNumber(3))
    assert trace.failure.reason == "setting-value"


def test_a_list_that_holds_itself_is_refused():
    items: list = [1]
    items.append(items)
    assert run("size = [1]", size=items).failure.kind == "too big"


@pytest.mark.parametrize("left", [40, 60, 90, 150, 300])
def test_a_deep_stack_is_a_failure_at_most(left):
    seen = []

    def descend(depth: int) -> None:
        if depth:
            descend(depth - 1)
        else:
            seen.append(run(NEURON))

    used = len_of_stack()
    descend(sys.getrecursionlimit() - used - left)
    assert seen[0].failure is not None


def len_of_stack() -> int:
    frame, count = sys._getframe(), 0
    while frame:
        frame, count = frame.f_back, count + 1
    return count


def test_a_small_thread_stack_is_enough():
    before = threading.stack_size(512 * 1024)
    seen = []
    text = "x = " + "(" * 40 + "1" + " + 1)" * 40
    try:
        thread = threading.Thread(target=lambda: seen.append(run(text)))
        thread.start()
        thread.join()
    finally:
        threading.stack_size(before)
    assert seen[0].variables["x"].values == 41


def test_runs_leave_nothing_behind():
    for seed in range(100):
        run(f"# {seed}\n" + NEURON)
    gc.collect()
    before = len(gc.get_objects())
    for seed in range(100, 400):
        run(f"# {seed}\n" + NEURON)
    gc.collect()
    assert len(gc.get_objects()) - before < 3_000


def test_the_process_keeps_its_settings():
    import numpy as np
    import torch

    def state():
        return (
            torch.get_default_dtype(), torch.is_grad_enabled(), torch.get_num_threads(),
            np.geterr(), sys.getrecursionlimit(), str(torch.ones(2) / 3),
        )  # fmt: skip

    before = state()
    run("import torch\nimport numpy as np\nx = np.zeros(2) / 0\ny = torch.ones(2) / 0\nprint(x, y)")
    assert state() == before


def test_warnings_of_a_program_go_nowhere(recwarn):
    trace = run(
        "import torch\nimport numpy as np\nx = torch.ones(2, 2, 2).T\ny = np.zeros(1) / 0\n"
        "z = torch.tensor(x)\nw = torch.from_numpy(np.broadcast_to(1.0, (2,)))\ns = '\\d'"
    )
    assert trace.failure is None
    assert not list(recwarn)
