from __future__ import annotations

import itertools
import random

import pytest

from components.drawing.family import lay_out, one_sheet
from components.drawing.geometry import Box
from components.drawing.slots import indices

ROOM = Box(10, 20, 840, 256)
RANDOM = random.Random(5)
SHAPES = [
    (), (1,), (8,), (3, 4), (8, 8), (3, 4, 5), (8, 8, 8), (3, 4, 5, 2), (8, 8, 8, 8), (1, 1, 1, 1),
    *(tuple(RANDOM.randint(1, 8) for _ in range(rank)) for rank in (1, 2, 3, 3, 4, 4, 4)),
]  # fmt: skip
shapes = pytest.mark.parametrize("shape", SHAPES, ids=str)
widths = pytest.mark.parametrize("widest", [10, 50, 1e6])


@shapes
@widths
def test_every_element_has_a_place_of_its_own_inside_the_room(shape, widest):
    family = lay_out(shape, ROOM, widest=widest)
    seen = [index for sheet in family.sheets for index, _ in family.places(sheet)]
    assert sorted(seen) == list(indices(shape))
    for index in seen:
        box = family.find(index)
        assert ROOM.x - 0.1 <= box.x
        assert box.right <= ROOM.right + 0.1
        assert ROOM.y - 0.1 <= box.y
        assert box.bottom <= ROOM.bottom + 0.1


@shapes
def test_sheets_that_stand_apart_do_not_touch(shape):
    family = lay_out(shape, ROOM, widest=20)
    if family.depth == "overlapping":
        return
    for one, other in itertools.combinations(family.sheets, 2):
        left, right = sorted((one.box, other.box), key=lambda box: box.x)
        assert left.right < right.x


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if len(shape) <= 2], ids=str)
def test_up_to_a_matrix_there_are_numbers(shape):
    family = lay_out(shape, ROOM, widest=56)
    assert family.style == "number"
    assert family.width >= 56


def test_the_last_dimension_goes_right_the_one_before_down_the_others_back_and_on():
    family = lay_out((2, 3, 4, 5), ROOM, widest=20)
    start = family.find((0, 0, 0, 0))
    assert family.find((0, 0, 0, 1)).x > start.x
    assert family.find((0, 0, 1, 0)).y > start.y
    behind = family.find((0, 1, 0, 0))
    assert (behind.x > start.x, behind.y < start.y) == (True, True)
    assert family.find((1, 0, 0, 0)).x > family.find((0, 2, 0, 4)).x
    assert family.find((1, 0, 0, 0)).y == start.y


def test_sheets_at_the_back_are_drawn_first():
    family = lay_out((3, 2, 2), ROOM, widest=20)
    assert [sheet.index for sheet in family.sheets] == [(2,), (1,), (0,)]


def test_one_sheet_alone_keeps_the_index_of_the_whole():
    family = one_sheet((8, 8, 2, 3), (4, 5), ROOM, widest=20)
    [sheet] = family.sheets
    assert [index for index, _ in family.places(sheet)][-1] == (4, 5, 1, 2)


def test_a_phone_holds_the_largest():
    room = Box(0, 0, 390, 176)
    extent = lay_out((8, 8, 8, 8), room, widest=1e6).extent
    assert extent.x >= 0
    assert extent.right <= 390
