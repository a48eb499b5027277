from __future__ import annotations

import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from components.engine import run
from components.engine.editing import Edit, format_edits, parse_edits, with_edits
from components.ui.places import PROGRAMS

NETWORK = (PROGRAMS / "network.py").read_text(encoding="utf-8")
values = st.floats(-1e6, 1e6).map(lambda value: round(value, 6))


@settings(max_examples=60, deadline=None)
@given(st.data(), st.integers(1, 16), st.integers(1, 16), values)
def test_an_edit_is_what_plain_torch_does(data, n_input, n_hidden, value):
    row = data.draw(st.integers(0, n_input - 1))
    column = data.draw(st.integers(0, n_hidden - 1))
    edit = Edit("W1", (row, column), value)
    sizes = {"seed": 3, "n_input": n_input, "n_hidden": n_hidden}
    edited = run(with_edits(NETWORK, [edit]), **sizes)
    expected = torch.tensor(run(NETWORK, **sizes).variables["W1"].values)
    expected[row, column] = value
    assert edited.failure is None
    assert edited.variables["W1"].values == expected.tolist()


@given(st.lists(st.builds(Edit, st.just("W1"), st.tuples(st.integers(0, 15)), values), max_size=64))
def test_links_give_edits_back(edits):
    assert parse_edits(format_edits(edits)) == (tuple(edits), ())


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_exception(text):
    edits, wrong = parse_edits(text)
    assert len(edits) + len(wrong) == len([piece for piece in text.split("~") if piece])
