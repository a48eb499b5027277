"""What may be handed to an operation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch

from components.engine.action import Action
from components.engine.limits import MAX_DECIMALS, OPERAND_WORK, Budget
from components.engine.names import unknown_keyword
from components.engine.operation import VALUE_OWNERS, Operation
from components.engine.refusals import RefusalError
from components.engine.values import ITEMS, check_pieces, is_text

_TAKE_TEXTS = ("torch.from_numpy", "torch.as_tensor", "torch.tensor", "ndarray.astype")
"""What may be tried on an array of texts: torch says no, numpy reads the numbers again."""


def check_arguments(action: Action, budget: Budget) -> None:
    """Refuse arguments that are outside the language, or too many."""
    operation, arguments, keywords = action.operation, action.arguments, action.keywords
    for value in (*arguments, *keywords.values()):
        if isinstance(value, ITEMS):
            budget.spend_items(value)
    check_pieces(len(action.arrays))
    budget.spend_work(len(action.arrays) * OPERAND_WORK)
    if operation.name not in _TAKE_TEXTS and any(map(is_text, action.arrays)):
        raise RefusalError("text-value", name=operation.name)
    given = arguments[1:] if operation.owner in VALUE_OWNERS else arguments
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
    elif isinstance(value, torch.dtype) and operation.name == "Tensor.view":
        raise RefusalError("argument", name=operation.name, what="dtype", instead="Tensor.to")
    elif isinstance(value, ITEMS) and operation.kind not in ("function", "print"):
        _check_no_text(operation, value)


def _check_no_text(operation: Operation, items: Sequence[Any]) -> None:
    for item in items:
        if isinstance(item, str):
            raise RefusalError("text-value", name=operation.name)
        if isinstance(item, ITEMS):
            _check_no_text(operation, item)


def _check_decimals(values: Sequence[Any]) -> None:
    """Bound the decimals of ``round``: Python computes a power of ten with them."""
    if any(isinstance(value, int) and abs(value) > MAX_DECIMALS for value in values):
        raise RefusalError("decimals", limit=MAX_DECIMALS)
