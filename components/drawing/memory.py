"""The memory page: every memory once, as a strip; every name beside it, with what it reads.

No number is drawn twice: two names of one memory are two rows below one strip.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from components.drawing.canvas import Canvas
from components.drawing.foot import readout
from components.drawing.geometry import Box
from components.drawing.memory_band import band_height, draw_band, draw_chips
from components.drawing.memory_folded import Folded
from components.drawing.memory_head import draw_head, head_height, headline
from components.drawing.memory_record import Band, Frame
from components.drawing.memory_rest import is_about
from components.drawing.memory_scene import Say, Scene, Sentence, slot_sentence
from components.drawing.torch_message import draw_torch_message, message_height

WIDTH = 840.0
_BETWEEN = 18.0
_STRIP, _ROW = 120.0, 60.0
"""Heights of a strip with its first name, and of the last name."""


def memory_svg(
    frame: Frame,
    *,
    say: Say,
    picked: tuple[int, int] = (1, 0),
    coming: str = "",
    editing: bool = False,
    folded: AbstractSet[int] = frozenset(),
    lang: str = "en",
) -> str:
    """Draw the names and memories after one line.

    Args:
        picked: the memory and the slot that the readout tells about at rest.
        coming: a line whose result is covered; the frame is that before it.
        editing: whether numbers can be changed.
        folded: the memories, by number, of which the title and the names are enough.
    """
    text = coming or frame.moment.text
    title = say("drawing-memory-after", line=text)
    canvas = Canvas(title=title, description=headline(frame, say=say), lang=lang, width=WIDTH)
    scene = Scene(canvas, frame, say, picked, editing)
    y = head_height(frame, coming)
    about = None
    if not coming and frame.failure is not None:
        y = draw_failure(scene, y)
        about = f"0 {y:.0f}"
    chips = []
    row = Folded(scene)
    for band in frame.bands:
        if band.number in folded:
            found, y = row.draw(band, y)
            chips += found
            continue
        chips += draw_band(scene, band, y)
        about = about or _about(frame, band, y)
        y += band_height(band) + _BETWEEN
    draw_chips(scene, chips)
    said, result = resting(scene)
    readout(canvas, y, said=said, result=result, size=14)
    draw_head(scene, coming)
    return canvas.svg(y + 42, data_follow=about)


def _about(frame: Frame, band: Band, y: float) -> str | None:
    """Say which heights of the drawing the line is about, if this memory is it.

    Where something was written that is the strip, where a name is new the rows of names.
    """
    if not is_about(frame, band):
        return None
    bottom = y + band_height(band)
    if frame.target:
        return f"{max(y, bottom - _ROW):.0f} {bottom:.0f}"
    return f"{y:.0f} {min(bottom, y + _STRIP):.0f}"


def draw_failure(scene: Scene, y: float) -> float:
    """Write torch's own message above the memories, where it refused the line.

    Returns: where it ends.
    """
    failure, width = scene.frame.failure, scene.canvas.width
    if failure is None:
        return y
    height = message_height(failure.message, width)
    box = Box(0, y - 8, width, height)
    draw_torch_message(scene.canvas, box, failure.message, error=failure.error)
    return y + height + _BETWEEN


def resting(scene: Scene) -> Sentence:
    """Tell about the slot that is picked; another memory may have taken its place."""
    number, slot = scene.picked
    bands = scene.frame.bands
    band = next((one for one in bands if one.number == number), bands[0] if bands else None)
    if band is None or not band.slots:
        return Sentence("", "")
    return slot_sentence(scene, band, min(slot, band.slots - 1))
