from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.engine import Trace, run
from components.engine.covering import without_results
from components.engine.trace import TensorView
from components.ui.places import PROGRAMS

NEURON = (PROGRAMS / "neuron.py").read_text(encoding="utf-8")
NETWORK = (PROGRAMS / "network.py").read_text(encoding="utf-8")
DATA = {NEURON: {"features", "weights", "bias"}, NETWORK: {"features", "W1", "W2", "B1", "B2"}}
SIZES = st.integers(1, 16)


def views(item: Any) -> Iterator[TensorView]:
    """Every tensor that a record mentions, wherever it does."""
    if isinstance(item, TensorView):
        if item.kind == "tensor":
            yield item
    elif is_dataclass(item):
        for field in fields(item):
            yield from views(getattr(item, field.name))
    elif isinstance(item, dict):
        yield from views(tuple(item.values()))
    elif isinstance(item, (tuple, list)):
        for one in item:
            yield from views(one)


def first_line(program: str) -> int:
    lines = program.splitlines()
    return 1 + next(k for k, line in enumerate(lines) if line.startswith(("h = ", "output = ")))


@pytest.mark.parametrize("program", [NEURON, NETWORK], ids=["neuron", "network"])
@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 999), n_input=SIZES, n_hidden=SIZES)
def test_only_what_the_data_lines_made_is_left(program, seed, n_input, n_hidden):
    sizes = {"n_input": n_input} | ({"n_hidden": n_hidden} if program is NETWORK else {})
    trace = run(program, seed=seed, **sizes)
    bare = without_results(trace, line=first_line(program))
    data = DATA[program]
    assert {name: bare.variables[name] for name in data} == {n: trace.variables[n] for n in data}
    assert set(bare.variables) == data
    assert bare.printed == ""
    given_values = [trace.variables[name].values for name in data]
    for view in views(bare):
        assert view.values is None or view.values in given_values
        assert view.shape == () or view.values is not None


def test_the_steps_still_say_what_is_asked_for():
    trace: Trace = run(NETWORK)
    bare = without_results(trace, line=first_line(NETWORK))
    assert [step.text for step in bare.steps] == [step.text for step in trace.steps]
    assert [step.target for step in bare.steps] == [step.target for step in trace.steps]
    assert bare.program == trace.program


def test_numbers_of_ones_own_are_data():
    program = NEURON.replace("\noutput", "features[0, 1] = 2.5\n\noutput")
    bare = without_results(run(program), line=first_line(program))
    assert bare.variables["features"].values[0][1] == 2.5
