"""What the reshape page reads from a record, against plain torch."""

from __future__ import annotations

import math
from itertools import product

import pytest
import torch

from components.drawing.memory_slots import bytes_each, flat_values, indices_of, slots_of
from components.drawing.reshape_record import covered_reshape, read_reshape
from components.drawing.reshape_wanted import read_trouble, uneven_steps, wanted_shape
from components.engine import run
from components.engine.reshapes import CALLS, SOURCES
from tests.drawing.reshape_records import record

MAKE = {
    "plain": lambda x: x,
    "t": lambda x: x.t(),
    "every_other": lambda x: x[:, ::2],
    "without_first": lambda x: x[:, 1:],
    "numpy": lambda x: x,
}
DO = {
    "view": lambda t, size: t.view(size),
    "reshape": lambda t, size: t.reshape(size),
    "contiguous_view": lambda t, size: t.contiguous().view(size),
    "contiguous": lambda t, _: t.contiguous(),
    "flatten": lambda t, _: t.flatten(),
    "squeeze": lambda t, _: t.squeeze(),
    "unsqueeze": lambda t, _: t.unsqueeze(0),
    "permute": lambda t, _: t.permute(1, 0),
    "t": lambda t, _: t.t(),
}
SHAPES = [(1, 1), (1, 4), (3, 1), (2, 3), (4, 4), (8, 8)]


def plainly(rows, columns, source, call, size):
    """Source and result in plain torch; None for a result that torch refuses."""
    x = torch.arange(1, rows * columns + 1).mul(10).view(rows, columns)
    made = MAKE[source](x)
    try:
        return made, DO[call](made, size)
    except RuntimeError:
        return made, None


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("call", DO)
def test_same_memory_copy_or_error_is_what_torch_does(source, call):
    for (rows, columns), last in product(SHAPES, (1, 2, 4)):
        size = (-1, last)
        made, result = plainly(rows, columns, source, call, size)
        reshaped = record(rows=rows, columns=columns, source=source, call=call, size=size)
        if result is None:
            assert reshaped.outcome == "error"
            continue
        assert reshaped.result.shape == tuple(result.shape)
        assert [value for _, value in reshaped.cells] == result.flatten().tolist()
        if result.numel() == 0:
            assert reshaped.outcome in ("empty", "itself")
            continue
        shared = made.untyped_storage().data_ptr() == result.untyped_storage().data_ptr()
        assert (reshaped.outcome in ("same", "itself")) == shared
        assert (reshaped.outcome == "itself") == (result is made)
        assert len(reshaped.memories) == (1 if shared else 2)


