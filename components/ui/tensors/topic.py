"""What a topic of the tensors page consists of; the page puts the parts into their places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from components.engine import Failure, Step, Trace
from components.ui.text import Say

PAGE = "tensors"
STAGE = "tensors"
"""The key of the stage, whatever the topic."""

Row = tuple[str, str]
"""An expression, and its shape or another fact, both as they are typed."""


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
        draw: the stage.
        output: the main result as text; None while it is covered, or where there is none.
        shapes: what has which shape.
        verdict: the sentence that says what just happened.
        spans: the step that the program's code is marked at, as pages have them.
        details: what stands below: facts, single elements, tables.
    """

    controls: Callable[[Say], None]
    record: Callable[[Say], tuple[Trace, Failure | None]]
    is_there: Callable[[Trace], bool]
    draw: Part
    output: Callable[[Trace], str | None]
    shapes: Callable[[Trace], Sequence[Row]]
    verdict: Callable[[Trace, Say], str]
    spans: Callable[[Trace], tuple[Step | None, ...]]
    details: Part
