"""The lines a reader can add to the memory lesson: one table, their codes, and the program text.

A line is a row of the table on one name, or a number that the reader has set. Names come in a fixed
order, so that the codes alone decide which name a line gives its result to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from components.engine.editing import Edit, format_edits, parse_edits
from components.engine.language import parse

Group = Literal["in_place", "new", "share", "copy", "trouble"]
GROUPS: tuple[Group, ...] = ("in_place", "new", "share", "copy", "trouble")
Kind = Literal["array", "tensor"]
Makes = Literal["", "array", "tensor", "same"]
"""What the name on the left becomes; nothing for a line without one."""

NAMES = ("a", "b", "c", "d", "e", "f")
MOST_LINES = 12
FIRST: Mapping[str, Kind] = MappingProxyType({"a": "array", "b": "tensor"})


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the menu.

    Attributes:
        group: what sort of line it is meant to be; the record says what it was.
        on: the kinds of value it can be called on.
        text: with ``{x}`` for the name it is about and ``{y}`` for a new one.
        makes: what kind of value ``{y}`` is.
    """

    group: Group
    on: tuple[Kind, ...]
    text: str
    makes: Makes = ""


_TENSOR: tuple[Kind, ...] = ("tensor",)
_ARRAY: tuple[Kind, ...] = ("array",)
_ANY: tuple[Kind, ...] = ("array", "tensor")

MENU: Mapping[str, Row] = MappingProxyType(
    {
        "mul_": Row("in_place", _TENSOR, "{x}.mul_({factor})"),
        "add_": Row("in_place", _TENSOR, "{x}.add_(1)"),
        "put": Row("in_place", _ANY, "{x}[0, 0] = 9"),
        "zero_": Row("in_place", _TENSOR, "{x}.zero_()"),
        "fill": Row("in_place", _ANY, "{x}[:] = 0"),
        "imul": Row("in_place", _ANY, "{x} *= {factor}"),
        "iadd": Row("in_place", _ANY, "{x} += 1"),
        "t_": Row("in_place", _TENSOR, "{x}.t_()"),
        "times": Row("new", _ANY, "{x} = {x} * {factor}"),
        "plus": Row("new", _ANY, "{x} = {x} + 1"),
        "mul": Row("new", _TENSOR, "{x}.mul({factor})"),
        "alias": Row("share", _ANY, "{y} = {x}", "same"),
        "from_numpy": Row("share", _ARRAY, "{y} = torch.from_numpy({x})", "tensor"),
        "as_tensor": Row("share", _ANY, "{y} = torch.as_tensor({x})", "tensor"),
        "show": Row("share", _TENSOR, "{x}.numpy()"),
        "numpy": Row("share", _TENSOR, "{y} = {x}.numpy()", "array"),
        "slice": Row("share", _ANY, "{y} = {x}[1:]", "same"),
        "row": Row("share", _ANY, "{y} = {x}[0]", "same"),
        "column": Row("share", _ANY, "{y} = {x}[:, 0]", "same"),
        "view": Row("share", _TENSOR, "{y} = {x}.view(-1)", "tensor"),
        "t": Row("share", _TENSOR, "{y} = {x}.t()", "tensor"),
        "detach": Row("share", _TENSOR, "{y} = {x}.detach()", "tensor"),
        "expand": Row("share", _TENSOR, "{y} = {x}[:1].expand({rows}, {columns})", "tensor"),
        "tensor": Row("copy", _ARRAY, "{y} = torch.tensor({x})", "tensor"),
        "clone": Row("copy", _TENSOR, "{y} = {x}.clone()", "tensor"),
        "copy": Row("copy", _ARRAY, "{y} = {x}.copy()", "array"),
        "float": Row("copy", _TENSOR, "{y} = {x}.float()", "tensor"),
        "to_float": Row("copy", _ARRAY, "{y} = torch.from_numpy({x}).float()", "tensor"),
        "astype": Row("copy", _ARRAY, "{y} = {x}.astype(np.float32)", "array"),
        "list": Row("copy", _ANY, "{y} = {x}[[0]]", "same"),
        "pair": Row("copy", _ANY, "{y} = {x}[[0, 1]]", "same"),
        "grad": Row("trouble", _TENSOR, "{y} = {x}.clone().requires_grad_()", "tensor"),
        "resize_": Row("trouble", _TENSOR, "{x}.resize_({more}, {columns})"),
        "flip": Row("trouble", _ARRAY, "{y} = torch.from_numpy({x}[::-1])", "tensor"),
        "text": Row("trouble", _ARRAY, '{y} = torch.from_numpy({x}.astype("U"))', "tensor"),
        "order": Row("trouble", _ARRAY, '{y} = torch.from_numpy({x}.astype(">f8"))', "tensor"),
    }
)
"""Every line of the menu, by its code."""

