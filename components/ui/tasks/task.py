"""What a task is: what to compute, the mistakes it knows, and what a check says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from components.engine import Failure
from components.engine.frozen import FrozenDict

TaskName = Literal["sum", "matmul", "network"]
Means = Literal["any", "matmul"]
Opening = Literal[
    "right",
    "luck",  # right here, wrong with other random numbers
    "difference",
    "differences",  # the same for an output of several numbers
    "shape",
    "means",  # the right number, by other means than asked for
    "copied",  # the data of the program did not go into it
    "missing",
    "value",  # the output is not made of numbers
    "stopped",
]
Facts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake that is known by its number.

    Attributes:
        hint: which text explains it, ``task-hint-<hint>``.
        lines: how one would write it; their output is compared with the reader's.
        facts: the named parts of that text.
    """

    hint: str
    lines: str
    facts: Facts = field(default_factory=FrozenDict, hash=False)


@dataclass(frozen=True, slots=True)
class Task:
    """One task.

    Attributes:
        name: the task's name in keys and texts.
        means: by which means the output has to be computed.
        solution: lines that pass the check; ``""`` where the page's own lines are the solution.
        mistakes: the mistakes it knows, the likeliest first.
        gaps: the solution's lines with gaps, for the second hint; none where the text has them.
    """

    name: TaskName
    means: Means
    solution: str
    mistakes: tuple[Mistake, ...]
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found.

    Attributes:
        opening: which sentence says what happened, ``task-<opening>``.
        hint: which text explains this mistake, ``task-hint-<hint>``; ``""`` where the sentence
            says it all.
        facts: the named parts of both texts.
        failure: why the run stopped; its line is counted in the reader's own lines.
    """

    opening: Opening
    hint: str = ""
    facts: Facts = field(default_factory=FrozenDict)
    failure: Failure | None = None
