from __future__ import annotations

import pytest
import torch

from components.engine import run
from components.engine.memory import Memories
from components.engine.refusals import RefusalError

HEADER = "import torch\nimport numpy as np\n"


@pytest.mark.parametrize("shape", ["3, 4", "300, 4000", "7"])
def test_a_failed_resize_leaves_the_tensor_as_it_was(shape):
    trace = run(
        HEADER
        + f"a = np.arange(6, dtype=np.float32)\nt = torch.from_numpy(a)\nt.resize_(({shape},))"
    )
    assert trace.failure is not None
    if trace.failure.kind != "too big":
        assert trace.failure.kind == "unsafe memory"
        assert trace.failure.message == "Trying to resize storage that is not resizable"
        assert trace.failure.facts["came"] == "24"
    t = trace.variables["t"]
    assert (t.shape, t.stride, t.offset, t.values) == ((6,), (1,), 0, [0, 1, 2, 3, 4, 5])
    assert trace.steps[-1].operands[0].shape == (6,)
    assert trace.steps[-1].result is None


def test_the_arithmetic_of_a_failed_resize():
    trace = run(HEADER + "t = torch.from_numpy(np.zeros(6, dtype=np.float32))\nt.resize_(3, 4)")
    assert trace.failure.facts == {"needed": "48", "came": "24"}


def test_a_tensor_that_leads_out_of_its_memory_is_never_read():
    import numpy as np

    tensor = torch.from_numpy(np.arange(6, dtype=np.float32))
    with pytest.raises(RuntimeError):
        tensor.resize_(3, 4)
    assert tuple(tensor.shape) == (3, 4)
    with pytest.raises(RefusalError, match="unsafe-memory") as caught:
        Memories().layout(tensor)
    assert caught.value.facts == {"shape": "(3, 4)", "needed": "48", "came": "24"}


@pytest.mark.parametrize(
    "line",
    ["x.add_(torch.ones(5))", "x += 0.5", "x[0] = torch.ones(7)", "x.unsqueeze_(5)", "x.exp_()"],
)
def test_a_failed_write_changes_nothing(line):
    trace = run(HEADER + "x = torch.arange(6).view(2, 3)\n" + line)
    assert trace.failure is not None
    view = trace.variables["x"]
    assert (view.shape, view.values) == ((2, 3), [[0, 1, 2], [3, 4, 5]])


def test_recording_a_write_does_not_forbid_a_later_resize():
    trace = run(HEADER + "x = torch.arange(4.)\nx += 1\nx[0] = 5\nprint(x)\nx.resize_(6)")
    assert trace.failure is None
