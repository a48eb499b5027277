"""What the neuron drawing says, and what it does not say yet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from components.drawing.neuron import neuron_svg
from components.drawing.numbers import number
from components.engine import run
from tests.drawing.neuron_reading import STEPS, SVG, by_id, draw, parts, readout, words
from tests.drawing.neuron_records import LITERAL, neuron_trace, tensor, torch_neuron, torch_values

ROOT = Path(__file__).resolve().parents[2]
RESULTS = ("products", "total", "preactivation", "output")


def plain_torch(n, seed):
    """The program of the page, in plain Python."""
    import torch

    torch.manual_seed(seed)
    features = torch.randn((1, n))
    weights = torch.randn_like(features)
    bias = torch.randn((1, 1))
    total = torch.sum(features * weights) + bias
    return features, weights, bias, total, 1 / (1 + torch.exp(-total))


@pytest.mark.parametrize(("n", "seed"), [(1, 0), (5, 7), (8, 3), (16, 11)])
def test_a_row_says_its_product_as_torch_computed_it(n, seed):
    values = torch_values(n, seed=seed)
    found = parts(draw(neuron_trace(**values)))
    rows = zip(*(values[name][0] for name in ("features", "weights", "products")), strict=True)
    for i, (x, w, product) in enumerate(rows):
        sub = str(i + 1).translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))
        row = found[f"features[0,{i}]"]
        said = f"x{sub} * w{sub} = {number(x)} * {number(w)} = "
        assert row.get("data-readout") == said
        assert row.get("data-result") == number(product)
        assert row.get("aria-label") == said + number(product)


@pytest.mark.parametrize(("n", "seed"), [(1, 0), (5, 7), (16, 999)])
def test_the_programs_own_record_says_what_torch_says(n, seed):
    program = (ROOT / "assets" / "programs" / "neuron.py").read_text(encoding="utf-8")
    found = parts(draw(run(program, n_input=n, seed=seed)))
    features, weights, bias, total, output = plain_torch(n, seed)
    results = [number(value) for value in (features * weights)[0].tolist()]
    assert [found[f"features[0,{i}]"].get("data-result") for i in range(n)] == results
    assert found["bias"].get("data-result") == number(bias.item())
    assert found["sum"].get("data-result") == number(total.item())
    assert found["output"].get("data-result") == number(output.item())


def test_the_other_parts_say_their_numbers():
    found = parts(draw(neuron_trace(**LITERAL)))
    says = {key: (e.get("data-readout"), e.get("data-result")) for key, e in found.items()}
    assert says["bias"] == ("bias = ", "0.4000")
    assert says["sum"] == ("<drawing-neuron-sum> + bias = −0.8000 + 0.4000 = ", "−0.4000")
    assert says["activation"] == ("sigmoid(−0.4000) = ", "0.4013")
    assert says["output"] == ("output = sigmoid(−0.4000) = ", "0.4013")


def test_the_sum_says_the_products_alone_before_the_bias_is_added():
    found = parts(draw(neuron_trace(**LITERAL), step=2))
    assert found["sum"].get("data-readout") == "torch.sum(features * weights) = "
    assert found["sum"].get("data-result") == "−0.8000"


@pytest.mark.parametrize("now", STEPS)
def test_no_number_appears_before_it_is_computed(now):
    text = neuron_svg(neuron_trace(**LITERAL), say=words, step=now)
    results = [["−1.2500", "−0.3750", "0.8250"], ["−0.8000"], ["−0.4000"], ["0.4013"]]
    for computed_at, numbers in enumerate(results, 1):
        assert [value in text for value in numbers] == [now >= computed_at] * len(numbers)


@pytest.mark.parametrize("now", range(4))
def test_a_part_that_is_not_computed_yet_says_so(now):
    found = parts(draw(neuron_trace(**LITERAL), step=now))
    results = {key: e.get("data-result") for key, e in found.items()}
    waiting = [key for key, result in results.items() if result == "<not-yet>"]
    rows = [f"features[0,{i}]" for i in range(3)]
    assert waiting == [
        *(rows if now < 1 else []),
        "activation",
        *(["sum"] if now < 2 else []),
        "output",
    ]


@pytest.mark.parametrize("n", [3, 8, 9, 16])
@pytest.mark.parametrize("now", STEPS)
def test_a_result_is_a_dashed_empty_cell_until_it_is_there(n, now):
    found = by_id(draw(torch_neuron(n), step=now))
    dashed = {name for name, e in found.items() if e.get("stroke-dasharray") == "5 4"}
    if n > 8:
        dashed |= {name for name, e in found.items() if e.get("stroke-dasharray") == "3 2.5"}
    products = {f"p-{i}" for i in range(n)}
    assert dashed == {
        *(products if now < 1 else ()),
        *(["z"] if now < 2 else ()),
        *(["y"] if now < 4 else ()),
    }


@pytest.mark.parametrize(
    ("now", "said", "result"),
    [
        (0, "features (1, 3)  weights (1, 3)  bias (1, 1)", ""),
        (1, "(features * weights).shape = ", "(1, 3)"),
        (2, "torch.sum(features * weights) = ", "−0.8000"),
        (3, "<drawing-neuron-sum> + bias = −0.8000 + 0.4000 = ", "−0.4000"),
        (4, "output = sigmoid(−0.4000) = ", "0.4013"),
        (None, "output = sigmoid(−0.4000) = ", "0.4013"),
    ],
)
def test_the_readout_says_what_the_step_has_done(now, said, result):
    assert readout(draw(neuron_trace(**LITERAL), step=now)) == (said, result)


def test_the_description_tells_what_is_known():
    root = draw(neuron_trace(**LITERAL), step=3)
    assert root.find(f"{SVG}title").text == "<drawing-neuron-title> count=3"
    assert root.find(f"{SVG}desc").text == (
        "<drawing-neuron-after-bias> count=3 bias=0.4000 total=−0.8000 preactivation=−0.4000 "
        "output=? function=sigmoid"
    )


def test_the_shape_of_a_result_stands_there_once_it_is_computed():
    def shapes(now):
        texts = [e.text for e in draw(neuron_trace(**LITERAL), step=now).iter(f"{SVG}text")]
        return texts.count("(1, 3)"), texts.count("(1, 1)")

    assert [shapes(now) for now in STEPS] == [(2, 0), (3, 0), (3, 0), (3, 0), (3, 1)]


@pytest.mark.parametrize("now", STEPS)
def test_a_slot_without_a_number_is_a_question_mark(now):
    values = LITERAL | {"weights": [[2.5, None, 1.1]], "products": [[-1.25, None, 0.825]]}
    root = draw(neuron_trace(**values), step=now)
    row = parts(root)["features[0,1]"]
    assert row.get("data-readout") == "x₂ * w₂ = 1.2500 * ? = "
    assert row.get("data-result") == ("?" if now else "<not-yet>")
    assert ("p-1-n" in by_id(root)) == (now > 0)


@pytest.mark.parametrize("missing", ["features", "weights", "bias"])
@pytest.mark.parametrize("now", STEPS)
def test_a_variable_that_is_missing_is_drawn_as_question_marks(missing, now):
    values = {name: LITERAL[name] for name in ("features", "weights", "bias") if name != missing}
    root = draw(neuron_trace(**values), step=now)
    found = by_id(root)
    cells = {"features": "x-0-n", "bias": "b-n"}
    if missing in cells:
        assert found[cells[missing]].text == "?"
    else:
        assert "* ? = " in parts(root)["features[0,0]"].get("data-readout")


@pytest.mark.parametrize("ran", range(5))
def test_a_run_that_stopped_is_drawn_as_far_as_it_got(ran):
    values = {name: LITERAL[name] for name in ("features", "weights", "bias", *RESULTS[:ran])}
    stopped, whole = neuron_trace(**values), neuron_trace(**LITERAL)
    last = {e.get("id"): e.get("data-result") for e in parts(draw(stopped)).values()}
    then = {e.get("id"): e.get("data-result") for e in parts(draw(whole, step=ran)).values()}
    assert last == then


def test_a_tensor_without_values_is_drawn_as_question_marks():
    trace = neuron_trace(**LITERAL)
    unread = replace(tensor("features", [[0.0] * 3]), values=None)
    trace = replace(trace, variables={**trace.variables, "features": unread})
    assert by_id(draw(trace))["x-2-n"].text == "?"
