"""What is measured: every page, at its default and at its largest sizes, with seeds of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from components.ui.kinds import Whole
from components.ui.pages import PAGES
from components.ui.places import ROOT
from components.ui.settings import BELOW, PAGE_SETTINGS, SEED, PageName

FLOOR = Path(__file__).resolve().parent / "floor"
WARM_UP = 5
"""Rounds before the first one that counts."""
SEEDS = 60
"""Seeds that belong to one case: no other case of the same server asks for them."""

_OTHER_TOPICS = ("at0", "at1", "at2", "at3", "height", "width", "red", "green", "blue", "row")
_OPERANDS = ("rank_a", "a_0", "a_1", "a_2", "rank_b", "b_0", "b_1", "b_2")
_OTHER_RANKS = ("a_rank", "a2", "a3", "b_rank", "b2", "b3")
_LEFT_ALONE: dict[PageName, tuple[str, ...]] = {
    "devices": ("step", "largest"),
    "network": ("step", "n_layers", "n_output"),
    "neuron": ("step",),
    "reshape": ("cell",),
    "shapes": (*_OTHER_RANKS, "step", "fix", "row", "column", "batch0", "batch1"),
    "memory": ("step", "of", "slot"),
    "tensors": (*_OTHER_TOPICS, *_OPERANDS, "column"),
}
"""The largest network measured is the lesson's: one hidden layer, one output, at its end. The
largest product is one of two matrices. What belongs to another topic than a page opens with is not
there to be moved."""
_SEEDLESS: dict[PageName, str] = {"reshape": "cell"}
"""A page that draws no random numbers has no seed to move; another slider is moved there."""
_SHOWN: dict[PageName, Shown] = dict.fromkeys(("home", "neuron", "network"), "output and readout")

Size = Literal["default", "largest"]
Shown = Literal["output and readout", "output", "stage"]
SIZES: tuple[Size, ...] = ("default", "largest")


@dataclass(frozen=True, slots=True)
class Case:
    """One page at one size.

    Attributes:
        sliders: where its sliders stand, without the seed and the step.
        seeds: what the seed is moved through; every number is new to the process.
        moved: the slider that is moved.
    """

    page: PageName
    file: str
    size: Size
    sliders: dict[str, int]
    seeds: range
    moved: str = "seed"

    @property
    def shown(self) -> Shown:
        """Where its result is seen; its output may be the same for every seed."""
        return _SHOWN.get(self.page, "stage")

    @property
    def start(self) -> dict[str, int]:
        """Where all its sliders stand before the first round."""
        return {**self.sliders, "seed": self.seeds[0]} if self.seeds else self.sliders

    def value(self, number: int) -> int:
        """Give the place of the moved slider in a round: a new seed, or one of two cells."""
        return self.seeds[number] if self.seeds else number % 2


def cases() -> list[Case]:
    """List all cases, in the order of the lesson."""
    both = [(page, size) for page in PAGES for size in SIZES]
    first = SEED.default + 1
    if first + SEEDS * len(both) > SEED.high:
        raise ValueError("more cases than seeds")
    found = []
    for number, (page, size) in enumerate(both):
        moved = _SEEDLESS.get(page.name, "seed")
        fresh = range(first + SEEDS * number, first + SEEDS * (number + 1))
        seeds = fresh if moved == "seed" else range(0)
        found.append(Case(page.name, page.file, size, _sliders(page.name, size), seeds, moved))
    return found


def _sliders(page: PageName, size: Size) -> dict[str, int]:
    return {
        item.key: item.default if size == "default" else item.high
        for item in PAGE_SETTINGS[page]
        if isinstance(item, Whole) and item.key not in (*_LEFT_ALONE.get(page, ()), *BELOW)
    }


__all__ = ["FLOOR", "ROOT", "SIZES", "WARM_UP", "Case", "Shown", "Size", "cases"]
