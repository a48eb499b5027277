"""What one line of the memory page did, read from its record."""

from __future__ import annotations

from typing import Literal

from components.engine.moments import Moment
from components.engine.trace import Step, TensorView

Happened = Literal[
    "failed", "wrote", "wrote-same", "turned", "grown", "passed-view", "passed-new", "alias",
    "view", "copy", "made", "rebound", "number",
]  # fmt: skip
"""What one line did."""


def what_happened(moment: Moment, before: Moment | None) -> Happened:
    """Say what sort of line it was: from the record, not from its words."""
    if moment.failed:
        return "failed"
    step = moment.steps[-1] if moment.steps else None
    target = moment.text.partition(" = ")[0]
    if target in moment.names:
        return _assigned(target, moment, before)
    return _in_place(step, moment, before)


def _in_place(step: Step | None, moment: Moment, before: Moment | None) -> Happened:
    if step is None or not step.in_place:
        result = passing(moment)
        if result is None:
            return "number"
        known = before is not None and result.storage in before.memories
        return "passed-view" if known else "passed-new"
    if any(one.changed for one in moment.steps):
        return "wrote"
    receiver, result = step.operands[0], step.result
    if result is not None and before is not None and receiver.storage is not None:
        old = before.memories.get(receiver.storage)
        if old is not None and len(old.values) < len(moment.memories[receiver.storage].values):
            return "grown"
        if (result.shape, result.stride) != (receiver.shape, receiver.stride):
            return "turned"
    return "wrote-same"


def _assigned(target: str, moment: Moment, before: Moment | None) -> Happened:
    me = moment.objects[target]
    if any(other != target and number == me for other, number in moment.objects.items()):
        return "alias"
    storage = moment.names[target].storage
    if before is not None and storage in before.memories:
        return "view"
    if any(one.relation == "copy" for one in moment.steps):
        return "copy"
    return "rebound" if before is not None and target in before.names else "made"


def passing(moment: Moment) -> TensorView | None:
    """Give the result of a line that no name keeps."""
    step = moment.steps[-1] if moment.steps else None
    if step is None or step.result is None or step.in_place or step.target is not None:
        return None
    kept = step.result.kind in ("tensor", "ndarray") and step.relation != "same tensor"
    return step.result if kept else None
