"""What the network program calls the tensors of its layers."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple


class LayerNames(NamedTuple):
    """The variables of one layer: ``result = activation(input @ weights + bias)``."""

    input: str
    weights: str
    bias: str
    result: str


def layer_names(hidden: int) -> tuple[LayerNames, ...]:
    """Name the variables of a network with so many hidden layers, the first layer first.

    The result of a single hidden layer is called ``h``, those of several ``h1``, ``h2`` and so on.

    >>> [names.result for names in layer_names(2)]
    ['h1', 'h2', 'output']
    """
    rows = ["h"] if hidden == 1 else [f"h{k}" for k in range(1, hidden + 1)]
    return tuple(
        LayerNames(before, f"W{k}", f"B{k}", after)
        for k, (before, after) in enumerate(
            zip(["features", *rows], [*rows, "output"], strict=True), start=1
        )
    )


def layers_of(variables: Collection[str]) -> tuple[LayerNames, ...]:
    """Find the layers of a program by its variables; one hidden layer is taken for granted.

    >>> [names.weights for names in layers_of(["features", "W1", "W2", "W3"])]
    ['W1', 'W2', 'W3']
    """
    count = 0
    while f"W{count + 1}" in variables:
        count += 1
    return layer_names(max(1, count - 1))
