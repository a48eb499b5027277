"""The questions of a slice, a picture and arithmetic: torch is asked what is right."""

from __future__ import annotations

import random
from itertools import product

import pytest
import torch

from components.engine import Trace, run
from components.engine.filling import elementwise_text, picture_text, tensor_text, with_part
from components.ui.places import PROGRAMS
from components.ui.questions import NAMES, Option, Question, questions_for, subject_of
from components.ui.text import speaker

TENSOR, PICTURE, SUM = (
    (PROGRAMS / f"{name}.py").read_text(encoding="utf-8")
    for name in ("tensors", "picture", "elementwise")
)
DTYPES = ("float32", "float64", "int64", "bool", "uint8")
SLICES = [
    ((3, 4), "t[:, 1]", True),
    ((3, 4), "t[0]", True),
    ((3, 4), "t.T[1:]", True),
    ((3, 4), "t[[0, 2]]", False),
    ((3, 4), "t[t > 0]", False),
    ((3, 4), "t * 2", False),
    ((5,), "t[2]", True),
    ((5,), "t[[1]]", False),
    ((2, 2), "t", True),
    ((1, 1), "t[..., -1]", True),
    ((2, 3, 4), "t[..., -1]", True),
    ((2, 2, 2, 2), "t[0, 1]", True),
]
PICTURES = [
    ("landscape", 8, 8),
    ("landscape", 4, 16),
    ("gradient", 5, 5),
    ("checker", 6, 6),
    ("checker", 7, 4),
]
SHAPES = [(), (1,), (4,), (3, 1), (3, 4), (4, 4), (2, 3, 4)]
PAIRS = [*product(SHAPES, SHAPES)]


def slice_trace(shape: tuple[int, ...], part: str, dtype: str = "float32") -> Trace:
    text = tensor_text(TENSOR, fill="arange", dtype=dtype, shape=shape, seed=7)
    return run(with_part(text, part))


def picture_trace(picture: str, height: int, width: int) -> Trace:
    sizes = {"height": height, "width": width, "red": 100, "green": 100, "blue": 100}
    return run(picture_text(PICTURE, picture=picture, numbers=[], **sizes))


def sum_trace(first, second, one="float32", other="float32", sign="+") -> Trace:
    shapes, dtypes = (first, second), (one, other)
    return run(elementwise_text(SUM, shapes=shapes, dtypes=dtypes, operator=sign))


def names_of(trace: Trace) -> dict[str, torch.Tensor]:
    """Build the record's tensors anew, of other memory, with plain torch."""
    return {
        name: torch.tensor(view.values, dtype=getattr(torch, view.dtype)).view(view.shape)
        for name, view in trace.variables.items()
        if view.kind == "tensor"
    }


def tried(line: str, names: dict[str, torch.Tensor]) -> torch.Tensor | str:
    try:
        return eval(line, {"torch": torch, **names})
    except (RuntimeError, IndexError, TypeError, ValueError) as error:
        return str(error)


def ask(trace: Trace, name: str) -> Question:
    return questions_for("tensors", trace)[name]


def by_id(question: Question) -> dict[str, Option]:
    return {option.id: option for option in question.options}


def right(question: Question) -> set[str]:
    return {option.id for option in question.options if option.correct}


@pytest.mark.parametrize(("shape", "part", "shared"), SLICES)
@pytest.mark.parametrize("dtype", ["float32", "bool"])
def test_the_tensor_sees_what_is_written_into_a_view(shape, part, shared, dtype):
    if dtype == "bool" and part == "t > 0":
        return
    question = ask(slice_trace(shape, part, dtype), "predict")
    assert right(question) == {"view" if shared else "copy"}
    t = torch.arange(torch.Size(shape).numel()).view(shape).to(getattr(torch, dtype))
    before = t.clone()
    eval(part, {"t": t})[...] = 99
    if not torch.equal(before, t):
        assert shared
    elif dtype == "float32":
        assert not shared
    said = next(option.said for option in question.options if option.correct)
    assert said == (str(t) if t.numel() <= 16 else f"torch.Size({list(shape)})")


@pytest.mark.parametrize(("shape", "part", "shared"), SLICES)
def test_a_column_is_right_where_select_gives_the_same(shape, part, shared):
    trace = slice_trace(shape, part)
    t = names_of(trace)["t"]
    for option in ask(trace, "repair").options:
        result = tried(option.code, {"t": t})
        wanted = t.select(-1, t.shape[-1] - 1)
        assert option.correct == (result.shape == wanted.shape and torch.equal(result, wanted))


@pytest.mark.parametrize(("picture", "height", "width"), PICTURES)
def test_one_number_of_the_picture_changes_with_its_turned_view(picture, height, width):
    trace = picture_trace(picture, height, width)
    question = ask(trace, "predict")
    img = names_of(trace)["img"]
    exec(question.facts["line"], {"turned": img.permute(1, 2, 0)})
    before = names_of(trace)["img"]
    [place] = (img != before).nonzero().tolist()
    assert place == [0, height - 1, width - 1]
    assert right(question) == {"moved"}
    assert by_id(question)["moved"].said == str(img[0, -1, -1])


