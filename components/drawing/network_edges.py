"""The weights of a network as lines, and their numbers where there is room."""

from __future__ import annotations

from collections.abc import Iterator

from components.drawing.editing import changed_mark
from components.drawing.marks import (
    edge,
    edges,
    lit_tag,
    lit_tags,
    tag_box,
    tag_ground,
    tag_number,
)
from components.drawing.markup import short
from components.drawing.network_scene import Scene
from components.drawing.network_wires import Wire, wires
from components.drawing.network_words import weight_sentence

_LIT_THICKNESS = 0.9
_TAGGED = {"right": 6, "up": 4}
"""Up to so many units in a rank there is room for the numbers of one unit's edges."""
_MEDIUM, _DENSE = 12, 60
_WHOLE_MATRIX = 60
"""Up to so many lines, pointing at the matrix lights up all of them; more would be a fog."""


def draw_edges(scene: Scene, layer: int) -> None:
    """Draw the lines of one layer; dotted and pale while it is still to come."""
    later = scene.done(layer) == 0
    thickness = scene.layout.thickness
    few = scene.network.edges(layer) <= _WHOLE_MATRIX
    whole = [scene.network.layers[layer].names.weights] if few else []
    tagged = scene.tagged(layer)
    with (
        scene.canvas.group(
            id=f"net-edges-{layer + 1}",
            opacity=0.45 if later else None,
            stroke_dasharray="2 5" if later else None,
        ),
        edges(
            scene.canvas,
            id=f"net-lines-{layer + 1}",
            thickness=thickness,
            lit_thickness=max(thickness, _LIT_THICKNESS),
            density=_density_of_its_own(scene, layer),
        ),
    ):
        for wire in wires(scene, layer):
            (x1, y1), (x2, y2) = wire.start, wire.end
            own = [wire.key] if tagged else []
            keys = [*whole, *wire.ends, *own]
            edge(
                scene.canvas,
                f"M{short(x1)} {short(y1)}L{short(x2)} {short(y2)}",
                wire.value,
                id=wire.id,
                links=" ".join(keys),
                lit=not later and scene.lit(*keys),
            )


def draw_tags(scene: Scene, layer: int) -> None:
    """Draw the numbers of one layer's lines: all, or those of the unit pointed at."""
    if scene.done(layer) == 0:
        return
    if scene.tagged(layer):
        for wire in wires(scene, layer):
            _draw_tag_part(scene, wire)
        return
    stops = list(_stops(scene, layer))
    if not stops:
        return
    with lit_tags(scene.canvas, id=f"net-tags-{layer + 1}", size=scene.layout.tag_size):
        for wire in wires(scene, layer):
            for share, end in stops:
                key = wire.ends[end]
                lit_tag(
                    scene.canvas,
                    wire.along(share),
                    wire.value,
                    size=scene.layout.tag_size,
                    id=f"{wire.id}-{end}",
                    class_="te-ring te-lit" if scene.lit(key) else "te-ring",
                    data_links=key,
                )


def _draw_tag_part(scene: Scene, wire: Wire) -> None:
    layer = scene.network.layers[wire.layer]
    sentence = scene.phrased(weight_sentence(layer, wire.row, wire.column))
    keys = (layer.names.weights, *wire.ends)
    size = scene.layout.tag_size
    stops = scene.layout.tag_stops[wire.layer]
    to_output = wire.layer == scene.network.last and scene.network.outputs == 1
    x, y = wire.along(stops.to_output if to_output else stops.all[wire.column % 2])
    tag_ground(scene.canvas, x, y, wire.value, size=size)
    place = scene.place(layer.weights, layer.names.weights, wire.column, row=wire.row)
    box = tag_box(x, y, wire.value, size)
    with scene.canvas.part(
        wire.key,
        id=f"{wire.id}-t",
        said=sentence.said,
        result=sentence.result,
        links=keys,
        lit=scene.lit(wire.key, *keys),
        data_edit=place.key if place else None,
        data_value=place.digits if place else None,
    ):
        scene.canvas.hit(box.grown(1), class_="te-hit")
        tag_number(scene.canvas, x, y, wire.value, size=size)
        changed_mark(scene.canvas, place, box, radius=6, id=f"{wire.id}-mark")


def _stops(scene: Scene, layer: int) -> Iterator[tuple[float, int]]:
    """How far along its edge a number stands when one of the two ends is pointed at, and which."""
    most, stops = _TAGGED[scene.layout.direction], scene.layout.tag_stops[layer]
    starts, ends = scene.network.units[layer : layer + 2]
    if layer == scene.network.last and ends == 1:
        if starts <= most:
            yield stops.to_output, 0
        return
    if starts <= most:
        yield stops.into, 1
    if ends <= most:
        yield stops.out_of, 0


def density(edges: int) -> str | None:
    """How crowded so many lines are: above 12 they are pale, above 60 very pale."""
    if edges > _DENSE:
        return "dense"
    return "medium" if edges > _MEDIUM else None


def _density_of_its_own(scene: Scene, layer: int) -> str | None:
    """The density of a layer with more lines than the first one, which speaks for the drawing."""
    first, own = (density(scene.network.edges(k)) for k in (0, layer))
    return own if own != first else None
