"""Which sizes of a tensor a program calls by name: ``torch.randn(n_input, n_hidden)``."""

from __future__ import annotations

import ast

from components.engine.syntax import expression_of
from components.engine.trace import Step

_MAKING = ("creation", "random")


def says_which_side(left: Step | None, right: Step | None) -> bool:
    """Say whether names tell which side of a square matrix meets the rows of another one.

    Args:
        left, right: the steps that made the two matrices, as far as they are known.
    """
    names = _sizes_of(right)
    if len(names) != 2 or "" in names or names[0] == names[1]:
        return False
    rows = _sizes_of(left)
    return not rows or rows[-1] in ("", names[0])


def _sizes_of(step: Step | None) -> tuple[str, ...]:
    """Give the name of each size; ``""`` for a size without one, nothing for another step."""
    if step is None or step.operation_kind not in _MAKING:
        return ()
    call = expression_of(step.text.strip()).body
    if not isinstance(call, ast.Call):
        return ()
    given = call.args
    if len(given) == 1 and isinstance(given[0], ast.Tuple | ast.List):
        given = given[0].elts
    return tuple(size.id if isinstance(size, ast.Name) else "" for size in given)
