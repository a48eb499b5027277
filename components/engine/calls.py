"""Find out what a call means, and call it."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import torch

from components.engine import memory
from components.engine.action import Action
from components.engine.names import nearest
from components.engine.operation import ATTRIBUTES, BUILTINS, OPERATIONS, Operation
from components.engine.printing import printed_text
from components.engine.refusals import RefusalError
from components.engine.state import Function, Module, Run
from components.engine.values import arrays_in, check_pieces

_OWNERS: dict[str, Any] = {
    "torch": torch, "torch.cuda": torch.cuda, "np": np, "np.random": np.random,
    "python": builtins,
}  # fmt: skip
_OVERLAP_WORK = 10_000


def owner_of(value: Any) -> str:
    """Name the owner of a value's methods and attributes in the allow-list."""
    if isinstance(value, torch.Tensor):
        return "Tensor"
    if isinstance(value, np.ndarray | np.generic):
        return "ndarray"
    if isinstance(value, torch.Size):
        return "Size"
    if isinstance(value, tuple) and hasattr(value, "values"):
        return "pair"
    if isinstance(value, np.dtype):
        return "dtype"
    return {torch.device: "device", torch.dtype: "dtype"}.get(type(value), "")


def member(value: Any, attribute: str) -> Operation:
    """Find a method or attribute of a value in the allow-list.

    Raises: AttributeError, as in Python, where the value has none of this name.
    """
    operation = OPERATIONS.get(f"{owner_of(value)}.{attribute}")
    if operation is None:
        getattr(value, attribute)
        near = nearest(attribute, ATTRIBUTES)
        raise RefusalError("unknown-attribute", name=attribute, instead=near)
    return operation


def attribute_action(value: Any, operation: Operation, node: ast.Attribute) -> Action:
    """Prepare reading an attribute of a value."""
    name = node.value.id if isinstance(node.value, ast.Name) else None
    return Action(operation, node, [value], lambda held: getattr(held, operation.attribute), [name])


def implementation(run: Run, operation: Operation) -> Callable[..., Any]:
    """Give what does an operation; a method takes its receiver first."""
    if "random" in operation.how:
        return lambda *given, **named: run.random.call(operation, list(given), named)
    if operation.name == "print":
        return lambda *given, **named: _print(run, *given, **named)
    if operation.owner == "python" and operation.attribute in (
        "min",
        "max",
        "sum",
        "list",
        "tuple",
    ):
        return lambda *given, **named: _over_items(operation, *given, **named)
    if operation.name == "np.shares_memory":
        shares: Callable[..., Any] = np.shares_memory
        return partial(shares, max_work=_OVERLAP_WORK)
    if operation.owner not in _OWNERS:
        return lambda receiver, *given, **named: _method(operation, receiver, *given, **named)
    found: Callable[..., Any] = getattr(_OWNERS[operation.owner], operation.attribute)
    if "fresh" in operation.how:
        return lambda *given, **named: _overwritten(found(*given, **named))
    return found


def _method(operation: Operation, receiver: Any, *given: Any, **named: Any) -> Any:
    result = getattr(type(receiver), operation.attribute)(receiver, *given, **named)
    return _overwritten(result) if "fresh" in operation.how else result


def name_of_node(node: ast.AST) -> str | None:
    """Give the variable that an expression is, if it is one."""
    return node.id if isinstance(node, ast.Name) else None


def builtin(run: Run, name: str) -> Function | Operation:
    """Find what a bare name in front of a parenthesis means.

    Raises: NameError for a name without a value, TypeError for a value that cannot be called.
    """
    held = (run.locals or {}).get(name, run.names.get(name))
    known = name in (run.locals or {}) or name in run.names
    if isinstance(held, Function):
        return held
    if not known and name in BUILTINS:
        return OPERATIONS[name]
    if not known:
        raise NameError(f"name '{name}' is not defined")
    if isinstance(held, Module):
        raise TypeError("'module' object is not callable")
    raise TypeError(f"'{type(held).__name__}' object is not callable")


def _overwritten(fresh: Any) -> Any:
    """Overwrite uninitialised memory: it may hold other people's numbers."""
    if isinstance(fresh, torch.Tensor):
        fresh.detach().fill_(memory.NOT_SET)
    else:
        fresh.fill(memory.NOT_SET)
    return fresh


def _print(run: Run, *values: Any, sep: Any = " ", end: Any = "\n") -> None:
    for name, given in (("sep", sep), ("end", end)):
        if given is not None and not isinstance(given, str):
            raise TypeError(f"{name} must be None or a string, not {type(given).__name__}")
    separator = " " if sep is None else sep
    ending = "\n" if end is None else end
    run.budget.spend_printed(len(separator) * max(len(values) - 1, 0) + len(ending))
    texts = [printed_text(value, run.memories) for value in values]
    run.budget.spend_printed(sum(map(len, texts)))
    run.printed.append(separator.join(texts) + ending)


def _over_items(operation: Operation, *values: Any, **named: Any) -> Any:
    """Call one of Python's functions that walk through their argument."""
    for array in arrays_in(list(values)):
        if array.ndim:
            check_pieces(array.shape[0])
    return getattr(builtins, operation.attribute)(*values, **named)
