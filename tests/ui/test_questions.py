from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
import torch

from components.engine import Trace, run
from components.engine.program import Program
from components.engine.reshapes import Reshape, with_reshape
from components.engine.variants import with_hidden_layers
from components.ui.places import PROGRAMS, TEXT
from components.ui.questions import NAMES, QUESTIONS, Option, Question, questions_for
from components.ui.questions.trials import attempt, rerun, with_data
from components.ui.text import speaker

SIZES = (1, 2, 5, 16)
PROGRAM = {"home": "network", "neuron": "neuron", "network": "network"}
"""The pages of the lesson's two programs; others have tests of their own."""
LESSONS = {page: QUESTIONS[page] for page in PROGRAM}
every_n = pytest.mark.parametrize("n", SIZES)
every_h = pytest.mark.parametrize("h", SIZES)


def text(name: str) -> str:
    return (PROGRAMS / f"{name}.py").read_text(encoding="utf-8")


def trace_of(page: str, n: int, h: int = 2, seed: int = 7) -> Trace:
    if page == "reshape":
        return run(with_reshape(text(page), Reshape(min(n, 8), min(h, 8), size=(-1,))))
    sizes = {"n_input": n} if page == "neuron" else {"n_input": n, "n_hidden": h}
    return run(text(PROGRAM[page]), seed=seed, **sizes)


def ask(page: str, name: str, n: int, h: int = 2) -> Question:
    return QUESTIONS[page][name](trace_of(page, n, h))


def right(question: Question) -> set[str]:
    return {option.id for option in question.options if option.correct}


def by_id(question: Question) -> dict[str, Option]:
    return {option.id: option for option in question.options}


def data(*shapes: tuple[int, ...], seed: int = 7) -> list[torch.Tensor]:
    """Draw as plain torch does, without the app."""
    source = torch.Generator().manual_seed(seed)
    return [torch.randn(shape, generator=source) for shape in shapes]


def tried(line: str, names: dict[str, torch.Tensor]) -> torch.Tensor | str:
    """Let plain Python evaluate a line: the result, or torch's message."""
    try:
        return eval(line, {"torch": torch, **names})
    except RuntimeError as error:
        return str(error)


def neuron_data(n: int) -> dict[str, torch.Tensor]:
    return dict(zip(("features", "weights"), data((1, n), (1, n)), strict=True))


def network_data(n: int, h: int, seed: int = 7) -> dict[str, torch.Tensor]:
    shapes = ((1, n), (n, h), (h, 1), (1, h), (1, 1))
    return dict(zip(("features", "W1", "W2", "B1", "B2"), data(*shapes, seed=seed), strict=True))


def forward(names: dict[str, torch.Tensor], product: torch.Tensor) -> tuple[torch.Tensor, ...]:
    h = torch.sigmoid(product + names["B1"])
    return h, torch.sigmoid(torch.mm(h, names["W2"]) + names["B2"])


def all_questions() -> Iterator[Question]:
    for page in (*LESSONS, "reshape"):
        for n in SIZES:
            for h in (1,) if page == "neuron" else SIZES:
                yield from questions_for(page, trace_of(page, n, h)).values()
    symmetric = run("import torch\nx = torch.tensor([[1, 2], [2, 3]])\ny = x.view(2, 2)")
    yield from questions_for("reshape", symmetric).values()


@every_n
def test_neuron_predict_the_shape_is_torchs(n):
    names = neuron_data(n)
    shape = tuple(torch.mm(names["features"], names["weights"].view(n, 1)).shape)
    for option in ask("neuron", "predict", n).options:
        assert option.correct == (option.code == str(shape))


@every_n
def test_neuron_break_torch_refuses_what_is_called_right(n):
    names = neuron_data(n)
    options = by_id(ask("neuron", "break", n))
    results = {key: tried(one.code, names) for key, one in options.items() if one.code}
    stopped = {key for key, result in results.items() if isinstance(result, str)}
    assert {key for key, one in options.items() if one.correct} == (stopped or {"none"})
    for key in stopped:
        assert options[key].said == results[key]


