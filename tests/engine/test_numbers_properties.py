"""Random sizes and seeds, against plain torch with a generator of its own."""

from __future__ import annotations

from operator import add, lt, matmul, mul, sub

import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from components.engine import run
from components.ui.places import ROOT

PROGRAMS = ROOT / "assets" / "programs"
NEURON = (PROGRAMS / "neuron.py").read_text(encoding="utf-8")
NETWORK = (PROGRAMS / "network.py").read_text(encoding="utf-8")
SEEDS = st.integers(0, 2**32 - 1)
SIZES = st.integers(1, 24)


def sigmoid(x: torch.Tensor) -> torch.Tensor:
    return 1 / (1 + torch.exp(-x))


@settings(deadline=None, max_examples=60)
@given(seed=SEEDS, size=SIZES)
def test_the_neuron_is_torchs(seed, size):
    draw = torch.Generator().manual_seed(seed)
    features = torch.randn((1, size), generator=draw)
    weights = torch.randn((1, size), generator=draw)
    bias = torch.randn((1, 1), generator=draw)
    output = sigmoid(torch.sum(features * weights) + bias)
    trace = run(NEURON, seed=seed, n_input=size)
    assert trace.failure is None
    assert trace.variables["weights"].values == weights.tolist()
    assert trace.variables["output"].values == output.tolist()
    assert trace.printed == f"{features.shape}\n{output}\n"


@settings(deadline=None, max_examples=60)
@given(seed=SEEDS, n_input=SIZES, n_hidden=SIZES, n_output=SIZES)
def test_the_network_is_torchs(seed, n_input, n_hidden, n_output):
    draw = torch.Generator().manual_seed(seed)
    shapes = [(1, n_input), (n_input, n_hidden), (n_hidden, n_output), (1, n_hidden), (1, n_output)]
    x, w1, w2, b1, b2 = (torch.randn(shape, generator=draw) for shape in shapes)
    hidden = sigmoid(torch.mm(x, w1) + b1)
    trace = run(NETWORK, seed=seed, n_input=n_input, n_hidden=n_hidden, n_output=n_output)
    assert trace.failure is None
    assert trace.variables["h"].values == hidden.tolist()
    assert trace.variables["output"].values == sigmoid(torch.mm(hidden, w2) + b2).tolist()


SHAPES = st.lists(st.integers(0, 4), max_size=4)
OPERATORS = {"+": add, "*": mul, "@": matmul, "-": sub, "<": lt}


def in_torch(name: str, x: torch.Tensor, y: torch.Tensor) -> tuple[torch.Tensor | None, str | None]:
    try:
        return OPERATORS[name](x, y), None
    except RuntimeError as error:
        return None, str(error)


@settings(deadline=None, max_examples=300)
@given(first=SHAPES, second=SHAPES, operator=st.sampled_from(list(OPERATORS)))
def test_any_two_shapes_give_torchs_result_or_torchs_words(first, second, operator):
    trace = run(
        f"import torch\nx = torch.ones({first})\ny = torch.ones({second})\nz = x {operator} y"
    )
    z, error = in_torch(operator, torch.ones(first), torch.ones(second))
    assert (trace.failure and trace.failure.message) == error
    if z is None:
        assert trace.failure.kind == "shape"
    else:
        assert trace.variables["z"].shape == tuple(z.shape)
        assert trace.variables["z"].values == z.tolist()
