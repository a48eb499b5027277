"""What only a browser shows of the tensors page: clicks, keys, rings, a picture of one's own."""

from __future__ import annotations

import contextlib
import io
import json
import re
import struct
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.app_helpers import (
    assert_row_is_readable,
    choose,
    container_text,
    keyed,
    move_slider,
    query,
)
from tests.browser.test_projector import SCREENS, SMALLEST
from tests.browser.watching import one_run

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


def drawing(page: Page) -> Locator:
    return keyed(page, "tensors").locator("svg.te-drawing")


def part(page: Page, key: str) -> Locator:
    return drawing(page).locator(f'[data-part="{key}"]').first


def readout(page: Page) -> str:
    return drawing(page).locator("#readout").text_content() or ""


def image(kind: str, size: tuple[int, int]) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (255, 0, 51)).save(out, kind)
    return out.getvalue()


def jpeg_that_claims(width: int, height: int) -> bytes:
    """A small JPEG whose frame header says another size."""
    content = image("JPEG", (16, 8))
    at = content.index(b"\xff\xc0") + 5
    return content[:at] + struct.pack(">HH", height, width) + content[at + 4 :]


def give(page: Page, name: str, content: bytes) -> None:
    chooser = keyed(page, "photo").locator("input[type=file]")
    chooser.set_input_files({"name": name, "mimeType": "image/png", "buffer": content})


def test_pointing_reads_a_cell_and_a_click_keeps_it(open_page):
    page = open_page("/tensors")
    assert "slot 6" in readout(page)
    part(page, "t[2,3]").hover()
    assert "t[2, 3] = " in readout(page)
    assert "slot 11" in readout(page)
    rings = drawing(page).locator('.te-ring.te-lit[data-links*="t[2,3]"]')
    assert rings.count() == 2
    with one_run(page):
        part(page, "t[2,3]").click()
    assert "`" not in container_text(page, "cell")
    assert "t[2, 3]" in container_text(page, "cell")
    assert query(page) == {"at0": "2", "at1": "3"}


def test_the_arrows_walk_from_cell_to_cell_and_enter_chooses(open_page):
    page = open_page("/tensors")
    part(page, "t[0,0]").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    assert "t[1, 1] = " in readout(page)
    with one_run(page):
        page.keyboard.press("Enter")
    assert query(page) == {"at1": "1"}


def test_the_family_chooses_the_rank(open_page):
    page = open_page("/tensors")
    with one_run(page):
        part(page, "rank:3").click()
    assert container_text(page, "output") == "(3, 4, 5)"
    with one_run(page):
        part(page, "rank:0").click()
    assert container_text(page, "output") == "()"


def test_a_number_is_changed_on_the_stage_while_changing_is_on(open_page):
    page = open_page("/tensors")
    with one_run(page):
        keyed(page, "change").locator("label").click()
    part(page, "t[0,1]").click()
    field = keyed(page, "tensors").locator("input.te-field")
    field.fill("1.25")
    with one_run(page):
        field.press("Enter")
    assert query(page)["edit"] == "t.0.1:1.25"


def test_a_slice_is_typed_and_its_cells_light_their_sources(open_page):
    page = open_page("/tensors?topic=slice")
    line = keyed(page, "part").locator("input")
    line.fill("t[[0, 2]]")
    with one_run(page):
        line.press("Enter")
    assert container_text(page, "output") == "(2, 4)"
    part(page, "part[1,0]").hover()
    lit = (
        drawing(page)
        .locator(".te-ring.te-lit")
        .evaluate_all("nodes => nodes.map(n => n.dataset.links)")
    )
    assert any(links.startswith("t[2,0] ") for links in lit)
    assert "part[1, 0] = t[2, 0] = " in readout(page)
    assert query(page) == {"topic": "slice", "part": "t[[0, 2]]"}


def test_a_topic_comes_back_as_it_was_left(open_page):
    page = open_page("/tensors")
    move_slider(page, "d0", 5)
    choose(page, "topic", "a picture")
    choose(page, "topic", "one tensor")
    assert container_text(page, "output") == "(5, 4)"


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_of_ones_own_becomes_numbers(open_page, kind):
    page = open_page("/tensors?topic=image&picture=own")
    sent = []
    page.on("request", lambda request: sent.append(request.method))
    with one_run(page):
        give(page, "holiday.xyz", image(kind, (60, 30)))
    assert container_text(page, "output") == "(3, 12, 24)"
    rows = container_text(page, "cell").splitlines()[1:]
    red, green, blue = (float(row.split("\t")[3]) for row in rows)
    assert (red, green, blue) == pytest.approx((1.0, 0.0, 0.2), abs=0.02)
    assert "session only" in page.locator("body").inner_text()
    assert "POST" not in sent
    assert "PUT" not in sent


