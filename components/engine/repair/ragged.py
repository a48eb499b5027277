"""Mend lists of lists whose rows are not equally long."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from components.engine.clashes import ragged
from components.engine.repair.candidate import Candidate
from components.engine.repair.case import Case

_MAKERS = ("tensor", "as_tensor", "array")


def ragged_repairs(case: Case) -> Iterator[Candidate]:
    """Fill the short rows up with zeros, or cut the long ones; for a matrix written out."""
    rows = _rows(case)
    if not rows or case.attribute not in _MAKERS:
        return
    held = {operand.node: operand for operand in case.operands}
    numbers = [held[node].value for row in rows for node in row if node in held]
    zero = "0.0" if any(isinstance(number, float) for number in numbers) else "0"
    texts = [[held[node].slot for node in row] for row in rows]
    longest, shortest = max(map(len, texts)), min(map(len, texts))
    padded = [row + [zero] * (longest - len(row)) for row in texts]
    yield Candidate(_with(case, texts, padded), "pad")
    if shortest:
        yield Candidate(_with(case, texts, [row[:shortest] for row in texts]), "other-computation")


def ragged_rows(case: Case) -> bool:
    """Say whether a list of lists stands there that is no matrix."""
    return case.attribute in _MAKERS and bool(_rows(case))


def _rows(case: Case) -> list[list[ast.expr]]:
    """Give the rows as they are written; none where they are no ragged lists of numbers."""
    node = case.node
    if not isinstance(node, ast.Call) or not node.args:
        return []
    written = node.args[0]
    if not isinstance(written, ast.List | ast.Tuple):
        return []
    rows = [list(row.elts) for row in written.elts if isinstance(row, ast.List | ast.Tuple)]
    slots = {operand.node for operand in case.operands}
    is_plain = len(rows) == len(written.elts) and all(item in slots for row in rows for item in row)
    return rows if is_plain and ragged(rows) is not None else []


def _with(case: Case, old: Sequence[Sequence[str]], new: Sequence[Sequence[str]]) -> str:
    return case.skeleton.replace(_written(old), _written(new), 1)


def _written(rows: Sequence[Sequence[str]]) -> str:
    return ", ".join(f"[{', '.join(row)}]" for row in rows)
