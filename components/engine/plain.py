"""A record as plain data that JSON can hold, for programs that read it.

The keys are the names of the fields in `trace`, whose docstrings say what they mean; ``span`` is a
step's line, column, end line and end column. Three things differ. Numbers that JSON does not know
are texts: ``"nan"``, ``"inf"``, whole numbers beyond 2**53. Values that are too many are left out:
``null``. Addresses in memory are left out: they are another thing in every run, and tell where
the server keeps what.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from components.engine.trace import Failure, Step, TensorView, Trace

VERSION = 1
MOST_NUMBERS = 50_000
"""Values and changed slots in one record."""
_EXACT = 2**53

Plain = dict[str, Any]


def plain_record(trace: Trace) -> Plain:
    """Write a record as plain data."""
    writer = _Writer()
    return {
        "program": trace.program,
        "literals": writer.value(trace.settings),
        "variables": {name: writer.view(view) for name, view in trace.variables.items()},
        "printed": trace.printed,
        "failure": None if trace.failure is None else writer.failure(trace.failure),
        "warnings": [
            {"reason": one.reason, "facts": dict(one.facts), "line": one.step.line}
            for one in trace.warnings
        ],
        "storages": [
            {"id": one.id, "device": one.device, "nbytes": one.nbytes, "owner": one.owner}
            for one in trace.storages
        ],
        "steps": [writer.step(step) for step in trace.steps],
    }


class _Writer:
    """Writes the parts of one record, and counts the numbers in it."""

    def __init__(self) -> None:
        self.left = MOST_NUMBERS

    def view(self, view: TensorView) -> Plain:
        """Write a value; only the fields that its kind has."""
        written: Plain = {"name": view.name, "kind": view.kind}
        if view.kind in ("tensor", "ndarray"):
            written |= {"shape": list(view.shape), "dtype": view.dtype, "device": view.device}
            written |= {"stride": list(view.stride), "offset": view.offset}
            written |= {"storage": view.storage, "requires_grad": view.requires_grad}
            count = math.prod(view.shape)
        else:
            count = len(view.values) if isinstance(view.values, Sequence) else 1
        return written | {"values": self.value(view.values) if self.takes(count) else None}

    def step(self, step: Step) -> Plain:
        """Write a step with the steps inside it."""
        return {
            "operation": step.operation,
            "operation_kind": step.operation_kind,
            "text": step.text,
            "span": [step.line, step.column, step.end_line, step.end_column],
            "target": step.target,
            "operands": [self.view(one) for one in step.operands],
            "result": None if step.result is None else self.view(step.result),
            "relation": step.relation,
            "relations": list(step.relations),
            "in_place": step.in_place,
            "changed": self.changed(step.changed),
            "failure": None if step.failure is None else self.failure(step.failure),
            "inner": [self.step(one) for one in step.inner],
        }

    def changed(self, slots: Sequence[tuple[int, int]]) -> list[list[int]] | None:
        """Write which slots were changed."""
        return [list(one) for one in slots] if self.takes(len(slots)) else None

    def failure(self, failure: Failure) -> Plain:
        """Write why a run stopped."""
        return {
            "kind": failure.kind,
            "message": failure.message,
            "reason": failure.reason,
            "facts": dict(failure.facts),
            "error": failure.error,
            "line": failure.line,
            "column": failure.column,
            "text": failure.text,
            "operands": [self.view(one) for one in failure.operands],
            "fixes": [
                {
                    "expression": one.expression,
                    "statement": one.statement,
                    "result_shape": list(one.result_shape),
                    "meaning": one.meaning,
                }
                for one in failure.fixes
            ],
        }

    def takes(self, count: int) -> bool:
        """Say whether so many numbers more have room."""
        if count > self.left:
            return False
        self.left -= count
        return True

    def value(self, value: Any) -> Any:
        """Write a value of any kind."""
        if isinstance(value, Mapping):
            return {str(key): self.value(one) for key, one in value.items()}
        if isinstance(value, list | tuple):
            return [self.value(one) for one in value]
        if isinstance(value, float):
            return value if math.isfinite(value) else str(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return value if abs(value) <= _EXACT else str(value)
        return value if value is None or isinstance(value, bool | str) else str(value)
