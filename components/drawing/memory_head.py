"""What stands above the memories: the lines so far, the one that ran, and what it did."""

from __future__ import annotations

from components.drawing.geometry import Box
from components.drawing.lettering import typed_width
from components.drawing.marks import cross
from components.drawing.memory_record import EARLIER, Frame
from components.drawing.memory_scene import Say, Scene
from components.drawing.memory_slots import flat_values

_CODE, _SMALL = 20.0, 15.0
_LINE = 19.0
_ROOM = 330.0
"""A longer line has what it did below it."""


def headline(frame: Frame, *, say: Say) -> str:
    """Say in a few words what the line did."""
    band = next((one for one in frame.bands if one.changed), None)
    target = frame.band_of(frame.target) if frame.target else None
    facts = {
        "slots": sum(len(one.changed) for one in frame.bands),
        "memory": str((band or target or frame.bands[0]).number) if frame.bands else "",
        "names": say("list-comma").join(frame.lit),
        "name": frame.target or "",
        "turned": say("list-comma").join(frame.turned),
        "numbers": numbers_of_turned(frame),
    }
    return say(f"drawing-memory-{frame.happened}", **facts)


def numbers_of_turned(frame: Frame) -> int:
    """Count the numbers of the names that read their slots in another arrangement."""
    views = [frame.moment.names[name] for name in frame.turned]
    return len(flat_values(views[0]) or ()) if views else 0


def lines_before(frame: Frame, coming: str) -> tuple[str, ...]:
    """List the lines before the one that the picture is about, the last ones."""
    lines = (*frame.earlier, frame.moment.text) if coming else frame.earlier
    return lines[-EARLIER:]


def head_height(frame: Frame, coming: str) -> float:
    """How high the head is."""
    below = typed_width(coming or frame.moment.text, size=_CODE) + 24 > _ROOM
    return _LINE * len(lines_before(frame, coming)) + (76 if below else 46)


def draw_head(scene: Scene, coming: str) -> None:
    """Draw the head, on a ground of its own: it stays in sight while a picture is scrolled."""
    canvas, frame = scene.canvas, scene.frame
    text = coming or frame.moment.text
    failed = frame.failure is not None and not coming
    words = scene.say("drawing-memory-covered") if coming else headline(frame, say=scene.say)
    with canvas.group(id="head"):
        ground = Box(0, 0, canvas.width, head_height(frame, coming) - 16)
        canvas.rect(*ground, fill="page", radius=0)
        y = 10.0
        for line in lines_before(frame, coming):
            canvas.text(0, y, line, size=_SMALL, fill="ink2", mono=True)
            y += _LINE
        y += 5
        canvas.text(0, y, text, size=_CODE, weight=600, mono=True, id="line")
        x = typed_width(text, size=_CODE) + 24
        if x > _ROOM:
            x, y = 0.0, y + 30
        if failed:
            cross(canvas, x + 8, y, radius=6)
            x += 24
        fill = "err" if failed else "ink"
        canvas.text(x, y, words, size=18, weight=500, fill=fill, id="verdict")
