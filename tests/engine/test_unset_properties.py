"""No number that is shown depends on what lay in memory before."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.engine import memory, run

HEADER = """import torch
import numpy as np
x = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
e = torch.empty(2, 3)
e[0] = 1.5
i = torch.empty(2, dtype=torch.int64)
i[0] = 1
g = torch.arange(4.0)
g.resize_(2, 3)
a = np.empty((2, 3))
a[:, 1] = 2
"""
NAMES = st.sampled_from(["x", "e", "g", "a", "i", "y", "e.T", "g[1]", "a[0]", "e[:, 1]", "i[1]"])
FORMS = st.sampled_from(
    [
        "{0} + {1}", "{0} * 0", "{0} @ {1}.T", "{0} > {1}", "-{0}", "{0}.sum()", "{0}.sum(0)",
        "{0}.max(1)", "{0}.mean()", "{0}.cumsum(0)", "{0}.argmax()", "torch.cat([{0}, {1}])",
        "torch.stack([{0}, {1}])", "torch.where({0} > 1, {0}, {1})", "torch.where({0})",
        "np.where({0} > 1, {0}, {1})", "{0}.reshape(-1)", "{0}.flatten()", "{0}[{1}]",
        "{0}[[0, 1]]",
        "{0}[{1} > 1]", "{0}.clone()", "{0}.numpy()", "torch.as_tensor({0})", "torch.tensor({0})",
        "np.array({0})", "np.full_like({0}, {1})", "{0}.expand(2, 2, 3)", "{0}.repeat(2, 1)",
        "{0}.tolist()", "{0}.item()", "float({0})", "1 if {0} else 2", "torch.zeros({0})",
        "{0}.double()", "{0}.sort()", "{0}.softmax(0)", "torch.outer({0}, {1})", "{0}.chunk(2)",
        "{0}.tril()", "torch.maximum({0}, {1})", "{0}.std()", "np.sort({0})", "{0}.equal({1})",
        "torch.addmm({0}, torch.ones(2, 1), {1}[:1])", "[1, 2] * {0}", "{0}.gather(1, {1})",
    ]
)  # fmt: skip
WRITES = st.sampled_from(
    [
        "{0} += {1}", "{0} -= {1}", "{0} @= {1}", "{0}[0] = {1}", "{0}[{1}] = 5", "{0}[1, 2] = 7",
        "{0}.add_({1})", "{0}.copy_({1})", "{0}.zero_()", "{0}[{1} > 1] = 0", "{0}.resize_(3, 3)",
        "{0}.t_()", "{0}.fill(3)", "{0}.clamp_(min={1})", "{0}[0] += {1}", "print({0}, {1})",
        "{0}.resize_(8)",
    ]
)  # fmt: skip
LINES = st.one_of(
    st.tuples(FORMS, NAMES, NAMES).map(lambda parts: "y = " + parts[0].format(*parts[1:])),
    st.tuples(WRITES, NAMES, NAMES).map(lambda parts: parts[0].format(*parts[1:])),
)


def shown(text: str) -> Any:
    trace = run(text)
    steps = [repr([view.values for view in step.operands]) for step in trace.steps]
    views = {name: (view.shape, repr(view.values)) for name, view in trace.variables.items()}
    return views, trace.printed, trace.failure and trace.failure.message, steps


@settings(deadline=None, max_examples=300)
@given(lines=st.lists(LINES, min_size=1, max_size=4))
def test_what_lay_in_memory_before_makes_no_difference(lines):
    text = HEADER + "y = x\n" + "\n".join(lines)
    with pytest.MonkeyPatch.context() as patch:
        results = []
        for bits in (0, 1, 63):
            patch.setattr(memory, "NOT_SET", bits)
            results.append(shown(text))
    assert results[0] == results[1] == results[2]
