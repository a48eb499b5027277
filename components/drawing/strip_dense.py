"""A long memory in few marks: bars that each stand for several slots."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

from components.drawing.canvas import Canvas
from components.drawing.geometry import Box
from components.drawing.markup import short
from components.drawing.palette import UNSET, paint, slot_fill

MOST_BARS = 128


def slots_a_bar(slots: int) -> int:
    """How many slots one bar of a long strip stands for.

    >>> slots_a_bar(64), slots_a_bar(4096)
    (1, 32)
    """
    return max(1, math.ceil(slots / MOST_BARS))


def dense_strip(
    canvas: Canvas,
    boxes: Sequence[Box],
    states: Sequence[Literal["held", "left", "unset"]],
    *,
    id: str,
    memory: Literal[1, 2],
    look: Literal["place", "plain"],
) -> None:
    """Draw many slots as bars; a bar is filled as high as the share of its slots that are held.

    Args:
        boxes: the place of every slot.
        states: what every slot is, as in `strip.Slot`.
    """
    several, total = slots_a_bar(len(boxes)), len(boxes)
    if look == "plain" and set(states) == {"held"}:
        several = total
    border = f"m{memory}" if look == "place" else "ink"
    first, last = boxes[0], boxes[-1]
    with canvas.group(id=id, class_="te-dense"):
        canvas.rect(first.x, first.y, last.right - first.x, first.height, fill="page", radius=0)
        for start in range(0, total, several):
            group = states[start : start + several]
            left, right = boxes[start].x, boxes[start + len(group) - 1].right
            plain = "zero" if look == "plain" else slot_fill(memory, start, total)
            _bar(canvas, Box(left, first.y, right - left, first.height), group, fill=plain)
        outline = (first.x, first.y, last.right - first.x, first.height)
        dashes = "4 4" if "held" not in states else None
        canvas.rect(*outline, stroke=border, stroke_width=1.5, radius=2, stroke_dasharray=dashes)


def _bar(canvas: Canvas, box: Box, group: Sequence[str], *, fill: str) -> None:
    bottom = box.bottom
    for state, ground in (("held", fill), ("unset", UNSET)):
        height = box.height * group.count(state) / len(group)
        if height:
            bottom -= height
            # A little overlap, or hairlines show between the bars.
            width = box.width + (0.4 if state == "held" else 0)
            canvas.add(
                "rect",
                x=short(box.x),
                y=short(bottom),
                width=f"{width:.2f}",
                height=short(height),
                fill=paint(ground),
            )
