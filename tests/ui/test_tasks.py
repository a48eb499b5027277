from __future__ import annotations

import re

import pytest
import torch

from components.engine import Trace, run
from components.engine.editing import Edit, with_edits
from components.engine.variants import ACTIVATIONS, with_activation, with_hidden_layers
from components.ui.places import PROGRAMS
from components.ui.tasks import TASKS, Task, Verdict, check, cut, judge, missing_lines, tasks_for
from components.ui.tasks.feeding import feeding
from components.ui.tasks.joining import joined
from components.ui.text import speaker
from components.ui.your_turn import solution

LESSONS = {
    page: run((PROGRAMS / f"{page}.py").read_text(encoding="utf-8"))
    for page in ("neuron", "network")
}
BY_NAME = {
    task.name: (page, task) for page, tasks in TASKS.items() for task in tasks(LESSONS[page])
}
every_task = pytest.mark.parametrize("name", BY_NAME)
every_size = pytest.mark.parametrize("n", [1, 2, 5, 16])

SUM = "torch.sum(features * weights)"
FIRST = "torch.mm(features, W1)"
H = f"h = activation({FIRST} + B1)\n"
LAST = "output = activation(torch.mm(h, W2) + B2)"


def deep_page(n: int, h: int, outputs: int, activation: str = "sigmoid") -> Trace:
    """A page of two hidden layers."""
    text = with_hidden_layers((PROGRAMS / "network.py").read_text(encoding="utf-8"), 2)
    text = with_activation(text, activation)
    return run(run(text, n_input=n, n_hidden=h, n_output=outputs).program)


def judged_deep(lines: str, n: int = 5, h: int = 3, outputs: int = 1) -> Verdict:
    page = deep_page(n, h, outputs)
    [task] = tasks_for("network", page)
    return judge(task, page, run(joined(page.program, lines)))


def page_of(name: str, n: int = 5, h: int = 3, activation: str = "sigmoid") -> Trace:
    page, _ = BY_NAME[name]
    text = with_activation((PROGRAMS / f"{page}.py").read_text(encoding="utf-8"), activation)
    sizes = {"n_input": n} | ({"n_hidden": h} if page == "network" else {})
    return run(run(text, seed=7, **sizes).program)


def judged(name: str, lines: str, page: Trace | None = None) -> Verdict:
    page = page or page_of(name)
    return judge(BY_NAME[name][1], page, run(joined(page.program, lines)))


def task_of(name: str) -> Task:
    return BY_NAME[name][1]


def test_the_lines_that_compute_are_taken_out():
    program = page_of("network").program
    assert missing_lines(program).splitlines() == [H.strip(), LAST]
    assert "mm" not in cut(program)
    assert cut(program).endswith("B2 = torch.randn((1, n_output))\n\n")
    assert joined(program, missing_lines(program)).startswith(program.split("\nprint(")[0])


@every_size
@every_task
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_the_solution_passes(name, n, activation):
    page = page_of(name, n, n, activation)
    verdict = judged(name, solution(task_of(name), page), page)
    assert (verdict.opening, verdict.hint) == ("right", "")
    shown = verdict.facts["value"].replace("−", "-")
    assert float(shown) == pytest.approx(page.variables["output"].values[0][0], abs=1e-4)


@every_size
def test_other_right_ways_pass(n):
    for lines in (
        f"output = activation({SUM} + bias)",
        "products = features * weights\ntotal = products.sum()\noutput = activation(total + bias)",
        "output = activation(features @ weights.T + bias)",
        "output = activation((features * weights).sum(dim=1, keepdim=True) + bias).item()",
        "def f(x):\n    return activation(torch.mm(x, weights.T) + bias)\noutput = f(features)",
        "    output = activation(torch.matmul(features, weights.T))\n"
        "    output = activation(torch.matmul(features, weights.T) + bias)",
        "output = activation((features @ weights.T).item() + bias)",
        "s = (features @ weights.T).item()\noutput = activation(s + bias)",
        "output = 1 / (1 + torch.exp(-(torch.dot(features[0], weights[0]) + bias)))",
    ):
        assert judged("sum", lines, page_of("sum", n)).opening == "right", lines
        means = "right" if re.search("mm|@|matmul|dot", lines) else "means"
        assert judged("matmul", lines, page_of("matmul", n)).opening == means, lines


