"""The text twin of a drawing: the same facts as Markdown tables."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from components.drawing.numbers import number, shape_text
from components.drawing.tile import as_rows
from components.engine.trace import TensorView, Trace, Values


def shapes_table(rows: Iterable[tuple[str, TensorView]], *, heads: tuple[str, str]) -> str:
    """Write a table of expressions and shapes.

    Args:
        rows: what one would type, and the recorded value it has.
        heads: the words above the two columns.
    """
    return table(heads, [(f"`{text}`", f"`{shape_text(view.shape)}`") for text, view in rows])


def values_table(view: TensorView) -> str:
    """Write a tensor's numbers as a table: indices on the outside, one row a row of the tensor."""
    rows = as_rows(view)
    width = max((len(row) for row in rows), default=0)
    heads = ["`[:, :]`", *(f"`[:, {j}]`" for j in range(width))]
    body = [[f"`[{i}, :]`", *(number(v) for v in row)] for i, row in enumerate(rows)]
    return table(heads, body)


def products_table(trace: Trace, product: TensorView, *, heads: Sequence[str]) -> str:
    """Write one row an input: x, w and their product.

    Args:
        product: the recorded result of ``features * weights``, shape (1, n).
        heads: the words above the four columns.
    """
    xs = as_rows(trace.variables["features"])[0]
    ws = as_rows(trace.variables["weights"])[0]
    ps = as_rows(product)[0]
    rows = [
        [str(i + 1), number(x), number(w), number(p)]
        for i, (x, w, p) in enumerate(zip(xs, ws, ps, strict=True))
    ]
    return table(heads, rows)


def number_text(value: Values) -> str:
    """Write one number as torch prints it, four decimals; ``?`` where none was ever set."""
    if value is None:
        return "?"
    return f"{value:.4f}" if isinstance(value, float) else str(value)


def row_text(view: TensorView) -> str:
    """Write the numbers of one row in their order, as torch prints them; one number stands alone.

    >>> row_text(TensorView(name=None, kind="tensor", shape=(1, 2), values=[[0.5, -1.0]]))
    '0.5000, -1.0000'
    """
    return ", ".join(number_text(value) for row in as_rows(view) for value in row)


def row_words(view: TensorView, *, comma: str) -> str:
    """Write the same for a sentence, with a true minus and the comma of its language."""
    return comma.join(number(value) for row in as_rows(view) for value in row)


def scalar_words(view: TensorView) -> str:
    """Write the same for a sentence, with a true minus."""
    return number(_only(view))


def parameter_counts(trace: Trace, names: Iterable[str]) -> list[tuple[str, int]]:
    """Count the numbers in each of the named tensors."""
    return [(name, math.prod(trace.variables[name].shape)) for name in names]


def _only(view: TensorView) -> Values:
    value = view.values
    while isinstance(value, (list, tuple)):
        value = value[0]
    return value


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a Markdown table."""
    lines = [f"| {' | '.join(heads)} |", f"|{' --- |' * len(heads)}"]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(lines)
