"""The drawing of the memory page, at every size and for every sort of line."""

from __future__ import annotations

from collections import Counter

import pytest

from components.drawing.memory import headline, memory_svg
from components.drawing.memory_bytes import bytes_svg, spell
from components.drawing.memory_thumbnail import memory_thumbnail
from components.engine.memory_lines import STORIES
from components.ui.text import speaker
from tests.drawing.memory_records import SVG, by_id, draw, frame, parts, words

SIZES = [{}, {"rows": 1, "columns": 1}, {"rows": 7, "factor": -3}, {"rows": 8, "columns": 8}]
LINES = [
    *STORIES.values(),
    "none",
    "mul.b",
    "t_.b",
    "zero_.b~zero_.b",
    "clone.b~resize_.c",
    "times.b~plus.a~plus.a",
    "slice.b~clone.b~float.b~float.e~column.a~mul_.c",
    "slice.b~slice.c~slice.d~slice.e",
    "alias.b~view.c~detach.d",
    "b.0.0:-2.5",
]
both_ways = pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
every_size = pytest.mark.parametrize("sizes", SIZES, ids=str)


@both_ways
@every_size
@pytest.mark.parametrize("lines", LINES)
def test_every_picture_keeps_to_its_frame_and_names_every_part_once(lines, sizes, narrow):
    shown = frame(lines, **sizes)
    for lang in ("en", "zh"):
        root = draw(shown, lang=lang, narrow=narrow, editing=True)
        width, height = map(float, root.get("viewBox", "").split()[2:])
        assert width == (360 if narrow else 840)
        for rect in root.iter(f"{SVG}rect"):
            x, y = float(rect.get("x", 0)), float(rect.get("y", 0))
            assert x >= -1
            assert x + float(rect.get("width", 0)) <= width + 1
            assert y + float(rect.get("height", 0)) <= height + 1
        ids = Counter(e.get("id") for e in root.iter() if e.get("id"))
        assert max(ids.values()) == 1
        keys = Counter(e.get("data-part") for e in root.iter() if e.get("data-part"))
        assert max(keys.values(), default=1) == 1
        linked = {key for e in root.iter() for key in e.get("data-links", "").split()}
        assert {key for key in linked if key.startswith("slot:")} <= set(keys)
        assert not [text for text in words(root) if "drawing-memory" in text]


@both_ways
def test_every_memory_is_drawn_once_and_every_name_once(narrow):
    root = draw(frame("slice.b~clone.b~row.d~alias.d"), narrow=narrow)
    names = by_id(root)
    assert {f"name-{name}" for name in "abcdef"} <= set(names)
    slots = Counter(key.partition(".")[0] for key in parts(root) if key.startswith("slot:"))
    assert slots == {"slot:1": 12, "slot:2": 12}


@both_ways
def test_changed_slots_keep_a_mark_and_the_old_number(narrow):
    shown = frame("row.b~imul.c")
    root = draw(shown, narrow=narrow)
    flashes = [key for key in by_id(root) if key.startswith("flash-")]
    assert sorted(flashes) == [f"flash-3-1-{slot}" for slot in range(3)]
    assert len([e for e in root.iter() if e.get("class") == "te-changed"]) == 3
    assert {"0.0763", "0.1526"} <= {*words(root)}
    old = parts(root)["slot:1.0"]
    assert old.get("data-result", "").endswith("0.1526 (was 0.0763)")
    assert "was" not in parts(root)["slot:1.3"].get("data-result", "")


def test_all_names_that_see_the_change_light_up_and_no_other():
    root = by_id(draw(frame("clone.b~slice.b~row.b~zero_.e")))
    fills = {name: root[f"name-{name}"][0].get("fill") for name in "abcde"}
    assert fills["a"] == fills["b"] == fills["e"] == "var(--te-m1)"
    assert fills["c"] == fills["d"] == "var(--te-page)"  # d begins after the row


def test_a_name_that_moves_leaves_its_place_dashed():
    before, after = (by_id(draw(frame("times.b", at=at))) for at in (1, 2))
    assert before["name-b"][0].get("stroke") == "var(--te-m1)"
    assert after["name-b"][0].get("stroke") == "var(--te-m2)"
    low, high = (float(one["name-b"].get("transform")[:-1].split()[1]) for one in (after, before))
    assert low > high
    said = words(draw(frame("times.b")))
    assert "was here; points at memory 2 now" in said
    assert "moved here" in said


def test_a_memory_without_a_name_says_so_once_and_then_goes():
    lines = "times.b~plus.a"
    assert any("no name points here" in text for text in words(draw(frame(lines))))
    assert [band.number for band in frame(f"{lines}~mul_.b").bands] == [2, 3]


def test_a_result_that_no_name_keeps_is_drawn_dashed():
    root = draw(frame("mul.b"))
    assert "no name keeps it" in words(root)
    assert "slot:2.0" in parts(root)
    assert "name-" not in "".join(key for key in by_id(root) if key.endswith("mul"))


