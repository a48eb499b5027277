"""Do one operation and record it as a step."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from components.engine.allowlist import Operation
from components.engine.arguments import check_arguments
from components.engine.failures import explain
from components.engine.relation import closest, relation
from components.engine.sizes import check_size
from components.engine.state import Run, Stopped
from components.engine.trace import Failure, Relation, Step, TensorView
from components.engine.unset import check_readable, spread
from components.engine.values import arrays_in, check_value, is_array
from components.engine.watch import Watch

Operand = tuple[Any, TensorView]
"""A value that goes into an operation, and what it looked like before."""


@dataclass(slots=True)
class Action:
    """An operation about to be done.

    Attributes:
        arguments: receiver first.
        call: what does it, given the arguments and keywords.
        names: of the variables that arguments and keywords come from; None for other expressions.
        inner: the steps inside, when one of the program's functions is called.
    """

    operation: Operation
    node: ast.AST
    arguments: Sequence[Any]
    call: Callable[..., Any]
    names: Sequence[str | None]
    keywords: dict[str, Any] = field(default_factory=dict)
    inner: list[Step] = field(default_factory=list)


@dataclass(slots=True)
class _Outcome:
    """What came of an action."""

    result: Any = None
    changed: tuple[tuple[int, int], ...] = ()
    in_place: bool = False
    failure: Failure | None = None


def perform(run: Run, action: Action) -> Any:
    """Do an operation, record it, and return its result.

    Raises: Stopped when it fails; the failed step is recorded too.
    """
    operands: list[Operand] = []
    watch: Watch | None = None
    try:
        run.budget.spend_step()
        check_arguments(action.operation, action.arguments, action.keywords)
        operands = _operands(run, action)
        if action.operation.kind != "function":
            watch = _prepare(run, action)
        known = len(run.memories.all)
        result = action.call(*action.arguments, **action.keywords)
        outcome = _conclude(run, action, result, watch=watch, known=known)
        _record(run, action, operands, outcome)
    except Stopped as stopped:
        _record(run, action, operands, _Outcome(failure=stopped.failure))
        raise
    except Exception as error:
        if watch is not None:
            watch.restore()
        failure = explain(run, error, action.operation, action.node, action.arguments, operands)
        _record(run, action, operands, _Outcome(failure=failure))
        raise Stopped(failure) from None
    return result


def _prepare(run: Run, action: Action) -> Watch | None:
    """Check that the operation is safe and not too large; watch what it writes into."""
    operation, arguments, keywords = action.operation, action.arguments, action.keywords
    check_readable(run.memories, operation, arguments, keywords)
    check_size(operation, arguments, keywords, call=action.call, budget=run.budget)
    if operation.writes and is_array(arguments[0]):
        return Watch(arguments[0], run.memories, run.budget)
    return None


def _conclude(run: Run, action: Action, result: Any, *, watch: Watch | None, known: int) -> _Outcome:
    """Check a result, count it, and carry the "not set" marks over to it.

    Args:
        known: how many memories there were before.
    """
    operation = action.operation
    if operation.kind == "function":
        return _Outcome(result)
    check_value(result, operation.name)
    for array in arrays_in(result):
        memory = run.memories.layout(array).memory
        if memory.id >= known:
            run.budget.spend_elements(memory.slots)
    spread(run.memories, operation, action.arguments, action.keywords, result)
    if watch is None:
        return _Outcome(result)
    in_place = not operation.name.endswith("=") or result is None or result is action.arguments[0]
    return _Outcome(result, watch.finish(), in_place)


def _record(run: Run, action: Action, operands: Sequence[Operand], outcome: _Outcome) -> None:
    span = run.source.span(action.node)
    target = run.target_of(action.node)
    kind = action.operation.kind
    relations: tuple[Relation | None, ...] = ()
    view = closest_relation = None
    if outcome.failure is None:
        view = run.snapshots.view(outcome.result, target)
        relations = tuple(
            relation(outcome.result, value, kind=kind, memories=run.memories)
            for value, _ in operands
        )
        closest_relation = closest(relations) or ("new" if arrays_in(outcome.result) else None)
    step = Step(
        operation=action.operation.name,
        operation_kind=kind,
        text=span.text,
        line=span.line,
        column=span.column,
        end_line=span.end_line,
        end_column=span.end_column,
        operands=tuple(operand for _, operand in operands),
        result=view,
        relation=closest_relation,
        relations=relations,
        target=target,
        in_place=outcome.in_place,
        changed=outcome.changed,
        failure=outcome.failure,
        inner=tuple(action.inner),
    )
    run.steps.append(step)


def _operands(run: Run, action: Action) -> list[Operand]:
    """Describe the arguments: receiver first; tensors in a list or an index one by one."""
    operands: list[Operand] = []
    values = [*action.arguments, *action.keywords.values()]
    for value, name in zip(values, action.names, strict=True):
        parts = [] if is_array(value) else arrays_in(value)
        operands.extend((part, run.snapshots.view(part, name_of(run, part))) for part in parts)
        if not parts:
            operands.append((value, run.snapshots.view(value, name)))
    return operands


def name_of(run: Run, value: Any) -> str | None:
    """Name a variable that holds this very tensor."""
    for names in (run.locals or {}, run.names):
        for name, held in names.items():
            if held is value:
                return name
    return None
