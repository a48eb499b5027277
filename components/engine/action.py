"""An operation about to be done, with what it is done to."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from components.engine.memory import Array
from components.engine.operation import Operation
from components.engine.trace import Step
from components.engine.values import arrays_in


@dataclass(slots=True)
class Action:
    """An operation about to be done.

    Attributes:
        arguments: receiver first.
        call: what does it, given the arguments and keywords.
        names: of the variables that arguments and keywords come from; None for other expressions.
        index: of an assignment to an index, as it was before; set where marks need it.
        arrays: the tensors and arrays among arguments and keywords, also those inside lists.
        inner: where the steps inside go, when one of the program's functions is called.
    """

    operation: Operation
    node: ast.AST
    arguments: Sequence[Any]
    call: Callable[..., Any]
    names: Sequence[str | None]
    keywords: dict[str, Any] = field(default_factory=dict)
    inner: list[Step] = field(default_factory=list)
    index: Any = None
    arrays: list[Array] = field(init=False)

    def __post_init__(self) -> None:
        given = [*self.arguments, *self.keywords.values()]
        self.arrays = arrays_in(given)
