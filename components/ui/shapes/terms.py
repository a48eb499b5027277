"""The products and the running sums of one cell of a product, computed by torch in a run."""

from __future__ import annotations

import math

from components.drawing.operand_text import operand_texts
from components.drawing.shapes_walk import Terms
from components.engine import Step, Trace
from components.engine.trace import Shape
from components.ui.shapes.running import record_text


def terms_of(trace: Trace, step: Step, cell: tuple[int, int]) -> Terms | None:
    """Compute how one cell of a product comes about.

    Args:
        trace: the record of the program.
        step: the product in it.
        cell: row and column of the result's first matrix.
    Returns: None for a product without cells, or one that failed.
    """
    if step.result is None or not math.prod(step.result.shape):
        return None
    left, right = (f"({text})" for text in operand_texts(step))
    first, second = (view.shape for view in step.operands)
    row = left + _index(first, cell[0], along="row")
    column = right + _index(second, cell[1], along="column")
    lines = [f"terms = {row} * {column}", "sums = torch.cumsum(terms, 0)"]
    after, _ = record_text("\n".join([trace.program.rstrip("\n"), *lines]))
    if after.failure is not None:
        return None
    products, sums = (after.variables[name].values for name in ("terms", "sums"))
    return Terms(tuple(products), tuple(sums)) if products else None


def cell_count(step: Step) -> tuple[int, int]:
    """Give how many rows and columns of cells the result's first matrix has; 1 for a vector."""
    if step.result is None:
        return 0, 0
    first, second = (view.shape for view in step.operands)
    rows = first[-2] if len(first) > 1 else 1
    columns = second[-1] if len(second) > 1 else 1
    return rows, columns


def _index(shape: Shape, place: int, *, along: str) -> str:
    """Write the index of a row, or of a column, of the first matrix; a vector is taken whole."""
    if len(shape) == 1:
        return ""
    zeros = "0, " * (len(shape) - 2)
    return f"[{zeros}{place}]" if along == "row" else f"[{zeros}:, {place}]"
