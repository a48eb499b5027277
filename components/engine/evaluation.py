"""Evaluate the expressions of a program on real tensors."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from typing import Any

from components.engine.action import Action
from components.engine.calls import (
    attribute_action,
    builtin,
    implementation,
    member,
    name_of_node,
)
from components.engine.failures import explain
from components.engine.functions import body, own_operation
from components.engine.limits import MAX_DEPTH
from components.engine.names import look_up
from components.engine.operation import BUILTINS, OPERATIONS, Operation
from components.engine.operators import BINARY, BOOLEAN, COMPARISONS, GET_ITEM, UNARY
from components.engine.recording import perform
from components.engine.refusals import RefusalError
from components.engine.state import NOT_VALUES, Function, Run, StoppedError
from components.engine.trace import Step
from components.engine.values import is_array

_SIGNS = (ast.USub, ast.UAdd)


def evaluate(run: Run, node: ast.expr) -> Any:
    """Evaluate an expression.

    Raises: StoppedError when it fails.
    """
    run.depth += 1
    try:
        if run.depth > MAX_DEPTH:
            raise RefusalError("too-deep", limit=MAX_DEPTH)
        return _EVALUATE[type(node)](run, node)
    except StoppedError:
        raise
    except Exception as error:
        failure = explain(run, error, node)
        raise StoppedError(failure, node=node, error=error, locals_=run.locals) from None
    finally:
        run.depth -= 1


def truth(run: Run, value: Any, node: ast.expr) -> bool:
    """Decide whether the value of a node counts as true, as Python does."""
    if not is_array(value):
        return bool(value)
    if run.memories.unset(value) is not None:
        raise RefusalError("not-set", node=node, name="bool")
    try:
        return bool(value)
    except (RuntimeError, ValueError) as error:
        operands = [(value, run.snapshots.view(value, name_of_node(node)))]
        action = Action(OPERATIONS["bool"], node, [value], bool, [name_of_node(node)])
        failure = explain(run, error, node, operation=action.operation, operands=operands)
        raise StoppedError(
            failure, node=node, error=error, action=action, locals_=run.locals
        ) from None


def _constant(_run: Run, node: ast.Constant) -> Any:
    return node.value


def _name(run: Run, node: ast.Name) -> Any:
    if run.locals is not None and node.id in run.locals:
        return run.locals[node.id]
    if node.id not in run.names:
        if node.id in BUILTINS:
            raise RefusalError("not-a-value", name=node.id)
        raise NameError(f"name '{node.id}' is not defined")
    value = run.names[node.id]
    if isinstance(value, NOT_VALUES):
        raise RefusalError("not-a-value", name=node.id)
    return value


def _items(run: Run, node: ast.List | ast.Tuple) -> Any:
    items = [evaluate(run, item) for item in node.elts]
    run.budget.spend_items(items)
    return items if isinstance(node, ast.List) else tuple(items)


def _slice(run: Run, node: ast.Slice) -> slice:
    parts = (node.lower, node.upper, node.step)
    return slice(*(None if part is None else evaluate(run, part) for part in parts))


def _binary(run: Run, node: ast.BinOp) -> Any:
    operation, apply = BINARY[type(node.op)]
    values = [evaluate(run, node.left), evaluate(run, node.right)]
    names = [name_of_node(node.left), name_of_node(node.right)]
    return perform(run, Action(operation, node, values, apply, names))


def _unary(run: Run, node: ast.UnaryOp) -> Any:
    operation, apply = UNARY[type(node.op)]
    value = evaluate(run, node.operand)
    if isinstance(node.operand, ast.Constant) and isinstance(node.op, _SIGNS):
        return apply(value)
    return perform(run, Action(operation, node, [value], apply, [name_of_node(node.operand)]))


def _compare(run: Run, node: ast.Compare) -> Any:
    left_node, left = node.left, evaluate(run, node.left)
    result: Any = None
    for place, (kind, right_node) in enumerate(zip(node.ops, node.comparators, strict=True)):
        if place and not truth(run, result, node):
            break
        operation, apply = COMPARISONS[type(kind)]
        right = evaluate(run, right_node)
        names = [name_of_node(left_node), name_of_node(right_node)]
        result = perform(run, Action(operation, node, [left, right], apply, names))
        left_node, left = right_node, right
    return result


def _boolean(run: Run, node: ast.BoolOp) -> Any:
    operation = BOOLEAN[type(node.op)]
    stops_at = isinstance(node.op, ast.Or)
    values: list[Any] = []
    for part in node.values:
        values.append(evaluate(run, part))
        if part is not node.values[-1] and truth(run, values[-1], part) == stops_at:
            break
    names = [name_of_node(part) for part in node.values[: len(values)]]
    return perform(run, Action(operation, node, values, lambda *given: given[-1], names))


def _conditional(run: Run, node: ast.IfExp) -> Any:
    chosen = node.body if truth(run, evaluate(run, node.test), node.test) else node.orelse
    return evaluate(run, chosen)


def _subscript(run: Run, node: ast.Subscript) -> Any:
    if isinstance(node.value, ast.Attribute):
        value = _attribute_or_method(run, node.value)
    else:
        value = evaluate(run, node.value)
    index = evaluate(run, node.slice)
    names = [name_of_node(node.value), name_of_node(node.slice)]
    return perform(run, Action(GET_ITEM, node, [value, index], operator.getitem, names))


def _attribute(run: Run, node: ast.Attribute) -> Any:
    value = _attribute_or_method(run, node)
    if callable(value) and not isinstance(value, type):
        raise RefusalError("not-a-value", name=node.attr)
    return value


def _attribute_or_method(run: Run, node: ast.Attribute) -> Any:
    """Read an attribute; give a method as Python's own bound method."""
    operation, rest = _module_member(run, node)
    if operation is not None:
        if "constant" not in operation.how:
            raise RefusalError("not-a-value", name=operation.name)
        value = implementation(run, operation)
        for inner in rest:
            value = _read(run, value, inner)
        return value
    return _read(run, evaluate(run, node.value), node)


