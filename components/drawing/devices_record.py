"""Where the tensors of the devices page live, read from the record: memory and device."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from components.drawing.memory_slots import flat_values
from components.drawing.numbers import Number
from components.engine.trace import Relation, Step, TensorView, Trace

CHAINS = (("features", "x"), ("weights", "w"), ("y", "back", "numbers"))
"""Names whose numbers are the same, each made from the one before it."""
_STOPS = ("x", "w", "y", "back", "numbers")
PROCESSOR = "cpu"


@dataclass(frozen=True, slots=True)
class Name:
    """One name of the program.

    Attributes:
        view: what it stands for.
        origin: the name before it in its chain; ``""`` for the first.
        relation: what the record says about it and its origin; None for the first.
        call: the method that made it from there, as it is typed: ``.to(device)``.
        lit: whether it shows a number that was written last.
    """

    name: str
    view: TensorView
    origin: str = ""
    relation: Relation | None = None
    call: str = ""
    lit: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """One memory, and the names that lie in it.

    Attributes:
        number: the memory's own, from 1, in the order in which the program came to them.
        address: of its first byte, as it was in that run.
        was: the number that stood there before one was written; None where none was.
    """

    number: int
    device: str
    address: int
    names: tuple[Name, ...]
    was: Number = None

    @property
    def hue(self) -> Literal[1, 2]:
        """Its colours: one for the processor's memory, the other for a card's."""
        return 1 if self.device == PROCESSOR else 2


@dataclass(frozen=True, slots=True)
class Journey:
    """What has been computed so far, and where it is.

    Attributes:
        chains: for each of CHAINS its memories, in the order in which the numbers came there.
        card: the graphics card that was used; ``""`` if the processor did it all.
        asked: names and what each shows, while it is asked in which memory they lie.
    """

    chains: tuple[tuple[Place, ...], ...]
    card: str
    asked: tuple[tuple[str, Number], ...] = ()

    @property
    def places(self) -> tuple[Place, ...]:
        """All memories."""
        return tuple(place for chain in self.chains for place in chain)


def journey_spans(trace: Trace) -> tuple[Step | None, ...]:
    """List the step of the record behind each step of the walk; None for the data."""
    made = {step.target: step for step in trace.steps if step.target}
    return (None, *(made.get(name) for name in _STOPS))


def read_journey(trace: Trace, *, step: int) -> Journey:
    """Read where everything is once the walk has come to a step, 0 (data only) to 5."""
    reached = {"features", "weights", *_STOPS[:step]} & trace.variables.keys()
    calls = {item.target: item for item in trace.steps}
    numbers: dict[int | None, int] = {}
    for name in ("features", "weights", *_STOPS):
        if name in reached:
            numbers.setdefault(trace.variables[name].storage, len(numbers) + 1)
    chains = []
    for chain in CHAINS:
        names = _names([name for name in chain if name in reached], trace, calls)
        chains.append(tuple(_places(tuple(names), trace, numbers)))
    x = trace.variables.get("x")
    card = x.device if x is not None and x.device != PROCESSOR else ""
    return Journey(tuple(chains), card)


def ask_where(journey: Journey, trace: Trace) -> Journey:
    """Add what the last names show, without their memory and device: these are asked."""
    names = [name for name in CHAINS[-1] if name in trace.variables]
    asked = tuple((name, _number(trace.variables[name])) for name in names)
    return replace(journey, card="", asked=asked)


def read_written(before: Trace, after: Trace) -> Journey:
    """Read where everything is once a number was written after the program.

    Args:
        before, after: the records without the line that wrote it, and with it.
    """
    journey = read_journey(after, step=len(_STOPS))
    chains = tuple(tuple(_marked(place, before) for place in chain) for chain in journey.chains)
    return replace(journey, chains=chains)


def _marked(place: Place, before: Trace) -> Place:
    names = tuple(
        replace(name, lit=_number(name.view) != _number(before.variables[name.name]))
        for name in place.names
    )
    first = names[0]
    was = _number(before.variables[first.name]) if first.lit else None
    return replace(place, names=names, was=was)


def _number(view: TensorView) -> Number:
    """Give the first number of a tensor."""
    return (flat_values(view) or (None,))[0]


def _names(names: list[str], trace: Trace, calls: dict[str | None, Step]) -> Iterator[Name]:
    for k, name in enumerate(names):
        view = trace.variables[name]
        if k == 0:
            yield Name(name, view)
            continue
        call = calls[name]
        _, dot, method = call.text.partition(".")
        yield Name(name, view, names[k - 1], call.relation, dot + method)


def _places(
    names: tuple[Name, ...], trace: Trace, numbers: dict[int | None, int]
) -> Iterator[Place]:
    for storage in dict.fromkeys(name.view.storage for name in names):
        if storage is None:
            continue
        here = tuple(name for name in names if name.view.storage == storage)
        memory = trace.storages[storage]
        yield Place(numbers[storage], memory.device, memory.address, here)
