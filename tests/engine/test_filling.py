from __future__ import annotations

import itertools

import pytest
import torch

from components.engine import run
from components.engine.data_lines import editable_names
from components.engine.editing import Edit, with_edits
from components.engine.filling import (
    MOST_PRINTED,
    PAINTED,
    elementwise_text,
    picture_text,
    tensor_text,
    with_part,
)
from components.ui.places import PROGRAMS

DTYPES = ("float32", "float64", "int64", "bool", "uint8")
SHAPES = ((), (5,), (3, 4), (2, 3, 4), (2, 1, 3, 2), (8, 8, 8, 8))
TENSORS, PICTURE, ELEMENTWISE = (
    (PROGRAMS / f"{name}.py").read_text(encoding="utf-8")
    for name in ("tensors", "picture", "elementwise")
)


def by_torch(fill: str, dtype: torch.dtype, shape: tuple[int, ...], seed: int) -> torch.Tensor:
    if fill == "zeros":
        return torch.zeros(shape, dtype=dtype)
    if fill == "arange":
        return torch.arange(torch.Size(shape).numel()).view(shape).to(dtype)
    source = torch.Generator().manual_seed(seed)
    if dtype.is_floating_point:
        return torch.randn(shape, generator=source, dtype=dtype)
    return torch.randn(shape, generator=source).long().to(dtype)


@pytest.mark.parametrize(
    ("fill", "dtype", "shape"), [*itertools.product(("randn", "arange", "zeros"), DTYPES, SHAPES)]
)
def test_the_tensor_is_torchs(fill, dtype, shape):
    text = tensor_text(TENSORS, fill=fill, dtype=dtype, shape=shape, seed=3)
    trace = run(text)
    assert trace.failure is None
    expected = by_torch(fill, getattr(torch, dtype), shape, 3)
    view = trace.variables["t"]
    assert (view.values, view.dtype, view.stride) == (expected.tolist(), dtype, expected.stride())
    assert ("print(t)\n" in text) == (expected.numel() <= MOST_PRINTED)
    assert editable_names(text) == ("t",)


def test_the_programs_run_as_they_lie_there():
    for text in (TENSORS, PICTURE, ELEMENTWISE):
        exec(compile(text, "program", "exec"), {})
        assert run(text).failure is None


@pytest.mark.parametrize(
    ("own", "values"),
    [
        ("[[1, 2], [3, 4]]", [[1.0, 2.0], [3.0, 4.0]]),
        ("5", 5.0),
        ("[]", []),
        (" [1] * 3 ", [1.0] * 3),
    ],
)
def test_a_list_of_ones_own(own, values):
    text = tensor_text(TENSORS, fill="own", dtype="float32", shape=(3, 4), seed=7, own=own)
    assert "seed" not in text
    assert run(text).variables["t"].values == values


@pytest.mark.parametrize("own", ["[1, 2", "1); x = (2", "", "x = 1"])
def test_no_list_is_refused(own):
    with pytest.raises(ValueError, match="expression"):
        tensor_text(TENSORS, fill="own", dtype="float32", shape=(), seed=7, own=own)


def test_a_ragged_list_gets_torchs_own_words():
    text = tensor_text(TENSORS, fill="own", dtype="float32", shape=(), seed=7, own="[[0, 1], [1]]")
    failure = run(text).failure
    assert failure is not None
    assert failure.message == "expected sequence of length 2 at dim 1 (got 1)"


@pytest.mark.parametrize("shape", [(5,), (3, 4), (2, 3, 4), (2, 3, 4, 2)])
@pytest.mark.parametrize("fill", ["randn", "arange"])
def test_an_element_of_any_rank_can_be_changed(fill, shape):
    text = tensor_text(TENSORS, fill=fill, dtype="float32", shape=shape, seed=7)
    last = tuple(size - 1 for size in shape)
    view = run(with_edits(text, [Edit("t", last, 2.5)])).variables["t"]
    expected = by_torch(fill, torch.float32, shape, 7)
    expected[last] = 2.5
    assert view.values == expected.tolist()


def test_a_part_takes_the_place_of_what_was_printed():
    text = tensor_text(TENSORS, fill="arange", dtype="int64", shape=(3, 4), seed=7)
    trace = run(with_part(text, "t[:, 1]"))
    assert trace.variables["part"].values == [1, 5, 9]
    assert trace.printed == "torch.Size([3]) (4,)\ntensor([1, 5, 9])\n"
    with pytest.raises(ValueError, match="expression"):
        with_part(text, "t[0]; t")


@pytest.mark.parametrize("picture", PAINTED)
@pytest.mark.parametrize("size", [(4, 4), (8, 8), (4, 16), (16, 5)])
def test_a_painted_picture_stays_between_black_and_white(picture, size):
    channels = {"red": 100, "green": 50, "blue": 0}
    sizes = {"height": size[0], "width": size[1]}
    trace = run(picture_text(PICTURE, picture=picture, numbers=(), **sizes, **channels))
    assert trace.failure is None
    img = torch.tensor(trace.variables["img"].values)
    assert img.shape == (3, *size)
    assert img.min() >= 0
    assert img[0].max() <= 1
    assert img[1].max() <= 0.5
    assert img[2].max() == 0
    assert len(img.unique()) > 2
    turned = trace.variables["turned"]
    assert turned.values == img.permute(1, 2, 0).tolist()
    assert turned.storage == trace.variables["img"].storage


def test_a_picture_of_ones_own():
    planes = [[[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]] * 3
    text = picture_text(
        PICTURE, picture="own", numbers=planes, height=8, width=8, red=0, green=100, blue=100
    )
    assert "height" not in text
    img = run(text).variables["img"]
    assert img.shape == (3, 2, 3)
    assert torch.allclose(torch.tensor(img.values)[1], torch.tensor(planes[1]))
    assert torch.tensor(img.values)[0].abs().max() == 0


@pytest.mark.parametrize("operator", ["+", "-", "*"])
@pytest.mark.parametrize("dtypes", [*itertools.product(DTYPES, DTYPES)], ids=str)
def test_two_tensors_element_by_element(operator, dtypes):
    shapes = ((3, 1), (4,))
    trace = run(elementwise_text(ELEMENTWISE, shapes=shapes, dtypes=dtypes, operator=operator))
    a = torch.arange(1, 4).to(getattr(torch, dtypes[0])).view(3, 1)
    b = torch.arange(10, 50, 10).to(getattr(torch, dtypes[1]))
    if trace.failure is not None:
        with pytest.raises(RuntimeError) as refused:
            eval(f"a {operator} b", {"a": a, "b": b})
        assert trace.failure.message == str(refused.value)
        return
    out = eval(f"a {operator} b", {"a": a, "b": b})
    view = trace.variables["out"]
    assert (view.values, view.dtype) == (out.tolist(), str(out.dtype).removeprefix("torch."))
