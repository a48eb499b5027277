"""The drawing of the reshape page, at every size and in every outcome."""

from __future__ import annotations

from collections import Counter

import pytest

from components.drawing.geometry import Box
from components.drawing.memory_grid import lay_out
from components.drawing.palette import UNSET
from components.drawing.reshape_order import order_svg
from components.drawing.reshape_record import covered_reshape
from components.drawing.reshape_thumbnail import reshape_thumbnail
from components.engine.reshapes import CALLS, SOURCES
from tests.drawing.reshape_records import SVG, by_id, draw, parts, record, tree, words

VARIANTS = [
    {},
    {"size": (6,)},
    {"size": (6, 1)},
    {"size": (4, 2)},
    {"size": (-1, -1)},
    {"source": "t", "size": (2, 3)},
    {"source": "t", "call": "reshape", "size": (2, 3)},
    {"call": "resize_", "size": (2, 2)},
    {"call": "resize_", "size": (3, 3)},
    {"call": "resize_", "size": (0, 3)},
    {"source": "numpy", "call": "resize_", "size": (3, 3)},
    {"rows": 1, "columns": 1, "call": "squeeze"},
    {"rows": 3, "columns": 1, "source": "without_first", "call": "flatten"},
    {"rows": 3, "columns": 4, "size": (6, 2)},
    {"rows": 3, "columns": 4, "call": "t"},
    {"rows": 4, "columns": 5, "source": "every_other", "call": "permute"},
    {"rows": 4, "columns": 6, "size": (2, 3, 4)},
    {"rows": 8, "columns": 8, "size": (4, 4, 4)},
    {"rows": 8, "columns": 8, "size": (64, 1)},
    {"rows": 8, "columns": 8, "size": (1, 64)},
    {"rows": 8, "columns": 8, "size": (2, 2, 4, 4)},
    {"rows": 8, "columns": 8, "source": "t", "call": "reshape", "size": (-1,)},
    {"rows": 8, "columns": 8, "source": "t", "call": "contiguous_view", "size": (4, 4, 4)},
    {"rows": 8, "columns": 8, "source": "t", "size": (32, 2)},
    {"rows": 4, "columns": 4, "call": "resize_", "size": (8, 8, 8, 8)},
    {"rows": 4, "columns": 4, "call": "resize_", "size": (4096,)},
    {"rows": 4, "columns": 4, "call": "resize_", "size": (2048, 2)},
    {"rows": 8, "columns": 8, "source": "numpy", "call": "resize_", "size": (8, 8, 8, 8)},
]
every_variant = pytest.mark.parametrize("choice", VARIANTS, ids=str)
both_ways = pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])


def viewbox(root) -> tuple[float, float]:
    width, height = root.get("viewBox").split()[2:]
    return float(width), float(height)


@both_ways
@every_variant
def test_every_picture_stays_small_and_inside_its_frame(choice, narrow):
    for lang in ("en", "zh"):
        drawing = draw(record(**choice), narrow=narrow, lang=lang, picked=2)
        assert len(drawing) < 150_000
        root = tree(drawing)
        width, height = viewbox(root)
        assert narrow or height == 472
        for rect in root.iter(f"{SVG}rect"):
            if rect.get("patternUnits") or rect.get("x") is None:
                continue
            x, y = float(rect.get("x")), float(rect.get("y"))
            assert x >= -4
            assert x + float(rect.get("width")) <= width + 4
            assert y + float(rect.get("height")) <= height + 4
        for text in root.iter(f"{SVG}text"):
            assert -1 <= float(text.get("x")) <= width + 1
            assert 0 <= float(text.get("y")) <= height


@both_ways
@every_variant
def test_ids_are_unique_and_no_text_is_too_small(choice, narrow):
    write = 0 if record(**choice).result_size else None
    root = tree(draw(record(**choice, write=write), narrow=narrow))
    ids = Counter(e.get("id") for e in root.iter() if e.get("id"))
    assert not [name for name, count in ids.items() if count > 1]
    sizes = [float(e.get("font-size")) for e in root.iter() if e.get("font-size")]
    assert min(sizes) >= (12 if narrow else 14)


