"""The task of the network page: the output of all layers, from the features."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise

from components.engine import Trace
from components.engine.frozen import FrozenDict
from components.engine.layers import LayerNames, layer_names, layers_of
from components.engine.variants import layer_line
from components.ui.tasks.task import Mistake, Task


def tasks(trace: Trace) -> tuple[Task, ...]:
    """Give the task of a network with as many layers as the record has."""
    return (network_task(len(layers_of(trace.variables)) - 1),)


@cache
def network_task(hidden_layers: int) -> Task:
    """Put the task for a network with so many hidden layers."""
    layers = layer_names(hidden_layers)
    gaps = tuple(f"{one.result} = activation(torch.mm({one.input}, …) + …)" for one in layers)
    return Task("network", "any", "", tuple(_mistakes(layers)), gaps)


def _mistakes(layers: Sequence[LayerNames]) -> Iterator[Mistake]:
    *hidden, last = layers
    for one in layers:
        facts = {"bias": one.bias, "product": _product(one)}
        yield _changed("no-bias-of", layers, {one: _without_bias(one)}, **facts)
    yield _changed("no-biases", layers, {one: _without_bias(one) for one in layers})
    for one in hidden:
        yield _changed("hidden-linear", layers, {one: _linear(one)}, name=one.result)
    yield _changed("output-linear", layers, {last: _linear(last)})
    yield _changed("all-linear", layers, {one: _linear(one) for one in layers})
    for k, (one, following) in enumerate(pairwise(layers), start=1):
        lines = [*(layer_line(done) for done in layers[:k]), f"output = {one.result}"]
        yield _mistake("hidden-only", lines, name=one.result, matrix=following.weights)
    yield from _skipped(layers)
    for one, other in pairwise(layers):
        swapped = {
            one: layer_line(one._replace(bias=other.bias)),
            other: layer_line(other._replace(bias=one.bias)),
        }
        yield _changed("biases-swapped", layers, swapped, one=one.bias, other=other.bias)
    for one in layers:
        turned = layer_line(one._replace(weights=f"{one.weights}.T"))
        yield _changed("turned", layers, {one: turned}, matrix=one.weights)
    products = {one: f"{one.result} = {_product(one)}" for one in layers}
    yield _changed("products-only", layers, products)


def _skipped(layers: Sequence[LayerNames]) -> Iterator[Mistake]:
    """Leave out one layer or several in a row, where the sizes happen to allow it."""
    for before, after in combinations(range(len(layers)), 2):
        row, reached = layers[before].input, layers[after]
        short = [*layers[:before], reached._replace(input=row), *layers[after + 1 :]]
        facts = {"row": row, "matrix": reached.weights, "expected": reached.input}
        yield _mistake("skipped", [layer_line(one) for one in short], **facts)


def _changed(
    hint: str, layers: Sequence[LayerNames], lines: dict[LayerNames, str], **facts: str
) -> Mistake:
    """Let other lines compute some of the layers."""
    return _mistake(hint, [lines.get(one, layer_line(one)) for one in layers], **facts)


def _mistake(hint: str, lines: Sequence[str], **facts: str) -> Mistake:
    return Mistake(hint, "\n".join(lines), FrozenDict(facts))


def _product(layer: LayerNames) -> str:
    return f"torch.mm({layer.input}, {layer.weights})"


def _without_bias(layer: LayerNames) -> str:
    return f"{layer.result} = activation({_product(layer)})"


def _linear(layer: LayerNames) -> str:
    return f"{layer.result} = {_product(layer)} + {layer.bias}"
