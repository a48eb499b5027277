"""Where the units of a network stand: left to right, or as in the classic picture, upwards."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from components.drawing.geometry import Box, Direction
from components.drawing.network_record import Network
from components.drawing.network_sizes import UnitStyle, right_size, square, styles, up_size

__all__ = ["Direction", "Layout", "Rank", "TagStops", "drawing_width", "lay_out"]

_TWO_COLUMNS = (104.0, 424.0, 694.0)
_MORE_COLUMNS = (104.0, 240.0)
"""The first of more columns, and from one to the next."""
_TOP = 46.0


@dataclass(frozen=True, slots=True)
class Rank:
    """The units of one layer, in a column ("right") or a row ("up").

    Attributes:
        centres: one point a unit.
        width, height: of each unit.
        pitch: from one centre to the next.
    """

    style: UnitStyle
    direction: Direction
    centres: tuple[tuple[float, float], ...]
    width: float
    height: float
    pitch: float

    @property
    def shows_numbers(self) -> bool:
        """Whether a unit's number stands inside it."""
        return self.style not in ("square", "dot")

    def box(self, index: int) -> Box:
        """The rectangle around one unit."""
        x, y = self.centres[index]
        return Box(x - self.width / 2, y - self.height / 2, self.width, self.height)

    def around(self) -> Box:
        """The rectangle around all units."""
        first, last = self.box(0), self.box(-1)
        return Box(first.x, first.y, last.right - first.x, last.bottom - first.y)

    def entry(self, index: int) -> tuple[float, float]:
        """Where edges arrive."""
        x, y = self.centres[index]
        return (x - self.width / 2, y) if self.direction == "right" else (x, y + self.height / 2)

    def exit(self, index: int) -> tuple[float, float]:
        """Where edges leave."""
        x, y = self.centres[index]
        return (x + self.width / 2, y) if self.direction == "right" else (x, y - self.height / 2)

    def hit(self, index: int) -> Box:
        """The area that answers the pointer: as much as the neighbours leave, at most 40 wide."""
        x, y = self.centres[index]
        along = max(8.0, min(40.0, self.pitch))
        width, height = (40.0, along) if self.direction == "right" else (along, 40.0)
        width, height = max(width, self.width), max(height, self.height)
        return Box(x - width / 2, y - height / 2, width, height)


