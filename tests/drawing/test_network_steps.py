"""The steps of the network drawing, and what of the record they show."""

from __future__ import annotations

from pathlib import Path

import pytest

from components.drawing.network import network_spans
from components.drawing.network_record import read_network
from components.engine import run
from tests.drawing.network_reading import (
    DIRECTIONS,
    SIZES,
    STEPS,
    SVG,
    by_id,
    classes,
    draw,
    parts,
    readout,
    visible_texts,
)
from tests.drawing.network_records import LITERAL, network_trace, torch_network

PROGRAM = (Path(__file__).parents[2] / "assets" / "programs" / "network.py").read_text("utf-8")


def texts(root):
    """The words inside each part's group."""
    return {
        key: [t for e in part.iter(f"{SVG}text") for t in ["".join(e.itertext())]]
        for key, part in parts(root).items()
    }


def now(root):
    """The tiles and units that the step is about."""
    rings = {e: e.get("data-links") for e in root.iter() if "te-now" in classes(e)}
    tiles = {key for key, part in parts(root).items() if any(ring in rings for ring in part)}
    units = {links.split()[0] for links in rings.values() if links}
    return tiles, units


def test_each_step_shows_a_step_of_the_record():
    spans = network_spans(run(PROGRAM))
    assert tuple(spans) == (
        "data",
        *(f"{name}-{k}" for k in (1, 2) for name in ("multiply", "add", "activate")),
    )
    found = [step and (step.operation, step.text) for step in spans.values()]
    assert found == [
        None,
        ("torch.mm", "torch.mm(features, W1)"),
        ("+", "torch.mm(features, W1) + B1"),
        ("activation", "activation(torch.mm(features, W1) + B1)"),
        ("torch.mm", "torch.mm(h, W2)"),
        ("+", "torch.mm(h, W2) + B2"),
        ("activation", "activation(torch.mm(h, W2) + B2)"),
    ]


def test_the_whole_picture_is_the_last_step():
    trace = torch_network(3, 2)
    assert readout(draw(trace)) == readout(draw(trace, step=6)) == readout(draw(trace, step=99))
    assert readout(draw(trace, step=-1)) == readout(draw(trace, step=0))


@pytest.mark.parametrize(
    ("step", "unit", "said"),
    [
        (0, ["h₂"], "features.shape = (1, 3)"),
        (1, ["Σ₂", "9.4375"], "features @ W1:  (1, 3) @ (3, 2) → (1, 2)"),
        (2, ["Σ₂", "8.4375"], "features @ W1 + B1:  (1, 2) + (1, 2) → (1, 2)"),
        (3, ["h₂", "0.9998"], "h = sigmoid(features @ W1 + B1):  (1, 2) → (1, 2)"),
        (4, ["h₂", "0.9998"], "h @ W2:  (1, 2) @ (2, 1) → (1, 1)"),
        (5, ["h₂", "0.9998"], "h @ W2 + B2:  (1, 1) + (1, 1) → (1, 1)"),
        (6, ["h₂", "0.9998"], "output = sigmoid(h @ W2 + B2) = sigmoid(0.2731) = 0.5678"),
    ],
)
def test_a_unit_shows_what_it_has_come_to(step, unit, said):
    root = draw(network_trace(**LITERAL), step=step)
    assert texts(root)["h[0,1]"][: len(unit)] == unit
    assert readout(root) == said


@pytest.mark.parametrize(
    ("step", "output"), [(3, []), (4, ["0.0231"]), (5, ["0.2731"]), (6, ["0.5678"])]
)
def test_the_output_comes_last(step, output):
    root = draw(network_trace(**LITERAL), step=step)
    assert texts(root)["output[0,0]"] == [*output, "b 0.2500"]
    dashed = by_id(root)["net-y-0-c"].get("stroke-dasharray")
    assert (dashed is None) == bool(output)


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize(("n", "h"), SIZES)
def test_nothing_shows_a_number_before_its_step(n, h, direction):
    trace = torch_network(n, h)
    output = f"{trace.variables['output'].values[0][0]:.4f}"
    hidden = {f"{v:.4f}" for v in trace.variables["h"].values[0]}
    for step in STEPS:
        shown = " ".join(place.text for place in visible_texts(draw(trace, step=step)))
        assert (output in shown) == (step == 6)
        if step < 3:
            assert not [v for v in hidden if v in shown]


@pytest.mark.parametrize(
    ("step", "tiles", "units"),
    [
        (0, set(), set()),
        (
            1,
            {"features", "W1", "features@W1"},
            {"features[0,0]", "features[0,1]", "features[0,2]", "h[0,0]", "h[0,1]"},
        ),
        (2, {"B1", "features@W1+B1"}, {"h[0,0]", "h[0,1]"}),
        (3, {"features@W1+B1", "h"}, {"h[0,0]", "h[0,1]"}),
        (4, {"h", "W2", "h@W2"}, {"h[0,0]", "h[0,1]", "output[0,0]"}),
        (5, {"B2", "h@W2+B2"}, {"output[0,0]"}),
        (6, set(), set()),
    ],
)
def test_the_actors_of_a_step_have_a_ring(step, tiles, units):
    assert now(draw(torch_network(3, 2), step=step)) == (tiles, units)


def test_a_selection_takes_the_ring_from_the_step():
    root = draw(torch_network(3, 2), step=1, selected="h[0,1]")
    assert now(root) == (set(), set())
    assert readout(root) == "features @ W1[:, 1] = −0.3969"


