"""How the tests of an operation's drawing make a step and read the SVG."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

from components.drawing.operation import operation_svg
from components.engine import Step, run
from tests.drawing.neuron_reading import SVG, words

DATA = """\
import torch
features = torch.tensor([[-0.5, 1.25, 0.75]])
weights = torch.tensor([[2.5, -0.25, 1.5]])
W1 = torch.tensor([[0.5, -1.0], [2.0, 0.25], [-1.5, 1.0]])
B1 = torch.tensor([[0.5, -2.0]])
def activation(x):
    return 1 / (1 + torch.exp(-x))
def double(x):
    return x + x
"""


def last_step(line: str, data: str = DATA) -> Step:
    """The last step of a program that ends with this line."""
    return run(data + line + "\n").steps[-1]


def draw(step: Step, **more: Any) -> ET.Element:
    """The drawing's root."""
    return ET.fromstring(operation_svg(step, **{"say": words, **more}))


def drawn(line: str, **more: Any) -> ET.Element:
    """The drawing of the last step of a line."""
    return draw(last_step(line), **more)


def one_word(key: str, **_facts: object) -> str:
    """Stands for the texts where their length shows: the last word of the key."""
    return key.rpartition("-")[2]


def texts(root: ET.Element) -> list[str]:
    """Every text of the drawing, as it reads."""
    return ["".join(element.itertext()).strip() for element in root.iter(f"{SVG}text")]


def strokes(root: ET.Element, *, width: float) -> dict[str, int]:
    """How many lines of a width there are in each colour."""
    found: dict[str, int] = {}
    for path in root.iter(f"{SVG}path"):
        if path.get("stroke-width") == f"{width:g}":
            colour = (path.get("stroke") or "").removeprefix("var(--te-").removesuffix(")")
            found[colour] = found.get(colour, 0) + 1
    return found
