"""One picture of a network: the record, the places, the step and what is selected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from components.drawing.canvas import Canvas
from components.drawing.editing import EditPlace, place_of
from components.drawing.foot import Say
from components.drawing.geometry import Direction
from components.drawing.network_layout import Layout, lay_out
from components.drawing.network_record import Layer, Network, progress
from components.drawing.network_words import (
    Sentence,
    expression,
    step_sentence,
    unit_sentence,
)
from components.drawing.numbers import part_key, subscript
from components.engine.trace import TensorView

_LONGEST_FUNCTION = 7
_FOG = 36
"""Above so many edges one unit is always selected, so that the picture is never a grey fog."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that the pieces of one picture need to know.

    Attributes:
        step: how far the picture has come, 0 to the network's last step.
        selected: key of the part drawn lit, or None.
        edited: keys of the numbers that the reader has changed.
    """

    canvas: Canvas
    network: Network
    layout: Layout
    step: int
    selected: str | None
    edited: frozenset[str]
    say: Say

    @property
    def is_whole(self) -> bool:
        """Whether the step is the last one, which explains the whole."""
        return self.step == self.network.last_step

    def lit(self, *keys: str) -> bool:
        """Whether one of these parts is selected."""
        return self.selected is not None and self.selected in keys

    def done(self, layer: int) -> int:
        """How many of a layer's three steps are done."""
        return progress(self.step, layer)

    def tagged(self, layer: int) -> bool:
        """Whether every edge of a layer carries its number, and is a part to point at."""
        return self.layout.tags_all(layer) and self.done(layer) > 0

    def is_now(self, *steps: int) -> bool:
        """Whether one of these steps is being explained; the last step explains the whole."""
        return self.selected is None and self.step in steps and not self.is_whole

    def place(
        self, view: TensorView | None, name: str, column: int, *, row: int = 0
    ) -> EditPlace | None:
        """The number of a variable that the reader may change."""
        return place_of(view, name, column, row=row, edited=self.edited)

    def unit_name(self, layer: int, unit: int) -> str:
        """What a unit is called in the picture: `h₂`, `y`; of the second hidden layer `h2₂`."""
        if layer < self.network.last:
            return subscript(self.network.layers[layer].names.result, unit + 1)
        return "y" if self.network.outputs == 1 else subscript("y", unit + 1)

    def unit_sentence(self, layer: int, unit: int) -> Sentence:
        """How a unit comes to its number."""
        shown, units = self.network.layers[layer], self.network.units[layer + 1]
        single = layer == self.network.last and units == 1
        name = shown.names.result if single else self.unit_name(layer, unit)
        return unit_sentence(shown, unit, units=units, name=name, done=self.done(layer))

    def phrased(self, sentence: Sentence) -> Sentence:
        """A sentence as the readout of this drawing takes it: the narrow one breaks it in two."""
        if self.layout.direction == "right":
            return sentence
        rest = (sentence.worked + sentence.result).lstrip(": ")
        return Sentence(f"{sentence.formula} ", result=rest)

    def at_rest(self) -> Sentence:
        """What the readout says while nothing is pointed at, once all parts are drawn."""
        if self.selected is not None:
            said, result = self.canvas.sentences[self.selected]
            return Sentence(said, result=result)
        if self.is_whole and self.network.outputs == 1:
            return self.phrased(self.unit_sentence(self.network.last, 0))
        return self.phrased(step_sentence(self.network, self.step))


def input_key(network: Network, index: int) -> str:
    """Name of an input as a part: `features[0,2]`."""
    return part_key(network.layers[0].names.input, 0, index)


def unit_key(network: Network, layer: int, unit: int) -> str:
    """Name of a hidden unit or an output as a part: `h[0,1]`; layers from 0."""
    return part_key(network.layers[layer].names.result, 0, unit)


def weight_key(network: Network, layer: int, row: int, column: int) -> str:
    """Name of an edge as a part: `W1[0,1]`."""
    return part_key(network.layers[layer].names.weights, row, column)


def middle_key(layer: Layer, done: int) -> str:
    """Name of the tile between the weights and the result: `features@W1+B1`."""
    return expression(layer, 1 if done == 1 else 2).replace(" ", "")


def set_scene(
    canvas: Canvas,
    network: Network,
    *,
    step: int | None,
    direction: Direction,
    selected: str | None,
    edited: frozenset[str],
    say: Say,
) -> Scene:
    """Decide what one picture shows; an unknown selection and a step out of range do no harm."""
    shown = network.last_step if step is None else max(0, min(network.last_step, step))
    if direction == "up":
        network = _with_short_names(network)
    layout = lay_out(network, direction=direction)
    known = selected is not None and selected in _part_keys(network, layout, shown)
    lit = selected if known else _preselected(network, shown)
    return Scene(canvas, network, layout, shown, lit, edited, say)


def _with_short_names(network: Network) -> Network:
    """A long function's name would not fit into the narrow readout; `f` is the lesson's name."""
    layers = (
        layer if len(layer.activation) <= _LONGEST_FUNCTION else replace(layer, activation="f")
        for layer in network.layers
    )
    return replace(network, layers=tuple(layers))


def _preselected(network: Network, step: int) -> str | None:
    """Key of a unit of the layer that the step is about; the whole picture is about the first."""
    foggy = [k for k in range(len(network.layers)) if network.edges(k) > _FOG]
    if not foggy or step == 0:
        return None
    layer = foggy[0] if step == network.last_step else (step - 1) // 3
    units = network.units[layer + 1]
    return unit_key(network, layer, units // 4) if units else None


def _part_keys(network: Network, layout: Layout, step: int) -> Iterator[str]:
    yield from (input_key(network, i) for i in range(network.inputs))
    for k, layer in enumerate(network.layers):
        before, after = network.units[k : k + 2]
        yield from layer.names
        yield middle_key(layer, progress(step, k))
        yield from (unit_key(network, k, unit) for unit in range(after))
        if layout.tags_all(k) and progress(step, k):
            places = product(range(before), range(after))
            yield from (weight_key(network, k, i, j) for i, j in places)
