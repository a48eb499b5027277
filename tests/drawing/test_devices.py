from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import pairwise

import pytest

from components.drawing.devices import Head, Look, devices_svg, narrow_devices_svg
from components.drawing.devices_record import (
    ask_where,
    journey_spans,
    read_journey,
    read_written,
)
from components.drawing.devices_thumbnail import devices_thumbnail
from components.engine import run
from components.ui.text import speaker
from tests.drawing.devices_records import CARD, TITLES, on_card, on_processor

STEPS = range(6)
HEAD = Head("x = features.to(device)", "what it did")
RUNS = {"processor": on_processor, "card": on_card}
every_run = pytest.mark.parametrize("made", RUNS.values(), ids=RUNS)
every_step = pytest.mark.parametrize("step", STEPS)


def drawn(journey, picture=devices_svg, language="en", **more) -> ET.Element:
    look = Look(speaker(language), TITLES, lang=language, **more)
    return ET.fromstring(picture(journey, look, HEAD))


def ids(root: ET.Element) -> list[str]:
    return [node.get("id") for node in root.iter() if node.get("id")]


def words(root: ET.Element) -> str:
    return "\n".join("".join(node.itertext()) for node in root.iter() if node.tag.endswith("text"))


def parts(root: ET.Element) -> set[str]:
    return {node.get("data-part") for node in root.iter() if node.get("data-part")}


def test_the_walk_goes_from_move_to_move():
    made = [step.text for step in journey_spans(on_processor())[1:]]
    assert made == [
        "features.to(device)",
        "weights.to(device)",
        "torch.mm(x, w.view(5, 1))",
        "y.cpu()",
        "back.numpy()",
    ]


def test_on_the_processor_nothing_moves_and_names_share_their_memory():
    journey = read_journey(on_processor(), step=5)
    assert journey.card == ""
    shared = [[[name.name for name in place.names] for place in chain] for chain in journey.chains]
    assert shared == [[["features", "x"]], [["weights", "w"]], [["y", "back", "numbers"]]]
    relations = {n.name: n.relation for place in journey.places for n in place.names}
    assert relations["x"] == relations["back"] == "same tensor"
    assert relations["numbers"] == "view of the same memory"


def test_on_a_card_copies_have_memories_of_their_own():
    journey = read_journey(on_card(), step=5)
    assert journey.card == CARD
    devices = [[place.device for place in chain] for chain in journey.chains]
    assert devices == [["cpu", CARD], ["cpu", CARD], [CARD, "cpu"]]
    assert [place.number for place in journey.places] == [1, 3, 2, 4, 5, 6]


@every_run
def test_every_step_adds_what_it_made(made):
    seen = [
        {name.name for place in read_journey(made(), step=step).places for name in place.names}
        for step in STEPS
    ]
    added = [after - before for before, after in pairwise(seen)]
    assert added == [{"x"}, {"w"}, {"y"}, {"back"}, {"numbers"}]


@every_step
@every_run
@pytest.mark.parametrize("picture", [devices_svg, narrow_devices_svg])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_names_slots_and_numbers_are_those_of_the_record(made, step, picture, language):
    journey = read_journey(made(), step=step)
    root = drawn(journey, picture, language)
    assert len(ids(root)) == len({*ids(root)})
    for place in journey.places:
        for name in place.names:
            assert f"name:{name.name}" in parts(root)
        slots = {part for part in parts(root) if part.startswith(f"memory:{place.number}:")}
        assert len(slots) == place.names[0].view.shape[-1]
    assert ("no-card" in ids(root)) == (journey.card == "")
    hops = sum(name.startswith("hop-") for name in ids(root))
    copies = len(journey.places) - sum(1 for chain in journey.chains if chain)
    assert hops == (copies if picture is devices_svg else 0)
    assert "�" not in words(root)


