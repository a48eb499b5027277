"""What the readout says about each part of the network: code, its numbers, its result."""

from __future__ import annotations

from typing import NamedTuple

from components.drawing.network_record import Layer, Network, progress, value_at
from components.drawing.numbers import index_text, number, shape_text, subscript
from components.engine.trace import TensorView


class Sentence(NamedTuple):
    """One line of the readout in three pieces, so that a narrow drawing can break it."""

    formula: str
    worked: str = ""
    result: str = ""

    @property
    def said(self) -> str:
        """All but the result."""
        return self.formula + self.worked


def input_sentence(network: Network, index: int) -> Sentence:
    """Say which number an input is: `x₃ = features[0, 2] = 0.9468`."""
    first = network.layers[0]
    view = first.input
    name = element(first.names.input, view, 0, index)
    formula = f"{subscript('x', index + 1)} = {name}"
    return Sentence(formula, " = ", number(value_at(view, 0, index)))


def unit_sentence(layer: Layer, unit: int, *, units: int, name: str, done: int) -> Sentence:
    """Say how a unit comes to its number, as far as it has come.

    Args:
        unit: which column of the weights is its own.
        units: how many there are; one alone needs no index.
        name: what the unit is called in the picture.
        done: how many of the layer's three steps are done.
    """
    value = value_at(layer.reached(done), 0, unit)
    if layer.reached(done) is None:
        return Sentence(f"{name} = {layer.activation}({_sum_text(layer, unit, units)})")
    if done == 1:
        return Sentence(_product_text(layer, unit, units), " = ", number(value))
    if done == 2:
        return Sentence(_sum_text(layer, unit, units), " = ", number(value))
    before = layer.reached(2)
    formula = f"{name} = {layer.activation}({_sum_text(layer, unit, units)})"
    if before is None:
        return Sentence(formula, " = ", number(value))
    worked = f" = {layer.activation}({number(value_at(before, 0, unit))}) = "
    return Sentence(formula, worked, number(value))


def weight_sentence(layer: Layer, row: int, column: int) -> Sentence:
    """Say the number of one edge: `W1[0, 1] = 1.6908`."""
    formula = element(layer.names.weights, layer.weights, row, column)
    return Sentence(formula, " = ", number(value_at(layer.weights, row, column)))


def shape_sentence(text: str, view: TensorView | None) -> Sentence:
    """Say a tensor's shape as one would ask for it: `W1.shape = (3, 2)`."""
    asked = f"{text}.shape" if text.isidentifier() else f"({text}).shape"
    return Sentence(asked) if view is None else Sentence(asked, " = ", shape_text(view.shape))


def step_sentence(network: Network, step: int) -> Sentence:
    """Say what a step does to the shapes: `features @ W1:  (1, 3) @ (3, 2) → (1, 2)`."""
    if step == 0:
        return shape_sentence(network.layers[0].names.input, network.layers[0].input)
    layer = network.layers[(step - 1) // 3]
    done = progress(step, (step - 1) // 3)
    result = layer.reached(done)
    if result is None:
        return Sentence(expression(layer, done))
    before = {1: (layer.input, layer.weights), 2: (layer.product, layer.bias), 3: (layer.total,)}
    sign = {1: " @ ", 2: " + ", 3: ""}[done]
    shapes = sign.join(shape_text(view.shape) for view in before[done] if view is not None)
    return Sentence(expression(layer, done), f":  {shapes} → ", shape_text(result.shape))


def expression(layer: Layer, done: int) -> str:
    """The code of a layer after some of its steps: `features @ W1 + B1`."""
    names = layer.names
    product = f"{names.input} @ {names.weights}"
    total = f"{product} + {names.bias}" if layer.bias is not None else product
    if done == 3:
        return f"{names.result} = {layer.activation}({total})"
    return product if done == 1 else total


def element(name: str, view: TensorView | None, row: int | str, column: int) -> str:
    """One element, or one column, as it is typed for a tensor of this shape."""
    if view is None or not view.shape:
        return index_text(name, row, column)
    column = min(column, max(0, view.shape[-1] - 1))  # a single one serves all
    return index_text(name, *([row] if len(view.shape) > 1 else []), column)


def _product_text(layer: Layer, unit: int, units: int) -> str:
    names = layer.names
    weights = names.weights if units == 1 else element(names.weights, layer.weights, ":", unit)
    return f"{names.input} @ {weights}"


def _sum_text(layer: Layer, unit: int, units: int) -> str:
    product = _product_text(layer, unit, units)
    if layer.bias is None:
        return product
    names = layer.names
    bias = names.bias if units == 1 else element(names.bias, layer.bias, 0, unit)
    return f"{product} + {bias}"
