"""How a page's stage is looked at: in which words, how wide, covered or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import streamlit as st

from components.engine import Step, Trace
from components.ui.changes import changed_places
from components.ui.cover import bare, is_covered
from components.ui.stage import is_narrow
from components.ui.text import Say

Room = Literal["wide", "narrow", "projector"]


@dataclass(frozen=True, slots=True)
class Glance:
    """One look at a stage.

    Attributes:
        say: the texts of the reader's language.
        room: a page, a phone, or a projector's screen.
        covered: whether the results are covered, until the reader has predicted them.
        edited: the numbers of the reader's own, as the drawings name their places.
    """

    say: Say
    room: Room = "wide"
    covered: bool = False
    edited: frozenset[str] = frozenset()

    @property
    def lang(self) -> str:
        """The language, as HTML writes it."""
        return self.say("html-lang")

    def allowed(self, trace: Trace, spans: Sequence[Step | None]) -> Trace:
        """Give a record as it may be drawn: while the results are covered, without them.

        Args:
            spans: the step of the record behind each step of the walk; None for the data.
        """
        return bare(trace, spans) if self.covered else trace


def glance(stage: str, *, say: Say) -> Glance:
    """Read from the session how a stage is looked at now.

    Args:
        stage: its key.
    """
    room: Room = "narrow" if is_narrow(stage) else "wide"
    if st.session_state["mode"] == "projector":
        room = "projector"
    return Glance(say, room, is_covered(), changed_places())