def test_a_slot_of_a_copy_lights_its_twin():
    root = drawn(read_journey(on_card(), step=5))
    links = {node.get("data-part"): node.get("data-links") for node in root.iter()}
    assert links["memory:1:2"] == "memory:3:2"
    assert links["memory:5:0"] == "memory:6:0"


def test_a_slot_says_all_its_names_and_where_it_lies():
    root = drawn(read_journey(on_processor(), step=5))
    said = {node.get("data-part"): node.get("aria-label") for node in root.iter()}
    assert said["memory:1:2"].startswith("features[0, 2], x[0, 2] · memory 1, cpu, byte 8:")
    assert said["memory:1:2"].endswith("0.9468")
    address = read_journey(on_processor(), step=5).places[0].address
    assert said["name:x"].startswith("x (1, 5)  float32  cpu  stride (5, 1) at 0x")
    assert address > 0


def test_only_the_data_can_be_changed_and_what_was_changed_is_marked():
    edited = frozenset({"weights[0,2]"})
    root = drawn(read_journey(on_card(), step=5), edited=edited)
    places = {node.get("data-edit") for node in root.iter() if node.get("data-edit")}
    assert places == {f"{name}[0,{k}]" for name in ("features", "weights") for k in range(5)}
    marks = [name for name in ids(root) if name.endswith("-mark")]
    assert marks == ["memory-2-2-mark"]


@every_run
def test_the_small_picture_has_a_square_a_slot(made):
    journey = read_journey(made(), step=5)
    root = ET.fromstring(devices_thumbnail(journey, label="devices"))
    slots = sum(place.names[0].view.shape[-1] for place in journey.places)
    assert sum(name.startswith("memory-") for name in ids(root)) == slots


@pytest.mark.parametrize("picture", [devices_svg, narrow_devices_svg])
@every_run
def test_while_it_is_asked_the_names_show_their_numbers_and_no_memory(made, picture):
    trace = made()
    journey = ask_where(read_journey(trace, step=0), trace)
    root = drawn(journey, picture)
    shown = {node.get("id"): node.text for node in root.iter() if node.tag.endswith("text")}
    for name in ("y", "back", "numbers"):
        assert shown[f"asked-{name}"] == "\u22121.9796"
        assert f"name:{name}" not in parts(root)
    assert "no-card" not in ids(root)


def test_what_was_written_is_lit_where_it_shows():
    before = on_processor()
    after = run(before.program.rstrip("\n") + "\nback[0, 0] = 99")
    journey = read_written(before, after)
    lit = {name.name: name.lit for place in journey.places for name in place.names}
    assert [name for name, seen in lit.items() if seen] == ["y", "back", "numbers"]
    root = drawn(journey)
    said = {node.get("data-part"): node.get("aria-label") for node in root.iter()}
    assert said["memory:3:0"].endswith("99.0000 (was \u22121.9796)")
    assert words(root).count("shows the 99") == 3
    with_card = read_written(on_card(), _copied(on_card()))
    lit = {name.name: name.lit for place in with_card.places for name in place.names}
    assert (lit["y"], lit["back"], lit["numbers"]) == (False, True, True)


def _copied(trace):
    """The record of a card after the line: the copy that came back has changed, y has not."""
    changed = {
        name: replace(trace.variables[name], values=[[99.0]]) for name in ("back", "numbers")
    }
    return replace(trace, variables={**trace.variables, **changed})


@pytest.mark.parametrize("picture", [devices_svg, narrow_devices_svg])
def test_the_line_and_what_it_did_stand_above_the_picture(picture):
    root = drawn(read_journey(on_processor(), step=1), picture)
    assert HEAD.line in words(root)
    assert HEAD.words in words(root)


def test_the_name_of_a_card_is_escaped():
    titles = {"cpu": "cpu", CARD: "<b>A card</b>"}
    svg = devices_svg(read_journey(on_card(), step=5), Look(speaker("en"), titles), HEAD)
    assert "<b>" not in svg
    assert "&lt;b&gt;A card" in svg
