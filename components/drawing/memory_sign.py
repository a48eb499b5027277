"""By what one sees in a line of code whether it writes into memory."""

from __future__ import annotations

import ast
from typing import Literal, NamedTuple

from components.drawing.memory_happened import Happened
from components.engine.syntax import module_of

Kind = Literal["underscore", "index", "operator", "name", "none"]
_SILENT: tuple[Happened, ...] = ("failed", "number")
"""What such lines did is no matter of their sign."""


class Sign(NamedTuple):
    """The sign in one line.

    Attributes:
        kind: what sort of sign it is; "none" for a line without one.
        code: the piece of the line that one looks at.
        name: the name that it is about.
    """

    kind: Kind
    code: str
    name: str


def sign_of(text: str, happened: Happened) -> Sign | None:
    """Read the sign of one statement; None where it would explain nothing.

    >>> sign_of("b.mul_(2)", "wrote")
    Sign(kind='underscore', code='mul_', name='b')
    >>> sign_of("b = b * 2", "rebound").kind, sign_of("b[0] = 1", "wrote").code
    ('name', 'b[0]')
    """
    if happened in _SILENT:
        return None
    node = module_of(text).body[0]
    if isinstance(node, ast.AugAssign):
        name, symbol = ast.unparse(node.target), text.partition("=")[0].split()[-1]
        return Sign("operator", f"{name} {symbol}=", _root(node.target))
    if isinstance(node, ast.Assign):
        target = node.targets[0]
        kind: Kind = "index" if isinstance(target, ast.Subscript) else "name"
        return Sign(kind, ast.unparse(target), _root(target))
    call = getattr(node, "value", None)
    method = getattr(getattr(call, "func", None), "attr", "")
    if method.endswith("_") and not method.endswith("__"):
        return Sign("underscore", method, _root(call))
    return Sign("none", "", "")


def _root(node: ast.AST | None) -> str:
    """Find the name at the beginning of an expression."""
    names = [one.id for one in ast.walk(node) if isinstance(one, ast.Name)] if node else []
    return names[0] if names else ""
