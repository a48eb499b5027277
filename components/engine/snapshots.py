"""Describe values as plain data, at the moment of asking."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from components.engine.limits import Budget, count_items
from components.engine.memory import Array, Layout, Memories
from components.engine.trace import Shape, TensorView
from components.engine.values import DTYPES, ITEMS, is_array, is_text, kind_of


class Snapshots:
    """Makes the `TensorView`s of one run; reuses one while its tensor has not changed."""

    def __init__(self, memories: Memories, budget: Budget) -> None:
        self._memories = memories
        self._budget = budget
        self._known: dict[int, tuple[Array, Any, TensorView]] = {}
        self._named: dict[tuple[int, str], tuple[Any, TensorView]] = {}

    def view(self, value: Any, name: str | None = None) -> TensorView:
        """Describe a value.

        Raises: RefusalError for a tensor that does not fit into its memory.
        """
        if not is_array(value):
            return self._plain(value, name)
        layout = self._memories.layout(value)
        needs_grad = isinstance(value, torch.Tensor) and value.requires_grad
        state = (layout.memory.version, layout.shape, layout.stride, layout.offset, needs_grad)
        known = self._known.get(id(value))
        if known is None or known[1] != state:
            view = self._array(value, layout, needs_grad)
            known = self._known[id(value)] = (value, state, view)
        view = known[2]
        if name is None:
            return view
        named = self._named.get((id(value), name))
        if named is None or named[0] is not view:
            named = self._named[id(value), name] = (view, _rename(view, name))
        return named[1]

    def _array(self, value: Array, layout: Layout, needs_grad: bool) -> TensorView:
        is_tensor = isinstance(value, torch.Tensor)
        return TensorView(
            name=None,
            kind="tensor" if is_tensor else "ndarray",
            shape=layout.shape,
            dtype=DTYPES[value.dtype] if isinstance(value, torch.Tensor) else str(value.dtype),
            device=layout.memory.device,
            stride=layout.stride,
            offset=layout.offset,
            storage=layout.memory.id,
            values=self._values(value, layout.shape),
            requires_grad=needs_grad,
        )

    def _values(self, value: Array, shape: Shape) -> Any:
        count = 1
        for size in shape:
            count *= size
        if not self._budget.spend_values(count):
            return None
        values = (value.astype(np.float64) if is_text(value) else value).tolist()
        unset = self._memories.unset(value)
        return values if unset is None else _without(values, unset.tolist())

    def _plain(self, value: Any, name: str | None) -> TensorView:
        kind = kind_of(value)
        dtype = ""
        shape: Shape = ()
        if kind in ("number", "bool"):
            dtype = str(value.dtype) if isinstance(value, np.generic) else type(value).__name__
            values = value.item() if isinstance(value, np.generic) else value
        elif kind in ("sequence", "shape"):
            shape = (len(value),)
            values = self._items(value)
        else:
            values = plain_text(value)
        return TensorView(name=name, kind=kind, shape=shape, dtype=dtype, values=values)

    def _items(self, value: Any) -> Any:
        """Turn a list or tuple into a list of plain values; None where it is too long."""
        if not self._budget.spend_values(count_items(value)):
            return None
        return [self._item(item) for item in value]

    def _item(self, value: Any) -> Any:
        if is_array(value):
            return self._values(value, tuple(value.shape))
        if isinstance(value, ITEMS):
            return [self._item(item) for item in value]
        return value.item() if isinstance(value, np.generic) else plain_text(value)


def plain_text(value: Any) -> Any:
    """Write a dtype, device, slice or ``...`` as text; leave numbers, text and None alone."""
    if isinstance(value, torch.dtype):
        return DTYPES.get(value, str(value))
    if isinstance(value, type):
        return value.__name__
    if isinstance(value, slice):
        parts = (value.start, value.stop, value.step)
        shown = parts[: 2 if value.step is None else 3]
        return ":".join("" if part is None else _bound(part) for part in shown)
    if value is Ellipsis:
        return "..."
    return str(value) if isinstance(value, torch.device | np.dtype) else value


def _bound(part: Any) -> str:
    return "tensor" if is_array(part) else str(part)


def _rename(view: TensorView, name: str) -> TensorView:
    return TensorView(
        name, view.kind, view.shape, view.dtype, view.device, view.stride, view.offset,
        view.storage, view.values, view.requires_grad,
    )  # fmt: skip


def _without(values: Any, unset: Any) -> Any:
    """Put None where a slot was never set."""
    if isinstance(values, list):
        return [_without(value, flag) for value, flag in zip(values, unset, strict=True)]
    return None if unset else values
