"""Frames for the tests of the memory drawing, and how they read the SVG."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

from components.drawing.memory import memory_svg
from components.drawing.memory_narrow import narrow_memory_svg
from components.drawing.memory_record import Frame, read_frame, walk_of
from components.engine.history import record_history
from components.engine.memory_lines import Lesson, read_lines, with_lines
from components.engine.moments import History, Moment
from components.ui.places import PROGRAMS
from components.ui.text import speaker

SVG = "{http://www.w3.org/2000/svg}"
TEXT = (PROGRAMS / "memory.py").read_text(encoding="utf-8")
_ADDRESS = 0x5000_0000_1000


def history(lines: str, **sizes: int) -> History:
    """The record of the lesson with these lines, at addresses that are the same in every run."""
    lesson = Lesson(lines=read_lines(lines)[0], **sizes)
    seeds = {"seed": lesson.seed, "rows": lesson.rows, "columns": lesson.columns}
    found = record_history(with_lines(TEXT, lesson), seeds)
    return History(found.trace, tuple(map(_at_home, found.moments)))


def _at_home(moment: Moment) -> Moment:
    memories = {
        id: replace(state, address=_ADDRESS + 0x1000 * id) for id, state in moment.memories.items()
    }
    return replace(moment, memories=memories)


def frame(lines: str, at: int = -1, **sizes: int) -> Frame:
    """What there is after one line of the walk; after the last one by default."""
    found = history(lines, **sizes)
    return read_frame(found, at % len(walk_of(found)))


def draw(shown: Frame, *, lang: str = "en", narrow: bool = False, **more: Any) -> ET.Element:
    picture = narrow_memory_svg if narrow else memory_svg
    return ET.fromstring(picture(shown, say=speaker(lang), lang=lang, **more))


def by_id(root: ET.Element) -> dict[str, ET.Element]:
    return {e.get("id", ""): e for e in root.iter() if e.get("id")}


def parts(root: ET.Element) -> dict[str, ET.Element]:
    return {e.get("data-part", ""): e for e in root.iter() if e.get("data-part")}


def words(root: ET.Element) -> list[str]:
    return ["".join(e.itertext()) for e in root.iter(f"{SVG}text")]
