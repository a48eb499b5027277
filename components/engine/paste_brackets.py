"""Read numbers in square brackets: a Python list, or what torch and NumPy print."""

from __future__ import annotations

import re

from components.engine.paste_cells import MAX_NUMBERS, BadCellError, Cell, Numbers, number_in

MAX_DEPTH = 4

_TOKEN = re.compile(r"[\[\](),，]|[^\s\[\](),，]+")
_TAIL = re.compile(r"(?:dtype|device|requires_grad|grad_fn|layout)=\S+")


def read_brackets(text: str, start: int, call: Cell | None) -> Numbers:
    """Read nested lists; numbers stand between commas or spaces.

    Args:
        text: all that was pasted.
        start: where the numbers begin.
        call: the opening parenthesis of ``tensor(`` or ``array(``, if there is one.
    Returns: the list; several lists without one around them become rows; a number alone in a call
        is a number.
    Raises: BadCellError.
    """
    reader = _Reader(text, call)
    for token in _TOKEN.finditer(text, start):
        reader.take(Cell(token[0], token.start()))
    return reader.result()


class _Reader:
    """Builds nested lists token by token."""

    def __init__(self, text: str, call: Cell | None) -> None:
        self._text = text
        self._call = call
        self._closed = False
        self._in_tail = False
        self._separated = True
        self._open: list[Cell] = []
        self._lists: list[list[Numbers]] = [[]]
        self._sizes: dict[int, int] = {}
        self._depth_of_numbers: int | None = None
        self._count = 0

    def take(self, token: Cell) -> None:
        """Take in the next token."""
        if self._closed:
            raise BadCellError("rest", token)
        if token.text in ",，":
            self._comma(token)
        elif token.text == "]":
            self._close(token)
        elif token.text == ")" and self._call is not None:
            self._end_call()
        elif not self._is_tail(token):
            if token.text == "[":
                self._begin(token)
            else:
                self._number(token)

    def result(self) -> Numbers:
        """Give what was read."""
        if self._open:
            raise BadCellError("bracket", self._open[-1])
        if self._call is not None and not self._closed:
            raise BadCellError("bracket", self._call)
        items = self._lists[0]
        if not items:
            raise BadCellError("empty", self._call or Cell("", 0))
        only = items[0]
        if len(items) == 1 and (isinstance(only, list) or self._call is not None):
            return only
        if (self._depth_of_numbers or 0) >= MAX_DEPTH:
            raise BadCellError("too-deep", Cell("", 0), limit=MAX_DEPTH)
        return items

    def _is_tail(self, token: Cell) -> bool:
        """Say whether a token is ``dtype=...`` or the like; nothing but such may follow it."""
        if self._call is None or self._open or not self._lists[0]:
            return False
        is_tail = _TAIL.fullmatch(token.text) is not None
        if self._in_tail and not is_tail:
            raise BadCellError("rest", token)
        self._in_tail = is_tail
        self._separated = False
        return is_tail

    def _comma(self, token: Cell) -> None:
        if self._separated:
            raise BadCellError("missing", token)
        self._separated = True

    def _begin(self, token: Cell) -> None:
        depth = len(self._open) + 1
        if depth > MAX_DEPTH:
            raise BadCellError("too-deep", token, limit=MAX_DEPTH)
        if self._depth_of_numbers is not None and depth > self._depth_of_numbers:
            raise BadCellError("mixed", token)
        self._open.append(token)
        self._lists.append([])
        self._separated = True

    def _close(self, token: Cell) -> None:
        if not self._open:
            raise BadCellError("bracket", token)
        depth, opening, items = len(self._open), self._open.pop(), self._lists.pop()
        row = Cell(self._text[opening.start : token.start + 1], opening.start)
        if not items:
            raise BadCellError("empty", row)
        expected = self._sizes.setdefault(depth, len(items))
        if len(items) != expected:
            raise BadCellError("ragged", row, came=len(items), expected=expected)
        self._lists[-1].append(items)
        self._separated = False

    def _end_call(self) -> None:
        if self._open:
            raise BadCellError("bracket", self._open[-1])
        self._closed = True

    def _number(self, token: Cell) -> None:
        number = number_in(token)
        depth = len(self._open)
        if self._depth_of_numbers is None:
            self._depth_of_numbers = depth
        if depth != self._depth_of_numbers:
            raise BadCellError("mixed", token)
        if self._count == MAX_NUMBERS:
            raise BadCellError("too-many", token, limit=MAX_NUMBERS)
        self._count += 1
        self._lists[-1].append(number)
        self._separated = False
