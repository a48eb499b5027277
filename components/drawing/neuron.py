"""One neuron: multiply each feature by its weight, add up, add the bias, activate."""

from __future__ import annotations

from components.drawing.canvas import Canvas
from components.drawing.foot import Say, colour_key, readout
from components.drawing.neuron_curve import curve_part, output_part
from components.drawing.neuron_layout import HEIGHT, KEY_Y, READOUT_Y, Plot, rows_of
from components.drawing.neuron_rings import row_rings, step_rings
from components.drawing.neuron_rows import bias_row, heads, input_rows
from components.drawing.neuron_steps import NEURON_STEPS, neuron_spans, read_neuron
from components.drawing.neuron_walk import sum_part, walk, walk_axis
from components.drawing.neuron_words import description, row_sentences, shown_sentence, title
from components.engine.trace import Trace

__all__ = ["NEURON_STEPS", "neuron_spans", "neuron_svg"]


def neuron_svg(
    trace: Trace,
    *,
    say: Say,
    step: int | None = None,
    selected: str | None = None,
    lang: str = "en",
) -> str:
    """Draw the record of the neuron program.

    Args:
        trace: of a program that sets `features`, `weights` (1, n) and `bias` (1, 1).
        say: the reader's words.
        step: index into `NEURON_STEPS`; what comes later is pale or empty. None for the last.
        selected: the part that is drawn lit: ``features[0,2]``, ``bias``, ``sum``, ``activation``
            or ``output``.
        lang: language of the words.
    Returns: the SVG text, 840 units wide.
    """
    neuron = read_neuron(trace, step=step)
    rows, plot = rows_of(neuron.count), Plot(neuron.limit)
    canvas = Canvas(
        title=title(neuron, say=say), description=description(neuron, say=say), lang=lang
    )
    chosen, sentences = selected or "", row_sentences(neuron, say=say)
    walk_axis(canvas, neuron, plot, say=say)
    walk(canvas, neuron, rows, plot, sentences=sentences, selected=chosen)
    heads(canvas, neuron, rows, say=say)
    input_rows(canvas, neuron, rows, sentences=sentences, selected=chosen)
    bias_row(canvas, neuron, rows, selected=chosen)
    row_rings(canvas, rows, selected=chosen)
    step_rings(canvas, neuron, rows)
    curve_part(canvas, neuron, plot, say=say, selected=chosen)
    sum_part(canvas, neuron, plot, say=say, selected=chosen)
    output_part(canvas, neuron, plot, say=say, selected=chosen)
    sentence = shown_sentence(neuron, say=say, selected=selected)
    hint = say("drawing-neuron-hint")
    readout(canvas, READOUT_Y, said=sentence.said, result=sentence.result, hint=hint)
    colour_key(canvas, KEY_Y, note=say("drawing-key"))
    return canvas.svg(HEIGHT, class_="te-focus" if selected else None, data_selected=selected)
