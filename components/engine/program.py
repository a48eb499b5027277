"""A program as text, with the plain values it sets at the top level: its settings."""

from __future__ import annotations

import ast
import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np

from components.engine.language import parse
from components.engine.limits import MAX_BITS
from components.engine.refusals import Refusal

Plain = int | float | bool | str | None


@dataclass(frozen=True, slots=True)
class Program:
    """A program's text.

    >>> Program("seed = 7").with_settings(seed=3).text
    'seed = 3'
    """

    text: str

    @property
    def settings(self) -> Mapping[str, Plain]:
        """The names that the program sets to plain values, with these values."""
        return MappingProxyType({name: value for name, (_, value) in self._lines().items()})

    def with_settings(self, **values: Any) -> Program:
        """Write other values into the program's setting lines.

        Raises: Refusal for a name that is not a setting, or a value that cannot be written.
        """
        lines = self._lines()
        source = parse(self.text).source
        edits: list[tuple[int, int, str]] = []
        for name, value in values.items():
            if name not in lines:
                known = ", ".join(lines)
                reason = "unknown-setting" if known else "no-settings"
                raise Refusal(reason, name=name, instead=known)
            span = source.span(lines[name][0])
            start = source.position(span.line, span.column)
            end = source.position(span.end_line, span.end_column)
            edits.append((start, end, _literal(name, value)))
        text = self.text
        for start, end, literal in sorted(edits, reverse=True):
            text = text[:start] + literal + text[end:]
        return Program(text)

    def _lines(self) -> dict[str, tuple[ast.expr, Plain]]:
        """Find the first line that sets each name to a plain value."""
        found: dict[str, tuple[ast.expr, Plain]] = {}
        for statement in parse(self.text).tree.body:
            if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
                target = statement.targets[0]
                if isinstance(target, ast.Name) and target.id not in found and _is_plain(statement.value):
                    found[target.id] = (statement.value, ast.literal_eval(statement.value))
        return found


def _is_plain(node: ast.expr) -> bool:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        number = node.operand
        return isinstance(number, ast.Constant) and type(number.value) in (int, float)
    return isinstance(node, ast.Constant) and type(node.value) in (int, float, bool, str, type(None))


def _literal(name: str, value: object) -> str:
    """Write a value as Python does."""
    if isinstance(value, np.generic):
        value = value.item()
    if value is not None and type(value) not in (int, float, bool, str):
        raise Refusal("setting-value", name=name, what=type(value).__name__)
    if isinstance(value, float) and not math.isfinite(value):
        raise Refusal("setting-value", name=name, what=str(value))
    if isinstance(value, int) and value.bit_length() > MAX_BITS:
        raise Refusal("setting-too-big", name=name, limit=MAX_BITS)
    return repr(value)
