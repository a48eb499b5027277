"""Which cells of an operation belong together: those that light each other up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from components.drawing.numbers import part_key
from components.drawing.operation_cells import Grid
from components.drawing.operation_tile import MOST_PARTS, Place
from components.engine.trace import TensorView

Links = Mapping[str, Mapping[Place, tuple[str, ...]]]
"""For each tile, for each of its cells, the keys of the cells it belongs to."""
_Pairs = defaultdict[str, defaultdict[Place, list[str]]]


def product_links(
    left: tuple[str, Grid], right: tuple[str, Grid], result: tuple[str, Grid]
) -> Links:
    """Pair a row with its column, and both with the cell they give."""
    pairs = _empty()
    (rows, inner), (_, columns) = left[1].size, right[1].size
    if not _are_parts(left[1], right[1], result[1]) or right[1].size[0] != inner:
        return {}
    for i in range(rows):
        for j in range(columns):
            for k in range(inner):
                _join(pairs, (left[0], (i, k)), (result[0], (i, j)))
                _join(pairs, (right[0], (k, j)), (result[0], (i, j)))
                _join(pairs, (left[0], (i, k)), (right[0], (k, j)))
    return _settled(pairs)


def elementwise_links(operands: Sequence[tuple[str, Grid]], result: tuple[str, Grid]) -> Links:
    """Pair every cell of the result with the cells it was made of; short sides are stretched."""
    pairs = _empty()
    if not _are_parts(result[1], *(grid for _, grid in operands)):
        return {}
    rows, columns = result[1].size
    for i in range(rows):
        for j in range(columns):
            places = []
            for key, grid in operands:
                height, width = grid.size
                places.append((key, (min(i, height - 1), min(j, width - 1))))
            for n, one in enumerate(places):
                _join(pairs, one, (result[0], (i, j)))
                for other in places[:n]:
                    _join(pairs, one, other)
    return _settled(pairs)


def memory_links(
    operand: tuple[str, Grid, TensorView], result: tuple[str, Grid, TensorView]
) -> Links:
    """Pair the cells of two tensors that are the same slot of the same memory."""
    (key, grid, view), (result_key, result_grid, result_view) = operand, result
    if view.storage is None or view.storage != result_view.storage:
        return {}
    if not _are_parts(grid, result_grid):
        return {}
    pairs = _empty()
    slots = _slots(result_view, result_grid)
    for slot, places in _slots(view, grid).items():
        for place in places:
            for other in slots.get(slot, ()):
                _join(pairs, (key, place), (result_key, other))
    return _settled(pairs)


def _slots(view: TensorView, grid: Grid) -> dict[int, list[Place]]:
    """Find the cells of each slot."""
    found: defaultdict[int, list[Place]] = defaultdict(list)
    strides = (0, 0, *view.stride)[-2:]
    rows, columns = grid.size
    for i in range(rows):
        for j in range(columns):
            found[view.offset + i * strides[0] + j * strides[1]].append((i, j))
    return found


def _are_parts(*grids: Grid) -> bool:
    """Whether every cell can be pointed at on its own."""
    return all(0 < grid.count <= MOST_PARTS and grid.is_known for grid in grids)


def _empty() -> _Pairs:
    return defaultdict(lambda: defaultdict(list))


def _join(pairs: _Pairs, one: tuple[str, Place], other: tuple[str, Place]) -> None:
    for (key, place), (partner, where) in ((one, other), (other, one)):
        name = part_key(partner, *where)
        if name not in pairs[key][place]:
            pairs[key][place].append(name)


def _settled(pairs: _Pairs) -> Links:
    return {
        key: {place: tuple(names) for place, names in places.items()}
        for key, places in pairs.items()
    }