@pytest.mark.parametrize("source", ["t", "every_other", "without_first"])
def test_view_fails_exactly_where_two_steps_differ(source):
    seen = set()
    for rows, columns in SHAPES[1:]:
        made = MAKE[source](torch.arange(rows * columns).view(rows, columns))
        count = made.numel()
        for first in [n for n in range(1, count + 1) if count % n == 0]:
            reshaped = record(rows=rows, columns=columns, source=source, size=(first, -1))
            uneven = uneven_steps(slots_of(reshaped.source), (first, count // first))
            assert bool(uneven) == (reshaped.outcome == "error")
            seen.add(bool(uneven))
            if uneven:
                trouble = read_trouble(reshaped)
                assert trouble.kind == "steps"
                slots = slots_of(reshaped.source)
                steps = [slots[end] - slots[start] for start, end in trouble.pairs]
                assert steps[0] != steps[1]
    assert seen == {True, False}


@pytest.mark.parametrize("shape", [(2, 3), (3, 4), (8, 8)])
def test_a_copy_says_where_each_number_came_from(shape):
    rows, columns = shape
    reshaped = record(rows=rows, columns=columns, source="t", call="reshape", size=(-1,))
    first, second = reshaped.memories
    assert [first.values[origin] for origin in reshaped.origins] == list(second.values)


def test_a_smaller_resize_leaves_numbers_in_memory_and_a_larger_one_sets_none():
    smaller = record(call="resize_", size=(2, 2)).memory
    assert smaller.values == (10, 20, 30, 40, 50, 60)
    assert smaller.held == {0, 1, 2, 3}
    larger = record(call="resize_", size=(3, 3)).memory
    assert larger.values == (10, 20, 30, 40, 50, 60, None, None, None)
    assert larger.unset == {6, 7, 8}


@pytest.mark.parametrize(
    ("choice", "wanted"),
    [
        ({}, (10, 20, 99, 40, 50, 60)),
        ({"source": "t", "call": "reshape", "size": (2, 3)}, (10, 20, 30, 40, 50, 60)),
        ({"source": "t", "call": "t"}, (10, 20, 99, 40, 50, 60)),
        ({"call": "resize_", "size": (2, 2)}, (10, 20, 99, 40, 50, 60)),
    ],
)
def test_99_shows_where_the_memory_is_shared(choice, wanted):
    reshaped = record(write=2, **choice)
    assert reshaped.memories[0].values == wanted
    assert 99 in reshaped.memory.values
    assert reshaped.memory.changed == {reshaped.memory.values.index(99)}


@pytest.mark.parametrize(
    ("choice", "kind", "shape"),
    [
        ({"size": (4, 2)}, "count", (4, 2)),
        ({"size": (2, 2)}, "count", (2, 2)),
        ({"source": "t", "size": (2, 3)}, "steps", (2, 3)),
        ({"source": "numpy", "call": "resize_", "size": (3, 3)}, "bytes", (3, 3)),
        ({"source": "numpy", "call": "resize_", "size": (-1, 8, 8, 8)}, "negative", None),
        ({"call": "resize_", "size": (-1, 8, 8, 8)}, "negative", None),
        ({"call": "resize_", "size": (-1, 2)}, "negative", None),
        ({"size": (-1, -1)}, "open", None),
        ({"size": (-1, 4)}, "open", None),
        ({"size": (-1, 0)}, "open", None),
    ],
)
def test_why_there_is_no_y(choice, kind, shape):
    reshaped = record(**choice)
    assert reshaped.outcome == "error"
    trouble = read_trouble(reshaped)
    assert (trouble.kind, trouble.shape) == (kind, shape)


def test_minus_one_is_worked_out_as_torch_does():
    for size in [(-1,), (-1, 2), (3, -1), (1, -1, 2), (6, 1, -1)]:
        reshaped = record(size=size)
        assert wanted_shape(reshaped) == reshaped.result.shape


def test_numpys_memory_that_cannot_grow_is_not_read():
    reshaped = record(source="numpy", call="resize_", size=(8, 8))
    assert reshaped.failure.facts == {"needed": "512", "came": "48"}
    assert reshaped.memory.values == (10, 20, 30, 40, 50, 60)


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("source", SOURCES)
def test_covered_there_is_only_x_as_it_was(call, source):
    plain = record(source=source, call=call, size=(3, 3))
    covered = covered_reshape(plain)
    assert covered.outcome == "covered"
    assert covered.result is None
    assert covered.failure is None
    assert covered.origins == ()
    assert len(covered.memories) == 1
    assert not covered.memory.changed | covered.memory.unset
    assert len(covered.memory.values) <= 6


def test_slots_and_values_go_by_strides():
    view = run("import torch\nx = torch.arange(24).view(2, 3, 4)[:, 1:, ::2]").variables["x"]
    assert slots_of(view) == flat_values(view)
    assert len(indices_of(view.shape)) == math.prod(view.shape)
    assert [bytes_each(name) for name in ("float32", "int64", "bool", "uint8")] == [4, 8, 1, 1]


def test_a_program_without_y_is_none_of_the_page():
    with pytest.raises(KeyError):
        read_reshape(run("import torch\nx = torch.ones(2)"))
