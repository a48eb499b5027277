"""The shapes of a network, in the order in which its tensors meet, and what lights up there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import reduce

from components.drawing.geometry import Box
from components.drawing.markup import short
from components.drawing.network_scene import (
    Scene,
    input_key,
    middle_key,
    unit_key,
    weight_key,
)
from components.drawing.network_words import expression, shape_sentence
from components.drawing.palette import paint
from components.drawing.tile import BORDER_WIDTH, as_rows
from components.drawing.trail import Item, State, TrailSign, TrailTile, draw_trail, trail_unit
from components.engine.trace import TensorView

_TILE = {"right": 76, "up": 56}
"""The widest tile where the trail has a row or two."""
_LOW_TILE = 48
"""The same where it has more rows than the network of one hidden layer needs."""
_LAYERS_A_ROW = {"right": 2, "up": 1}


def draw_trails(scene: Scene, top: float) -> float:
    """Draw the trail in as many rows as the layers need: two layers a row, or one if it is narrow.

    Returns: the height at which it ends.
    """
    direction = scene.layout.direction
    rows = list(_rows(scene, _LAYERS_A_ROW[direction]))
    low = direction == "right" and len(rows) > 1
    tiles = [item for row in rows for item in row if isinstance(item, TrailTile)]
    unit = trail_unit(tiles, widest=_LOW_TILE if low else _TILE[direction])
    boxes: dict[str, Box] = {}
    for number, row in enumerate(rows, start=1):
        tallest = max(item.size[0] for item in row if isinstance(item, TrailTile)) * unit
        half = max(_LOW_TILE / 2 if low else 33.0, tallest / 2)
        middle = top + half + 33
        boxes |= draw_trail(
            scene.canvas, row, middle, unit=unit, selected=scene.selected, half=half
        )
        top = middle + half + (46 if low and number < len(rows) else 50)
    _draw_rings(scene, boxes, unit)
    return top


def _rows(scene: Scene, layers_a_row: int) -> Iterator[list[Item]]:
    """Lay the layers out in rows; what ends a row is repeated at the beginning of the next."""
    layers = [_layer_items(scene, k) for k in range(len(scene.network.layers))]
    for k in range(0, len(layers), layers_a_row):
        row = reduce(_joined, layers[k : k + layers_a_row])
        yield row if k == 0 else [_repeated(row[0]), *row[1:]]


def _layer_items(scene: Scene, k: int) -> list[Item]:
    """input @ weights + bias → total, activation, result; what the program lacks is left out."""
    layer = scene.network.layers[k]
    done = scene.done(k)
    names = layer.names
    states = _states(scene, k)
    has_input = k == 0 or scene.done(k - 1) == 3
    items: list[Item] = [
        _tile(scene, names.input, layer.input, known=has_input, state=states[0]),
        TrailSign("@", state=states[1]),
        _tile(scene, names.weights, layer.weights, state=states[0]),
    ]
    if layer.bias is not None:
        items += [
            TrailSign("+", state=states[2]),
            _tile(scene, names.bias, layer.bias, state=states[3]),
        ]
    return [
        *items,
        TrailSign("→", state=states[1]),
        _middle_tile(scene, k, state=states[4]),
        TrailSign("curve", layer.activation, state=states[5]),
        _tile(scene, names.result, layer.result, known=done == 3, state=states[6]),
    ]


def _states(scene: Scene, k: int) -> tuple[State, ...]:
    """Of the operands, the @, the +, the bias, the total, the curve and the result."""
    done = scene.done(k)
    now = 0 if scene.is_whole else scene.step - 3 * k

    def is_now(*steps: int) -> State:
        return "now" if now in steps else "done"

    return (
        is_now(1),
        "done" if done >= 1 else "later",
        "done" if done >= 2 else "later",
        is_now(2),
        is_now(1, 2, 3),
        "done" if done >= 3 else "later",
        is_now(3),
    )


def _tile(
    scene: Scene, name: str, view: TensorView | None, *, known: bool = True, state: State
) -> TrailTile:
    sentence = scene.phrased(shape_sentence(name, view))
    return TrailTile(
        key=name,
        id=f"net-t-{name}",
        name=name,
        shape=None if view is None else view.shape,
        rows=as_rows(view) if view is not None and known else None,
        said=sentence.said,
        result=sentence.result,
        state=state,
    )


def _middle_tile(scene: Scene, k: int, *, state: State) -> TrailTile:
    """The sum as far as it has come: after the product, then after the bias."""
    layer, done = scene.network.layers[k], scene.done(k)
    shown = layer.reached(1 if done == 1 else 2)
    text = expression(layer, 1 if done == 1 else 2)
    sentence = scene.phrased(shape_sentence(text, shown))
    return TrailTile(
        key=middle_key(layer, done),
        id=f"net-t-z{k + 1}",
        name="",
        shape=None if shown is None else shown.shape,
        rows=as_rows(shown) if shown is not None and done else None,
        said=sentence.said,
        result=sentence.result,
        state=state,
    )


def _joined(first: list[Item], second: list[Item]) -> list[Item]:
    """One row of both: the result of the first layer is the input of the second."""
    shared = max(first[-1], second[0], key=lambda item: item.state == "now")
    return [*first[:-1], shared, *second[1:]]


def _repeated(item: Item) -> Item:
    """The tensor that ends one row begins the next; it is one part, so this is only its picture."""
    assert isinstance(item, TrailTile)
    return replace(item, key="", id=f"{item.id}-2")


def _draw_rings(scene: Scene, boxes: Mapping[str, Box], unit: float) -> None:
    """Round everything in the trail that belongs to one unit: its column, its cells, its row."""
    rings = _Rings(scene, boxes, unit)
    network = scene.network
    first = network.layers[0].names
    with scene.canvas.group(
        id="net-rings", fill="none", stroke=paint("ink"), stroke_width=2, pointer_events="none"
    ):
        for i in range(network.inputs):
            places = [rings.cell(first.input, 0, i), rings.row(first.weights, i)]
            rings.draw(input_key(network, i), places)
        for k in range(len(network.layers)):
            _draw_unit_rings(scene, rings, k)
        _draw_weight_rings(scene, rings)


def _draw_unit_rings(scene: Scene, rings: _Rings, k: int) -> None:
    network, names = scene.network, scene.network.layers[k].names
    middle = middle_key(network.layers[k], scene.done(k))
    for j in range(network.units[k + 1]):
        own = [rings.column(names.weights, j), rings.cell(names.bias, 0, j)]
        own += [rings.cell(middle, 0, j), rings.cell(names.result, 0, j)]
        if k < network.last:
            own.append(rings.row(network.layers[k + 1].names.weights, j))
        rings.draw(unit_key(network, k, j), own)


def _draw_weight_rings(scene: Scene, rings: _Rings) -> None:
    network = scene.network
    for k, layer in enumerate(network.layers):
        if not scene.tagged(k):
            continue
        for i in range(network.units[k]):
            for j in range(network.units[k + 1]):
                place = rings.cell(layer.names.weights, i, j)
                rings.draw(weight_key(network, k, i, j), [place])


class _Rings:
    """Draws, for one key, one ring path round several places of the trail."""

    def __init__(self, scene: Scene, boxes: Mapping[str, Box], unit: float) -> None:
        self._scene = scene
        self._boxes = boxes
        self._unit = unit

    def cell(self, name: str, row: int, column: int) -> Box | None:
        """One cell of a tile; None where the tile has no such cell."""
        box, u = self._boxes.get(name), self._unit
        if box is None or (row + 0.5) * u > box.height or (column + 0.5) * u > box.width:
            return None
        return Box(box.x + column * u, box.y + row * u, u, u)

    def column(self, name: str, column: int) -> Box | None:
        """One column of a tile."""
        first = self.cell(name, 0, column)
        return first and Box(first.x, first.y, first.width, self._boxes[name].height)

    def row(self, name: str, row: int) -> Box | None:
        """One row of a tile."""
        first = self.cell(name, row, 0)
        return first and Box(first.x, first.y, self._boxes[name].width, first.height)

    def draw(self, key: str, places: Sequence[Box | None]) -> None:
        """Draw the ring of one part; it is shown while the part is lit."""
        roomy = self._unit >= BORDER_WIDTH
        d = "".join(_outline(place.grown(1.5), 4 if roomy else 0) for place in places if place)
        if not d:
            return
        names = "te-ring te-lit" if self._scene.lit(key) else "te-ring"
        canvas = self._scene.canvas
        if not roomy:
            canvas.add("path", id=f"net-outline-{key}", class_=names, data_links=key, d=d)
            return
        with canvas.group(id=f"net-ring-{key}", class_=names, data_links=key):
            canvas.path(d, fill=None, stroke="page", stroke_width=4.5)
            canvas.add("path", d=d)


def _outline(box: Box, radius: float) -> str:
    """A rectangle with round corners, as a path."""
    width, height, r = box.width - 2 * radius, box.height - 2 * radius, radius
    start = f"M{short(box.x + r)} {short(box.y)}"
    if not r:
        return f"{start}h{short(width)}v{short(height)}h{short(-width)}z"
    return (
        f"{start}h{short(width)}q{r} 0 {r} {r}v{short(height)}q0 {r} -{r} {r}"
        f"h{short(-width)}q-{r} 0 -{r} -{r}v{short(-height)}q0 -{r} {r} -{r}z"
    )
