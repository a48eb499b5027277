"""Which memories a run has, and where each tensor lies in them.

A memory is a byte interval on a device: that of its owner, a torch storage or the numpy array that
owns its data. Two tensors share memory when their owners' intervals overlap. Comparing
``untyped_storage().data_ptr()`` would be wrong: ``from_numpy(a)`` and ``from_numpy(a[1:])`` share
and differ, every empty tensor has 0, and the address of freed memory comes back. So every owner is
kept alive until the run is over.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

import numpy as np
import numpy.typing as npt
import torch

from components.engine.refusals import RefusalError
from components.engine.trace import Shape, Storage

Array = torch.Tensor | np.ndarray[Any, Any]
Flags = npt.NDArray[np.bool_]

NOT_SET = 1
"""What the engine writes into slots that nobody has set; no recorded number depends on it.

Not 0: dividing whole numbers by a slot that is not set must not fail.
"""


@dataclass(slots=True, eq=False)
class Memory:
    """One memory of a run.

    Attributes:
        id: its place in `Trace.storages`.
        address, nbytes: the byte interval.
        itemsize: bytes of one slot.
        keep: the owner; holding it keeps the memory alive.
        others: storages and arrays over the same bytes, held so that they can be recognised.
        version: grows with every write.
        unset: which slots nobody has set; None while all are set.
    """

    id: int
    device: str
    address: int
    nbytes: int
    owner: Literal["torch", "numpy"]
    itemsize: int
    keep: Any
    version: int = 0
    unset: Flags | None = None
    others: list[Any] = field(default_factory=list)

    @property
    def slots(self) -> int:
        """How many elements it holds."""
        return self.nbytes // self.itemsize


class Layout(NamedTuple):
    """Where the elements of a tensor or array lie: sizes, strides and offset in elements."""

    memory: Memory
    shape: Shape
    stride: Shape
    offset: int


class Memories:
    """All memories of one run."""

    def __init__(self) -> None:
        self.all: list[Memory] = []
        self.some_unset = False
        self._layouts: dict[int, tuple[Array, Layout]] = {}
        self._by_storage: dict[int, Memory] = {}
        self._by_array: dict[int, Memory] = {}

    def layout(self, value: Array) -> Layout:
        """Find where a tensor or array lies.

        Raises: RefusalError when offset, shape and strides lead out of the memory: such a tensor
            must not be read.
        """
        known = self._layouts.get(id(value))
        if known is not None:
            return known[1]
        if isinstance(value, torch.Tensor):
            layout = self._tensor_layout(value)
        else:
            layout = self._array_layout(value)
        self._layouts[id(value)] = (value, layout)
        return layout

    def forget(self) -> None:
        """Look at every tensor afresh: an operation that works in place may change any."""
        self._layouts.clear()

    def records(self) -> tuple[Storage, ...]:
        """Describe all memories as plain data."""
        return tuple(
            Storage(memory.id, memory.device, memory.address, memory.nbytes, memory.owner)
            for memory in self.all
        )

    def unset(self, value: Array) -> Flags | None:
        """Say which elements were never set, in the shape of `value`; None if all were."""
        if not self.some_unset:
            return None
        layout = self.layout(value)
        flags = layout.memory.unset
        if flags is None or 0 in layout.shape:
            return None
        view = np.lib.stride_tricks.as_strided(
            flags[layout.offset :], shape=layout.shape, strides=layout.stride
        )
        return view if view.any() else None

    def mark(self, value: Array, unset: Flags | bool) -> None:
        """Set the marks of the elements of `value`."""
        layout = self.layout(value)
        memory = layout.memory
        if 0 in layout.shape or (memory.unset is None and not np.any(unset)):
            return
        if memory.unset is None:
            memory.unset = np.zeros(memory.slots, dtype=np.bool_)
        view = np.lib.stride_tricks.as_strided(
            memory.unset[layout.offset :], shape=layout.shape, strides=layout.stride
        )
        view[...] = unset
        memory.version += 1
        self.some_unset = True

    def grow(self, memory: Memory, old: int) -> None:
        """Mark the slots from `old` on as not set."""
        unset = np.ones(memory.slots, dtype=np.bool_)
        unset[:old] = False if memory.unset is None else memory.unset[:old]
        memory.unset = unset
        self.some_unset = True

    def _tensor_layout(self, tensor: torch.Tensor) -> Layout:
        storage = tensor.untyped_storage()
        address, nbytes = storage.data_ptr(), storage.nbytes()
        itemsize = tensor.element_size()
        shape, stride = tuple(tensor.shape), tensor.stride()
        offset = int(tensor.storage_offset())
        if 0 not in shape:
            end = 1 + offset
            for size, step in zip(shape, stride, strict=True):
                end += (size - 1) * step
            if end * itemsize > nbytes:
                raise RefusalError("unsafe-memory", shape=shape, needed=end * itemsize, came=nbytes)
        memory = self._by_storage.get(storage._cdata)
        if memory is None:
            device = str(tensor.device)
            memory = self._overlapping(device, address, nbytes) or self._add(
                Memory(
                    len(self.all), str(tensor.device), address, nbytes, "torch", itemsize, storage
                )
            )
            memory.others.append(storage)
            self._by_storage[storage._cdata] = memory
        elif memory.owner == "torch" and memory.keep._cdata == storage._cdata:
            memory.address, memory.nbytes = address, nbytes  # a growing resize_ moves it
        return Layout(memory, shape, stride, offset + (address - memory.address) // itemsize)

    def _array_layout(self, array: np.ndarray[Any, Any]) -> Layout:
        owner: Any = array
        while isinstance(owner.base, np.ndarray):
            owner = owner.base
        itemsize = array.itemsize
        memory = self._by_array.get(id(owner))
        if memory is None:
            if isinstance(owner.base, torch.Tensor):
                memory = self._tensor_layout(owner.base).memory
            else:
                low, high = np.lib.array_utils.byte_bounds(owner)
                nbytes = high - low if owner.size else 0
                memory = self._overlapping("cpu", low, nbytes) or self._add(
                    Memory(len(self.all), "cpu", low, nbytes, "numpy", itemsize, owner)
                )
            memory.others.append(owner)
            self._by_array[id(owner)] = memory
        start = array.__array_interface__["data"][0]
        stride = tuple(step // itemsize for step in array.strides)
        return Layout(memory, array.shape, stride, (start - memory.address) // itemsize)

    def _overlapping(self, device: str, address: int, nbytes: int) -> Memory | None:
        """Find the memory of another owner that this byte interval lies in."""
        if nbytes == 0:
            return None
        for memory in self.all:
            overlap = memory.address < address + nbytes and address < memory.address + memory.nbytes
            if overlap and memory.nbytes and memory.device == device:
                return memory
        return None

    def _add(self, memory: Memory) -> Memory:
        self.all.append(memory)
        return memory
