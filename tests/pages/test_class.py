"""For the class, as a program drives it: the links, what they lock, and the way back."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest

from components.ui.parts import FREE, PARTS, names_of
from components.ui.settings import PAGE_SETTINGS, Edits
from tests.pages.contract import (
    LESSONS,
    MEMORY,
    PAGES,
    RESHAPE,
    SHAPES,
    TENSORS,
    WAYS,
    from_file,
    text_of,
)
from tests.pages.contract import output_of as output

HOME, NEURON, NETWORK = LESSONS
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
WIDGETS = (
    "slider", "radio", "selectbox", "toggle", "button", "text_input", "number_input",
    "button_group", "multiselect", "text_area",
)  # fmt: skip


def panel(at):
    at.toggle(key="for_class").set_value(True).run()
    assert not at.exception
    return at


def link_of(at, key="pupil_link") -> dict[str, str]:
    return dict(parse_qsl(at.container(key=key).get("code")[0].value.partition("?")[2]))


def has(at, key) -> bool:
    try:
        return bool(at.container(key=key))
    except KeyError:
        return False


def free(at, keys) -> set[str]:
    """Name those widgets of a page that a reader can change."""
    found = {one.key: one.disabled for kind in WIDGETS for one in at.get(kind) if one.key}
    return {key for key in keys if not found.get(key, True)}


@every_page
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_the_panel_gives_two_links_with_how_long_they_are(page, way):
    at = panel(way(page))
    assert link_of(at) == {"lang": "en"}
    assert link_of(at, "projector_link") == {"mode": "projector", "lang": "en"}
    for key in ("pupil_link", "projector_link"):
        link = at.container(key=key).get("code")[0].value
        counted = [one.value for one in at.container(key=f"{key}_box").caption]
        assert counted == [f"{len(link)} characters"]
    at.toggle(key="for_class").set_value(False).run()
    assert not has(at, "pupil_link")


@every_page
def test_a_locked_page_opens_tells_everything_and_keeps_its_parts(page):
    at = from_file(page, lock="all")
    assert not at.exception
    assert output(at) == page.output
    assert text_of(at, "verdict")
    keys = {key for name, part in PARTS[page.name].items() if name not in FREE for key in part}
    assert free(from_file(page), keys)
    assert free(at, keys) == set()
    assert len(at.container(key="locked").caption) == 1
    if "step" in page.sliders and page is not SHAPES:
        at.button(key="step_back").click().run()
        assert at.slider(key="step").value == page.sliders["step"][2] - 1


@every_page
def test_all_parts_of_a_link_come_back_from_the_panel(page):
    at = panel(from_file(page))
    names = list(names_of(page.name))
    at.multiselect(key="class_lock").set_value(names).run()
    at.multiselect(key="class_hide").set_value(names[1:2]).run()
    at.toggle(key="class_ask").set_value(True).run()
    at.radio(key="class_lang").set_value("browser").run()
    assert not at.exception
    query = link_of(at)
    assert query == {"ask": "1", "lock": ".".join(names), "hide": names[1]}
    again = from_file(page, **query)
    assert not again.exception
    assert again.session_state["lock"] == query["lock"]
    assert link_of(panel(again)) == query | {"lang": "en"}


@pytest.mark.parametrize("part", ["seed", "n_input", "activation"])
def test_one_part_alone_is_locked(part):
    at = from_file(NEURON, lock=part)
    assert free(at, {"seed", "n_input", "activation", "step", "change"}) == {
        "seed", "n_input", "activation", "step", "change",
    } - {part}  # fmt: skip


def test_what_is_hidden_is_out_of_sight_and_out_of_reach_and_keeps_its_value():
    at = from_file(NETWORK, hide="seed.step", seed="9", step="2")
    styles = [one.proto.body for one in at.get("html")]
    assert any(".st-key-seed" in one and ".st-key-stepper" in one for one in styles)
    assert free(at, {"seed", "step", "step_next"}) == set()
    assert at.slider(key="seed").value == 9
    assert not has(at, "locked")
    assert not [one for one in from_file(NETWORK).get("html") if "st-key-seed" in one.proto.body]


@every_page
@pytest.mark.parametrize("value", ["zzz", "<script>alert(1)</script>", "9" * 20_000, "seed.种"])
def test_a_hostile_lock_gets_a_sentence(page, value):
    at = from_file(page, lock=value, hide=value)
    assert not at.exception
    said = [one.value for one in at.container(key="notice").info]
    assert len(said) == 2
    assert not any("<" in one for one in said)
    assert output(at) == page.output


def test_numbers_that_are_locked_stay_and_cannot_be_pasted():
    at = from_file(NEURON, lock="numbers", edit="weights.0.2:1.5")
    assert output(at) != NEURON.output
    assert at.toggle(key="change").disabled
    assert "edit_undo" not in [one.key for one in at.button]
    assert free(from_file(NEURON, edit="weights.0.2:1.5"), {"edit_undo"}) == {"edit_undo"}


def test_the_buttons_of_the_memory_menu_and_the_shape_asked_for_wait():
    lines = {f"line_{code}" for code in ("mul_", "clone", "numpy", "add_", "T")}
    assert free(from_file(MEMORY), {one.key for one in from_file(MEMORY).button} & lines)
    assert free(from_file(MEMORY, lock="lines"), lines | {"line_undo", "line_reset"}) == set()
    assert free(from_file(RESHAPE, lock="size"), {"to_0", "to_1", "size_typed"}) == set()
    assert free(from_file(RESHAPE, lock="write"), {"write_99"}) == set()
    assert free(from_file(TENSORS, lock="content", topic="slice"), {"part", "fill"}) == set()


def test_a_fix_that_is_locked_is_there_to_read():
    at = from_file(SHAPES, lock="fix")
    assert at.radio(key="fix").disabled
    assert text_of(at, "fix_words")


def test_a_lock_belongs_to_its_page():
    at = from_file(HOME, lock="all")
    at.switch_page("pages/neuron.py").run()
    assert not at.exception
    assert not at.slider(key="seed").disabled
    at.switch_page("app.py").run()
    assert at.slider(key="seed").disabled


def test_the_teacher_can_unlock_the_page():
    at = panel(from_file(NETWORK, lock="seed.step", hide="numbers"))
    at.button(key="class_unlock").click().run()
    assert not at.exception
    assert free(at, {"seed", "step", "change"}) == {"seed", "step", "change"}
    assert "lock" not in at.container(key="link").get("code")[0].value


def test_what_was_chosen_belongs_to_a_page_and_is_there_again():
    at = panel(from_file(HOME))
    at.switch_page("pages/network.py").run()
    at.multiselect(key="class_lock").set_value(["n_layers"]).run()
    at.switch_page("pages/neuron.py").run()
    assert not at.exception
    assert at.multiselect(key="class_lock").value == []
    at.switch_page("pages/network.py").run()
    assert at.multiselect(key="class_lock").value == ["n_layers"]
    assert link_of(at)["lock"] == "n_layers"


def test_a_link_too_long_for_a_code_is_said_to_be():
    numbers = ",".join(["-0.123456"] * 16)
    paste = "~".join(f"{name}.16x16:{','.join([numbers] * 16)}" for name in ("W1", "W2"))
    at = panel(from_file(NETWORK, n_input="16", n_hidden="16", n_layers="2", paste=paste))
    link = at.container(key="pupil_link").get("code")[0].value
    assert len(link) > 2953
    said = [one.value for one in at.container(key="class_panel").info]
    assert f"{len(link)} bytes" in said[0]
    assert len(said) == 2
    assert "class_screen_open" not in [one.key for one in at.button]


def test_the_code_stands_over_the_screen_until_it_is_put_away():
    at = panel(from_file(NETWORK, seed="9"))
    at.button(key="class_screen_open").click().run()
    assert at.container(key="class_screen_link").text[0].value == "?seed=9&lang=en"
    at.button(key="class_close").click().run()
    assert not has(at, "class_screen")


def test_in_projector_view_a_key_shows_the_code():
    assert "class_key" not in [one.key for one in from_file(NEURON).button]
    at = from_file(NEURON, mode="projector", seed="9")
    at.button(key="class_key").click().run()
    assert at.container(key="class_screen_link").text[0].value == "?seed=9&lang=en"


@every_page
def test_the_pages_whose_numbers_can_be_changed_can_lock_them(page):
    changes = any(isinstance(item, Edits) for item in PAGE_SETTINGS[page.name])
    assert changes == ("numbers" in PARTS[page.name])
