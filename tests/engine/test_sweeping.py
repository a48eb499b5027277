from __future__ import annotations

import pytest
import torch

from components.engine import run
from components.engine.data_lines import after_data
from components.engine.editing import Edit, with_edits
from components.engine.pasting import taken, with_changes
from components.engine.program import Program
from components.engine.sweep import COUNT, sweep_lines
from components.engine.sweeping import sweep
from components.engine.variants import ACTIVATIONS, with_activation
from components.ui.places import PROGRAMS

NETWORK = (PROGRAMS / "network.py").read_text(encoding="utf-8")
FUNCTIONS = {
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "identity": torch.nn.Identity(),
}


def swept(text: str, index: int, **settings: int):
    result = sweep(run(text, **settings), index)
    assert result is not None
    return result


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize(
    ("n_input", "n_hidden", "n_output", "index"),
    [(1, 1, 1, 0), (3, 2, 1, 1), (16, 16, 1, 15), (4, 3, 4, 0)],
)
def test_the_curve_is_plain_torch_at_every_point(activation, n_input, n_hidden, n_output, index):
    sizes = {"n_input": n_input, "n_hidden": n_hidden, "n_output": n_output}
    result = swept(with_activation(NETWORK, activation), index, **sizes)
    source = torch.Generator().manual_seed(7)
    shapes = ((1, n_input), (n_input, n_hidden), (n_hidden, n_output), (1, n_hidden), (1, n_output))
    x, w1, w2, b1, b2 = (torch.randn(shape, generator=source) for shape in shapes)
    f = FUNCTIONS[activation]
    assert len(result.xs) == len(result.outputs[0]) == COUNT
    assert len(result.outputs) == n_output
    for point in range(0, COUNT, 6):
        x[0, index] = -3 + point / 10
        expected = f(f(x @ w1 + b1) @ w2 + b2)[0]
        assert result.xs[point] == pytest.approx(-3 + point / 10, abs=1e-6)
        got = torch.tensor([ys[point] for ys in result.outputs])
        torch.testing.assert_close(got, expected, rtol=1e-4, atol=1e-5)


def test_the_curve_is_what_the_program_gives_when_the_reader_types_the_number():
    result = swept(NETWORK, 2)
    for point in (0, 17, 30, 60):
        edited = run(with_edits(NETWORK, [Edit("features", (0, 2), round(-3 + point / 10, 1))]))
        [[output]] = edited.variables["output"].values
        assert result.outputs[0][point] == pytest.approx(output, abs=1e-6)


def test_the_present_value_and_output_are_those_of_the_program_itself():
    trace = run(NETWORK, n_output=2)
    result = sweep(trace, 1)
    assert result is not None
    assert result.now == trace.variables["features"].values[0][1]
    assert list(result.outputs_now) == trace.variables["output"].values[0]


def test_whole_numbers_are_exact():
    assert swept(NETWORK, 0).xs[::10] == (-3, -2, -1, 0, 1, 2, 3)


def test_numbers_of_the_readers_own_stay_and_only_the_chosen_one_moves():
    changes = [taken("features", [[1.0, 2.0, 3.0]], (1, 3)), Edit("features", (0, 0), 5)]
    trace = run(with_changes(NETWORK, changes))
    batch = run(after_data(trace.program, {"features": sweep_lines(0)}))
    assert [row[1:] for row in batch.variables["features"].values] == [[2.0, 3.0]] * COUNT
    result = sweep(trace, 0)
    assert result is not None
    assert result.now == 5
    assert len(set(result.outputs[0])) > 50


def test_a_moved_program_moves_its_many_rows_too():
    trace = run(Program(NETWORK).on_device("cpu").text)
    assert "features = features.to(device)" in trace.program
    assert swept(trace.program, 1).outputs == swept(NETWORK, 1).outputs


def test_there_is_no_curve_of_a_program_that_gives_one_number_for_all_rows():
    neuron = (PROGRAMS / "neuron.py").read_text(encoding="utf-8")
    assert sweep(run(neuron), 0) is None
