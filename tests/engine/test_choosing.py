from __future__ import annotations

import itertools

import pytest
import torch

from components.engine import run
from components.engine.choosing import chosen_positions, is_one_expression, on_places
from components.engine.nested import flat

SHAPES = [(4,), (3, 4), (2, 3, 4), (1, 1), (2, 2, 2, 3)]
CHOICES = [
    "t[0]", "t[-1]", "t[..., -1]", "t[[0, -1]]", "t[::2]", "t[0:0]", "t[t > 0]", "t[t != t]",
    "t.T", "t.T[0]", "t[None]", "t.flatten()[::3]", "t[torch.tensor([0, 0])]", "t", "t[:, 0]",
    "t[:, None]", "t.reshape(-1)[1:]", "t[t.abs() > 1]", "t.unsqueeze(0)[0, -1]",
]  # fmt: skip


def program(shape: tuple[int, ...]) -> str:
    return f"import torch\ntorch.manual_seed(7)\nt = torch.randn({shape})\n"


def positions(expression: str, shape: tuple[int, ...]) -> tuple[int, ...] | None:
    trace = run(program(shape) + f"part = {expression}")
    part = trace.variables.get("part")
    values = part.values if part else None
    whole = trace.variables["t"]
    return chosen_positions(
        program(shape), "t", expression, shape=shape, values=whole.values, part=values
    )


def by_torch(expression: str, shape: tuple[int, ...]) -> list[int] | None:
    """Plain torch: the numbers are distinct, so each one of the result tells where it was."""
    t = torch.randn(shape, generator=torch.Generator().manual_seed(7))
    try:
        part = eval(expression, {"torch": torch, "t": t})
    except (IndexError, RuntimeError):
        return None
    places = {value: place for place, value in enumerate(t.flatten().tolist())}
    return [places[value] for value in part.flatten().tolist()]


@pytest.mark.filterwarnings("ignore:The use of `x.T`")
@pytest.mark.parametrize(("expression", "shape"), [*itertools.product(CHOICES, SHAPES)], ids=str)
def test_what_is_lit_is_what_torch_picks(expression, shape):
    expected = by_torch(expression, shape)
    found = positions(expression, shape)
    assert found == (None if expected is None else tuple(expected))


@pytest.mark.parametrize(
    "expression",
    [
        "t + 1",
        "t.sum()",
        "t.max()",
        "t.mean()",
        "t.sort()",
        "-t",
        "t > 0",
        "t @ t.T",
        "1",
        "t[0] * 1",
    ],
)
def test_what_computes_lights_nothing(expression):
    assert positions(expression, (3, 4)) is None


def test_a_copy_of_one_number_is_no_choice_of_others():
    # All elements are the same, so the numbers alone would not tell.
    text = "import torch\nt = torch.zeros((2, 3))\n"
    trace = run(text + "part = torch.zeros(3)")
    found = chosen_positions(
        text, "t", "torch.zeros(3)", shape=(2, 3), values=trace.variables["t"].values,
        part=trace.variables["part"].values,
    )  # fmt: skip
    assert found is None


def test_nan_is_found_like_any_other_element():
    text = "import torch\nt = torch.tensor([torch.nan, 1.0, torch.nan])\n"
    trace = run(text + "part = t[1:]")
    found = chosen_positions(
        text, "t", "t[1:]", shape=(3,), values=trace.variables["t"].values,
        part=trace.variables["part"].values,
    )  # fmt: skip
    assert found == (1, 2)


@pytest.mark.parametrize(
    "text", ["", " ", "t[", "t = 1", "1; 2", "t\nt", "t[0]); x = (1", "\0", "(" * 300, "import os"]
)
def test_what_is_no_single_expression(text):
    assert not is_one_expression(text)
    assert on_places(text, "t") is None


def test_the_index_keeps_the_tensor_itself():
    assert on_places("t[t[:, 0] > t.mean()]", "t") == "places[t[:, 0] > t.mean()]"
    assert on_places("u[t]", "t") is None


def test_nested_values_are_listed_in_order():
    assert list(flat(torch.arange(6).view(1, 2, 3).tolist())) == [0, 1, 2, 3, 4, 5]


def test_slots_that_nobody_has_set_are_no_elements():
    assert positions("t.resize_(9, 9)", (3, 4)) is None
