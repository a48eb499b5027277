"""Where tensors live: one region a device, the memories in it, and every name that reads one.

Fill is the place in memory, hue the device; a name that shares its memory stands at the same strip,
a copy has a strip of its own, with an arrow to it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from components.drawing.canvas import PANEL_RADIUS, WIDTH, Canvas
from components.drawing.devices_parts import Stand, draw_hop, draw_place
from components.drawing.devices_record import PROCESSOR, Journey
from components.drawing.foot import readout, readout_in_two_lines
from components.drawing.geometry import Box
from components.drawing.markup import Span

Say = Callable[..., str]
HEIGHT = 490.0
NARROW = 390.0
_TOP = 42.0
_ROW = (120.0, 120.0, 138.0)
_GAP = 70.0
_FOOT = 450.0


@dataclass(frozen=True, slots=True)
class Look:
    """How a journey is drawn.

    Attributes:
        say: the reader's words.
        titles: what a device is called, by its name in torch: ``"cpu · 8 threads"``.
        edited: keys of the numbers that the reader has changed.
        lang: of the words.
    """

    say: Say
    titles: Mapping[str, str]
    edited: frozenset[str] = field(default_factory=frozenset)
    lang: str = "en"


def devices_svg(journey: Journey, look: Look) -> str:
    """Draw a journey side by side: the processor's memory on the left, a card's on the right."""
    canvas = _canvas(look, WIDTH)
    if journey.card:
        width = (WIDTH - _GAP) / 2
        regions = {
            PROCESSOR: Box(0, 0, width, _FOOT - 12),
            journey.card: Box(width + _GAP, 0, width, _FOOT - 12),
        }
    else:
        regions = {PROCESSOR: Box(0, 0, 560, _FOOT - 12)}
        _draw_nothing_there(canvas, Box(576, 0, WIDTH - 576, _FOOT - 12), look)
    stands = _stands(journey, regions)
    _draw_regions(canvas, regions, look)
    _draw_places(canvas, stands, look)
    for chain in journey.chains:
        for before, after in pairwise(chain):
            draw_hop(canvas, stands[before.number], stands[after.number])
    readout(canvas, _FOOT, said=look.say("drawing-devices-hint"), result="")
    return canvas.svg(HEIGHT)


def narrow_devices_svg(journey: Journey, look: Look) -> str:
    """Draw a journey for a phone: the processor's memory above, a card's below it."""
    canvas = _canvas(look, NARROW)
    height = _TOP + sum(_ROW) + 12
    regions = {PROCESSOR: Box(0, 0, NARROW, height)}
    if journey.card:
        regions[journey.card] = Box(0, height + 12, NARROW, height)
        below = 2 * height + 24
    else:
        _draw_nothing_there(canvas, Box(0, height + 12, NARROW, 168), look)
        below = height + 192
    _draw_regions(canvas, regions, look)
    _draw_places(canvas, _stands(journey, regions), look)
    readout_in_two_lines(canvas, below, said=look.say("drawing-devices-hint"), result="")
    return canvas.svg(below + 58)


def _canvas(look: Look, width: float) -> Canvas:
    title, description = look.say("devices-title"), look.say("drawing-devices-description")
    return Canvas(title=title, description=description, lang=look.lang, width=width)


def _stands(journey: Journey, regions: Mapping[str, Box]) -> dict[int, Stand]:
    """Find the place of every memory: its device's region, its chain's row."""
    stands = {}
    for row, chain in enumerate(journey.chains):
        for place in chain:
            region = regions[place.device]
            top = region.y + _TOP + sum(_ROW[:row])
            twins = tuple(other.number for other in chain if other is not place)
            stands[place.number] = Stand(place, region, top, twins)
    return stands


def _draw_regions(canvas: Canvas, regions: Mapping[str, Box], look: Look) -> None:
    for device, box in regions.items():
        canvas.rect(*box, fill="panel", radius=PANEL_RADIUS, id=f"region-{device}")
        title = look.titles.get(device, device)
        canvas.text(box.x + 14, box.y + 20, title, size=17, weight=600, mono=True)


def _draw_places(canvas: Canvas, stands: Mapping[int, Stand], look: Look) -> None:
    for stand in stands.values():
        draw_place(canvas, stand, say=look.say, edited=look.edited)


def _draw_nothing_there(canvas: Canvas, box: Box, look: Look) -> None:
    """Draw the region of a card that this machine does not have."""
    canvas.rect(
        *box.grown(-1),
        stroke="line",
        stroke_width=1.5,
        stroke_dasharray="4 4",
        radius=PANEL_RADIUS,
        id="no-card",
    )
    lines = look.say("drawing-devices-none").split("\n")
    middle = box.y + 20 + (box.height - 20) / 2 if box.height > 200 else box.middle_y + 12
    canvas.text(box.x + 14, box.y + 20, [Span("cuda", weight=600)], size=17, mono=True, fill="ink2")
    for k, line in enumerate(lines):
        y = middle + (k - (len(lines) - 1) / 2) * 24
        canvas.text(box.middle_x, y, line, size=16, fill="ink2", anchor="middle")
