from __future__ import annotations

import pytest
import torch

from components.engine import run
from components.engine.data_lines import changed_names, replaced_names, without_changes
from components.engine.editing import Edit
from components.engine.pasting import (
    MAX_PASTES,
    Paste,
    fits,
    fitting_pastes,
    format_pastes,
    parse_pastes,
    taken,
    with_changes,
    with_paste,
    with_pastes,
)
from components.engine.program import Program
from components.ui.places import PROGRAMS

NEURON = (PROGRAMS / "neuron.py").read_text(encoding="utf-8")
NETWORK = (PROGRAMS / "network.py").read_text(encoding="utf-8")
ROW = Paste("features", (1, 3), (0.5, -2.0, 3.25))
COLUMN = Paste("W2", (2, 1), (1.0, -1.0))


def test_a_paste_stands_right_after_the_line_that_made_its_tensor_and_the_rest_stays():
    old, new = NETWORK.split("\n"), with_pastes(NETWORK, [COLUMN, ROW]).split("\n")
    at = new.index("features = torch.randn((1, n_input))")
    assert new[at + 1] == "features = torch.tensor([[0.5, -2.0, 3.25]])"
    assert "W2 = torch.tensor([[1.0], [-1.0]])" in new
    assert [line for line in new if "torch.tensor" not in line] == old


def test_a_pasted_program_is_plain_torch_and_all_else_is_drawn_as_before():
    plain, pasted = run(NETWORK), run(with_pastes(NETWORK, [ROW, COLUMN]))
    assert pasted.failure is None
    for name in ("W1", "B1", "B2"):
        assert pasted.variables[name].values == plain.variables[name].values
    w1, b1, b2 = (torch.tensor(plain.variables[name].values) for name in ("W1", "B1", "B2"))
    features, w2 = torch.tensor([[0.5, -2.0, 3.25]]), torch.tensor([[1.0], [-1.0]])
    expected = torch.sigmoid(torch.sigmoid(features @ w1 + b1) @ w2 + b2)
    assert pasted.variables["features"].dtype == "float32"
    torch.testing.assert_close(torch.tensor(pasted.variables["output"].values), expected)


def test_a_long_paste_has_a_row_a_line_and_runs():
    values = tuple(float(number) / 7 for number in range(256))
    paste = taken("W1", [list(values[i : i + 16]) for i in range(0, 256, 16)], (16, 16))
    assert len(paste.lines) == 17
    trace = run(with_pastes(NETWORK, [paste]), n_input=16, n_hidden=16)
    assert trace.failure is None
    expected = torch.tensor([round(value, 6) for value in values]).reshape(16, 16)
    assert trace.variables["W1"].values == expected.tolist()


def test_a_number_changed_later_counts_whatever_the_order_of_the_list():
    text = with_changes(NETWORK, [Edit("features", (0, 1), 9), ROW])
    assert "3.25]])\nfeatures[0, 1] = 9.0\n" in text
    assert run(text).variables["features"].values == [[0.5, 9.0, 3.25]]


@pytest.mark.parametrize("device", ["cpu", "cuda"])
def test_pastes_come_before_the_move_to_a_device(device):
    lines = Program(with_changes(NETWORK, [ROW, COLUMN])).on_device(device).text.split("\n")
    moved = lines.index("features = features.to(device)")
    assert lines.index("W2 = torch.tensor([[1.0], [-1.0]])") < moved
    assert lines.count("W2 = W2.to(device)") == 1


def test_without_its_changes_a_program_is_the_lessons_again():
    changes = [ROW, COLUMN, Edit("features", (0, 1), 9), Edit("B2", (0, 0), 0)]
    text = with_changes(NETWORK, changes)
    assert without_changes(text) == NETWORK
    assert without_changes(text, "features") == with_changes(
        NETWORK, [COLUMN, Edit("B2", (0, 0), 0)]
    )
    assert changed_names(run(text)) == ("features", "W2", "B2")
    assert changed_names(run(NETWORK)) == ()


def test_a_tensor_counts_as_replaced_when_none_of_its_numbers_is_left():
    half = with_changes(NETWORK, [Edit("B1", (0, 0), 1), Edit("B1", (0, 0), 2)])
    both = with_changes(NETWORK, [COLUMN, Edit("B1", (0, 0), 1), Edit("B1", (0, 1), 2)])
    assert replaced_names(run(half)) == ()
    assert replaced_names(run(both)) == ("W2", "B1")


def test_pastes_of_another_shape_or_name_are_told_apart():
    trace = run(NETWORK, n_input=4)
    result, nobody = Paste("h", (1, 2), (1, 2)), Paste("nobody", (1,), (1,))
    gone = (ROW, result, nobody)
    assert fitting_pastes(trace, (ROW, COLUMN, result, nobody)) == ((COLUMN,), gone)


