from __future__ import annotations

import pytest
import torch

from components.engine import run
from components.engine.refusals import RefusalError
from components.engine.variants import ACTIVATIONS, with_activation
from components.ui.places import PROGRAMS

PROGRAM_TEXTS = {
    name: (PROGRAMS / f"{name}.py").read_text(encoding="utf-8") for name in ("neuron", "network")
}
BODIES = {
    "sigmoid": "1 / (1 + torch.exp(-x))",
    "tanh": "torch.tanh(x)",
    "relu": "torch.relu(x)",
    "identity": "x",
}
FUNCTIONS = {
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "identity": lambda x: x,
}


def test_the_activations():
    assert tuple(ACTIVATIONS) == ("sigmoid", "tanh", "relu", "identity")


@pytest.mark.parametrize("name", PROGRAM_TEXTS)
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_only_the_body_changes_and_sigmoid_brings_the_lesson_back(name, activation):
    text = PROGRAM_TEXTS[name]
    variant = with_activation(text, activation)
    assert variant == text.replace(BODIES["sigmoid"], BODIES[activation])
    assert (variant == text) is (activation == "sigmoid")
    assert with_activation(variant, "sigmoid") == text


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("seed", [0, 1, 7, 300])
def test_the_neuron_is_torchs(activation, seed):
    trace = run(with_activation(PROGRAM_TEXTS["neuron"], activation), seed=seed)
    features, weights, bias = (
        torch.tensor(trace.variables[name].values) for name in ("features", "weights", "bias")
    )
    expected = FUNCTIONS[activation](torch.sum(features * weights) + bias)
    output = torch.tensor(trace.variables["output"].values)
    assert trace.failure is None
    torch.testing.assert_close(output, expected, rtol=1e-6, atol=1e-7)


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("seed", [0, 1, 7, 300])
def test_the_network_is_torchs(activation, seed):
    trace = run(with_activation(PROGRAM_TEXTS["network"], activation), seed=seed, n_hidden=5)
    tensors = {name: torch.tensor(view.values) for name, view in trace.variables.items()
               if view.kind == "tensor"}  # fmt: skip
    function = FUNCTIONS[activation]
    h = function(torch.mm(tensors["features"], tensors["W1"]) + tensors["B1"])
    expected = function(torch.mm(h, tensors["W2"]) + tensors["B2"])
    assert trace.failure is None
    torch.testing.assert_close(tensors["output"], expected, rtol=1e-6, atol=1e-7)


def test_the_parameter_keeps_its_name_and_the_rest_its_bytes():
    text = (
        "import torch\r\ndef  activation( z ):\r\n    return (z +\r\n      1)  # 激活\r\ny = 1\r\n"
    )
    expected = text.replace("z +\r\n      1", "torch.relu(z)")
    assert with_activation(text, "relu") == expected


@pytest.mark.parametrize(
    "text", ["", "x = 1\n", "def activate(x): return x", "def activation(x, y): return x + y"]
)
def test_a_program_without_the_function_is_left_as_it_is(text):
    assert with_activation(text, "tanh") == text


def test_a_text_outside_the_language_is_refused():
    with pytest.raises(RefusalError):
        with_activation("def activation(x): return open(x)", "tanh")
