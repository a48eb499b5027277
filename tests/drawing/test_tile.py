"""Tensors as cells, at every size."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from components.drawing.canvas import Canvas
from components.drawing.geometry import Box
from components.drawing.palette import UNSET
from components.drawing.tile import as_rows, cell, cell_style, pending_cell, tile, tile_unit
from components.engine.trace import TensorView

SVG = "{http://www.w3.org/2000/svg}"


def drawn(draw):
    canvas = Canvas(title="t", description="d")
    draw(canvas)
    return ET.fromstring(canvas.svg(100))


@pytest.mark.parametrize(
    ("width", "columns", "style"),
    [
        (76, 5, "number"),
        (64, 8, "number"),
        (64, 9, "bar"),
        (47, 3, "bar"),
        (13, 3, "bar"),
        (12, 6, "plain"),
        (9, 8, "plain"),
        (8.9, 8, "dense"),
        (4.75, 16, "dense"),
    ],
)
def test_what_a_cell_shows_follows_from_its_width(width, columns, style):
    assert cell_style(width, columns=columns) == style


@pytest.mark.parametrize("largest", range(1, 17))
def test_tiles_of_one_picture_fit_into_76_units(largest):
    unit = tile_unit(largest)
    assert 4.5 <= unit <= 22
    assert unit * largest <= 76


@pytest.mark.parametrize(
    ("shape", "values", "rows"),
    [
        ((), 1.5, [[1.5]]),
        ((2,), [1.0, 2.0], [[1.0, 2.0]]),
        ((2, 1), [[1.0], [None]], [[1.0], [None]]),
        ((2, 1, 2), [[[1.0, 2.0]], [[3.0, 4.0]]], [[1.0, 2.0]]),
        ((2, 3), None, [[None] * 3] * 2),
        ((), None, [[None]]),
        ((0, 3), [], []),
        ((0,), [], [[]]),
    ],
)
def test_every_tensor_has_rows(shape, values, rows):
    assert as_rows(TensorView(name=None, kind="tensor", shape=shape, values=values)) == rows


def test_a_wide_cell_shows_its_number_and_a_narrow_one_a_bar_if_it_is_negative():
    rows = [[1.0, -0.5], [None, float("nan")]]
    root = drawn(lambda c: tile(c, 0, 0, rows, id="t", width=76, height=36))
    texts = {e.get("id"): e.text for e in root.iter(f"{SVG}text")}
    assert texts == {
        "t-0-0-n": "1.0000",
        "t-0-1-n": "−0.5000\u2007",
        "t-1-0-n": "?",
        "t-1-1-n": "nan",
    }
    root = drawn(lambda c: tile(c, 0, 0, rows, id="t", width=20))
    assert not list(root.iter(f"{SVG}text"))
    bars = [e.get("id") for e in root.iter(f"{SVG}path") if e.get("id")]
    assert bars == ["t-0-1-m"]
    fills = [e.get("fill") for e in root.findall(f"{SVG}rect")]
    assert fills[2:] == [UNSET, UNSET]


@pytest.mark.parametrize("unit", [4.75, 8.9])
def test_a_dense_tile_has_every_cell_once(unit):
    rows = [[(i - j) / 5 for j in range(16)] for i in range(12)]
    root = drawn(lambda c: tile(c, 10, 20, rows, id="t", width=unit))
    cells = [path.get("d").count("M") for path in root.iter(f"{SVG}path")]
    assert sum(cells) == 12 * 16
    assert len(cells) <= 41
    assert float(root.find(f"{SVG}rect").get("width")) == pytest.approx(16 * unit, abs=0.05)


def test_empty_tensors_draw_nothing_and_do_no_harm():
    for rows in ([], [[]]):
        for unit in (5, 20, 76):
            drawn(lambda c, rows=rows, unit=unit: tile(c, 0, 0, rows, id="t", width=unit))


def test_a_result_that_is_not_there_yet_is_dashed_and_empty():
    root = drawn(lambda c: pending_cell(c, Box(0, 0, 76, 36), id="t"))
    assert root.find(f"{SVG}rect").get("stroke-dasharray") == "5 4"
    assert not list(root.iter(f"{SVG}text"))


def test_a_large_number_fits_its_cell():
    root = drawn(lambda c: cell(c, Box(0, 0, 76, 36), -1234567.891, id="t"))
    assert root.find(f"{SVG}text").text == "−1.2e+06\u2007"
