"""A program as text, with the plain values it sets at the top level: its settings."""

from __future__ import annotations

import ast
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from components.engine.frozen import FrozenDict
from components.engine.language import parse
from components.engine.limits import MAX_BITS, count_items
from components.engine.moving import move
from components.engine.refusals import RefusalError


@dataclass(frozen=True, slots=True)
class Program:
    """A program's text.

    >>> Program("seed = 7").with_settings(seed=3).text
    'seed = 3'
    """

    text: str

    @property
    def settings(self) -> Mapping[str, Any]:
        """The names that the program sets to plain values, with these values."""
        return FrozenDict({name: ast.literal_eval(node) for name, node in self._lines().items()})

    def with_settings(self, /, **values: Any) -> Program:
        """Write other values into the program's setting lines.

        Raises: RefusalError for a name that is not a setting, or a value that cannot be written.
        """
        lines = self._lines()
        source = parse(self.text).source
        edits: list[tuple[int, int, str]] = []
        for name, value in values.items():
            if name not in lines:
                known = ", ".join(lines)
                reason = "unknown-setting" if known else "no-settings"
                raise RefusalError(reason, name=name, instead=known)
            span = source.span(lines[name])
            start = source.position(span.line, span.column)
            end = source.position(span.end_line, span.end_column)
            edits.append((start, end, _literal(name, value, lines[name])))
        text = self.text
        for start, end, literal in sorted(edits, reverse=True):
            text = text[:start] + literal + text[end:]
        return Program(text)

    def on_device(self, device: str) -> Program:
        """Add a setting ``device`` and, after the data lines, moves of the data to it.

        A program that has a setting ``device`` gets the new value.

        Args:
            device: ``"cpu"``, ``"cuda"``, ``"cuda:1"``.
        Raises: RefusalError for a text outside the language.
        """
        if "device" in self._lines():
            return self.with_settings(device=device)
        return Program(move(parse(self.text), device))

    def _lines(self) -> dict[str, ast.expr]:
        """Find the names whose first assignment, at the top level, is a plain value."""
        found: dict[str, ast.expr | None] = {}
        for statement in parse(self.text).tree.body:
            if isinstance(statement, ast.Assign):
                only = statement.targets[0] if len(statement.targets) == 1 else None
                plain = isinstance(only, ast.Name) and _is_plain(statement.value)
                for name in (name for target in statement.targets for name in _names(target)):
                    found.setdefault(name, statement.value if plain else None)
        return {name: node for name, node in found.items() if node is not None}


def _names(target: ast.expr) -> list[str]:
    if isinstance(target, ast.Tuple | ast.List):
        return [name for part in target.elts for name in _names(part)]
    return [target.id] if isinstance(target, ast.Name) else []


def _is_plain(node: ast.expr) -> bool:
    if isinstance(node, ast.Tuple | ast.List):
        return all(_is_plain(item) for item in node.elts)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return isinstance(node.operand, ast.Constant) and type(node.operand.value) in (int, float)
    return isinstance(node, ast.Constant) and not isinstance(node.value, bytes | complex)


def _literal(name: str, value: object, node: ast.expr) -> str:
    """Write a value as Python does.

    Args:
        node: the value that it takes the place of.
    """
    if type(value).__module__ == "numpy":
        value = _pythons_number(value)
    if type(value) in (list, tuple):
        _check_length(value, node)
        parts = [_literal(name, item, node) for item in value]  # type: ignore[attr-defined]
        comma = "," if len(parts) == 1 else ""
        inner = ", ".join(parts)
        return f"[{inner}]" if isinstance(value, list) else f"({inner}{comma})"
    if value is not None and type(value) not in (int, float, bool, str):
        raise RefusalError("setting-value", name=name, what=type(value).__name__)
    if isinstance(value, float) and not math.isfinite(value):
        raise RefusalError("setting-value", name=name, what=str(value))
    if isinstance(value, int) and value.bit_length() > MAX_BITS:
        raise RefusalError("setting-too-big", name=name, limit=MAX_BITS)
    return repr(value)


def _check_length(value: object, node: ast.expr) -> None:
    try:
        count_items(value)
    except RefusalError as refusal:
        refusal.node = node
        raise


def _pythons_number(value: Any) -> Any:
    import numpy as np

    return value.item() if isinstance(value, np.generic) else value
