"""Any edits of both lessons' programs, at any size, against the program without them."""

from __future__ import annotations

import copy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.engine import run
from components.engine.data_lines import editable_names
from components.engine.editing import (
    Edit,
    fitting,
    format_edits,
    parse_edits,
    with_edits,
)
from components.ui.places import PROGRAMS

PROGRAM_TEXTS = {
    "neuron": (PROGRAMS / "neuron.py").read_text(encoding="utf-8"),
    "network": (PROGRAMS / "network.py").read_text(encoding="utf-8"),
}
# Written with at most six decimals, as a link keeps them.
VALUES = st.floats(-1e6, 1e6).map(lambda value: round(value, 6))


def float32(value: float) -> float:
    import torch

    return torch.tensor([value]).tolist()[0]


@pytest.mark.parametrize("name", PROGRAM_TEXTS)
@settings(max_examples=40, deadline=None)
@given(st.data(), st.integers(0, 999), st.integers(1, 16), st.integers(1, 16))
def test_the_edited_cells_hold_their_values_and_all_others_stay(
    name, data, seed, n_input, n_hidden
):
    text = PROGRAM_TEXTS[name]
    sizes = {"seed": seed, "n_input": n_input}
    if name == "network":
        sizes["n_hidden"] = n_hidden
    plain = run(text, **sizes)
    cells = [
        (tensor, (row, column))
        for tensor in editable_names(text)
        for row in range(plain.variables[tensor].shape[0])
        for column in range(plain.variables[tensor].shape[1])
    ]
    chosen = data.draw(st.lists(st.tuples(st.sampled_from(cells), VALUES), max_size=8))
    edits = tuple(Edit(*cell, value) for cell, value in chosen)
    assert fitting(plain, edits) == (edits, ())
    assert parse_edits(format_edits(edits)) == (edits, ())

    edited = run(with_edits(text, edits), **sizes)
    expected = {tensor: copy.deepcopy(plain.variables[tensor].values) for tensor, _ in cells}
    for edit in edits:
        row, column = edit.index
        expected[edit.name][row][column] = float32(edit.value)
    assert edited.failure is None
    for tensor, values in expected.items():
        assert repr(edited.variables[tensor].values) == repr(values)


@pytest.mark.parametrize("name", PROGRAM_TEXTS)
@given(st.data())
def test_without_its_edits_a_program_is_the_lessons_text_again(name, data):
    text = PROGRAM_TEXTS[name]
    names = st.sampled_from(editable_names(text))
    one = st.builds(Edit, names, st.tuples(st.just(0), st.just(0)), VALUES)
    edits = data.draw(st.lists(one, max_size=10))
    lines = with_edits(text, edits).split("\n")
    for tensor in editable_names(text):
        made = next(place for place, line in enumerate(lines) if line.startswith(f"{tensor} = "))
        mine = [edit.line for edit in edits if edit.name == tensor]
        assert lines[made + 1 : made + 1 + len(mine)] == mine
        del lines[made + 1 : made + 1 + len(mine)]
    assert "\n".join(lines) == text
