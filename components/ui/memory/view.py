"""The memory page at one line of its walk: stage, verdict, and what the names show."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import streamlit as st

from components.drawing.memory import memory_svg
from components.drawing.memory_head import numbers_of_turned
from components.drawing.memory_narrow import narrow_memory_svg
from components.drawing.memory_record import (
    Frame,
    old_names,
    read_frame,
    shows_other_numbers,
    walk_of,
)
from components.drawing.memory_rest import at_rest, untouched
from components.drawing.memory_sign import sign_of
from components.engine import Failure, Step
from components.engine.moments import History
from components.ui.cover import is_covered
from components.ui.glance import Glance, glance
from components.ui.link import KEPT
from components.ui.live import live_address
from components.ui.locks import is_locked
from components.ui.memory import lines
from components.ui.picked import is_index
from components.ui.settings import WALK
from components.ui.stage import show_drawing
from components.ui.stepper import stepper
from components.ui.text import Say
from components.ui.walk import names_in_words

STAGE = "memory"
_MANY = 3


@dataclass(frozen=True, slots=True)
class View:
    """What the page shows.

    Attributes:
        frame: the record after one line.
        coming: the line that comes next, while what it does is covered; else ``""``.
        last: whether this is the last line, after which more can be written.
    """

    frame: Frame
    coming: str
    last: bool

    @property
    def failure(self) -> Failure | None:
        """Why torch refused this line, unless it is covered."""
        return None if self.coming else self.frame.failure

    @property
    def takes_numbers(self) -> bool:
        """Whether a number of the reader's own can become the next line."""
        return self.last and self.frame.failure is None


def walk_along(history: History, *, say: Say) -> View:
    """Draw the stepper; while the results are covered, the walk ends before the last line."""
    last = len(walk_of(history)) - 1
    st.session_state[WALK] = last
    at = min(stepper("memory", say=say), last)
    st.session_state[KEPT]["memory"][WALK] = last
    return hidden(history) if is_covered() else seen(history, at)


def seen(history: History, at: int) -> View:
    """Give the view of one line of the walk; past its end, of the last."""
    last = len(walk_of(history)) - 1
    at = min(at, last)
    return View(read_frame(history, at), "", last=at == last)


def hidden(history: History) -> View:
    """Give the view before the last line, whose results are covered."""
    walk = walk_of(history)
    last = len(walk) - 1
    return View(at_rest(read_frame(history, last - 1)), walk[last].text, last=False)


def spans(history: History) -> tuple[Step | None, ...]:
    """List for each line of the walk what the program's panel marks: its last step."""
    return tuple(moment.steps[-1] if moment.steps else None for moment in walk_of(history))


def step_of(view: View) -> Step | None:
    """Give the last step of the line that is shown."""
    return view.frame.moment.steps[-1] if view.frame.moment.steps and not view.coming else None


def draw(view: View, *, say: Say) -> None:
    """Show names and memories on the stage; on a phone the memories run downwards."""
    picked = (int(st.session_state["of"]), int(st.session_state["slot"]))
    drawing = picture(view, glance(STAGE, say=say), picked=picked)

    def edited(place: str, value: float) -> None:
        lines.set_number(place, value, _number_at(view.frame, place))

    on_edit = edited if view.takes_numbers and not is_locked(lines.LINES) else None
    show_drawing(drawing, key=STAGE, on_pick=_picked, on_edit=on_edit, live=live_address(STAGE))


def picture(view: View, look: Glance, *, picked: tuple[int, int]) -> str:
    """Draw names and memories.

    Args:
        picked: the memory and the slot in it that the reader has chosen.
    """
    draw = narrow_memory_svg if look.room == "narrow" else memory_svg
    if look.room == "projector":
        draw = partial(memory_svg, folded=_folded(view))
    return draw(
        view.frame,
        say=look.say,
        picked=picked,
        coming=view.coming,
        editing=view.takes_numbers,
        lang=look.lang,
    )


def _folded(view: View) -> frozenset[int]:
    """Number the memories that need no room, where many want to be seen from afar."""
    if view.coming or len(view.frame.bands) < _MANY:
        return frozenset()
    return untouched(view.frame)


def _picked(part: str) -> None:
    kind, _, place = part.partition(":")
    number, _, slot = place.partition(".")
    if kind == "slot" and is_index(number) and is_index(slot):
        st.session_state["of"], st.session_state["slot"] = int(number), int(slot)


def _number_at(frame: Frame, place: str) -> float:
    """Read a number that a name shows; nan where there is none."""
    name, _, index = place.removesuffix("]").partition("[")
    value = frame.moment.names[name].values if name in frame.moment.names else None
    for at in index.split(","):
        if not isinstance(value, list) or not is_index(at) or int(at) >= len(value):
            return float("nan")
        value = value[int(at)]
    return float(value) if isinstance(value, int | float) else float("nan")


def verdict(view: View, *, say: Say) -> str:
    """Say what the line did, from the record."""
    if view.coming:
        return say("memory-verdict-covered", line=view.coming)
    frame = view.frame
    target = frame.band_of(frame.target) if frame.target else None
    written = next((band for band in frame.bands if band.changed), None)
    passed = next((b for b in frame.bands for one in b.holders if not one.names), None)
    band = written or target or passed or (frame.bands[0] if frame.bands else None)
    mates = [n for one in band.holders for n in one.names] if band is not None else []
    seeing = frame.turned or frame.lit
    blind = [name for name in frame.moment.names if name not in seeing]
    facts: dict[str, object] = {
        "line": " ".join(frame.moment.text.split()),
        "name": frame.target or "",
        "memory": "" if band is None else str(band.number),
        "slots": sum(len(one.changed) for one in frame.bands),
        "seeing": names_in_words(seeing, say=say),
        "mates": names_in_words([name for name in mates if name != frame.target], say=say),
        "blind": names_in_words(blind, say=say),
        "others": len(blind),
        "owner": "" if band is None else _owner(band.state.owner),
        "bytes": "" if band is None else str(band.slots * band.state.itemsize),
        "count": len(mates) - (frame.target in mates),
        "turned": names_in_words(frame.turned, say=say),
        "numbers": numbers_of_turned(frame),
    }
    said = say(f"memory-verdict-{frame.happened}", **facts)
    sign = sign_of(frame.moment.text, frame.happened)
    if sign is None:
        return said
    why = say(f"memory-sign-{sign.kind}", code=sign.code, name=sign.name)
    return say("memory-verdict-and-why", said=said.strip(), why=why)


def _owner(owner: str) -> str:
    return "NumPy" if owner == "numpy" else "torch"


def output_text(view: View, *, say: Say) -> str:
    """Name the names that show other numbers after the line; a word where there is none."""
    if view.coming:
        return f"*{say('cover-word')}*"
    names = shows_other_numbers(view.frame)
    if names:
        return ", ".join(names)
    return f"*{say('memory-none' if old_names(view.frame) else 'memory-first')}*"


def show_output(view: View, *, say: Say) -> None:
    """Show, large, which names the line has changed."""
    with st.container(key="output_box", gap=None):
        turned = view.frame.happened == "turned" and not view.coming
        st.caption(say("memory-output-turned" if turned else "memory-output"))
        with st.container(key="output"):
            st.markdown(output_text(view, say=say))
