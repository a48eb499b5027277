"""One memory of the memory page with everything that points at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.drawing.geometry import Box
from components.drawing.lettering import mono_width, typed_width
from components.drawing.marks import arrow
from components.drawing.markup import Span, Words, short
from components.drawing.memory_record import Band, Holder
from components.drawing.memory_scene import Scene, facts_text, holder_sentence
from components.drawing.memory_strip import (
    LANE,
    STRIP,
    draw_lane,
    draw_strip,
    places,
    slot_texts,
)
from components.drawing.palette import memory_role
from components.drawing.strip import disc

LEFT = 42.0
_SPINE = 13.0
_TITLE, _OFFSETS, _LABEL, _GAP, _GHOST = 30.0, 22.0, 28.0, 12.0, 30.0
_CHIP = 16.0
_CHIP_HEIGHT = 23.0
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class Chip:
    """A name on its ground, drawn above everything so that it can glide from memory to memory."""

    name: str
    box: Box
    number: int
    lit: bool


def band_height(band: Band) -> float:
    """How high a memory is with all that points at it."""
    rows = len(band.holders) * (_LABEL + LANE + _GAP) + len(band.left) * _GHOST
    if not band.holders:
        rows += _GHOST
    return _TITLE + STRIP + _OFFSETS + rows


def draw_band(scene: Scene, band: Band, top: float) -> list[Chip]:
    """Draw one memory.

    Returns: the names that point at it, to be drawn last.
    """
    boxes = places(band, LEFT, top + _TITLE, scene.canvas.width - LEFT - 20)
    _title(scene, band, top)
    if band is scene.frame.bands[0]:
        legend = legend_text(scene, band, boxes[0].width if boxes else 0)
        right = scene.canvas.width - 20
        scene.canvas.text(right, top + 13, legend, size=14, fill="ink2", anchor="end")
    y = top + _TITLE + STRIP + _OFFSETS
    ends = [*_row_middles(band, y)]
    draw_spine(scene, band, (top, LEFT), ends)
    draw_strip(scene, band, boxes)
    chips = []
    for holder in band.holders:
        chips += _label(scene, band, holder, y + _LABEL / 2 - 1)
        draw_lane(scene, band, holder, boxes, y + _LABEL)
        y += _LABEL + LANE + _GAP
    for name, number in band.left:
        ghost(scene, name, number, y + _GHOST / 2)
        y += _GHOST
    if not band.holders:
        scene.canvas.text(LEFT, y + _GHOST / 2, scene.say("drawing-memory-orphan"), size=15,
                          fill="ink2")  # fmt: skip
    return chips


def legend_text(scene: Scene, band: Band, unit: float) -> str:
    """Say how a strip is read; of slots too narrow for numbers, where these are.

    Args:
        unit: the width of a slot.
    """
    if slot_texts(band, unit) is None:
        return scene.say("drawing-memory-legend-dense")
    return scene.say("drawing-memory-legend", size=str(band.state.itemsize))


def _row_middles(band: Band, y: float) -> list[float]:
    return [y + k * (_LABEL + LANE + _GAP) + _LABEL / 2 - 1 for k in range(len(band.holders))]


def _title(scene: Scene, band: Band, top: float) -> None:
    """Write which memory it is, who owns it, and how many bytes it has."""
    state = band.state
    words: Words = [
        Span(scene.say("drawing-memory-title", memory=str(band.number)), weight=600),
        Span(
            "   "
            + scene.say(
                f"drawing-memory-owner-{state.owner}",
                slots=band.slots,
                size=str(state.itemsize),
                bytes=str(band.slots * state.itemsize),
                dtype=state.dtype,
            ),
            fill="ink2",
            size=15,
        ),
    ]
    disc(scene.canvas, _SPINE, top + 13, band.number)
    scene.canvas.text(LEFT, top + 13, words, size=17, id=f"title{band.number}")


def draw_spine(scene: Scene, band: Band, place: tuple[float, float], ends: Sequence[float]) -> None:
    """Draw the arrows: from every name one way along the left side up to the memory's disc.

    Args:
        place: the top of the memory, and where its names begin.
        ends: the heights of the names.
    """
    if not ends:
        return
    top, left = place
    canvas, role = scene.canvas, memory_role(band.number)
    with canvas.group(id=f"spine{band.number}"):
        arrow(canvas, (_SPINE, ends[-1]), (_SPINE, top + 26), stroke=role, stroke_width=3, head=10)
        for y in ends:
            canvas.line(_SPINE - 1.5, y, left - 2, y, stroke=role, stroke_width=3)


def _label(scene: Scene, band: Band, holder: Holder, y: float) -> list[Chip]:
    """Write the facts of one tensor beside the places of its names."""
    chips, x = names_row(scene, band, holder, LEFT, y)
    key = f"tensor:{holder.names[0] if holder.names else 'result'}{band.number}"
    said, result = holder_sentence(scene, band, holder)
    kind = scene.say(f"drawing-memory-kind-{holder.view.kind}")
    facts: Words = [Span(f"{kind}  ", size=15), Span(facts_text(holder), mono=True, size=14)]
    with scene.canvas.part(key, said=said, result=result):
        scene.canvas.text(x + 6, y, facts, size=15, fill="ink2")
    _remark(scene, holder, y)
    return chips


def names_row(
    scene: Scene, band: Band, holder: Holder, x: float, y: float
) -> tuple[list[Chip], float]:
    """Find the places of the names of one tensor; a result without a name is drawn at once.

    Returns: the names, and where they end.
    """
    if not holder.names:
        return [], _passing(scene, band, x, y)
    chips = []
    for name in holder.names:
        width = mono_width(name, size=_CHIP) + 18
        box = Box(x, y - _CHIP_HEIGHT / 2, width, _CHIP_HEIGHT)
        chips.append(Chip(name, box, band.number, holder.lit or holder.turned))
        x += width + 6
    return chips, x


def _remark(scene: Scene, holder: Holder, y: float) -> None:
    """Say at the right end what the line did to a tensor."""
    say = scene.say
    words = ""
    if not holder.names:
        words = say("drawing-memory-unnamed")
    elif holder.moved:
        words = say("drawing-memory-moved")
    elif holder.turned:
        words = say("drawing-memory-rearranged")
    elif holder.lit:
        words = say("drawing-memory-sees")
    strong = holder.lit or holder.turned
    weight = 600 if strong else 400
    scene.canvas.text(
        scene.canvas.width - 20, y, words, size=15, weight=weight, anchor="end",
        fill="ink" if strong else "ink2",
    )  # fmt: skip


def _passing(scene: Scene, band: Band, x: float, y: float) -> float:
    """Write the expression whose result no name keeps."""
    text = scene.frame.moment.text
    shown = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    width = typed_width(shown, size=14) + 16
    scene.canvas.rect(
        x, y - _CHIP_HEIGHT / 2, width, _CHIP_HEIGHT, stroke=memory_role(band.number),
        stroke_width=1.5, radius=11, stroke_dasharray="4 4",
    )  # fmt: skip
    scene.canvas.text(x + width / 2, y, shown, size=14, anchor="middle", mono=True)
    return x + width


def ghost(scene: Scene, name: str, number: int, y: float, *, left: float = LEFT) -> None:
    """Draw where a name was, and say where it points now."""
    canvas = scene.canvas
    width = mono_width(name, size=_CHIP) + 18
    canvas.rect(
        left, y - _CHIP_HEIGHT / 2, width, _CHIP_HEIGHT, stroke="line", stroke_width=1.5,
        radius=11, stroke_dasharray="4 4",
    )  # fmt: skip
    canvas.text(left + width / 2, y, name, size=_CHIP, fill="ink2", anchor="middle", mono=True)
    words = scene.say("drawing-memory-left", memory=str(number))
    canvas.text(left + width + 8, y, words, size=15, fill="ink2")


def draw_chips(scene: Scene, chips: list[Chip]) -> None:
    """Draw the names; one group holds them all, so that a name that moves is seen moving."""
    canvas = scene.canvas
    with canvas.group(id="names"):
        for chip in sorted(chips, key=lambda one: one.name):
            place = f"translate({short(chip.box.x)} {short(chip.box.y)})"
            with canvas.group(id=f"name-{chip.name}", transform=place, class_="te-name"):
                _chip(scene, chip)


def _chip(scene: Scene, chip: Chip) -> None:
    canvas, role = scene.canvas, memory_role(chip.number)
    box = chip.box._replace(x=0, y=0)
    fill = role if chip.lit else "page"
    canvas.rect(*box, fill=fill, stroke=role, stroke_width=2, radius=11)
    canvas.text(
        box.middle_x,
        box.middle_y,
        chip.name,
        size=_CHIP,
        weight=700,
        fill="page" if chip.lit else "ink",
        anchor="middle",
        mono=True,
    )
