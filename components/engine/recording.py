"""Do one operation and record it as a step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from components.engine.action import Action
from components.engine.arguments import check_arguments
from components.engine.failures import explain
from components.engine.relation import closest, relation
from components.engine.sizes import check_size
from components.engine.state import Run, StoppedError
from components.engine.trace import Failure, Relation, Step, TensorView
from components.engine.unset import check_readable, spread
from components.engine.values import ITEMS, arrays_in, check_pieces, check_value, is_array
from components.engine.watch import Watch

Operand = tuple[Any, TensorView]
"""A value that goes into an operation, and what it looked like before."""


@dataclass(slots=True)
class _Outcome:
    """What came of an action: its result, or why it failed."""

    result: TensorView | None = None
    relations: tuple[Relation | None, ...] = ()
    relation: Relation | None = None
    in_place: bool = False
    changed: tuple[tuple[int, int], ...] = ()
    failure: Failure | None = None


def perform(run: Run, action: Action) -> Any:
    """Do an operation, record it, and return its result.

    Raises: StoppedError when it fails; the failed step is recorded too.
    """
    operands: list[Operand] = []
    watch: Watch | None = None
    operation = action.operation
    try:
        run.budget.spend_step()
        check_arguments(action, run.budget)
        operands = _operands(run, action)
        if operation.kind != "function":
            watch = _prepare(run, action)
        known = len(run.memories.all)
        result = action.call(*action.arguments, **action.keywords)
        if operation.kind != "function":
            _settle(run, action, result, watch=watch, known=known)
        outcome = _outcome(run, action, operands, result=result, watch=watch)
    except StoppedError as stopped:
        _record(run, action, operands, _Outcome(failure=stopped.failure))
        raise
    except Exception as error:
        if watch is not None:
            watch.restore()
        failure = explain(run, error, action.node, operation=operation, operands=operands)
        _record(run, action, operands, _Outcome(failure=failure))
        raise StoppedError(
            failure, node=action.node, error=error, action=action, locals_=run.locals
        ) from None
    _record(run, action, operands, outcome)
    return result


def _prepare(run: Run, action: Action) -> Watch | None:
    """Check that the operation is safe and not too large; watch what it writes into."""
    check_readable(run.memories, action)
    check_size(action, run.budget)
    if action.operation.writes and is_array(action.arguments[0]):
        return Watch(action.arguments[0], run.memories, run.budget)
    return None


def _settle(run: Run, action: Action, result: Any, *, watch: Watch | None, known: int) -> None:
    """Check a result, count it, and carry the "not set" marks over to it.

    Args:
        known: how many memories there were before.
    """
    if isinstance(result, ITEMS):
        pieces = len(arrays_in(result))
        run.budget.spend_items(result)
        check_pieces(pieces)
        run.budget.spend_pieces(pieces, len(action.arrays))
    check_value(result, action.operation.name)
    if watch is not None:
        watch.settle()
    for array in arrays_in(result):
        run.memories.layout(array)
    for memory in run.memories.all[known:]:
        run.budget.spend_elements(memory.slots)
    spread(run.memories, action, result, known=known)


def _outcome(
    run: Run, action: Action, operands: Sequence[Operand], *, result: Any, watch: Watch | None
) -> _Outcome:
    """Compare the result with the operands, and the memory with what it was before."""
    is_write = action.operation.name == "[]="
    result = action.arguments[0] if is_write else result
    view = run.snapshots.view(result, run.target_of(action.node))
    parts = [(result, view)]
    if isinstance(result, ITEMS):
        parts = [(part, run.snapshots.view(part)) for part in arrays_in(result)]
    kind = "conversion" if "data" in action.operation.how else action.operation.kind
    parts = [part for part in parts if part[1].storage is not None]
    relations = tuple(
        closest([_relation(part, operand, kind) for part in parts]) for operand in operands
    )
    found = closest(relations) or ("new" if parts else None)
    if watch is None:
        return _Outcome(view, relations, found)
    in_place = is_write or not action.operation.name.endswith("=") or result is action.arguments[0]
    return _Outcome(view, relations, found, in_place, watch.changed())


def _relation(result: Operand, operand: Operand, kind: str) -> Relation | None:
    if result[0] is operand[0] and operand[1].storage is not None:
        return "same tensor"
    return relation(result[1], operand[1], kind=kind)


def _record(run: Run, action: Action, operands: Sequence[Operand], outcome: _Outcome) -> None:
    span = run.source.span(action.node)
    step = Step(
        operation=action.operation.name,
        operation_kind=action.operation.kind,
        text=span.text,
        line=span.line,
        column=span.column,
        end_line=span.end_line,
        end_column=span.end_column,
        operands=tuple(operand for _, operand in operands),
        result=outcome.result,
        relation=outcome.relation,
        relations=outcome.relations,
        target=run.target_of(action.node),
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
    names: dict[int, str] = {}
    for value, name in zip(values, action.names, strict=True):
        parts = [] if is_array(value) else arrays_in(value)
        names = names or (_names(run) if parts else {})
        operands.extend((part, run.snapshots.view(part, names.get(id(part)))) for part in parts)
        if not parts:
            operands.append((value, run.snapshots.view(value, name)))
    return operands


def _names(run: Run) -> dict[int, str]:
    """Tell by the identity of a value which variable holds it, the first one that does."""
    held = [*(run.locals or {}).items(), *run.names.items()]
    return {id(value): name for name, value in reversed(held)}
