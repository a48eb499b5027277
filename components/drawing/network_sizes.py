"""How the units of a network look, and how large they are."""

from __future__ import annotations

from typing import Literal

from components.drawing.network_record import Network

UnitStyle = Literal["cell", "square", "circle", "capsule", "pill", "dot", "output"]
"""How a unit looks: with its number (cell, circle, capsule, pill, output), or too small for it."""

ROUND_CHARACTERS = 7
"""The longest number that a circle holds."""


def _style(count: int, longest: int, *, circles: int, pills: int) -> UnitStyle:
    if count > pills:
        return "dot"
    if count <= circles and longest <= ROUND_CHARACTERS:
        return "circle"
    return "pill" if pills > 4 else "capsule"


def styles(network: Network, *, circles: int, pills: int) -> list[UnitStyle]:
    """How the units of each layer look, with room for so many circles or pills."""
    styles = [
        _style(count, layer.longest(), circles=circles, pills=pills)
        for layer, count in zip(network.layers, network.units[1:], strict=True)
    ]
    return [*styles[:-1], "output"] if network.outputs == 1 else styles


def right_size(style: UnitStyle, count: int, room: float) -> tuple[float, float]:
    """Width and height of a unit in a column of so many."""
    pitch = min(100.0, room / max(1, count))
    dot = 2 * max(1.0, min(6.5, pitch / 2 - 1))
    circle = 56.0 if count <= 2 else 52.0
    sizes = {"circle": circle, "output": 68.0, "dot": dot}
    return (sizes[style], sizes[style]) if style in sizes else (114.0, 26.0)


def up_size(style: UnitStyle, count: int, room: float) -> tuple[float, float]:
    """Width and height of a unit in a row of so many."""
    pitch = min(94.0, room / max(1, count))
    dot = 2 * max(1.0, min(10.0, pitch / 2 - 1))
    sizes = {"circle": 54.0, "output": 68.0, "dot": dot}
    return (sizes[style], sizes[style]) if style in sizes else (min(76.0, pitch - 5), 44.0)


def square(most: float, pitch: float) -> float:
    """Side of an input that is too small for its number."""
    return max(2.0, min(most, pitch - 1.5))
