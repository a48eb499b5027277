"""Text of an expression with slots for its operands, and back."""

from __future__ import annotations

import ast
import copy
from collections.abc import Mapping, Sequence
from typing import Any

from components.engine.syntax import expression_of


def skeleton(node: ast.AST, slots: Mapping[ast.AST, str]) -> str:
    """Write an operation with slots for its operands.

    Of an augmented assignment, the operator alone; nothing of any other statement.
    """
    if isinstance(node, ast.AugAssign):
        node = ast.BinOp(node.target, node.op, node.value)
    return ast.unparse(_Slots(slots).visit(node)) if isinstance(node, ast.expr) else ""


def filled(template: str, nodes: Mapping[str, ast.expr]) -> ast.expr:
    """Read a template, and put expressions in the place of names."""
    tree: ast.expr = _Filling(nodes).visit(expression_of(template).body)
    return tree


def texts(items: Sequence[object]) -> str:
    """Write sizes or indices as arguments.

    >>> texts((5, 1))
    '5, 1'
    """
    return ", ".join(map(str, items))


class _Slots(ast.NodeTransformer):
    def __init__(self, slots: Mapping[ast.AST, str]) -> None:
        self._slots = slots

    def visit(self, node: ast.AST) -> Any:
        """Put the name of the slot in the place of an operand."""
        slot = self._slots.get(node)
        if slot is not None:
            return ast.Name(slot, ast.Load())
        return self.generic_visit(copy.copy(node))

    def generic_visit(self, node: ast.AST) -> ast.AST:
        """Visit a copy of a node: the program's own tree stays as it is."""
        for name, field in ast.iter_fields(node):
            if isinstance(field, list):
                setattr(
                    node, name, [self.visit(part) if _is_node(part) else part for part in field]
                )
            elif _is_node(field):
                setattr(node, name, self.visit(field))
        return node


def _is_node(part: object) -> bool:
    return isinstance(part, ast.AST)


class _Filling(ast.NodeTransformer):
    def __init__(self, nodes: Mapping[str, ast.expr]) -> None:
        self._nodes = nodes

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """Put the operand in the place of its slot."""
        return self._nodes.get(node.id, node)

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        """Write ``x`` for ``x.T.T``."""
        self.generic_visit(node)
        inner = node.value
        twice = isinstance(inner, ast.Attribute) and node.attr == inner.attr == "T"
        return inner.value if twice and isinstance(inner, ast.Attribute) else node
