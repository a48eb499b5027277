"""Python's operators as rows of the allow-list and as functions."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from components.engine.limits import check_power, check_repetition
from components.engine.operation import OPERATIONS, Operation
from components.engine.refusals import RefusalError

Pair = tuple[Operation, Callable[[Any, Any], Any]]


def _power(base: Any, exponent: Any) -> Any:
    check_power(base, exponent)
    return operator.pow(base, exponent)


def _times(first: Any, second: Any) -> Any:
    for items, times in ((first, second), (second, first)):
        if isinstance(items, list | tuple):
            with suppress(TypeError):  # no whole number: Python will say what is wrong
                check_repetition(len(items), operator.index(times))
    return operator.mul(first, second)


def _in_place(name: str) -> Callable[[Any, Any], Any]:
    """Give an augmented operator: in place for tensors and arrays, as in Python.

    ``a += [1]`` is kept out: it would change a list that other names may share.
    """
    plain = {"imul": _times, "ipow": _power}
    apply: Callable[[Any, Any], Any] = getattr(operator, name)

    def applied(first: Any, second: Any) -> Any:
        if isinstance(first, list):
            raise RefusalError("list-set")
        if isinstance(first, int | float | tuple):
            return plain.get(name, apply)(first, second)
        return apply(first, second)

    return applied


BINARY: Mapping[type[ast.operator], Pair] = {
    ast.Add: (OPERATIONS["+"], operator.add),
    ast.Sub: (OPERATIONS["-"], operator.sub),
    ast.Mult: (OPERATIONS["*"], _times),
    ast.Div: (OPERATIONS["/"], operator.truediv),
    ast.FloorDiv: (OPERATIONS["//"], operator.floordiv),
    ast.Mod: (OPERATIONS["%"], operator.mod),
    ast.Pow: (OPERATIONS["**"], _power),
    ast.MatMult: (OPERATIONS["@"], operator.matmul),
    ast.BitAnd: (OPERATIONS["&"], operator.and_),
    ast.BitOr: (OPERATIONS["|"], operator.or_),
    ast.BitXor: (OPERATIONS["^"], operator.xor),
}

AUGMENTED: Mapping[type[ast.operator], Pair] = {
    ast.Add: (OPERATIONS["+="], _in_place("iadd")),
    ast.Sub: (OPERATIONS["-="], _in_place("isub")),
    ast.Mult: (OPERATIONS["*="], _in_place("imul")),
    ast.Div: (OPERATIONS["/="], _in_place("itruediv")),
    ast.FloorDiv: (OPERATIONS["//="], _in_place("ifloordiv")),
    ast.Mod: (OPERATIONS["%="], _in_place("imod")),
    ast.Pow: (OPERATIONS["**="], _in_place("ipow")),
    ast.MatMult: (OPERATIONS["@="], _in_place("imatmul")),
    ast.BitAnd: (OPERATIONS["&="], _in_place("iand")),
    ast.BitOr: (OPERATIONS["|="], _in_place("ior")),
    ast.BitXor: (OPERATIONS["^="], _in_place("ixor")),
}

COMPARISONS: Mapping[type[ast.cmpop], Pair] = {
    ast.Eq: (OPERATIONS["=="], operator.eq),
    ast.NotEq: (OPERATIONS["!="], operator.ne),
    ast.Lt: (OPERATIONS["<"], operator.lt),
    ast.LtE: (OPERATIONS["<="], operator.le),
    ast.Gt: (OPERATIONS[">"], operator.gt),
    ast.GtE: (OPERATIONS[">="], operator.ge),
    ast.Is: (OPERATIONS["is"], operator.is_),
    ast.IsNot: (replace(OPERATIONS["is_not"], name="is not"), operator.is_not),
}

UNARY: Mapping[type[ast.unaryop], tuple[Operation, Callable[[Any], Any]]] = {
    ast.UAdd: (OPERATIONS["+"], operator.pos),
    ast.USub: (OPERATIONS["-"], operator.neg),
    ast.Invert: (OPERATIONS["~"], operator.invert),
    ast.Not: (OPERATIONS["not"], operator.not_),
}

BOOLEAN: Mapping[type[ast.boolop], Operation] = {
    ast.And: OPERATIONS["and"],
    ast.Or: OPERATIONS["or"],
}
GET_ITEM = OPERATIONS["[]"]
SET_ITEM = OPERATIONS["[]="]
UNPACK = Operation("unpack", "operator", "unpack", "splitting", (), False, frozenset(), frozenset())
"""Taking a value apart, ``a, b = value``; no program names it, so it is no row of the table."""
