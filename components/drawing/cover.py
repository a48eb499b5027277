"""The cover of a drawing: a question mark in every dashed place that a result will take."""

from __future__ import annotations

import re

from components.drawing.canvas import Canvas
from components.drawing.geometry import Box

_PENDING = re.compile(r'<rect [^>]*stroke-dasharray="(?:5 4|3 2\.5)"[^>]*/>')
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_ROUND_LEAST = 18.0
"""Round units smaller than this stand in rows without room for a sign that can be read."""
_SMALLEST, _LARGEST = 14.0, 22.0
_NAMED = (40.0, 60.0)
"""Round units of these heights carry their name above the middle; the sign stands lower."""


def with_question_marks(drawing: str) -> str:
    """Write a large question mark into every place of a drawing whose result is not there.

    Args:
        drawing: the SVG text; places for results are drawn dashed, as `pending_cell` does.
    """
    return _PENDING.sub(lambda found: found[0] + _mark(found[0]), drawing)


def _mark(rect: str) -> str:
    values = dict(_ATTRIBUTE.findall(rect))
    box = Box(*(float(values[name]) for name in ("x", "y", "width", "height")))
    rounded = float(values.get("rx", 0)) >= box.height / 2 - 0.1
    is_dot = rounded and box.width == box.height
    if is_dot and box.height < _ROUND_LEAST:
        return ""
    named = rounded and _NAMED[0] <= box.height <= _NAMED[1]
    canvas = Canvas(title="", description="")
    canvas.text(
        box.middle_x,
        box.middle_y + (6 if named else 0),
        "?",
        size=max(_SMALLEST, min(_LARGEST, box.height - 4)),
        halo="page" if box.height < _SMALLEST else None,
        weight=700,
        fill="ink2",
        anchor="middle",
        id=f"{values.get('id', '')}-covered",
    )
    return canvas.fragment()
