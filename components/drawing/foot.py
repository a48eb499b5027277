"""What stands under every stage: the readout strip and the colour key."""

from __future__ import annotations

from collections.abc import Callable

from components.drawing.canvas import PANEL_RADIUS, Canvas
from components.drawing.markup import Span, short
from components.drawing.numbers import number
from components.drawing.palette import VALUE_RANGE, value_fill

Say = Callable[..., str]
"""``say(key, **facts)``: the reader's words for a key of the texts."""


def readout(
    canvas: Canvas,
    y: float,
    *,
    said: str,
    result: str,
    hint: str = "",
    height: float = 40,
    size: float = 18,
) -> None:
    """The strip where the numbers of the part pointed at appear, the same place on every page."""
    middle = y + height / 2
    with canvas.group(id="readout", aria_live="polite"):
        canvas.rect(0, y, canvas.width, height, fill="panel", radius=PANEL_RADIUS)
        words = [Span(said, id="readout-said"), Span(result, weight=700, id="readout-result")]
        canvas.text(16, middle, words, size=size, weight=500, mono=True)
        hint_x = canvas.width - 16
        canvas.text(hint_x, middle, hint, size=15, fill="ink2", anchor="end", id="readout-hint")


def readout_in_two_lines(canvas: Canvas, y: float, *, said: str, result: str) -> None:
    """The same strip in a narrow drawing: what is said in one line, its result in the next."""
    with canvas.group(id="readout", aria_live="polite"):
        canvas.rect(0, y, canvas.width, 58, fill="panel", radius=PANEL_RADIUS)
        for line_y, words in (
            (y + 19, Span(said, weight=500, id="readout-said")),
            (y + 40, Span(result, weight=700, id="readout-result")),
        ):
            canvas.text(12, line_y, [words], size=14, mono=True)


def colour_key(canvas: Canvas, y: float, *, note: str, size: float = 14) -> None:
    """The scale of the fills, from −2 to +2, and what colour and width mean."""
    low, high = number(-int(VALUE_RANGE)), f"+{number(int(VALUE_RANGE))}"
    steps, width = 24, 120.0
    with canvas.group(id="colour-key"):
        canvas.text(0, y, low, size=size, fill="ink2")
        with canvas.group(fill="none", stroke_width=10):
            for k in range(steps):
                value = VALUE_RANGE * (2 * k / (steps - 1) - 1)
                # a little overlap, or hairlines show between the steps
                reach = width / steps + (0.5 if k < steps - 1 else 0)
                d = f"M{short(24 + k * width / steps)} {short(y)}h{reach:.2g}"
                canvas.add("path", d=d, stroke=value_fill(value, "solid"))
        canvas.rect(24, y - 5, width, 10, stroke="line", stroke_width=1, radius=2)
        canvas.text(24 + width + 6, y, high, size=size, fill="ink2")
        canvas.text(24 + width + 40, y, note, size=size, fill="ink2")
