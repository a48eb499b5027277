"""An operation about to be done, with what it is done to."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from components.engine.operation import Operation
from components.engine.trace import Step


@dataclass(frozen=True, slots=True)
class Action:
    """An operation about to be done.

    Attributes:
        arguments: receiver first.
        call: what does it, given the arguments and keywords.
        names: of the variables that arguments and keywords come from; None for other expressions.
        inner: where the steps inside go, when one of the program's functions is called.
    """

    operation: Operation
    node: ast.AST
    arguments: Sequence[Any]
    call: Callable[..., Any]
    names: Sequence[str | None]
    keywords: dict[str, Any] = field(default_factory=dict)
    inner: list[Step] = field(default_factory=list)
