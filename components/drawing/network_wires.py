"""The weights of a network as wires: which number, between which units."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from components.drawing.network_scene import Scene, input_key, unit_key, weight_key
from components.drawing.numbers import Number
from components.drawing.tile import as_rows

Point = tuple[float, float]


class Wire(NamedTuple):
    """One weight on its way between two units.

    Attributes:
        layer: which layer it leads to, from 0.
        row, column: its place in the matrix of the weights.
        key: its name as a part.
        value: its number.
        start, end: where its line begins and ends.
        ends: keys of the two units.
    """

    layer: int
    row: int
    column: int
    key: str
    value: Number
    start: Point
    end: Point
    ends: tuple[str, str]

    @property
    def id(self) -> str:
        """Stable name of its line, and the beginning of the names of its tags."""
        return f"net-w{self.layer + 1}-{self.row}-{self.column}"

    def along(self, share: float) -> Point:
        """The point at some share of the way."""
        (x1, y1), (x2, y2) = self.start, self.end
        return x1 + (x2 - x1) * share, y1 + (y2 - y1) * share


def wires(scene: Scene, layer: int) -> Iterator[Wire]:
    """The wires of one layer: of a matrix that does not fit, those that have both ends."""
    view = scene.network.layers[layer].weights
    if view is None:
        return
    left, right = scene.layout.ranks[layer : layer + 2]
    exits = [left.exit(i) for i in range(len(left.centres))]
    entries = [right.entry(j) for j in range(len(right.centres))]
    sources = [_source_key(scene, layer, i) for i in range(len(exits))]
    targets = [unit_key(scene.network, layer, j) for j in range(len(entries))]
    # the shorter of the two counts: a weight without a unit has no place in the picture
    for i, (start, source, row) in enumerate(zip(exits, sources, as_rows(view), strict=False)):
        for j, (end, target, value) in enumerate(zip(entries, targets, row, strict=False)):
            key = weight_key(scene.network, layer, i, j)
            yield Wire(layer, i, j, key, value, start, end, (source, target))


def _source_key(scene: Scene, layer: int, index: int) -> str:
    if layer == 0:
        return input_key(scene.network, index)
    return unit_key(scene.network, layer - 1, index)
