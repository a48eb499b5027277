"""Everything that one run holds while it runs."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import Any

from components.engine.action import Action
from components.engine.limits import Budget
from components.engine.memory import Memories
from components.engine.randomness import Randomness
from components.engine.snapshots import Snapshots
from components.engine.source import Source
from components.engine.trace import Failure, Step


class StoppedError(Exception):
    """The program cannot go on; the failure is already recorded.

    Attributes:
        node: the expression or statement that failed.
        error: what torch, numpy, Python or the engine raised there.
        action: the operation that failed; None where it did not come to one.
        locals: the parameters of the function being evaluated; None outside.
    """

    def __init__(
        self,
        failure: Failure,
        *,
        node: ast.AST,
        error: Exception,
        action: Action | None = None,
        locals_: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(failure.message)
        self.failure = failure
        self.node = node
        self.error = error
        self.action = action
        self.locals = locals_


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the program: its parameters, their defaults, and its one expression."""

    name: str
    parameters: tuple[str, ...]
    defaults: dict[str, Any]
    body: ast.expr


@dataclass(frozen=True, slots=True)
class Module:
    """``torch`` or ``np`` after its import."""

    name: str


NOT_VALUES = (Function, Module)
"""What a name may stand for that is no value of the language."""


@dataclass(slots=True)
class Run:
    """The state of one run.

    Attributes:
        names: the program's variables, functions and modules.
        locals: the parameters of the function being evaluated; None outside.
        steps: the steps recorded so far, those of the innermost call.
        target: the expression or statement whose value goes to a name, and that name.
        depth: how many expressions are being evaluated inside one another.
    """

    source: Source
    budget: Budget = field(default_factory=Budget)
    memories: Memories = field(default_factory=Memories)
    random: Randomness = field(default_factory=Randomness)
    names: dict[str, Any] = field(default_factory=dict)
    locals: dict[str, Any] | None = None
    steps: list[Step] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)
    target: tuple[ast.AST, str] | None = None
    depth: int = 0
    snapshots: Snapshots = field(init=False)

    def __post_init__(self) -> None:
        self.snapshots = Snapshots(self.memories, self.budget)

    def target_of(self, node: ast.AST) -> str | None:
        """Name the variable that the value of `node` goes to, if it is all that is assigned."""
        return self.target[1] if self.target is not None and self.target[0] is node else None
