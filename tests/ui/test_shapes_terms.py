"""How a cell comes about, in every matrix of a batch, compared with what torch computed."""

from __future__ import annotations

from itertools import product

import pytest

from components.drawing.matrices import batch_shape, cell_index, matrix_of, values_of
from components.ui.shapes.running import Setup, operation_step, record_setup
from components.ui.shapes.terms import cell_count, row_and_column, terms_of

SHAPES = [
    ("mm", (2, 3), (3, 2)),
    ("matmul", (3,), (3,)),
    ("matmul", (3,), (3, 2)),
    ("matmul", (2, 3), (3,)),
    ("matmul", (2, 2, 3), (3,)),
    ("matmul", (3,), (2, 3, 2)),
    ("matmul", (2, 2, 3), (2, 3, 2)),
    ("matmul", (2, 1, 2, 3), (3, 3, 2)),
    ("at", (2, 3), (2, 2, 3, 1)),
    ("bmm", (2, 2, 3), (2, 3, 2)),
    ("dot", (3,), (3,)),
]


@pytest.mark.parametrize(("operation", "first", "second"), SHAPES, ids=str)
def test_the_sum_of_the_products_is_the_number_in_the_record(operation, first, second):
    trace, _ = record_setup(Setup(operation=operation, first=first, second=second))
    step = operation_step(trace)
    rows, columns = cell_count(step)
    seen = set()
    for batch in product(*map(range, batch_shape(step))):
        for cell in product(range(rows), range(columns)):
            index = cell_index(step, batch, cell)
            seen.add(index)
            terms = terms_of(trace, step, batch, cell)
            assert terms.sums[-1] == pytest.approx(values_of(step.result.values, index), abs=1e-5)
            left, right = row_and_column(step, batch, cell)
            assert terms.products == pytest.approx(
                [a * b for a, b in zip(left, right, strict=True)]
            )
    assert len(seen) == rows * columns * len(list(product(*map(range, batch_shape(step)))))
    assert all(len(index) == len(step.result.shape) for index in seen)


@pytest.mark.parametrize(
    ("shape", "batch", "matrix"),
    [
        ((2, 3), (1,), ()),
        ((4, 2, 3), (3,), (3,)),
        ((1, 2, 3), (3,), (0,)),
        ((4, 2, 3), (1, 3), (3,)),
        ((5, 1, 2, 3), (4, 2), (4, 0)),
        ((5, 4, 2, 3), (), (0, 0)),
    ],
)
def test_a_matrix_of_an_operand_is_found_as_torch_stretches_it(shape, batch, matrix):
    assert matrix_of(shape, batch) == matrix
