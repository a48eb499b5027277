"""The drawing of the memory page, at every size and for every sort of line."""

from __future__ import annotations

import struct
from collections import Counter

import pytest

from components.drawing.lettering import typed_width
from components.drawing.memory import memory_svg
from components.drawing.memory_bytes import bytes_svg, meaning, spell
from components.drawing.memory_head import headline
from components.drawing.memory_rest import at_rest, untouched
from components.drawing.memory_sign import sign_of
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


def test_the_formula_of_one():
    found = meaning(spell(struct.pack("<d", 1.0), "float64"))
    assert found.formula == "(1 + 0) × 2^(1023 \u2212 1023)"


def test_the_first_strip_alone_says_how_it_is_read():
    for narrow in (False, True):
        said = "".join(words(draw(frame("clone.b"), narrow=narrow)))
        assert said.count("+8: bytes from its start") == 1
    dense = words(draw(frame("clone.b", rows=8, columns=8)))
    assert speaker("en")("drawing-memory-legend-dense") in dense


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("lines", ["slice.b~slice.c~slice.d~mul_.e", "show.b~mul_.b"])
@pytest.mark.parametrize("narrow", [False, True])
def test_what_the_readout_says_fits_into_it(lines, lang, narrow):
    canvas = 360 if narrow else 840
    root = draw(frame(lines, factor=-2), lang=lang, narrow=narrow)
    for part in parts(root).values():
        said, result = part.get("data-readout", ""), part.get("data-result") or ""
        for text in (said, result) if narrow else (said + result,):
            assert typed_width(text, size=14) <= canvas - 20, text


@pytest.mark.parametrize("width", [360, 840])
def test_the_bytes_are_drawn_twice_in_both_orders(width):
    drawing = bytes_svg(
        bytes(range(1, 9)), "float64", band=1, slot=3, say=speaker("en"), width=width
    )
    assert drawing.index(">01<") < drawing.index(">08<")
    assert drawing.rindex(">08<") < drawing.rindex(">01<")
    assert "+24" in drawing


def test_the_lines_before_stand_above_the_one_that_ran():
    shown = draw(frame("show.b~mul_.b"))
    said = words(shown)
    before = ["a = np.random.rand(rows, columns)", "b = torch.from_numpy(a)", "b.numpy()"]
    assert said[-4 - 1 :][:4] == [*before, "b.mul_(2)"]
    heights = [float(e.get("y", "")) for e in by_id(shown)["head"].iter(f"{SVG}text")]
    assert heights[:4] == sorted(heights[:4])
    covered = draw(frame("show.b~mul_.b", at=-2), coming="b.mul_(2)")
    assert set(before) <= {*words(covered)}


@pytest.mark.parametrize("narrow", [False, True])
def test_a_name_that_reads_its_slots_in_another_arrangement_is_marked(narrow):
    shown = frame("clone.b~t_.b")
    assert shown.turned == ("b",)
    root = draw(shown, narrow=narrow)
    assert by_id(root)["name-b"][0].get("fill") == "var(--te-m1)"
    assert by_id(root)["name-a"][0].get("fill") == "var(--te-page)"
    assert any("b: the same 12 numbers" in text for text in words(root))
    assert frame("t_.b~mul_.b").turned == ()


def test_before_the_next_line_what_the_last_one_did_is_over():
    rest = at_rest(frame("mul_.b~show.b"))
    assert [one.names for band in rest.bands for one in band.holders] == [("a",), ("b",)]
    rest = at_rest(frame("times.b"))
    assert not any(one.lit or one.moved for band in rest.bands for one in band.holders)
    assert not any(band.changed or band.left for band in rest.bands)
    lines = "times.b~plus.a"  # memory 1 has no name any more
    assert [band.number for band in at_rest(frame(lines)).bands] == [2, 3]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("clone.b~clone.c~mul_.b", {2, 3}),
        ("clone.b~clone.c~mul_.c", {1, 3}),
        ("clone.b~clone.c", {1}),
        ("clone.b~clone.c~times.b", {2, 3}),
        ("clone.b~clone.c~mul.c", {1, 3}),
    ],
)
def test_memories_that_a_line_leaves_alone_can_be_folded_to_their_names(lines, expected):
    shown = frame(lines)
    assert untouched(shown) == expected
    folded = draw(shown, folded=untouched(shown))
    assert {f"name-{name}" for name in shown.moment.names} <= by_id(folded).keys()
    seen = {int(key[5:].split(".")[0]) for key in parts(folded) if key.startswith("slot:")}
    assert seen == {band.number for band in shown.bands} - expected
    height = [float(root.get("viewBox", "").split()[3]) for root in (draw(shown), folded)]
    assert height[1] < height[0]


@pytest.mark.parametrize(
    ("lines", "kind", "code"),
    [
        ("mul_.b", "underscore", "mul_"),
        ("t_.b", "underscore", "t_"),
        ("put.b", "index", "b[0, 0]"),
        ("a.1.1:2.5", "index", "a[1, 1]"),
        ("fill.a", "index", "a[:]"),
        ("iadd.a", "operator", "a +="),
        ("imul.b", "operator", "b *="),
        ("times.b", "name", "b"),
        ("grad.b", "name", "c"),
        ("mul.b", "none", ""),
        ("show.b", "none", ""),
        ("flip.a", None, None),
        ("row.a~row.c~iadd.d", None, None),
    ],
)
def test_the_sign_is_read_from_the_line(lines, kind, code):
    shown = frame(lines)
    sign = sign_of(shown.moment.text, shown.happened)
    assert (sign and sign.kind, sign and sign.code) == (kind, code)


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize(
    ("lines", "slot"),
    [
        ("clone.b~clone.c~mul_.b", "slot:1.0"),
        ("clone.b~clone.c~mul_.c", "slot:2.0"),
        ("clone.b~clone.c", "slot:3.0"),
        ("clone.b~t_.c", "slot:2.0"),
        ("clone.b~mul.c", "slot:3.0"),
    ],
)
def test_a_drawing_says_where_the_line_did_something(lines, slot, narrow):
    root = draw(frame(lines), narrow=narrow)
    low, high = map(float, root.get("data-follow", "").split())
    place = parts(root)[slot][0]
    middle = float(place.get("y", "")) + float(place.get("height", "")) / 2
    below = narrow or "clone.c" not in lines.split("~")[-1:]
    assert low < middle < high if below else middle < low
    assert high <= float(root.get("viewBox", "").split()[3])


@pytest.mark.parametrize("narrow", [False, True])
def test_where_torch_refuses_the_drawing_is_about_its_message(narrow):
    root = draw(frame("clone.b~flip.a"), narrow=narrow)
    assert root.get("data-follow", "").startswith("0 ")


def test_golden(golden):
    say = speaker("en")
    golden("memory__wrote.svg", memory_svg(frame("show.b~mul_.b", columns=2), say=say))
    golden("memory__rebound.svg", memory_svg(frame("times.b", rows=2), say=say))
    golden("memory__refused.svg", memory_svg(frame("expand.b~mul_.c", rows=2), say=say))