@pytest.mark.parametrize(
    ("step", "selected"),
    [(0, None), (1, "h[0,4]"), (3, "h[0,4]"), (4, "output[0,0]"), (5, "output[0,0]")],
)
def test_in_a_dense_network_the_step_brings_its_own_unit_forward(step, selected):
    assert draw(torch_network(16, 16), step=step).get("data-selected") == selected


def test_lines_to_come_are_dotted():
    for step in STEPS:
        found = by_id(draw(torch_network(3, 2), step=step))
        dotted = [found[f"net-edges-{k}"].get("stroke-dasharray") is not None for k in (1, 2)]
        assert dotted == [step < 1, step < 4]


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("kept", range(len(LITERAL) + 1))
def test_a_run_that_stopped_early_is_drawn_as_far_as_it_came(kept, direction):
    order = ("features", "W1", "W2", "B1", "B2", *list(LITERAL)[3:6], *list(LITERAL)[8:])
    trace = network_trace(**{name: LITERAL[name] for name in order[:kept]})
    for step in (*STEPS, None):
        root = draw(trace, direction=direction, step=step, selected="h[0,0]")
        assert ("features[0,0]" in parts(root)) == (kept >= 1)
        assert ("W1[0,0]" in parts(root)) == (kept >= 2 and step != 0)


def test_sides_that_do_not_fit_are_not_joined_and_say_so():
    trace = run(PROGRAM.replace("torch.randn(n_input, n_hidden)", "torch.randn(5, n_hidden)"))
    assert trace.failure is not None
    root = draw(trace)
    assert "3 ≠ 5" in {e.text for e in root.iter(f"{SVG}text")}
    bars = [e for e in root.iter(f"{SVG}path") if e.get("stroke-width") == "4"]
    assert [bar.get("stroke") for bar in bars] == ["var(--te-err)"] * 2
    assert readout(root) == "output = f(h @ W2 + B2)"
    assert {key for key in parts(root) if key.startswith("h[")} == {"h[0,0]", "h[0,1]"}


def test_a_tensor_whose_numbers_were_not_kept_shows_question_marks():
    values = LITERAL | {"features": [[None, 0.5, None]], "W1": [[None, None]] * 3}
    found = texts(draw(network_trace(**values)))
    assert [found[f"features[0,{i}]"][0] for i in range(3)] == ["?", "0.5000", "?"]
    assert found["W1[0,1]"] == ["?"]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("1 / (1 + torch.exp(-x))", "sigmoid"),
        ("torch.tanh(x)", "tanh"),
        ("1 / (2 + torch.exp(-x))", "activation"),
        ("2 / (1 + torch.exp(-x))", "activation"),
        ("x * 2 + 1", "activation"),
    ],
)
def test_the_activation_is_called_what_it_is(body, name):
    trace = run(PROGRAM.replace("1 / (1 + torch.exp(-x))", body))
    assert trace.failure is None
    assert [layer.activation for layer in read_network(trace).layers] == [name, name]
    assert readout(draw(trace)).startswith(f"output = {name}(h @ W2 + B2) = {name}(")


def test_a_program_without_biases_and_with_its_own_operators_is_drawn():
    text = PROGRAM.replace("torch.mm(features, W1) + B1", "features @ W1")
    text = text.replace("activation(torch.mm(h, W2) + B2)", "torch.relu(B2 + h.mm(W2))")
    lines = [line for line in text.splitlines() if not line.startswith("B1")]
    trace = run("\n".join(lines))
    assert trace.failure is None
    root = draw(trace)
    assert "B1" not in parts(root)
    said = parts(root)["h[0,1]"].get("data-readout")
    assert said.startswith("h₂ = sigmoid(features @ W1[:, 1]) = sigmoid(")
    assert readout(root).startswith("output = relu(h @ W2 + B2) = relu(")


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_several_outputs_are_units_of_their_own(direction):
    trace = run(PROGRAM, n_output=3)
    root = draw(trace, direction=direction)
    assert {f"output[0,{k}]" for k in range(3)} <= set(parts(root))
    said = parts(root)["output[0,1]"].get("data-readout")
    assert said.startswith("y₂ = sigmoid(h @ W2[:, 1] + B2[0, 1])")


@pytest.mark.parametrize("seed", [0, 7, 8, 123, 999])
def test_the_numbers_are_those_of_the_record(seed):
    trace = run(PROGRAM, seed=seed, n_input=4, n_hidden=3)
    root = draw(trace)
    for j, value in enumerate(trace.variables["h"].values[0]):
        assert parts(root)[f"h[0,{j}]"].get("data-result") == f"{value:.4f}"
    output = trace.variables["output"].values[0][0]
    assert readout(root).endswith(f"= {output:.4f}")


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_the_unit_lit_by_itself_shows_nothing_of_later_steps(direction):
    trace = torch_network(16, 16)
    # a column of W1 and the cell of the sum; then of B1; then of h; at last the row of W2
    for step, places in ((1, 2), (2, 3), (3, 4), (6, 5)):
        found = by_id(draw(trace, direction=direction, step=step))
        assert "te-lit" in classes(found["net-outline-h[0,4]"])
        assert found["net-outline-h[0,4]"].get("d").count("M") == places
        assert "te-lit" in classes(found["net-w1-3-4"])
        assert ("te-lit" in classes(found["net-w2-4-0"])) == (step == 6)
