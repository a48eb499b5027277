"""The reshape drawing from top to bottom, for a phone."""

from __future__ import annotations

from collections.abc import Sequence

from components.drawing.foot import readout_in_two_lines
from components.drawing.geometry import Box
from components.drawing.lettering import MONO_GLYPH
from components.drawing.memory_grid import lay_out
from components.drawing.reshape_frame import (
    Card,
    card_button,
    draw_covered,
    draw_verdict,
    memory_hint,
    open_scene,
    resting_sentence,
    tensor_label,
)
from components.drawing.reshape_parts import draw_copy_arrows, draw_strip, draw_tensor
from components.drawing.reshape_record import Reshaped
from components.drawing.reshape_result import draw_result
from components.drawing.reshape_scene import Say, Scene
from components.drawing.reshape_trouble import draw_counts, draw_message, draw_refused
from components.drawing.strip import disc

_WIDTH = 360.0
_LEFT = 10.0
_ROOM = 256.0
"""For y; right of it lines come down."""


def narrow_reshape_svg(
    reshaped: Reshaped,
    *,
    say: Say,
    cards: Sequence[Card] = (),
    picked: int = 0,
    edited: frozenset[str] = frozenset(),
    lang: str = "en",
) -> str:
    """Draw the same from top to bottom, for a phone; arguments as in `reshape_svg`."""
    scene = open_scene(reshaped, say, picked, edited, lang=lang, width=_WIDTH)
    canvas = scene.canvas
    size = min(19.0, _WIDTH / (MONO_GLYPH * len(reshaped.call)))
    canvas.text(0, 14, reshaped.call, size=size, weight=600, mono=True, id="call")
    draw_verdict(scene, 0, 42, size=16)
    y = _outcome(scene, _strips(scene, 66.0))
    source = lay_out(scene.source_shape, Box(_LEFT, y, 300, 200), cell=(56, 38))
    draw_tensor(scene, "source", source)
    y = max(source.box.bottom, source.box.y + 34) + 20
    tensor_label(scene, "source", _LEFT, y)
    hint = memory_hint(scene)
    if hint:
        y += 26
        canvas.text(0, y, hint, size=14, fill="ink2", id="hint")
    said, result = resting_sentence(scene)
    readout_in_two_lines(canvas, y + 20, said=said, result=result)
    for i, card in enumerate(cards):
        card_button(scene, card, Box(2, y + 90 + 36 * i, _WIDTH - 4, 30))
    return canvas.svg(y + 92 + 36 * len(cards))


def _strips(scene: Scene, top: float) -> list[tuple[Box, ...]]:
    strips: list[tuple[Box, ...]] = []
    for memory in scene.reshaped.memories:
        words = scene.say("drawing-reshape-memory", number=str(memory.number))
        disc(scene.canvas, 11, top + 10, memory.number)
        scene.canvas.text(28, top + 10, words, size=15, weight=600)
        strips.append(draw_strip(scene, memory, Box(18, top + 50, _WIDTH - 36, 36)))
        top += 134
    if len(strips) == 2:
        draw_copy_arrows(scene, *strips, above=54)
    return strips


def _outcome(scene: Scene, strips: Sequence[Sequence[Box]]) -> float:
    """Draw y, or why there is none.

    Returns: where the source may begin.
    """
    strip = strips[-1]
    top = strip[0].bottom if strip else 150.0
    if scene.reshaped.failure is not None:
        box = draw_refused(scene, Box(_LEFT, top + 56, _ROOM, 200), strip=strip)
        draw_counts(scene, 312, box.middle_y)
        y = box.bottom + 14
        return y + draw_message(scene, 0, y, width=_WIDTH) + 18
    if scene.reshaped.result is None:
        box = draw_covered(scene, _LEFT, top + 24)
    else:
        box = draw_result(scene, strip, Box(_LEFT, top, _ROOM, 300))
    tensor_label(scene, "result", _LEFT, box.bottom + 18)
    return box.bottom + 44
