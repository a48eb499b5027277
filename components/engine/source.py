"""Where an expression stands in the text, counted in characters."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import Any

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of the text: lines from 1, columns from 0, in characters; the end is exclusive."""

    text: str
    line: int
    column: int
    end_line: int
    end_column: int


class Source:
    """A program's text with the positions of its parts.

    Attributes:
        members: what an attribute such as ``torch.mm`` means, once it has been looked up.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = _LINE_END.split(text)
        self.members: dict[ast.AST, Any] = {}
        self._spans: dict[ast.AST, Span] = {}

    def span(self, node: ast.AST) -> Span:
        """Find a node in the text."""
        found = self._spans.get(node)
        if found is None:
            found = self._spans[node] = self._find(node)
        return found

    def _find(self, node: ast.AST) -> Span:
        line = getattr(node, "lineno", 1)
        end_line = getattr(node, "end_lineno", None) or line
        column = self._characters(line, getattr(node, "col_offset", 0))
        end_column = self._characters(end_line, getattr(node, "end_col_offset", None) or 0)
        if line == end_line:
            text = self._line(line)[column:end_column]
        else:
            first, last = self._line(line)[column:], self._line(end_line)[:end_column]
            text = "\n".join([first, *self.lines[line : end_line - 1], last])
        return Span(text, line, column, end_line, end_column)

    def _line(self, number: int) -> str:
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def _characters(self, line: int, utf8_bytes: int) -> int:
        """Turn the UTF-8 bytes that `ast` counts into characters."""
        text = self._line(line)
        if text.isascii():
            return utf8_bytes
        return len(text.encode(errors="replace")[:utf8_bytes].decode(errors="ignore"))

    def place(self, line: int, column: int) -> ast.AST:
        """Make a node that stands for the rest of a line, from a column in characters."""
        text = self._line(line)
        start = len(text[: max(column, 0)].encode(errors="replace"))
        end = len(text.encode(errors="replace"))
        return ast.Name("", lineno=line, col_offset=start, end_lineno=line, end_col_offset=end)

    def position(self, line: int, column: int) -> int:
        """Give the place of a line and column as an index into the text."""
        start = 0
        for number, end in enumerate(_LINE_END.finditer(self.text), start=2):
            if number > line:
                break
            start = end.end()
        return start + column
