from __future__ import annotations

import itertools

import pytest
import torch

from components.engine.aligning import align
from components.engine.stretching import stretched

SHAPES = [(), (1,), (3,), (4,), (3, 1), (1, 4), (3, 4), (2, 3, 4), (2, 1, 4), (4, 3)]
pairs = pytest.mark.parametrize(("one", "other"), [*itertools.product(SHAPES, SHAPES)], ids=str)


@pairs
def test_two_shapes_clash_where_torch_cannot_broadcast_them(one, other):
    clash = any(pair.pair == "clash" for pair in align(one, other))
    try:
        out = torch.broadcast_shapes(one, other)
    except RuntimeError:
        assert clash
    else:
        assert not clash
        assert len(align(one, other)) == len(out)


@pairs
def test_what_is_stretched_has_another_size_than_the_result(one, other):
    try:
        out = torch.broadcast_shapes(one, other)
    except RuntimeError:
        return
    for pair, size in zip(align(one, other), out, strict=True):
        assert (pair.first != size) == (pair.pair == "first stretched")
        assert (pair.second != size) == (pair.pair == "second stretched")


@pairs
def test_each_place_gets_the_element_that_expand_puts_there(one, other):
    places = torch.arange(torch.Size(one).numel()).view(one)
    try:
        expected = tuple(places.expand(other).flatten().tolist())
    except RuntimeError:
        expected = None
    assert stretched(one, other) == expected
