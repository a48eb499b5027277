"""A picture in the place of one that cannot be drawn: it says in words what is wrong."""

from __future__ import annotations

from components.drawing.canvas import WIDTH, Canvas
from components.drawing.lettering import words_width
from components.drawing.marks import cross
from components.drawing.operation_message import wrapped

_SIZE, _LINE, _PAD, _MARK = 18.0, 28.0, 24.0, 36.0
_MOST_LINES, _MOST_SAID = 6, 600


def sorry_svg(sentence: str, *, said: str = "", title: str, lang: str) -> str:
    """Draw a sentence, and below it the words of torch where it has said any.

    Args:
        sentence: for the reader.
        said: torch's message, as it came.
        title: what the picture is, in a word or two.
    """
    canvas = Canvas(title=title, description=sentence, lang=lang)
    room = WIDTH - _MARK - 2 * _PAD
    told = wrapped(sentence, room, size=_SIZE, most=_MOST_LINES, measure=words_width)
    quoted = wrapped(said[:_MOST_SAID], room, size=_SIZE - 2, most=_MOST_LINES)
    lines = [*((line, False) for line in told), *((line, True) for line in quoted)]
    height = len(lines) * _LINE + 2 * _PAD
    canvas.rect(
        1, 1, WIDTH - 2, height - 2, fill="err-tint", stroke="err", stroke_width=1.5, radius=10
    )
    cross(canvas, _PAD + 7, _PAD + _LINE / 2)
    for k, (line, mono) in enumerate(lines):
        y = _PAD + (k + 0.5) * _LINE
        size = _SIZE - 2 if mono else _SIZE
        canvas.text(_PAD + _MARK, y, line, size=size, weight=400 if mono else 500, mono=mono)
    return canvas.svg(height)
