"""Find, in a record, what ran and is probably a mistake.

Everything here is read from the steps: shapes, values and where a number lies. Each rule answers a
confusion that raises no error.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from components.engine.frozen import FrozenDict
from components.engine.size_names import says_which_side
from components.engine.trace import QuietWarning, Shape, Step, TensorView

_ARRAYS = ("tensor", "ndarray")
_STANDING = ("unsqueeze", "expand_dims", "view", "reshape", "[]")
"""Operations by which a program stands a vector up on purpose."""
_BITS = {"uint8": (0, 255), "int8": (-128, 127), "int16": (-32768, 32767)}

_Makers = Mapping[Any, Step]
_Rule = Callable[[Step, _Makers], "tuple[str, dict[str, str]] | None"]


def find_mistakes(steps: Iterable[Step]) -> Iterator[QuietWarning]:
    """Look at every step that did not fail, also inside the program's functions."""
    makers: dict[Any, Step] = {}
    for step in _all_steps(steps):
        if step.failure is not None or step.result is None:
            continue
        for rule in _RULES.get(step.operation_kind, ()):
            found = rule(step, makers)
            if found is not None:
                reason, facts = found
                yield QuietWarning(reason, FrozenDict(facts), step)
                break
        if step.result.storage is not None:
            makers[_place(step.result)] = step


def _all_steps(steps: Iterable[Step]) -> Iterator[Step]:
    """Give the steps in the order in which they were done."""
    for step in steps:
        yield from _all_steps(step.inner)
        yield step


def _place(view: TensorView) -> Any:
    return (view.storage, view.offset, view.shape, view.stride)


def _attribute(step: Step) -> str:
    return step.operation.rpartition(".")[2]


def _arrays(step: Step) -> list[TensorView]:
    return [view for view in step.operands if view.kind in _ARRAYS]


def _grows(step: Step, makers: _Makers) -> tuple[str, dict[str, str]] | None:
    """Two operands that are both stretched, without the program having stood one up."""
    arrays = _arrays(step)
    if len(arrays) != 2 or step.result is None:
        return None
    first, second = arrays
    result = step.result.shape
    if result in (first.shape, second.shape) or 0 in result:
        return _bias(step, makers)
    if any(_stood_up(view, makers) for view in arrays):
        return None
    facts = {**_pair(first.shape, second.shape), "result": str(result)}
    if _bias(step, makers) is not None:
        return _bias(step, makers)
    same = math.prod(first.shape) == math.prod(second.shape)
    return ("grows-to-square" if same else "both-grow"), facts


def _bias(step: Step, makers: _Makers) -> tuple[str, dict[str, str]] | None:
    """A column added to the result of a product, which gets more rows."""
    arrays = _arrays(step)
    if step.operation not in ("+", "+=", "torch.add", "Tensor.add") or step.result is None:
        return None
    for product, other in (arrays, arrays[::-1]):
        maker = makers.get(_place(product))
        is_product = maker is not None and maker.operation_kind == "matmul"
        if not is_product or len(product.shape) != 2 or len(other.shape) != 2:
            continue
        rows, after = product.shape[0], step.result.shape[0]
        if after > rows and other.shape[1] == 1:
            return "bias-column", {
                **_pair(product.shape, other.shape), "rows": str(rows), "after": str(after)
            }  # fmt: skip
    return None


def _lost_dimension(step: Step, makers: _Makers) -> tuple[str, dict[str, str]] | None:
    """The rows' sums, without their dimension, laid along the columns of a square."""
    arrays = _arrays(step)
    if len(arrays) != 2:
        return None
    whole, reduced = arrays
    maker = makers.get(_place(reduced))
    if maker is None or maker.operation_kind != "reduction" or not _arrays(maker):
        return None
    size = whole.shape[0] if len(whole.shape) == 2 else 0
    if size < 2 or whole.shape != (size, size) or reduced.shape != (size,):
        return None
    dims = [view.values for view in maker.operands[1:] if view.kind == "number"]
    if _place(maker.operands[0]) != _place(whole) or dims not in ([1], [-1]):
        return None
    return "lost-dimension", {"shape": str(whole.shape), "reduced": str(reduced.shape)}


def _stood_up(view: TensorView, makers: _Makers) -> bool:
    maker = makers.get(_place(view))
    return view.name is None and maker is not None and _attribute(maker) in _STANDING


def _wraps(step: Step, _makers: _Makers) -> tuple[str, dict[str, str]] | None:
    """Whole numbers of few bits that went past their end."""
    result = step.result
    if result is None or result.dtype not in _BITS or step.operation not in ("+", "-", "*"):
        return None
    if len(step.operands) != 2 or result.values is None:
        return None
    low, high = _BITS[result.dtype]
    compute = {"+": int.__add__, "-": int.__sub__, "*": int.__mul__}[step.operation]
    first, second = (_flat(view, result.shape) for view in step.operands)
    for left, right in zip(first, second, strict=False):
        true = compute(left, right)
        if not low <= true <= high:
            return "wraps", {"dtype": result.dtype, "true": str(true), "high": str(high)}
    return None


