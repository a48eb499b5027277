"""An address that asks for a picture or a record: read as a page reads its link.

Beside the settings of the page it may say ``narrow`` (the drawing for a phone) and ``drag`` (a
number that is being dragged: the picture as it will be when it is let go).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from components.engine.editing import Edit, format_edits, parse_edits, with_edit
from components.engine.memory_lines import format_lines, read_lines
from components.ui import link
from components.ui.cover import words_over
from components.ui.edits import CHANGING
from components.ui.glance import Glance, Room
from components.ui.live import DRAG, NARROW
from components.ui.memory.lines import LINES, with_number
from components.ui.settings import ASK, BELOW, PageName
from components.ui.shown import Shown, shown
from components.ui.text import Say, speaker


@dataclass(frozen=True, slots=True)
class Address:
    """What an address asks for.

    Attributes:
        page: whose picture.
        values: every setting of that page.
        room: as in `Glance`.
        key: the shortest text that asks for the same.
        notices: sentences about values that could not be taken as they came.
    """

    page: PageName
    values: Mapping[Any, Any]
    room: Room
    key: str
    notices: tuple[str, ...]

    @property
    def say(self) -> Say:
        """The texts of the language that is asked for."""
        return speaker(self.values["lang"])

    def run(self) -> Shown:
        """Run the program of the page."""
        return shown(self.page, self.values)

    def draw(self, found: Shown) -> str | None:
        """Draw the stage; None where there is nothing to draw."""
        look = Glance(self.say, self.room, edited=found.edited)
        if self.values[ASK.key] != ASK.default:
            look = replace(look, say=words_over(self.say), covered=True)
        return found.draw(look)


def read_address(page: PageName, query: Mapping[str, str]) -> Address:
    """Read an address; as on the page, what cannot be taken is the nearest value."""
    state: dict[Any, Any] = {}
    link.open_link(state, query, page=page, locale=None)
    say = speaker(state["lang"])
    notices = tuple(say(one.message, **one.facts) for one in link.standing_notices(state))
    edits, _ = parse_edits(query.get(DRAG, ""))
    key = link.canonical_query(state, page=page, locale=None, without=BELOW)
    if edits:
        _drag(page, state, edits[-1])
        key += "&" + urlencode({DRAG: format_edits(edits[-1:])})
    room: Room = "narrow" if NARROW in query else "wide"
    if state["mode"] == "projector":
        room = "projector"
    return Address(page, state, room, f"{page}&{room}&{key}", notices)


def _drag(page: PageName, state: dict[Any, Any], edit: Edit) -> None:
    """Take over a number as the page will when it is let go."""
    if page == "memory":
        lines, _ = read_lines(state[LINES])
        state[LINES] = format_lines(with_number(lines, edit))
    else:
        state["edit"] = format_edits(with_edit(parse_edits(state["edit"])[0], edit))
        state[CHANGING] = True
