"""What the prose claims about the programs, shown by running them."""

from __future__ import annotations

import pytest

from components.engine import run
from components.engine.editing import Edit, with_edits
from components.engine.variants import with_hidden_layers
from components.ui.places import PROGRAMS

NETWORK = (PROGRAMS / "network.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("seed", [0, 7, 42])
def test_without_biases_zero_inputs_give_every_hidden_unit_one_half(seed):
    zeros = [Edit("features", (0, i), 0) for i in range(4)]
    zeros += [Edit("B1", (0, j), 0) for j in range(5)]
    trace = run(with_edits(NETWORK, zeros), seed=seed, n_input=4, n_hidden=5)
    assert trace.variables["h"].values == [[0.5] * 5]


@pytest.mark.parametrize("seed", [0, 7, 42])
def test_of_two_hidden_layers_only_the_first_is_one_half_without_b1(seed):
    zeros = [Edit("features", (0, i), 0) for i in range(4)]
    zeros += [Edit("B1", (0, j), 0) for j in range(5)]
    program = with_edits(with_hidden_layers(NETWORK, 2), zeros)
    trace = run(program, seed=seed, n_input=4, n_hidden=5)
    assert trace.variables["h1"].values == [[0.5] * 5]
    assert trace.variables["h2"].values != [[0.5] * 5]
