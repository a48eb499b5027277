"""The network of two layers: units and weighted edges above, the trail of shapes below."""

from __future__ import annotations

from components.drawing.canvas import Canvas
from components.drawing.foot import Say, colour_key, readout, readout_in_two_lines
from components.drawing.geometry import Direction
from components.drawing.lettering import mono_width
from components.drawing.marks import label
from components.drawing.network_edges import draw_edges, draw_tags
from components.drawing.network_record import (
    NETWORK_STEPS,
    Network,
    network_spans,
    read_network,
    value_at,
)
from components.drawing.network_scene import Scene, set_scene
from components.drawing.network_trail import draw_trails
from components.drawing.network_units import draw_inputs, draw_output_arrow, draw_units
from components.drawing.numbers import number, shape_text
from components.engine.trace import TensorView, Trace

__all__ = ["NETWORK_STEPS", "network_spans", "network_svg"]

_WIDTHS: dict[Direction, float] = {"right": 840, "up": 420}
_MEDIUM, _DENSE = 12, 60
_ROOM_BESIDE_HINT = 620
_PARTS = ("input", "hidden", "output")


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
        step: index into ``NETWORK_STEPS``: how far the picture has come; None for the whole.
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
        width=_WIDTHS[direction],
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
    colour_key(canvas, end + 16, note=say("drawing-key"))
    return canvas.svg(
        end + 26,
        class_="te-focus" if scene.selected else None,
        data_selected=scene.selected,
        data_density=_density(network),
    )


def _draw_network(scene: Scene) -> None:
    if scene.layout.direction == "right":
        _head_columns(scene)
    else:
        _head_rows(scene)
    for layer in (0, 1):
        draw_edges(scene, layer)
    draw_inputs(scene)
    draw_output_arrow(scene)
    for layer in (0, 1):
        draw_units(scene, layer)
    for layer in (0, 1):
        draw_tags(scene, layer)


def _head_columns(scene: Scene) -> None:
    """The layers' names and shapes above their columns, those of the weights between."""
    first, second = scene.network.layers
    xs = scene.layout.places
    views = (first.input, first.result, second.result)
    names = (first.names.input, first.names.result, second.names.result)
    for x, part, name, view in zip(xs, _PARTS, names, views, strict=True):
        words = scene.say(f"drawing-network-{part}")
        scene.canvas.text(x, 11, words, size=15, weight=600, anchor="middle")
        _label(scene, x, name, view)
    _label(scene, 272, first.names.weights, first.weights)
    _label(scene, 559, second.names.weights, second.weights)


def _label(scene: Scene, x: float, name: str, view: TensorView | None) -> None:
    if view is None:
        scene.canvas.text(x, 32, name, size=15, weight=600, anchor="middle", mono=True)
    else:
        label(scene.canvas, x, 32, name, view.shape)


def _head_rows(scene: Scene) -> None:
    """The same in the left margin, beside the rows."""
    first, second = scene.network.layers
    inputs, hidden, outputs = scene.layout.places
    rows = (
        (outputs, "output", second.names.result, second.result),
        ((outputs + hidden) / 2, None, second.names.weights, second.weights),
        (hidden, "hidden", first.names.result, first.result),
        ((hidden + inputs) / 2, None, first.names.weights, first.weights),
        (inputs, "input", first.names.input, first.input),
    )
    for y, part, name, view in rows:
        lines = [] if part is None else [(scene.say(f"drawing-network-{part}"), 600, False)]
        lines += [(name, 600, True)] + (
            [] if view is None else [(shape_text(view.shape), 400, True)]
        )
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


def _density(network: Network) -> str | None:
    if network.edges > _DENSE:
        return "dense"
    return "medium" if network.edges > _MEDIUM else None


def _title(network: Network, say: Say, *, step: int | None) -> str:
    facts = {"inputs": str(network.inputs), "hidden": str(network.hidden)}
    output = network.layers[1].result
    if output is None or (step is not None and step < len(NETWORK_STEPS) - 1):
        return say("drawing-network-title-open", **facts)
    return say("drawing-network-title", output=number(value_at(output, 0, 0)), **facts)
