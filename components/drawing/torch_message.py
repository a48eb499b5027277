"""torch's own message in a drawing; the two sizes that should have been equal are marked."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from components.drawing.canvas import PANEL_RADIUS, Canvas
from components.drawing.geometry import Box
from components.drawing.lettering import MONO_GLYPH
from components.drawing.marks import cross
from components.drawing.operation_message import wrapped
from components.engine.trace import Step

_LINE = 23
_PAD = 14
_INDENT = 30
_MOST_LINES = 8
_SIZES = tuple(
    re.compile(pattern)
    for pattern in (
        r"\(\d+x(\d+) and (\d+)x\d+\)",
        r"tensor a \((\d+)\).*tensor b \((\d+)\)",
        r"tensor \[(\d+)\] and src \[(\d+)\]",
        r"to be: \[\d+, (\d+)\] but got: \[\d+, (?!\1\])(\d+)\]",
        r"to be: \[(\d+), \d+\] but got: \[(\d+), \d+\]",
        r"mat \(\d+x(\d+)\), vec \((\d+)\)",
    )
)

Vector = Literal["first", "second"]


class Guilty(NamedTuple):
    """A size in the message: its place, and the part of the drawing that it belongs to."""

    start: int
    end: int
    part: str


def guilty_sizes(message: str, *, vector: Vector = "second") -> tuple[Guilty, ...]:
    """Find the two sizes in a message that should have been equal; none in other messages.

    >>> [message for message in guilty_sizes("cannot be multiplied (1x5 and 1x5)")]
    [Guilty(start=24, end=25, part='a0'), Guilty(start=30, end=31, part='a1')]

    Args:
        vector: which operand is the vector of a message about ``mat`` and ``vec``: torch names the
            matrix first, wherever it stands.
    """
    for pattern in _SIZES:
        found = pattern.search(message)
        if found is not None:
            is_turned = pattern is _SIZES[-1] and vector == "first"
            parts = ("a1", "a0") if is_turned else ("a0", "a1")
            return tuple(Guilty(*found.span(k + 1), part) for k, part in enumerate(parts))
    return ()


def vector_of(step: Step) -> Vector:
    """Say which operand of a step is a vector, if one of two is."""
    is_first = len(step.operands) > 1 and len(step.operands[0].shape) == 1
    return "first" if is_first else "second"


def message_height(message: str, width: float, *, size: float = 15) -> float:
    """Give how high a message becomes on a ground of this width."""
    lines = wrapped(message, width - _INDENT - _PAD, size=size, most=_MOST_LINES)
    return (len(lines) + 1) * _LINE + 2 * _PAD - 4


def draw_torch_message(
    canvas: Canvas,
    box: Box,
    message: str,
    *,
    error: str,
    size: float = 15,
    vector: Vector = "second",
) -> None:
    """Write a message on the ground of errors.

    The two guilty sizes are parts ``size:a0`` and ``size:a1``; they light up with their operands.

    Args:
        box: the ground; `message_height` says how high it has to be.
        error: the name of the exception.
        vector: as in `guilty_sizes`.
    """
    text = " ".join(message.split())
    canvas.rect(*box, fill="err-tint", radius=PANEL_RADIUS)
    y = box.y + _PAD + 8
    cross(canvas, box.x + 17, y, radius=6)
    canvas.text(box.x + _INDENT, y, error, size=size, weight=600, fill="err", mono=True)
    guilty, place = guilty_sizes(text, vector=vector), 0
    for line in wrapped(text, box.width - _INDENT - _PAD, size=size, most=_MOST_LINES):
        y += _LINE
        start = max(text.find(line.rstrip("…"), place), place)
        place = start + len(line)
        inside = [one for one in guilty if start <= one.start and one.end <= place]
        _draw_line(canvas, (box.x + _INDENT, y), line, start, guilty=inside, size=size)


def _draw_line(
    canvas: Canvas,
    place: tuple[float, float],
    line: str,
    start: int,
    *,
    guilty: list[Guilty],
    size: float,
) -> None:
    (x, y), glyph, done = place, MONO_GLYPH * size, 0
    for one in guilty:
        before = line[done : one.start - start]
        canvas.text(x + done * glyph, y, before, size=size, mono=True)
        words = line[one.start - start : one.end - start]
        left = x + (one.start - start) * glyph
        box = Box(left, y - 11, len(words) * glyph, 22)
        with canvas.part(
            f"size:{one.part}", said=line.strip(), links=(one.part,), id=f"size-{one.part}"
        ):
            canvas.hit(box.grown(2))
            canvas.text(left, y, words, size=size, weight=700, fill="err", mono=True)
            canvas.line(left, y + 9, box.right, y + 9, stroke="err", stroke_width=2)
        done = one.end - start
    canvas.text(x + done * glyph, y, line[done:], size=size, mono=True)