@pytest.mark.parametrize(("picture", "height", "width"), PICTURES)
def test_torch_refuses_what_is_called_right_of_a_picture(picture, height, width):
    trace = picture_trace(picture, height, width)
    for option in ask(trace, "break").options:
        result = tried(option.code, names_of(trace))
        assert option.correct == isinstance(result, str)
        if isinstance(result, str):
            assert option.said == result


@pytest.mark.parametrize(("picture", "height", "width"), PICTURES)
def test_planes_are_right_where_they_are_the_picture(picture, height, width):
    trace = picture_trace(picture, height, width)
    img = names_of(trace)["img"]
    options = by_id(ask(trace, "repair"))
    for option in options.values():
        result = tried(option.code, {"turned": img.permute(1, 2, 0)})
        assert option.correct == (result.shape == img.shape and torch.equal(result, img))
    assert options["moved"].correct
    assert not options["dealt"].correct


@pytest.mark.parametrize(("first", "second"), PAIRS)
@pytest.mark.parametrize(
    ("dtypes", "sign"),
    [(("int64", "float32"), "+"), (("float32", "float32"), "-"), (("bool", "uint8"), "-")],
)
def test_arithmetic_is_judged_as_torch_does(first, second, dtypes, sign):
    trace = sum_trace(first, second, *dtypes, sign)
    names = names_of(trace)
    result = tried(f"a {sign} b", names)
    predict = ask(trace, "predict")
    if isinstance(result, str):
        assert right(predict) == {"stops"}
        assert by_id(predict)["stops"].said == result
    else:
        [code] = [option.code for option in predict.options if option.correct]
        assert code == str(tuple(result.shape))
    codes = [option.code for option in predict.options]
    assert len(set(codes)) == len(codes) >= 2
    breaks = by_id(ask(trace, "break"))
    for option in breaks.values():
        if option.code:
            result = tried(option.code, names_of(trace))
            assert option.correct == isinstance(result, str)
            if isinstance(result, str):
                assert option.said == result
    stopping = any(option.correct for option in breaks.values() if option.code)
    assert breaks["none"].correct != stopping
    a, b = (names[name].reshape(-1) for name in "ab")
    plus = sign == "+" or "bool" in dtypes
    wanted = torch.stack([torch.stack([x + y if plus else x - y for y in b]) for x in a])
    repairs = by_id(ask(trace, "repair"))
    for option in repairs.values():
        result = tried(option.code, names)
        fits = not isinstance(result, str) and result.shape == wanted.shape
        assert option.correct == (fits and torch.equal(result, wanted))
    assert repairs["table"].correct


def traces() -> list[Trace]:
    draw = random.Random(7)
    found = [slice_trace(shape, part) for shape, part, _ in SLICES]
    found += [slice_trace((3, 4), part, "bool") for part in ("t[0]", "t[[0]]", "t + 1")]
    found += [picture_trace(*picture) for picture in PICTURES]
    for first, second in PAIRS:
        one, other = draw.choice(DTYPES), draw.choice(DTYPES)
        found += [sum_trace(first, second, one, other, draw.choice("+-*"))]
    found.append(sum_trace((3,), (4,), "bool", "bool", "-"))
    return found


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_answer_has_words_of_its_own(language):
    say = speaker(language)
    for trace in traces():
        for question in questions_for("tensors", trace).values():
            assert "{" not in say(question.key, **question.facts)
            said = []
            for option in question.options:
                key = f"{question.key}-{option.why}"
                sentence = say(key, **option.facts)
                assert sentence != key, key
                assert "{" not in sentence
                said += [] if option.why == "luck" else [sentence]
                if not option.code:
                    label = f"{question.key}-{option.id}"
                    assert say(label) != label
            assert len(set(said)) == len(said), said


def test_every_topic_asks_three_questions_and_no_two_topics_the_same():
    asked = {}
    for trace in (
        slice_trace((3, 4), "t[:, 1]"),
        picture_trace("landscape", 8, 8),
        sum_trace((3, 1), (4,), "int64"),
        run(tensor_text(TENSOR, fill="randn", dtype="float32", shape=(3, 4), seed=7)),
    ):
        questions = questions_for("tensors", trace)
        assert tuple(questions) == NAMES
        asked[subject_of("tensors", trace)] = questions["predict"].key, questions["repair"].key
    assert set(asked) == {"slice", "image", "arithmetic", "tensors"}
    assert len(set(asked.values())) == 4
    assert len({key for keys in asked.values() for key in keys}) == 8


def test_a_slice_that_is_no_tensor_or_empty_is_not_asked_about():
    for part in ("t[0, 0].item()", "t[5:]", "t.shape", "t[9]"):
        assert questions_for("tensors", slice_trace((3, 4), part)) == {}
