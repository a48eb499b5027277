"""Which of several matrices is drawn: the leading dimensions of a result and of its operands."""

from __future__ import annotations

from components.engine.trace import Shape, Step, Values


def leading(step: Step) -> int:
    """Give how many dimensions of a step's result count its matrices.

    A product with a vector has lost a dimension of its matrices, so more of them count.
    """
    if step.result is None:
        return 0
    taken = 2
    if step.operation_kind == "matmul" and len(step.operands) == 2:
        taken = sum(len(view.shape) > 1 for view in step.operands)
    return max(0, len(step.result.shape) - taken)


def batch_shape(step: Step) -> Shape:
    """Give the sizes of the dimensions that count the matrices of a result."""
    return step.result.shape[: leading(step)] if step.result is not None else ()


def cell_index(step: Step, batch: Shape, cell: tuple[int, int]) -> Shape:
    """Give the index of a cell of a product, with a number for each dimension of the result.

    Args:
        batch: which matrix of the result.
        cell: row and column in it.
    """
    first, second = (len(view.shape) for view in step.operands[:2])
    row, column = cell
    return (*batch, *([row] if first > 1 else []), *([column] if second > 1 else []))


def matrix_of(shape: Shape, batch: Shape) -> Shape:
    """Say which matrix of an operand belongs to a matrix of the result.

    >>> matrix_of((2, 3, 4), (1,)), matrix_of((1, 3, 4), (1,)), matrix_of((3, 4), (1,))
    ((1,), (0,), ())
    """
    own = shape[:-2]
    places = (*(0,) * len(own), *batch)[len(batch) :]
    return tuple(0 if size == 1 else place for size, place in zip(own, places, strict=True))


def values_of(values: Values, matrix: Shape) -> Values:
    """Take the numbers of one matrix out of nested lists; none out of an empty list."""
    for place in matrix:
        if not isinstance(values, list):
            return values
        values = values[place] if place < len(values) else []
    return values
