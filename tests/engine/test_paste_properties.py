from __future__ import annotations

import re

import numpy as np
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from components.engine import run
from components.engine.paste import data_line, read_numbers

# Five digits at most: what torch prints of them is exact.
QUARTERS = st.integers(-2000, 2000).map(lambda number: number / 4)
SHAPES = st.lists(st.integers(1, 4), min_size=1, max_size=4)
FINITE = st.floats(width=32, allow_nan=False, allow_infinity=False)
PIECES = st.sampled_from(
    [*"[](),\t\n\r 1.-e", "tensor(", "array(", "dtype=x", "...", "nan", "1,5", "−2", "x = "]
)


@st.composite
def arrays(draw, numbers=QUARTERS, shapes=SHAPES):
    shape = draw(shapes)
    size = int(np.prod(shape))
    return np.array(draw(st.lists(numbers, min_size=size, max_size=size))).reshape(shape)


@settings(max_examples=60, deadline=None)
@given(arrays())
def test_every_print_out_gives_its_numbers_back(array):
    tensor = torch.from_numpy(array)
    for text in (
        repr(array.tolist()),
        repr(array),
        str(array),
        repr(tensor),
        str(tensor.float().requires_grad_()),
        str(tensor.float().requires_grad_() * 1),
        f"x = torch.tensor({array.tolist()})",
    ):
        pasted = read_numbers(text)
        assert (pasted.values, pasted.shape) == (array.tolist(), array.shape), text


@settings(max_examples=60, deadline=None)
@given(arrays(shapes=st.tuples(st.integers(1, 6), st.integers(2, 6))), st.booleans())
def test_a_spreadsheet_block_gives_its_numbers_back(array, comma):
    text = "\r\n".join("\t".join(f"{number:.2f}" for number in row) for row in array.tolist())
    pasted = read_numbers(text.replace(".", ",") if comma else text)
    assert (pasted.values, pasted.shape) == (array.tolist(), array.shape)


@settings(max_examples=60, deadline=None)
@given(arrays(numbers=FINITE))
def test_a_data_line_makes_the_tensor_in_the_engine_and_in_torch(array):
    trace = run(f"import torch\n{data_line('x', read_numbers(repr(array.tolist())))}\ny = x * 1")
    expected = torch.tensor(array.tolist())
    assert trace.failure is None
    assert trace.variables["x"].shape == tuple(expected.shape)
    assert repr(trace.variables["x"].values) == repr(expected.tolist())


@settings(max_examples=40, deadline=None)
@given(arrays(shapes=st.lists(st.integers(2, 5), min_size=2, max_size=2)), st.data())
def test_a_bad_cell_is_found_where_it_stands(array, data):
    rows = [[str(number) for number in row] for row in array.tolist()]
    row = data.draw(st.integers(0, len(rows) - 1))
    column = data.draw(st.integers(0, len(rows[0]) - 1))
    rows[row][column] = "oops"
    for between in ("\t", ", ", " "):
        text = "\n".join(between.join(cells) for cells in rows)
        problem = read_numbers(text).problem
        assert problem is not None
        assert (problem.reason, problem.line, problem.text) == ("not-a-number", row + 1, "oops")
        assert text.split("\n")[row].index("oops") == problem.column


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=25).map("".join)))
def test_any_text_is_numbers_or_a_problem_with_a_place(text):
    pasted = read_numbers(text)
    if pasted.problem is None:
        array = np.array(pasted.values)
        assert array.shape == pasted.shape
        assert array.size > 0
        assert np.isfinite(array).all()
        return
    assert pasted.values is None
    line = re.split(r"\r\n|\r|\n", text)[pasted.problem.line - 1]
    assert line[pasted.problem.column :].startswith(pasted.problem.text)