STRANGE = {
    "turned by its EXIF": ("RGB", (40, 20), "JPEG", "(3, 24, 12)"),
    "for printing": ("CMYK", (60, 30), "JPEG", "(3, 12, 24)"),
    "16 bits": ("I;16", (20, 20), "PNG", "(3, 20, 20)"),
    "a palette": ("P", (20, 20), "PNG", "(3, 20, 20)"),
    "one pixel": ("RGB", (1, 1), "PNG", "(3, 1, 1)"),
    "very tall": ("RGB", (1, 5000), "PNG", "(3, 24, 1)"),
    "transparent": ("RGBA", (20, 20), "PNG", "(3, 20, 20)"),
}


def test_strange_pictures_become_numbers_too(open_page):
    page = open_page("/tensors?topic=image&picture=own")
    for name, (mode, size, kind, shape) in STRANGE.items():
        out, exif = io.BytesIO(), Image.Exif()
        if "EXIF" in name:
            exif[274] = 6
        Image.new(mode, size).save(out, kind, exif=exif)
        with one_run(page):
            give(page, "holiday.png", out.getvalue())
        assert container_text(page, "output") == shape, name
    # The last one is transparent: white, as on paper.
    assert container_text(page, "cell").count("1.0000") == 3


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"GIF89a" + bytes(40), "neither a PNG nor a JPEG"),
        (b"", "neither a PNG nor a JPEG"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "cannot be read"),
        (b"\xff\xd8\xff" + bytes(10_000_001), "larger than 10 MB"),
        (b"\xff\xd8\xff", "cannot be read"),
        (
            b"\x89PNG\r\n\x1a\n" + bytes(8) + struct.pack(">II", 20_000, 20_000),
            "120 million pixels",
        ),
        (jpeg_that_claims(20_000, 20_000), "120 million pixels"),
    ],
)
def test_anything_else_is_refused_clearly_and_nothing_is_taken(open_page, content, words):
    page = open_page("/tensors?topic=image&picture=own")
    give(page, "holiday.png", content)
    expect(keyed(page, "photo").get_by_role("status")).to_contain_text(words)
    assert container_text(page, "output") == "(3, 8, 8)"


@pytest.mark.parametrize("topic", ["tensor", "slice", "image", "arithmetic"])
def test_a_phone_does_not_scroll_sideways(open_page, topic):
    page = open_page(f"/tensors?topic={topic}&rank=4", viewport=(390, 800))
    expect(drawing(page)).to_have_attribute("viewBox", re.compile("^0 0 390 "))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(("screen", "least"), SCREENS, ids=["1080", "720"])
@pytest.mark.parametrize("topic", ["tensor", "slice", "image", "arithmetic"])
def test_a_projector_shows_nothing_too_small(open_page, topic, screen, least):
    sizes = "rank=4&d0=8&d1=8&d2=8&d3=8&rank_a=3&rank_b=3&a_0=4&a_1=4&b_0=1&b_1=4&b_2=4"
    page = open_page(f"/tensors?mode=projector&topic={topic}&{sizes}", viewport=screen)
    expect(page.locator("section.stSidebar")).to_be_hidden()
    expect(keyed(page, "leave_projector")).to_be_visible()
    svg = drawing(page)
    assert svg.evaluate(SMALLEST) >= least
    box = svg.bounding_box()
    assert box["y"] + box["height"] <= screen[1]
    assert_row_is_readable(page, screen, least)


@pytest.mark.parametrize("topic", ["tensor", "slice", "image", "arithmetic"])
def test_what_is_taken_home_runs_there_and_is_the_picture(open_page, topic):
    page = open_page(f"/tensors?topic={topic}")
    keyed(page, "take_home").locator("summary").click()
    files = {}
    for label in ("Program (.py)", "Notebook (.ipynb)", "Drawing (.svg)", "Drawing (.png)"):
        with page.expect_download() as waiting:
            page.get_by_role("button", name=label).click()
        files[label] = Path(waiting.value.path()).read_bytes()
    program, notebook, svg, png = files.values()
    cells = json.loads(notebook)["cells"]
    code = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    printed = [printed_by(program.decode()), printed_by(code)]
    assert printed[0] == printed[1] != ""
    for line in printed[0].splitlines():
        assert line.strip() in container_text(page, "program")
    texts = [node for node in ET.fromstring(svg).iter() if node.tag.endswith("}text")]
    assert all("white-space: pre" in node.get("style") for node in texts)
    assert Image.open(io.BytesIO(png)).width == 1680


def printed_by(program: str) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(program, {})
    return out.getvalue()


def test_what_has_no_effect_is_faint_and_keeps_its_plain_name(open_page):
    page = open_page("/tensors?rank=2")
    names = page.get_by_role("slider").evaluate_all(
        "nodes => nodes.map(node => node.getAttribute('aria-label'))"
    )
    assert names
    assert not [name for name in names if ":gray" in name]
    opacity = "node => getComputedStyle(node).opacity"
    assert float(keyed(page, "d2").evaluate(opacity)) < 1
    assert float(keyed(page, "d1").evaluate(opacity)) == 1
    move_slider(page, "rank", 3)
    expect(keyed(page, "d2")).to_have_css("opacity", "1")
