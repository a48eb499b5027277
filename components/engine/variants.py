"""Write variants of a lesson's program: the same network with another activation."""

from __future__ import annotations

import ast
from typing import Literal, get_args

from components.engine.language import parse

Activation = Literal["sigmoid", "tanh", "relu", "identity"]
ACTIVATIONS: tuple[Activation, ...] = get_args(Activation)

_BODIES: dict[Activation, str] = {
    "sigmoid": "1 / (1 + torch.exp(-{x}))",
    "tanh": "torch.tanh({x})",
    "relu": "torch.relu({x})",
    "identity": "{x}",
}


def with_activation(text: str, activation: Activation) -> str:
    """Write another body for the function ``activation`` of a program.

    A program without such a function of one parameter is left as it is.

    >>> with_activation("def activation(z): return z", "tanh")
    'def activation(z): return torch.tanh(z)'

    Raises: RefusalError for a text outside the language.
    """
    parsed = parse(text)
    for statement in reversed(parsed.tree.body):
        match statement:
            case ast.FunctionDef(
                name="activation",
                args=ast.arguments(args=[parameter]),
                body=[ast.Return(value=ast.expr() as body)],
            ):
                span = parsed.source.span(body)
                start = parsed.source.position(span.line, span.column)
                end = parsed.source.position(span.end_line, span.end_column)
                text = text[:start] + _BODIES[activation].format(x=parameter.arg) + text[end:]
    return text
