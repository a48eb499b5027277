"""Pictures by address in a real browser: embedded, in a tab of their own, and while dragging."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.browser.app_helpers import keyed, query
from tests.browser.watching import notes, one_run

LOOKS = """(root) => {
  const canvas = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas")
  const context = canvas.getContext("2d", { willReadFrequently: true })
  const plain = (colour) => {
    if (colour === "none" || colour.startsWith("url")) return colour.replace(/"/g, "")
    context.clearRect(0, 0, 1, 1)
    context.fillStyle = colour
    context.fillRect(0, 0, 1, 1)
    return [...context.getImageData(0, 0, 1, 1).data]
  }
  const svg = root ?? document.documentElement
  const found = []
  for (const node of svg.querySelectorAll("path, rect, circle, text, tspan")) {
    let opacity = 1
    let seen = node.id !== "readout-hint" && !node.closest("pattern")
    for (let one = node; one !== svg.parentNode && one; one = one.parentElement) {
      const style = getComputedStyle(one)
      opacity *= style.opacity
      seen &&= style.display !== "none"
    }
    const style = getComputedStyle(node)
    if (style.stroke !== "none") opacity *= style.strokeOpacity
    if (!seen || opacity === 0 || (style.fill === "none" && style.stroke === "none")) continue
    found.push({
      tag: node.localName, d: node.getAttribute("d"), words: node.textContent,
      fill: plain(style.fill), stroke: plain(style.stroke), opacity: opacity.toFixed(2),
      width: style.stroke === "none" ? 0 : parseFloat(style.strokeWidth).toFixed(1),
      face: style.fontFamily, size: style.fontSize, weight: style.fontWeight,
      spaces: style.whiteSpace,
    })
  }
  return found
}"""
STAGES = [
    ("/", {"n_input": "16", "n_hidden": "16"}, "light"),
    ("/network", {"step": "2", "lang": "zh"}, "dark"),
    ("/tensors", {"topic": "slice"}, "light"),
    ("/memory", {}, "dark"),
]


def same_colour(one: Any, other: Any) -> bool:
    """Compare channels; Chromium and we round a mixed colour differently."""
    if isinstance(one, str) or isinstance(other, str):
        return bool(one == other)
    return all(abs(a - b) <= 2 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(("path", "settings", "theme"), STAGES)
def test_a_picture_alone_looks_like_the_stage(open_page, path, settings, theme):
    address = f"{path}?{urlencode(settings)}"
    page = open_page(address, color_scheme=theme, reduced_motion="reduce")
    page.wait_for_timeout(600)
    stage = page.locator("svg.te-drawing").first.evaluate(LOOKS)
    name = path.strip("/") or "home"
    page.goto(f"/picture.svg?{urlencode({'page': name, 'theme': theme, **settings})}")
    _, *alone = page.evaluate(LOOKS, None)
    assert len(stage) > 20
    for one, other in zip(stage, alone, strict=True):
        for colour in ("fill", "stroke"):
            assert same_colour(one.pop(colour), other.pop(colour)), (one, other)
        assert one == other


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_a_picture_is_embedded_by_its_address(open_page, server, kind):
    page = open_page("/neuron")
    address = f"/picture.{kind}?page=shapes&b0=5&b1=2&width=864"
    size = page.evaluate(
        """async (address) => {
          const image = new Image()
          image.src = address
          await image.decode()
          return [image.naturalWidth, image.naturalHeight]
        }""",
        address,
    )
    assert size[0] == 864
    assert 300 < size[1] < 864


DRAGGED = [
    ("/tensors", "t[0,1]", "edit"),
    ("/shapes", "weights[0,3]", "edit"),
    ("/memory", "b[0,1]", "lines"),
]


@pytest.mark.parametrize(("path", "place", "key"), DRAGGED)
def test_while_a_number_is_dragged_the_picture_follows_and_the_page_waits(
    open_page, path, place, key
):
    page = open_page(f"{path}?seed=9")
    if path == "/tensors":
        with one_run(page):
            keyed(page, "change").locator("label").first.click()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    number = page.locator(f'[data-edit="{place}"]').first
    number.scroll_into_view_if_needed()
    before = float(number.get_attribute("data-value"))
    box = number.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    for distance in (10, 40, 80):
        page.mouse.move(x + distance, y)
        page.wait_for_timeout(60)
    expect(number).to_have_attribute("data-value", re.compile(f"^{str(before + 1.6)[:5]}"))
    moved = number.get_attribute("data-value")
    assert any(f"/picture.svg?page={path[1:]}" in url for url in asked)
    assert query(page) == {"seed": "9"}
    with one_run(page):
        page.mouse.up()
    assert place[:-1].replace("[", ".").replace(",", ".") in query(page)[key]
    expect(number).to_have_attribute("data-value", moved)


def test_a_busy_server_makes_a_drag_slower_and_ends_it_not(open_page):
    page = open_page("/neuron")
    answers = iter([503, 503])

    def answer(route) -> None:
        status = next(answers, 200)
        if status == 200:
            route.continue_()
        else:
            route.fulfill(status=status, content_type="image/svg+xml", body="<svg id='busy'></svg>")

    page.route("**/picture.svg?*", answer)
    number = page.locator('[data-edit="weights[0,2]"]').first
    before = float(number.get_attribute("data-value"))
    box = number.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    for distance in (20, 40, 60, 80):
        page.mouse.move(x + distance, y)
        page.wait_for_timeout(120)
    expect(number).to_have_attribute("data-value", re.compile(f"^{str(before + 1.6)[:5]}"))
    assert query(page) == {}
    expect(page.locator("#busy")).to_have_count(0)
    # Chromium reports what the server refused.
    notes(page).console_errors.clear()
    page.mouse.up()
