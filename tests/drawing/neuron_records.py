"""Records of the neuron program, made by hand: from literal numbers, or from plain torch."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import Any

from components.engine.trace import Step, TensorView, Trace, Values

NAMES = ("features", "weights", "bias", "output")

LITERAL: dict[str, Values] = {
    "features": [[-0.5, 1.25, 0.75]],
    "weights": [[2.5, -0.3, 1.1]],
    "bias": [[0.4]],
    "products": [[-1.25, -0.375, 0.825]],
    "total": -0.8,
    "preactivation": [[-0.4]],
    "output": [[0.40131]],
}
"""Three inputs; numbers that no two places of the drawing share."""


def tensor(name: str | None, values: Values) -> TensorView:
    """A tensor with these values; the shape is read from the nested lists."""
    shape, inner = [], values
    while isinstance(inner, list):
        shape.append(len(inner))
        inner = inner[0] if inner else None
    return TensorView(name, "tensor", shape=tuple(shape), dtype="float32", values=values)


def step(
    operation: str, operands: Sequence[TensorView], result: TensorView | None, **more: Any
) -> Step:
    """A step of the program's last line."""
    fields = {"operation_kind": "elementwise", "text": operation, "line": 15, "column": 0}
    fields |= {"end_line": 15, "end_column": 1}
    return Step(operation=operation, operands=tuple(operands), result=result, **(fields | more))


def sigmoid_steps(operand: TensorView, result: TensorView) -> tuple[Step, ...]:
    """The steps of 1 / (1 + torch.exp(-x)); what comes between has no numbers here."""
    between, one = tensor(None, None), TensorView(None, "number", values=1)
    return (
        step("-", (operand,), between),
        step("torch.exp", (between,), between),
        step("+", (one, between), between),
        step("/", (one, between), result),
    )


def neuron_trace(*, before: Sequence[Step] = (), **values: Values) -> Trace:
    """A record of the neuron program.

    Args:
        before: steps that ran before the neuron's own.
        values: features, weights, bias, products, total, preactivation, output; what is left out
            did not run.
    """
    known = {name: tensor(name, values[name]) for name in NAMES if name in values}
    made = {name: tensor(None, values[name]) for name in values if name not in NAMES}
    data = {name: known.get(name, tensor(name, None)) for name in NAMES}
    steps = list(before)
    if "products" in values:
        steps.append(step("*", (data["features"], data["weights"]), made["products"]))
    if "total" in values:
        steps.append(step("torch.sum", (made["products"],), made["total"]))
    if "preactivation" in values:
        steps.append(step("+", (made["total"], data["bias"]), made["preactivation"]))
    if "output" in values and "preactivation" in values:
        result = tensor(None, values["output"])
        inner = sigmoid_steps(made["preactivation"], result)
        operands = (made["preactivation"],)
        steps.append(step("activation", operands, result, operation_kind="function", inner=inner))
    return Trace(
        program="",
        settings=MappingProxyType({"n_input": 3}),
        steps=tuple(steps),
        variables=MappingProxyType(known),
        printed="",
        failure=None,
    )


def torch_neuron(n: int, *, seed: int = 7, scale: float = 1.0) -> Trace:
    """The record of the program at this size, its numbers computed by torch."""
    return neuron_trace(**torch_values(n, seed=seed, scale=scale))


def torch_values(n: int, *, seed: int = 7, scale: float = 1.0) -> dict[str, Values]:
    """What torch computes for the program at this size."""
    import torch

    generator = torch.Generator().manual_seed(seed)
    features = torch.randn((1, n), generator=generator)
    weights = torch.randn((1, n), generator=generator) * scale
    bias = torch.randn((1, 1), generator=generator)
    products = features * weights
    total = torch.sum(products)
    preactivation = total + bias
    made = {
        "features": features,
        "weights": weights,
        "bias": bias,
        "products": products,
        "total": total,
        "preactivation": preactivation,
        "output": 1 / (1 + torch.exp(-preactivation)),
    }
    return {name: value.tolist() for name, value in made.items()}