@every_n
def test_neuron_repair_is_right_where_the_sum_comes_out(n):
    names = neuron_data(n)
    wanted = (names["features"] * names["weights"]).sum().view(1, 1)
    for option in ask("neuron", "repair", n).options:
        result = tried(option.code, names)
        fits = not isinstance(result, str) and result.shape == wanted.shape
        assert option.correct == (fits and torch.allclose(result, wanted, atol=1e-5))
        if isinstance(result, str):
            assert option.said == result


@every_n
@every_h
def test_network_predict_the_shape_is_torchs(n, h):
    names = network_data(n, h)
    samples = torch.ones(10, n)
    hidden, _ = forward(names, torch.mm(samples, names["W1"]))
    for option in ask("network", "predict", n, h).options:
        assert option.correct == (option.code == str(tuple(hidden.shape)))


@every_n
@every_h
def test_network_break_says_what_torch_does_with_turned_weights(n, h):
    names = network_data(n, h)
    product = tried("torch.mm(features, W1.T)", names)
    question = ask("network", "break", n, h)
    if isinstance(product, str):
        assert right(question) == {"product"}
        assert by_id(question)["product"].said == product
    else:
        before, _ = forward(names, torch.mm(names["features"], names["W1"]))
        after, _ = forward(names, product)
        assert right(question) == {"same" if torch.allclose(before, after) else "other"}


@every_n
@every_h
def test_network_repair_is_right_where_the_numbers_agree(n, h):
    names = network_data(n, h)
    names["W"] = names["W1"].T.contiguous()
    wanted = torch.mm(names["features"], names["W1"])
    for option in ask("network", "repair", n, h).options:
        result = tried(option.code, names)
        fits = not isinstance(result, str) and result.shape == wanted.shape
        assert option.correct == (fits and torch.allclose(result, wanted, atol=1e-5))
        if isinstance(result, str):
            assert option.said == result


def test_the_right_shape_with_scrambled_numbers_is_no_repair():
    view = by_id(ask("network", "repair", 5, 2))["view"]
    assert (view.correct, view.facts["shape"], view.why) == (False, "(1, 2)", "view-other")


@pytest.mark.parametrize(("seed", "other"), [(7, 8), (0, 1), (999, 998)])
@every_n
def test_home_predict_another_seed_changes_numbers_and_no_shape(n, seed, other):
    question = QUESTIONS["home"]["predict"](trace_of("home", n, 5, seed))
    before, after = (network_data(n, 5, seed=one) for one in (seed, other))
    hidden = [forward(one, torch.mm(one["features"], one["W1"]))[0] for one in (before, after)]
    assert hidden[0].shape == hidden[1].shape
    assert not torch.equal(*hidden)
    assert not torch.equal(before["W1"], after["W1"])
    assert question.facts["other"] == str(other)
    assert right(question) == {"values"}


@every_n
@every_h
def test_home_break_torch_refuses_what_is_called_right(n, h):
    for option in ask("home", "break", n, h).options:
        names = network_data(n, h)
        name, line = option.code.split(" = ")
        names[name] = tried(line, {})
        product = tried("torch.mm(features, W1)", names)
        if isinstance(product, str):
            assert (option.correct, option.said) == (True, product)
        else:
            output = forward(names, product)[1]
            assert (option.correct, option.said) == (False, str(output.shape))


@every_n
@every_h
def test_home_repair_is_right_where_every_feature_is_used(n, h):
    for option in ask("home", "repair", n, h).options:
        names = network_data(n, h) | {"features": torch.randn(1, n + 1)}
        line = option.code
        if line.startswith("W1 = "):
            names["W1"], line = tried(line[5:], {}), "torch.mm(features, W1)"
        product = tried(line, names)
        if isinstance(product, str):
            assert (option.correct, option.said) == (False, product)
        else:
            assert option.said == str(forward(names, product)[1].shape)
            changed = names["features"].clone()
            changed[0, n] += 1
            moved = tried(line, names | {"features": changed})
            uses_all = not torch.equal(product, moved)
            assert option.correct == (uses_all and product.shape[0] == 1)


