"""The variants of the reshape lesson, against plain Python; and the rule of the page."""

from __future__ import annotations

import contextlib
import io
import random
from itertools import product

import pytest
import torch

from components.engine import run
from components.engine.reshapes import (
    CALLS,
    MOST_ELEMENTS,
    SOURCES,
    TO_A_SIZE,
    Reshape,
    format_size,
    read_size,
    with_reshape,
    with_written,
)
from components.ui.places import PROGRAMS

TEXT = (PROGRAMS / "reshape.py").read_text(encoding="utf-8")
SIZES = [(3, 2), (6,), (-1,), (2, -1), (1, 2, 3), (), (4, 2), (2, 2), (-1, -1), (0, 2), (2, 1, 3)]


def plainly(program: str) -> tuple[str, str]:
    """What a program prints in plain Python, and the message it stops with."""
    printed, message = io.StringIO(), ""
    with contextlib.redirect_stdout(printed):
        try:
            exec(program, {})
        except RuntimeError as error:
            message = str(error)
    return printed.getvalue(), message


def test_the_file_is_the_first_variant():
    assert with_reshape(TEXT, Reshape()) == TEXT


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("call", CALLS)
def test_every_variant_does_in_plain_python_what_the_record_says(source, call):
    shapes = [(1, 1), (2, 3), (3, 2), (4, 4)]
    sizes = SIZES if call in TO_A_SIZE else SIZES[:1]
    for (rows, columns), size in product(shapes, sizes):
        program = with_reshape(TEXT, Reshape(rows, columns, source, call, size))
        trace = run(program)
        printed, message = plainly(program)
        assert (trace.failure.message if trace.failure else "") == message
        if "?" not in trace.printed:  # what nobody has set is another number each time
            assert trace.printed == printed


@pytest.mark.parametrize(("rows", "columns"), [(1, 1), (2, 3), (8, 8)])
def test_writing_is_one_line_after_the_call(rows, columns):
    program = with_written(with_reshape(TEXT, Reshape(rows, columns, call="flatten")), (0,))
    lines = program.split("\n")
    call = next(i for i, line in enumerate(lines) if line.startswith("y = "))
    assert lines[call + 1] == "y[0] = 99"
    assert run(program).variables["x"].values[0][0] == 99


def test_a_number_without_dimensions_is_filled():
    program = with_written(with_reshape(TEXT, Reshape(1, 1, call="squeeze")), ())
    assert "y.fill_(99)" in program
    assert run(program).variables["x"].values == [[99]]


def strided(chance: random.Random) -> torch.Tensor:
    """Draw a tensor that may be turned, sliced or both."""
    x = torch.arange(chance.choice([6, 12, 24, 36])).view(chance.choice([1, 2, 3, 6]), -1)
    steps = [
        lambda t: t.t(),
        lambda t: t[:, ::2],
        lambda t: t[:, 1:] if t.shape[1] > 1 else t,
        lambda t: t[1:] if t.shape[0] > 1 else t,
    ]
    for step in chance.sample(steps, chance.randint(0, 3)):
        x = step(x)
    return x


def targets(count: int) -> list[tuple[int, ...]]:
    pairs = [(n, count // n) for n in range(1, count + 1) if count % n == 0]
    return [(count,), *pairs, *((1, *pair) for pair in pairs)]


@pytest.mark.parametrize("seed", range(60))
def test_the_rule_of_the_page_is_true(seed):
    chance = random.Random(seed)
    x = strided(chance)
    size = chance.choice(targets(x.numel()))
    memory = x.untyped_storage().data_ptr()
    reshaped = x.reshape(size)
    try:
        view = x.view(size)
    except RuntimeError:
        assert reshaped.untyped_storage().data_ptr() != memory
    else:
        assert view.untyped_storage().data_ptr() == memory
        assert reshaped.untyped_storage().data_ptr() == memory
    assert x.resize_(chance.choice([(1,), (2, 2), size])) is x


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("3x2", (3, 2)),
        ("3, 2", (3, 2)),
        ("(3, 2)", (3, 2)),
        ("[3 2]", (3, 2)),
        ("-1x2", (-1, 2)),
        ("6", (6,)),
        ("(6,)", (6,)),
        ("()", ()),
        ("0x2", (0, 2)),
        ("8x8x8x8", (8, 8, 8, 8)),
        ("4096", (MOST_ELEMENTS,)),
        ("３，２", (3, 2)),
        ("（－1、2）", (-1, 2)),
        ("−1, 2", (-1, 2)),
        ("torch.Size([3, 2])", (3, 2)),
        ("torch.Size([])", ()),
        ("torch.Size", None),
        ("", None),
        ("  ", None),
        ("-2", None),
        ("4097", None),
        ("8x8x8x9", None),
        ("1x1x1x1x1", None),
        ("two", None),
        ("3.5", None),
        ("²", None),
        ("3x2;import os", None),
        ("99999", None),
    ],
)
def test_a_shape_to_ask_for_is_read_as_people_write_it(text, size):
    assert read_size(text) == size
    if size is not None:
        assert read_size(format_size(size)) == size