def _read(run: Run, value: Any, node: ast.Attribute) -> Any:
    operation = member(value, node.attr)
    if "attribute" not in operation.how:
        return getattr(value, operation.attribute)
    return perform(run, attribute_action(value, operation, node))


def _module_member(run: Run, node: ast.Attribute) -> tuple[Operation | None, list[ast.Attribute]]:
    """Find ``torch.name``, and the attributes that follow it; None for other values' attributes."""
    known = run.source.members.get(node)
    if known is None:
        known = run.source.members[node] = look_up(node)
    module, operation, rest = known
    if module and module not in run.names:
        raise NameError(f"name '{module}' is not defined")
    return operation, rest


def _call(run: Run, node: ast.Call) -> Any:
    """Call a function of the program, of torch or numpy, or a method."""
    receiver: list[Any] = []
    names: list[str | None] = []
    found: Function | Operation
    if isinstance(node.func, ast.Attribute):
        operation, rest = _module_member(run, node.func)
        if operation is None or rest:
            receiver = [evaluate(run, node.func.value)]
            names = [name_of_node(node.func.value)]
            operation = member(receiver[0], node.func.attr)
        found = operation
    else:
        assert isinstance(node.func, ast.Name)
        found = builtin(run, node.func.id)
    held = _uncallable(run, node.func, found, receiver)
    values = [*receiver, *(evaluate(run, part) for part in node.args)]
    keywords = {part.arg or "": evaluate(run, part.value) for part in node.keywords}
    if held is not None:
        return held[0]()
    names += [name_of_node(part) for part in node.args]
    names += [name_of_node(part.value) for part in node.keywords]
    inner: list[Step] = []
    if isinstance(found, Function):
        operation, call = (
            own_operation(found.name),
            body(run, found, inner=inner, evaluate=evaluate),
        )
    else:
        operation, call = found, implementation(run, found)
    return perform(run, Action(operation, node, values, call, names, keywords, inner))


def _uncallable(
    run: Run, node: ast.expr, found: Function | Operation, receiver: list[Any]
) -> tuple[Any] | None:
    """Read the attribute in ``x.shape()``, so that Python itself says it cannot be called."""
    if isinstance(found, Function) or not isinstance(node, ast.Attribute):
        return None
    if not found.how & {"attribute", "constant"}:
        return None
    value = _read(run, receiver[0], node) if receiver else _attribute(run, node)
    if callable(value):
        raise RefusalError("unknown-function", name=node.attr, instead="x.to, x.astype")
    return (value,)


_EVALUATE: dict[type[ast.AST], Callable[[Run, Any], Any]] = {
    ast.Constant: _constant,
    ast.Name: _name,
    ast.List: _items,
    ast.Tuple: _items,
    ast.Slice: _slice,
    ast.BinOp: _binary,
    ast.UnaryOp: _unary,
    ast.Compare: _compare,
    ast.BoolOp: _boolean,
    ast.IfExp: _conditional,
    ast.Subscript: _subscript,
    ast.Attribute: _attribute,
    ast.Call: _call,
}