def test_the_right_value_is_that_of_plain_torch():
    torch.manual_seed(7)
    features, weights = torch.randn((1, 5)), torch.randn((1, 5))
    bias = torch.randn((1, 1))
    expected = torch.sigmoid(features @ weights.T + bias).item()
    assert judged("matmul", solution(task_of("matmul"), page_of("matmul"))).facts["value"] == (
        f"{expected:.4f}"
    )


def test_a_product_that_does_not_feed_the_output_does_not_count():
    unused = "s = torch.mm(features, weights.T)\n"
    for lines in (
        unused + f"output = activation({SUM} + bias)",
        unused + f"s = {SUM}\noutput = activation(s + bias)",
    ):
        verdict = judged("matmul", lines)
        assert (verdict.opening, verdict.hint) == ("means", "no-product")


def test_steps_that_feed_the_output_are_found_through_names_views_and_functions():
    page = page_of("sum")
    lines = "a = weights.T\nb = torch.mm(features, a)\nc = b.view(1)\noutput = c\noutput += bias[0]"
    trace = run(joined(page.program, lines))
    assert "torch.mm" in [step.operation for step in feeding(trace)]


NEURON_HINTS = {
    f"output = {SUM} + bias": "no-activation",
    "output = torch.mm(features, weights.T) + bias": "no-activation",
    f"output = activation({SUM})": "no-bias",
    f"output = {SUM}": "only-sum",
    f"output = activation({SUM}) + bias": "bias-outside",
    "output = activation(torch.sum(features * weights + bias))": "bias-each",
    "output = activation(features * weights + bias).sum()": "activation-each",
    "output = activation(features * weights).sum() + bias": "activation-each",
    "output = activation((features * weights).mean() + bias)": "mean",
    "output = activation((features + weights).sum() + bias)": "added",
    f"output = activation(activation({SUM} + bias))": "activated-twice",
    f"output = torch.tanh({SUM} + bias)": "other-activation",
    "output = activation(features * weights + bias)": "not-summed",
    "output = features * weights": "not-summed",
    "output = activation(torch.mm(features.T, weights) + bias)": "outer",
    "output = features[:, :2]": "other-shape",
    f"output = activation({SUM} - 3 * bias)": "other",
    f"weights[0, 0] = 9.0\noutput = activation({SUM} + bias)": "data-changed",
    "features = None\noutput = activation(weights.sum() + bias)": "data-changed",
    "features = torch.empty(1, 5)\noutput = activation(weights.sum() + bias)": "data-changed",
    "output = activation(torch.mm(features, weights) + bias)": "mm-rows",
    "output = torch.mm(features[0], weights.T)": "mm-dimensions",
    "output = torch.mm(features, weights.T[:3])": "mm-sizes",
    "output = torch.mm(features)": "mm-two",
    "output = torch.mm(features, weights.view(4, 1))": "view-size",
    "output = features * weights[:, :3]": "sizes",
    "output = Features * weights": "name",
    "output = torch.sum（features * weights）": "full-width",
    "output = activation((": "syntax",
}
NETWORK_HINTS = {
    f"h = activation({FIRST})\n{LAST}": "no-bias-of",
    f"{H}output = activation(torch.mm(h, W2))": "no-bias-of",
    f"h = activation({FIRST})\noutput = activation(torch.mm(h, W2))": "no-biases",
    f"h = {FIRST} + B1\n{LAST}": "hidden-linear",
    f"{H}output = torch.mm(h, W2) + B2": "output-linear",
    f"output = torch.mm({FIRST} + B1, W2) + B2": "all-linear",
    f"output = torch.mm({FIRST}, W2)": "products-only",
    f"{H}output = h": "hidden-only",
    f"h = activation({FIRST} + B2)\noutput = activation(torch.mm(h, W2) + B1)": "biases-swapped",
    f"output = torch.relu(torch.mm(torch.relu({FIRST} + B1), W2) + B2)": "other-activation",
    f"W1 = W1 * 2\n{H}{LAST}": "data-changed",
    f"{H}output = torch.mm(W2, h)": "other-shape",
    f"{H}output = activation(torch.mm(h, W2) + 2 * B2)": "other",
    "h = activation(torch.mm(W1, features) + B1)\n" + LAST: "mm-order",
    "h = activation(torch.mm(features, W2) + B2)\noutput = h": "layers-swapped",
    f"{H}output = activation(torch.mm(h, W1) + B2)": "layers-swapped",
    "output = torch.mm(features, W1[:2])": "mm-sizes",
    "output = features * W1[:, :2]": "star",
    LAST: "hidden-first",
    "output = torch.mm(features, w1)": "name",
}
SQUARE_HINTS = {
    f"h = activation(torch.mm(features, W1.T) + B1)\n{LAST}": "turned",
    "output = activation(torch.mm(features, W2) + B2)": "skipped",
}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("lines", "hint"), NEURON_HINTS.items())
def test_each_mistake_at_the_neuron_has_its_hint(lines, hint, language):
    for name in ("sum", "matmul"):
        verdict = judged(name, lines)
        assert verdict.hint == hint
        spoken = speaker(language)(f"task-hint-{hint}", **verdict.facts)
        assert "{" not in spoken
        assert "$" not in spoken


