"""The reshape drawing where torch refused: the picture stays, and breaks where it does not fit."""

from __future__ import annotations

import math
from collections.abc import Sequence

from components.drawing.canvas import PANEL_RADIUS
from components.drawing.geometry import Box
from components.drawing.lettering import MONO_GLYPH, mono_width
from components.drawing.marks import cross, pill
from components.drawing.markup import short
from components.drawing.memory_grid import ghost_cell, lay_out, number_size
from components.drawing.numbers import MINUS, short_number
from components.drawing.reshape_scene import MOST_PARTS, Scene, Sentence
from components.drawing.reshape_wanted import Pair, Trouble, read_trouble

_SIZE, _LINE, _MOST_LINES = 14.0, 19.0, 6


def draw_refused(scene: Scene, area: Box, *, strip: Sequence[Box]) -> Box:
    """Draw the shape that was asked for as ghosts, and why it cannot be had.

    Returns: the place of the ghosts.
    """
    trouble = read_trouble(scene.reshaped)
    shape = trouble.shape
    if shape is None or not 0 < math.prod(shape) <= MOST_PARTS:
        box = Box(area.x, area.y, 110, 70)
        ghost_cell(scene.canvas, box, missing=False, id="wanted-none")
        cross(scene.canvas, box.middle_x, box.middle_y, radius=12)
        return box
    grid = lay_out(shape, area)
    cells = scene.cells("source")
    size = number_size(grid, [cell.value for cell in cells])
    wrong = {k for pair in trouble.pairs for k in pair}
    for k, box in enumerate(grid.cells):
        missing = k >= len(cells)
        ghost_cell(scene.canvas, box, missing=missing, id=f"wanted-{k}")
        if missing:
            cross(scene.canvas, box.middle_x, box.middle_y, radius=min(7, box.height / 3))
        elif size is not None:
            scene.canvas.text(
                box.middle_x,
                box.middle_y,
                short_number(cells[k].value),
                size=size,
                weight=700 if k in wrong else 500,
                fill="err" if k in wrong else "ink2",
                anchor="middle",
            )
    _hops(scene, trouble.pairs, strip)
    return grid.box


def draw_counts(scene: Scene, x: float, y: float) -> None:
    """Draw the pill that compares what there is with what is asked for."""
    trouble = read_trouble(scene.reshaped)
    needed, came = _facts(scene, trouble)
    if trouble.kind in ("bytes", "count"):
        words = f"{came} ≠ {needed}" if trouble.kind == "count" else f"{came} < {needed}"
        half = mono_width(words, size=14) / 2 + 9
        pill(scene.canvas, min(x, scene.canvas.width - half), y, words, fill="err", colour="page")


def trouble_sentence(scene: Scene) -> Sentence:
    """Say in one sentence why there is no y."""
    trouble = read_trouble(scene.reshaped)
    needed, came = _facts(scene, trouble)
    first, second = ("", "")
    if trouble.pairs:
        first, second = (_step(scene, pair) for pair in trouble.pairs)
    facts = {"needed": needed, "came": came, "first": first, "second": second}
    key = f"drawing-reshape-why-{trouble.kind}"
    return Sentence(scene.say(key, **facts) + " ", scene.say(f"{key}-so", **facts))


def _facts(scene: Scene, trouble: Trouble) -> tuple[str, str]:
    """What is needed, and what there is: in bytes, or in elements."""
    failure = scene.reshaped.failure
    if trouble.kind == "bytes" and failure is not None:
        return failure.facts["needed"], failure.facts["came"]
    needed = "" if trouble.shape is None else str(math.prod(trouble.shape))
    return needed, str(len(scene.source_slots))


def _step(scene: Scene, pair: Pair) -> str:
    start, end = (scene.source_slots[k] for k in pair)
    return f"{end - start:+d}".replace("-", MINUS)


def _hops(scene: Scene, pairs: Sequence[Pair], strip: Sequence[Box]) -> None:
    """Draw two hops along one dimension that are not as long as each other."""
    for level, pair in enumerate(pairs):
        one, other = (strip[scene.source_slots[k]] for k in pair)
        shift = (4 if level else -4) if one.width >= 16 else 0
        x1, x2 = one.middle_x + shift, other.middle_x + shift
        top = one.bottom + 4
        deep = top + 18 + 24 * level
        d = f"M{short(x1)} {short(top)}V{short(deep)}H{short(x2)}V{short(top + 2)}"
        scene.canvas.path(
            d, stroke="err", stroke_width=2.5, stroke_dasharray="2 5", stroke_linecap="round"
        )
        head = f"M{short(x2 - 5)} {short(top + 8)}L{short(x2)} {short(top)}"
        scene.canvas.path(f"{head}L{short(x2 + 5)} {short(top + 8)}Z", fill="err")
        scene.canvas.text(
            (x1 + x2) / 2,
            deep,
            _step(scene, pair),
            size=15,
            weight=700,
            fill="err",
            anchor="middle",
            halo="page",
        )


def draw_message(scene: Scene, x: float, y: float, *, width: float) -> float:
    """Draw torch's own words on the ground of errors, in as many lines as they take.

    Returns: the height that was used.
    """
    failure = scene.reshaped.failure
    if failure is None:
        return 0.0
    height = message_height(failure.message, width)
    with scene.canvas.group(id="torchs-message"):
        scene.canvas.rect(x, y, width, height, fill="err-tint", radius=PANEL_RADIUS)
        for i, line in enumerate(_wrapped(failure.message, width)):
            middle = y + 8 + _LINE * (i + 0.5)
            scene.canvas.text(x + 14, middle, line, size=_SIZE, mono=True)
    return height


def message_height(message: str, width: float) -> float:
    """How high `draw_message` will be."""
    return 16 + _LINE * len(_wrapped(message, width))


def _wrapped(text: str, width: float) -> list[str]:
    glyphs = int((width - 28) / (MONO_GLYPH * _SIZE))
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) <= glyphs:
            lines[-1] = longer
        else:
            lines.append(word)
    return [line for line in lines if line][:_MOST_LINES]
