"""Rings in the shape trail: round everything there that belongs to one unit, or to one edge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.drawing.geometry import Box
from components.drawing.markup import short
from components.drawing.network_scene import (
    Scene,
    input_key,
    middle_key,
    unit_key,
    weight_key,
)
from components.drawing.palette import paint
from components.drawing.tile import BORDER_WIDTH


def draw_trail_rings(scene: Scene, boxes: Mapping[str, Box], unit: float) -> None:
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
    # of a layer that is still to come all that will be its own, of one that is under way what is
    done = scene.done(k) or 3
    middle = middle_key(network.layers[k], scene.done(k))
    for j in range(network.units[k + 1]):
        own = [rings.column(names.weights, j)]
        if done >= 2:
            own.append(rings.cell(names.bias, 0, j))
        own.append(rings.cell(middle, 0, j))
        if done == 3:
            own.append(rings.cell(names.result, 0, j))
        if k < network.last and scene.done(k + 1) != 0:
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