def test_several_elements_of_one_slot_are_counted():
    assert words(draw(frame("expand.b"))).count("×4") == 3


def test_where_torch_refuses_its_message_stands_there():
    root = draw(frame("flip.a"))
    assert "ValueError" in words(root)
    assert any("At least one stride" in text for text in words(root))
    assert by_id(root)["verdict"].get("fill") == "var(--te-err)"


def test_numbers_can_be_changed_only_where_asked_for():
    shown = frame("clone.b")
    edits = {e.get("data-edit") for e in draw(shown, editing=True).iter()} - {None}
    assert {"a[0,0]", "b[3,2]", "c[1,1]"} <= edits
    assert not [e for e in draw(shown).iter() if e.get("data-edit")]


def test_unset_slots_are_hatched_and_cannot_be_changed():
    root = draw(frame("clone.b~resize_.c"), editing=True)
    assert by_id(root)["s2-12"].get("fill") == "url(#te-unset)"
    assert parts(root)["slot:2.12"].get("data-edit") is None
    assert parts(root)["slot:2.12"].get("data-result") == "?"


def test_a_covered_line_is_named_and_nothing_of_it_is_shown():
    shown = frame("clone.b", at=1)
    root = draw(shown, coming="c = b.clone()")
    said = words(root)
    assert "c = b.clone()" in said
    assert not any("memory 2" in text for text in said)


def test_the_address_stands_in_the_readout_alone():
    root = draw(frame("none"))
    readout = "".join(by_id(root)["readout"].itertext())
    assert "0x500000001000" in readout
    assert not [text for text in words(root) if "0x5" in text and text not in readout]


@pytest.mark.parametrize("story", STORIES)
def test_every_line_has_a_headline(story):
    for lang in ("en", "zh"):
        for at in range(2):
            words = headline(frame(STORIES[story], at=-1 - at), say=speaker(lang))
            assert words
            assert "drawing-" not in words


@pytest.mark.parametrize(
    ("lines", "happened"),
    [
        ("none", "view"),
        ("show.b", "passed-view"),
        ("mul.b", "passed-new"),
        ("mul_.b", "wrote"),
        ("iadd.a", "wrote"),
        ("b.0.0:2.5", "wrote"),
        ("put.b~put.b", "wrote-same"),
        ("t_.b", "turned"),
        ("clone.b~resize_.c", "grown"),
        ("alias.b", "alias"),
        ("float.b~float.c", "alias"),
        ("as_tensor.b", "alias"),
        ("as_tensor.a", "view"),
        ("expand.b", "view"),
        ("pair.a", "copy"),
        ("to_float.a", "copy"),
        ("grad.b", "copy"),
        ("times.b", "rebound"),
        ("row.a~row.c", "number"),
        ("row.a~row.c~iadd.d", "number"),
        ("text.a", "failed"),
        ("order.a", "failed"),
    ],
)
def test_what_a_line_did_is_read_from_its_record(lines, happened):
    assert frame(lines).happened == happened


def test_the_first_line_makes_a_memory():
    assert frame("none", at=0).happened == "made"


@pytest.mark.parametrize("sizes", SIZES, ids=str)
def test_the_thumbnail_keeps_to_its_frame(sizes):
    drawing = memory_thumbnail(frame("clone.b~slice.b~list.a", **sizes), label="label")
    assert 'viewBox="0 0 280 132"' in drawing
    assert len(drawing) < 40_000


@pytest.mark.parametrize(
    ("raw", "dtype", "expected"),
    [
        ("000000000000f03f", "float64", ("0x3ff0000000000000", "0", "01111111111", "0" * 52)),
        ("0000c0bf", "float32", ("0xbfc00000", "1", "01111111", "1" + "0" * 22)),
        ("c03f", "bfloat16", ("0x3fc0", "0", "01111111", "1000000")),
        ("ff", "uint8", ("0xff", "", "", "")),
    ],
)
def test_bytes_are_spelled_from_the_last_to_the_first(raw, dtype, expected):
    assert spell(bytes.fromhex(raw), dtype) == expected


@pytest.mark.parametrize("width", [360, 840])
def test_the_bytes_are_drawn_twice_in_both_orders(width):
    drawing = bytes_svg(
        bytes(range(1, 9)), "float64", band=1, slot=3, say=speaker("en"), width=width
    )
    assert drawing.index(">01<") < drawing.index(">08<")
    assert drawing.rindex(">08<") < drawing.rindex(">01<")
    assert "+24" in drawing


def test_golden(golden):
    say = speaker("en")
    golden("memory__wrote.svg", memory_svg(frame("show.b~mul_.b", columns=2), say=say))
    golden("memory__rebound.svg", memory_svg(frame("times.b", rows=2), say=say))
    golden("memory__refused.svg", memory_svg(frame("expand.b~mul_.c", rows=2), say=say))
