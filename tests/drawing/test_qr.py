"""A QR code is read back by a reader that this app did not write."""

from __future__ import annotations

import re

import numpy
import pytest

from components.drawing.palette import ROLES, luminance
from components.drawing.qr import QUIET, qr_svg
from components.ui.classroom.code import qr_code

PIXELS = 4
RECTANGLE = re.compile(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z")


def painted(svg: str) -> numpy.ndarray:
    """Paint the drawing with numbers alone: 255 for light, 0 for dark."""
    side = int(re.search(r'viewBox="0 0 (\d+) \1"', svg)[1])
    image = numpy.full((side, side), 255, numpy.uint8)
    for x, y, width, back in RECTANGLE.findall(svg):
        assert width == back
        image[int(y), int(x) : int(x) + int(width)] = 0
    return image


@pytest.mark.parametrize(
    "link",
    [
        "http://localhost:8501/network?seed=9&n_input=8&n_hidden=5&step=3&lang=zh",
        "?lang=en",
        "https://school.example/neuron?edit=weights.0.2:1.5&lock=all&ask=1",
        "x" * 2953,
    ],
)
def test_a_reader_reads_the_link(link):
    zxingcpp = pytest.importorskip("zxingcpp")
    image = painted(qr_code(link, "code"))
    [found] = zxingcpp.read_barcodes(numpy.kron(image, numpy.ones((PIXELS, PIXELS), numpy.uint8)))
    assert found.text == link


def test_the_quiet_zone_is_empty_and_the_code_starts_right_behind_it():
    image = painted(qr_code("http://x/", "code"))
    for edge in (image[:QUIET], image[-QUIET:], image[:, :QUIET], image[:, -QUIET:]):
        assert (edge == 255).all()
    assert (image[QUIET, QUIET : QUIET + 7] == 0).all()


def test_it_is_dark_on_light_whatever_the_page_is():
    svg = qr_svg([[1]], label="a & <b>")
    assert f'fill="{ROLES["page"].light}"' in svg
    assert f'fill="{ROLES["ink"].light}"' in svg
    assert "var(" not in svg
    assert "a &amp; &lt;b&gt;" in svg
    assert luminance(ROLES["page"].light) > 0.9
    assert luminance(ROLES["ink"].light) < 0.02