@pytest.mark.parametrize(("lines", "hint"), NETWORK_HINTS.items())
def test_each_mistake_in_the_network_has_its_hint(lines, hint):
    assert judged("network", lines, page_of("network", 5, 3)).hint == hint


@pytest.mark.parametrize(("lines", "hint"), SQUARE_HINTS.items())
def test_mistakes_that_a_square_matrix_hides(lines, hint):
    assert judged("network", lines, page_of("network", 4, 4)).hint == hint


H1 = f"h1 = activation({FIRST} + B1)\n"
H2 = "h2 = activation(torch.mm(h1, W2) + B2)\n"
DEEP = "output = activation(torch.mm(h2, W3) + B3)"
DEEP_HINTS = {
    f"h1 = activation({FIRST})\n{H2}{DEEP}": ("no-bias-of", "B1"),
    f"{H1}h2 = activation(torch.mm(h1, W2))\n{DEEP}": ("no-bias-of", "B2"),
    f"{H1}{H2}output = activation(torch.mm(h2, W3))": ("no-bias-of", "B3"),
    f"output = activation(torch.mm(activation(torch.mm(activation({FIRST}), W2)), W3))": (
        "no-biases",
        "",
    ),
    f"h1 = {FIRST} + B1\n{H2}{DEEP}": ("hidden-linear", "h1"),
    f"{H1}h2 = torch.mm(h1, W2) + B2\n{DEEP}": ("hidden-linear", "h2"),
    f"{H1}{H2}output = torch.mm(h2, W3) + B3": ("output-linear", ""),
    f"output = torch.mm(torch.mm({FIRST} + B1, W2) + B2, W3) + B3": ("all-linear", ""),
    f"{H1}output = h1": ("hidden-only", "W2"),
    f"{H1}{H2}output = h2": ("hidden-only", "W3"),
    f"{H1}output = activation(torch.mm(h1, W3) + B3)": ("skipped", "h2"),
    f"{H1.replace('B1', 'B2')}{H2.replace('B2', 'B1')}{DEEP}": ("biases-swapped", "B1"),
    f"{H1}{H2.replace('W2', 'W2.T')}{DEEP}": ("turned", "W2"),
    f"output = torch.mm(torch.mm({FIRST}, W2), W3)": ("products-only", ""),
    f"h1 = activation(torch.mm(features, W2) + B1)\n{H2}{DEEP}": ("layers-swapped", "W1"),
    f"{H1}{DEEP}": ("hidden-first", "h2"),
}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("outputs", [1, 4])
@pytest.mark.parametrize(("lines", "found"), DEEP_HINTS.items())
def test_each_mistake_in_two_hidden_layers_has_its_hint_and_names_the_place(
    lines, found, outputs, language
):
    verdict = judged_deep(lines, outputs=outputs)
    hint, name = found
    assert verdict.opening != "right"
    assert verdict.hint == hint
    spoken = speaker(language)(f"task-hint-{hint}", **verdict.facts)
    assert f"`{name}`" in spoken or not name
    assert "{" not in spoken.replace("{name}", "")


@pytest.mark.parametrize("outputs", [1, 2, 4])
@pytest.mark.parametrize("activation", ACTIVATIONS)
@every_size
def test_the_lines_of_the_deeper_page_pass(n, activation, outputs):
    for h in (1, n):
        page = deep_page(n, h, outputs, activation)
        [task] = tasks_for("network", page)
        assert cut(page.program).endswith("B3 = torch.randn((1, n_output))\n\n")
        verdict = judge(task, page, run(joined(page.program, solution(task, page))))
        assert (verdict.opening, verdict.hint) == ("right", "")
        assert len(verdict.facts["value"].split(", ")) == outputs
        assert [gap.split(" = ")[0] for gap in task.gaps] == ["h1", "h2", "output"]


