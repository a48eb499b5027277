"""Names in a program: what they are made of, and which allowed ones look alike."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterable, Iterator, Sequence

from components.engine.operation import OPERATIONS, Operation
from components.engine.refusals import RefusalError

MODULES = ("torch", "np")
_EXAMPLES = {
    "np.random": "np.random.seed, np.random.rand",
    "np": "np.array, np.sum",
    "torch": "torch.mm, torch.sum",
    "": "x.view, x.sum, x.shape",
}
"""What to name where nothing looks alike, by the beginning of the name."""


def dotted(node: ast.expr) -> list[str] | None:
    """Split ``torch.cuda.is_available`` into its names; None for anything else."""
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return None
    return [node.id, *reversed(names)]


def operation_length(parts: list[str]) -> int:
    """Say how many of the names together are an allowed operation; 0 for none."""
    for length in range(len(parts), 1, -1):
        if ".".join(parts[:length]) in OPERATIONS:
            return length
    return 0


def look_up(node: ast.Attribute) -> tuple[str, Operation | None, list[ast.Attribute]]:
    """Find what ``torch.name`` means.

    Returns: the module and the operation, and the attributes that follow it; ``""`` and None where
        the expression does not begin with a module.
    """
    parts = dotted(node)
    if parts is None or parts[0] not in MODULES:
        return "", None, []
    length = operation_length(parts)
    rest: list[ast.Attribute] = []
    inner: ast.expr = node
    while isinstance(inner, ast.Attribute) and len(rest) < len(parts) - length:
        rest.insert(0, inner)
        inner = inner.value
    return parts[0], OPERATIONS[".".join(parts[:length])], rest


def assigned_names(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Yield every name that a program gives a value."""
    for node in nodes:
        if isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Store):
                yield node.id
        elif isinstance(node, ast.FunctionDef):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg


def check_private(node: ast.AST, name: str) -> None:
    """Refuse a name that begins with two underscores."""
    if name.startswith("__"):
        raise RefusalError("private-name", node=node, name=name)


def nearest(name: str, known: Iterable[str]) -> str:
    """Name up to three allowed words that look alike; some examples where none does."""
    home, _, last = name.rpartition(".")
    if home:
        same = [word for word in (f"torch.{last}", f"np.{last}") if word in OPERATIONS]
        alike = difflib.get_close_matches(last, _functions(home.partition(".")[0]), cutoff=0.75)
        near = same or [f"{home.partition('.')[0]}.{word}" for word in alike]
    else:
        near = difflib.get_close_matches(name, list(known), n=3, cutoff=0.75)
    if near:
        return ", ".join(near)
    return next(words for start, words in _EXAMPLES.items() if name.startswith(start))


def _functions(owner: str) -> list[str]:
    return [row.attribute for row in OPERATIONS.values() if row.owner == owner]


def unknown_keyword(
    rows: Sequence[Operation], keyword: str, node: ast.AST | None = None
) -> RefusalError:
    """Make the refusal of a keyword that no row of an operation takes."""
    known = sorted({name for row in rows for name in row.keywords})
    words = ", ".join(f"{name}=" for name in known)
    reason = "keyword" if words else "no-keyword"
    return RefusalError(reason, node=node, name=rows[0].name, keyword=keyword, instead=words)
