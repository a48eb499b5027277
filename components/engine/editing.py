"""The reader's own numbers: one edit is one line of the program, and one word of the link."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from components.engine.data_lines import after_data, editable_names
from components.engine.trace import Trace

MAX_EDITS = 64
MAX_INDICES = 4
MAX_VALUE = 1e6
_DECIMALS = 6
_PIECE = re.compile(
    r"([A-Za-z_][A-Za-z0-9_]{0,39})((?:\.[0-9]{1,6}){1,4}):"
    r"(-?[0-9]{1,7}(?:\.[0-9]{1,17})?(?:e-?[0-9]{1,3})?)"
)


@dataclass(frozen=True, slots=True)
class Edit:
    """One number of a tensor that the reader has set.

    Attributes:
        dtype: of the tensor, so that a whole number is written as one; a link does not have it.

    >>> Edit("weights", (0, 2), 1.5).line, Edit("x", (0,), 3.0, "int64").line
    ('weights[0, 2] = 1.5', 'x[0] = 3')
    """

    name: str
    index: tuple[int, ...]
    value: float
    dtype: str = field(default="float32", compare=False)

    @property
    def place(self) -> str:
        """The place as one types it: ``weights[0, 2]``."""
        return f"{self.name}[{', '.join(map(str, self.index))}]"

    @property
    def line(self) -> str:
        """The line of the program."""
        return f"{self.place} = {as_number_of(self.dtype, self.value) or plain(self.value)}"


def with_edits(text: str, edits: Sequence[Edit]) -> str:
    """Write each edit as a line right after the one that made its tensor, and earlier edits of it.

    An edit of a tensor that no data line makes is left out.

    Raises: RefusalError for a text outside the language.
    """
    lines: dict[str, list[str]] = {}
    for edit in edits:
        lines.setdefault(edit.name, []).append(edit.line)
    return after_data(text, lines)


def fitting(trace: Trace, edits: Sequence[Edit]) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
    """Part the edits into those whose place exists in a record, and the others.

    Those that are kept know the type of their tensor.
    """
    kept = tuple(
        replace(edit, dtype=trace.variables[edit.name].dtype)
        for edit in edits
        if _fits(trace, edit)
    )
    return kept, tuple(edit for edit in edits if edit not in kept)


def with_edit(edits: Sequence[Edit], edit: Edit) -> tuple[Edit, ...]:
    """Add an edit; of the same number as the last one it takes its place, so a drag is one edit."""
    before = tuple(edits)
    if before and (before[-1].name, before[-1].index) == (edit.name, edit.index):
        before = before[:-1]
    return (*before, edit)[-MAX_EDITS:]


def format_edits(edits: Sequence[Edit]) -> str:
    """Write edits for a link: ``weights.0.2:1.5~W1.1.0:-2.0``."""
    return "~".join(
        f"{edit.name}.{'.'.join(map(str, edit.index))}:{plain(edit.value)}" for edit in edits
    )


def parse_edits(text: str) -> tuple[tuple[Edit, ...], tuple[str, ...]]:
    """Read edits from a link.

    Returns: the edits, and the pieces that were not understood.
    """
    edits: list[Edit] = []
    wrong: list[str] = []
    for number, piece in enumerate(filter(None, text.split("~"))):
        edit = _read(piece) if number < MAX_EDITS else None
        if edit is None:
            wrong.append(piece)
        else:
            edits.append(edit)
    return tuple(edits), tuple(wrong)


def _read(piece: str) -> Edit | None:
    match = _PIECE.fullmatch(piece)
    if match is None:
        return None
    name, index, value = match.groups()
    number = float(value)
    if not math.isfinite(number) or abs(number) > MAX_VALUE:
        return None
    return Edit(name, tuple(int(part) for part in index.split(".")[1:]), number)


def _fits(trace: Trace, edit: Edit) -> bool:
    view = trace.variables.get(edit.name)
    if view is None or view.kind != "tensor" or len(view.shape) != len(edit.index):
        return False
    if edit.name not in editable_names(trace.program):
        return False
    return all(0 <= place < size for place, size in zip(edit.index, view.shape, strict=True))


def as_number_of(dtype: str, value: float) -> str:
    """Write a number as one of a tensor without decimals; ``""`` where it has some.

    >>> as_number_of("int64", 3.0), as_number_of("bool", 1.0), as_number_of("int64", 0.5)
    ('3', 'True', '')
    """
    if dtype == "bool":
        return str(bool(value))
    whole = dtype.startswith(("int", "uint")) and float(value).is_integer()
    return str(int(value)) if whole else ""


def plain(value: float) -> str:
    """Write a number with at most six decimals and never with an exponent."""
    text = f"{value:.{_DECIMALS}f}".rstrip("0")
    return f"{text}0" if text.endswith(".") else text
