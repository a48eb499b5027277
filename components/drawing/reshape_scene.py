"""What the parts of the reshape drawing share: the record, the words, and which parts are twins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from components.drawing.canvas import Canvas
from components.drawing.memory_grid import Cell
from components.drawing.memory_slots import flat_values, indices_of, slots_of
from components.drawing.numbers import index_text, number, part_key
from components.drawing.reshape_record import Memory, Reshaped
from components.engine.trace import Shape, TensorView

MOST_PARTS = 64
"""Tensors with more cells have none that can be pointed at."""

Say = Callable[..., str]
Which = Literal["source", "result"]
"""The tensor that the call worked on, or y."""
Form = Literal["cell", "short"]
"""How much the readout says; on a phone it is short."""


class Sentence(NamedTuple):
    """What the readout says of a part, and the number at its end."""

    said: str
    result: str = ""


@dataclass(frozen=True)
class Scene:
    """One drawing under construction.

    Attributes:
        canvas: what is drawn on.
        reshaped: the record.
        say: the reader's words.
        picked: the position in y that the reader has picked, in reading order.
        form: how much the readout says.
        edited: keys of the numbers of x that the reader has changed.
    """

    canvas: Canvas
    reshaped: Reshaped
    say: Say
    picked: int
    form: Form = "cell"
    edited: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def source_slots(self) -> tuple[int, ...]:
        """The slot of every cell of the source."""
        return slots_of(self.reshaped.source)

    @cached_property
    def result_slots(self) -> tuple[int, ...]:
        """The slot of every cell of y."""
        return slots_of(self.reshaped.result) if self.reshaped.result else ()

    @property
    def source_shape(self) -> Shape:
        """The shape of the source, as it was before."""
        return self.reshaped.source.shape

    @property
    def result_shape(self) -> Shape:
        """The shape of y; ``()`` where there is none."""
        return self.reshaped.result.shape if self.reshaped.result else ()

    @cached_property
    def picked_key(self) -> str:
        """The part that is lit without pointing: a cell of y, or ``""``."""
        count = len(self.result_slots)
        return self.key("result", min(self.picked, count - 1)) if 0 < count <= MOST_PARTS else ""

    @property
    def shows_data(self) -> bool:
        """Whether the source is x as it was made, whose numbers the reader may change."""
        plain = self.reshaped.source_name == "x" and self.reshaped.outcome != "itself"
        return plain and not self.reshaped.is_numpys

    def memory(self, which: Which) -> Memory:
        """The memory that a tensor lies in."""
        return self.reshaped.memory if which == "result" else self.reshaped.memories[0]

    def ring_class(self, key: str) -> str:
        """The class of what shows only while a part is lit."""
        return "te-ring te-lit" if self.is_lit(key) else "te-ring"

    def cells(self, which: Which) -> tuple[Cell, ...]:
        """Give what the cells of one tensor show, as the memory is now."""
        return self._result_cells if which == "result" else self._source_cells

    @cached_property
    def _source_cells(self) -> tuple[Cell, ...]:
        return self._cells("source")

    @cached_property
    def _result_cells(self) -> tuple[Cell, ...]:
        return self._cells("result")

    def _cells(self, which: Which) -> tuple[Cell, ...]:
        view, slots = self._tensor(which)
        memory = self.memory(which)
        before = flat_values(view) if self._is_stale(which) else None
        return tuple(
            Cell(
                slot,
                before[k] if before else memory.values[slot],
                "unset" if slot in memory.unset and not before else "held",
                slot in memory.changed and not before,
            )
            for k, slot in enumerate(slots)
        )

    def key(self, which: Which, k: int) -> str:
        """The part of one cell."""
        return self._keys[which][k]

    def slot_key(self, memory: Memory, slot: int) -> str:
        """The part of one slot."""
        return f"m{memory.number}:{slot}"

    def links(self, key: str) -> tuple[str, ...]:
        """The parts that show the same number, or what it was copied from."""
        return tuple(other for other in self._groups.get(key, ()) if other != key)

    def twins(self, key: str) -> str:
        """The same and the part itself, as the ``data-links`` of what lights up with them."""
        return " ".join(self._groups.get(key, (key,)))

    def is_lit(self, key: str) -> bool:
        """Whether a part is lit while nothing is pointed at."""
        return bool(self.picked_key) and self.picked_key in self._groups.get(key, (key,))

    def sentence(self, key: str) -> Sentence:
        """Say of a part which slot it reads, and who else does."""
        return self._sentences.get(key, Sentence(""))

    def index(self, which: Which, k: int) -> str:
        """One cell as it is typed, ``x.t()[0, 2]``."""
        shape = self.result_shape if which == "result" else self.source_shape
        name = "y" if which == "result" else self.reshaped.source_name
        index = indices_of(shape)[k]
        return index_text(name, *index) if index else name

    def _tensor(self, which: Which) -> tuple[TensorView, tuple[int, ...]]:
        if which == "source" or self.reshaped.result is None:
            return self.reshaped.source, self.source_slots
        return self.reshaped.result, self.result_slots

    def _is_stale(self, which: Which) -> bool:
        """The tensor before it was resized in place is no more; its numbers are those it had."""
        return which == "source" and self.reshaped.outcome == "itself"

    @cached_property
    def _keys(self) -> dict[Which, tuple[str, ...]]:
        name = "x" if self.reshaped.source_name == "x" else "z"
        return {
            "source": tuple(part_key(name, *index) for index in indices_of(self.source_shape)),
            "result": tuple(part_key("y", *index) for index in indices_of(self.result_shape)),
        }

    @cached_property
    def _chains(self) -> dict[int, list[tuple[Which, int]]]:
        """The cells by the slot of memory 1 that their number is in, or came from."""
        chains: dict[int, list[tuple[Which, int]]] = {}
        origins = self.reshaped.origins
        if len(self.result_slots) <= MOST_PARTS:
            for k, slot in enumerate(self.result_slots):
                home = origins[slot] if origins else slot
                chains.setdefault(home, []).append(("result", k))
        for k, slot in enumerate(self.source_slots):
            chains.setdefault(slot, []).append(("source", k))
        return chains

    @cached_property
    def _groups(self) -> dict[str, tuple[str, ...]]:
        groups: dict[str, tuple[str, ...]] = {}
        first, last = self.reshaped.memories[0], self.reshaped.memory
        copies = {origin: slot for slot, origin in enumerate(self.reshaped.origins)}
        for slot, cells in self._chains.items():
            keys = [self.key(which, k) for which, k in cells] + [self.slot_key(first, slot)]
            if slot in copies:
                keys.append(self.slot_key(last, copies[slot]))
            for key in keys:
                groups[key] = tuple(keys)
        return groups

    @cached_property
    def _sentences(self) -> dict[str, Sentence]:
        sentences = {}
        first = self.reshaped.memories[0]
        slots = range(len(first.values)) if len(first.values) <= MOST_PARTS else self._chains
        for slot in slots:
            cells = dict(reversed(self._chains.get(slot, [])))
            sentence = self._of_slot(slot, cells.get("result"), cells.get("source"))
            sentences[self.slot_key(first, slot)] = sentence
            for key in self._groups.get(self.slot_key(first, slot), ()):
                sentences[key] = sentence
        return sentences

    def _of_slot(self, slot: int, result: int | None, source: int | None) -> Sentence:
        memory = self.reshaped.memory
        origins = self.reshaped.origins
        own = origins.index(slot) if result is not None and origins else slot
        facts = {
            "slot": str(own),
            "origin": str(slot),
            "y": self.index("result", result) if result is not None else "",
            "x": self.index("source", source) if source is not None else "",
            "name": self.reshaped.source_name,
        }
        values = memory.values if result is not None else self.reshaped.memories[0].values
        kind = self._kind(slot, result, source)
        return Sentence(
            self.say(f"drawing-reshape-{self.form}-{kind}", **facts), number(values[own])
        )

    def _kind(self, slot: int, result: int | None, source: int | None) -> str:
        memory = self.reshaped.memories[0]
        if result is None:
            if self.reshaped.outcome == "itself" and slot not in memory.held:
                return "left"
            return "source" if source is not None else "other"
        if self.reshaped.outcome == "copy":
            return "copy"
        if slot in memory.unset:
            return "unset"
        if source is None:
            return "result"
        return "itself" if self.reshaped.outcome == "itself" else "shared"
