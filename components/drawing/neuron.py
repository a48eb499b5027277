"""One neuron: multiply each feature by its weight, add up, add the bias, activate."""

from __future__ import annotations

from components.drawing.canvas import Canvas
from components.drawing.foot import Say, colour_key, readout, readout_in_two_lines
from components.drawing.geometry import Direction
from components.drawing.neuron_curve import curve_part, output_part
from components.drawing.neuron_layout import Places, lay_out
from components.drawing.neuron_rings import row_rings, step_rings
from components.drawing.neuron_rows import bias_row, heads, input_rows
from components.drawing.neuron_steps import NEURON_STEPS, neuron_spans, read_neuron
from components.drawing.neuron_walk import sum_part, walk, walk_axis
from components.drawing.neuron_words import (
    Sentence,
    description,
    row_sentences,
    shown_sentence,
    title,
)
from components.engine.trace import Trace

__all__ = ["NEURON_STEPS", "neuron_spans", "neuron_svg"]


def neuron_svg(
    trace: Trace,
    *,
    say: Say,
    step: int | None = None,
    direction: Direction = "right",
    selected: str | None = None,
    edited: frozenset[str] = frozenset(),
    lang: str = "en",
) -> str:
    """Draw the record of the neuron program.

    Args:
        trace: of a program that sets `features`, `weights` (1, n) and `bias` (1, 1).
        say: the reader's words.
        step: index into `NEURON_STEPS`; what comes later is pale or empty. None for the last.
        direction: "right", 840 units wide; "up", 420 units wide, for narrow places.
        selected: the part that is drawn lit: ``features[0,2]``, ``bias``, ``sum``, ``activation``
            or ``output``.
        edited: the numbers that the reader has changed: ``weights[0,2]``.
        lang: language of the words.
    Returns: the SVG text.
    """
    neuron = read_neuron(trace, step=step)
    places = lay_out(neuron, direction=direction)
    canvas = Canvas(
        title=title(neuron, say=say),
        description=description(neuron, say=say),
        lang=lang,
        width=places.width,
    )
    rows, chosen, sentences = places.rows, selected or "", row_sentences(neuron, say=say)
    walk_axis(canvas, neuron, places, say=say)
    walk(canvas, neuron, places, sentences=sentences, selected=chosen)
    heads(canvas, neuron, places, say=say)
    input_rows(canvas, neuron, rows, sentences=sentences, selected=chosen, edited=edited)
    bias_row(canvas, neuron, rows, selected=chosen, edited=edited)
    row_rings(canvas, rows, selected=chosen)
    step_rings(canvas, neuron, rows)
    curve_part(canvas, neuron, places, say=say, selected=chosen)
    sum_part(canvas, neuron, places, say=say, selected=chosen)
    output_part(canvas, neuron, places, say=say, selected=chosen)
    _foot(canvas, places, shown_sentence(neuron, say=say, selected=selected), say=say)
    return canvas.svg(
        places.height, class_="te-focus" if selected else None, data_selected=selected
    )


def _foot(canvas: Canvas, places: Places, sentence: Sentence, *, say: Say) -> None:
    said, result = sentence
    if places.direction == "right":
        hint = say("drawing-neuron-hint")
        readout(canvas, places.readout, said=said, result=result, hint=hint)
    else:
        readout_in_two_lines(canvas, places.readout, said=said, result=result)
    colour_key(canvas, places.key, note=say("drawing-key"))
