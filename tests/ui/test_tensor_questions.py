from __future__ import annotations

import pytest
import torch

from components.engine import Trace, run
from components.engine.filling import tensor_text
from components.ui.places import PROGRAMS
from components.ui.questions import NAMES, QUESTIONS, Option, Question, questions_for
from components.ui.text import speaker

TEXT = (PROGRAMS / "tensors.py").read_text(encoding="utf-8")
SHAPES = [
    (1,),
    (2,),
    (5,),
    (3, 4),
    (1, 1),
    (2, 2),
    (4, 2),
    (2, 3, 4),
    (1, 1, 1),
    (2, 2, 2, 2),
    (3, 4, 5, 2),
]
shapes = pytest.mark.parametrize("shape", SHAPES, ids=str)
DTYPES = ("float32", "int64", "bool")


def trace_of(shape: tuple[int, ...], dtype: str = "float32") -> Trace:
    return run(tensor_text(TEXT, fill="arange", dtype=dtype, shape=shape, seed=7))


def ask(name: str, shape: tuple[int, ...], dtype: str = "float32") -> Question:
    return QUESTIONS["tensors"][name](trace_of(shape, dtype))


def tensor(shape: tuple[int, ...], dtype: str = "float32") -> torch.Tensor:
    return torch.arange(torch.Size(shape).numel()).view(shape).to(getattr(torch, dtype))


def tried(line: str, t: torch.Tensor) -> torch.Tensor | str:
    try:
        return eval(line, {"torch": torch, "t": t})
    except (RuntimeError, IndexError, TypeError, ValueError) as error:
        return str(error)


def by_id(question: Question) -> dict[str, Option]:
    return {option.id: option for option in question.options}


@shapes
def test_the_right_length_is_pythons(shape):
    options = ask("predict", shape).options
    assert {option.code for option in options if option.correct} == {str(len(tensor(shape)))}
    assert len(options) >= 2
    assert len({option.code for option in options}) == len(options)


@shapes
@pytest.mark.parametrize("dtype", DTYPES)
def test_torch_refuses_what_is_called_right(shape, dtype):
    t = tensor(shape, dtype)
    for option in ask("break", shape, dtype).options:
        result = tried(option.code, t)
        assert option.correct == isinstance(result, str)
        if isinstance(result, str):
            assert option.said == result


@shapes
@pytest.mark.parametrize("dtype", DTYPES)
def test_a_repair_is_right_where_stack_says_the_same(shape, dtype):
    t = tensor(shape, dtype)
    wanted = torch.stack([t[0], t[-1]])
    for option in ask("repair", shape, dtype).options:
        result = tried(option.code, t)
        fits = not isinstance(result, str) and result.shape == wanted.shape
        assert option.correct == (fits and torch.equal(result.float(), wanted.float()))
        if isinstance(result, str):
            assert option.said == result


@shapes
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", NAMES)
def test_every_answer_has_its_own_words(shape, language, name):
    say = speaker(language)
    question = ask(name, shape)
    assert "{" not in say(question.key, **question.facts)
    said = []
    for option in question.options:
        key = f"{question.key}-{option.why}"
        sentence = say(key, **option.facts)
        assert sentence != key
        assert "{" not in sentence
        said.append(sentence)
    assert len(set(said)) == len(said)


def test_what_has_no_dimension_or_is_large_or_empty_is_not_asked_about():
    for shape in ((), (8, 8, 8, 8)):
        assert questions_for("tensors", trace_of(shape)) == {}
    assert questions_for("tensors", run("import torch\nt = torch.tensor([])")) == {}
    assert questions_for("tensors", run("import torch\nu = torch.tensor([1])")) == {}
