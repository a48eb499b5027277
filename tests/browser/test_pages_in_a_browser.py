from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.app_helpers import (
    choose,
    click_button,
    container_text,
    keyed,
    move_slider,
    query,
    slider_value,
)
from tests.browser.watching import one_run, wait_for_run

ADDRESSES = {"home": "/", "neuron": "/neuron", "network": "/network"}


def drawing(page, key):
    return keyed(page, key).locator("svg.te-drawing")


def to_page(page, label):
    return keyed(page, "navigation").get_by_role("link", name=label, exact=True)


def test_a_deep_link_works_for_the_first_visitor_of_a_fresh_server(fresh_server, open_page):
    with fresh_server() as server:
        page = open_page("/neuron?seed=9&n_input=8&step=3&lang=zh", on=server)
        assert (slider_value(page, "seed"), slider_value(page, "n_input")) == (9, 8)
        assert slider_value(page, "step") == 3
        expect(page.get_by_role("heading", level=1)).to_have_text("一个神经元")
        assert page.evaluate("document.documentElement.lang") == "zh-Hans"
        assert query(page) == {"seed": "9", "lang": "zh", "n_input": "8", "step": "3"}


@contextmanager
def late_sliders(page):
    """Let the page come anew while the script of its sliders is held back; then let it come."""
    held = []

    def hold(route):
        held.append(route)

    page.route("**/Slider*.js", hold)
    page.reload(wait_until="commit")
    page.locator("svg.te-drawing").first.wait_for()
    wait_for_run(page)
    assert held
    assert not page.get_by_role("slider").count()
    yield
    for route in held:
        route.continue_()
    page.get_by_role("slider").first.wait_for()


@pytest.mark.parametrize("name", ["neuron", "tensors", "shapes", "reshape", "memory"])
def test_the_stage_stays_where_it_first_stood(open_page, name):
    page = open_page(f"/{name}")
    stage = drawing(page, name if name != "shapes" else "mm")
    with late_sliders(page):
        at_first = stage.bounding_box()
    page.wait_for_timeout(300)
    assert stage.bounding_box() == at_first


def test_a_run_before_the_sliders_are_there_does_not_lose_their_values(open_page):
    page = open_page("/network?seed=9&n_hidden=4&step=3")
    with late_sliders(page), one_run(page):
        keyed(page, "step_back").get_by_role("button").click()
    assert (slider_value(page, "seed"), slider_value(page, "n_hidden")) == (9, 4)
    assert slider_value(page, "step") == 2
    move_slider(page, "n_input", 5)
    assert query(page) == {"seed": "9", "n_hidden": "4", "n_input": "5", "step": "2"}


def test_a_slider_changes_picture_number_and_address_together(open_page):
    page = open_page("/")
    assert container_text(page, "output") == "0.3171"
    before = drawing(page, "network").inner_html()
    steps = page.evaluate("history.length")
    move_slider(page, "n_hidden", 4)
    output = container_text(page, "output")
    assert output != "0.3171"
    expect(drawing(page, "network").locator("#readout-result")).to_have_text(output)
    assert drawing(page, "network").inner_html() != before
    assert query(page) == {"n_hidden": "4"}
    assert page.evaluate("history.length") == steps


def test_a_patched_picture_is_the_picture_a_fresh_visitor_gets(open_page):
    page = open_page("/network")
    for key, value in (("n_input", 9), ("n_hidden", 5), ("seed", 3), ("n_input", 2), ("step", 4)):
        move_slider(page, key, value)
    fresh = open_page("/network?" + "&".join(f"{k}={v}" for k, v in query(page).items()))
    # The stop for the Tab key is where the reader left it; all else has to agree.
    content = """svg => { const copy = svg.cloneNode(true)
        copy.querySelectorAll('[tabindex]').forEach(node => node.removeAttribute('tabindex'))
        copy.querySelectorAll('[class=""]').forEach(node => node.removeAttribute('class'))
        copy.setAttribute('class', copy.classList.value.trim())
        return [...copy.querySelectorAll('*')].map(n => n.id + ' ' + n.tagName + ' ' +
          [...n.attributes].map(a => a.name + '=' + a.value).sort().join(' ') +
          (n.children.length ? '' : n.textContent)).sort() }"""
    assert drawing(page, "network").evaluate(content) == drawing(fresh, "network").evaluate(content)


