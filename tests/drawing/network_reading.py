"""How the tests of the network drawing read the SVG."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

from components.drawing.network import network_svg
from components.engine.trace import Trace

SVG = "{http://www.w3.org/2000/svg}"
STEPS = range(7)
DIRECTIONS = ("right", "up")
SIZES = [
    (1, 1),
    (3, 2),
    (3, 3),
    (4, 2),
    (4, 4),
    (2, 6),
    (5, 5),
    (6, 6),
    (8, 3),
    (9, 7),
    (1, 16),
    (16, 1),
    (16, 16),
]


def words(key: str, **facts: str) -> str:
    """Stands for the texts: words about as long as the real ones, and the facts."""
    return " ".join(
        [key.removeprefix("drawing-network-").removeprefix("drawing-"), *facts.values()]
    )


def draw(trace: Trace, **more: Any) -> ET.Element:
    """The drawing's root."""
    return ET.fromstring(network_svg(trace, say=words, **more))


def parts(root: ET.Element) -> dict[str, ET.Element]:
    """The parts that can be pointed at, by their keys."""
    return {e.get("data-part", ""): e for e in root.iter() if e.get("data-part")}


def by_id(root: ET.Element) -> dict[str, ET.Element]:
    """Every element that has an id."""
    return {e.get("id", ""): e for e in root.iter() if e.get("id")}


def classes(element: ET.Element) -> set[str]:
    """Its classes."""
    return set((element.get("class") or "").split())


def links(element: ET.Element) -> list[str]:
    """The keys of the parts that light it up."""
    return (element.get("data-links") or "").split()


def lit(root: ET.Element) -> list[ET.Element]:
    """What is drawn lit."""
    return [e for e in root.iter() if "te-lit" in classes(e)]


def readout(root: ET.Element) -> str:
    """The sentence in the strip."""
    found = by_id(root)
    return (found["readout-said"].text or "") + (found["readout-result"].text or "")


def edges(root: ET.Element, layer: int) -> dict[tuple[int, int], ET.Element]:
    """The lines of one layer (1 or 2), by row and column of their weight."""
    pattern = re.compile(rf"net-w{layer}-(\d+)-(\d+)")
    found = ((pattern.fullmatch(name), e) for name, e in by_id(root).items())
    return {(int(m[1]), int(m[2])): e for m, e in found if m}


class Place(NamedTuple):
    """A piece of text and the box it fills, as wide as its face can make it."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Place) -> bool:
        """Whether the two share any ground."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def visible_texts(root: ET.Element) -> Iterator[Place]:
    """The texts that are seen while nothing else is pointed at."""
    yield from _texts(root, {})


def _texts(element: ET.Element, above: dict[str, str]) -> Iterator[Place]:
    names = classes(element)
    if "te-ring" in names and not names & {"te-lit", "te-now"}:
        return
    style = above | element.attrib
    if element.tag == f"{SVG}text":
        text = "".join(element.itertext())
        if text.strip("\u2007 "):
            yield _place(text, style, mono="te-mono" in names)
        return
    for child in element:
        yield from _texts(child, style)


def _place(text: str, style: dict[str, str], *, mono: bool) -> Place:
    size, x, baseline = (float(style[name]) for name in ("font-size", "x", "y"))
    width = sum(0.6 if mono else _glyph(c) for c in text) * size
    left = x - width * {"start": 0, "middle": 0.5, "end": 1}[style.get("text-anchor", "start")]
    return Place(text, left, baseline - 0.68 * size, left + width, baseline + 0.1 * size)


def _glyph(character: str) -> float:
    """Width of a glyph of Source Sans Semibold, in parts of its size."""
    if character in " .":
        return 0.26
    if character in "₀₁₂₃₄₅₆₇₈₉":
        return 0.35
    return 0.51 if character.isdigit() or character in "−\u2007" else 0.56
