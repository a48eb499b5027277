"""The units of a network: inputs, hidden units and outputs, each a part to point at."""

from __future__ import annotations

from components.drawing.canvas import Anchor
from components.drawing.editing import changed_mark, editable
from components.drawing.geometry import Box
from components.drawing.lettering import number_width
from components.drawing.marks import arrow
from components.drawing.markup import Span, Words
from components.drawing.network_layout import Rank
from components.drawing.network_marks import draw_dot_names, draw_input_names, draw_rings
from components.drawing.network_record import value_at
from components.drawing.network_scene import Scene, input_key, unit_key
from components.drawing.network_words import input_sentence
from components.drawing.numbers import short_number, subscript
from components.drawing.palette import value_fill
from components.drawing.tile import CellStyle, cell

_BORDERS = {"circle": 2.0, "capsule": 1.5, "pill": 1.5, "dot": 1.0, "output": 2.5}
_BIASED_UNITS = 2


def draw_inputs(scene: Scene) -> None:
    """The features: cells with their numbers, or squares where there are too many."""
    rank = scene.layout.ranks[0]
    first = scene.network.layers[0]
    view, name = first.input, first.names.input
    keys = [input_key(scene.network, i) for i in range(len(rank.centres))]
    draw_rings(scene, rank, keys, name, now=scene.is_now(1))
    style: CellStyle = "number" if rank.shows_numbers else "bar" if rank.width >= 13 else "plain"
    size = scene.layout.small if rank.width < 70 else 15 if rank.height < 24 else 16
    for i, key in enumerate(keys):
        sentence = scene.phrased(input_sentence(scene.network, i))
        place = scene.place(view, name, i)
        with scene.canvas.part(
            key,
            id=f"net-x-{i}",
            said=sentence.said,
            result=sentence.result,
            role="button",
            lit=scene.lit(key),
            data_edit=place.key if place else None,
            data_value=place.digits if place else None,
        ):
            scene.canvas.hit(rank.hit(i))
            value = value_at(view, 0, i)
            box = rank.box(i)
            cell(scene.canvas, box, value, id=f"net-x-{i}-c", style=style, size=size)
            radius = 4 if min(box.width, box.height) >= 16 else 2
            changed_mark(scene.canvas, place, box, radius=radius, id=f"net-x-{i}-mark")
    draw_input_names(scene, rank, keys)


def draw_units(scene: Scene, layer: int) -> None:
    """The units of one layer, with their numbers as far as the step has come."""
    rank = scene.layout.ranks[layer + 1]
    keys = [unit_key(scene.network, layer, unit) for unit in range(len(rank.centres))]
    now = scene.is_now(*range(3 * layer + 1, 3 * layer + 5))
    names, bias = scene.network.layers[layer].names, scene.network.layers[layer].bias
    whole = names.result if bias is None else f"{names.result} {names.bias}"
    draw_rings(scene, rank, keys, whole, now=now)
    for unit, key in enumerate(keys):
        sentence = scene.phrased(scene.unit_sentence(layer, unit))
        with scene.canvas.part(
            key,
            id=_id(scene, layer, unit),
            said=sentence.said,
            result=sentence.result,
            # a button holds nothing that can be pointed at on its own, such as the bias
            role="button" if _bias_spot(scene, layer, unit) is None else "group",
            lit=scene.lit(key),
            data_pick="",
        ):
            scene.canvas.hit(rank.hit(unit))
            _draw_body(scene, layer, unit)
            _draw_words(scene, layer, unit)
    if rank.style == "dot":
        words = [scene.unit_name(layer, k) for k in range(len(keys))]
        draw_dot_names(scene, rank, keys, words, id=f"net-names-{_letter(scene, layer)}")


def _id(scene: Scene, layer: int, unit: int) -> str:
    return f"net-{_letter(scene, layer)}-{unit}"


def _letter(scene: Scene, layer: int) -> str:
    """h for the first hidden layer, however many follow, then h2; y for the outputs."""
    if layer == scene.network.last:
        return "y"
    return "h" if layer == 0 else f"h{layer + 1}"


def _draw_body(scene: Scene, layer: int, unit: int) -> None:
    """The shape that carries the number: dashed and empty until there is one."""
    rank = scene.layout.ranks[layer + 1]
    view = scene.network.layers[layer].reached(scene.done(layer))
    box, pending = rank.box(unit), view is None
    fill = value_fill(value_at(view, 0, unit), "tint" if rank.shows_numbers else "solid")
    scene.canvas.rect(
        *box,
        id=f"{_id(scene, layer, unit)}-c",
        fill="page" if pending else fill,
        stroke="line" if pending or rank.style == "dot" else "ink",
        stroke_width=_BORDERS[rank.style],
        stroke_dasharray="5 4" if pending else None,
        radius=round(rank.height / 2, 1),
    )


