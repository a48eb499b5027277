from __future__ import annotations

import pytest

from components.engine import run
from components.ui.four_ways import WAYS, four_ways, largest_difference, multiplications
from components.ui.places import PROGRAMS
from tests.pages.contract import LESSONS, from_file, output_of, text_of


@pytest.mark.parametrize(("seed", "n_input"), [(7, 5), (3, 1), (42, 16), (999, 13)])
def test_all_four_give_the_output_to_rounding(seed, n_input):
    text = (PROGRAMS / "neuron.py").read_text(encoding="utf-8")
    trace = run(text, seed=seed, n_input=n_input)
    runs = four_ways(trace)
    outputs = [one.variables["output"].values[0][0] for one in runs]
    assert outputs[0] == trace.variables["output"].values[0][0]
    assert outputs == pytest.approx([outputs[0]] * 4, abs=1e-6)
    assert largest_difference(runs) == max(outputs) - min(outputs)
    assert [multiplications(one) for one in runs] == [
        ["*", "torch.sum"],
        ["*", "Tensor.sum"],
        ["torch.mm"],
        ["torch.matmul"],
    ]


def test_the_table_shows_what_ran_when_asked_for():
    at = from_file(LESSONS[1], seed="9", n_input="3")
    assert WAYS[0] not in text_of(at, "four_ways")
    at.toggle(key="ways").set_value(True).run()
    assert not at.exception
    table = text_of(at, "four_ways")
    assert table.count(output_of(at)) == 4
    assert "`activation(torch.mm(features, weights.view(3, 1)) + bias)`" in table
