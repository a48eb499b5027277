"""Calls of the program's own functions."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from components.engine.operation import Operation
from components.engine.state import Function, Run
from components.engine.trace import Step


def own_operation(name: str) -> Operation:
    """Make the row of one of the program's own functions."""
    return Operation(
        name, "program", name, "function", (), True, frozenset(), frozenset(), frozenset()
    )


def body(
    run: Run,
    function: Function,
    *,
    inner: list[Step],
    evaluate: Callable[[Run, ast.expr], Any],
) -> Callable[..., Any]:
    """Give what calls a function.

    Args:
        inner: where the steps inside go.
        evaluate: what evaluates an expression.
    """

    def call(*given: Any, **named: Any) -> Any:
        bound = bind(function, given, named)
        outer = run.steps, run.locals, run.target
        run.steps, run.locals, run.target = inner, bound, None
        try:
            return evaluate(run, function.body)
        finally:
            run.steps, run.locals, run.target = outer

    return call


def bind(function: Function, given: tuple[Any, ...], named: dict[str, Any]) -> dict[str, Any]:
    """Hand arguments to parameters.

    Raises: TypeError, in Python's words, when they do not fit.
    """
    parameters = function.parameters
    if len(given) > len(parameters):
        word = "argument" if len(parameters) == 1 else "arguments"
        was = "was" if len(given) == 1 else "were"
        raise TypeError(
            f"{function.name}() takes {len(parameters)} positional {word} "
            f"but {len(given)} {was} given"
        )
    bound = dict(zip(parameters, given, strict=False))
    for name, value in named.items():
        if name not in parameters:
            raise TypeError(f"{function.name}() got an unexpected keyword argument '{name}'")
        if name in bound:
            raise TypeError(f"{function.name}() got multiple values for argument '{name}'")
        bound[name] = value
    missing = [name for name in parameters if name not in bound and name not in function.defaults]
    if missing:
        word = "argument" if len(missing) == 1 else "arguments"
        listed = ", ".join(f"'{name}'" for name in missing)
        raise TypeError(
            f"{function.name}() missing {len(missing)} required positional {word}: {listed}"
        )
    return {**function.defaults, **bound}
