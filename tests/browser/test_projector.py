"""Projector view: what can be read from the back of a room, and the keys of a clicker."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.app_helpers import click_button, keyed, move_slider, query, slider_value
from tests.browser.watching import one_run

ADDRESSES = {"home": "/", "neuron": "/neuron", "network": "/network"}
LAST = {"home": 0, "neuron": 4, "network": 6}
SIZES = ["", "n_input=1&n_hidden=1", "n_input=16&n_hidden=16"]
DEEP = [(3, 2, 1), (1, 1, 2), (8, 6, 3), (3, 3, 4), (16, 1, 1), (1, 16, 4), (16, 16, 4)]
"""Inputs, hidden units in each of two layers, outputs."""
SCREENS = [((1920, 1080), 24), ((1280, 720), 19)]
ROWS = [*SCREENS, ((1024, 768), 16)]

SMALLEST = """svg => Math.min(...[...svg.querySelectorAll('text, tspan')]
  .filter(node => node.textContent.trim())
  .map(node => parseFloat(getComputedStyle(node).fontSize) * svg.getScreenCTM().a))"""
ROW = """() => [...document.querySelectorAll(
    '.st-key-controls p, .st-key-controls [data-testid=stSliderThumbValue],' +
    '.st-key-activation p, .st-key-variants p, .st-key-stepper p, .st-key-reveal p,' +
    '.st-key-leave_projector p, h1')]
  .filter(node => node.textContent.trim() && node.checkVisibility() && !node.querySelector('p'))
  .map(node => ({
    words: node.textContent, size: parseFloat(getComputedStyle(node).fontSize),
    box: node.getBoundingClientRect().toJSON()}))"""


def stage(page, name):
    return keyed(page, "neuron" if name == "neuron" else "network").locator("svg.te-drawing")


@pytest.mark.parametrize(("screen", "least"), SCREENS, ids=["1080", "720"])
@pytest.mark.parametrize("sizes", SIZES, ids=["default", "smallest", "largest"])
@pytest.mark.parametrize("name", ADDRESSES)
def test_nothing_in_the_stage_is_too_small_at_any_step(open_page, name, sizes, screen, least):
    page = open_page(f"{ADDRESSES[name]}?mode=projector&{sizes}", viewport=screen)
    svg = stage(page, name)
    expect(svg).to_be_visible()
    expect(page.locator("section.stSidebar")).to_be_hidden()
    for _ in range(LAST[name] + 1):
        assert svg.evaluate(SMALLEST) >= least
        box = svg.bounding_box()
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= screen[1]
        if name != "home" and slider_value(page, "step"):
            with one_run(page):
                page.keyboard.press("PageUp")
    assert name == "home" or slider_value(page, "step") == 0


@pytest.mark.parametrize(("screen", "least"), SCREENS, ids=["1080", "720"])
@pytest.mark.parametrize("counts", DEEP)
def test_two_hidden_layers_can_be_read_too(open_page, counts, screen, least):
    sizes = "n_layers=2&n_input={}&n_hidden={}&n_output={}".format(*counts)
    page = open_page(f"/network?mode=projector&{sizes}", viewport=screen)
    svg = stage(page, "network")
    expect(svg).to_be_visible()
    expect(page.locator("section.stSidebar")).to_be_hidden()
    assert slider_value(page, "step") == 9
    for _ in range(4):
        assert svg.evaluate(SMALLEST) >= least
        box = svg.bounding_box()
        assert box["x"] >= 0
        assert box["y"] >= 0
        assert box["x"] + box["width"] <= screen[0]
        assert box["y"] + box["height"] <= screen[1]
        with one_run(page):
            page.keyboard.press("PageUp")


@pytest.mark.parametrize(("screen", "least"), ROWS, ids=["1080", "720", "1024"])
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", ADDRESSES)
def test_the_row_is_large_and_nothing_in_it_touches(open_page, name, language, screen, least):
    page = open_page(f"{ADDRESSES[name]}?mode=projector&lang={language}", viewport=screen)
    expect(keyed(page, "leave_projector")).to_be_visible()
    expect(stage(page, name)).to_be_visible()
    expect(page.locator("section.stSidebar")).to_be_hidden()
    # sliders and buttons are drawn a moment after the picture
    for _ in range(50):
        items = page.evaluate(ROW)
        if len(items) >= 5:
            break
        page.wait_for_timeout(100)
    assert len(items) >= 5
    for item in items:
        assert item["size"] >= least, item
        assert item["box"]["left"] >= 0, item
        assert item["box"]["right"] <= screen[0], item
        assert item["box"]["bottom"] <= screen[1], item
    top = stage(page, name).bounding_box()["y"]
    row = [item for item in items if item["box"]["top"] < top]
    for k, one in enumerate(row):
        assert one["box"]["bottom"] <= top + 2, one
        for other in row[k + 1 :]:
            a, b = one["box"], other["box"]
            apart = a["right"] <= b["left"] or b["right"] <= a["left"]
            assert apart or a["bottom"] <= b["top"] or b["bottom"] <= a["top"], (one, other)


def test_the_activation_can_be_changed_and_the_picture_follows(open_page):
    page = open_page("/neuron?mode=projector", viewport=(1280, 720))
    with one_run(page):
        keyed(page, "activation").locator("label").filter(has_text="ReLU").click()
    expect(stage(page, "neuron").locator("#readout-said")).to_contain_text("relu(")
    assert query(page)["activation"] == "relu"


@pytest.mark.parametrize("name", ADDRESSES)
def test_space_uncovers_and_another_number_covers_again(open_page, name):
    page = open_page(f"{ADDRESSES[name]}?mode=projector&ask=1")
    svg = stage(page, name)
    expect(keyed(page, "reveal").get_by_role("button")).to_be_visible()
    expect(svg.get_by_text("?", exact=True)).not_to_have_count(0)
    page.wait_for_timeout(300)
    with one_run(page):
        page.keyboard.press("Space")
    expect(keyed(page, "reveal")).to_have_count(0)
    expect(keyed(page, "ask")).to_be_hidden()
    expect(svg.get_by_text("?", exact=True)).to_have_count(0)
    expect(svg.locator("#readout-result")).to_have_text("0.1595" if name == "neuron" else "0.3171")
    move_slider(page, "n_input", 4)
    expect(keyed(page, "reveal").get_by_role("button")).to_be_visible()
    page.evaluate("document.activeElement.blur()")
    with one_run(page):
        page.keyboard.press("Space")
    expect(keyed(page, "reveal")).to_have_count(0)


def test_space_keeps_its_meaning_where_the_focus_is(open_page):
    page = open_page("/neuron?mode=projector&ask=1")
    reveal = keyed(page, "reveal").get_by_role("button")
    svg = stage(page, "neuron")
    places = (
        keyed(page, "seed").get_by_role("slider"),
        keyed(page, "activation").get_by_role("radio").first,
        svg.locator('[data-part][tabindex="0"]').first,
    )
    for place in places:
        place.focus()
        page.keyboard.press("Space")
        page.wait_for_timeout(300)
        expect(reveal).to_be_visible()
    with one_run(page):
        keyed(page, "leave_projector").get_by_role("button").focus()
        page.keyboard.press("Space")
    assert query(page) == {"ask": "1"}
    expect(reveal).to_be_visible()


def test_space_does_not_uncover_outside_projector_view(open_page):
    page = open_page("/neuron?ask=1")
    page.keyboard.press("Space")
    page.wait_for_timeout(300)
    expect(keyed(page, "reveal").get_by_role("button")).to_be_visible()


def test_the_clicker_does_not_step_past_the_cover(open_page):
    page = open_page("/network?mode=projector&ask=1&step=2")
    marks = stage(page, "network").get_by_text("?", exact=True)
    expect(marks).not_to_have_count(0)
    for key in ("PageDown", "ArrowRight", "PageUp"):
        page.keyboard.press(key)
        page.wait_for_timeout(200)
    expect(marks).not_to_have_count(0)
    with one_run(page):
        page.keyboard.press("Space")
    assert slider_value(page, "step") == 2
    with one_run(page):
        page.keyboard.press("PageDown")
    assert slider_value(page, "step") == 3


def test_no_covered_number_is_in_the_document(open_page):
    page = open_page("/network?ask=1")
    everything = """() => {
      const all = root => root.innerHTML + [...root.querySelectorAll('*')]
        .filter(node => node.shadowRoot).map(node => all(node.shadowRoot)).join(' ')
      return all(document.body)
    }"""
    expect(stage(page, "network")).to_be_visible()
    assert "0.3171" not in page.evaluate(everything)
    click_button(page, "reveal")
    assert page.evaluate(everything).count("0.3171") >= 3


@pytest.mark.parametrize("screen", [screen for screen, _ in ROWS], ids=["1080", "720", "1024"])
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", ADDRESSES)
def test_a_notice_covers_neither_the_readout_nor_the_stepper(open_page, name, language, screen):
    wrong = "n_input=99999999999&edit=weights.0.0.0.0.0:x"
    page = open_page(f"{ADDRESSES[name]}?mode=projector&lang={language}&{wrong}", viewport=screen)
    svg = stage(page, name)
    expect(page.locator("section.stSidebar")).to_be_hidden()
    notice = keyed(page, "notice").get_by_test_id("stAlertContainer").first
    expect(notice).to_contain_text("n_input")
    box = notice.bounding_box()
    assert svg.locator("#readout > rect").bounding_box()["height"] > 0
    below = svg.locator("#readout > rect").evaluate("node => node.getBoundingClientRect().bottom")
    assert box["y"] >= below - 1
    assert box["y"] + box["height"] <= screen[1]
    if name != "home":
        assert box["x"] + box["width"] <= keyed(page, "stepper").bounding_box()["x"]


def test_predict_first_shows_the_class_what_is_asked(open_page):
    page = open_page("/network?mode=projector&ask=1", viewport=(1280, 720))
    asked = keyed(page, "ask")
    expect(asked.get_by_text("Now 10 samples go in at once").first).to_be_visible()
    expect(asked.get_by_role("radiogroup")).to_be_hidden()
    box = asked.bounding_box()
    assert box["y"] + box["height"] <= 720
    for shape in keyed(page, "network").get_by_text("(1, 2)").all():
        assert shape.bounding_box()["y"] < box["y"]
    with one_run(page):
        page.keyboard.press("Space")
    expect(asked).to_be_hidden()
