"""Variants of a lesson's program: pure functions that change one thing in its text."""

from __future__ import annotations

import ast

from components.engine.language import parse

ACTIVATIONS = {
    "sigmoid": "1 / (1 + torch.exp(-{x}))",
    "tanh": "torch.tanh({x})",
    "relu": "torch.relu({x})",
    "identity": "{x}",
}
"""What the program's activation can be: name -> the expression of its function of ``x``."""


def with_activation(text: str, name: str) -> str:
    """Write another activation into a program that defines a function ``activation(x)``.

    A program without such a function of one parameter is left as it is.

    >>> with_activation("def activation(z): return z", "tanh")
    'def activation(z): return torch.tanh(z)'

    Args:
        name: a key of `ACTIVATIONS`; the one the program has leaves the text as it is.
    Raises: KeyError for another name; RefusalError for a text outside the language.
    """
    body = ACTIVATIONS[name]
    parsed = parse(text)
    for statement in reversed(parsed.tree.body):
        match statement:
            case ast.FunctionDef(
                name="activation",
                args=ast.arguments(args=[parameter]),
                body=[ast.Return(value=ast.expr() as old)],
            ):
                span = parsed.source.span(old)
                start = parsed.source.position(span.line, span.column)
                end = parsed.source.position(span.end_line, span.end_column)
                text = text[:start] + body.format(x=parameter.arg) + text[end:]
    return text
