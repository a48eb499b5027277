"""What a reader's lines did, read from the record."""

from __future__ import annotations

import pytest

from components.engine import Step, TensorView, run
from components.ui.places import PROGRAMS
from components.ui.scenes import code_span
from components.ui.tasks import attempt, check, missing_lines, tasks_for

NETWORK = (PROGRAMS / "network.py").read_text(encoding="utf-8")
NEURON = run((PROGRAMS / "neuron.py").read_text(encoding="utf-8"), seed=7).program
TWO_HIDDEN = """\
import torch
def activation(x):
    return torch.tanh(x)
torch.manual_seed(7)
features = torch.randn((1, 3))
W1 = torch.randn(3, 4)
W2 = torch.randn(4, 2)
W3 = torch.randn(2, 3)

h1 = activation(torch.mm(features, W1))
h2 = activation(torch.mm(h1, W2))
output = activation(torch.mm(h2, W3))
print(output)
"""


def tried(program: str, lines: str):
    page = "network" if "W1" in program else "neuron"
    return attempt(program, lines, check(tasks_for(page, run(program))[0], program, lines).opening)


def codes(one) -> list[str]:
    return [scene.text for scene in one.scenes if isinstance(scene, Step)]


def test_only_the_readers_own_steps_are_collected():
    one = tried(NEURON, "p = features * weights\nprint(p)\noutput = p.sum() + bias")
    assert codes(one) == ["features * weights", "p.sum()", "p.sum() + bias"]
    assert [scene.line for scene in one.scenes] == [1, 3, 3]
    assert one.last == 2


def test_the_step_that_gave_the_output_is_found_wherever_it_stands():
    one = tried(NEURON, "output = features.sum()\nx = features * 2")
    assert codes(one)[one.last] == "features.sum()"
    one = tried(NEURON, "h = features.sum()\nx = features * 2\noutput = h")
    assert codes(one)[one.last] == "features.sum()"


@pytest.mark.parametrize("n_output", [1, 2, 4])
@pytest.mark.parametrize("n_hidden", [1, 16])
def test_every_number_that_differs_is_marked(n_output, n_hidden):
    program = run(NETWORK, n_output=n_output, n_hidden=n_hidden).program
    right = missing_lines(program)
    assert tried(program, right).wanted is None
    one = tried(program, right.replace("+ B2", ""))
    assert one.wanted is not None
    assert one.wanted.wrong == frozenset(range(n_output))
    assert one.wanted.view.shape == (1, n_output)
    assert codes(one)[one.last].startswith("activation(torch.mm(h, W2)")


def test_one_number_of_several_that_differs_is_marked_alone():
    program = run(NETWORK, n_output=3).program
    one = tried(program, missing_lines(program) + "\noutput = output * torch.tensor([[1, 1, 2]])")
    assert one.wanted is not None
    assert one.wanted.wrong == {2}


def test_another_shape_is_wanted_as_a_whole():
    program = run(NETWORK, n_output=3).program
    one = tried(program, "output = features @ W1")
    assert one.wanted is not None
    assert (one.wanted.view.shape, one.wanted.wrong) == ((1, 3), frozenset())


def test_layers_of_other_names_are_walked_too():
    right = missing_lines(TWO_HIDDEN)
    one = tried(TWO_HIDDEN, right)
    assert len(one.scenes) == 6
    assert (one.last, one.wanted) == (5, None)
    wrong = tried(TWO_HIDDEN, right.replace("activation(torch.mm(h2, W3))", "torch.mm(h2, W3)"))
    assert wrong.wanted is not None
    assert wrong.wanted.wrong == {0, 1, 2}


def test_a_call_that_failed_is_told_by_the_step_inside_it():
    one = tried(NEURON, "x = 1\noutput = activation(torch)\n")
    assert one.scenes == ()
    one = tried(NEURON, "x = features + 1\noutput = activation([1])\n")
    assert codes(one) == ["features + 1", "-x"]
    assert [scene.line for scene in one.scenes] == [1, 2]
    assert one.scenes[-1].failure is not None
    assert one.last == 1


def test_an_output_that_no_step_gave_stands_at_the_end():
    one = tried(NEURON, "x = features * 2\noutput = weights")
    assert isinstance(one.scenes[-1], TensorView)
    assert (one.last, one.scenes[-1].name) == (1, "output")


@pytest.mark.parametrize(
    ("code", "span"),
    [
        ("a", "`a`"),
        ("'`'", "`` '`' ``"),
        ("'```'", "```` '```' ````"),
        ("", "` `"),
        ("a\n b", "`a b`"),
    ],
)
def test_code_stays_code_in_a_sentence(code, span):
    assert code_span(code) == span
