from __future__ import annotations

import pytest
import torch

from components.engine import run
from components.engine.data_lines import editable_names
from components.engine.editing import (
    Edit,
    fitting,
    format_edits,
    parse_edits,
    with_edit,
    with_edits,
)
from components.ui.places import PROGRAMS

NEURON = (PROGRAMS / "neuron.py").read_text(encoding="utf-8")
NETWORK = (PROGRAMS / "network.py").read_text(encoding="utf-8")


def test_the_names_are_those_of_the_data_lines():
    assert editable_names(NEURON) == ("features", "weights", "bias")
    assert editable_names(NETWORK) == ("features", "W1", "W2", "B1", "B2")


def test_an_edit_stands_right_after_the_line_that_made_its_tensor():
    edits = (Edit("weights", (0, 2), 1.5), Edit("features", (0, 0), -2), Edit("weights", (0, 2), 3))
    old, new = NEURON.split("\n"), with_edits(NEURON, edits).split("\n")
    at = new.index("weights = torch.randn_like(features)")
    assert new[at - 1] == "features[0, 0] = -2.0"
    assert new[at + 1 : at + 3] == ["weights[0, 2] = 1.5", "weights[0, 2] = 3.0"]
    assert [line for line in new if not line.startswith(("weights[", "features["))] == old


def test_no_edits_change_nothing():
    assert with_edits(NEURON, ()) == NEURON


def test_an_edited_program_runs_and_changes_its_cell_only():
    plain = run(NEURON)
    edited = run(with_edits(NEURON, [Edit("weights", (0, 2), 1.5)]))
    assert edited.failure is None
    before, after = (trace.variables["weights"].values[0] for trace in (plain, edited))
    assert after[2] == 1.5
    assert (after[:2], after[3:]) == (before[:2], before[3:])
    assert edited.variables["bias"].values == plain.variables["bias"].values


def test_edits_come_before_the_move_to_a_device():
    from components.engine.program import Program

    text = Program(with_edits(NEURON, [Edit("bias", (0, 0), 2)])).on_device("cpu").text
    lines = text.split("\n")
    assert lines.index("bias[0, 0] = 2.0") < lines.index("bias = bias.to(device)")
    assert run(text).variables["bias"].values == [[2.0]]


def test_edits_whose_place_is_gone_are_told_apart():
    trace = run(NEURON, n_input=3)
    good, gone = Edit("weights", (0, 2), 1), Edit("weights", (0, 3), 1)
    others = (Edit("output", (0, 0), 1), Edit("nobody", (0,), 1), Edit("bias", (0,), 1))
    assert fitting(trace, (good, gone, *others)) == ((good,), (gone, *others))


def test_a_drag_is_one_edit():
    edits = with_edit((), Edit("bias", (0, 0), 1))
    edits = with_edit(edits, Edit("bias", (0, 0), 2))
    edits = with_edit(edits, Edit("weights", (0, 0), 3))
    edits = with_edit(edits, Edit("bias", (0, 0), 4))
    assert [edit.value for edit in edits] == [2, 3, 4]


def test_there_is_an_end_to_edits():
    edits: tuple[Edit, ...] = ()
    for number in range(100):
        edits = with_edit(edits, Edit("W1", (number, 0), 1))
    assert len(edits) == 64


@pytest.mark.parametrize(
    "piece",
    [
        "weights",
        "weights:1",
        "weights.0",
        "weights.0.0:nan",
        "weights.0.0:inf",
        "weights.0.0:1e999",
        "weights.0.0:1000001",
        "weights.0.0.0.0.0:1",
        "weights.-1.0:1",
        "__class__.x:1",
        "weights.0.0:1;import os",
        "weights.0.0:__import__('os')",
        "wëights.0:1",
        "weights.٣:1",
        "<script>.0:1",
        "a" * 5000 + ".0:1",
        "weights.0.0:" + "9" * 5000,
        "weights.0.0:0x10",
    ],
)
def test_what_is_no_edit_is_not_understood(piece):
    assert parse_edits(piece) == ((), (piece,))
    assert parse_edits(f"bias.0.0:1~{piece}") == ((Edit("bias", (0, 0), 1),), (piece,))


def test_more_edits_than_allowed_are_not_understood():
    edits, wrong = parse_edits("~".join(f"W1.{i}.0:1" for i in range(80)))
    assert (len(edits), len(wrong)) == (64, 16)


def test_a_link_gives_the_edits_back():
    edits = (Edit("weights", (0, 2), 1.5), Edit("W1", (15, 3), -2), Edit("x", (1,), 0.000001))
    assert parse_edits(format_edits(edits)) == (edits, ())


@pytest.mark.parametrize(
    ("dtype", "value", "line"),
    [
        ("int64", -7.0, "x[0] = -7"),
        ("int64", -0.0, "x[0] = 0"),
        ("int64", 2.5, "x[0] = 2.5"),
        ("uint8", 200.0, "x[0] = 200"),
        ("bool", 1.0, "x[0] = True"),
        ("bool", 0.0, "x[0] = False"),
        ("float32", 3.0, "x[0] = 3.0"),
        ("float64", 3.0, "x[0] = 3.0"),
    ],
)
def test_an_edit_is_written_as_a_number_of_its_tensor(dtype, value, line):
    text = f"import torch\nx = torch.zeros(2, dtype=torch.{dtype})\ny = x"
    [edit], _ = fitting(run(text), [Edit("x", (0,), value)])
    assert edit.line == line
    after = run(with_edits(text, [edit])).variables["x"]
    wanted = torch.zeros(2, dtype=getattr(torch, dtype))
    wanted[0] = value
    assert (after.values, after.dtype) == (wanted.tolist(), dtype)
    assert format_edits([edit]) == format_edits([Edit("x", (0,), value)])
