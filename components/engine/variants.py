"""Variants of a lesson's program: pure functions that change one thing in its text."""

from __future__ import annotations

from components.engine.language import parse

ACTIVATIONS = {
    "sigmoid": "1 / (1 + torch.exp(-x))",
    "tanh": "torch.tanh(x)",
    "relu": "torch.relu(x)",
    "identity": "x",
}
"""What the program's activation can be: name -> the one line of its function."""


def with_activation(text: str, name: str) -> str:
    """Write another activation into a program that defines ``activation(x)`` in one line.

    Args:
        name: a key of `ACTIVATIONS`; the one the program has leaves the text as it is.
    Raises: KeyError for another name; RefusalError for a text outside the language.
    """
    body = ACTIVATIONS[name]
    parsed = parse(text)
    lines = text.split("\n")
    for node in parsed.tree.body:
        if getattr(node, "name", None) == "activation":
            last = (node.end_lineno or node.lineno) - 1
            indent = lines[last][: len(lines[last]) - len(lines[last].lstrip())]
            lines[last] = f"{indent}return {body}"
    return "\n".join(lines)
