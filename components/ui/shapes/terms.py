"""The products and the running sums of one cell of a product, computed by torch in a run."""

from __future__ import annotations

import math
from typing import Literal

from components.drawing.matrices import matrix_of
from components.drawing.numbers import Number
from components.drawing.operand_text import operand_texts
from components.drawing.shapes_walk import Terms
from components.drawing.tile import as_rows
from components.engine import Step, Trace
from components.engine.trace import Shape
from components.ui.shapes.running import record_text


def terms_of(trace: Trace, step: Step, batch: Shape, cell: tuple[int, int]) -> Terms | None:
    """Compute how one cell of a product comes about.

    Args:
        trace: the record of the program.
        step: the product in it.
        batch: which matrix of the result.
        cell: row and column in it.
    Returns: None for a product without cells, or one that failed.
    """
    if step.result is None or not math.prod(step.result.shape):
        return None
    left, right = (f"({text})" for text in operand_texts(step))
    first, second = (view.shape for view in step.operands)
    row = left + _index(first, batch, cell[0], along="row")
    column = right + _index(second, batch, cell[1], along="column")
    lines = [f"terms = {row} * {column}", "sums = torch.cumsum(terms, 0)"]
    after, _ = record_text("\n".join([trace.program.rstrip("\n"), *lines]))
    if after.failure is not None:
        return None
    products, sums = (after.variables[name].values for name in ("terms", "sums"))
    return Terms(tuple(products), tuple(sums)) if products else None


def cell_count(step: Step) -> tuple[int, int]:
    """Give how many rows and columns of cells a matrix of the result has; 1 for a vector."""
    if step.result is None:
        return 0, 0
    first, second = (view.shape for view in step.operands)
    rows = first[-2] if len(first) > 1 else 1
    columns = second[-1] if len(second) > 1 else 1
    return rows, columns


def row_and_column(
    step: Step, batch: Shape, cell: tuple[int, int]
) -> tuple[list[Number], list[Number]]:
    """Give the numbers of the row and of the column that a cell comes from; arguments as above."""
    first, second = step.operands[:2]
    left = as_rows(first, matrix_of(first.shape, batch))
    right = as_rows(second, matrix_of(second.shape, batch))
    row = left[cell[0] if len(first.shape) > 1 else 0]
    is_vector = len(second.shape) == 1
    return list(row), list(right[0]) if is_vector else [each[cell[1]] for each in right]


def _index(shape: Shape, batch: Shape, place: int, *, along: Literal["row", "column"]) -> str:
    """Write the index of a row, or of a column, of one matrix; a vector is taken whole."""
    if len(shape) == 1:
        return ""
    places = "".join(f"{each}, " for each in matrix_of(shape, batch))
    return f"[{places}{place}]" if along == "row" else f"[{places}:, {place}]"
