"""Why a shape that was asked for cannot be had: bytes, the count, or steps that are uneven."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from components.drawing.memory_slots import slots_of
from components.drawing.reshape_record import Reshaped
from components.engine.trace import Shape

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Trouble:
    """What stands in the way.

    Attributes:
        kind: "bytes": the memory cannot grow; "steps": the strides do not allow a view; "count":
            another number of elements; "negative": a -1 where none is worked out; "open": the
            sizes do not determine a shape.
        shape: the one asked for, where that is known.
        pairs: two steps along one dimension that differ, as positions in the source.
    """

    kind: Literal["bytes", "steps", "count", "negative", "open"]
    shape: Shape | None
    pairs: tuple[Pair, ...] = ()


def read_trouble(reshaped: Reshaped) -> Trouble:
    """Read from the record why there is no y.

    Args:
        reshaped: a call that failed.
    """
    shape = wanted_shape(reshaped)
    if shape is None:
        negative = -1 in _sizes(reshaped) and _is_resize(reshaped)
        return Trouble("negative" if negative else "open", None)
    if reshaped.failure is not None and reshaped.failure.kind == "unsafe memory":
        return Trouble("bytes", shape)
    slots = slots_of(reshaped.source)
    if math.prod(shape) != len(slots):
        return Trouble("count", shape)
    pairs = uneven_steps(slots, shape)
    return Trouble("steps", shape, pairs) if pairs else Trouble("open", shape)


def wanted_shape(reshaped: Reshaped) -> Shape | None:
    """Work out the shape that was asked for; None if the sizes leave it open.

    A size of -1 is what is left over for it; ``resize_`` does not work one out.
    """
    sizes = _sizes(reshaped)
    if any(size < -1 for size in sizes) or sizes.count(-1) > 1:
        return None
    if -1 not in sizes:
        return sizes
    count = math.prod(reshaped.source.shape)
    known = math.prod(size for size in sizes if size != -1)
    if known == 0 or count % known or _is_resize(reshaped):
        return None
    return tuple(count // known if size == -1 else size for size in sizes)


def _sizes(reshaped: Reshaped) -> Shape:
    operands = reshaped.step.operands[1:]
    return tuple(view.values for view in operands if view.kind == "number")


def _is_resize(reshaped: Reshaped) -> bool:
    return reshaped.step.operation == "Tensor.resize_"


def uneven_steps(slots: Sequence[int], shape: Shape) -> tuple[Pair, ...]:
    """Find two neighbours along one dimension that are another step apart than two others.

    A view has one step a dimension, its stride, so a shape with uneven steps is none.

    Args:
        slots: where the elements lie, in the order in which one reads them.
        shape: laid over these elements, all of them.
    Returns: two pairs of positions in `slots`; ``()`` if all steps are even.
    """
    inner = 1
    for size in reversed(shape):
        starts = [k for k in range(len(slots)) if (k // inner) % size < size - 1]
        steps = [slots[k + inner] - slots[k] for k in starts]
        odd = next((i for i, step in enumerate(steps) if step != steps[0]), None)
        if odd is not None:
            before = starts[odd] - inner
            even = before if before in starts else starts[0]
            return ((even, even + inner), (starts[odd], starts[odd] + inner))
        inner *= size
    return ()
