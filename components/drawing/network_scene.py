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
from components.drawing.network_record import LAYERS, NETWORK_STEPS, Layer, Network, progress
from components.drawing.network_words import (
    Sentence,
    expression,
    step_sentence,
    unit_sentence,
)
from components.drawing.numbers import part_key, subscript
from components.engine.trace import TensorView

LAST_STEP = len(NETWORK_STEPS) - 1
_LONGEST_FUNCTION = 7
_FOG = 36
"""Above so many edges one unit is always selected, so that the picture is never a grey fog."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that the pieces of one picture need to know.

    Attributes:
        step: index into ``NETWORK_STEPS``.
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
        return self.selected is None and self.step in steps and self.step < LAST_STEP

    def place(
        self, view: TensorView | None, name: str, column: int, *, row: int = 0
    ) -> EditPlace | None:
        """The number of a variable that the reader may change."""
        return place_of(view, name, column, row=row, edited=self.edited)

    def unit_name(self, layer: int, unit: int) -> str:
        """What a unit is called in the picture: `h₂`, `y`."""
        if layer == 0:
            return subscript("h", unit + 1)
        return "y" if self.network.outputs == 1 else subscript("y", unit + 1)

    def unit_sentence(self, layer: int, unit: int) -> Sentence:
        """How a unit comes to its number."""
        single = layer == 1 and self.network.outputs == 1
        name = LAYERS[1].result if single else self.unit_name(layer, unit)
        return unit_sentence(
            self.network.layers[layer],
            unit,
            units=(self.network.hidden, self.network.outputs)[layer],
            name=name,
            done=self.done(layer),
        )

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
        if self.step == LAST_STEP and self.network.outputs == 1:
            return self.phrased(self.unit_sentence(1, 0))
        return self.phrased(step_sentence(self.network, self.step))


def input_key(index: int) -> str:
    """Name of an input as a part: `features[0,2]`."""
    return part_key(LAYERS[0].input, 0, index)


def unit_key(layer: int, unit: int) -> str:
    """Name of a hidden unit (layer 0) or output (layer 1) as a part: `h[0,1]`."""
    return part_key(LAYERS[layer].result, 0, unit)


def weight_key(layer: int, row: int, column: int) -> str:
    """Name of an edge as a part: `W1[0,1]`."""
    return part_key(LAYERS[layer].weights, row, column)


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
    shown = LAST_STEP if step is None else max(0, min(LAST_STEP, step))
    if direction == "up":
        network = _with_short_names(network)
    layout = lay_out(network, direction=direction)
    known = selected is not None and selected in _part_keys(network, layout, shown)
    lit = selected if known else _preselected(network, shown)
    return Scene(canvas, network, layout, shown, lit, edited, say)


def _with_short_names(network: Network) -> Network:
    """A long function's name would not fit into the narrow readout; `f` is the lesson's name."""
    first, second = (
        layer if len(layer.activation) <= _LONGEST_FUNCTION else replace(layer, activation="f")
        for layer in network.layers
    )
    return replace(network, layers=(first, second))


def _preselected(network: Network, step: int) -> str | None:
    if network.edges <= _FOG or step == 0:
        return None
    if step in (4, 5):
        return unit_key(1, 0) if network.outputs else None
    return unit_key(0, network.hidden // 4)


def _part_keys(network: Network, layout: Layout, step: int) -> Iterator[str]:
    yield from (input_key(i) for i in range(network.inputs))
    counts = (network.inputs, network.hidden, network.outputs)
    for k, layer in enumerate(network.layers):
        yield from layer.names
        yield middle_key(layer, progress(step, k))
        yield from (unit_key(k, unit) for unit in range(counts[k + 1]))
        if layout.tags_all(k) and progress(step, k):
            places = product(range(counts[k]), range(counts[k + 1]))
            yield from (weight_key(k, i, j) for i, j in places)
