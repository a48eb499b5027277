"""Over random shapes: the two sizes pointed out in torch's message are those that do not fit."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from components.drawing.shapes_walk import inner_sizes, walk_of
from components.drawing.torch_message import guilty_sizes, vector_of
from components.engine.operands import OPERATIONS
from components.ui.shapes.running import Setup, operation_step, record_setup

SHAPES = st.lists(st.sampled_from((0, 1, 2, 3, 5)), max_size=4).map(tuple)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(tuple(OPERATIONS)), SHAPES, SHAPES)
def test_the_marked_sizes_belong_to_the_operands_and_differ(operation, first, second):
    trace, _ = record_setup(Setup(operation=operation, first=first, second=second))
    assume(trace.failure is not None)
    step = operation_step(trace)
    walk, message = walk_of(step), trace.failure.message
    marked = {
        one.part: int(message[one.start : one.end])
        for one in guilty_sizes(message, vector=vector_of(step))
    }
    if walk.stops[-1].name == "ranks":
        return  # the message is about dimensions, not about sizes
    assert set(marked) == {"a0", "a1"}
    assert marked["a0"] != marked["a1"]
    assert marked["a0"] in first
    assert marked["a1"] in second
    if walk.kind == "product":
        assert (marked["a0"], marked["a1"]) == inner_sizes(first, second)