@pytest.mark.parametrize(
    ("came", "needed", "result"),
    [
        ((5,), (1, 5), True),
        ((), (1, 1), True),
        ((1, 5), (1, 5), True),
        ((5,), (5, 1), False),
        ((4,), (1, 5), False),
        ((1, 1, 5), (1, 5), False),
        ((5, 1), (1, 5), False),
    ],
)
def test_a_row_is_a_matrix_of_one_row_and_nothing_else(came, needed, result):
    assert fits(came, needed) is result


def test_numbers_are_taken_with_six_decimals():
    paste = taken("x", [[0.12345678, -1e-9]], (1, 2))
    assert repr(paste.values) == "(0.123457, 0.0)"


@pytest.mark.parametrize(("values", "shape"), [([1.0], (1, 2)), ([2e6], (1,)), ([], (1,))])
def test_numbers_that_do_not_fit_are_refused(values, shape):
    with pytest.raises(ValueError, match="do not fit"):
        taken("x", values, shape)


def test_a_link_gives_the_pastes_back_and_is_short():
    assert format_pastes((ROW, COLUMN)) == "features.1x3:0.5,-2,3.25~W2.2x1:1,-1"
    assert parse_pastes(format_pastes((ROW, COLUMN))) == ((ROW, COLUMN), ())


def test_of_one_tensor_the_last_paste_counts():
    other = Paste("features", (1, 3), (1.0, 2.0, 3.0))
    assert with_paste((ROW, COLUMN), other) == (COLUMN, other)
    assert parse_pastes(format_pastes((ROW, COLUMN, other))) == ((COLUMN, other), ())


@pytest.mark.parametrize(
    "piece",
    [
        "features",
        "features.1x3",
        "features.1x3:",
        "features.1x3:1,2",
        "features.1x3:1,2,3,4",
        "features.0x3:",
        "features.:1",
        "features:1",
        "features.1x1x1x1x1:1",
        "features.99999:1",
        "features.1x3:1,2,nan",
        "features.1x3:1,2,1e3",
        "features.1x1:1000001",
        "features.1x1:0.1234567",
        "features.1x1:__import__('os')",
        "__class__.x:1",
        "a b.1x1:1",
        "wëights.1x1:1",
        "weights.٣:1,2,3",
        "<script>.1:1",
        "a" * 5000 + ".1:1",
        "x.1:" + "9" * 5000,
        "x.9999x9999:" + ",".join(["1"] * 2000),
    ],
)
def test_what_is_no_paste_is_not_understood(piece):
    assert parse_pastes(piece) == ((), (piece,))
    assert parse_pastes(f"W2.2x1:1,-1~{piece}") == ((COLUMN,), (piece,))


def test_there_is_an_end_to_pastes():
    many = "~".join(f"x{i}.1:1" for i in range(MAX_PASTES + 5))
    pastes, wrong = parse_pastes(many)
    assert (len(pastes), len(wrong)) == (MAX_PASTES, 5)
    large = "~".join(f"x{i}.1024:" + ",".join(["-123456.5"] * 1024) for i in range(3))
    assert [len(part) for part in parse_pastes(large)] == [1, 2]


@pytest.mark.parametrize(
    ("dtype", "values", "made"),
    [
        ("int64", (1.0, -2.0), "[1, -2])"),
        ("int64", (1.5, 2.0), "[1.5, 2.0])"),
        ("uint8", (0.0, 255.0), "[0, 255], dtype=torch.uint8)"),
        ("uint8", (0.0, 256.0), "[0.0, 256.0])"),
        ("bool", (1.0, 0.0), "[True, False])"),
        ("bool", (2.0, 0.0), "[2.0, 0.0])"),
        ("float32", (1.0, 0.5), "[1.0, 0.5])"),
        ("float64", (1.0, 0.5), "[1.0, 0.5], dtype=torch.float64)"),
    ],
)
def test_a_paste_keeps_the_type_if_that_can_hold_the_numbers(dtype, values, made):
    text = f"import torch\nx = torch.zeros(2, dtype=torch.{dtype})\ny = x"
    [paste], _ = fitting_pastes(run(text), [Paste("x", (2,), values)])
    assert paste.lines == [f"x = torch.tensor({made}"]
    after = run(with_pastes(text, [paste])).variables["x"]
    assert after.values == list(values)
    holds = torch.tensor(values).to(getattr(torch, dtype)).tolist() == list(values)
    assert after.dtype == (dtype if holds else "float32")