class TagStops(NamedTuple):
    """How far along its edge a number stands.

    Attributes:
        all: where every edge carries its number: to the units with an even, with an odd index.
        into: of the unit pointed at, where only its edges carry numbers.
        out_of: the same for the edges that leave it.
        to_output: on the way to a single output.
    """

    all: tuple[float, float]
    into: float
    out_of: float
    to_output: float


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole picture of the network: its ranks, and what follows from their sizes.

    Attributes:
        ranks: inputs, hidden units layer by layer, outputs.
        places: where the ranks stand: x of the columns ("right"), or y of the rows ("up").
        bottom: where the network ends and the shapes begin.
        thickness: factor on the width of every edge.
        tag_stops: where the numbers on the edges of each layer stand.
        tag_size: of these numbers.
        small: size of the smallest texts; a drawing that is as high as it is wide is shown smaller.
    """

    direction: Direction
    ranks: tuple[Rank, ...]
    places: tuple[float, ...]
    bottom: float
    thickness: float
    tag_stops: tuple[TagStops, ...]
    tag_size: float
    small: float

    def tags_all(self, layer: int) -> bool:
        """Whether every edge of a layer has room for its number; else only those of one unit."""
        starts, ends = (len(rank.centres) for rank in self.ranks[layer : layer + 2])
        return starts <= 3 and ends <= 2


def lay_out(network: Network, *, direction: Direction) -> Layout:
    """Place the units of a network in a drawing that reads in the given direction."""
    return _right(network) if direction == "right" else _up(network)


def drawing_width(network: Network, *, direction: Direction) -> float:
    """How wide the drawing of a network is; several hidden layers need more columns."""
    if direction == "up":
        return 420
    return 840 if len(network.layers) == 2 else _columns(len(network.layers))[-1] + 100


def _right(network: Network) -> Layout:
    layers = len(network.layers)
    columns = _columns(layers)
    # the shapes of more layers need more rows below
    room = 210.0 if layers == 2 else 176.0
    every, into = (0.25, 0.25) if layers == 2 else (0.28, 0.248)
    middle = _TOP + room / 2

    def column(
        style: UnitStyle, x: float, count: int, size: tuple[float, float], most: float
    ) -> Rank:
        # three spread to the edge, or the numbers on their lines would touch
        share = 2.6 if count == 3 and layers > 2 else max(1, count)
        pitch = min(most, room / share)
        centres = tuple((x, middle + (i - (count - 1) / 2) * pitch) for i in range(count))
        return Rank(style, "right", centres, *size, pitch)

    n = network.inputs
    pitch = min(68.0, room / max(1, n))
    if n <= 8:
        inputs = column("cell", columns[0], n, (76, min(36, pitch - 4)), 68)
    else:
        inputs = column("square", columns[0], n, (square(14, pitch),) * 2, 68)
    units = (
        column(style, x, count, right_size(style, count, room), 100)
        for style, x, count in zip(
            styles(network, circles=3 if layers == 2 else 2, pills=6),
            columns[1:],
            network.units[1:],
            strict=True,
        )
    )
    return Layout(
        direction="right",
        ranks=(inputs, *units),
        places=columns,
        bottom=_TOP + room + 11,
        thickness=_thickness(network),
        tag_stops=(TagStops((every, every), into, 1 - into, 0.42),) * layers,
        tag_size=15,
        small=14 if layers == 2 else 15,
    )


def _columns(layers: int) -> tuple[float, ...]:
    """Middles of the columns, the inputs first."""
    if layers == 2:
        return _TWO_COLUMNS
    first, pitch = _MORE_COLUMNS
    return tuple(first + k * pitch for k in range(layers + 1))


def _up(network: Network) -> Layout:
    # the names of the last units stand right of them: h₁₆ or h1₁₆
    left, right = (112.0, 396.0) if len(network.layers) == 2 else (107.0, 391.0)
    room, middle = right - left, (left + right) / 2
    rows = _rows(network)

    def row(style: UnitStyle, y: float, count: int, size: tuple[float, float]) -> Rank:
        pitch = min(94.0, room / max(1, count))
        centres = tuple((middle + (i - (count - 1) / 2) * pitch, y) for i in range(count))
        return Rank(style, "up", centres, *size, pitch)

    n = network.inputs
    pitch = min(94.0, room / max(1, n))
    if n <= 4:
        inputs = row("cell", rows[0], n, (min(76, pitch - 6), 34 if n <= 3 else 30))
    else:
        inputs = row("square", rows[0], n, (square(18, pitch),) * 2)
    units = (
        row(style, y, count, up_size(style, count, room))
        for style, y, count in zip(
            styles(network, circles=3, pills=4), rows[1:], network.units[1:], strict=True
        )
    )
    return Layout(
        direction="up",
        ranks=(inputs, *units),
        places=rows,
        bottom=rows[0] + 52,
        thickness=_thickness(network),
        tag_stops=tuple(
            # beside each other they need room, so those of four units stay close to them
            TagStops(
                (0.105, 0.29),
                0.105 if starts <= 3 else 0.085,
                0.7 if ends <= 3 else 0.913,
                0.18,
            )
            for starts, ends in pairwise(network.units)
        ),
        tag_size=14,
        small=14,
    )


def _rows(network: Network) -> tuple[float, ...]:
    """Heights of the rows, the inputs first; a single output has an arrow above it."""
    single = network.outputs == 1
    rows = [88.0 if single else 52.0]
    for _ in network.layers[1:]:
        rows.insert(0, rows[0] + (150.0 if single and len(rows) == 1 else 184.0))
    return (rows[0] + 194.0, *rows)


def _thickness(network: Network) -> float:
    return 1 if max(network.units) <= 6 else 0.55
