"""The numbers that a reader has pasted: a data line of the program, and one word of the link."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import TYPE_CHECKING

from components.engine.data_lines import after_data, editable_names
from components.engine.editing import MAX_VALUE, Edit, plain, with_edits
from components.engine.trace import Shape, Trace

if TYPE_CHECKING:
    from components.engine.paste_cells import Numbers

MAX_PASTES = 16
MAX_NUMBERS = 1_024
"""Numbers of one pasted tensor."""
MAX_LINK = 16_000
"""Characters of all pasted tensors in a link."""
_DECIMALS = 6
_LONG_LINE = 88
_HEAD = re.compile(r"([A-Za-z_][A-Za-z0-9_]{0,39})\.([0-9]{1,4}(?:x[0-9]{1,4}){0,3})")
_NUMBER = re.compile(r"-?[0-9]{1,7}(?:\.[0-9]{1,6})?")


@dataclass(frozen=True, slots=True)
class Paste:
    """All numbers of one tensor.

    Attributes:
        values: in the order of a row-major tensor of this shape, with at most six decimals.
        dtype: of the tensor, which the new one gets if it can hold all numbers; no link has it.
    """

    name: str
    shape: Shape
    values: tuple[float, ...]
    dtype: str = field(default="float32", compare=False)

    def indices(self) -> Iterator[tuple[int, ...]]:
        """All places of the tensor, in the order of the values."""
        return product(*map(range, self.shape))

    @property
    def lines(self) -> list[str]:
        """The data line of the program; a long one has each row on a line of its own.

        >>> Paste("W1", (2, 1), (1.0, -0.5)).lines
        ['W1 = torch.tensor([[1.0], [-0.5]])']
        """
        from components.engine.paste import Pasted, data_line

        values, dtype = _typed(self.values, self.dtype)
        line = data_line(self.name, Pasted(_nested(values, self.shape), self.shape), dtype=dtype)
        if len(line) <= _LONG_LINE:
            return [line]
        return line.replace("([[", "([\n    [").replace("], [", "],\n    [").split("\n")


def taken(name: str, values: object, shape: Shape) -> Paste:
    """Take over read numbers for a tensor, rounded to six decimals.

    Args:
        values: a number, or lists of numbers; as many numbers as the shape has places.
        shape: the tensor's.
    Raises: ValueError if there is another count of numbers, or one beyond `MAX_VALUE`.
    """
    numbers = tuple(round(value, _DECIMALS) + 0.0 for value in flat(values))
    if len(numbers) != math.prod(shape) or any(abs(number) > MAX_VALUE for number in numbers):
        raise ValueError("these numbers do not fit")
    return Paste(name, shape, numbers)


def flat(values: object) -> Iterator[float]:
    """List nested numbers in their order.

    >>> list(flat([[1, 2], [3, 4]]))
    [1.0, 2.0, 3.0, 4.0]
    """
    if isinstance(values, list | tuple):
        for item in values:
            yield from flat(item)
    elif isinstance(values, int | float):
        yield float(values)


def fits(came: Shape, needed: Shape) -> bool:
    """Say whether a shape is the one needed, or becomes it with dimensions of size 1 in front.

    >>> fits((5,), (1, 5)), fits((), (1, 1)), fits((5,), (5, 1)), fits((1, 5), (5,))
    (True, True, False, False)
    """
    missing = len(needed) - len(came)
    return missing >= 0 and (1,) * missing + came == needed


def with_paste(pastes: Sequence[Paste], paste: Paste) -> tuple[Paste, ...]:
    """Add pasted numbers; older ones of the same tensor go."""
    return (*(one for one in pastes if one.name != paste.name), paste)[-MAX_PASTES:]


def with_pastes(text: str, pastes: Sequence[Paste]) -> str:
    """Write each paste as a line after the one that made its tensor.

    Raises: RefusalError for a text outside the language.
    """
    return after_data(text, {paste.name: paste.lines for paste in pastes})


def with_changes(text: str, changes: Sequence[Edit | Paste]) -> str:
    """Write pasted tensors and changed numbers into a program; a changed number counts last.

    Raises: RefusalError for a text outside the language.
    """
    pastes = [change for change in changes if isinstance(change, Paste)]
    edits = [change for change in changes if isinstance(change, Edit)]
    return with_edits(with_pastes(text, pastes), edits)


def fitting_pastes(
    trace: Trace, pastes: Sequence[Paste]
) -> tuple[tuple[Paste, ...], tuple[Paste, ...]]:
    """Part pastes into those whose tensor has their shape in a record, and the others.

    Those that are kept know the type of their tensor.
    """
    names = editable_names(trace.program) if pastes else ()
    kept = tuple(
        replace(paste, dtype=trace.variables[paste.name].dtype)
        for paste in pastes
        if paste.name in names and trace.variables[paste.name].shape == paste.shape
    )
    return kept, tuple(paste for paste in pastes if paste not in kept)


def format_pastes(pastes: Sequence[Paste]) -> str:
    """Write pastes for a link: ``features.1x3:0.1,-2,3~W2.2x1:1,0``."""
    return "~".join(
        f"{paste.name}.{'x'.join(map(str, paste.shape))}:{','.join(map(_short, paste.values))}"
        for paste in pastes
    )


def parse_pastes(text: str) -> tuple[tuple[Paste, ...], tuple[str, ...]]:
    """Read pastes from a link; of one tensor the last counts.

    Returns: the pastes, and the pieces that were not understood.
    """
    pastes: tuple[Paste, ...] = ()
    wrong: list[str] = []
    room = MAX_LINK
    for number, piece in enumerate(filter(None, text.split("~"))):
        room -= len(piece)
        paste = _read(piece) if number < MAX_PASTES and room >= 0 else None
        if paste is None:
            wrong.append(piece)
        else:
            pastes = with_paste(pastes, paste)
    return pastes, tuple(wrong)


def _read(piece: str) -> Paste | None:
    head, _, rest = piece.partition(":")
    match = _HEAD.fullmatch(head)
    words = rest.split(",")
    if match is None or not all(_NUMBER.fullmatch(word) for word in words):
        return None
    shape = tuple(int(size) for size in match[2].split("x"))
    if len(words) != math.prod(shape) or len(words) > MAX_NUMBERS:
        return None
    values = [float(word) for word in words]
    if any(abs(value) > MAX_VALUE for value in values):
        return None
    return taken(match[1], values, shape)


def _typed(values: tuple[float, ...], dtype: str) -> tuple[tuple[float, ...], str]:
    """Give numbers as a type has them, and the type where it does not follow from them.

    Numbers that the type cannot hold stay as they are.
    """
    if dtype == "bool" and {0.0, 1.0}.issuperset(values):
        return tuple(map(bool, values)), ""
    if dtype == "float64":
        return values, dtype
    lowest, highest = (0, 255) if dtype == "uint8" else (-MAX_VALUE, MAX_VALUE)
    fits = all(value.is_integer() and lowest <= value <= highest for value in values)
    if dtype in ("int64", "uint8") and fits:
        return tuple(map(int, values)), "" if dtype == "int64" else dtype
    return values, ""


def _nested(values: Sequence[float], shape: Shape) -> list[Numbers]:
    if len(shape) <= 1:
        return list(values)
    size = len(values) // shape[0]
    return [
        _nested(values[start : start + size], shape[1:]) for start in range(0, len(values), size)
    ]


def _short(value: float) -> str:
    return plain(value).removesuffix(".0")
