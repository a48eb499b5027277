"""Records for the tests of the reshape drawing, and how they read the SVG."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

from components.drawing.memory_slots import indices_of
from components.drawing.reshape import reshape_svg
from components.drawing.reshape_frame import Card
from components.drawing.reshape_narrow import narrow_reshape_svg
from components.drawing.reshape_record import Reshaped, read_reshape
from components.engine import run
from components.engine.reshapes import Reshape, with_reshape, with_written
from components.ui.places import PROGRAMS
from components.ui.text import speaker

SVG = "{http://www.w3.org/2000/svg}"
TEXT = (PROGRAMS / "reshape.py").read_text(encoding="utf-8")
CARDS = (
    Card("view", "same", chosen=True),
    Card("reshape", "copy", chosen=False),
    Card("resize_", "itself", chosen=False),
)


def record(*, write: int | None = None, **choice: Any) -> Reshaped:
    """What the record of a variant says; `write` is a position in y that 99 is written into."""
    program = with_reshape(TEXT, Reshape(**choice))
    reshaped = read_reshape(run(program))
    if write is None or reshaped.result is None:
        return reshaped
    index = indices_of(reshaped.result.shape)[write]
    return read_reshape(run(with_written(program, index)))


def draw(reshaped: Reshaped, *, lang: str = "en", narrow: bool = False, **more: Any) -> str:
    """The drawing's text."""
    picture = narrow_reshape_svg if narrow else reshape_svg
    return picture(reshaped, say=speaker(lang), cards=CARDS, lang=lang, **more)


def tree(drawing: str) -> ET.Element:
    return ET.fromstring(drawing)


def by_id(root: ET.Element) -> dict[str, ET.Element]:
    return {e.get("id", ""): e for e in root.iter() if e.get("id")}


def parts(root: ET.Element) -> dict[str, ET.Element]:
    return {e.get("data-part", ""): e for e in root.iter() if e.get("data-part")}


def words(root: ET.Element) -> list[str]:
    return ["".join(e.itertext()) for e in root.iter(f"{SVG}text")]
