"""The memory page on a phone: each memory runs downwards, a column beside it for every tensor."""

from __future__ import annotations

from collections.abc import Sequence

from components.drawing.canvas import Canvas
from components.drawing.foot import readout_in_two_lines
from components.drawing.geometry import Box
from components.drawing.lettering import mono_width, number_width
from components.drawing.markup import Span
from components.drawing.memory import draw_failure, resting
from components.drawing.memory_band import (
    Chip,
    draw_chips,
    draw_spine,
    ghost,
    legend_text,
    names_row,
)
from components.drawing.memory_head import headline, lines_before
from components.drawing.memory_record import Band, Frame, Holder
from components.drawing.memory_rest import is_about
from components.drawing.memory_scene import (
    MOST_TOUCHABLE,
    Say,
    Scene,
    cell_key,
    edit_of,
    facts_text,
    holder_sentence,
    links_of_cell,
    part_ring,
    slot_edit,
    slot_key,
    slot_sentence,
    twins_of_slot,
)
from components.drawing.memory_strip import (
    changed_slot,
    index_label,
    lane_square,
    old_text,
    slot_square,
    struck_out,
)
from components.drawing.numbers import short_number
from components.drawing.operation_message import wrapped
from components.drawing.strip import disc

WIDTH = 360.0
_LEFT = 38.0
_SLOT_X, _SLOT_WIDTH = 46.0, 118.0
_COLUMN = 56.0
_LABEL, _FACTS, _GHOST = 28.0, 24.0, 30.0
_BETWEEN = 26.0
_BEGINNING = 210.0
"""Of a memory: its title, its first names, and its first slots."""


def narrow_memory_svg(
    frame: Frame,
    *,
    say: Say,
    picked: tuple[int, int] = (1, 0),
    coming: str = "",
    editing: bool = False,
    lang: str = "en",
) -> str:
    """Draw the names and memories after one line; arguments as in `memory.memory_svg`."""
    text = coming or frame.moment.text
    title = say("drawing-memory-after", line=text)
    canvas = Canvas(title=title, description=headline(frame, say=say), lang=lang, width=WIDTH)
    scene = Scene(canvas, frame, say, picked, editing)
    y = _head(scene, coming)
    about = None
    if not coming and frame.failure is not None:
        y = draw_failure(scene, y)
        about = f"0 {y:.0f}"
    chips: list[Chip] = []
    for band in frame.bands:
        if about is None and is_about(frame, band):
            about = f"{y:.0f} {y + _BEGINNING:.0f}"
        y = _band(scene, band, y, chips) + _BETWEEN
    draw_chips(scene, chips)
    said, result = resting(scene)
    readout_in_two_lines(canvas, y, said=said, result=result)
    return canvas.svg(y + 60, data_follow=about)


def _head(scene: Scene, coming: str) -> float:
    canvas, frame = scene.canvas, scene.frame
    failed = frame.failure is not None and not coming
    words = scene.say("drawing-memory-covered") if coming else headline(frame, say=scene.say)
    y = 10.0
    for line in lines_before(frame, coming):
        canvas.text(0, y, wrapped(line, WIDTH, size=14, most=1)[0], size=14, fill="ink2", mono=True)
        y += 19
    y += 4
    for line in wrapped(coming or frame.moment.text, WIDTH, size=16, most=3):
        canvas.text(0, y, line, size=16, weight=600, mono=True)
        y += 22
    for line in wrapped(words, WIDTH * 1.12, size=16, most=3):
        canvas.text(0, y + 4, line, size=16, weight=500, fill="err" if failed else "ink")
        y += 21
    return y + 14


def _band(scene: Scene, band: Band, top: float, chips: list[Chip]) -> float:
    """Draw one memory from a height on; returns where it ends."""
    canvas, state = scene.canvas, band.state
    owner = scene.say(
        f"drawing-memory-brief-{state.owner}",
        slots=str(band.slots),
        size=str(state.itemsize),
        dtype=state.dtype,
    )
    title = scene.say("drawing-memory-title", memory=str(band.number))
    disc(canvas, 13, top + 11, band.number)
    canvas.text(_LEFT, top + 11, [Span(title, weight=600), "  ", Span(owner, fill="ink2", size=14)],
                size=16, id=f"title{band.number}")  # fmt: skip
    y, ends = top + 30, []
    for holder in band.holders:
        ends.append(y + _LABEL / 2)
        chips += _label(scene, band, holder, y + _LABEL / 2)
        y += _LABEL + _FACTS
    for name, number in band.left:
        ghost(scene, name, number, y + _GHOST / 2, left=_LEFT)
        y += _GHOST
    draw_spine(scene, band, (top, _LEFT), ends)
    if not band.holders:
        canvas.text(_LEFT, y + 10, scene.say("drawing-memory-orphan-brief"), size=14, fill="ink2")
        y += _GHOST
    y = _table(scene, band, y + 6)
    if band is not scene.frame.bands[0]:
        return y
    legend = legend_text(scene, band, _SLOT_WIDTH)
    for line in wrapped(legend, WIDTH * 1.2, size=14, most=2):
        canvas.text(0, y + 14, line, size=14, fill="ink2")
        y += 19
    return y