@every_variant
def test_a_part_lights_up_only_parts_that_there_are(choice):
    root = tree(draw(record(**choice)))
    found = parts(root)
    slots = {f"m{m}:{slot}" for m in (1, 2) for slot in range(4096)}
    for element in root.iter():
        for link in (element.get("data-links") or "").split():
            assert link in found or link in slots


@every_variant
def test_what_can_be_read_says_so_and_what_cannot_is_summed_up(choice):
    reshaped = record(**choice)
    said = " ".join(words(tree(draw(reshaped))))
    assert reshaped.call in said
    if reshaped.result is not None:
        assert str(reshaped.result.shape) in said
    if reshaped.failure is not None:
        plain = said.replace("  ", " ")
        assert reshaped.failure.message.split()[0] in plain
    if reshaped.result_size > 256:
        assert f"{reshaped.result_size} cells" in said


def test_a_cell_says_its_slot_and_who_else_reads_it():
    found = parts(tree(draw(record())))
    assert found["y[1,0]"].get("aria-label") == "y[1, 0] and x[0, 2] both read slot 2: 30"
    assert found["y[1,0]"].get("data-links").split() == ["x[0,2]", "m1:2"]
    assert found["m1:2"].get("aria-label") == found["y[1,0]"].get("aria-label")


def test_a_copied_cell_says_where_its_number_came_from():
    found = parts(tree(draw(record(source="t", call="reshape", size=(2, 3)))))
    said = found["y[0,1]"].get("aria-label")
    assert said == "y[0, 1] reads slot 1 of memory 2, a copy of slot 3: 40"
    assert set(found["y[0,1]"].get("data-links").split()) == {
        "z[0,1]",
        "m1:3",
        "m2:1",
    }


def test_a_number_outside_the_tensor_is_a_ghost_and_one_not_set_is_hatched():
    smaller = by_id(tree(draw(record(call="resize_", size=(2, 2)))))
    assert smaller["memory1-4"].get("stroke-dasharray")
    assert smaller["memory1-4-n"].text == "50"
    larger = by_id(tree(draw(record(call="resize_", size=(3, 3)))))
    assert larger["memory1-8"].get("fill") == UNSET
    assert larger["result-8"].get("fill") == UNSET
    assert larger["result-8-n"].text == "?"


def test_99_stands_in_every_cell_of_its_slot_with_a_corner():
    root = tree(draw(record(write=2)))
    assert [by_id(root)[name].text for name in ("memory1-2-n", "result-2-n", "source-2-n")] == [
        "99"
    ] * 3
    assert [e.get("class") for e in root.iter()].count("te-changed") == 3
    root = tree(draw(record(source="t", call="reshape", size=(2, 3), write=2)))
    assert words(root).count("99") == 2
    assert [e.get("class") for e in root.iter()].count("te-changed") == 2


def test_a_shared_memory_is_one_strip_and_a_copy_another_in_another_hue():
    shared = by_id(tree(draw(record())))
    assert "memory2-0" not in shared
    assert shared["result-0"].get("stroke") == shared["source-0"].get("stroke") == "var(--te-m1)"
    copied = by_id(tree(draw(record(source="t", call="reshape", size=(2, 3)))))
    assert copied["memory2-0"].get("stroke") == "var(--te-m2)"
    assert copied["result-0"].get("stroke") == "var(--te-m2)"
    assert copied["source-0"].get("stroke") == "var(--te-m1)"


def test_the_picked_cell_is_read_out_and_a_number_beyond_is_the_last():
    assert by_id(tree(draw(record(), picked=4)))["readout-result"].text == "50"
    assert by_id(tree(draw(record(), picked=60)))["readout-result"].text == "60"


@both_ways
@pytest.mark.parametrize(
    "choice", [{"rows": 3, "columns": 4, "size": (6, 2)}, {"rows": 4, "columns": 4, "size": (2, 8)}]
)
def test_above_12_slots_only_the_line_of_the_cell_pointed_at_is_there(choice, narrow):
    root = tree(draw(record(**choice), narrow=narrow, picked=3))
    few = choice["rows"] * choice["columns"] <= 12
    assert ("result-wires" in by_id(root)) == few
    lines = [e for e in root.iter(f"{SVG}path") if "te-lit" in (e.get("class") or "")]
    assert len(lines) == 1


