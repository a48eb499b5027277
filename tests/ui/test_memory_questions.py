"""The questions of the memory page: torch and numpy decide, and every answer has its own words."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest
import torch

from components.engine import Trace, run
from components.engine.memory_lines import STORIES, Lesson, read_lines, with_lines
from components.ui.places import PROGRAMS, TEXT
from components.ui.questions import NAMES, QUESTIONS, Question, questions_for
from components.ui.text import speaker

PROGRAM = (PROGRAMS / "memory.py").read_text(encoding="utf-8")
SIZES = [(4, 3), (1, 1), (1, 4), (5, 1), (8, 8)]
LINES = [
    *STORIES.values(),
    "none",
    "mul.b",
    "t_.b",
    "times.b",
    "alias.b~t_.b",
    "zero_.b~zero_.b",
    "clone.b~resize_.c",
    "clone.b~mul_.b",
    "clone.b~mul_.c",
    "alias.b~view.b~times.b",
    "expand.b~mul_.c",
    "slice.b~b.0.0:5.5",
    "slice.b~detach.c~clone.b~iadd.d",
    "put.b~put.b",
    "clone.b~flip.a",
    "alias.b~t_.c",
    "clone.b~t_.c",
]


def trace_of(lines: str, rows: int = 4, columns: int = 3, factor: int = 2) -> Trace:
    lesson = Lesson(rows=rows, columns=columns, factor=factor, lines=read_lines(lines)[0])
    return run(with_lines(PROGRAM, lesson), rows=rows, columns=columns)


def python(program: str) -> tuple[dict[str, Any], str | None]:
    """Let plain Python run a program: its names, and the message if it stopped."""
    names: dict[str, Any] = {"print": lambda *_: None}
    try:
        exec(program, names)
    except Exception as error:
        return names, str(error)
    return names, None


def numbers(names: dict[str, Any]) -> dict[str, list[Any]]:
    return {
        name: (value.detach() if isinstance(value, torch.Tensor) else value).tolist()
        for name, value in names.items()
        if isinstance(value, torch.Tensor | np.ndarray)
    }


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lines", LINES)
def test_predict_names_those_that_python_shows_changed(lines, size):
    trace = trace_of(lines, *size)
    question = QUESTIONS["memory"]["predict"](trace)
    [right] = [option for option in question.options if option.correct]
    until = trace.program.split("\nprint(")[0].rstrip("\n").split("\n")
    line = str(question.facts["line"])
    at = len(until) - 1 - until[::-1].index(line)
    before, _ = python("\n".join(until[:at]))
    old = numbers(before)
    after, error = python("\n".join(until[: at + 1]))
    if error is not None:
        assert (right.id, right.said) == ("stops", error)
        return
    if ".resize_" in line:
        return  # what Python shows in slots that nobody has set is anything
    new = numbers(after)
    changed = [name for name in old if new[name] != old[name]]
    assert right.code == ", ".join(changed)
    assert (right.id == "none") == (not changed)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_break_torch_refuses_what_is_called_right(size):
    start = trace_of("none", *size).program.split("\nprint(")[0]
    for option in QUESTIONS["memory"]["break"](trace_of("none", *size)).options:
        names, error = python(f"{start}\ntried = {option.code}")
        assert option.correct == (error is not None)
        assert option.said == (error or str(names["tried"].shape))


def test_repair_is_right_where_a_keeps_its_numbers():
    for option in QUESTIONS["memory"]["repair"](trace_of("none")).options:
        names, _ = python(PROGRAM.split("\nb.numpy")[0])
        before = names["a"].copy()
        exec(f"{option.code}\nc.fill_(-1)", names)
        assert option.correct == np.array_equal(before, names["a"])
        assert option.said == str(names["a"])


def all_questions() -> list[Question]:
    traces = [trace_of(lines, *size) for lines in LINES for size in ((4, 3), (1, 1))]
    return [one for trace in traces for one in questions_for("memory", trace).values()]


def test_every_question_can_be_answered_and_every_answer_has_its_own_words():
    used: set[str] = set()
    for question in all_questions():
        options = question.options
        assert 2 <= len(options) <= 4
        assert sum(option.correct for option in options) >= 1
        for language in ("en", "zh"):
            say = speaker(language)
            shown = [one.code or say(f"{question.key}-{one.id}") for one in options]
            assert len(set(shown)) == len(shown)
            words = [say(f"{question.key}-{one.why}", **one.facts) for one in options]
            assert len(set(words)) == len(words)
            for sentence in (*words, *shown, say(question.key, **question.facts)):
                assert "ask-" not in sentence
                assert "{" not in sentence
                assert "``" not in sentence
        used |= {question.key, *(f"{question.key}-{one.why}" for one in options)}
        used |= {f"{question.key}-{one.id}" for one in options if not one.code}
    written = (TEXT / "en" / "ask-memory.ftl").read_text(encoding="utf-8")
    assert used == set(re.findall(r"^(ask-memory-[\w-]+)", written, re.MULTILINE))


def test_one_question_of_each_kind_each_about_a_belief_of_its_own():
    builders = QUESTIONS["memory"]
    assert tuple(builders) == NAMES
    assert len({build(trace_of("none")).misconception for build in builders.values()}) == 3


def test_what_has_no_b_is_not_asked_about():
    assert questions_for("memory", run("x = 1")) == {}
