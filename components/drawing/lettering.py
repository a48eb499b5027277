"""The two faces of every drawing: one for words and numbers, one for what can be typed."""

from __future__ import annotations

import unicodedata

SANS = (
    "'Source Sans','Source Sans 3','Source Sans Pro',-apple-system,BlinkMacSystemFont,'Segoe UI',"
    "Roboto,'Helvetica Neue',Arial,'Liberation Sans','Noto Sans','PingFang SC','Hiragino Sans GB',"
    "'Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif"
)
MONO = (
    "'Source Code Pro','SF Mono',Menlo,Consolas,'Cascadia Mono','Liberation Mono',"
    "'DejaVu Sans Mono','PingFang SC','Microsoft YaHei','Noto Sans Mono CJK SC',"
    "'Noto Sans CJK SC',monospace"
)
SANS_DIGIT, SANS_POINT = 0.5, 0.26
"""Width of a digit (or minus) and of the point in the text face, in parts of its size."""
MONO_GLYPH = 0.6
"""Width of every glyph of the code face, in parts of its size."""


WORD_GLYPH = 0.46
"""Width of a letter in the text face, in parts of its size; in a whole sentence seldom more."""


def mono_width(text: str, *, size: float) -> float:
    """Width of a piece of code, known without measuring because every glyph is as wide."""
    return len(text) * MONO_GLYPH * size


def typed_width(text: str, *, size: float) -> float:
    """Width of what a person typed in the code face; wide characters take a whole size each."""
    wide = sum(map(is_wide, text))
    return mono_width(text, size=size) + wide * (1 - MONO_GLYPH) * size


def words_width(text: str, *, size: float) -> float:
    """Width of a sentence in the text face, at most; wide characters take a whole size each."""
    wide = sum(map(is_wide, text))
    return ((len(text) - wide) * WORD_GLYPH + wide) * size


def is_wide(character: str) -> bool:
    """Whether a character is as wide as high, like those of Chinese."""
    return unicodedata.east_asian_width(character) in "WF"


def number_width(text: str, *, size: float) -> float:
    """Width of a number in the text face, at most; its figures are tabular."""
    points = text.count(".")
    return ((len(text) - points) * SANS_DIGIT + points * SANS_POINT) * size