@both_ways
def test_cells_too_many_to_be_pointed_at_say_so(narrow):
    choice = {"rows": 8, "columns": 8, "call": "resize_", "size": (9, 8)}
    root = tree(draw(record(**choice), narrow=narrow))
    assert "72 cells, too many to point at one" in words(root)


def test_numbers_of_x_can_be_changed_where_the_picture_shows_them_as_they_are():
    def editable(**choice):
        return [e for e in tree(draw(record(**choice))).iter() if e.get("data-edit")]

    assert len(editable()) == 6
    assert not editable(source="t", call="reshape", size=(2, 3))
    assert not editable(source="numpy")
    assert not editable(call="resize_", size=(2, 2))


def test_torchs_words_are_in_the_picture_whole():
    reshaped = record(source="t", size=(2, 3))
    drawn = by_id(tree(draw(reshaped)))["torchs-message"]
    assert " ".join("".join(e.itertext()) for e in drawn.iter(f"{SVG}text")) == (
        reshaped.failure.message
    )


def test_why_a_view_is_refused_stands_in_steps():
    root = tree(draw(record(source="t", size=(2, 3))))
    assert {"+3", "−2"} <= set(words(root))
    assert by_id(root)["readout-said"].text.startswith("one step of +3 slots, one of −2")


def test_more_cells_than_numbers_are_crossed_out():
    root = tree(draw(record(size=(4, 2))))
    assert "6 ≠ 8" in words(root)
    assert by_id(root)["wanted-7"].get("fill") == UNSET
    assert by_id(root)["wanted-5"].get("fill") != UNSET


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("source", SOURCES)
def test_while_it_is_covered_the_picture_tells_nothing_of_the_result(call, source):
    pictures = {
        draw(covered_reshape(record(columns=5, source=source, call=call, size=size))).replace(
            f"({size[0]}, {size[1]})", ""
        )
        for size in ((7, 3), (6, 2), (9, 9))
    }
    assert len(pictures) == 1


@pytest.mark.parametrize("shape", [(2, 3), (8, 8), (1, 4), (5, 2)])
def test_view_and_t_side_by_side_mark_the_cells_that_differ(shape):
    rows, columns = shape
    one = record(rows=rows, columns=columns, size=(columns, rows))
    other = record(rows=rows, columns=columns, call="t")
    root = tree(order_svg(one, other, title="t"))
    differ = sum(a != b for a, b in zip(one.cells, other.cells, strict=True))
    rings = [e for e in root.iter() if "te-now" in (e.get("class") or "")]
    assert len(rings) == 2 * differ


@pytest.mark.parametrize("choice", VARIANTS, ids=str)
def test_the_thumbnail_is_small(choice):
    drawing = reshape_thumbnail(record(**choice), label="t")
    assert len(drawing) < 40_000
    tree(drawing)


@pytest.mark.parametrize("shape", [(2, 3), (4, 4, 4), (2, 2, 4, 4), (2, 3, 2), (64,), ()])
def test_cells_stand_in_reading_order_without_overlap(shape):
    grid = lay_out(shape, Box(10, 20, 470, 200))
    assert len({(box.x, box.y) for box in grid.cells}) == len(grid.cells)
    width, height = grid.unit
    for box in grid.cells:
        assert box.x >= 10
        assert box.right <= 480.01
        assert box.y >= 20
        assert box.bottom <= 220.01
    for one, other in zip(grid.cells, grid.cells[1:], strict=False):
        assert abs(one.x - other.x) >= width - 0.01 or abs(one.y - other.y) >= height - 0.01


@pytest.mark.parametrize(
    ("name", "choice"),
    [
        ("view", {}),
        ("copy", {"source": "t", "call": "reshape", "size": (2, 3)}),
        ("refused", {"source": "t", "size": (2, 3)}),
    ],
)
def test_the_pictures_that_were_looked_at(golden, name, choice):
    golden(f"reshape__{name}.svg", draw(record(**choice), picked=2))
