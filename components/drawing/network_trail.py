"""The shapes of a network, in the order in which its tensors meet, and what lights up there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from components.drawing.geometry import Box
from components.drawing.network_scene import Scene, middle_key
from components.drawing.network_trail_rings import draw_trail_rings
from components.drawing.network_words import expression, shape_sentence
from components.drawing.tile import as_rows
from components.drawing.trail import (
    Item,
    TrailSign,
    draw_trail,
    trail_needs,
    trail_unit,
)
from components.drawing.trail_tile import Look, State, TrailTile
from components.engine.trace import TensorView

_TILE = {"right": 76, "up": 56}
"""The widest tile where names stand below."""
_LOW_TILE, _LOW_ROW, _LOW_RISE = 40, 72, 50
"""The same where they stand beside, in rows of one layer each; from row to row, and from the top to
the middle of the first."""


def draw_trails(scene: Scene, top: float) -> float:
    """Draw the trail: one hidden layer in one row, more layers in a row each.

    Returns: the height at which it ends.
    """
    layers = [_layer_items(scene, k) for k in range(len(scene.network.layers))]
    if scene.layout.direction == "up":
        end, unit, boxes = _draw_high_rows(scene, _wrapped(layers), top)
    elif len(layers) == 2:
        end, unit, boxes = _draw_high_rows(scene, [reduce(_joined, layers)], top)
    else:
        end, unit, boxes = _draw_low_rows(scene, _wrapped(layers), top)
    draw_trail_rings(scene, boxes, unit)
    return end


def _draw_high_rows(
    scene: Scene, rows: Sequence[list[Item]], top: float
) -> tuple[float, float, dict[str, Box]]:
    """Rows with names below their tiles: where they end, the unit, and where each tile stands."""
    tiles = [item for row in rows for item in row if isinstance(item, TrailTile)]
    unit = trail_unit(tiles, widest=_TILE[scene.layout.direction])
    boxes: dict[str, Box] = {}
    for row in rows:
        tallest = max(item.size[0] for item in row if isinstance(item, TrailTile)) * unit
        half = max(33.0, tallest / 2)
        middle = top + half + 33
        look = Look("below", unit, scene.layout.small, half)
        boxes |= draw_trail(scene.canvas, row, middle, look=look, selected=scene.selected)
        top = middle + half + 50
    return top, unit, boxes


def _draw_low_rows(
    scene: Scene, rows: Sequence[list[Item]], top: float
) -> tuple[float, float, dict[str, Box]]:
    """Rows with names beside their tiles, which stand in columns."""
    tiles = [item for row in rows for item in row if isinstance(item, TrailTile)]
    look = Look("beside", trail_unit(tiles, widest=_LOW_TILE), scene.layout.small, _LOW_TILE / 2)
    needs = [trail_needs(row, look) for row in rows]
    if len({len(one) for one in needs}) == 1:
        needs = [[max(column) for column in zip(*needs, strict=True)]] * len(rows)
    boxes: dict[str, Box] = {}
    middle = top + _LOW_RISE
    for row, need in zip(rows, needs, strict=True):
        boxes |= draw_trail(
            scene.canvas, row, middle, look=look, selected=scene.selected, needs=need
        )
        middle += _LOW_ROW
    return middle - _LOW_ROW + 30, look.unit, boxes


def _wrapped(layers: Sequence[list[Item]]) -> list[list[Item]]:
    """One layer a row; what ends a row is repeated at the beginning of the next."""
    return [layers[0], *([_repeated(row[0]), *row[1:]] for row in layers[1:])]


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
