"""Numbers that a reader pastes: a list, a spreadsheet block, a torch or NumPy print-out.

A reader of our own, for numbers and brackets; no text from outside is ever run as Python.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from components.engine.frozen import FrozenDict
from components.engine.paste_brackets import read_brackets
from components.engine.paste_cells import BadCellError, Cell, Numbers, Reason, read_rows
from components.engine.trace import Shape

MAX_CHARACTERS = 100_000
MAX_LINE = 45_000
"""Characters of the data line: the engine takes a program of 50 000."""
MAX_PARTS = 10_000
"""Numbers, minus signs and lists of the data line: the engine takes 12 000 parts."""
_SHOWN = 40

_HEAD = re.compile(
    r"\s*(?:Parameter containing:\s*)?(?:[A-Za-z_][A-Za-z0-9_]*\s*=\s*)?"
    r"(?:(?:(?:torch|np|numpy)\.)?(?:tensor|as_tensor|Tensor|array|asarray)(?P<call>\())?"
)
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a text could not be read, and the cell at fault.

    Attributes:
        reason: the sentence ``paste-<reason>`` of the texts says it.
        line, column: where the cell begins, counted from 1 and from 0, in characters.
        text: the cell as it stands there; a long one is cut at its end.
        facts: the named parts of the sentence; ``text`` may stand between backticks.
    """

    reason: Reason
    line: int
    column: int
    text: str
    facts: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was read: numbers with their shape, or a problem.

    Attributes:
        values: a number, or lists nested as deep as the shape is long; None if there is a problem.
    """

    values: Numbers | None
    shape: Shape = ()
    problem: Problem | None = None


def read_numbers(text: str) -> Pasted:
    """Read pasted numbers; never raises for what the text says.

    >>> read_numbers("tensor([[0.15, -0.2]], dtype=torch.float64)")
    Pasted(values=[[0.15, -0.2]], shape=(1, 2), problem=None)
    >>> read_numbers("1, 2, 3").shape, read_numbers("1, 2, 3\\n4, 5, 6").shape
    ((3,), (2, 3))
    """
    try:
        if len(text) > MAX_CHARACTERS:
            raise BadCellError("too-long", Cell("", 0))
        values = _read(text)
        if len(_written(values)) > MAX_LINE or _parts(values) > MAX_PARTS:
            raise BadCellError("too-long", Cell("", 0))
    except BadCellError as error:
        return Pasted(None, problem=_problem(text, error))
    return Pasted(values, _shape(values))


def data_line(name: str, pasted: Pasted, *, dtype: str = "") -> str:
    """Write the line of a program that makes the tensor.

    >>> data_line("weights", read_numbers("[[1, 2], [3, 4]]"))
    'weights = torch.tensor([[1.0, 2.0], [3.0, 4.0]])'

    Args:
        dtype: a type that torch would not choose by itself, e.g. ``"float64"``.

    Raises: ValueError if the numbers could not be read.
    """
    if pasted.values is None:
        raise ValueError("a text with a problem has no numbers")
    typed = f", dtype=torch.{dtype}" if dtype else ""
    return f"{name} = torch.tensor({_written(pasted.values)}{typed})"


def _read(text: str) -> Numbers:
    head = _HEAD.match(text)
    start = head.end() if head else 0
    call = Cell("(", head.start("call")) if head and head["call"] else None
    if call is not None or "[" in text or "]" in text:
        return read_brackets(text, start, call)
    return read_rows(text, start)


def _problem(text: str, error: BadCellError) -> Problem:
    ends = [end.end() for end in _LINE_END.finditer(text, 0, error.cell.start)]
    shown = _LINE_END.split(error.cell.text)[0][:_SHOWN]
    line = len(ends) + 1
    facts: dict[str, str | int] = {"line": str(line), "text": _sayable(shown), **error.facts}
    column = error.cell.start - (ends[-1] if ends else 0)
    return Problem(error.reason, line, column, shown, FrozenDict(facts))


def _sayable(text: str) -> str:
    """Make foreign text fit between the backticks of a sentence."""
    plain = " ".join(text.split())
    return "".join(char if char.isprintable() and char != "`" else "\ufffd" for char in plain)


def _shape(values: Numbers) -> Shape:
    return (len(values), *_shape(values[0])) if isinstance(values, list) else ()


def _written(values: Numbers) -> str:
    if isinstance(values, list):
        return f"[{', '.join(map(_written, values))}]"
    return repr(values)


def _parts(values: Numbers) -> int:
    """Count the parts that Python's grammar sees: a minus sign is one of its own."""
    if isinstance(values, list):
        return 1 + sum(map(_parts, values))
    return 2 if repr(values).startswith("-") else 1
