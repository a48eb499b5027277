from __future__ import annotations

import pytest

from components.drawing.oklab import mix_hex


@pytest.mark.parametrize("colour", ["#000000", "#FFFFFF", "#1F6FD8", "#DB6A0C", "#1C222C"])
def test_an_end_of_a_mix_is_the_colour_itself(colour):
    assert mix_hex(colour, "#8DBBF5", 0) == colour
    assert mix_hex("#8DBBF5", colour, 1) == colour


# What Chromium paints for color-mix(in oklab, ...), read from a canvas.
@pytest.mark.parametrize(
    ("start", "end", "share", "expected"),
    [
        ("#F1F3F7", "#1F6FD8", 0.37, "#A6C4EF"),
        ("#F1F3F7", "#F8B27C", 0.5, "#F6D3BB"),
        ("#1C222C", "#FF9A4A", 0.85, "#D9874A"),
        ("#1C222C", "#1F559B", 0.2, "#1E2C41"),
        ("#000000", "#FFFFFF", 0.5, "#636363"),
    ],
)
def test_a_mix_is_what_a_browser_paints(start, end, share, expected):
    pairs = zip(_channels(mix_hex(start, end, share)), _channels(expected), strict=True)
    assert max(abs(a - b) for a, b in pairs) <= 1


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))
