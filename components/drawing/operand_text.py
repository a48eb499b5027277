"""What the code of a step calls its operands, and what it does to them."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from components.engine.syntax import expression_of
from components.engine.trace import Step

_METHODS = ("Tensor.", "ndarray.", "Size.", "pair.", "device.", "dtype.")


def operand_texts(step: Step) -> tuple[str, ...]:
    """Give the source of each operand, on one line; "" where the code does not tell them apart.

    Returns: as many texts as the step has operands.
    """
    nodes = list(_operands(step))
    if len(nodes) != len(step.operands):
        # Tensors in a list are operands of their own.
        nodes = [inner for node in nodes for inner in getattr(node, "elts", [node])]
    if len(nodes) != len(step.operands):
        return ("",) * len(step.operands)
    return tuple(_source(node, step) for node in nodes)


def call_text(step: Step) -> str:
    """Give what the code does to its first operand: ``.view(5, 1)``, ``.T``, ``[0]``.

    Returns: the operation's name, ``torch.sum``, where the code has another form.
    """
    body = _parsed(step)
    arguments: str | None = None
    if isinstance(body, ast.Call) and _is_method(body, step):
        parts = [*body.args, *(keyword.value for keyword in body.keywords)]
        names = ["", *[""] * len(body.args), *(f"{word.arg}=" for word in body.keywords)][1:]
        texts = (f"{n}{_source(part, step)}" for n, part in zip(names, parts, strict=True))
        arguments, body = f"({', '.join(texts)})", body.func
    if isinstance(body, ast.Subscript):
        return f"[{_source(body.slice, step)}]"
    if isinstance(body, ast.Attribute) and step.operation.startswith(_METHODS):
        return f".{body.attr}{arguments or ''}"
    return step.operation


def _operands(step: Step) -> Iterator[ast.expr]:
    """List the expressions that an operator, a call, an attribute or an index is made of."""
    body = _parsed(step)
    if isinstance(body, ast.BinOp):
        yield from (body.left, body.right)
    elif isinstance(body, ast.UnaryOp):
        yield body.operand
    elif isinstance(body, ast.Compare) and len(body.comparators) == 1:
        yield from (body.left, *body.comparators)
    elif isinstance(body, ast.Attribute):
        yield body.value
    elif isinstance(body, ast.Subscript):
        yield from (body.value, body.slice)
    elif isinstance(body, ast.Call):
        if isinstance(body.func, ast.Attribute) and _is_method(body, step):
            yield body.func.value
        yield from (*body.args, *(keyword.value for keyword in body.keywords))


def _is_method(call: ast.Call, step: Step) -> bool:
    return isinstance(call.func, ast.Attribute) and step.operation.startswith(_METHODS)


def _parsed(step: Step) -> ast.expr | None:
    """Parse the code of a step; None for a statement."""
    try:
        return expression_of(_wrapped(step)).body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return None


def _source(node: ast.AST, step: Step) -> str:
    return " ".join((ast.get_source_segment(_wrapped(step), node) or "").split())


def _wrapped(step: Step) -> str:
    """An expression may go on in the next line, as it does inside parentheses."""
    return f"({step.text})"
