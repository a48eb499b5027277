"""Sharing, against ``np.shares_memory``, over random chains of views and copies."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from components.engine import run
from components.engine.relation import share_memory

HEADER = "import torch\nimport numpy as np\n"
NUMBERS = st.integers(-6, 6)
STEPS = st.integers(1, 3)


@st.composite
def slices(draw: st.DrawFn, backwards: bool) -> str:
    start = draw(st.none() | NUMBERS)
    stop = draw(st.none() | NUMBERS)
    step = draw(STEPS) * (draw(st.sampled_from([1, -1])) if backwards else 1)
    return f"{'' if start is None else start}:{'' if stop is None else stop}:{step}"


ARRAY_STEPS = st.one_of(
    st.tuples(slices(backwards=True), slices(backwards=True)).map(
        lambda pair: f"[{', '.join(pair)}]"
    ),
    st.sampled_from([".T", ".copy()", ".reshape(-1, 1)", ".astype('float64')"]),
)
TENSOR_STEPS = st.one_of(
    st.tuples(slices(backwards=False), slices(backwards=False)).map(
        lambda pair: f"[{', '.join(pair)}]"
    ),
    st.sampled_from(
        [
            ".T",
            ".clone()",
            ".contiguous()",
            ".reshape(-1, 1)",
            ".detach()",
            ".float()",
            ".double()",
            ".flatten()[:, None]",
        ]
    ),
)


@st.composite
def programs(draw: st.DrawFn) -> str:
    """A family of arrays and tensors, each made from an earlier one."""
    lines = ["v0 = np.arange(30.0).reshape(5, 6)", "v1 = torch.arange(30.0).view(5, 6)"]
    is_array = [True, False]
    for number in range(2, draw(st.integers(4, 9))):
        origin = draw(st.integers(0, number - 1))
        name = f"v{origin}"
        if draw(st.integers(0, 3)) == 0:
            is_array.append(not is_array[origin])
            lines.append(
                f"v{number} = "
                + (f"torch.as_tensor({name})" if is_array[origin] else f"{name}.numpy()")
            )
        else:
            is_array.append(is_array[origin])
            step = draw(ARRAY_STEPS if is_array[origin] else TENSOR_STEPS)
            lines.append(f"v{number} = {name}{step}")
    return "\n".join(lines)


def as_array(value: Any) -> np.ndarray:
    return value.detach().numpy() if isinstance(value, torch.Tensor) else value


def strides(value: Any) -> tuple[int, ...]:
    if isinstance(value, torch.Tensor):
        return value.stride()
    return tuple(step // value.itemsize for step in value.strides)


def owner(array: np.ndarray) -> np.ndarray:
    """The whole memory that an array lies in: numpy's own answer, or torch's storage."""
    while isinstance(array.base, np.ndarray):
        array = array.base
    if isinstance(array.base, torch.Tensor):
        storage = array.base.untyped_storage()
        return torch.empty(0, dtype=torch.uint8).set_(storage).numpy()
    return array


def run_in_python(text: str) -> tuple[dict[str, Any], str | None]:
    """Run lines until one fails; give the variables and the error's words."""
    names: dict[str, Any] = {}
    for line in text.splitlines():
        try:
            exec(line, {"np": np, "torch": torch}, names)
        except Exception as error:
            return names, str(error)
    return names, None


@settings(deadline=None, max_examples=150)
@given(programs())
def test_sharing_is_what_numpy_says(text):
    trace = run(HEADER + text)
    names, error = run_in_python(text)
    assert (trace.failure and trace.failure.message) == error
    arrays = {name: as_array(value) for name, value in names.items()}
    for first, one in arrays.items():
        for second, other in arrays.items():
            shared = share_memory(trace.variables[first], trace.variables[second])
            in_one = bool(one.size and other.size) and np.shares_memory(owner(one), owner(other))
            assert shared == in_one, (first, second)
            assert shared or not np.shares_memory(one, other)


@settings(deadline=None, max_examples=150)
@given(programs())
def test_the_relation_of_each_step_is_what_numpy_says(text):
    trace = run(HEADER + text)
    names, _ = run_in_python(text)
    arrays = {name: as_array(value) for name, value in names.items()}
    for step in trace.steps:
        base = step.operands[0].name if step.operands else None
        if step.target in names and base in names:
            if names[step.target] is names[base]:
                assert step.relation == "same tensor"
            else:
                shared = np.shares_memory(arrays[step.target], arrays[base])
                assert (step.relation == "view of the same memory") == shared


@settings(deadline=None, max_examples=150)
@given(programs())
def test_elements_lie_where_numpy_says(text):
    trace = run(HEADER + text)
    names, _ = run_in_python(text)
    starts = {name: as_array(value).__array_interface__["data"][0] for name, value in names.items()}
    for first, view in trace.variables.items():
        value = names[first]
        assert view.shape == tuple(value.shape)
        assert view.stride == strides(value)
        for second, other in trace.variables.items():
            if share_memory(view, other):
                distance = (starts[first] - starts[second]) // value.itemsize
                assert distance == view.offset - other.offset
