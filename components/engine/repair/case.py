"""What failed: the operation, its operands, and its text with a slot for each operand."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from components.engine.action import Action
from components.engine.operation import VALUE_OWNERS, Operation
from components.engine.repair.templates import skeleton
from components.engine.state import StoppedError
from components.engine.trace import Shape
from components.engine.values import ITEMS, is_array

_TAKES_LISTS = ("elementwise", "matmul")
"""Kinds whose operands may be lists of numbers, each list being one operand."""
_SLOT = re.compile(r"\b_(\d+)\b")


@dataclass(frozen=True, slots=True)
class Operand:
    """One operand of the failing operation.

    Attributes:
        slot: the name that stands for it in templates.
        role: the parameter it is given to; ``""`` for operators and receivers.
    """

    slot: str
    value: Any
    node: ast.expr
    role: str = ""

    @property
    def shape(self) -> Shape:
        """Its sizes; ``()`` for numbers."""
        return tuple(self.value.shape) if is_array(self.value) else ()

    @property
    def is_tensor(self) -> bool:
        """Whether it is a tensor of torch."""
        return isinstance(self.value, torch.Tensor)

    @property
    def count(self) -> int:
        """How many numbers it has."""
        return int(np.prod(self.shape, dtype=np.int64))


@dataclass(frozen=True, slots=True)
class Case:
    """A failing expression.

    Attributes:
        node: the failing expression; of an in-place operator or assignment, the statement.
        operation: what was being done; None where it did not come to that.
        skeleton: the expression with a slot for each operand: ``torch.mm(_0, _1)``.
        index: of ``x[index]`` and ``x[index] = value``; None of anything else.
        names: what the program calls its values.
        parent: the expression that `node` is a part of, if any.
    """

    error: Exception
    node: ast.AST
    operation: Operation | None
    operands: tuple[Operand, ...]
    skeleton: str
    index: Any
    names: Mapping[str, Any]
    parent: ast.AST | None

    @property
    def attribute(self) -> str:
        """The last part of the operation's name; ``""`` without an operation."""
        return self.operation.attribute if self.operation is not None else ""

    @property
    def kind(self) -> str:
        """The kind of the operation; ``""`` without an operation."""
        return self.operation.kind if self.operation is not None else ""

    @property
    def arrays(self) -> tuple[Operand, ...]:
        """The operands that are tensors or arrays."""
        return tuple(operand for operand in self.operands if is_array(operand.value))

    def edited(self, edits: Mapping[str, str]) -> str:
        """Write the operation with other operands.

        >>> case.edited({"_1": "_1.T"})  # doctest: +SKIP
        'torch.mm(_0, (_1.T))'
        """
        return _SLOT.sub(
            lambda found: f"({edits[found[0]]})" if found[0] in edits else found[0], self.skeleton
        )


def case_of(stopped: StoppedError, names: Mapping[str, Any], tree: ast.Module) -> Case:
    """Describe where a program stopped.

    Args:
        names: the program's variables.
        tree: the program.
    """
    slots: dict[ast.AST, Operand] = {}
    action = stopped.action
    if action is not None:
        takes_lists = action.operation.kind in _TAKES_LISTS
        is_index = action.operation.name in ("[]", "[]=")
        for place, (part, value, role) in enumerate(_pairs(action)):
            whole = takes_lists or (is_index and place != 1)
            if whole and not isinstance(part, ast.Slice):
                slots[part] = Operand(f"_{len(slots)}", value, part, role)
            else:
                _add(slots, part, value, role)
    return Case(
        error=stopped.error,
        node=stopped.node,
        operation=action.operation if action is not None else None,
        operands=tuple(slots.values()),
        skeleton=skeleton(stopped.node, {part: held.slot for part, held in slots.items()}),
        index=_index(action),
        names={**names, **(stopped.locals or {})},
        parent=_parent(tree, stopped.node),
    )


def _index(action: Action | None) -> Any:
    is_index = action is not None and action.operation.name in ("[]", "[]=")
    return action.arguments[1] if action is not None and is_index else None


def _pairs(action: Action) -> list[tuple[ast.expr, Any, str]]:
    """Join the operands of an action to their expressions and parameters."""
    node, operation = action.node, action.operation
    if operation.name == "bool" and not _calls_bool(node):
        assert isinstance(node, ast.expr)
        return [(node, action.arguments[0], "")]
    roles = list(operation.positional)
    nodes: list[ast.expr]
    if isinstance(node, ast.Call):
        is_method = operation.owner in VALUE_OWNERS
        receiver = [node.func.value] if is_method and isinstance(node.func, ast.Attribute) else []
        roles = ["" for _ in receiver] + _stretched(roles, len(node.args))
        roles += [keyword.arg or "" for keyword in node.keywords]
        nodes = [*receiver, *node.args, *(keyword.value for keyword in node.keywords)]
    else:
        nodes = _operands_of(node)
        roles = []
    values = [*action.arguments, *action.keywords.values()]
    if len(nodes) != len(values):
        return []
    roles += [""] * (len(nodes) - len(roles))
    return list(zip(nodes, values, roles, strict=False))


def _calls_bool(node: ast.AST) -> bool:
    """Say whether ``bool(...)`` is written out; elsewhere it hides in ``if``, ``and``, ``or``."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "bool"


def _stretched(roles: list[str], count: int) -> list[str]:
    """Give each positional argument the parameter it goes to; the last one takes the rest."""
    return [roles[min(place, len(roles) - 1)] if roles else "" for place in range(count)]


def _operands_of(node: ast.AST) -> list[ast.expr]:
    match node:
        case ast.BinOp():
            return [node.left, node.right]
        case ast.UnaryOp():
            return [node.operand]
        case ast.Compare(left=left, comparators=[right]):
            return [left, right]
        case ast.Subscript():
            return [node.value, node.slice]
        case ast.Attribute():
            return [node.value]
        case ast.AugAssign():
            return [node.target, node.value]
        case ast.Assign(targets=[ast.Subscript() as target]):
            return [target.value, target.slice, node.value]
        case ast.Assign(targets=[ast.Tuple() | ast.List() as target]):
            return [node.value, target]
    return []


def _add(slots: dict[ast.AST, Operand], node: ast.expr, value: Any, role: str) -> None:
    """Give an operand a slot; the items of a list or an index written out get one each."""
    if isinstance(node, ast.Slice):
        return
    if isinstance(node, ast.List | ast.Tuple) and isinstance(value, ITEMS):
        for item, part in zip(node.elts, value, strict=True):
            _add(slots, item, part, role)
        return
    slots[node] = Operand(f"_{len(slots)}", value, node, role)


def _parent(tree: ast.Module, node: ast.AST) -> ast.AST | None:
    for outer in ast.walk(tree):
        if any(inner is node for inner in ast.iter_child_nodes(outer)):
            return outer
    return None
