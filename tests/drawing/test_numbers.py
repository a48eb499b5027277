"""How numbers, shapes and indices read."""

from __future__ import annotations

import pytest

from components.drawing.numbers import (
    FIGURE_SPACE,
    cell_number,
    index_text,
    number,
    part_key,
    shape_text,
    short_number,
    subscript,
)

INF, NAN = float("inf"), float("nan")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.15949, "0.1595"),
        (-0.7672, "−0.7672"),
        (-0.0, "−0.0000"),
        (12345.678, "12345.6780"),
        (3e8, "3.0000e+08"),
        (-3e-9, "−0.0000"),
        (7, "7"),
        (-7, "−7"),
        (True, "True"),
        (None, "?"),
        (NAN, "nan"),
        (INF, "inf"),
        (-INF, "−inf"),
    ],
)
def test_a_number_reads_as_torch_prints_it_with_a_true_minus(value, text):
    assert number(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.5, "0.5000"),
        (-99.99994, "−99.9999"),
        (-123.45678, "−123.457"),
        (123456.7, "123457"),
        (-12345678.0, "−1.2e+07"),
        (4e30, "4.0e+30"),
        (-INF, "−inf"),
        (None, "?"),
        (1234567, "1234567"),
        (-123456789, "−1.2e+08"),
        (2**1023, "9.0e+307"),
    ],
)
def test_a_short_number_keeps_six_digits(value, text):
    assert short_number(value) == text


def test_the_minus_of_a_cell_hangs():
    assert cell_number(-0.5) == "−0.5000" + FIGURE_SPACE
    assert cell_number(0.5) == "0.5000"
    assert cell_number(-INF).endswith(FIGURE_SPACE)


def test_shapes_and_indices_read_as_they_are_typed():
    assert [shape_text(s) for s in ((), (5,), (1, 5), [3, 4])] == ["()", "(5,)", "(1, 5)", "(3, 4)"]
    assert index_text("W1", ":", 0) == "W1[:, 0]"
    assert subscript("x", 16) == "x₁₆"


def test_the_key_of_a_part_has_no_spaces():
    assert part_key("h", 0, 1) == "h[0,1]"
    assert part_key("W1") == "W1"