def _draw_words(scene: Scene, layer: int, unit: int) -> None:
    rank = scene.layout.ranks[layer + 1]
    view = scene.network.layers[layer].reached(scene.done(layer))
    text = None if view is None else short_number(value_at(view, 0, unit))
    # before the activation the number is no more than a sum
    name = subscript("Σ", unit + 1) if scene.done(layer) in (1, 2) else scene.unit_name(layer, unit)
    x, y = rank.centres[unit]
    if rank.style == "dot":
        return
    if rank.style == "output":
        _number(scene, x, y, text, size=18 if len(text or "") <= 6 else 15, weight=700)
    elif rank.style == "pill":
        scene.canvas.text(x - rank.width / 2 + 12, y, name, size=15, fill="ink2")
        right = x + rank.width / 2 - 12
        if text is not None:
            scene.canvas.text(right, y, text, size=16, weight=600, anchor="end")
    else:
        size = 15 if len(text or "") <= 6 else scene.layout.small
        scene.canvas.text(x, y - 13, name, size=scene.layout.small, fill="ink2", anchor="middle")
        _number(scene, x, y + 4, text, size=size, weight=600)
    _draw_bias(scene, layer, unit)


def _number(
    scene: Scene, x: float, y: float, text: str | None, *, size: float, weight: int
) -> None:
    if text is not None:
        scene.canvas.text(x, y, text, size=size, weight=weight, anchor="middle")


def _draw_bias(scene: Scene, layer: int, unit: int) -> None:
    """The bias, where the picture has room for it: below a unit, or right of it."""
    rank = scene.layout.ranks[layer + 1]
    view = scene.network.layers[layer].bias
    spot = _bias_spot(scene, layer, unit)
    if spot is None:
        return
    (x, y), anchor = spot
    single = len(rank.centres) == 1
    last = layer == scene.network.last
    name = "b" if last and single else subscript("b", unit + 1)
    number = short_number(value_at(view, 0, unit))
    words: Words = [Span(f"{name} ", fill="ink2"), number]
    place = scene.place(view, scene.network.layers[layer].names.bias, unit)
    area = _around_words(x, y, number_width(f"{name} {number}", size=15), anchor)
    id = f"{_id(scene, layer, unit)}-b"
    opacity = 0.45 if scene.done(layer) < 2 else None
    with editable(scene.canvas, place, area, id=f"{id}-edit"):
        scene.canvas.text(x, y, words, size=15, anchor=anchor, halo="page", opacity=opacity, id=id)
        mark = Box(area.x, area.y + 3, area.width, 17)
        changed_mark(scene.canvas, place, mark, radius=0, id=f"{id}-mark")


def _around_words(x: float, y: float, width: float, anchor: Anchor) -> Box:
    """The area that answers the pointer for a number without a cell."""
    left = x - width * {"start": 0, "middle": 0.5, "end": 1}[anchor]
    return Box(left - 4, y - 12, width + 12, 24)


def _bias_spot(scene: Scene, layer: int, unit: int) -> tuple[tuple[float, float], Anchor] | None:
    """Where the bias stands; None where there is none, or no room for it."""
    rank = scene.layout.ranks[layer + 1]
    if scene.network.layers[layer].bias is None or rank.style == "dot":
        return None
    return _bias_place(rank, unit)


def _bias_place(rank: Rank, unit: int) -> tuple[tuple[float, float], Anchor] | None:
    """Below the unit, or in the narrow drawing beside its foot; more than two leave no room."""
    x, y = rank.centres[unit]
    if rank.direction == "right":
        below = y + rank.height / 2 + 14
        return ((x, below), "middle") if len(rank.centres) <= _BIASED_UNITS else None
    if rank.style == "output":
        return (x + rank.width / 2 + 12, y), "start"
    below = y + rank.height / 2 + 8
    if len(rank.centres) == 2 and unit == 0:
        return (x - 18, below), "end"
    return ((x + 18, below), "start") if len(rank.centres) <= _BIASED_UNITS else None


def draw_output_arrow(scene: Scene) -> None:
    """The one output leaves the network under the name that formulas give it."""
    rank, last = scene.layout.ranks[-1], scene.network.last
    if rank.style != "output":
        return
    x, y = rank.exit(0)
    later = scene.done(last) < 3
    ahead = (1, 0) if rank.direction == "right" else (0, -1)
    reach, beyond = (48, 60) if rank.direction == "right" else (26, 38)
    with scene.canvas.group(id="net-y-arrow", opacity=0.35 if later else None):
        arrow(
            scene.canvas,
            (x, y),
            (x + ahead[0] * reach, y + ahead[1] * reach),
            stroke="ink",
            stroke_width=2.5,
            head=11,
        )
        name = scene.unit_name(last, 0)
        place = (x + ahead[0] * beyond, y + ahead[1] * beyond)
        scene.canvas.text(*place, name, size=18, weight=600, anchor="middle")
