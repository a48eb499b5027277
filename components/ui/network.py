"""What home and the network page share: the stage of a network, its steps, shapes and sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from components.drawing.cover import with_question_marks
from components.drawing.network import network_spans, network_svg
from components.drawing.network_layout import Direction
from components.drawing.twin import row_words
from components.engine import Step, TensorView, Trace
from components.engine.layers import LayerNames, layers_of
from components.ui.drawn import drawn_once
from components.ui.edits import edit_on_stage
from components.ui.glance import Glance, Room, glance
from components.ui.live import live_address
from components.ui.stage import show_drawing
from components.ui.text import Say
from components.ui.walk import output_so_far, shapes_so_far, with_own_numbers

STAGE = "network"


def draw(
    trace: Trace,
    *,
    say: Say,
    step: int,
    direction: Direction = "right",
    on_pick: Callable[[str], None] | None = None,
) -> None:
    """Show the network of a record on the stage; on a phone always from bottom to top."""
    drawing = picture(trace, glance(STAGE, say=say), step=step, direction=direction)
    show_drawing(
        drawing, key=STAGE, on_pick=on_pick, on_edit=edit_on_stage, live=live_address(STAGE)
    )


@drawn_once
def picture(trace: Trace, look: Glance, *, step: int, direction: Direction = "right") -> str:
    """Draw the network of a record; a projector's screen has room to the right only."""
    ways: dict[Room, Direction] = {"narrow": "up", "projector": "right", "wide": direction}
    drawing = network_svg(
        look.allowed(trace, spans(trace)),
        say=look.say,
        step=step,
        direction=ways[look.room],
        edited=look.edited,
        lang=look.lang,
    )
    return with_question_marks(drawing) if look.covered else drawing


def spans(trace: Trace) -> tuple[Step | None, ...]:
    """List the step of the record behind each step of the walk; None for the data."""
    return tuple(network_spans(trace).values())


def last_step(trace: Trace) -> int:
    """Give the step that shows the whole network."""
    return len(spans(trace)) - 1


def output(trace: Trace, *, step: int) -> TensorView | None:
    """Give the output once the walk has reached it."""
    return output_so_far(trace, spans(trace), step=step)


def shape_rows(trace: Trace, *, step: int) -> list[tuple[str, TensorView]]:
    """List what has a shape so far: the data, then each result the walk has reached."""
    data = (layers_of(trace.variables)[0].input, *parameters(trace))
    return shapes_so_far(trace, spans(trace), data=data, step=step)


def parameters(trace: Trace) -> tuple[str, ...]:
    """Name what training would change: all weights, then all biases, as the program draws them."""
    layers = layers_of(trace.variables)
    return (*(one.weights for one in layers), *(one.bias for one in layers))


def verdict(trace: Trace, *, say: Say, step: int) -> str:
    """Say what the walk has just done, with the numbers of the record."""
    layers = layers_of(trace.variables)
    if step == 0:
        return _say_data(trace, layers, say=say)
    if step >= last_step(trace):
        return _say_whole(trace, layers, say=say)
    k, done = divmod(step - 1, 3)
    layer = layers[k]
    item = spans(trace)[step]
    units = trace.variables[layer.weights].shape[-1]
    facts = {"units": units, "row": layer.result if done == 2 else layer.input}
    facts |= {"matrix": layer.weights, "bias": layer.bias}
    if layer is layers[-1]:
        result = item.result if item is not None else None
        facts["result"] = "" if result is None else _row(result, say=say)
        return say(f"network-step-{('multiply', 'add')[done]}-output", **facts)
    facts |= {"inputs": trace.variables[layer.input].shape[-1], "place": _place(k, layers, say=say)}
    rank = "first" if step == 1 else "hidden"
    return say(f"network-step-{('multiply', 'add', 'activate')[done]}-{rank}", **facts)


def _say_data(trace: Trace, layers: Sequence[LayerNames], *, say: Say) -> str:
    def listed(*names: str) -> str:
        return say("network-and", first=say("list-comma").join(names[:-1]), last=names[-1])

    sentence = say(
        "network-step-data",
        seed=str(trace.settings["seed"]),
        weights=listed(*(one.weights for one in layers)),
        biases=listed(*(one.bias for one in layers)),
    )
    return with_own_numbers(sentence, trace, say=say)


def _say_whole(trace: Trace, layers: Sequence[LayerNames], *, say: Say) -> str:
    known = trace.variables
    facts = {
        "inputs": known[layers[0].input].shape[-1],
        "hidden": known[layers[0].result].shape[-1],
        "outputs": known["output"].shape[-1],
        "output": _row(known["output"], say=say),
    }
    if len(layers) > 2:
        return say("network-step-whole-deep", **facts)
    return say("network-step-whole", **facts)


def _place(k: int, layers: Sequence[LayerNames], *, say: Say) -> str:
    if len(layers) == 2:
        return say("network-hidden-layer")
    return say("network-hidden-layer-number", number=str(k + 1))


def _row(view: TensorView, *, say: Say) -> str:
    return row_words(view, comma=say("list-comma"))