def test_every_question_can_be_answered_and_every_answer_has_its_own_words():
    used = set()
    for question in all_questions():
        options = question.options
        assert 2 <= len(options) <= 4
        assert len({option.id for option in options}) == len(options)
        for language in ("en", "zh"):
            say = speaker(language)
            shown = [one.code or say(f"{question.key}-{one.id}") for one in options]
            assert len(set(shown)) == len(shown)
            words = {one.why: say(f"{question.key}-{one.why}", **one.facts) for one in options}
            assert len({*words.values()}) == len(words)
            for sentence in (*words.values(), say(question.key, **question.facts)):
                assert "ask-" not in sentence
                assert "{" not in sentence
                assert "``" not in sentence
        assert any(option.correct for option in options)
        used |= {question.key, *(f"{question.key}-{one.why}" for one in options)}
        used |= {f"{question.key}-{one.id}" for one in options if not one.code}
    files = ("ask.ftl", "ask-reshape.ftl")
    written = "".join((TEXT / "en" / name).read_text(encoding="utf-8") for name in files)
    pattern = r"^(ask-(?:home|neuron|reshape|network)-[\w-]+)"
    assert used == set(re.findall(pattern, written, re.MULTILINE))


def test_every_page_has_one_question_of_each_kind_about_beliefs_of_its_own():
    for page, builders in LESSONS.items():
        assert tuple(builders) == NAMES
        beliefs = {build(trace_of(page, 3)).misconception for build in builders.values()}
        assert len(beliefs) == len(builders)


def test_a_question_is_put_without_running_anything():
    rerun.cache_clear()
    for page, builders in LESSONS.items():
        trace = trace_of(page, 3)
        for build in builders.values():
            assert build(trace).facts is not None
    assert rerun.cache_info().currsize == 0


def test_changed_numbers_of_the_page_count():
    edits = "W1[0, 1] = 0.5\nW1[1, 0] = 0.5\n"
    program = text("network").replace("W2 = torch", edits + "W2 = torch", 1)
    trace = run(program, n_input=2, n_hidden=2)
    # A symmetric W1 is the same when it is turned: the run decides, not the sizes.
    assert right(QUESTIONS["network"]["break"](trace)) == {"same"}
    assert "view" in right(QUESTIONS["network"]["repair"](trace))


@pytest.mark.parametrize(
    ("page", "old", "new"),
    [
        ("neuron", "torch.randn((1, n_input))", "torch.randn((3, n_input))"),
        ("neuron", "weights = torch.randn_like(features)", "weights = torch.randn(n_input)"),
        ("network", "torch.mm(features, W1)", "(features @ W1)"),
        ("network", "torch.randn((1, n_input))", "torch.randn((3, n_input))"),
        ("home", "n_output = 1", "n_output = 2"),
        ("home", "torch.randn((1, n_input))", "torch.randn((1, n_input + 1))"),
    ],
)
def test_a_program_that_has_become_another_one_is_not_asked_about(page, old, new):
    program = text(PROGRAM[page])
    assert old in program
    assert questions_for(page, run(program))
    assert questions_for(page, run(program.replace(old, new))) == {}


def test_a_network_of_two_hidden_layers_is_asked_about_its_first():
    program = text("network").replace("h = activation", "h1 = activation")
    program = program.replace(
        "output = activation(torch.mm(h, W2)",
        "V = torch.randn(n_hidden, 4)\nh2 = activation(torch.mm(h1, V))\n"
        "output = activation(torch.mm(h2, torch.randn(4, 1))",
    )
    questions = questions_for("network", run(program, n_input=5))
    assert questions["predict"].facts["name"] == "h1"
    assert [right(one) for one in questions.values()] == [{"hidden"}, {"product"}, {"turned"}]


