"""What a question is: one sentence, a few answers, and for each answer why it is right or wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from components.engine.frozen import FrozenDict
from components.ui.settings import PageName

Name = Literal["predict", "break", "repair"]
Subject = PageName | Literal["slice", "image", "arithmetic"]
"""What questions are about: the program of a page; the tensors page has four of them."""
NAMES: tuple[Name, ...] = ("predict", "break", "repair")
Facts = Mapping[str, str | int]
"""Named parts of a sentence; a number where the sentence depends on how many there are."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer.

    Attributes:
        id: the answer's name, the same in every language.
        code: what stands there, as one would type it; ``""`` where the texts have words for it.
        correct: whether the run says that this answer is right.
        why: which of the question's texts explains the answer.
        facts: the named parts of that text.
        ran: the line that was tried for this answer, or ``""``.
        said: what it printed, or torch's own message, word for word.
        then: the line at the end of the program that printed it, if that is another one.
        told: which text introduces what is said, where it is not what torch says; or ``""``.
    """

    id: str
    code: str
    correct: bool
    why: str
    facts: Facts = field(default_factory=FrozenDict)
    ran: str = ""
    said: str = ""
    then: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question about the program that a page shows.

    Attributes:
        subject, name: together the family of its texts, see `key`.
        misconception: the wrong belief that it brings to light.
        facts: the named parts of its sentence.
        answer: runs what has to be run, and gives the options.
    """

    subject: Subject
    name: Name
    misconception: str
    facts: Facts
    answer: Callable[[], tuple[Option, ...]]

    @property
    def key(self) -> str:
        """How the keys of its texts begin; the sentence itself has this key."""
        return f"ask-{self.subject}-{self.name}"

    @property
    def options(self) -> tuple[Option, ...]:
        """The answers, decided by running the programs; at least one of them is right."""
        return self.answer()
