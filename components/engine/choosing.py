"""Which elements of a tensor an expression picks out; found by running it on their positions."""

from __future__ import annotations

import ast
import math
from collections.abc import Sequence

from components.engine import run
from components.engine.nested import flat
from components.engine.syntax import expression_of
from components.engine.trace import Shape, Trace, Values

_PLACES = "places"
_RESULT = "chosen"


def is_one_expression(text: str) -> bool:
    """Say whether a text is one Python expression and nothing more.

    >>> is_one_expression("t[:, 1]"), is_one_expression("t[0]); u = (1"), is_one_expression("")
    (True, False, False)
    """
    try:
        expression_of(text.strip())
    except (SyntaxError, ValueError, MemoryError, RecursionError, OverflowError):
        return False
    return True


def chosen_positions(
    before: str, name: str, expression: str, *, shape: Shape, values: Values, part: Values
) -> tuple[int, ...] | None:
    """Find which elements of a tensor stand in the result of an expression.

    The expression is run on the positions instead of the numbers, and once more on the positions
    counted from the end: what only picks out elements gives the same places both times.

    Args:
        before: a program that makes the tensor and all that the expression uses besides.
        name: the tensor, with which the expression begins, e.g. ``"t"`` for ``t[:, 1]``.
        shape, values: of the tensor, as recorded.
        part: the recorded values of the result.
    Returns: row-major positions in the tensor, in the row-major order of the result; None where
        the expression does more than to pick out elements, or cannot be run again.
    """
    asked = on_places(expression, name)
    count = math.prod(shape)
    if asked is None or values is None or part is None:
        return None
    up = f"{_PLACES} = torch.arange({count}).view({tuple(shape)})"
    runs = (_positions(before, line, asked) for line in (up, f"{up}\n{_PLACES} = {_turned(count)}"))
    one, other = next(runs), next(runs)
    if one is None or other is None or len(one) != len(other):
        return None
    if any(a + b != count - 1 for a, b in zip(one, other, strict=True)):
        return None
    numbers, result = list(flat(values)), list(flat(part))
    if len(result) != len(one):
        return None
    if not all(_same(numbers[place], value) for place, value in zip(one, result, strict=True)):
        return None
    return one


def on_places(expression: str, name: str) -> str | None:
    """Write an expression with the positions in the place of the tensor it begins with.

    >>> on_places("t[t > 0]", "t"), on_places("t.T[0, :2]", "t"), on_places("1 + t", "t")
    ('places[t > 0]', 'places.T[0, :2]', None)
    """
    if not is_one_expression(expression):
        return None
    tree = expression_of(expression.strip())
    node: ast.expr = tree.body
    while True:
        if isinstance(node, ast.Call):
            node = node.func
        elif isinstance(node, ast.Subscript | ast.Attribute):
            node = node.value
        else:
            break
    if not isinstance(node, ast.Name) or node.id != name:
        return None
    node.id = _PLACES
    return ast.unparse(tree)


def _turned(count: int) -> str:
    return f"{count - 1} - {_PLACES}"


def _positions(before: str, places: str, asked: str) -> tuple[int, ...] | None:
    trace: Trace = run("\n".join([before.rstrip("\n"), places, f"{_RESULT} = {asked}"]))
    view = trace.variables.get(_RESULT)
    if trace.failure is not None or view is None or view.dtype != "int64" or view.values is None:
        return None
    found: Sequence[int | None] = list(flat(view.values))
    known = tuple(place for place in found if place is not None)
    # A slot that nobody has set, as after `resize_`, holds no element of the tensor.
    return known if len(known) == len(found) else None


def _same(one: Values, other: Values) -> bool:
    return bool(one == other) or (_is_nan(one) and _is_nan(other))


def _is_nan(value: Values) -> bool:
    return isinstance(value, float) and math.isnan(value)
