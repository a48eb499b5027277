"""What differs between two records, name by name: shapes, types, numbers."""

from __future__ import annotations

from components.drawing.numbers import index_text, number, shape_text
from components.drawing.slots import indices
from components.engine import TensorView, Trace
from components.engine.trace import Shape, Values
from components.ui.text import Say

_TENSORS = ("tensor", "ndarray")
_FEW = 3
"""So many numbers that differ are named one by one."""

Row = tuple[str, str, str]


def difference_rows(then: Trace, now: Trace, *, say: Say) -> list[Row]:
    """List the names that hold something else: the name, what it was, what it is.

    Of a tensor whose shape stayed, the numbers that differ stand there, or how many there are.
    """
    rows: list[Row] = []
    names = list(dict.fromkeys((*then.variables, *now.variables)))
    for name in names:
        before, after = then.variables.get(name), now.variables.get(name)
        rows += _rows(name, before, after, say=say)
    if then.failure != now.failure:
        sides = [f"`{one.failure.message}`" if one.failure else "–" for one in (then, now)]
        rows.append((say("pin-error"), sides[0], sides[1]))
    return rows


def _rows(name: str, before: TensorView | None, after: TensorView | None, *, say: Say) -> list[Row]:
    views = (before, after)
    if all(view is None or view.kind not in _TENSORS for view in views):
        return []
    if before is None or after is None or _kind(before) != _kind(after):
        return [(f"`{name}`", _said(before), _said(after))]
    places = _differing(before, after)
    if not places:
        return []
    if len(places) > _FEW:
        count = say("pin-numbers", count=len(places), total=str(_size(after.shape)))
        return [(f"`{name}`", _said(before), f"{_said(after)} {count}")]
    return [
        (
            f"`{index_text(name, *place) if place else name}`",
            number(_at(before.values, place)),
            number(_at(after.values, place)),
        )
        for place in places
    ]


def _kind(view: TensorView) -> tuple[object, ...]:
    return view.kind, view.shape, view.dtype, view.device


def _said(view: TensorView | None) -> str:
    if view is None:
        return "–"
    return f"`{shape_text(view.shape)}` {view.dtype}"


def _differing(before: TensorView, after: TensorView) -> list[Shape]:
    if before.values is None or after.values is None:
        return []
    return [
        place
        for place in indices(after.shape)
        if repr(_at(before.values, place)) != repr(_at(after.values, place))
    ]


def _size(shape: Shape) -> int:
    size = 1
    for one in shape:
        size *= one
    return size


def _at(values: Values, place: Shape) -> Values:
    for one in place:
        values = None if values is None else values[one]
    return values
