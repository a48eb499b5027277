"""Lines of words in an operation's drawing: the code above it, and the message of a failure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from components.drawing.canvas import PANEL_RADIUS, Canvas
from components.drawing.lettering import is_wide, typed_width
from components.drawing.marks import cross
from components.drawing.markup import Span

_SIZE = 15
_LINE = 21
_MOST_LINES = 4
_PAD = 12
_NEVER_FIRST = "，。：；、！？）”』」》…"
"""What stands at the end of a line rather than at the beginning of the next."""
_SHAPES = re.compile(r"\((\d+)x(\d+) and (\d+)x(\d+)\)")


class Measure(Protocol):
    """The width of a text in letters of a size."""

    def __call__(self, text: str, *, size: float) -> float:
        """Measure a text."""


def wrapped(
    text: str, width: float, *, size: float, most: int, measure: Measure = typed_width
) -> list[str]:
    """Break a text into lines of a width, at spaces or between wide characters where there are any.

    Args:
        most: how many lines there may be; what is left then is cut off, and `…` says so.
        measure: gives the width of a piece: of code, or `lettering.words_width`.
    """
    lines: list[str] = []
    rest = " ".join(text.split())
    while rest and len(lines) < most:
        fitting = len(rest)
        if measure(rest, size=size) > width:
            fitting = _fitting(rest, width, size, measure)
        lines.append(rest[:fitting].rstrip())
        rest = rest[fitting:].lstrip()
    if rest and lines:
        lines[-1] = lines[-1][:-1] + "…"
    return lines


def _fitting(text: str, width: float, size: float, measure: Measure) -> int:
    """How many characters of a text go into a line."""
    room, count = width, 0
    while count < len(text) and room >= 0:
        room -= measure(text[count], size=size)
        count += room >= 0
    ends = (end for end in range(count, 1, -1) if _may_end(text, end))
    return next(ends, max(1, count))


def _may_end(text: str, end: int) -> bool:
    """Whether a line may end before a character: a blank outside a shape, or between wide ones."""
    following = text[end : end + 1]
    if following == " ":
        return text[end - 1] != "," or not text[end + 1 : end + 2].isdigit()
    if following in _NEVER_FIRST:
        return False
    return is_wide(text[end - 1]) or is_wide(following)


def draw_code(canvas: Canvas, code: str, *, most: int) -> float:
    """Write a step's code along the top.

    Returns: the height at which it ends.
    """
    lines = wrapped(code, canvas.width - 8, size=_SIZE, most=most)
    for k, line in enumerate(lines):
        canvas.text(2, 13 + k * _LINE, line, size=_SIZE, weight=600, mono=True)
    return 13 + len(lines) * _LINE


def draw_message(canvas: Canvas, top: float, words: Sequence[str]) -> float:
    """Write a failure's words on the ground of errors, behind a cross.

    Args:
        words: sentences; each begins a line.
    Returns: the height at which it ends.
    """
    room = canvas.width - 44 - _PAD
    lines = [line for one in words for line in wrapped(one, room, size=_SIZE, most=_MOST_LINES)]
    height = len(lines) * _LINE + 2 * _PAD - 4
    canvas.rect(0, top, canvas.width, height, fill="err-tint", radius=PANEL_RADIUS)
    cross(canvas, 22, top + _PAD + 8, radius=6)
    for k, line in enumerate(lines):
        canvas.text(44, top + _PAD + 8 + k * _LINE, _marked(line), size=_SIZE, mono=True)
    return top + height


def _marked(line: str) -> list[str | Span]:
    """Mark the two sizes of torch's message that should have been equal."""
    found = _SHAPES.search(line)
    if found is None:
        return [line]
    (start, end), (left, right) = found.span(2), found.span(3)
    return [
        line[:start],
        Span(line[start:end], weight=700, fill="err"),
        line[end:left],
        Span(line[left:right], weight=700, fill="err"),
        line[right:],
    ]
