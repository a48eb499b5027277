"""Watch a tensor while an operation writes into it."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from components.engine import memory as memories
from components.engine.limits import ELEMENT_WORK, Budget
from components.engine.memory import Array, Memories, Memory

Slots = np.ndarray[Any, Any]


class Watch:
    """Remembers a memory and a tensor's shape before a write."""

    def __init__(self, value: Array, memories: Memories, budget: Budget) -> None:
        layout = memories.layout(value)
        budget.spend_work(layout.memory.slots * ELEMENT_WORK)
        self._value = value
        self._memories = memories
        self._budget = budget
        self._memory = layout.memory
        self._before = slots_of(layout.memory)
        self._unset = None if layout.memory.unset is None else layout.memory.unset.copy()
        self._place = _place(value)

    def settle(self) -> None:
        """Take note that the operation is done; set the slots that it added to the memory."""
        memory, old = self._memory, len(self._before)
        memory.version += 1
        self._memories.forget()
        self._memories.layout(self._value)
        if memory.slots > old and not isinstance(memory.keep, np.ndarray):
            _bytes(memory)[old * memory.itemsize :] = memories.NOT_SET
            self._memories.grow(memory, old)
            self._budget.spend_elements(memory.slots - old)

    def changed(self) -> tuple[tuple[int, int], ...]:
        """Give (storage id, slot) of the slots that the operation changed, in memory order."""
        memory = self._memory
        after = slots_of(memory)
        count = min(len(self._before), len(after))
        changed = self._before[:count] != after[:count]
        if memory.unset is not None or self._unset is not None:
            changed |= _flags(self._unset, count) != _flags(memory.unset, count)
        slots = np.flatnonzero(changed)
        kept = self._budget.spend_changed(len(slots))
        return tuple((memory.id, slot) for slot in slots[:kept].tolist())

    def restore(self) -> None:
        """Give the tensor back the shape it had: a failed ``resize_`` leaves it broken."""
        self._memory.version += 1
        self._memories.forget()
        if isinstance(self._value, torch.Tensor) and _place(self._value) != self._place:
            shape, stride, offset = self._place
            with torch.no_grad():
                self._value.set_(self._value.untyped_storage(), offset, shape, stride)


def _place(value: Array) -> tuple[tuple[int, ...], tuple[int, ...], int]:
    if isinstance(value, torch.Tensor):
        return tuple(value.shape), value.stride(), int(value.storage_offset())
    return value.shape, value.strides, 0


def _flags(unset: Slots | None, count: int) -> Slots:
    return np.zeros(count, dtype=np.bool_) if unset is None else unset[:count]


def slots_of(memory: Memory) -> Slots:
    """Copy the bits of a memory, one whole number a slot; of texts one piece of bytes.

    The copy is made before numpy sees it: ``tensor.numpy()`` would forbid ``resize_`` for good.
    """
    if isinstance(memory.keep, np.ndarray):
        owner = memory.keep
        order = np.argsort([-step for step in owner.strides], kind="stable")
        copy = owner.transpose(order).reshape(-1).copy()
    else:
        copy = _bytes(memory).clone().cpu().numpy()
    return copy.view(f"{'u' if memory.itemsize <= 8 else 'V'}{memory.itemsize}")


def _bytes(memory: Memory) -> torch.Tensor:
    """Lay a tensor of bytes over a storage."""
    count = memory.slots * memory.itemsize
    bytes_ = torch.empty(0, dtype=torch.uint8, device=memory.keep.device)
    return bytes_.set_(memory.keep, 0, (count,), (1,))