def _label(scene: Scene, band: Band, holder: Holder, y: float) -> list[Chip]:
    chips, x = names_row(scene, band, holder, _LEFT, y)
    said, result = holder_sentence(scene, band, holder)
    key = f"tensor:{holder.names[0] if holder.names else 'result'}{band.number}"
    with scene.canvas.part(key, said=said, result=result):
        kind = scene.say(f"drawing-memory-kind-{holder.view.kind}")
        scene.canvas.text(x + 6, y, kind, size=14, fill="ink2")
        facts = facts_text(holder).replace("  ", " ")
        scene.canvas.text(_LEFT, y + 25, facts, size=14, fill="ink2", mono=True)
    return chips


def _table(scene: Scene, band: Band, top: float) -> float:
    """Draw the slots one below the other, and right of each the elements that it is."""
    canvas = scene.canvas
    height = 30.0 if band.slots <= MOST_TOUCHABLE else 22.0
    column = min(_COLUMN, (WIDTH - _SLOT_X - _SLOT_WIDTH - 8) / max(1, len(band.holders)))
    lefts = [_SLOT_X + _SLOT_WIDTH + 8 + k * column for k in range(len(band.holders))]
    for left, holder in zip(lefts, band.holders, strict=True):
        heading = ",".join(holder.names)
        if mono_width(heading, size=14) <= column:
            canvas.text(
                left + column / 2, top + 8, heading, size=14, weight=600, anchor="middle", mono=True
            )
    top += 20
    for slot in range(band.slots):
        _row(scene, band, slot, Box(_SLOT_X, top + slot * height, column, height), lefts)
    return top + band.slots * height


def _row(scene: Scene, band: Band, slot: int, row: Box, lefts: Sequence[float]) -> None:
    canvas = scene.canvas
    offset = f"+{slot * band.state.itemsize}"
    canvas.text(_SLOT_X - 6, row.middle_y, offset, size=14, fill="ink2", anchor="end")
    box = Box(_SLOT_X, row.y, _SLOT_WIDTH, row.height)
    said, result = slot_sentence(scene, band, slot)
    with canvas.part(
        slot_key(band, slot),
        said=said,
        result=result,
        role="button",
        links=twins_of_slot(band, slot),
        **slot_edit(scene, band, slot),
    ):
        slot_square(scene, band, slot, box)
        _number(scene, band, slot, box)
    twins = " ".join((slot_key(band, slot), *twins_of_slot(band, slot)))
    part_ring(canvas, box, twins=twins, gap=1)
    for left, holder in zip(lefts, band.holders, strict=True):
        if slot in holder.readers:
            _cell(scene, band, holder, slot, Box(left, row.y + 1.5, row.width - 3, row.height - 3))


def _number(scene: Scene, band: Band, slot: int, box: Box) -> None:
    changed = slot in band.changed
    text = short_number(band.state.values[slot])
    if changed:
        changed_slot(scene, band, slot, box)
        room = box.width - number_width(text, size=16) - 26
        old = old_text(band, slot, room=room)
        if old:
            struck_out(scene, old, box.x + 10 + room / 2, box.middle_y)
    if band.state.values[slot] is None:
        scene.canvas.circle(box.middle_x, box.middle_y, 9, fill="page")
    scene.canvas.text(
        box.right - 14 if changed else box.middle_x,
        box.middle_y,
        text,
        size=16,
        weight=700 if changed else 600,
        anchor="end" if changed else "middle",
        id=f"s{band.number}-{slot}-n",
    )


def _cell(scene: Scene, band: Band, holder: Holder, slot: int, box: Box) -> None:
    label = index_label(holder, slot)

    def draw() -> None:
        lane_square(scene, band, holder, slot, box)
        if mono_width(label, size=14) <= box.width - 2:
            scene.canvas.text(
                box.middle_x, box.middle_y, label, size=14, anchor="middle", mono=True
            )

    if band.slots > MOST_TOUCHABLE:
        draw()
        return
    said, result = slot_sentence(scene, band, slot)
    with scene.canvas.part(
        cell_key(band, holder, slot),
        said=said,
        result=result,
        links=links_of_cell(band, holder, slot),
        **edit_of(scene, band, holder, slot),
    ):
        draw()
