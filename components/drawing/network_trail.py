"""The shapes of a network, in the order in which its tensors meet, and what lights up there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from components.drawing.geometry import Box
from components.drawing.markup import short
from components.drawing.network_scene import (
    LAST_STEP,
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

_NARROW_TILE = 56


def draw_trails(scene: Scene, top: float) -> float:
    """Draw the trail in one row, or in one row a layer where the drawing is narrow.

    Returns: the height at which it ends.
    """
    first, second = (_layer_items(scene, k) for k in (0, 1))
    right = scene.layout.direction == "right"
    rows = [_joined(first, second)] if right else [first, [_repeated(second[0]), *second[1:]]]
    tiles = [item for row in rows for item in row if isinstance(item, TrailTile)]
    unit = trail_unit(tiles) if right else trail_unit(tiles, widest=_NARROW_TILE)
    boxes: dict[str, Box] = {}
    for row in rows:
        tallest = max(item.size[0] for item in row if isinstance(item, TrailTile)) * unit
        half = max(33.0, tallest / 2)
        middle = top + half + 33
        boxes |= draw_trail(scene.canvas, row, middle, unit=unit, selected=scene.selected)
        top = middle + half + 50
    _draw_rings(scene, boxes, unit)
    return top


def _layer_items(scene: Scene, k: int) -> list[Item]:
    """input @ weights + bias → total, activation, result; what the program lacks is left out."""
    layer = scene.network.layers[k]
    done = scene.done(k)
    names = layer.names
    states = _states(scene, k)
    items: list[Item] = [
        _tile(scene, names.input, layer.input, known=k == 0 or scene.done(0) == 3, state=states[0]),
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
    now = 0 if scene.step == LAST_STEP else scene.step - 3 * k

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
    first, second = (layer.names for layer in scene.network.layers)
    middles = [middle_key(layer, scene.done(k)) for k, layer in enumerate(scene.network.layers)]
    with scene.canvas.group(
        id="net-rings", fill="none", stroke=paint("ink"), stroke_width=2, pointer_events="none"
    ):
        for i in range(scene.network.inputs):
            rings.draw(input_key(i), [rings.cell(first.input, 0, i), rings.row(first.weights, i)])
        for j in range(scene.network.hidden):
            own = [rings.column(first.weights, j), rings.cell(first.bias, 0, j)]
            own += [rings.cell(middles[0], 0, j), rings.cell(first.result, 0, j)]
            rings.draw(unit_key(0, j), [*own, rings.row(second.weights, j)])
        for j in range(scene.network.outputs):
            own = [rings.column(second.weights, j), rings.cell(second.bias, 0, j)]
            own += [rings.cell(middles[1], 0, j), rings.cell(second.result, 0, j)]
            rings.draw(unit_key(1, j), own)
        _draw_weight_rings(scene, rings)


def _draw_weight_rings(scene: Scene, rings: _Rings) -> None:
    counts = (scene.network.inputs, scene.network.hidden, scene.network.outputs)
    for k, layer in enumerate(scene.network.layers):
        if not scene.tagged(k):
            continue
        for i in range(counts[k]):
            for j in range(counts[k + 1]):
                place = rings.cell(layer.names.weights, i, j)
                rings.draw(weight_key(k, i, j), [place])


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