def test_pointing_shows_a_sentence_and_leaving_takes_it_back(open_page):
    page = open_page("/network")
    svg = drawing(page, "network")
    rest = svg.locator("#readout-said").text_content()
    svg.locator('[data-part="h[0,1]"]').first.hover()
    expect(svg.locator("#readout-said")).to_contain_text("features @ W1[:, 1]")
    expect(svg.locator("#readout-result")).to_have_text("0.4355")
    assert "te-focus" in svg.get_attribute("class")
    expect(svg.locator("#readout-hint")).to_be_hidden()
    page.mouse.move(5, 5)
    expect(svg.locator("#readout-said")).to_have_text(rest)
    assert "te-focus" not in svg.get_attribute("class")


def test_the_keyboard_reaches_every_part_of_the_stage(open_page):
    page = open_page("/neuron")
    svg = drawing(page, "neuron")
    svg.locator('[data-part][tabindex="0"]').first.focus()
    expect(svg.locator("#readout-said")).to_contain_text("x₁")
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    expect(svg.locator("#readout-said")).to_contain_text("x₃ * w₃ = 0.9468 * 1.2324")
    expect(svg.locator("#readout-result")).to_have_text("1.1668")
    assert slider_value(page, "step") == 4
    page.keyboard.press("Escape")
    expect(svg.locator("#readout-result")).to_have_text("0.1595")


def test_left_and_right_step_and_picture_sentence_and_code_move_together(open_page):
    page = open_page("/neuron?step=0")
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    current = keyed(page, "code").locator(".te-current")
    expect(current).to_have_count(0)
    seen = set()
    for text in ("features * weights", "torch.sum(features * weights)"):
        with one_run(page):
            page.keyboard.press("ArrowRight")
        expect(current).to_have_text(text)
        seen.add(container_text(page, "verdict"))
        seen.add(drawing(page, "neuron").inner_html())
    with one_run(page):
        page.keyboard.press("ArrowLeft")
    expect(current).to_have_text("features * weights")
    assert len(seen) == 4
    assert slider_value(page, "step") == 1


def test_arrow_keys_on_a_slider_move_the_slider_only(open_page):
    page = open_page("/neuron?step=2")
    move_slider(page, "n_input", 7)
    assert slider_value(page, "step") == 2


def test_play_walks_on_its_own_and_stops_on_any_input(open_page):
    page = open_page("/neuron?step=0")
    page.get_by_role("button", name="Play").click()
    expect(keyed(page, "step").get_by_role("slider")).to_have_value("2", timeout=8000)
    page.mouse.wheel(0, 10)
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    page.wait_for_timeout(2000)
    assert slider_value(page, "step") == 2


def test_play_is_not_offered_under_reduced_motion(open_page):
    page = open_page("/neuron", reduced_motion="reduce")
    expect(keyed(page, "step_next").get_by_role("button")).to_be_visible()
    expect(page.get_by_role("button", name="Play")).to_have_count(0)


def test_a_click_on_a_tile_shows_its_numbers_and_its_line(open_page):
    page = open_page("/network")
    with one_run(page):
        drawing(page, "network").locator('[data-part="W2"][role="button"]').first.click()
    assert "W2 = torch.randn(n_hidden, n_output)" in container_text(page, "look_box")
    assert query(page) == {"look": "W2"}


def test_the_language_switches_and_travels(open_page):
    page = open_page("/")
    choose(page, "lang", "中文")
    expect(page.get_by_role("heading", level=1)).to_have_text("看看张量在做什么")
    with one_run(page):
        keyed(page, "navigation").get_by_text("一个神经元").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("一个神经元")
    assert query(page)["lang"] == "zh"
    assert page.evaluate("document.documentElement.lang") == "zh-Hans"


def test_the_browsers_language_comes_first(open_page):
    page = open_page("/", locale="zh-CN")
    expect(page.get_by_role("heading", level=1)).to_have_text("看看张量在做什么")
    assert query(page) == {}


def test_links_between_pages_carry_seed_and_language(open_page):
    page = open_page("/?seed=9&lang=zh")
    address = to_page(page, "一个神经元").get_attribute("href")
    assert "seed=9" in address
    assert "lang=zh" in address
    other = open_page("/" + address.lstrip("/"))
    assert (slider_value(other, "seed"), slider_value(other, "n_input")) == (9, 5)


def test_home_to_neuron_and_back(open_page):
    page = open_page("/")
    with one_run(page):
        to_page(page, "One neuron").click()
    expect(keyed(page, "output")).to_have_text("0.1595")
    with one_run(page):
        to_page(page, "Home").click()
    expect(keyed(page, "output")).to_have_text("0.3171")
    page.reload()
    expect(keyed(page, "output")).to_have_text("0.3171")


