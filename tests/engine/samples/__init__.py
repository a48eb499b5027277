"""Short programs: together they use every row of the allow-list, and fail in many ways.

``operations.txt`` and ``failing.txt`` hold one program a line; each runs after ``header.txt``.
"""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


HEADER = _read("header.txt")
OPERATIONS = [HEADER + line for line in _read("operations.txt").splitlines()]
FUNCTIONS = [HEADER + text for text in _read("functions.txt").split("\n---\n")]
FAILING = [HEADER + line for line in _read("failing.txt").splitlines()]