@pytest.mark.parametrize("outputs", [1, 4])
@pytest.mark.parametrize(("n", "h"), [(1, 1), (3, 2), (2, 2), (5, 16), (16, 16)])
def test_the_questions_of_a_deeper_network_are_answered_by_torch(n, h, outputs):
    program = with_hidden_layers(text("network"), 2)
    trace = run(program, n_input=n, n_hidden=h, n_output=outputs)
    shapes = ((1, n), (n, h), (h, h), (h, outputs), (1, h))
    names = dict(zip(("features", "W1", "W2", "W3", "B1"), data(*shapes), strict=True))
    hidden = torch.sigmoid(torch.mm(names["features"], names["W1"]) + names["B1"])
    samples = torch.sigmoid(torch.mm(torch.ones(10, n), names["W1"]) + names["B1"])
    questions = questions_for("network", trace)
    assert {one.facts["name"] for one in questions.values()} == {"h1"}
    assert [one.code for one in questions["predict"].options if one.correct] == [
        str(tuple(samples.shape))
    ]
    turned = tried("torch.sigmoid(torch.mm(features, W1.T) + B1)", names)
    happened = (
        "product"
        if isinstance(turned, str)
        else "same"
        if torch.allclose(turned, hidden)
        else "other"
    )
    assert right(questions["break"]) == {happened}
    names["W"] = names["W1"].T.contiguous()
    wanted = torch.mm(names["features"], names["W1"])
    for option in questions["repair"].options:
        result = tried(option.code, names)
        fits = not isinstance(result, str) and result.shape == wanted.shape
        assert option.correct == (fits and torch.allclose(result, wanted, atol=1e-5))


@pytest.mark.parametrize("change", [str, lambda program: Program(program).on_device("cpu").text])
def test_other_data_keeps_the_rest_of_the_program(change: Callable[[str], str]):
    program = change(text("network").replace("n_hidden)\nW2", "n_hidden)\nW1[2, 1] = 1.5\nW2", 1))
    assert "W1[2, 1]" in program
    other = with_data(program, "W1", (4, 2))
    assert "W1[2, 1]" not in other
    assert other.count("torch.randn((4, 2))") == 1
    assert other.count(".to(device)") == program.count(".to(device)")
    assert run(with_data(other, "features", (1, 4))).failure is None


def test_what_is_said_is_what_torch_prints():
    trace = trace_of("neuron", 3)
    assert attempt(trace.program, "torch.ones(2).sum()").said == "tensor(2.)"
    assert attempt(trace.program, "torch.ones(1, 2)").said == "tensor([[1., 1.]])"
    assert attempt(trace.program, "torch.ones(1, 17)").said == "torch.Size([1, 17])"


def table(rows: int, columns: int) -> torch.Tensor:
    return torch.arange(1, rows * columns + 1).mul(10).view(rows, columns)


@pytest.mark.parametrize("rows", [2, 3, 8])
@pytest.mark.parametrize("columns", [2, 4, 5])
def test_reshape_answers_are_torchs(rows, columns):
    x = table(rows, columns)
    trace = run(with_reshape(text("reshape"), Reshape(rows, columns, call="resize_", size=(1,))))
    predict, breaks, repair = questions_for("reshape", trace).values()
    for option in predict.options:
        assert option.correct == (option.code == str(x.t()[1]))
    for option in breaks.options:
        result = tried(option.code, {"x": x.clone()})
        assert option.correct == isinstance(result, str)
        assert not option.correct or option.said == result
    wanted = [number for column in range(columns) for number in x[:, column].tolist()]
    for option in repair.options:
        assert option.correct == (tried(option.code, {"x": x.clone()}).tolist() == wanted)


@pytest.mark.parametrize("shape", [(1, 1), (1, 5), (5, 1)])
def test_a_row_or_a_column_is_not_asked_about(shape):
    trace = run(with_reshape(text("reshape"), Reshape(*shape, size=(-1,))))
    assert questions_for("reshape", trace) == {}


@pytest.mark.parametrize("name", ["break", "repair"])
def test_home_shows_what_the_line_said_to_have_printed_it_prints(name):
    for option in ask("home", name, 3).options:
        stopped = option.said.startswith("mat1")
        assert option.then == ("" if stopped else "print(output.shape)")
        assert stopped or option.said.startswith("torch.Size(")