STORIES: Mapping[str, str] = MappingProxyType(
    {
        "lesson": "show.b~mul_.b",
        "augmented": "iadd.a",
        "rebound": "plus.a",
        "row": "row.b~zero_.c",
        "list": "list.b~zero_.c",
        "float": "float.b~float.c",
        "expand": "expand.b~put.c~mul_.c",
        "turned": "t.b~mul_.c",
        "grad": "grad.b~numpy.c",
        "detach": "grad.b~detach.c~zero_.d",
        "flip": "flip.a",
        "text": "text.a",
        "order": "order.a",
        "resize": "resize_.b",
        "chain": "numpy.b~slice.c~iadd.d",
    }
)
"""Lines that belong together, as a link has them."""
START = STORIES["lesson"]
NONE = "none"


@dataclass(frozen=True, slots=True)
class MenuLine:
    """A row of the menu on one name."""

    code: str
    name: str


Line = MenuLine | Edit


@dataclass(frozen=True, slots=True)
class Lesson:
    """One variant of the program: its settings, and the lines after its data."""

    seed: int = 7
    rows: int = 4
    columns: int = 3
    factor: int = 2
    lines: tuple[Line, ...] = (MenuLine("show", "b"), MenuLine("mul_", "b"))


def kinds_after(lines: Sequence[Line]) -> dict[str, Kind]:
    """Say which names there are after some lines, and what kind of value each has."""
    kinds: dict[str, Kind] = dict(FIRST)
    for line in lines:
        if isinstance(line, MenuLine) and MENU[line.code].makes:
            makes = MENU[line.code].makes
            kinds[_target(kinds)] = kinds[line.name] if makes == "same" else _kind(makes)
    return kinds


def fits(line: Line, kinds: Mapping[str, Kind]) -> bool:
    """Say whether a line can be written where names have these kinds."""
    if isinstance(line, Edit):
        return line.name in kinds
    return line.name in kinds and kinds[line.name] in MENU[line.code].on


def line_text(line: Line, kinds: Mapping[str, Kind], lesson: Lesson) -> str:
    """Write one line as the program has it, after lines that left names of these kinds."""
    if isinstance(line, Edit):
        return line.line
    return MENU[line.code].text.format(
        x=line.name,
        y=_target(kinds),
        factor=lesson.factor,
        rows=lesson.rows,
        columns=lesson.columns,
        more=lesson.rows + 1,
    )


def read_lines(text: str) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """Read lines from a link.

    Returns: the lines, and the pieces that were not understood or do not fit.

    >>> read_lines("mul_.b~b.0.1:2.5~mul_.a")[1]
    ('mul_.a',)
    """
    lines: list[Line] = []
    wrong: list[str] = []
    for piece in () if text == NONE else filter(None, text.split("~")):
        line = _read(piece)
        if line is None or len(lines) == MOST_LINES or not fits(line, kinds_after(lines)):
            wrong.append(piece)
        else:
            lines.append(line)
    return tuple(lines), tuple(wrong)


def format_lines(lines: Sequence[Line]) -> str:
    """Write lines for a link: ``mul_.b~b.0.1:2.5``; ``none`` for none."""
    pieces = [
        format_edits([line]) if isinstance(line, Edit) else f"{line.code}.{line.name}"
        for line in lines
    ]
    return "~".join(pieces) or NONE


def with_lines(text: str, lesson: Lesson) -> str:
    """Write the lines into a program, between the one that makes ``b`` and those that print.

    Raises: RefusalError for a text outside the language.
    """
    written = [
        line_text(line, kinds_after(lesson.lines[:place]), lesson)
        for place, line in enumerate(lesson.lines)
    ]
    statements = parse(text).tree.body
    made = next(node for node in statements if getattr(node, "targets", None) and _makes_b(node))
    prints = len(statements) - 2
    rows = text.split("\n")
    end, start = made.end_lineno or made.lineno, statements[prints].lineno - 1
    rows[end:start] = ["", *written, ""] if written else [""]
    return "\n".join(rows)


def _makes_b(node: object) -> bool:
    targets = getattr(node, "targets", [])
    return bool(targets) and getattr(targets[0], "id", "") == "b"


def _read(piece: str) -> Line | None:
    if ":" in piece:
        edits, wrong = parse_edits(piece)
        return edits[0] if edits and not wrong else None
    code, _, name = piece.partition(".")
    return MenuLine(code, name) if code in MENU and name in NAMES else None


def _target(kinds: Mapping[str, Kind]) -> str:
    """Give the name that the next result gets: the first free one; the last one is used again."""
    return next((name for name in NAMES if name not in kinds), NAMES[-1])


def _kind(makes: Makes) -> Kind:
    return "array" if makes == "array" else "tensor"
