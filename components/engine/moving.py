"""Write a variant of a program that moves its data to a device."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator

from components.engine.language import Parsed
from components.engine.names import dotted
from components.engine.operation import OPERATIONS

_DATA_KINDS = ("creation", "random")
_FORMING = frozenset({"view", "reshape", "to"})
"""Methods that give new data its shape or type in the line that makes it."""


def move(parsed: Parsed, device: str) -> str:
    """Add a setting ``device`` and, after the data lines, one line a tensor that moves it there.

    The data are drawn on the CPU, so that the numbers are the same on every device.
    """
    body = parsed.tree.body
    names, last = _data(body)
    if not names:
        return parsed.source.text
    lines = list(parsed.source.lines)
    lines[last:last] = [f"{name} = {name}.to(device)" for name in names]
    first = _setting_line(body)
    lines[first:first] = [f"device = {json.dumps(device)}"]
    return "\n".join(lines)


def _data(body: list[ast.stmt]) -> tuple[list[str], int]:
    """Find the tensors that the data lines make, and the line after which they are all made.

    The data lines end where something is computed from them.
    """
    names: list[str] = []
    last = 0
    for statement in body:
        made = list(data_made_by(statement))
        if made:
            names.extend(name for name in made if name not in names)
            last = statement.end_lineno or statement.lineno
        elif names and not _belongs_to_data(statement, names):
            break
        elif names:
            last = statement.end_lineno or statement.lineno
    return names, last


def data_made_by(statement: ast.stmt) -> Iterator[str]:
    """Name the variable that a line gives a newly created torch tensor.

    The same line may give it another shape or type: ``torch.arange(6).view(2, 3)``.
    """
    if not isinstance(statement, ast.Assign):
        return
    made = _unformed(statement.value)
    parts = dotted(made.func) if isinstance(made, ast.Call) else None
    operation = OPERATIONS.get(".".join(parts)) if parts else None
    if operation is not None and operation.owner == "torch" and operation.kind in _DATA_KINDS:
        for target in statement.targets:
            if isinstance(target, ast.Name):
                yield target.id


def _unformed(value: ast.expr) -> ast.expr:
    """Take the calls of `_FORMING` off an expression."""
    while (
        isinstance(value, ast.Call)
        and isinstance(value.func, ast.Attribute)
        and value.func.attr in _FORMING
        and isinstance(value.func.value, ast.Call)
    ):
        value = value.func.value
    return value


def _belongs_to_data(statement: ast.stmt, names: list[str]) -> bool:
    """Say whether a line sets a seed or a plain value, or edits a number of the data."""
    if isinstance(statement, ast.Assign):
        target = statement.targets[0]
        if isinstance(target, ast.Subscript) and isinstance(target.value, ast.Name):
            return target.value.id in names
        return isinstance(statement.value, ast.Constant)
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        parts = dotted(statement.value.func)
        operation = OPERATIONS.get(".".join(parts)) if parts else None
        return operation is not None and operation.kind == "seed"
    return False


def _setting_line(body: list[ast.stmt]) -> int:
    """Find the line after the first run of settings, or after the imports."""
    after = 0
    for statement in body:
        is_setting = isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Constant)
        if isinstance(statement, ast.Import) or is_setting:
            after = statement.end_lineno or statement.lineno
        else:
            break
    return after
