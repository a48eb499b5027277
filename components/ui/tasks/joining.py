"""Take the lines that compute the output out of a program, and put others in their place."""

from __future__ import annotations

import re
from textwrap import dedent

_FIRST_RESULT = re.compile(r"(?m)^(?:h\d*|output) = ")


def cut(program: str) -> str:
    """Give the program up to the first line that computes a result; all of it if none does."""
    first = _FIRST_RESULT.search(program)
    return program if first is None else program[: first.start()]


def missing_lines(program: str) -> str:
    """Give the lines that `cut` takes away, without what is printed after them."""
    rest = program[len(cut(program)) :].splitlines()
    return "\n".join(line for line in rest if line and not line.startswith("print("))


def joined(program: str, lines: str) -> str:
    """Let some lines take the place of those that compute the output.

    >>> joined("a = 1\\nh = a\\noutput = h", "output = a + 1")
    'a = 1\\noutput = a + 1\\nprint(output)\\n'
    """
    return f"{cut(program)}{dedent(lines).strip()}\nprint(output)\n"
