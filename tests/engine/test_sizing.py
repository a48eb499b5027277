from __future__ import annotations

import pytest

from components.engine import run
from components.engine.sizing import settings_for
from components.ui.places import PROGRAMS

NEURON = (PROGRAMS / "neuron.py").read_text(encoding="utf-8")
NETWORK = (PROGRAMS / "network.py").read_text(encoding="utf-8")
RANGES = {"n_input": range(1, 17), "n_hidden": range(1, 17), "n_layers": range(1, 3)}


@pytest.mark.parametrize(
    ("text", "name", "shape", "expected"),
    [
        (NETWORK, "W1", (4, 3), {"n_input": 4, "n_hidden": 3}),
        (NETWORK, "W1", (3, 16), {"n_hidden": 16}),
        (NETWORK, "W1", (3, 2), {}),
        (NETWORK, "W1", (17, 3), None),
        (NETWORK, "W1", (4,), None),
        (NETWORK, "W1", (2, 2, 2), None),
        (NETWORK, "W2", (5, 1), {"n_hidden": 5}),
        (NETWORK, "W2", (5, 2), None),
        (NETWORK, "B1", (1, 9), {"n_hidden": 9}),
        (NETWORK, "B2", (1, 2), None),
        (NETWORK, "features", (2, 3), None),
        (NEURON, "weights", (1, 8), {"n_input": 8}),
        (NEURON, "bias", (1, 8), None),
    ],
)
def test_the_settings_that_give_a_tensor_a_shape(text, name, shape, expected):
    found = settings_for(text, name, shape, RANGES)
    assert found == expected
    if found is not None:
        assert run(text, **found).variables[name].shape == shape
