"""A run, line by line: which names there were after each, and what every memory held."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import Any

import numpy as np
import torch

from components.engine.frozen import FrozenDict
from components.engine.interpreter import observe, variables_of
from components.engine.memory import Memory
from components.engine.moments import History, MemoryState, Moment
from components.engine.state import Run
from components.engine.trace import Step, TensorView
from components.engine.values import is_text
from components.engine.watch import slots_of

MOST_SLOTS = 4_096
"""Larger memories are recorded without their numbers."""


def record_history(text: str, settings: Mapping[str, Any]) -> History:
    """Run a program like `interpreter.record`, and look at names and memories after each line."""
    moments: list[Moment] = []
    dtypes: dict[int, str] = {}
    seen = 0

    def look(run: Run, statement: ast.stmt, failed: bool) -> None:
        nonlocal seen
        steps = tuple(run.steps[seen:])
        seen = len(run.steps)
        moments.append(_moment(run, statement, steps, dtypes, failed=failed))

    trace = observe(text, settings, look)
    return History(trace, tuple(moments))


def _moment(
    run: Run,
    statement: ast.stmt,
    steps: tuple[Step, ...],
    dtypes: dict[int, str],
    *,
    failed: bool,
) -> Moment:
    names = {
        name: view for name, view in variables_of(run).items() if view.kind in ("tensor", "ndarray")
    }
    for view in (*names.values(), *(view for step in steps for view in _views(step))):
        if view.storage is not None:
            dtypes.setdefault(view.storage, view.dtype)
    return Moment(
        text=run.source.span(statement).text,
        line=statement.lineno,
        steps=steps,
        names=FrozenDict(names),
        objects=FrozenDict(_objects(run, names)),
        memories=FrozenDict(
            {
                memory.id: _state(memory, dtypes[memory.id])
                for memory in run.memories.all
                if memory.id in dtypes
            }
        ),
        failed=failed,
    )


def _views(step: Step) -> tuple[TensorView, ...]:
    return step.operands if step.result is None else (*step.operands, step.result)


def _objects(run: Run, names: Mapping[str, TensorView]) -> dict[str, int]:
    """Number the objects behind names in the order of the names."""
    numbers: dict[int, int] = {}
    return {name: numbers.setdefault(id(run.names[name]), len(numbers)) for name in names}


def _state(memory: Memory, dtype: str) -> MemoryState:
    values: tuple[Any, ...] = ()
    raw: tuple[bytes | None, ...] = ()
    if 0 < memory.slots <= MOST_SLOTS:
        bits = slots_of(memory)
        whole, size = bits.tobytes(), memory.itemsize
        pieces = [whole[at : at + size] for at in range(0, len(whole), size)]
        numbers = _numbers(bits, dtype)
        unset = memory.unset
        hidden = [False] * len(pieces) if unset is None else unset.tolist()
        values = tuple(None if hide else one for one, hide in zip(numbers, hidden, strict=True))
        raw = tuple(None if hide else one for one, hide in zip(pieces, hidden, strict=True))
    return MemoryState(memory.id, memory.owner, dtype, memory.itemsize, memory.address, values, raw)


def _numbers(bits: np.ndarray[Any, Any], dtype: str) -> list[Any]:
    """Read bits as numbers of a type, or as texts that spell some; numpy has no bfloat16."""
    if dtype == "bfloat16":
        plain = torch.from_numpy(bits.view(np.int16).copy())
        return list(plain.view(torch.bfloat16).tolist())
    values = bits.view(np.dtype(dtype))
    return list((values.astype(np.float64) if is_text(values) else values).tolist())
