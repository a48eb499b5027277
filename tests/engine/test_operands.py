"""Variants of the shapes program, compared with plain torch."""

from __future__ import annotations

import pytest
import torch

from components.engine import run
from components.engine.operands import OPERATIONS, showing_what_changed, with_operands
from components.ui.places import PROGRAMS

LESSON = (PROGRAMS / "shapes.py").read_text(encoding="utf-8")


def test_the_lessons_own_operation_and_shapes_leave_the_program_as_it_is():
    assert with_operands(LESSON, "mm", (1, 5), (1, 5)) == LESSON


@pytest.mark.parametrize("operation", OPERATIONS)
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((2, 3), (3, 4)),
        ((3,), (3,)),
        ((), (2,)),
        ((2, 2, 3), (2, 3, 1)),
        ((0, 3), (3, 0)),
        ((2, 3), (2, 3)),
    ],
)
def test_a_variant_computes_what_torch_computes(operation, first, second):
    trace = run(with_operands(LESSON, operation, first, second), seed=3)
    source = torch.Generator().manual_seed(3)
    names = {
        "torch": torch,
        "features": torch.randn(first, generator=source),
        "weights": torch.randn(second, generator=source),
    }
    try:
        expected = eval(OPERATIONS[operation], names)
    except RuntimeError as error:
        expected = str(error)
    if isinstance(expected, str):
        assert trace.failure is not None
        assert (trace.failure.message, trace.failure.error) == (expected, "RuntimeError")
        return
    assert trace.failure is None
    assert trace.variables["product"].values == expected.tolist()
    assert ("output" in trace.variables) == (
        len(first) == len(second) == 2 and operation in ("mm", "matmul", "at")
    )


def test_an_unknown_operation_is_refused():
    with pytest.raises(KeyError):
        with_operands(LESSON, "eval", (1,), (1,))


def test_what_an_operand_has_become_is_shown():
    text = LESSON.replace("mm(features, weights)", "mm(features, weights.resize_(5, 1))")
    trace = run(showing_what_changed(text, "weights"))
    assert trace.failure is None
    assert trace.printed.endswith("torch.Size([5, 1])\ntorch.Size([5, 5])\n")
