"""The weights of a network as lines, and their numbers where there is room."""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

from components.drawing.marks import edge, edges, tag, tag_ground, tag_number
from components.drawing.markup import short
from components.drawing.network_layout import Rank
from components.drawing.network_record import Layer, value_at
from components.drawing.network_scene import Scene, input_key, unit_key, weight_key
from components.drawing.network_words import weight_sentence
from components.drawing.numbers import Number

_LIT_THICKNESS = 0.9
_TAGGED_INPUTS = 6
_WHOLE_MATRIX = 60
"""Up to so many lines, pointing at the matrix lights up all of them; more would be a fog."""
_TAGGED_UNITS = {"right": 6, "up": 4}


class Wire(NamedTuple):
    """One weight: which number, between which places, and what lights it up."""

    layer: int
    row: int
    column: int
    value: Number
    start: tuple[float, float]
    end: tuple[float, float]
    ends: tuple[str, str]

    @property
    def id(self) -> str:
        """Stable name of its elements."""
        return f"net-w{self.layer + 1}-{self.row}-{self.column}"

    @property
    def key(self) -> str:
        """Name as a part."""
        return weight_key(self.layer, self.row, self.column)

    def along(self, share: float) -> tuple[float, float]:
        """The point at some share of the way."""
        (x1, y1), (x2, y2) = self.start, self.end
        return x1 + (x2 - x1) * share, y1 + (y2 - y1) * share


def draw_edges(scene: Scene, number: int) -> None:
    """Draw the lines of one layer; dotted and pale while it is still to come."""
    wires = _wires(scene, number)
    later = scene.done(number) == 0
    thickness = scene.layout.thickness
    with (
        scene.canvas.group(
            id=f"net-edges-{number + 1}",
            opacity=0.45 if later else None,
            stroke_dasharray="2 5" if later else None,
        ),
        edges(
            scene.canvas,
            id=f"net-lines-{number + 1}",
            thickness=thickness,
            lit_thickness=max(thickness, _LIT_THICKNESS),
        ),
    ):
        for wire in wires:
            (x1, y1), (x2, y2) = wire.start, wire.end
            keys = _links(scene, wire)
            edge(
                scene.canvas,
                f"M{short(x1)} {short(y1)}L{short(x2)} {short(y2)}",
                wire.value,
                id=wire.id,
                links=" ".join(keys),
                lit=scene.lit(*keys),
            )


def draw_tags(scene: Scene, number: int) -> None:
    """Draw the numbers of one layer's lines: all, or those of the unit pointed at."""
    wires = _wires(scene, number)
    if scene.done(number) == 0:
        return
    if scene.layout.tags_all:
        for wire in wires:
            _draw_tag_part(scene, wire)
        return
    for wire in wires:
        for share, key, name in _tag_places(scene, wire):
            x, y = wire.along(share)
            tag(
                scene.canvas,
                x,
                y,
                wire.value,
                size=scene.layout.tag_size,
                id=f"{wire.id}-{name}",
                class_="te-ring te-lit" if scene.lit(key) else "te-ring",
                data_links=key,
            )


def _draw_tag_part(scene: Scene, wire: Wire) -> None:
    layer = scene.network.layers[wire.layer]
    sentence = scene.phrased(weight_sentence(layer, wire.row, wire.column))
    keys = (layer.names.weights, *wire.ends)
    x, y = wire.along(_first_stop(scene, wire))
    size = scene.layout.tag_size
    tag_ground(scene.canvas, x, y, wire.value, size=size)
    with scene.canvas.part(
        wire.key,
        id=f"{wire.id}-t",
        said=sentence.said,
        result=sentence.result,
        links=keys,
        lit=scene.lit(wire.key, *keys),
    ):
        tag_number(scene.canvas, x, y, wire.value, size=size)


def _first_stop(scene: Scene, wire: Wire) -> float:
    return scene.layout.tag_stops[2 if wire.layer == 1 else wire.column % 2]


def _tag_places(scene: Scene, wire: Wire) -> list[tuple[float, str, str]]:
    """Where the number stands when one of the edge's two ends is pointed at."""
    most = _TAGGED_UNITS[scene.layout.direction]
    starts, ends = (len(rank.centres) for rank in _ranks(scene, wire.layer))
    if wire.layer == 1:
        return (
            [(scene.layout.tag_stops[2], wire.ends[0], "t")] if starts <= most and ends == 1 else []
        )
    places = []
    if starts <= min(most, _TAGGED_INPUTS):
        places.append((scene.layout.tag_stops[0], wire.ends[1], "t"))
    if ends <= most and starts <= 16:
        places.append((1 - scene.layout.tag_stops[0], wire.ends[0], "s"))
    return places


def _links(scene: Scene, wire: Wire) -> tuple[str, ...]:
    own = (wire.key,) if scene.layout.tags_all else ()
    if scene.network.edges > _WHOLE_MATRIX:
        return wire.ends
    return (scene.network.layers[wire.layer].names.weights, *wire.ends, *own)


def _wires(scene: Scene, number: int) -> list[Wire]:
    left, right = _ranks(scene, number)
    layer = scene.network.layers[number]
    rows, columns = _weights_shape(layer)
    return [
        Wire(
            layer=number,
            row=i,
            column=j,
            value=value_at(layer.weights, i, j),
            start=left.exit(i),
            end=right.entry(j),
            ends=(input_key(i) if number == 0 else unit_key(0, i), unit_key(number, j)),
        )
        for i, j in product(
            range(min(rows, len(left.centres))), range(min(columns, len(right.centres)))
        )
    ]


def _ranks(scene: Scene, number: int) -> tuple[Rank, Rank]:
    return scene.layout.ranks[number], scene.layout.ranks[number + 1]


def _weights_shape(layer: Layer) -> tuple[int, int]:
    if layer.weights is None:
        return 0, 0
    rows, columns = (1, 1, *layer.weights.shape)[-2:]
    return rows, columns
