from __future__ import annotations

from itertools import pairwise

import pytest
import torch

from components.engine import run
from components.engine.refusals import RefusalError
from components.engine.variants import ACTIVATIONS, with_activation, with_hidden_layers
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


def test_one_hidden_layer_is_the_lesson_byte_for_byte():
    text = PROGRAM_TEXTS["network"]
    assert with_hidden_layers(text, 1) is text


def test_two_hidden_layers_change_the_lines_of_the_layers_and_no_others():
    text = PROGRAM_TEXTS["network"]
    old, new = text.splitlines(), with_hidden_layers(text, 2).splitlines()
    assert [line for line in new if line not in old] == [
        "W2 = torch.randn(n_hidden, n_hidden)",
        "W3 = torch.randn(n_hidden, n_output)",
        "B2 = torch.randn((1, n_hidden))",
        "B3 = torch.randn((1, n_output))",
        "h1 = activation(torch.mm(features, W1) + B1)",
        "h2 = activation(torch.mm(h1, W2) + B2)",
        "output = activation(torch.mm(h2, W3) + B3)",
    ]
    data = [line.split(" = ")[0] for line in new if "torch.randn" in line]
    assert data == ["features", "W1", "W2", "W3", "B1", "B2", "B3"]


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_layers_and_activation_go_together_in_either_order(activation):
    text = PROGRAM_TEXTS["network"]
    one = with_hidden_layers(with_activation(text, activation), 2)
    assert one == with_activation(with_hidden_layers(text, 2), activation)


@pytest.mark.parametrize("hidden", [1, 2, 3])
@pytest.mark.parametrize("seed", [0, 7, 999])
@pytest.mark.parametrize("outputs", [1, 4])
def test_the_deeper_network_is_torchs(hidden, seed, outputs):
    text = with_hidden_layers(PROGRAM_TEXTS["network"], hidden)
    trace = run(text, seed=seed, n_input=5, n_hidden=3, n_output=outputs)
    source = torch.Generator().manual_seed(seed)
    row = torch.randn((1, 5), generator=source)
    ranks = [5, *[3] * hidden, outputs]
    weights = [torch.randn(shape, generator=source) for shape in pairwise(ranks)]
    biases = [torch.randn((1, b), generator=source) for b in ranks[1:]]
    for matrix, bias in zip(weights, biases, strict=True):
        row = torch.sigmoid(row @ matrix + bias)
    assert trace.failure is None
    torch.testing.assert_close(torch.tensor(trace.variables["output"].values), row)


def test_another_program_is_left_as_it_is():
    for text in ("", "x = 1\n", PROGRAM_TEXTS["neuron"], "W2 = torch.randn(n_hidden, n_output)"):
        assert with_hidden_layers(text, 2) == text


@pytest.mark.parametrize("count", [0, -1])
def test_a_network_without_a_hidden_layer_is_refused(count):
    with pytest.raises(ValueError, match="hidden layers"):
        with_hidden_layers(PROGRAM_TEXTS["network"], count)
