"""Where tensors live: one region a device, the memories in it, and every name that reads one.

Fill is the place in memory, hue the device; a name that shares its memory stands at the same strip,
a copy has a strip of its own, with an arrow to it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from components.drawing.canvas import PANEL_RADIUS, WIDTH, Canvas
from components.drawing.devices_asked import draw_asked, draw_nothing_there
from components.drawing.devices_parts import Stand, draw_hop, draw_place
from components.drawing.devices_record import PROCESSOR, Journey
from components.drawing.foot import readout, readout_in_two_lines
from components.drawing.geometry import Box
from components.drawing.lettering import typed_width

Say = Callable[..., str]
NARROW = 390.0
_HEAD, _NARROW_HEAD = 36.0, 56.0
"""Height of the line that ran and of what it did."""
_TOP = 40.0
_ROW = (109.0, 109.0, 122.0)
_GAP = 70.0
_CODE = 20.0


class Head(NamedTuple):
    """What stands above the picture.

    Attributes:
        line: of the program, as it is typed.
        words: what it did, in a few words.
    """

    line: str
    words: str


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


def devices_svg(journey: Journey, look: Look, head: Head) -> str:
    """Draw a journey side by side: the processor's memory on the left, a card's on the right."""
    canvas = _canvas(look, head, WIDTH)
    canvas.text(0, 15, head.line, size=_CODE, weight=600, mono=True, id="line")
    x = typed_width(head.line, size=_CODE) + 24
    canvas.text(x, 15, head.words, size=18, weight=500, id="verdict")
    height = _height(journey)
    foot = _HEAD + height + 8
    if journey.card:
        width = (WIDTH - _GAP) / 2
        regions = {
            PROCESSOR: Box(0, _HEAD, width, height),
            journey.card: Box(width + _GAP, _HEAD, width, height),
        }
    else:
        regions = {PROCESSOR: Box(0, _HEAD, 560, height)}
        _draw_beside(canvas, Box(576, _HEAD, WIDTH - 576, height), journey, look)
    stands = _stands(journey, regions)
    _draw_regions(canvas, regions, look)
    _draw_places(canvas, stands, look)
    for chain in journey.chains:
        for before, after in pairwise(chain):
            draw_hop(canvas, stands[before.number], stands[after.number])
    readout(canvas, foot, said=look.say("drawing-devices-hint"), result="")
    return canvas.svg(foot + 40)


def narrow_devices_svg(journey: Journey, look: Look, head: Head) -> str:
    """Draw a journey for a phone: the processor's memory above, a card's below it."""
    canvas = _canvas(look, head, NARROW)
    canvas.text(0, 14, head.line, size=16, weight=600, mono=True, id="line")
    canvas.text(0, 37, head.words, size=16, weight=500, id="verdict")
    height = _height(journey)
    regions = {PROCESSOR: Box(0, _NARROW_HEAD, NARROW, height)}
    below = _NARROW_HEAD + height + 12
    if journey.card:
        regions[journey.card] = Box(0, below, NARROW, height)
        below += height + 12
    else:
        _draw_beside(canvas, Box(0, below, NARROW, 220), journey, look)
        below += 232
    _draw_regions(canvas, regions, look)
    _draw_places(canvas, _stands(journey, regions), look)
    readout_in_two_lines(canvas, below, said=look.say("drawing-devices-hint"), result="")
    return canvas.svg(below + 58)


def _canvas(look: Look, head: Head, width: float) -> Canvas:
    title = look.say("drawing-memory-after", line=head.line)
    return Canvas(title=title, description=head.words, lang=look.lang, width=width)


def _height(journey: Journey) -> float:
    """How high a region is: what is asked about has no place in it."""
    return _TOP + sum(_ROW[:2] if journey.asked else _ROW)


def _draw_beside(canvas: Canvas, box: Box, journey: Journey, look: Look) -> None:
    if journey.asked:
        draw_asked(canvas, box, journey.asked, say=look.say)
    else:
        draw_nothing_there(canvas, box, say=look.say)


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
