"""Records of the network program, made by hand: from literal numbers, or from plain torch."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from components.engine.layers import LayerNames, layer_names, layers_of
from components.engine.trace import Step, TensorView, Trace, Values


def view(name: str | None, values: Values, storage: int | None = None) -> TensorView:
    """A tensor with these values; the shape is read from the nested lists."""
    shape, inner = [], values
    while isinstance(inner, list):
        shape.append(len(inner))
        inner = inner[0] if inner else None
    return TensorView(
        name=name,
        kind="tensor",
        shape=tuple(shape),
        dtype="float32",
        values=values,
        storage=storage,
    )


def network_trace(**values: Values) -> Trace:
    """A record of the network program with these values.

    Args:
        values: features, W1, W2, B1, B2, and product1, total1, h, product2, total2, output; of
            two hidden layers W3, B3, h1, h2, product3, total3 as well; what is left out did not
            run.
    """
    layers = layers_of(values)
    names = {name for layer in layers for name in layer}
    known = {name: view(name, values[name]) for name in values if name in names}
    steps = [
        step
        for number, layer in enumerate(layers, start=1)
        for step in _layer_steps(values, known, number, layer)
    ]
    return Trace(
        program="",
        settings=MappingProxyType({}),
        steps=tuple(steps),
        variables=MappingProxyType(known),
        printed="",
        failure=None,
    )


LITERAL: dict[str, Values] = {
    "features": [[-0.5, 1.25, 2.5]],
    "W1": [[1.0, -2.0], [0.0, 0.75], [-0.25, 3.0]],
    "B1": [[0.5, -1.0]],
    "product1": [[-1.125, 9.4375]],
    "total1": [[-0.625, 8.4375]],
    "h": [[0.34864515, 0.99978346]],
    "W2": [[1.5], [-0.5]],
    "B2": [[0.25]],
    "product2": [[0.023076]],
    "total2": [[0.273076]],
    "output": [[0.567848]],
}
"""Values of a whole run at 3 inputs and 2 hidden units, the same on every machine."""


def filled_network(n: int, h: int, value: float, *, hidden: int = 1, outputs: int = 1) -> Trace:
    """A record in which every number is the same, for values that no seed draws."""
    shapes = {"features": (1, n)}
    for k, (layer, rows, columns) in enumerate(_sizes(n, h, hidden, outputs), start=1):
        shapes |= {layer.weights: (rows, columns), layer.bias: (1, columns)}
        shapes |= dict.fromkeys((f"product{k}", f"total{k}", layer.result), (1, columns))
    return network_trace(
        **{
            name: [[value] * columns for _ in range(rows)]
            for name, (rows, columns) in shapes.items()
        }
    )


def _sizes(n: int, h: int, hidden: int, outputs: int) -> list[tuple[LayerNames, int, int]]:
    ranks = [n, *[h] * hidden, outputs]
    return list(zip(layer_names(hidden), ranks[:-1], ranks[1:], strict=True))


def torch_network(
    n: int, h: int, *, seed: int = 7, scale: float = 1.0, hidden: int = 1, outputs: int = 1
) -> Trace:
    """The record of the program at these sizes, its numbers computed by torch."""
    import torch

    g = torch.Generator().manual_seed(seed)

    def draw(*shape: int) -> torch.Tensor:
        return torch.randn(shape, generator=g) * scale

    sizes = _sizes(n, h, hidden, outputs)
    made = {"features": draw(1, n)}
    made |= {layer.weights: draw(rows, columns) for layer, rows, columns in sizes}
    made |= {layer.bias: draw(1, columns) for layer, _, columns in sizes}
    for k, (layer, _, _) in enumerate(sizes, start=1):
        product = torch.mm(made[layer.input], made[layer.weights])
        made |= {f"product{k}": product, f"total{k}": product + made[layer.bias]}
        made[layer.result] = torch.sigmoid(made[f"total{k}"])
    return network_trace(**{name: tensor.tolist() for name, tensor in made.items()})


def _layer_steps(
    values: dict[str, Values], known: dict[str, TensorView], k: int, layer: LayerNames
) -> Iterator[Step]:
    source, weights, bias, result = layer
    product = view(None, values.get(f"product{k}"), storage=10 * k)
    text = f"torch.mm({source}, {weights})"
    if f"product{k}" in values:
        operands = (known[source], known[weights])
        yield _step("torch.mm", "matmul", text, operands=operands, result=product)
    text = f"{text} + {bias}"
    if f"total{k}" in values:
        total = view(None, values[f"total{k}"], storage=10 * k + 1)
        operands = (product, known[bias])
        yield _step("+", "elementwise", text, operands=operands, result=total)
    text = f"torch.sigmoid({text})"
    if result in values:
        yield _step("torch.sigmoid", "elementwise", text, result=known[result], target=result)


def _step(
    operation: str,
    kind: str,
    text: str,
    *,
    operands: tuple[TensorView, ...] = (),
    result: TensorView,
    target: str | None = None,
) -> Step:
    return Step(
        operation=operation,
        operation_kind=kind,
        text=text,
        line=1,
        column=0,
        end_line=1,
        end_column=len(text),
        operands=operands,
        result=result,
        target=target,
    )
