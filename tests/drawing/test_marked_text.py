from __future__ import annotations

import pytest

from components.drawing.marked_text import marked_text
from components.engine.paste import read_numbers


def marked(text: str) -> list[str]:
    problem = read_numbers(text).problem
    assert problem is not None
    return marked_text(
        text, line=problem.line, column=problem.column, length=len(problem.text)
    ).split("\n")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("[1, two]", ["1 | [1, two]", "  |     ^^^"]),
        ("1\t2\n3\tx\n5\t6", ["1 | 1\t2", "2 | 3\tx", "  |  \t^", "3 | 5\t6"]),
        ("1\t2\r\n3\t\r\n", ["1 | 1\t2", "2 | 3", "  |  \t^", "3 |"]),
        ("[1，三]", ["1 | [1，三]", "  |   \u3000＾"]),
        ("1, 2\n<b>\n3", ["1 | 1, 2", "2 | <b>", "  | ^^^", "3 | 3"]),
        ("1 \u202e2", ["1 | 1 ·2", "  |   ^^"]),
        ("1 🙂 2", ["1 | 1 · 2", "  |   ^"]),
    ],
)
def test_a_bad_cell_is_marked_where_it_stands(text, rows):
    assert marked(text) == rows


def test_line_numbers_of_two_lengths_stand_below_each_other():
    assert marked("1\n" * 9 + "x") == [" 9 | 1", "10 | x", "   | ^"]


def test_of_a_long_line_the_part_around_the_cell_is_shown():
    row, carets = marked(", ".join(["0.125"] * 50 + ["wrong"] + ["0.125"] * 50))
    assert len(row) < 60
    assert row[carets.index("^") : carets.rindex("^") + 1] == "wrong"
    assert row.count("…") == 2
