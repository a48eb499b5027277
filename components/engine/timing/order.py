"""What is measured, and what comes back; plain data without torch."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

SMALLEST, LARGEST = 64, 2048
"""Sides of the square matrices; the largest three of them take 100 MB in float64."""

Task = Literal["product", "unit"]
"""A product of two square matrices, or one unit on as many samples as it has features."""
Way = Literal["mm", "sum"]


@dataclass(frozen=True, slots=True)
class Order:
    """One measurement to be made.

    Attributes:
        seed: of the generator that draws the numbers.
        largest: the side of the largest matrices, SMALLEST to LARGEST.
    """

    seed: int
    largest: int

    @property
    def sizes(self) -> tuple[int, ...]:
        """The sides that are measured: doubling from the smallest, and the largest itself.

        >>> Order(seed=7, largest=300).sizes
        (64, 128, 256, 300)
        """
        sizes = []
        size = SMALLEST
        while size < self.largest:
            sizes.append(size)
            size *= 2
        return (*sizes, self.largest)


@dataclass(frozen=True, slots=True)
class Series:
    """One line of the chart.

    Attributes:
        task: what is computed.
        way: by ``torch.mm``, or by multiplying elementwise and adding up.
        device: as torch writes it, ``"cpu"`` or ``"cuda:0"``.
        dtype: ``"float32"`` or ``"float64"``.
        threads: how many the processor may use; 0 on a graphics card.
        moves: whether the way to the device and back is timed too.
    """

    task: Task
    way: Way = "mm"
    device: str = "cpu"
    dtype: str = "float32"
    threads: int = 0
    moves: Literal["without", "with"] = "without"


@dataclass(frozen=True, slots=True)
class Point:
    """One size of one series.

    Attributes:
        size: the side of the matrices.
        median, low, high: seconds of one run; the middle, the shortest and the longest.
        runs: how many were timed, after one that was not.
        difference: the largest difference of a cell to the same product by ``torch.mm`` on the
            processor in float32.
    """

    series: Series
    size: int
    median: float
    low: float
    high: float
    runs: int
    difference: float


@dataclass(frozen=True, slots=True)
class Trouble:
    """A series that stopped: a device failed, or its memory did not suffice."""

    series: Series
    size: int
    message: str


def all_series(devices: Sequence[str], threads: int) -> tuple[Series, ...]:
    """Say what can be compared on a machine.

    With a graphics card: processor against card, with and without the moves. Without one: one
    thread against all, float32 against float64. Everywhere: a sum of products against ``mm``.

    Args:
        devices: names as torch writes them, the processor first.
        threads: how many the processor has for us.
    """
    cards = [name for name in devices if name != "cpu"]
    product: list[Series] = [Series("product", threads=threads)]
    for card in cards:
        product += [Series("product", device=card), Series("product", device=card, moves="with")]
    if not cards:
        product += [Series("product", threads=1)] if threads > 1 else []
        product += [Series("product", dtype="float64", threads=threads)]
    unit = [Series("unit", way, threads=threads) for way in ("mm", "sum")]
    unit += [Series("unit", way, device=card) for card in cards for way in ("mm", "sum")]
    return (*product, *unit)


def to_line(item: Point | Trouble) -> str:
    """Write a result as one line of text."""
    return json.dumps({"kind": type(item).__name__, **asdict(item)})


def from_line(line: str) -> Point | Trouble:
    """Read a result; ValueError, KeyError or TypeError for anything else."""
    values = json.loads(line)
    kinds: dict[str, type[Point | Trouble]] = {"Point": Point, "Trouble": Trouble}
    return kinds[values.pop("kind")](series=Series(**values.pop("series")), **values)
