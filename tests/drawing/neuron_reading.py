"""How the tests of the neuron drawing read the SVG."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

from components.drawing.neuron import NEURON_STEPS, neuron_svg
from components.engine.trace import Trace

SVG = "{http://www.w3.org/2000/svg}"
DIRECTIONS = ("right", "up")
STEPS = range(len(NEURON_STEPS))


def words(key: str, **facts: object) -> str:
    """Stands for the texts: the key itself, and the facts it was given."""
    return f"<{key}>" + "".join(f" {name}={fact}" for name, fact in facts.items())


def draw(trace: Trace, **more: Any) -> ET.Element:
    """The drawing's root."""
    return ET.fromstring(neuron_svg(trace, say=words, **more))


def parts(root: ET.Element) -> dict[str, ET.Element]:
    """The parts that can be pointed at and reached with the keyboard."""
    return {e.get("data-part"): e for e in root.iter() if e.get("data-part") and e.get("tabindex")}


def by_id(root: ET.Element) -> dict[str, ET.Element]:
    """Every element that has an id."""
    return {e.get("id"): e for e in root.iter() if e.get("id")}


def classes(element: ET.Element) -> list[str]:
    """Its classes."""
    return (element.get("class") or "").split()


def edits(root: ET.Element) -> dict[str, ET.Element]:
    """The numbers that can be changed, by their keys."""
    found = [e for e in root.iter() if e.get("data-edit")]
    assert len({e.get("data-edit") for e in found}) == len(found)
    return {e.get("data-edit"): e for e in found}


def box(element: ET.Element) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a rectangle."""
    x, y, width, height = (float(element.get(k)) for k in ("x", "y", "width", "height"))
    return x, y, x + width, y + height


def readout(root: ET.Element) -> tuple[str, str]:
    """The sentence in the strip, and its bold end."""
    found = by_id(root)
    return found["readout-said"].text or "", found["readout-result"].text or ""