@pytest.mark.parametrize("name", ADDRESSES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_themes_reach_the_stage(open_page, name, scheme):
    page = open_page(ADDRESSES[name], color_scheme=scheme)
    key = "neuron" if name == "neuron" else "network"
    ink = drawing(page, key).evaluate("svg => getComputedStyle(svg).color")
    ground = page.evaluate(
        "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
    )
    brightness = {
        "ink": sum(map(int, ink[4:-1].split(","))),
        "ground": sum(map(int, ground[4:-1].split(","))),
    }
    assert (brightness["ink"] > brightness["ground"]) == (scheme == "dark")


@pytest.mark.parametrize("name", ADDRESSES)
@pytest.mark.parametrize("query_text", ["", "?n_input=16&n_hidden=16&lang=zh"])
def test_a_phone_never_scrolls_the_page_sideways(open_page, name, query_text):
    page = open_page(ADDRESSES[name] + query_text, viewport=(390, 844))
    # The page's own style arrives a moment after its first words.
    expect(page.locator(".stMainBlockContainer")).to_have_css("max-width", "944px")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator(".stMainBlockContainer").evaluate("el => el.scrollWidth") <= 390


def test_two_visitors_never_see_each_others_numbers(open_page):
    one, other = open_page("/?seed=1"), open_page("/?seed=2")
    first = container_text(one, "output")
    move_slider(other, "seed", 3)
    click = container_text(other, "output")
    move_slider(one, "n_hidden", 3)
    move_slider(one, "n_hidden", 2)
    assert container_text(one, "output") == first != click


def test_projector_hides_what_explains_and_keeps_the_sliders(open_page):
    page = open_page("/neuron?seed=9")
    click_button(page, "projector_neuron")
    assert query(page) == {"seed": "9", "mode": "projector"}
    expect(page.locator("section.stSidebar")).to_be_hidden()
    expect(keyed(page, "program")).to_be_hidden()
    expect(keyed(page, "seed").get_by_role("slider")).to_be_visible()
    box = drawing(page, "neuron").bounding_box()
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 800
    click_button(page, "leave_projector")
    expect(keyed(page, "program")).to_be_visible()


def test_program_notebook_and_drawing_can_be_taken_home(open_page):
    page = open_page("/neuron?seed=9", color_scheme="dark")
    keyed(page, "take_home").locator("summary").click()
    files = {}
    for label in ("Program (.py)", "Notebook (.ipynb)", "Drawing (.svg)", "Drawing (.png)"):
        with page.expect_download() as waiting:
            page.get_by_role("button", name=label).click()
        files[waiting.value.suggested_filename] = Path(waiting.value.path()).read_bytes()
    assert set(files) == {"neuron.py", "neuron.ipynb", "neuron.svg", "neuron.png"}
    assert b"seed = 9" in files["neuron.py"]
    drawing_text = files["neuron.svg"].decode()
    ET.fromstring(drawing_text)
    assert container_text(page, "output") in drawing_text
    assert not re.search(r"var\(|color-mix|oklab|class=|data-", drawing_text)
    assert files["neuron.png"].startswith(b"\x89PNG")
    assert len(files["neuron.png"]) > 20_000
    assert "seed=9" in container_text(page, "link")


def test_a_clicker_steps_in_projector_view(open_page):
    page = open_page("/neuron?mode=projector&step=1")
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    with one_run(page):
        page.keyboard.press("PageDown")
    assert slider_value(page, "step") == 2
    with one_run(page):
        page.keyboard.press("PageUp")
    assert slider_value(page, "step") == 1


@pytest.mark.parametrize("name", ["home", "network"])
def test_a_phone_gets_the_drawing_made_for_its_width(open_page, name):
    page = open_page(ADDRESSES[name], viewport=(390, 844))
    svg = drawing(page, "network")
    expect(svg).to_have_attribute("viewBox", re.compile("^0 0 420 "))
    box = svg.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    sizes = svg.evaluate(
        "svg => [...svg.querySelectorAll('text')].map(t => parseFloat(t.getAttribute('font-size')))"
    )
    assert min(sizes) * box["width"] / 420 >= 12 - 1e-6


def test_a_phone_opens_a_link_as_it_is(open_page):
    # Its stage tells its width while the first run is under way, which starts another one.
    page = open_page("/network?seed=9&n_input=4&n_hidden=5&n_layers=2&look=W3", viewport=(390, 844))
    expect(drawing(page, "network")).to_have_attribute("viewBox", re.compile("^0 0 420 "))
    assert query(page) == {
        "seed": "9", "n_input": "4", "n_hidden": "5", "n_layers": "2", "look": "W3",
    }  # fmt: skip
    values = [slider_value(page, key) for key in ("seed", "n_input", "n_hidden")]
    assert values == [9, 4, 5]
    expect(keyed(page, "look_numbers")).to_contain_text("W3")