def test_a_square_network_hides_layers_that_were_left_out():
    for lines, expected in (
        ("output = activation(torch.mm(features, W3) + B3)", "h2"),
        (f"h2 = activation(torch.mm(features, W2) + B2)\n{DEEP}", "h1"),
    ):
        verdict = judged_deep(lines, 4, 4)
        assert verdict.hint == "skipped"
        assert verdict.facts["expected"] == expected


def test_several_outputs_are_told_with_their_largest_difference():
    page = deep_page(5, 3, 3)
    verdict = judged_deep(f"{H1}{H2}output = torch.mm(h2, W3) + B3", outputs=3)
    assert verdict.opening == "differences"
    wanted = page.variables["output"].values[0]
    told = [float(one.replace("−", "-")) for one in verdict.facts["expected"].split(", ")]
    assert told == pytest.approx(wanted, abs=1e-4)
    ours = [float(one.replace("−", "-")) for one in verdict.facts["value"].split(", ")]
    gap = max(abs(a - b) for a, b in zip(ours, wanted, strict=True))
    assert float(verdict.facts["difference"].replace("−", "-")) == pytest.approx(gap, abs=2e-4)


def test_every_hint_in_the_texts_is_reached():
    from components.ui.places import TEXT

    reached = {*NEURON_HINTS.values(), *NETWORK_HINTS.values(), *SQUARE_HINTS.values()}
    reached.add("no-product")
    text = (TEXT / "en" / "task.ftl").read_text(encoding="utf-8")
    assert set(re.findall(r"(?m)^task-hint-([\w-]+) =", text)) == reached


@every_size
def test_a_wrong_line_is_never_right_at_any_size(n):
    for lines, hint in NEURON_HINTS.items():
        same_at_one = n == 1 and hint in {
            *("bias-each", "mean", "outer", "not-summed", "mm-rows", "activation-each"),
            *("mm-sizes", "sizes"),
        }
        if not same_at_one and hint not in ("view-size", "data-changed"):
            assert judged("sum", lines, page_of("sum", n)).opening != "right", lines


@every_size
def test_other_sizes_give_the_same_hint(n):
    for lines, hint in list(NETWORK_HINTS.items())[:7]:
        assert judged("network", lines, page_of("network", n, n)).hint == hint


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_another_activation_is_named(activation):
    page = page_of("sum", activation=activation)
    other = "tanh" if activation != "tanh" else "sigmoid"
    verdict = judged("sum", f"output = torch.{other}({SUM} + bias)", page)
    assert (verdict.hint, verdict.facts.get("function")) == ("other-activation", other)


def test_a_level_activation_does_not_hide_a_mistake():
    page = page_of("sum", activation="relu")
    assert page.variables["output"].values == [[0.0]]
    for lines, hint in (
        (f"output = activation({SUM})", "no-bias"),
        (f"output = activation({SUM} + 2 * bias)", "other"),
    ):
        verdict = check(task_of("sum"), page.program, lines)
        assert verdict.opening == "luck"
        assert verdict.hint == hint
        again = run(page.program, seed=int(verdict.facts["seed"]))
        wanted = again.variables["output"].values[0][0]
        assert float(verdict.facts["expected"]) == pytest.approx(wanted, abs=1e-4)
    for lines in (f"output = activation({SUM} + bias)", f"output = torch.relu({SUM} + bias)"):
        assert check(task_of("sum"), page.program, lines).opening == "right"


@pytest.mark.parametrize("value", [0.0, 1e4, -1e6])
def test_edited_numbers_count(value):
    base = page_of("sum")
    page = run(with_edits(base.program, (Edit("weights", (0, 2), value),)))
    assert judged("sum", solution(task_of("sum"), page), page).opening == "right"
    assert judged("matmul", solution(task_of("matmul"), page), page).opening == "right"
    assert f"weights[0, 2] = {value}" in cut(page.program)


def test_rounding_of_large_numbers_is_no_mistake():
    base = page_of("sum", activation="identity")
    edits = [("features", 0, 1.0), ("weights", 0, 1e4), ("features", 1, 1.0), ("weights", 1, -1e4)]
    program = with_edits(base.program, tuple(Edit(name, (0, i), v) for name, i, v in edits))
    lines = "p = features * weights\ns = p[0, 0] + p[0, 2] + p[0, 3] + p[0, 4] + p[0, 1]\n"
    page, tried = run(program), run(joined(program, lines + "output = activation(s + bias)"))
    one, other = (trace.variables["output"].values[0][0] for trace in (page, tried))
    assert 2e-5 < abs(one - other) < 1e-3
    assert judge(task_of("sum"), page, tried).opening == "right"


