"""The cells of a pasted text: where each one stands, and the number it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Numbers: TypeAlias = "float | list[Numbers]"
Reason = Literal[
    "empty",  # no numbers, in all or between two brackets
    "missing",  # nothing where a number has to be
    "not-a-number",
    "too-large",  # more than float32 can hold
    "ambiguous",  # 1,234 is two numbers to two readers
    "shortened",  # a print-out with "..." in it
    "ragged",  # a row longer or shorter than the first
    "mixed",  # a row beside a number
    "bracket",  # a bracket without its partner
    "rest",  # something after the end of the numbers
    "too-many",
    "too-deep",
    "too-long",
]

MAX_NUMBERS = 4_096
MAX_VALUE = 3.4028234663852886e38
"""The largest float32."""

_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_INFINITE = re.compile(r"[+-]?inf(?:inity)?", re.IGNORECASE)
_WITH_COMMA = re.compile(r"[+-]?[0-9]+,[0-9]+(?:[eE][+-]?[0-9]+)?")
_GROUPED = re.compile(r"[+-]?[1-9][0-9]{0,2},[0-9]{3}")
_LINE = re.compile(r"[^\r\n]+")
_SPACED_CELL = re.compile(r"[,，]|[^\s,，]+")


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of the pasted text, and where it begins, in characters."""

    text: str
    start: int


class BadCellError(Exception):
    """A cell that cannot be read; never leaves `paste.read_numbers`."""

    def __init__(self, reason: Reason, cell: Cell, **facts: int) -> None:
        super().__init__(reason)
        self.reason: Reason = reason
        self.cell = cell
        self.facts = facts


def number_in(cell: Cell) -> float:
    """Read the number of a cell; a typographic minus counts as one.

    Raises: BadCellError.
    """
    text = cell.text.replace("−", "-")
    if text in ("...", "…"):
        raise BadCellError("shortened", cell)
    if not text:
        raise BadCellError("missing", cell)
    if _INFINITE.fullmatch(text):
        raise BadCellError("too-large", cell)
    if not _NUMBER.fullmatch(text):
        raise BadCellError("not-a-number", cell)
    value = float(text)
    if abs(value) > MAX_VALUE:
        raise BadCellError("too-large", cell)
    return value


def read_rows(text: str, start: int) -> Numbers:
    """Read rows without brackets: with tabs a spreadsheet block, else commas or spaces.

    Returns: rows of numbers; the numbers of one line alone are no row, unless tabs part them.
    Raises: BadCellError.
    """
    lines = [Cell(line[0], line.start()) for line in _LINE.finditer(text, start)]
    lines = [line for line in lines if line.text.strip()]
    if not lines:
        raise BadCellError("empty", Cell("", 0))
    tabs = any("\t" in line.text for line in lines)
    rows = [list(_tab_cells(line) if tabs else _spaced_cells(line)) for line in lines]
    if tabs:
        rows = _with_points(rows)
    numbers: list[Numbers] = []
    count = 0
    for line, row in zip(lines, rows, strict=True):
        if count + len(row) > MAX_NUMBERS:
            raise BadCellError("too-many", row[MAX_NUMBERS - count], limit=MAX_NUMBERS)
        count += len(row)
        numbers.append([number_in(cell) for cell in row])
        if len(row) != len(rows[0]):
            raise BadCellError("ragged", _stripped(line), came=len(row), expected=len(rows[0]))
    return numbers if tabs or len(numbers) > 1 else numbers[0]


def _tab_cells(line: Cell) -> Iterator[Cell]:
    place = 0
    for text in line.text.split("\t"):
        yield _stripped(Cell(text, line.start + place))
        place += len(text) + 1


def _spaced_cells(line: Cell) -> Iterator[Cell]:
    """Part a line at commas and spaces; a comma has to follow a number."""
    separated = True
    for found in _SPACED_CELL.finditer(line.text):
        cell = Cell(found[0], line.start + found.start())
        is_comma = cell.text in ",，"
        if is_comma and separated:
            raise BadCellError("missing", cell)
        if not is_comma:
            yield cell
        separated = is_comma


def _with_points(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """Turn the decimal commas of a spreadsheet block into points, if that is what they are.

    Where the block has points too, a comma parts thousands, and stays. So does 1,234 alone.
    """
    cells = [cell for row in rows for cell in row]
    texts = [cell.text.replace("−", "-") for cell in cells]
    comma = [bool(_WITH_COMMA.fullmatch(text)) for text in texts]
    if not any(comma) or any("." in text for text in texts):
        return [list(row) for row in rows]
    if all(_GROUPED.fullmatch(text) for text, has in zip(texts, comma, strict=True) if has):
        raise BadCellError("ambiguous", cells[comma.index(True)])
    return [
        [
            Cell(cell.text.replace(",", "."), cell.start)
            if _WITH_COMMA.fullmatch(cell.text.replace("−", "-"))
            else cell
            for cell in row
        ]
        for row in rows
    ]


def _stripped(cell: Cell) -> Cell:
    return Cell(cell.text.strip(), cell.start + len(cell.text) - len(cell.text.lstrip()))
