"""A piece of a text, with the line around it and a row of carets below: where something stands."""

from __future__ import annotations

import re
import unicodedata

_LINE_END = re.compile(r"\r\n|\r|\n")
_WIDTH = 44
_BEFORE = 16
_DOT = "·"
_CUT = "…"
_RIGHT_TO_LEFT = ("R", "AL", "AN", "RLE", "RLO", "RLI")
_WIDE_SPACE, _WIDE_CARET = "\u3000", "\uff3e"


def marked_text(text: str, *, line: int, column: int, length: int) -> str:
    r"""Show the place of a piece of text, with the lines before and after it.

    A wide character has a wide space or a wide caret below it, and a tab a tab, so that the carets
    stand right in any monospaced face. What has no width of its own is shown as a dot.

    >>> print(marked_text("[[1, 2],\n [three, 4]]", line=2, column=2, length=5))
    1 | [[1, 2],
    2 |  [three, 4]]
      |   ^^^^^

    Args:
        line: counted from 1.
        column: where the piece begins, counted from 0, in characters.
        length: how many characters it has; of none, the place itself is marked.
    """
    lines = _LINE_END.split(text)
    margin = len(str(min(line + 1, len(lines))))
    start = max(0, column - _BEFORE) if len(lines[line - 1]) > _WIDTH else 0
    rows = []
    for number in range(max(1, line - 1), min(line + 1, len(lines)) + 1):
        shown = _window(lines[number - 1], start)
        rows.append(f"{number:>{margin}} | {shown}".rstrip())
        if number == line:
            piece = slice(column - start + (start > 0), column - start + (start > 0) + length)
            rows.append(f"{'':>{margin}} | {_carets(shown, piece)}".rstrip())
    return "\n".join(rows)


def _window(line: str, start: int) -> str:
    """Cut a long line at both sides and show what cannot be seen."""
    shown = "".join(map(_visible, line[start : start + _WIDTH]))
    before = _CUT if start and shown else ""
    return f"{before}{shown}{_CUT if len(line) > start + _WIDTH else ''}"


def _carets(shown: str, piece: slice) -> str:
    before = "".join(map(_blank, shown[: piece.start]))
    under = "".join(map(_caret, shown[piece])) or "^"
    return before + under


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if character in "\t ":
        return character
    hidden = category[0] in "CMZ" or unicodedata.bidirectional(character) in _RIGHT_TO_LEFT
    return _DOT if hidden or (category == "So" and _is_wide(character)) else character


def _blank(character: str) -> str:
    if character == "\t":
        return character
    return _WIDE_SPACE if _is_wide(character) else " "


def _caret(character: str) -> str:
    return _WIDE_CARET if _is_wide(character) else "^"


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"
