"""Variants of a lesson's program: pure functions that change one thing in its text."""

from __future__ import annotations

import ast

from components.engine.language import parse
from components.engine.layers import LayerNames, layer_names

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


def with_hidden_layers(text: str, count: int) -> str:
    """Write another number of hidden layers into the network program, which has one.

    Every hidden layer has ``n_hidden`` units. The data lines keep their order: the features, all
    weights, all biases. A program without the lines of such a network is left as it is.

    Raises: ValueError for less than one hidden layer.
    """
    if count < 1:
        raise ValueError(f"{count} hidden layers")
    if count == 1:
        return text
    hidden, output = layer_names(1)
    *first, last = layer_names(count)
    changes = {
        _weights_line(output, "n_hidden", "n_output"): [
            *(_weights_line(names, "n_hidden", "n_hidden") for names in first[1:]),
            _weights_line(last, "n_hidden", "n_output"),
        ],
        _bias_line(output, "n_output"): [
            *(_bias_line(names, "n_hidden") for names in first[1:]),
            _bias_line(last, "n_output"),
        ],
        layer_line(hidden): [layer_line(names) for names in first],
        layer_line(output): [layer_line(last)],
    }
    lines = text.split("\n")
    if not all(line in lines for line in changes):
        return text
    return "\n".join(new for line in lines for new in changes.get(line, [line]))


def layer_line(names: LayerNames) -> str:
    """Write the line that computes a layer."""
    product = f"torch.mm({names.input}, {names.weights})"
    return f"{names.result} = activation({product} + {names.bias})"


def _weights_line(names: LayerNames, rows: str, columns: str) -> str:
    return f"{names.weights} = torch.randn({rows}, {columns})"


def _bias_line(names: LayerNames, columns: str) -> str:
    return f"{names.bias} = torch.randn((1, {columns}))"
