"""Every page's main task, with the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.app_helpers import container_text, keyed, query
from tests.browser.watching import one_run, wait_for_run

if TYPE_CHECKING:
    from playwright.sync_api import Page

_INSIDE = "key => Boolean(document.activeElement?.closest('.st-key-' + key))"
_LABEL = """() => {
    let node = document.activeElement
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement
    return [node.getAttribute("aria-label") ?? "", node.textContent ?? "", node.dataset.edit ?? "",
        node.tagName, node.getAttribute("role") ?? ""]
}"""
MOST_STOPS = 120


def tab_to(page: Page, key: str) -> None:
    """Press Tab until something inside a widget or container has the focus."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate(_INSIDE, key):
            return
    raise AssertionError(f"Tab does not reach {key}")


def focused(page: Page) -> list[str]:
    label: list[str] = page.evaluate(_LABEL)
    return label


def press(page: Page, *keys: str) -> None:
    """Press keys, each of which makes the page run."""
    for key in keys:
        with one_run(page):
            page.keyboard.press(key)


def test_home_another_size_gives_another_output(open_page):
    page = open_page("/")
    before = container_text(page, "output")
    tab_to(page, "n_hidden")
    press(page, "ArrowRight", "ArrowRight")
    assert query(page) == {"n_hidden": "4"}
    assert container_text(page, "output") != before


def test_neuron_step_by_step_and_another_weight(open_page):
    page = open_page("/neuron?step=0")
    press(page, "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight")
    assert container_text(page, "output") == "0.1595"
    tab_to(page, "neuron")
    for _ in range(60):
        if focused(page)[2].startswith("weights"):
            break
        page.keyboard.press("ArrowRight")
    place = focused(page)[2]
    assert place.startswith("weights")
    page.keyboard.press("Enter")
    page.keyboard.press("Control+A")
    page.keyboard.type("2.5")
    press(page, "Enter")
    assert query(page)["edit"].endswith(":2.5")
    assert container_text(page, "output") != "0.1595"


def test_network_step_by_step_and_a_second_layer(open_page):
    page = open_page("/network?step=0")
    press(page, "ArrowRight", "ArrowRight")
    assert query(page)["step"] == "2"
    tab_to(page, "n_layers")
    press(page, "ArrowRight")
    assert query(page)["n_layers"] == "2"
    expect(keyed(page, "shapes")).to_contain_text("W2")


def test_tensors_a_topic_and_a_slice(open_page):
    page = open_page("/tensors")
    tab_to(page, "topic")
    press(page, "ArrowRight")
    assert query(page)["topic"] == "slice"
    tab_to(page, "part")
    page.keyboard.press("Control+A")
    page.keyboard.type("t[0]")
    press(page, "Enter")
    expect(keyed(page, "output")).to_have_text("(4,)")


def test_shapes_a_fix_is_applied_and_taken_back(open_page):
    page = open_page("/shapes")
    nothing = container_text(page, "output")
    tab_to(page, "fix_choice")
    press(page, "ArrowRight")
    assert query(page)["fix"] == "1"
    assert container_text(page, "output") != nothing
    tab_to(page, "fix_undo")
    press(page, "Enter")
    assert container_text(page, "output") == nothing


def test_reshape_another_call_another_shape_and_99(open_page):
    page = open_page("/reshape")
    tab_to(page, "call")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    press(page, "Enter")
    assert query(page)["call"] != "view"
    tab_to(page, "size_typed")
    page.keyboard.press("Control+A")
    page.keyboard.type("6")
    press(page, "Enter")
    expect(keyed(page, "output")).to_contain_text("(6,)")
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    tab_to(page, "write_99")
    press(page, "Enter")
    expect(keyed(page, "written")).to_contain_text("99")


def test_memory_a_line_is_added_and_taken_back(open_page):
    page = open_page("/memory")
    before = query(page)
    tab_to(page, "line_mul_")
    press(page, "Enter")
    assert "mul_" in query(page)["lines"]
    expect(keyed(page, "code")).to_contain_text("mul_")
    tab_to(page, "line_undo")
    press(page, "Enter")
    assert query(page) == before


def test_devices_step_by_step_and_measure(open_page):
    page = open_page("/devices?largest=64")
    press(page, "ArrowLeft", "ArrowLeft")
    assert query(page)["step"] == "3"
    tab_to(page, "measure")
    page.keyboard.press("Enter")
    expect(keyed(page, "timing_words")).to_be_visible(timeout=60_000)
    wait_for_run(page)


def test_what_scrolls_on_a_small_screen_is_reached(open_page):
    """A table that is wider than a telephone has no control in it; Tab stops at it all the same."""
    page = open_page("/neuron", viewport=(390, 844))
    tab_to(page, "code")
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.katex-display, table, .stCode pre')"):
            return
    raise AssertionError("Tab passes over what scrolls")
