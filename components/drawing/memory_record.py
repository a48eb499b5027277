"""What the memory page shows after one line: names, the memories they point at, what changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from components.drawing.memory_happened import Happened, passing, what_happened
from components.drawing.memory_slots import indices_of, slots_of
from components.engine.moments import History, MemoryState, Moment
from components.engine.trace import Failure, Shape, TensorView


@dataclass(frozen=True, slots=True)
class Holder:
    """One tensor or array, and the names that are arrows to it.

    Attributes:
        names: all names of this one object; none for a result that no name keeps.
        view: as it is after the line.
        readers: for each slot that it reads, the indices of its elements there.
        lit: whether it sees a slot that the line changed.
        moved: those of its names that pointed at another memory before.
        turned: whether it reads the same slots in another arrangement than before.
    """

    names: tuple[str, ...]
    view: TensorView
    readers: Mapping[int, tuple[Shape, ...]]
    lit: bool
    moved: tuple[str, ...] = ()
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """One memory, and everything that points at it.

    Attributes:
        number: which memory it is for the reader, from 1.
        state: what it holds after the line.
        holders: what lies in it, in the order of the names.
        changed: the slots that the line changed, with the number that was there before.
        left: names that pointed here before the line, with the number of their new memory.
        new: whether the line made it.
    """

    number: int
    state: MemoryState
    holders: tuple[Holder, ...]
    changed: Mapping[int, Any]
    left: tuple[tuple[str, int], ...]
    new: bool

    @property
    def slots(self) -> int:
        """How many slots it has."""
        return len(self.state.values)


@dataclass(frozen=True, slots=True)
class Frame:
    """The picture after one line.

    Attributes:
        at: the place of the line in the walk, from 0.
        moment, before: the record after the line, and the one before it.
        bands: the memories that a name points at, or pointed at until now.
        happened: what the line did.
        failure: why the run stopped at this line, or None.
        earlier: the lines of the walk before it, the last ones.
    """

    at: int
    moment: Moment
    before: Moment | None
    bands: tuple[Band, ...]
    happened: Happened
    failure: Failure | None
    earlier: tuple[str, ...] = ()

    @property
    def target(self) -> str | None:
        """The name that the line gave a value to."""
        name, equals, _ = self.moment.text.partition(" = ")
        return name if equals and name.isidentifier() else None

    @property
    def lit(self) -> tuple[str, ...]:
        """The names that see a slot that the line changed."""
        return tuple(n for band in self.bands for one in band.holders if one.lit for n in one.names)

    @property
    def turned(self) -> tuple[str, ...]:
        """The names that read the same slots in another arrangement than before the line."""
        return tuple(
            n for band in self.bands for one in band.holders if one.turned for n in one.names
        )

    def band_of(self, name: str) -> Band | None:
        """Find the memory that a name points at."""
        for band in self.bands:
            if any(name in one.names for one in band.holders):
                return band
        return None


EARLIER = 3
"""How many lines before the current one are told."""


def walk_of(history: History) -> tuple[Moment, ...]:
    """List the moments to walk through: from the first tensor on, without the prints."""
    return tuple(
        moment
        for moment in history.moments
        if (moment.names or moment.failed) and not moment.text.startswith("print(")
    )


def read_frame(history: History, at: int) -> Frame:
    """Read what is to be shown after one line.

    Args:
        at: the place of the line in the walk.
    """
    walk = walk_of(history)
    moment, before = walk[at], walk[at - 1] if at else None
    numbers = _numbers(walk)
    until_now = {*_pointed(moment), *(_named(before) if before else ())}
    bands = tuple(_band(moment, before, id, numbers) for id in numbers if id in until_now)
    failure = history.trace.failure if moment.failed else None
    earlier = tuple(one.text for one in walk[max(0, at - EARLIER) : at])
    return Frame(at, moment, before, bands, what_happened(moment, before), failure, earlier)


def shows_other_numbers(frame: Frame) -> tuple[str, ...]:
    """Name the names that show other numbers than before the line, or in another order."""
    if frame.before is None:
        return ()
    old, new = frame.before.names, frame.moment.names
    return tuple(name for name in old if name in new and old[name].values != new[name].values)


def old_names(frame: Frame) -> tuple[str, ...]:
    """Name the names that there were before the line."""
    return () if frame.before is None else tuple(frame.before.names)


def _pointed(moment: Moment) -> list[int]:
    result = passing(moment)
    extra = [] if result is None or result.storage is None else [result.storage]
    return [*_named(moment), *extra]


def _named(moment: Moment) -> list[int]:
    return [view.storage for view in moment.names.values() if view.storage is not None]


def _numbers(walk: Sequence[Moment]) -> dict[int, int]:
    """Number the memories in the order in which something first points at them."""
    numbers: dict[int, int] = {}
    for moment in walk:
        for id in _pointed(moment):
            numbers.setdefault(id, len(numbers) + 1)
    return numbers


def _band(moment: Moment, before: Moment | None, id: int, numbers: Mapping[int, int]) -> Band:
    state = moment.memories[id]
    old = before.memories.get(id) if before is not None else None
    slots = {slot for step in moment.steps for where, slot in step.changed if where == id}
    changed = {slot: old.values[slot] for slot in sorted(slots) if old and slot < len(old.values)}
    return Band(
        number=numbers[id],
        state=state,
        holders=tuple(_holders(moment, before, id, changed)),
        changed=changed,
        left=tuple(_left(moment, before, id, numbers)),
        new=before is None or id not in _pointed(before),
    )


def _left(
    moment: Moment, before: Moment | None, id: int, numbers: Mapping[int, int]
) -> Iterator[tuple[str, int]]:
    for name, view in before.names.items() if before is not None else ():
        now = moment.names[name].storage if name in moment.names else None
        if view.storage == id and now is not None and now != id:
            yield name, numbers[now]


def _holders(
    moment: Moment, before: Moment | None, id: int, changed: Mapping[int, Any]
) -> list[Holder]:
    groups: dict[int, list[str]] = {}
    for name, view in moment.names.items():
        if view.storage == id:
            groups.setdefault(moment.objects[name], []).append(name)
    holders = []
    for names in groups.values():
        view = moment.names[names[0]]
        moved = tuple(name for name in names if before and _moved(before, name, id))
        holder = _holder(tuple(names), view, changed, moved)
        holders.append(replace(holder, turned=_turned(moment, before, names[0])))
    result = passing(moment)
    if result is not None and result.storage == id:
        holders.append(_holder((), result, changed, ()))
    return holders


def _turned(moment: Moment, before: Moment | None, name: str) -> bool:
    """Say whether a name that is no new one reads its slots in another arrangement."""
    old = before.names.get(name) if before is not None else None
    new = moment.names[name]
    if old is None or old.storage != new.storage or moment.text.startswith(f"{name} = "):
        return False
    return (old.shape, old.stride) != (new.shape, new.stride)


def _moved(before: Moment, name: str, id: int) -> bool:
    return name in before.names and before.names[name].storage != id


def _holder(
    names: tuple[str, ...], view: TensorView, changed: Mapping[int, Any], moved: tuple[str, ...]
) -> Holder:
    readers: dict[int, tuple[Shape, ...]] = {}
    for slot, index in zip(slots_of(view), indices_of(view.shape), strict=True):
        readers[slot] = (*readers.get(slot, ()), index)
    return Holder(names, view, readers, lit=bool(readers.keys() & changed.keys()), moved=moved)
