"""Variants of the shapes program: another operation, other shapes of its two operands."""

from __future__ import annotations

from components.engine.trace import Shape

OPERATIONS = {
    "mm": "torch.mm(features, weights)",
    "matmul": "torch.matmul(features, weights)",
    "at": "features @ weights",
    "times": "features * weights",
    "plus": "features + weights",
    "dot": "torch.dot(features, weights)",
    "bmm": "torch.bmm(features, weights)",
}
"""What the program can do with its operands: name -> the expression."""

LARGEST, HIGHEST_RANK = 8, 4
"""Limits of a dimension and of how many there are."""

_LAYERS = ("mm", "matmul", "at")
_LESSON: tuple[Shape, Shape] = ((1, 5), (1, 5))
_ACTIVATION = "def activation(x):\n    return 1 / (1 + torch.exp(-x))\n\n"


def with_operands(text: str, operation: str, first: Shape, second: Shape) -> str:
    """Write another operation and other shapes into the shapes program.

    The neuron is finished, with bias and activation, where the product is one of two matrices;
    elsewhere the program ends with the product.

    Args:
        operation: a key of `OPERATIONS`.
        first, second: shapes of ``features`` and ``weights``.
    Raises: KeyError for another operation.
    """
    expression = OPERATIONS[operation]
    ends_here = operation not in _LAYERS or len(first) != 2 or len(second) != 2
    changes = [
        (f"features = torch.randn({_LESSON[0]})", f"features = torch.randn({first})"),
        (f"weights = torch.randn({_LESSON[1]})", f"weights = torch.randn({second})"),
        (f"product = {OPERATIONS['mm']}", f"product = {expression}"),
    ]
    if ends_here:
        changes += [
            (_ACTIVATION, ""),
            ("bias = torch.randn((1, 1))\n", ""),
            ("output = activation(product + bias)\n", ""),
            ("print(output)", "print(product)"),
        ]
    for old, new in changes:
        text = text.replace(old, new, 1)
    return text


def showing_what_changed(text: str, name: str) -> str:
    """Add lines that show what an operand that was changed in place has become.

    >>> showing_what_changed("print(1)", "weights").splitlines()[-1]
    'print(after.shape)'

    Args:
        name: the operand.
    """
    lines = ["after = features * weights", f"print({name}.shape)", "print(after.shape)"]
    return "\n".join([text.rstrip("\n"), "", *lines, ""])
