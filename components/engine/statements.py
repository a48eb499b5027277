"""Run the statements of a program, one after another."""

from __future__ import annotations

import ast
import itertools
import operator
from functools import partial
from typing import Any

import numpy as np
import torch

from components.engine.action import Action
from components.engine.calls import name_of_node
from components.engine.evaluation import evaluate
from components.engine.failures import explain
from components.engine.operators import AUGMENTED, GET_ITEM, SET_ITEM, UNPACK
from components.engine.recording import perform
from components.engine.refusals import RefusalError
from components.engine.relation import share_memory
from components.engine.state import Function, Module, Run, StoppedError
from components.engine.values import is_array, is_text


def execute(run: Run, statement: ast.stmt) -> None:
    """Run one statement.

    Raises: StoppedError when it fails.
    """
    try:
        _execute(run, statement)
    except StoppedError:
        raise
    except Exception as error:
        failure = explain(run, error, statement)
        raise StoppedError(failure, node=statement, error=error) from None


def _execute(run: Run, statement: ast.stmt) -> None:
    if isinstance(statement, ast.Expr):
        evaluate(run, statement.value)
    elif isinstance(statement, ast.Assign):
        _assign(run, statement)
    elif isinstance(statement, ast.AugAssign):
        _augment(run, statement)
    elif isinstance(statement, ast.Import):
        run.names[statement.names[0].asname or statement.names[0].name] = Module(
            statement.names[0].name
        )
    elif isinstance(statement, ast.FunctionDef):
        _define(run, statement)


def _assign(run: Run, statement: ast.Assign) -> None:
    names = [target.id for target in statement.targets if isinstance(target, ast.Name)]
    run.target = (statement.value, names[0]) if names else None
    try:
        value = evaluate(run, statement.value)
    finally:
        run.target = None
    for target in statement.targets:
        _bind(run, target, value, statement)


def _bind(run: Run, target: ast.expr, value: Any, statement: ast.Assign) -> None:
    if isinstance(target, ast.Name):
        run.names[target.id] = value
    elif isinstance(target, ast.Subscript):
        container = evaluate(run, target.value)
        index = evaluate(run, target.slice)
        _check_container(container, target)
        names = [name_of_node(part) for part in (target.value, target.slice, statement.value)]
        values = [container, index, value]
        perform(run, Action(SET_ITEM, statement, values, operator.setitem, names))
    elif isinstance(target, ast.Tuple | ast.List):
        parts = _taken_apart(run, target, value, statement)
        for part, item in zip(target.elts, parts, strict=True):
            _bind(run, part, item, statement)


def _taken_apart(
    run: Run, target: ast.Tuple | ast.List, value: Any, statement: ast.Assign
) -> list[Any]:
    """Take a value apart; a failure keeps the value, and how many parts were wanted."""
    names = [name_of_node(statement.value), None]
    action = Action(UNPACK, statement, [value, len(target.elts)], partial(_unpack, run), names)
    try:
        parts: list[Any] = action.call(*action.arguments)
    except (ValueError, TypeError) as error:
        if statement.targets != [target] or not action.arrays:
            raise
        operands = [(one, run.snapshots.view(one)) for one in action.arguments]
        failure = explain(run, error, statement, operation=UNPACK, operands=operands)
        raise StoppedError(failure, node=statement, error=error, action=action) from None
    return parts


def _check_container(container: Any, target: ast.Subscript) -> None:
    if isinstance(container, list):
        raise RefusalError("list-set", node=target)


def _unpack(run: Run, value: Any, count: int) -> list[Any]:
    """Take a value apart, like Python's ``a, b = value``."""
    if isinstance(value, str) or is_text(value):
        raise RefusalError("text-value", name="=")
    if isinstance(value, np.ndarray) and run.memories.unset(value) is not None:
        raise RefusalError("not-set", name="=")
    if is_array(value) and value.ndim and value.shape[0] > count:
        raise ValueError(f"too many values to unpack (expected {count})")
    if not isinstance(value, tuple | list | torch.Tensor | np.ndarray):
        (_,) = value  # Python itself says that it cannot be taken apart
    items = list(itertools.islice(iter(value), count + 1))
    if len(items) > count:
        raise ValueError(f"too many values to unpack (expected {count})")
    if len(items) < count:
        raise ValueError(f"not enough values to unpack (expected {count}, got {len(items)})")
    return items


def _augment(run: Run, statement: ast.AugAssign) -> None:
    """Do ``x += 1``: in place for a tensor, as Python does."""
    operation, apply = AUGMENTED[type(statement.op)]
    target = statement.target
    assert isinstance(target, ast.Name | ast.Subscript)
    if isinstance(target, ast.Name):
        values = [evaluate(run, target), evaluate(run, statement.value)]
        names = [target.id, name_of_node(statement.value)]
        run.target = (statement, target.id)
        try:
            result = perform(run, Action(operation, statement, values, apply, names))
        finally:
            run.target = None
        run.names[target.id] = result
        return
    container = evaluate(run, target.value)
    index = evaluate(run, target.slice)
    _check_container(container, target)
    names = [name_of_node(target.value), name_of_node(target.slice)]
    held = perform(run, Action(GET_ITEM, target, [container, index], operator.getitem, names))
    value = evaluate(run, statement.value)
    value_names = [None, name_of_node(statement.value)]
    result = perform(run, Action(operation, statement, [held, value], apply, value_names))
    if not _shares(run, container, result):
        values = [container, index, result]
        perform(run, Action(SET_ITEM, statement, values, operator.setitem, [*names, None]))


def _shares(run: Run, container: Any, result: Any) -> bool:
    """Say whether a result lies in its container, so that writing it back would change nothing."""
    views = (run.snapshots.view(container), run.snapshots.view(result))
    return share_memory(*views)


def _define(run: Run, statement: ast.FunctionDef) -> None:
    parameters = tuple(argument.arg for argument in statement.args.args)
    defaults = statement.args.defaults
    with_default = parameters[len(parameters) - len(defaults) :]
    values = {
        name: evaluate(run, default) for name, default in zip(with_default, defaults, strict=True)
    }
    last = statement.body[-1]
    assert isinstance(last, ast.Return)
    assert last.value is not None
    run.names[statement.name] = Function(statement.name, parameters, values, last.value)
