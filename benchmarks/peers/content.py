"""What a peer's page shows: drawn by the app's own engine and drawings, without Streamlit."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from components.drawing.network import network_spans, network_svg
from components.drawing.numbers import shape_text
from components.drawing.palette import css_variables
from components.engine import run
from components.ui.places import PROGRAMS, STAGE
from components.ui.text import speaker

torch.set_num_threads(1)  # as the app does

SLIDERS = {"seed": (0, 999, 7), "n_input": (1, 16, 3), "n_hidden": (1, 16, 2)}
"""Lowest, highest, default."""
STYLE = f"<style>{css_variables()}\n{(STAGE / 'stage.css').read_text(encoding='utf-8')}</style>"
_PROGRAM = (PROGRAMS / "network.py").read_text(encoding="utf-8")
_SAY = speaker("en")


@dataclass(frozen=True, slots=True)
class Answer:
    """One state of the page."""

    drawing: str
    output: str
    shapes: str
    program: str


def answer(seed: float, n_input: float, n_hidden: float) -> Answer:
    """Run the lesson's network and draw it.

    Raises: RuntimeError if the program fails.
    """
    trace = run(_PROGRAM, seed=int(seed), n_input=int(n_input), n_hidden=int(n_hidden))
    if trace.failure is not None:
        raise RuntimeError(trace.failure.message)
    rows = [
        f"| `{name}` | `{shape_text(view.shape)}` |"
        for name, view in trace.variables.items()
        if view.kind == "tensor"
    ]
    step = len(network_spans(trace)) - 1
    return Answer(
        drawing=f'<div class="te-stage">{network_svg(trace, say=_SAY, step=step)}</div>',
        output=f'<p id="peer-output">{trace.variables["output"].values[0][0]:.4f}</p>',
        shapes="\n".join(("| name | shape |", "| --- | --- |", *rows)),
        program=trace.program,
    )
