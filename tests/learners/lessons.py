"""What a learner moves on each page, and whether the page then shows what torch says."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.learners import answers
from tests.learners.learner import Learner

Settings = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A page as a learner uses it.

    Attributes:
        moves: the sliders that are moved: least and largest value.
        start: where settings stand that the answer depends on, and what the link says of them.
        is_right: compares what a learner sees with torch.
    """

    page: str
    moves: dict[str, tuple[int, int]]
    start: dict[str, int]
    is_right: Callable[[Learner, Settings], bool]

    def query(self, settings: Settings) -> str:
        """Write the link at which these settings stand."""
        return "&".join(f"{key}={value}" for key, value in settings.items())

    def some_move(self, chance: random.Random) -> tuple[str, int]:
        """Pick a slider and a value."""
        key, (low, high) = chance.choice(list(self.moves.items()))
        return key, chance.randint(low, high)


def _network(learner: Learner, now: Settings) -> bool:
    sizes = {key: now[key] for key in ("seed", "n_input", "n_hidden")}
    return answers.shows(learner.text("output"), answers.network(**sizes, corner=now.get("corner")))


def _neuron(learner: Learner, now: Settings) -> bool:
    expected = answers.neuron(
        seed=now["seed"], n_input=now["n_input"], third_weight=now.get("third_weight")
    )
    return answers.shows(learner.text("output"), [expected])


def _prints(expected: Callable[..., str]) -> Callable[[Learner, Settings], bool]:
    return lambda learner, now: learner.text("printed").endswith(expected(**now))


SEED = (0, 999)
SIZE = (1, 16)
FEW = (1, 8)
LESSONS = (
    Lesson(
        "home",
        {"seed": SEED, "n_input": SIZE, "n_hidden": SIZE},
        {"seed": 7, "n_input": 3, "n_hidden": 2},
        _network,
    ),
    Lesson("neuron", {"seed": SEED, "n_input": SIZE}, {"seed": 7, "n_input": 5}, _neuron),
    Lesson(
        "network",
        {"seed": SEED, "n_input": SIZE, "n_hidden": SIZE},
        {"seed": 7, "n_input": 3, "n_hidden": 2},
        _network,
    ),
    Lesson(
        "tensors",
        {"seed": SEED, "d0": FEW, "d1": FEW},
        {"seed": 7, "d0": 3, "d1": 4},
        _prints(answers.printed_tensor),
    ),
    Lesson(
        "shapes",
        {"seed": SEED, "a0": FEW, "b1": FEW},
        {"seed": 7, "a0": 1, "a1": 5, "b0": 5, "b1": 1},
        _prints(answers.printed_product),
    ),
    Lesson(
        "reshape",
        {"rows": FEW, "columns": FEW},
        {"rows": 2, "columns": 3},
        _prints(answers.printed_view),
    ),
    Lesson(
        "memory",
        {"seed": SEED, "rows": FEW, "columns": FEW, "factor": (-2, 5)},
        {"seed": 7, "rows": 4, "columns": 3, "factor": 2},
        _prints(answers.printed_memory),
    ),
    Lesson("devices", {"seed": SEED}, {"seed": 7}, _prints(answers.printed_numbers)),
)
"""Every page."""


def lesson(page: str) -> Lesson:
    """Find the lesson of a page."""
    return next(one for one in LESSONS if one.page == page)
