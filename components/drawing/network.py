"""The network of layers: units and weighted edges above, the trail of shapes below."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from components.drawing.canvas import Canvas
from components.drawing.foot import Say, colour_key, readout, readout_in_two_lines
from components.drawing.geometry import Direction
from components.drawing.lettering import mono_width
from components.drawing.marks import label
from components.drawing.network_edges import density, draw_edges, draw_tags
from components.drawing.network_layout import drawing_width
from components.drawing.network_record import Network, network_spans, read_network, value_at
from components.drawing.network_scene import Scene, set_scene
from components.drawing.network_trail import draw_trails
from components.drawing.network_units import draw_inputs, draw_output_arrow, draw_units
from components.drawing.numbers import number, shape_text
from components.engine.trace import TensorView, Trace

__all__ = ["network_spans", "network_svg"]

_ROOM_BESIDE_HINT = 620
_DEEP_FOOT = 30
"""Room for the colour key; a tall drawing is scaled down, where buttons stand beside the key."""
_WEIGHTS_AT = (272.0, 559.0)
"""Where the names of the weights stand between the columns of two layers."""


def network_svg(
    trace: Trace,
    *,
    say: Say,
    step: int | None = None,
    direction: Direction = "right",
    selected: str | None = None,
    edited: frozenset[str] = frozenset(),
    lang: str = "en",
) -> str:
    """Draw a recorded run of the network program.

    Args:
        trace: the run; of one that stopped early, what exists is drawn.
        say: the reader's words.
        step: index into the steps of ``network_spans``: how far the picture has come; None for the
            whole.
        direction: "right", or "up" as in the classic picture, for narrow places.
        selected: key of the part that is drawn lit, `h[0,1]`.
        edited: keys of the numbers that the reader has changed, `W1[2,0]`.
        lang: language of the words, for the reader's browser.
    """
    network = read_network(trace)
    canvas = Canvas(
        title=_title(network, say, step=step),
        description=say("drawing-network-description"),
        lang=lang,
        width=drawing_width(network, direction=direction),
    )
    scene = set_scene(
        canvas,
        network,
        step=step,
        direction=direction,
        selected=selected,
        edited=edited,
        say=say,
    )
    _draw_network(scene)
    canvas.line(0, scene.layout.bottom, canvas.width, scene.layout.bottom, stroke="faint")
    end = draw_trails(scene, scene.layout.bottom)
    end = _draw_readout(scene, end)
    colour_key(canvas, end + 16, note=say("drawing-key"), size=scene.layout.small)
    return canvas.svg(
        end + (26 if len(network.layers) == 2 else _DEEP_FOOT),
        class_="te-focus" if scene.selected else None,
        data_selected=scene.selected,
        data_density=density(network.edges(0)),
    )


def _draw_network(scene: Scene) -> None:
    layers = range(len(scene.network.layers))
    if scene.layout.direction == "up":
        _head_rows(scene)
    elif len(layers) == 2:
        _head_columns(scene)
    else:
        _head_narrow_columns(scene)
    for layer in layers:
        draw_edges(scene, layer)
    draw_inputs(scene)
    draw_output_arrow(scene)
    for layer in layers:
        draw_units(scene, layer)
    for layer in layers:
        draw_tags(scene, layer)


class _Head(NamedTuple):
    """What stands above a rank: the layer's name in words, and its tensor."""

    words: str
    name: str
    view: TensorView | None


def _heads(scene: Scene) -> list[_Head]:
    first, *_, last = scene.network.layers
    say = scene.say
    heads = [_Head(say("drawing-network-input"), first.names.input, first.input)]
    hidden = scene.network.layers[:-1]
    for k, layer in enumerate(hidden, start=1):
        words = say("drawing-network-hidden")
        if len(hidden) > 1:
            words = say("drawing-network-hidden-number", number=str(k))
        heads.append(_Head(words, layer.names.result, layer.result))
    return [*heads, _Head(say("drawing-network-output"), last.names.result, last.result)]


def _head_columns(scene: Scene) -> None:
    """The layers' names and shapes above their columns, those of the weights between."""
    _head_ranks(scene)
    for x, layer in zip(_WEIGHTS_AT, scene.network.layers, strict=True):
        _label(scene, x, layer.names.weights, layer.weights)


def _head_narrow_columns(scene: Scene) -> None:
    """The same where the columns stand closer: the weights' names stand above their shapes."""
    _head_ranks(scene)
    size = scene.layout.small
    heads = list(zip(scene.layout.places, _heads(scene), strict=True))
    for (one, two), layer in zip(pairwise(heads), scene.network.layers, strict=True):
        middle = (one[0] + _half(one[1], size) + two[0] - _half(two[1], size)) / 2
        name = layer.names.weights
        scene.canvas.text(middle, 11, name, size=size, weight=600, anchor="middle", mono=True)
        if layer.weights is not None:
            shape = shape_text(layer.weights.shape)
            scene.canvas.text(middle, 32, shape, size=size, anchor="middle", mono=True)


def _half(head: _Head, size: float) -> float:
    shape = "" if head.view is None else f"  {shape_text(head.view.shape)}"
    return mono_width(head.name + shape, size=size) / 2


def _head_ranks(scene: Scene) -> None:
    for x, head in zip(scene.layout.places, _heads(scene), strict=True):
        scene.canvas.text(x, 11, head.words, size=15, weight=600, anchor="middle")
        _label(scene, x, head.name, head.view)


def _label(scene: Scene, x: float, name: str, view: TensorView | None) -> None:
    if view is None:
        scene.canvas.text(x, 32, name, size=15, weight=600, anchor="middle", mono=True)
    else:
        label(scene.canvas, x, 32, name, view.shape, size=15)


def _head_rows(scene: Scene) -> None:
    """The same in the left margin, beside the rows."""
    places, heads = scene.layout.places, _heads(scene)
    rows = [(places[0], heads[0])]
    for k, layer in enumerate(scene.network.layers):
        weights = _Head("", layer.names.weights, layer.weights)
        rows += [((places[k] + places[k + 1]) / 2, weights), (places[k + 1], heads[k + 1])]
    for y, head in reversed(rows):
        lines = [(head.words, 600, False)] if head.words else []
        lines.append((head.name, 600, True))
        if head.view is not None:
            lines.append((shape_text(head.view.shape), 400, True))
        for k, (words, weight, mono) in enumerate(lines):
            line_y = y + 20 * (k - (len(lines) - 1) / 2)
            scene.canvas.text(0, line_y, words, size=15, weight=weight, mono=mono)


def _draw_readout(scene: Scene, top: float) -> float:
    """The readout of what is selected; returns where it ends."""
    sentence = scene.at_rest()
    if scene.layout.direction == "up":
        readout_in_two_lines(scene.canvas, top, said=sentence.said, result=sentence.result)
        return top + 58
    long = mono_width(sentence.said + sentence.result, size=16) > _ROOM_BESIDE_HINT
    hint = "" if scene.selected or long else scene.say("drawing-network-hint")
    readout(
        scene.canvas, top, said=sentence.said, result=sentence.result, hint=hint, height=38, size=16
    )
    return top + 38


def _title(network: Network, say: Say, *, step: int | None) -> str:
    hidden = say("list-comma").join(map(str, network.units[1:-1]))
    facts = {"inputs": str(network.inputs), "hidden": hidden}
    output = network.layers[-1].result
    if output is None or (step is not None and step < network.last_step):
        return say("drawing-network-title-open", **facts)
    numbers = [number(value_at(output, 0, j)) for j in range(network.outputs)]
    return say("drawing-network-title", output=say("list-comma").join(numbers), **facts)
