"""What may be handed to an operation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from components.engine.limits import MAX_DECIMALS, count_items
from components.engine.names import unknown_keyword
from components.engine.operation import Operation
from components.engine.refusals import RefusalError

_WITH_RECEIVER = ("Tensor", "ndarray", "Size", "pair", "device", "dtype")


def check_arguments(
    operation: Operation, arguments: Sequence[Any], keywords: Mapping[str, Any]
) -> None:
    """Refuse arguments that are outside the language.

    Args:
        arguments: receiver first.
    """
    given = arguments[1:] if operation.owner in _WITH_RECEIVER else arguments
    names = operation.positional
    if not operation.variadic and len(given) > len(names) and operation.kind != "function":
        raise RefusalError("too-many-arguments", name=operation.name, limit=len(names))
    for place, value in enumerate(given):
        _check(operation, names[min(place, len(names) - 1)] if names else "", value)
    for name, value in keywords.items():
        if name not in operation.keywords and operation.kind != "function":
            raise unknown_keyword([operation], name)
        _check(operation, name, value)
    if operation.attribute == "round":
        _check_decimals([*given[1:], *keywords.values()])


def _check(operation: Operation, name: str, value: Any) -> None:
    if isinstance(value, str):
        if operation.kind == "function":
            return
        if name not in operation.text:
            raise RefusalError("text-value", name=operation.name)
        if value.split(":")[0] == "meta":
            raise RefusalError("device-name", name=value)
    elif isinstance(value, tuple | list):
        count_items(value)
        if operation.kind not in ("function", "print") and _holds_text(value):
            raise RefusalError("text-value", name=operation.name)


def _holds_text(items: Sequence[Any]) -> bool:
    return any(
        _holds_text(item) if isinstance(item, tuple | list) else isinstance(item, str)
        for item in items
    )


def _check_decimals(values: Sequence[Any]) -> None:
    """Bound the decimals of ``round``: Python computes a power of ten with them."""
    if any(isinstance(value, int) and abs(value) > MAX_DECIMALS for value in values):
        raise RefusalError("decimals", limit=MAX_DECIMALS)
