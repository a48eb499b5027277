"""The numbers of the reader's own: what holds now, and one history of it for each page."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components.drawing.numbers import part_key
from components.engine.editing import Edit, format_edits, parse_edits, with_edit
from components.engine.pasting import Paste, format_pastes, parse_pastes, with_paste
from components.ui.link import PAGE

EDITS = "edit"
PASTES = "paste"
HISTORY = "change_history"
_MAX_PAST = 64

Moment = tuple[str, str, str]
"""What a change was about, and the texts of edits and pastes on its other side."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What the reader has changed: pasted tensors, and on top of them single numbers."""

    edits: tuple[Edit, ...] = ()
    pastes: tuple[Paste, ...] = ()

    @property
    def all(self) -> tuple[Edit | Paste, ...]:
        """Both, in the order of the program."""
        return (*self.pastes, *self.edits)


def current() -> Changes:
    """Read the changes that hold now, oldest first."""
    return read_changes(*_texts())


def read_changes(edits: str, pastes: str) -> Changes:
    """Read changes as they stand in a link."""
    return Changes(
        parse_edits(edits)[0] if edits else (), parse_pastes(pastes)[0] if pastes else ()
    )


def hold(changes: Changes) -> None:
    """Let these changes hold from now on; the history stays as it is."""
    st.session_state[EDITS] = format_edits(changes.edits)
    st.session_state[PASTES] = format_pastes(changes.pastes)


def changed_places() -> frozenset[str]:
    """Name the numbers that were changed or pasted, as the drawings name their places."""
    return places_of(current())


def places_of(changes: Changes) -> frozenset[str]:
    """Name the places of some changes, as the drawings do."""
    places = {part_key(edit.name, *edit.index) for edit in changes.edits}
    for paste in changes.pastes:
        places |= {part_key(paste.name, *index) for index in paste.indices()}
    return frozenset(places)


def add_edit(edit: Edit) -> None:
    """Change one number; several changes of the same one in a row count as one."""
    now = current()
    after = Changes(with_edit(now.edits, edit), now.pastes)
    past = _stacks()["past"]
    if past and past[-1][0] == edit.place and len(after.edits) == len(now.edits):
        _stacks()["future"].clear()
        hold(after)
    else:
        _step(edit.place, after)


def add_paste(paste: Paste) -> None:
    """Paste a tensor; what was changed in it before goes."""
    now = current()
    edits = tuple(edit for edit in now.edits if edit.name != paste.name)
    _step(paste.name, Changes(edits, with_paste(now.pastes, paste)))


def reset() -> None:
    """Take all changes back."""
    _step("", Changes())


def can_undo() -> bool:
    """Say whether there is a change to take back."""
    return bool(current().all or _stacks()["past"])


def can_redo() -> bool:
    """Say whether a change was taken back that can be made again."""
    return bool(_stacks()["future"])


def undo() -> None:
    """Take the last change back; of those that came with a link, first the single numbers."""
    past, now = _stacks()["past"], _texts()
    while past and past[-1][1:] == now:  # a slider took the change already
        past.pop()
    changes = current()
    _stacks()["future"].append((past[-1][0] if past else "", *now))
    if past:
        _, st.session_state[EDITS], st.session_state[PASTES] = past.pop()
    elif changes.edits:
        hold(Changes(changes.edits[:-1], changes.pastes))
    else:
        hold(Changes((), changes.pastes[:-1]))


def again() -> None:
    """Make the change again that was taken back last."""
    what, edits, pastes = _stacks()["future"].pop()
    _stacks()["past"].append((what, *_texts()))
    st.session_state[EDITS], st.session_state[PASTES] = edits, pastes


def _step(what: str, after: Changes) -> None:
    """Go on to other changes; what holds until now can be brought back."""
    past = _stacks()["past"]
    past.append((what, *_texts()))
    del past[:-_MAX_PAST]
    _stacks()["future"].clear()
    hold(after)


def _texts() -> tuple[str, str]:
    return str(st.session_state.get(EDITS, "")), str(st.session_state.get(PASTES, ""))


def _stacks() -> dict[str, list[Moment]]:
    pages: dict[str, dict[str, list[Moment]]] = st.session_state.setdefault(HISTORY, {})
    return pages.setdefault(str(st.session_state.get(PAGE)), {"past": [], "future": []})
