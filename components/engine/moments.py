"""The record of a run, line by line: plain data like `trace`; imports neither torch nor numpy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from components.engine.trace import Step, TensorView, Trace


@dataclass(frozen=True, slots=True)
class MemoryState:
    """One memory at one moment.

    Attributes:
        id: its place in `Trace.storages`.
        owner: who made it and will free it.
        dtype: as the tensors read it that lie in it.
        itemsize: bytes of one slot.
        address: of its first byte, in that run.
        values: what each slot holds; None where nobody has set it.
        raw: the bytes of each slot, lowest address first; None where nobody has set it.
    """

    id: int
    owner: str
    dtype: str
    itemsize: int
    address: int
    values: tuple[Any, ...]
    raw: tuple[bytes | None, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """What there was after one statement.

    Attributes:
        text: the statement, as it stands in the program.
        line: where it begins, counted from 1.
        steps: what it did.
        names: the variables that are tensors or arrays.
        objects: for each of them a number; two names of one tensor have the same.
        memories: those that have been seen so far, by id.
        failed: whether the run stopped here.
    """

    text: str
    line: int
    steps: tuple[Step, ...]
    names: Mapping[str, TensorView]
    objects: Mapping[str, int]
    memories: Mapping[int, MemoryState]
    failed: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """A record, and the moments of its run in order."""

    trace: Trace
    moments: tuple[Moment, ...]
