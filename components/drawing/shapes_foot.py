"""What stands below a stop's picture: torch's message, quiet warnings, the readout."""

from __future__ import annotations

from collections.abc import Sequence

from components.drawing.canvas import PANEL_RADIUS, Canvas
from components.drawing.foot import Say, colour_key, readout, readout_in_two_lines
from components.drawing.geometry import Box
from components.drawing.lettering import mono_width, words_width
from components.drawing.operation_message import wrapped
from components.drawing.shapes_picture import MESSAGE_WIDTH, Picture
from components.drawing.shapes_scene import Size
from components.drawing.shapes_walk import Walk
from components.drawing.torch_message import draw_torch_message, message_height, vector_of

_NOTE, _NOTE_LINE = 15, 21
_SAID = 250
"""How wide the readout is beside a warning, at least."""
_OVER = 20
"""How much higher than its place a message may be: it ends above the bar of the left matrix."""
_BELOW = 14.5
"""Size of a message below the picture: the longest common one takes one line."""
_KEY = 330
"""How wide the colour key is."""


def draw_failure(canvas: Canvas, walk: Walk, picture: Picture, *, say: Say) -> float:
    """Write torch's message, beside the partners that are missing or below the picture.

    Returns: the height at which picture and message end.
    """
    failure, place = walk.step.failure, picture.free
    if failure is None:
        return picture.bottom
    vector = vector_of(walk.step)
    words = say(f"failure-{failure.reason}", **failure.facts) if failure.reason else failure.message
    if place is not None and place.width >= MESSAGE_WIDTH:
        height = message_height(words, place.width)
        if height <= place.height + _OVER:
            box = place._replace(height=max(height, min(place.height, height + 24)))
            draw_torch_message(canvas, box, words, error=failure.error, vector=vector)
            return picture.bottom
    height = message_height(words, canvas.width, size=_BELOW)
    box = Box(0, picture.bottom + 12, canvas.width, height)
    draw_torch_message(canvas, box, words, error=failure.error, size=_BELOW, vector=vector)
    return box.bottom


def draw_foot(
    canvas: Canvas,
    bottom: float,
    *,
    size: Size,
    sentence: tuple[str, str],
    notes: Sequence[str],
    has_colours: bool,
    say: Say,
) -> float:
    """Draw the readout, quiet warnings, and what colours without numbers mean.

    Args:
        sentence: what the readout says before anything is pointed at, and its result.
    Returns: the height at which the drawing ends.
    """
    key = say("drawing-operation-key")
    if size == "projector":
        if has_colours:
            # At the right of the code: below, it would cost the picture a row.
            with canvas.group(transform=f"translate({canvas.width - _KEY} 0)"):
                colour_key(canvas, 13, note=key)
        return _draw_in_one_strip(canvas, round(bottom + 14), sentence, notes) + 2
    foot = round(_draw_notes(canvas, notes, bottom) + 14)
    said, result = sentence
    if size == "wide":
        readout(canvas, foot, said=said, result=result, size=16)
        foot += 40
    else:
        readout_in_two_lines(canvas, foot, said=said, result=result)
        foot += 58
    if has_colours:
        colour_key(canvas, foot + 16, note=key)
        foot += 30
    return foot + 2


def _draw_in_one_strip(
    canvas: Canvas, top: float, sentence: tuple[str, str], notes: Sequence[str]
) -> float:
    """Draw the readout, with the warnings at its right.

    What is pointed at may need the whole width; the warnings go as long, like a hint.

    Returns: the height at which it ends.
    """
    said, result = sentence
    x = max(_SAID, mono_width(said + result, size=16) + 36)
    lines = [line for note in notes for line in _lines(note, canvas.width - x - 26)]
    height = max(40, len(lines) * _NOTE_LINE + 14)
    readout(canvas, top, said=said, result=result, size=16, height=height)
    if lines:
        middle = top + (height - (len(lines) - 1) * _NOTE_LINE) / 2
        with canvas.group(id="warning-0", class_="te-hint"):
            canvas.line(x, top + 6, x, top + height - 6, stroke="ink", stroke_width=4)
            for n, line in enumerate(lines):
                canvas.text(x + 14, middle + n * _NOTE_LINE, line, size=_NOTE)
    return top + height


def _draw_notes(canvas: Canvas, notes: Sequence[str], top: float) -> float:
    """Quiet warnings: what ran and is probably a mistake."""
    for k, note in enumerate(notes):
        lines = _lines(note, canvas.width - 40)
        height = len(lines) * _NOTE_LINE + 16
        y = top + 12
        with canvas.group(id=f"warning-{k}"):
            canvas.rect(0, y, canvas.width, height, fill="panel", radius=PANEL_RADIUS)
            canvas.line(2, y + 6, 2, y + height - 6, stroke="ink", stroke_width=4)
            for n, line in enumerate(lines):
                canvas.text(18, y + 18 + n * _NOTE_LINE, line, size=_NOTE)
        top = y + height
    return top


def _lines(note: str, width: float) -> list[str]:
    return wrapped(note, width, size=_NOTE, most=4, measure=words_width)
