"""Read a program and refuse, before anything runs, what is outside the language."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import lru_cache

from components.engine.limits import MAX_NESTING, MAX_NODES, MAX_TEXT
from components.engine.quiet import PROGRAM_FILE
from components.engine.refusals import RefusalError
from components.engine.rules import Rules
from components.engine.source import Source
from components.engine.syntax import module_of

_CACHED_TEXT = 4_000
_UNSEEN = re.compile("[\x01-\x08\x0b\x0e-\x1f\x7f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that show nothing and may turn what stands beside them round."""
_SIGNS = (ast.expr_context, ast.operator, ast.unaryop, ast.cmpop, ast.boolop)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A program that is inside the language."""

    source: Source
    tree: ast.Module


def parse(text: object) -> Parsed:
    """Read a program.

    Raises: RefusalError for text that is no Python, too large, or outside the language.
    """
    if not isinstance(text, str):
        raise RefusalError("not-text", what=type(text).__name__)
    if len(text) > MAX_TEXT:
        raise RefusalError("text-too-long", asked=len(text), limit=MAX_TEXT)
    return _parse_cached(text) if len(text) <= _CACHED_TEXT else parse_afresh(text)


def parse_afresh(text: str) -> Parsed:
    """Read a program that will not be read again: a try among many.

    Raises: RefusalError as `parse` does.
    """
    source = Source(text)
    tree = _tree(source)
    nodes = _in_order(tree)
    rules = Rules(tree, nodes)
    for node in nodes:
        rules.check(node)
    rules.functions.check_recursion()
    _check_comments(source)
    return Parsed(source, tree)


_parse_cached = lru_cache(maxsize=64)(parse_afresh)


def _tree(source: Source) -> ast.Module:
    try:
        return module_of(source.text, filename=PROGRAM_FILE)
    except SyntaxError as error:
        place = source.place(error.lineno or 1, (error.offset or 1) - 1)
        detail = error.msg or "invalid syntax"
        raise RefusalError("not-python", node=place, detail=detail) from None
    except (RecursionError, MemoryError, OverflowError):
        raise RefusalError("too-nested", node=source.place(1, 0), limit=MAX_NESTING) from None
    except ValueError:  # null bytes; as UnicodeEncodeError, lone surrogates
        place = source.place(1, 0)
        raise RefusalError("not-python", node=place, detail="invalid character") from None


def _check_comments(source: Source) -> None:
    """Refuse what could make a comment look like code, or code like a comment."""
    for number, line in enumerate(source.lines, start=1):
        if found := _UNSEEN.search(line):
            raise RefusalError("odd-text", node=source.place(number, found.start()))


def _in_order(tree: ast.Module) -> list[ast.AST]:
    """List the nodes in the order of the text; refuse too many and too deep ones."""
    nodes: list[ast.AST] = []
    pending: list[tuple[ast.AST, int]] = [(tree, 0)]
    while pending:
        node, depth = pending.pop()
        nodes.append(node)
        if len(nodes) > MAX_NODES:
            raise RefusalError("too-many-parts", limit=MAX_NODES)
        if depth > MAX_NESTING:
            raise RefusalError("too-nested", node=node, limit=MAX_NESTING)
        inner = depth + 1 if isinstance(node, ast.expr) else depth
        for name in reversed(node._fields):
            field = getattr(node, name, None)
            if isinstance(field, list):
                pending.extend((part, inner) for part in reversed(field) if _has_place(part))
            elif field is not None and _has_place(field):
                pending.append((field, inner))
    return nodes


def _has_place(part: object) -> bool:
    """Say whether a part is a node of its own, not an operator or a sign of how a name is used."""
    return isinstance(part, ast.AST) and not isinstance(part, _SIGNS)
