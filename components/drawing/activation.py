"""Which function a record's activation is: its name in the readout, and its curve."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from components.engine.trace import Step, TensorView

_HOLDERS = ("torch", "Tensor")


@dataclass(frozen=True, slots=True)
class Curve:
    """A function that can be drawn.

    Attributes:
        value: the function.
        low, high: what its values lie between.
    """

    value: Callable[[float], float]
    low: float = -math.inf
    high: float = math.inf

    def span(self, limit: float) -> tuple[float, float]:
        """The values worth drawing where the number line ends at ±limit."""
        return max(self.low, -limit), min(self.high, limit)


def _sigmoid(value: float) -> float:
    return 1 / (1 + math.exp(-value))


def _relu(value: float) -> float:
    return max(0.0, value)


def _identity(value: float) -> float:
    return value


CURVES: Mapping[str, Curve] = MappingProxyType(
    {
        "sigmoid": Curve(_sigmoid, low=0, high=1),
        "tanh": Curve(math.tanh, low=-1, high=1),
        "relu": Curve(_relu, low=0),
        "identity": Curve(_identity),
    }
)
"""The functions that have a curve, by the names that torch has for them."""


def curve_of(step: Step | None) -> Curve | None:
    """The curve of an activation; None for a function that is not known to be in ``CURVES``."""
    known = _known(step)
    return CURVES[known] if known else None


def activation_name(step: Step | None) -> str:
    """What an activation is called: ``"sigmoid"``; ``"f"`` where it did not run."""
    if step is None:
        return "f"
    known = _known(step)
    if known:
        return known
    # a function that only calls another is called by that one's name
    only = _last(step.inner[0].operation) if len(step.inner) == 1 else ""
    return only if only.isidentifier() else _last(step.operation)


def _last(operation: str) -> str:
    return operation.rpartition(".")[2]


def _known(step: Step | None) -> str | None:
    """The name in ``CURVES`` that the steps of the record prove; a mere name proves nothing."""
    if step is None:
        return None
    if step.operation_kind != "function":
        holder, _, name = step.operation.rpartition(".")
        return name if holder in _HOLDERS and name in CURVES else None
    if not step.inner:
        return "identity" if step.relation == "same tensor" else None
    if _is_sigmoid(step.inner):
        return "sigmoid"
    return _known(step.inner[0]) if len(step.inner) == 1 and _hands_on(step) else None


def _hands_on(step: Step) -> bool:
    """Whether a function's one step takes what it was given and makes what it gives back."""
    only = step.inner[0]
    return _same(only.operands[:1], step.operands[:1]) and _same([only.result], [step.result])


def _same(some: Sequence[TensorView | None], others: Sequence[TensorView | None]) -> bool:
    return [view and view.storage for view in some] == [view and view.storage for view in others]


def _is_sigmoid(steps: Sequence[Step]) -> bool:
    """Whether these are the steps of 1 / (1 + exp(-x))."""
    if [step.operation for step in steps[1:]] != ["torch.exp", "+", "/"]:
        return False
    plus, divided = steps[2:]
    return 1 in [operand.values for operand in plus.operands] and divided.operands[0].values == 1
