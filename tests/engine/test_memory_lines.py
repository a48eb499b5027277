"""The lines of the memory lesson: their codes, their program text, and the table itself."""

from __future__ import annotations

import pytest

from components.engine import run
from components.engine.editing import Edit
from components.engine.memory_lines import (
    GROUPS,
    MENU,
    MOST_LINES,
    NAMES,
    NONE,
    START,
    STORIES,
    Lesson,
    MenuLine,
    fits,
    format_lines,
    kinds_after,
    read_lines,
    with_lines,
)
from components.ui.places import PROGRAMS

TEXT = (PROGRAMS / "memory.py").read_text(encoding="utf-8")


def lines_of(text: str) -> list[str]:
    program = with_lines(TEXT, Lesson(lines=read_lines(text)[0]))
    after = program.split("b = torch.from_numpy(a)\n")[1]
    return [line for line in after.split("\n") if line and not line.startswith("print")]


def test_the_page_opens_with_the_program_as_it_stands_in_its_file():
    lines, wrong = read_lines(START)
    assert not wrong
    assert Lesson().lines == lines
    assert with_lines(TEXT, Lesson()) == TEXT


def test_without_lines_the_program_makes_a_and_b_and_prints_them():
    program = with_lines(TEXT, Lesson(lines=()))
    assert "b = torch.from_numpy(a)\n\nprint(a)\nprint(b)" in program
    assert set(run(program).variables) == {"seed", "rows", "columns", "a", "b"}


def test_a_line_gives_its_result_to_the_next_free_name():
    assert lines_of("clone.b~row.c~numpy.d~copy.a~mul_.c") == [
        "c = b.clone()",
        "d = c[0]",
        "e = d.numpy()",
        "f = a.copy()",
        "c.mul_(2)",
    ]


def test_when_all_names_are_taken_the_last_one_is_used_again():
    assert lines_of("~".join(["clone.b"] * 6))[-2:] == ["f = b.clone()", "f = b.clone()"]


def test_a_name_has_the_kind_of_what_was_put_into_it():
    lines, _ = read_lines("numpy.b~row.c~detach.b~alias.e")
    assert kinds_after(lines) == {
        "a": "array",
        "b": "tensor",
        "c": "array",
        "d": "array",
        "e": "tensor",
        "f": "tensor",
    }


@pytest.mark.parametrize(
    ("text", "kept", "wrong"),
    [
        ("mul_.b~b.0.1:2.5", "mul_.b~b.0.1:2.5", ()),
        ("mul_.a", NONE, ("mul_.a",)),  # an array has no mul_
        ("mul_.c~clone.b~mul_.c", "clone.b~mul_.c", ("mul_.c",)),  # no c yet
        ("nonsense~__class__.b~mul_.~.b", NONE, ("nonsense", "__class__.b", "mul_.", ".b")),
        ("z.0:1", NONE, ("z.0:1",)),
        ("b.0:inf", NONE, ("b.0:inf",)),
        ("", NONE, ()),
        (NONE, NONE, ()),
    ],
)
def test_a_link_keeps_the_lines_that_can_stand_where_they_stand(text, kept, wrong):
    lines, found = read_lines(text)
    assert (format_lines(lines), found) == (kept, wrong)


def test_a_link_holds_no_more_lines_than_there_may_be():
    lines, wrong = read_lines("~".join(["mul_.b"] * (MOST_LINES + 3)))
    assert (len(lines), len(wrong)) == (MOST_LINES, 3)


def test_every_line_of_the_menu_is_read_back_from_its_code():
    for code, row in MENU.items():
        for name, kind in kinds_after(()).items():
            line = MenuLine(code, name)
            assert fits(line, kinds_after(())) == (kind in row.on)
            if kind in row.on:
                assert read_lines(format_lines([line])) == ((line,), ())
    edit = Edit("c", (1, 0), -2.5)
    assert read_lines(format_lines([MenuLine("clone", "b"), edit]))[0][1] == edit


def test_every_group_has_lines_for_an_array_and_for_a_tensor():
    for group in GROUPS:
        on = {kind for row in MENU.values() if row.group == group for kind in row.on}
        assert on == {"array", "tensor"}


@pytest.mark.parametrize("story", STORIES)
def test_every_story_can_be_told(story):
    lines, wrong = read_lines(STORIES[story])
    assert not wrong
    assert format_lines(lines) == STORIES[story]
    assert len(kinds_after(lines)) <= len(NAMES)


def test_sizes_and_factor_stand_in_the_lines():
    lesson = Lesson(rows=2, columns=5, factor=-3, lines=read_lines("mul_.b~expand.b~resize_.b")[0])
    program = with_lines(TEXT, lesson)
    assert "b.mul_(-3)\nc = b[:1].expand(2, 5)\nb.resize_(3, 5)\n" in program
