"""Variants of the reshape lesson: what x is, what is called on it, what is written into y."""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from components.engine.language import parse
from components.engine.trace import Shape

SOURCES: Mapping[str, str] = MappingProxyType(
    {
        "plain": "x",
        "t": "x.t()",
        "every_other": "x[:, ::2]",
        "without_first": "x[:, 1:]",
        "numpy": "x",
    }
)
"""What the call works on; "numpy": x lies in the memory of a NumPy array."""

CALLS: Mapping[str, str] = MappingProxyType(
    {
        "view": "view({size})",
        "reshape": "reshape({size})",
        "resize_": "resize_({size})",
        "contiguous_view": "contiguous().view({size})",
        "contiguous": "contiguous()",
        "flatten": "flatten()",
        "squeeze": "squeeze()",
        "unsqueeze": "unsqueeze(0)",
        "permute": "permute(1, 0)",
        "t": "t()",
    }
)
"""What is called on it."""
TO_A_SIZE = tuple(name for name, call in CALLS.items() if "{size}" in call)
WRITTEN = 99
MOST_SIZES, MOST_ELEMENTS = 4, 4_096
_SIZE = re.compile(r"-?\d{1,4}(?:[\s,x×*]+-?\d{1,4})*[\s,]*", re.ASCII)
_HALF_WIDTH = str.maketrans("０１２３４５６７８９，、（）［］－−", "0123456789,,()[]--")
"""What a Chinese keyboard types, and a real minus."""
_LONGEST_LINE = 60


@dataclass(frozen=True, slots=True)
class Reshape:
    """One variant of the program.

    Attributes:
        rows, columns: the sizes of x.
        source: a key of `SOURCES`.
        call: a key of `CALLS`.
        size: the shape asked for; -1 leaves a size to torch.
    """

    rows: int = 2
    columns: int = 3
    source: str = "plain"
    call: str = "view"
    size: Shape = (3, 2)

    @property
    def expression(self) -> str:
        """What y becomes, ``x.t().reshape(2, 3)``."""
        inside = ", ".join(map(str, self.size)) if self.size else "()"
        return f"{SOURCES[self.source]}.{CALLS[self.call].format(size=inside)}"


def read_size(text: str) -> Shape | None:
    """Read a shape to ask for as people write it; None for anything else.

    At most four sizes from -1 on, and no more elements than a picture can sum up.

    >>> read_size("3x2"), read_size("(-1, 2)"), read_size("6"), read_size("()"), read_size("two")
    ((3, 2), (-1, 2), (6,), (), None)
    """
    plain = text.translate(_HALF_WIDTH).strip().removeprefix("torch.Size")
    inside = plain
    while inside.startswith(("(", "[")) and inside.endswith((")", "]")):
        inside = inside[1:-1].strip()
    if not inside and plain:
        return ()
    if not _SIZE.fullmatch(inside):
        return None
    sizes = tuple(map(int, re.findall(r"-?\d+", inside)))
    elements = math.prod(size for size in sizes if size > 0)
    fits = len(sizes) <= MOST_SIZES and min(sizes) >= -1 and elements <= MOST_ELEMENTS
    return sizes if fits else None


def format_size(size: Shape) -> str:
    """Write a shape to ask for as a link has it: ``3x2``; ``()`` for none.

    >>> format_size((-1, 2)), format_size(())
    ('-1x2', '()')
    """
    return "x".join(map(str, size)) or "()"


def with_reshape(text: str, choice: Reshape) -> str:
    """Write other data and another call into a program with lines ``x = ...`` and ``y = ...``.

    Raises: RefusalError for a text outside the language.
    """
    numbers = [
        [10 * (row * choice.columns + column + 1) for column in range(choice.columns)]
        for row in range(choice.rows)
    ]
    if choice.source == "numpy":
        data = [_line("a = np.array", numbers), "x = torch.from_numpy(a)"]
        text = text.replace("import torch\n", "import torch\nimport numpy as np\n", 1)
    else:
        data = [_line("x = torch.tensor", numbers)]
    text = _with_lines(text, "x", data)
    return _with_lines(text, "y", [f"y = {choice.expression}"])


def with_written(text: str, index: Sequence[int]) -> str:
    """Write 99 into y, right after the line that makes it.

    Args:
        index: of one element of y; of a number without dimensions, nothing.
    Raises: RefusalError for a text outside the language.
    """
    place = ", ".join(map(str, index))
    line = f"y[{place}] = {WRITTEN}" if index else f"y.fill_({WRITTEN})"
    statement = _statement(text, "y")
    lines = text.split("\n")
    lines[statement[1] : statement[1]] = [line]
    return "\n".join(lines)


def _line(start: str, numbers: list[list[int]]) -> str:
    short = f"{start}({numbers})"
    if len(short) <= _LONGEST_LINE:
        return short
    rows = "".join(f"    {row},\n" for row in numbers)
    return f"{start}([\n{rows}])"


def _with_lines(text: str, name: str, new: Sequence[str]) -> str:
    first, last = _statement(text, name)
    lines = text.split("\n")
    lines[first - 1 : last] = new
    return "\n".join(lines)


def _statement(text: str, name: str) -> tuple[int, int]:
    """Find the first and the last line of the statement that makes a variable."""
    for node in parse(text).tree.body:
        target = node.targets[0] if isinstance(node, ast.Assign) else None
        if isinstance(target, ast.Name) and target.id == name:
            return node.lineno, node.end_lineno or node.lineno
    raise KeyError(name)
