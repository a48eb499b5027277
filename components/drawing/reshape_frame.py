"""What stands round the reshape drawing in every layout: title, verdict, labels, cards."""

from __future__ import annotations

from dataclasses import dataclass

from components.drawing.canvas import Canvas
from components.drawing.geometry import Box
from components.drawing.lettering import MONO_GLYPH
from components.drawing.marks import cross, label, ring
from components.drawing.markup import Span, Words
from components.drawing.numbers import shape_text
from components.drawing.reshape_record import Outcome, Reshaped
from components.drawing.reshape_scene import MOST_PARTS, Form, Say, Scene, Sentence, Which
from components.drawing.reshape_trouble import trouble_sentence
from components.drawing.strip import disc

_NARROW = 420.0
_NAME = 8
"""Glyphs of the longest name on a card."""


@dataclass(frozen=True, slots=True)
class Card:
    """The verdict on one of the calls that stand side by side.

    Attributes:
        name: of the call, ``reshape``.
        outcome: what it comes to.
        chosen: whether it is the one that is drawn large.
    """

    name: str
    outcome: Outcome
    chosen: bool


def open_scene(
    reshaped: Reshaped,
    say: Say,
    picked: int,
    edited: frozenset[str],
    *,
    lang: str,
    width: float,
) -> Scene:
    """Begin a drawing of a width; the other arguments as in `reshape.reshape_svg`."""
    title = f"{reshaped.call}: {outcome_words(reshaped.outcome, say=say)}"
    description = say(
        "drawing-reshape-description",
        source=f"{reshaped.source_name} {shape_text(reshaped.source.shape)}",
        result="" if reshaped.result is None else f"y {shape_text(reshaped.result.shape)}",
    )
    canvas = Canvas(title=title, description=description, lang=lang, width=width)
    form: Form = "cell" if width > _NARROW else "short"
    return Scene(canvas, reshaped, say, picked, form, edited)


def outcome_words(outcome: Outcome, *, say: Say) -> str:
    """Say in a few words what a call comes to."""
    return say(f"drawing-reshape-{outcome}")


def draw_verdict(scene: Scene, x: float, y: float, *, size: float) -> None:
    """Write what the call comes to, with the disc of the memory that y lies in."""
    outcome = scene.reshaped.outcome
    _sign(scene, x + 11, y, outcome)
    words = outcome_words(outcome, say=scene.say)
    fill = "err" if outcome == "error" else "ink"
    scene.canvas.text(x + 30, y, words, size=size, weight=500, fill=fill, id="verdict")


def _sign(scene: Scene, x: float, y: float, outcome: Outcome) -> None:
    """Draw the disc of the memory, or the cross."""
    canvas = scene.canvas
    if outcome == "error":
        cross(canvas, x, y, radius=6)
    elif outcome in ("empty", "covered"):
        canvas.circle(x, y, 10, stroke="line", stroke_width=1.5, stroke_dasharray="4 4")
    else:
        disc(canvas, x, y, 2 if outcome == "copy" else 1)


def tensor_label(scene: Scene, which: Which, x: float, y: float) -> None:
    """Write name and shape below a tensor."""
    reshaped, say = scene.reshaped, scene.say
    if which == "source":
        before = say("drawing-reshape-before") if reshaped.outcome == "itself" else ""
        shape = reshaped.source.shape
        label(scene.canvas, x, y, reshaped.source_name, shape, anchor="start", extra=before)
    elif reshaped.result is not None:
        name = "y"
        if reshaped.outcome == "itself" and reshaped.source_name == "x":
            name = "x, y"
        label(scene.canvas, x, y, name, reshaped.result.shape, anchor="start")
    else:
        fill = "ink2" if reshaped.outcome == "covered" else "err"
        words: Words = [Span("y", weight=600), "  ", Span("?", fill=fill, weight=600)]
        scene.canvas.text(x, y, words, size=15, mono=True)


def draw_covered(scene: Scene, x: float, y: float) -> Box:
    """Draw the place of y while it is covered."""
    box = Box(x, y, 130, 90)
    scene.canvas.rect(*box, fill="page", stroke="line", stroke_width=2, stroke_dasharray="5 4")
    middle = (box.middle_x, box.middle_y)
    scene.canvas.text(*middle, "?", size=22, weight=700, fill="ink2", anchor="middle")
    return box


def below(area: Box, by: float) -> Box:
    """The same area without its uppermost part."""
    return Box(area.x, area.y + by, area.width, area.height - by)


def resting_sentence(scene: Scene) -> Sentence:
    """What the readout says while nothing is pointed at."""
    if scene.reshaped.failure is not None:
        return trouble_sentence(scene)
    count = len(scene.result_slots)
    if count > MOST_PARTS:
        return Sentence(scene.say("drawing-reshape-many", count=str(count)))
    return scene.sentence(scene.picked_key)


def memory_hint(scene: Scene) -> str:
    """Explain what is unusual about the memory."""
    memory = scene.reshaped.memory
    if memory.unset:
        return scene.say("drawing-reshape-unset")
    if any(slot not in memory.held for slot in range(len(memory.values))):
        return scene.say("drawing-reshape-left")
    return ""


def card_button(scene: Scene, card: Card, box: Box) -> None:
    """Draw the verdict on one call; a click turns to it."""
    canvas = scene.canvas
    words = outcome_words(card.outcome, say=scene.say)
    short = scene.say(f"drawing-reshape-card-{card.outcome}")
    with canvas.part(f"call:{card.name}", said=f"{card.name}: ", result=words, role="button"):
        canvas.rect(
            *box,
            fill="page",
            stroke="ink" if card.chosen else "line",
            stroke_width=2.5 if card.chosen else 1.2,
            radius=8,
        )
        canvas.text(box.x + 12, box.middle_y, card.name, size=15, weight=600, mono=True)
        x = box.x + 28 + MONO_GLYPH * 15 * _NAME
        _sign(scene, x, box.middle_y, card.outcome)
        canvas.text(x + 18, box.middle_y, short, size=15)
        ring(canvas, box, radius=9)