def _flat(view: TensorView, shape: Shape) -> list[int]:
    """List the values of an operand of the result's shape, or of a single number, repeated."""
    if view.shape == shape:
        values: Any = [view.values]
        for _ in shape:
            values = [value for part in values for value in part]
    elif view.shape == ():
        values = [view.values] * math.prod(shape)
    else:
        values = []
    return values if all(type(value) is int for value in values) else []


def _square(step: Step, makers: _Makers) -> tuple[str, dict[str, str]] | None:
    """A square matrix that would fit with ``.T`` too: neither shapes nor names can tell."""
    arrays = _arrays(step)
    if len(arrays) != 2 or _attribute(step) not in ("@", "mm", "matmul"):
        return None
    second = arrays[1]
    is_square = len(second.shape) == 2 and second.shape[0] == second.shape[1] > 1
    if not is_square or second.name is None or arrays[0].name == second.name:
        return None
    if says_which_side(makers.get(_place(arrays[0])), makers.get(_place(second))):
        return None
    return "square-weight", {"name": second.name, "shape": str(second.shape)}


def _along_batch(step: Step, _makers: _Makers) -> tuple[str, dict[str, str]] | None:
    """A softmax down the columns of a batch."""
    array = step.operands[0]
    if _attribute(step) not in ("softmax", "log_softmax") or len(array.shape) != 2:
        return None
    dims = [view.values for view in step.operands[1:] if view.kind == "number"]
    if dims[:1] not in ([0], [-2]):
        return None
    return "softmax-batch", {"shape": str(array.shape), "rows": str(array.shape[0])}


def _reshaped(step: Step, _makers: _Makers) -> tuple[str, dict[str, str]] | None:
    """A squeeze or a transpose that does more, or less, than one thinks."""
    if not step.operands or step.result is None:
        return None
    before, after, name = step.operands[0].shape, step.result.shape, _attribute(step)
    facts = {"shape": str(before), "result": str(after)}
    dims = step.operands[1:]
    if name == "squeeze" and dims and before == after:
        return "squeeze-nothing", {**facts, "dim": str(dims[0].values)}
    if name == "squeeze" and not dims and len(before) > 1 and before[0] == 1:
        return "squeeze-batch", facts
    if name in ("T", "t") and len(before) == 1:
        return "vector-transpose", facts
    if name == "T" and len(before) > 2:
        return "batch-transpose", facts
    return None


def _resized(step: Step, _makers: _Makers) -> tuple[str, dict[str, str]] | None:
    """A ``resize_`` to another number of elements."""
    if step.operation != "Tensor.resize_" or step.result is None:
        return None
    before, after = math.prod(step.operands[0].shape), math.prod(step.result.shape)
    facts = {"before": str(before), "after": str(after), "change": str(abs(after - before))}
    if after < before:
        return "resize-drops", facts
    return ("resize-unset", facts) if _has_unset(step.result.values) else None


def _has_unset(values: Any) -> bool:
    """Say whether a slot that nobody has set is among the values."""
    if not isinstance(values, list):
        return False
    return any(value is None or _has_unset(value) for value in values)


def _index_again(step: Step, makers: _Makers) -> tuple[str, dict[str, str]] | None:
    """``x[:][1]``: the first index took everything, the second one a row."""
    if step.operation != "[]" or not step.operands:
        return None
    whole, maker = step.operands[0], makers.get(_place(step.operands[0]))
    if whole.name is not None or maker is None or maker.operation != "[]" or len(whole.shape) < 2:
        return None
    took_all = [view.values for view in maker.operands[1:]] == [":"]
    return ("colon-index", {"shape": str(whole.shape)}) if took_all else None


def _pair(first: Shape, second: Shape) -> dict[str, str]:
    return {"first": str(first), "second": str(second)}


_RULES: Mapping[str, tuple[_Rule, ...]] = FrozenDict(
    {
        "elementwise": (_grows, _lost_dimension, _wraps),
        "in-place": (_resized,),
        "matmul": (_square,),
        "along": (_along_batch,),
        "reshaping": (_reshaped,),
        "indexing": (_index_again,),
    }
)

REASONS = (
    "grows-to-square", "both-grow", "bias-column", "lost-dimension", "wraps", "square-weight",
    "softmax-batch", "squeeze-nothing", "squeeze-batch", "vector-transpose", "batch-transpose",
    "resize-drops", "resize-unset", "colon-index",
)  # fmt: skip
"""Every reason; ``warning-<reason>`` in the texts is its sentence."""
