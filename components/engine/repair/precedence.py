"""Mend conditions without parentheses: ``x > 1 & x < 3`` binds ``1 & x`` first."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from components.engine.repair.candidate import Candidate, Place
from components.engine.repair.case import Case

_SIGNS: dict[type[ast.operator], str] = {ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^"}


def precedence_repairs(case: Case) -> Iterator[Candidate]:
    """Compare first, then combine what came out."""
    place: Place = "expression"
    compared = case.node
    if isinstance(case.parent, ast.Compare):
        compared, place = case.parent, "parent"
    if not isinstance(compared, ast.Compare):
        return
    sides = [compared.left, *compared.comparators]
    joined = [at for at, side in enumerate(sides) if _sign(side)]
    if len(joined) != 1:
        return
    side = sides[joined[0]]
    assert isinstance(side, ast.BinOp)
    before, after = sides[: joined[0]], sides[joined[0] + 1 :]
    ops = compared.ops
    parts = {
        "_left": _compared([*before, side.left], ops[: len(before)]),
        "_right": _compared([side.right, *after], ops[len(before) :]),
    }
    yield Candidate(f"_left {_sign(side)} _right", "elementwise-choice", parts=parts, place=place)


def _sign(node: ast.expr) -> str:
    return _SIGNS.get(type(node.op), "") if isinstance(node, ast.BinOp) else ""


def _compared(sides: list[ast.expr], ops: list[ast.cmpop]) -> ast.expr:
    return ast.Compare(sides[0], ops, sides[1:]) if ops else sides[0]
