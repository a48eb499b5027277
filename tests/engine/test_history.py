"""A run line by line: what names and memories were after each."""

from __future__ import annotations

import struct

import pytest

from components.engine import run
from components.engine.history import MOST_SLOTS, record_history

START = """\
import numpy as np
import torch
a = np.array([[0.5, 1.0], [1.5, 2.0]])
b = torch.from_numpy(a)
"""


def moments(lines: str):
    return record_history(START + lines, {}).moments


def test_the_record_is_the_one_of_an_ordinary_run():
    text = START + "b.mul_(2)\nc = b * 2\nprint(c)"
    watched, plain = record_history(text, {}).trace, run(text)
    assert watched.printed == plain.printed
    assert [step.text for step in watched.steps] == [step.text for step in plain.steps]
    assert watched.variables.keys() == plain.variables.keys()
    assert watched.variables["a"].values == plain.variables["a"].values


def test_every_statement_has_its_moment_with_its_own_steps():
    found = moments("b.mul_(2)\nc = b.clone() + 1\n")
    assert [moment.text for moment in found[2:]] == [
        "a = np.array([[0.5, 1.0], [1.5, 2.0]])",
        "b = torch.from_numpy(a)",
        "b.mul_(2)",
        "c = b.clone() + 1",
    ]
    assert [len(moment.steps) for moment in found[2:]] == [1, 1, 1, 2]
    assert [moment.line for moment in found[2:]] == [3, 4, 5, 6]


def test_a_memory_holds_at_each_moment_what_it_held_then():
    found = moments("b.mul_(2)\na[0, 0] = 9\n")
    assert [moment.memories[0].values for moment in found[3:]] == [
        (0.5, 1.0, 1.5, 2.0),
        (1.0, 2.0, 3.0, 4.0),
        (9.0, 2.0, 3.0, 4.0),
    ]


def test_the_bytes_of_a_slot_are_those_of_the_number():
    last = moments("c = b.float()\n")[-1]
    for memory, letter in ((last.memories[0], "d"), (last.memories[1], "f")):
        assert memory.itemsize == struct.calcsize(letter)
        assert memory.raw == tuple(struct.pack(f"<{letter}", value) for value in memory.values)


@pytest.mark.parametrize(
    ("dtype", "values"),
    [
        ("torch.float16", (0.5, 1.0, 1.5, 2.0)),
        ("torch.bfloat16", (0.5, 1.0, 1.5, 2.0)),
        ("torch.int32", (0, 1, 1, 2)),
        ("torch.bool", (True, True, True, True)),
    ],
)
def test_slots_are_read_as_the_type_that_lies_there(dtype, values):
    assert moments(f"c = b.to({dtype})\n")[-1].memories[1].values == values


def test_two_names_of_one_object_have_one_number():
    last = moments("c = b\nd = b.view(4)\n")[-1]
    assert last.objects["b"] == last.objects["c"]
    assert len({last.objects[name] for name in "abd"}) == 3


def test_owners_are_numpy_and_torch():
    last = moments("c = b.clone()\nd = c.numpy()\n")[-1]
    assert [memory.owner for memory in last.memories.values()] == ["numpy", "torch"]
    assert last.names["d"].storage == last.names["c"].storage


def test_where_a_line_fails_the_memory_is_as_it_was_before():
    found = moments("b.resize_(3, 3)\nb.mul_(2)\n")
    before, last = found[-2:]
    assert last.failed
    assert last.memories[0].values == before.memories[0].values
    assert last.names["b"].shape == (2, 2)


def test_slots_that_nobody_has_set_show_neither_number_nor_bytes():
    last = moments("c = b.clone()\nc.resize_(3, 3)\n")[-1]
    memory = last.memories[last.names["c"].storage]
    assert memory.values[:4] == (0.5, 1.0, 1.5, 2.0)
    assert memory.values[4:] == memory.raw[4:] == (None,) * 5
    empty = moments("c = torch.empty(2)\n")[-1]
    assert empty.memories[1].values == empty.memories[1].raw == (None, None)


def test_a_large_memory_is_recorded_without_its_numbers():
    last = record_history(f"import torch\nx = torch.zeros({MOST_SLOTS + 1})", {}).moments[-1]
    assert last.memories[0].values == last.memories[0].raw == ()


@pytest.mark.parametrize("text", ["x = (", "for x in y: pass", "import os", "", 'x = "text"'])
def test_what_does_not_run_raises_nothing(text):
    history = record_history(text, {})
    assert history.trace.failure is None or not history.moments
