from __future__ import annotations

import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from components.engine import run
from components.engine.data_lines import editable_names, without_changes
from components.engine.editing import Edit
from components.engine.pasting import (
    Paste,
    format_pastes,
    parse_pastes,
    taken,
    with_changes,
    with_paste,
)
from components.ui.places import PROGRAMS

NETWORK = (PROGRAMS / "network.py").read_text(encoding="utf-8")
NUMBERS = st.floats(-1e6, 1e6).map(lambda value: round(value, 6) + 0.0)
SIDES = st.integers(1, 16)


@st.composite
def pastes(draw, names=("features", "W1", "W2", "B1", "B2")):
    name, shape = draw(st.sampled_from(names)), (draw(SIDES), draw(SIDES))
    count = shape[0] * shape[1]
    return Paste(name, shape, tuple(draw(st.lists(NUMBERS, min_size=count, max_size=count))))


@settings(max_examples=60, deadline=None)
@given(st.lists(pastes(), max_size=4))
def test_links_give_pastes_back(several):
    kept: tuple[Paste, ...] = ()
    for paste in several:
        kept = with_paste(kept, paste)
    assert parse_pastes(format_pastes(kept)) == (kept, ())


@given(st.text(max_size=300) | st.text("features.1x2:,-~0", max_size=60))
def test_any_text_is_read_without_an_exception(text):
    read, wrong = parse_pastes(text)
    assert len(read) + len(wrong) <= len([piece for piece in text.split("~") if piece])
    assert parse_pastes(format_pastes(read)) == (read, ())


@settings(max_examples=40, deadline=None)
@given(st.data(), st.integers(0, 999), SIDES, SIDES)
def test_the_program_with_changes_is_plain_torch(data, seed, n_input, n_hidden):
    sizes = {"seed": seed, "n_input": n_input, "n_hidden": n_hidden}
    plain = run(NETWORK, **sizes).variables
    tensors = {name: torch.tensor(plain[name].values) for name in editable_names(NETWORK)}
    changes: list[Paste | Edit] = []
    for name in data.draw(st.sets(st.sampled_from(tuple(tensors)))):
        shape = tuple(tensors[name].shape)
        count = tensors[name].numel()
        values = data.draw(st.lists(NUMBERS, min_size=count, max_size=count))
        tensors[name] = torch.tensor(values).reshape(shape)
        changes.append(taken(name, values, shape))
    value = data.draw(NUMBERS)
    tensors["features"][0, n_input - 1] = value
    changes.insert(0, Edit("features", (0, n_input - 1), value))

    text = with_changes(NETWORK, changes)
    trace = run(text, **sizes)
    assert trace.failure is None
    for name, tensor in tensors.items():
        assert trace.variables[name].values == tensor.tolist()
    hidden = torch.sigmoid(tensors["features"] @ tensors["W1"] + tensors["B1"])
    output = 1 / (1 + torch.exp(-(hidden @ tensors["W2"] + tensors["B2"])))
    got = torch.tensor(trace.variables["output"].values)
    torch.testing.assert_close(got, output, rtol=1e-4, atol=1e-5)
    assert without_changes(text) == NETWORK
