"""The questions of the shapes page: runs decide, and every answer has words of its own."""

from __future__ import annotations

import pytest
import torch

from components.engine import run
from components.engine.operands import with_operands
from components.ui.places import PROGRAMS
from components.ui.questions import NAMES, questions_for
from components.ui.text import speaker

LESSON = (PROGRAMS / "shapes.py").read_text(encoding="utf-8")
SHAPES = [((1, 5), (1, 5)), ((1, 5), (5, 1)), ((2, 3), (3, 4)), ((3, 3), (3, 3)), ((1, 1), (1, 1))]


def questions(first, second, operation="mm"):
    return questions_for("shapes", run(with_operands(LESSON, operation, first, second), seed=7))


@pytest.mark.parametrize(("first", "second"), SHAPES)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_answer_has_words_of_its_own(first, second, language):
    say = speaker(language)
    asked = questions(first, second)
    assert tuple(asked) == NAMES
    assert len({question.misconception for question in asked.values()}) == len(NAMES)
    for question in asked.values():
        options = question.options
        assert 2 <= len(options) <= 4
        assert any(option.correct for option in options)
        shown = [one.code or say(f"{question.key}-{one.id}") for one in options]
        assert len(set(shown)) == len(shown)
        words = [say(f"{question.key}-{one.why}", **one.facts) for one in options]
        assert len(set(words)) == len(words)
        for sentence in (*words, *shown, say(question.key, **question.facts)):
            assert "ask-" not in sentence
            assert "{" not in sentence


@pytest.mark.parametrize(("first", "second"), SHAPES)
def test_the_right_answer_is_torchs(first, second):
    options = {one.id: one for one in questions(first, second)["predict"].options}
    right = [one.code for one in options.values() if one.correct]
    try:
        expected = [str(tuple(torch.mm(torch.ones(first).T, torch.ones(second)).shape))]
    except RuntimeError:
        expected = [""]
    assert right == expected


def test_view_is_a_trap_and_turning_is_right():
    options = {one.id: one for one in questions((2, 3), (2, 3))["repair"].options}
    assert [name for name, one in options.items() if one.correct] == ["turned"]
    assert options["view"].why == "view-other"


@pytest.mark.parametrize("operation", ["times", "dot"])
def test_other_operations_and_empty_matrices_have_no_questions(operation):
    assert questions((2, 3), (3, 2), operation) == {}
    assert questions((0, 3), (3, 2)) == {}