@pytest.mark.parametrize(
    "lines",
    [
        "output = 0.6148",
        "output = torch.tensor([[0.5]])",
        "torch.manual_seed(1)\noutput = torch.randn(1, 1)",
    ],
)
def test_a_number_that_was_only_copied_is_found(lines):
    assert judged("sum", lines).opening == "copied"


def test_a_copied_number_does_not_pass_even_if_it_is_exact():
    page = page_of("sum")
    exact = page.variables["output"].values[0][0]
    assert judged("sum", f"output = {exact!r}", page).opening == "copied"


def test_the_difference_is_told():
    page = page_of("sum")
    verdict = judged("sum", f"output = {SUM} + bias", page)
    ours = run(joined(page.program, f"output = {SUM} + bias")).variables["output"].values[0][0]
    wanted = page.variables["output"].values[0][0]
    told = {name: float(verdict.facts[name].replace("−", "-")) for name in verdict.facts}
    assert told == pytest.approx(
        {"value": ours, "expected": wanted, "difference": abs(ours - wanted)}, abs=1e-4
    )


@pytest.mark.parametrize(
    "lines", ["", "  \n", "s = features", "# output = 1", "Output = features", "print(output)"]
)
def test_no_output(lines):
    assert judged("sum", lines).opening == "missing"


@pytest.mark.parametrize(
    "lines",
    [
        "output = True",
        "output = features @ weights.T > 0",
        "output = 'a'",
        "output = [1]",
        "output = None",
    ],
)
def test_an_output_that_is_no_tensor(lines):
    assert judged("sum", lines).opening == "value"


def test_torchs_message_comes_word_for_word():
    verdict = judged("sum", "x = 1\noutput = torch.mm(features, weights)")
    assert verdict.failure is not None
    assert verdict.failure.message == "mat1 and mat2 shapes cannot be multiplied (1x5 and 1x5)"
    assert (verdict.failure.reason, verdict.failure.line) == ("", 2)


ATTACKS = {
    "dunder": ("output = features.__class__", "private-name"),
    "dunder name": ("output = __builtins__", "private-name"),
    "import": ("import os\noutput = features", "import"),
    "import call": ("output = __import__('os')", "private-name"),
    "file": ("output = open('/etc/passwd')", "unknown-name"),
    "torch file": ("output = torch.load('x')", "unknown-function"),
    "eval": ("output = eval('1')", "unknown-name"),
    "huge shape": ("output = torch.zeros(10**9, 10**9)", "too-many-elements"),
    "huge integer": ("output = 9 ** 9 ** 9", "number-too-long"),
    "nested lists": ("output = " + "[" * 60 + "1" + "]" * 60, "too-nested"),
    "nested calls": ("output = " + "activation(" * 200 + "1" + ")" * 200, "too-nested"),
    "parentheses": ("output = " + "(" * 300 + "1" + ")" * 300, "not-python"),
    "deep minus": ("output = " + "-" * 900 + "1", "too-nested"),
    "loop": ("while True: output = 1", "loop"),
    "comprehension": ("output = [x for x in features]", "comprehension"),
    "lambda": ("output = (lambda: 1)()", "called-twice"),
    "decorator": ("@activation\ndef f(x): return x\noutput = 1", "function-form"),
    "null": ("output = 1\x00", "not-python"),
    "surrogate": ("output = '\ud800'", "not-python"),
    "direction": ("output = '\u202e'", "odd-text"),
    "fetch": ("output = features.numpy().tofile('x')", "unknown-attribute"),
}


@pytest.mark.parametrize(("lines", "reason"), ATTACKS.values(), ids=ATTACKS)
def test_attacks_are_refused_with_a_sentence(lines, reason):
    verdict = check(task_of("sum"), page_of("sum").program, lines)
    assert verdict.opening == "stopped"
    assert verdict.failure is not None
    assert verdict.failure.reason == reason
    key = f"failure-{reason}"
    assert speaker("en")(key, **verdict.failure.facts) != key


def test_tasks_are_there_only_where_an_output_is_computed():
    assert [task.name for task in tasks_for("neuron", page_of("sum"))] == ["sum", "matmul"]
    assert [task.name for task in tasks_for("network", page_of("network"))] == ["network"]
    assert tasks_for("home", page_of("network")) == ()
    assert tasks_for("neuron", run("x = 1")) == ()
    assert tasks_for("neuron", run("output = undefined")) == ()
