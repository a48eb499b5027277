"""Write a candidate into the program's text."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from components.engine.repair.candidate import Candidate
from components.engine.repair.case import Case
from components.engine.repair.templates import filled
from components.engine.source import Source
from components.engine.syntax import expression_of, module_of

_SIMPLE = (ast.Expr, ast.Assign, ast.AugAssign, ast.Return)
_Range = tuple[int, int]
"""From the first character to the one after the last."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A program with one statement rewritten.

    Attributes:
        text: of the whole program.
        statement: as rewritten.
        expression: the whole right-hand expression of the statement as rewritten.
        roots: where in the text the value of the repair is made: the whole expression, and the
            part that was rewritten.
    """

    text: str
    statement: str
    expression: str
    roots: tuple[_Range, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """The statement that a failing expression stands in.

    Attributes:
        root: its whole right-hand expression.
    """

    source: Source
    statement: ast.stmt
    root: ast.expr

    def rewritten(self, case: Case, candidate: Candidate) -> Rewritten | None:
        """Write a candidate into the statement; None where it does not go there."""
        own = {operand.slot: operand.node for operand in case.operands}
        new = ast.unparse(filled(candidate.template, {**candidate.parts, **own}))
        old: ast.AST | None = case.node
        if candidate.place == "parent":
            old = case.parent
        elif candidate.place == "value":
            old = self.root
        elif candidate.place == "target" and isinstance(self.statement, ast.Assign):
            old = self.statement.targets[0]
        elif candidate.place == "assign" and isinstance(self.statement, ast.AugAssign):
            target = self.source.span(self.statement.target).text
            return self._whole(f"{target} = {new}", new)
        if not isinstance(old, ast.expr):
            return None
        return self._spliced(old, new)

    def _whole(self, statement: str, expression: str) -> Rewritten:
        start, end = self._range(self.statement)
        text = self.source.text[:start] + statement + self.source.text[end:]
        end = start + len(statement)
        return Rewritten(text, statement, expression, ((end - len(expression), end),))

    def _spliced(self, old: ast.expr, new: str) -> Rewritten | None:
        """Put a new expression in the place of an old one, in parentheses if it needs them."""
        text = self.source.text
        (start, end), (first, last) = self._range(self.statement), self._range(old)
        before, after = text[start:first], text[last:end]
        statement = before + new + after
        if not _same(statement, f"{before}({new}){after}"):
            new = f"({new})"
            statement = before + new + after
        moved = len(new) - (last - first)
        root = self._range(self.root)
        is_target = first < root[0]
        root = (root[0] + moved if is_target else root[0], root[1] + moved)
        changed = text[:start] + statement + text[end:]
        expression = changed[root[0] : root[1]]
        if "\n" in expression:
            expression = ast.unparse(expression_of(f"({expression})"))
        inner = (first + new.startswith("("), first + len(new) - new.startswith("("))
        return Rewritten(changed, statement, expression, (root, (first, first + len(new)), inner))

    def _range(self, node: ast.AST) -> _Range:
        span = self.source.span(node)
        start = self.source.position(span.line, span.column)
        return start, self.source.position(span.end_line, span.end_column)


def find_spot(source: Source, tree: ast.Module, node: ast.AST) -> Spot | None:
    """Find the statement around a failing expression; None where it has no right-hand side."""
    for statement in ast.walk(tree):
        if isinstance(statement, _SIMPLE) and any(part is node for part in ast.walk(statement)):
            return Spot(source, statement, statement.value) if statement.value else None
    return None


def _same(first: str, second: str) -> bool:
    """Say whether two statements mean the same to Python."""
    try:
        return ast.dump(module_of(first)) == ast.dump(module_of(second))
    except SyntaxError:
        return False
