"""What a topic of the tensors page consists of; the page puts the parts into their places."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from components.drawing.canvas import WIDTH
from components.drawing.tensor import NARROW_WIDTH
from components.engine import Failure, Step, Trace
from components.ui.glance import Glance
from components.ui.lesson import Run
from components.ui.settings import PageName
from components.ui.text import Say

PAGE: PageName = "tensors"
STAGE = "tensors"
"""The key of the stage, whatever the topic."""

NOTHING = "–"
"""Stands in the place of a result where a program stopped."""

Row = tuple[str, str]
"""An expression, and its shape or another fact, both as they are typed."""

Values = Mapping[Any, Any]
"""Settings of the page."""

Recorder = Callable[[str], Run]
"""Runs a program that is written out, with the reader's changes."""


def width_of(look: Glance) -> float:
    """Give the width of a drawing for the room that there is."""
    return NARROW_WIDTH if look.room == "narrow" else WIDTH


class Part(Protocol):
    """Something that is drawn from a record."""

    def __call__(self, trace: Trace, *, say: Say) -> None:
        """Draw it."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic.

    Attributes:
        controls: draws the widgets; their values stand in the session's state.
        record: runs the program: the record, and why it ran on the processor (None if all is well).
        is_there: whether there is something to show although the run may have failed.
        run: the same program for settings of the page and a recorder, without a session.
        picture: what the stage shows; None for what cannot be drawn.
        draw: the stage.
        output: the main result as text; None while it is covered.
        shapes: what has which shape.
        verdict: the sentence that says what just happened.
        facts: what torch says about it, as a table.
        spans: the step that the program's code is marked at, as pages have them.
        details: what stands below: single elements, tables of numbers.
    """

    controls: Callable[[Say], None]
    record: Callable[[Say], tuple[Trace, Failure | None]]
    run: Callable[[Values, Recorder], Run]
    is_there: Callable[[Trace], bool]
    picture: Callable[[Trace, Values, Glance], str | None]
    draw: Part
    output: Callable[[Trace], str | None]
    shapes: Callable[[Trace], Sequence[Row]]
    verdict: Callable[[Trace, Say], str]
    facts: Callable[[Trace, Say], str]
    spans: Callable[[Trace], tuple[Step | None, ...]]
    details: Part
