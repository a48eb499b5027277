"""What the reshape page draws, read from the record of its program."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from components.drawing.memory_slots import flat_values, slots_in, slots_of
from components.drawing.numbers import Number
from components.engine.relation import share_memory
from components.engine.trace import Failure, Step, TensorView, Trace

Outcome = Literal["itself", "same", "copy", "empty", "error", "covered"]
MemoryNumber = Literal[1, 2]


@dataclass(frozen=True, slots=True)
class Memory:
    """One memory as it is at the end of the run.

    Attributes:
        number: 1 for the memory of x, 2 for a copy's.
        values: the number in each slot, None where none was ever set or none is known.
        held: the slots that x or y holds; the others are in memory all the same.
        unset: the slots held that nobody has written to.
        changed: the slots that the last line wrote into.
    """

    number: MemoryNumber
    values: tuple[Number, ...]
    held: frozenset[int]
    unset: frozenset[int]
    changed: frozenset[int]


@dataclass(frozen=True, slots=True)
class Reshaped:
    """The call, what it worked on and what came out.

    Attributes:
        step: the call in the record.
        outcome: "itself" for a result that is the tensor it was called on.
        source: what the call worked on, as it was before.
        source_name: as it is typed, ``x.t()``.
        result: y, or None.
        memories: that of x, then that of a copy.
        is_numpys: whether the memory of x belongs to NumPy.
    """

    step: Step
    outcome: Outcome
    source: TensorView
    source_name: str
    result: TensorView | None
    memories: tuple[Memory, ...]
    is_numpys: bool = False

    @property
    def call(self) -> str:
        """The line of the program, ``y = x.view(3, 2)``."""
        return f"y = {' '.join(self.step.text.split())}"

    @property
    def failure(self) -> Failure | None:
        """Why there is no y."""
        return self.step.failure

    @property
    def cells(self) -> tuple[tuple[int, Number], ...]:
        """The slot and the number of every cell of y, in the order in which one reads it."""
        slots = () if self.result is None else slots_of(self.result)
        return tuple((slot, self.memory.values[slot]) for slot in slots)

    @property
    def source_size(self) -> int:
        """How many elements the source has."""
        return math.prod(self.source.shape)

    @property
    def result_size(self) -> int:
        """How many elements y has; none where there is no y."""
        return 0 if self.result is None else math.prod(self.result.shape)

    @property
    def memory(self) -> Memory:
        """The memory that y lies in."""
        return self.memories[-1]

    @property
    def origins(self) -> tuple[int, ...]:
        """For each slot of a copy the slot of memory 1 that its number came from.

        A copy holds the numbers of the source in the order in which one reads it. Empty where
        nothing was copied.
        """
        if self.outcome != "copy" or self.result is None:
            return ()
        order = sorted(
            zip(slots_of(self.result), slots_of(self.source), strict=True), key=lambda pair: pair[0]
        )
        return tuple(origin for _, origin in order)


def read_reshape(trace: Trace) -> Reshaped:
    """Read the record of a variant of ``assets/programs/reshape.py``.

    Raises: KeyError if the program makes no y.
    """
    step = call_step(trace)
    source, name = _source(trace, step)
    result = step.result
    outcome = _outcome(step, source)
    memories = [_memory(trace, source, 1)]
    if result is not None and outcome == "copy":
        memories.append(_memory(trace, result, 2))
    numpys = any(view.kind == "ndarray" for view in trace.variables.values())
    return Reshaped(step, outcome, source, name, result, tuple(memories), numpys)


def call_step(trace: Trace) -> Step:
    """Find the call that made y, or failed to."""
    for step in reversed(trace.steps):
        if step.target == "y":
            return step
    raise KeyError("y")


def _source(trace: Trace, call: Step) -> tuple[TensorView, str]:
    """Find what the line started from: x, or the slice or turned x that the line made first."""
    first = next(step for step in trace.steps if step.line == call.line)
    operand = next((view for view in first.operands if view.name == "x"), trace.variables["x"])
    starts = first.operation in ("Tensor.t", "[]")
    if first is not call and starts and first.result is not None:
        return first.result, " ".join(first.text.split())
    return operand, "x"


def _outcome(step: Step, source: TensorView) -> Outcome:
    result = step.result
    if step.failure is not None:
        return "error"
    if result is None:
        return "covered"
    if 0 in result.shape:
        return "itself" if step.relation == "same tensor" else "empty"
    if step.relation == "same tensor":  # also an empty one that was resized, which shared nothing
        return "itself"
    return "same" if share_memory(result, source) else "copy"


def _memory(trace: Trace, view: TensorView, number: MemoryNumber) -> Memory:
    """Collect what is known of a memory; what was seen later takes the place of the earlier."""
    if view.storage is None:
        raise ValueError("a tensor without memory")
    values: list[Number] = [None] * slots_in(trace.storages[view.storage], view.dtype)
    for known in (*_views(trace.steps), *trace.variables.values()):
        if known.storage == view.storage and (numbers := flat_values(known)) is not None:
            for slot, value in zip(slots_of(known), numbers, strict=True):
                values[slot] = value
    held = {
        slot
        for name in ("x", "y", "a")
        if (holder := trace.variables.get(name)) is not None and holder.storage == view.storage
        for slot in slots_of(holder)
    }
    return Memory(
        number,
        tuple(values),
        frozenset(held),
        frozenset(slot for slot in held if values[slot] is None),
        frozenset(_written(trace, view.storage)),
    )


def _written(trace: Trace, memory: int) -> Iterator[int]:
    """List the slots of a memory that were written to through y."""
    for step in trace.steps:
        if step.in_place and step.operands[0].name == "y":
            yield from (slot for storage, slot in step.changed if storage == memory)


def _views(steps: Iterable[Step]) -> Iterator[TensorView]:
    for step in steps:
        yield from (view for view in step.operands if view.storage is not None)
        if step.result is not None:
            yield step.result


def covered_reshape(reshaped: Reshaped) -> Reshaped:
    """Give the same without anything that the call did: x and its memory as they were before."""
    slots = slots_of(reshaped.source)
    numbers = flat_values(reshaped.source) or ()
    values: list[Number] = [None] * (max(slots, default=-1) + 1)
    for slot, value in zip(slots, numbers, strict=True):
        values[slot] = value
    memory = Memory(1, tuple(values), frozenset(slots), frozenset(), frozenset())
    return replace(
        reshaped,
        step=replace(reshaped.step, failure=None, result=None),
        outcome="covered",
        result=None,
        memories=(memory,),
    )
