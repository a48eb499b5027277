"""How much one run may do: every bound of the engine, and the counter that watches them.

Elements are counted, not bytes: ``x.expand(10**9, 5)`` has four bytes and is far too big.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from components.engine.refusals import RefusalError

MAX_TEXT = 50_000
"""Characters in a program."""
MAX_NODES = 12_000
"""Parts of the parsed program."""
MAX_NESTING = 50
"""Expressions inside expressions, in the text."""
MAX_DEPTH = 100
"""Expressions inside expressions while running, through calls of the program's functions."""
MAX_STEPS = 1_000
MAX_ELEMENTS = 1_000_000
"""Elements of one tensor, counting a dimension of size 0 as 1."""
MAX_TOTAL_ELEMENTS = 8_000_000
"""Elements of all tensors that one run makes."""
MAX_WORK = 200_000_000
"""Multiply-adds of one run, about a tenth of a second on one core; one element of another operation
counts as `ELEMENT_WORK`. Whatever costs time counts, so that no reader's program holds up the
others; ``python -m benchmarks.worst`` runs the slowest programs that are accepted."""
ELEMENT_WORK = 8
SLOW = 8
"""How much more an element counts in an operation that sorts."""
NOT_FLOAT = 4
"""How much more a multiply-add counts that no fast routine does."""
ITEM_WORK = 1_536
"""Work of one item of a Python list."""
STEP_WORK = 100_000
"""Work of recording one step."""
OPERAND_WORK = 8_000
"""Work of recording one tensor that goes into an operation."""
PIECE_WORK = 32_000
"""Work of recording one of several tensors that come out of an operation."""
PAIR_WORK = 2_000
"""Work of comparing the memory of one that goes in with that of one that comes out."""
MAX_DIMS = 16
MAX_ITEMS = 10_000
"""Items of a list or tuple, lists inside lists counted through."""
MAX_PIECES = 256
"""Tensors that one operation may return."""
MAX_BITS = 1_024
"""Size of an integer."""
MAX_DECIMALS = 100
MAX_PRINTED = 20_000
"""Characters that one run may print."""
MAX_VALUES = 4_096
"""Elements up to which a tensor's values are kept in the record."""
MAX_KEPT_VALUES = 400_000
"""Values kept in one record; a small tensor's values are kept in any case."""
SMALL = 64
MAX_CHANGED = 4_096
"""Changed slots kept for one step: the first ones in memory."""
MAX_KEPT_CHANGED = 100_000
"""Changed slots kept in one record."""


@dataclass(slots=True)
class Budget:
    """What one run has used so far."""

    steps: int = 0
    elements: int = 0
    work: int = 0
    values: int = 0
    changed: int = 0
    printed: int = 0

    def spend_step(self) -> None:
        """Count one step."""
        self.steps += 1
        if self.steps > MAX_STEPS:
            raise RefusalError("too-many-steps", limit=MAX_STEPS)
        self.spend_work(STEP_WORK)

    def spend_elements(self, count: int) -> None:
        """Count the elements of a new tensor."""
        check_elements(count)
        self.elements += count
        if self.elements > MAX_TOTAL_ELEMENTS:
            raise RefusalError("too-many-elements-in-all", limit=MAX_TOTAL_ELEMENTS)

    def spend_work(self, amount: int) -> None:
        """Count multiply-adds before they are done."""
        self.work += amount
        if self.work > MAX_WORK:
            raise RefusalError("too-much-work", asked=self.work, limit=MAX_WORK)

    def spend_values(self, count: int) -> bool:
        """Say whether `count` more values may be kept, and count them if so."""
        if count > MAX_VALUES or (count > SMALL and self.values + count > MAX_KEPT_VALUES):
            return False
        self.values += count
        return True

    def spend_changed(self, count: int) -> int:
        """Say how many of `count` changed slots may be kept, and count them."""
        kept = min(count, MAX_CHANGED, MAX_KEPT_CHANGED - self.changed)
        self.changed += kept
        return kept

    def spend_items(self, value: Any) -> None:
        """Count the items of a list or tuple, and the work of walking through them."""
        self.spend_work(count_items(value) * ITEM_WORK)

    def spend_pieces(self, came: int, went_in: int) -> None:
        """Count the work of recording several tensors that come out of an operation.

        Args:
            came: how many there are.
            went_in: how many operands each of them is compared with.
        """
        self.spend_work(came * (PIECE_WORK + went_in * PAIR_WORK))

    def spend_printed(self, count: int) -> None:
        """Count printed characters."""
        self.printed += count
        if self.printed > MAX_PRINTED:
            raise RefusalError("too-much-printed", limit=MAX_PRINTED)


def span(shape: Iterable[int]) -> int:
    """Multiply the sizes, an empty dimension counting as 1.

    A (0, 10**9) tensor has no elements, but its sum over dimension 0 has 10**9.
    """
    return math.prod(size if size > 1 else 1 for size in shape)


def check_elements(count: int) -> None:
    """Refuse a tensor of too many elements."""
    if count > MAX_ELEMENTS:
        raise RefusalError("too-many-elements", asked=show(count), limit=MAX_ELEMENTS)


def check_shape(shape: Iterable[int]) -> None:
    """Refuse a shape of too many dimensions or elements."""
    sizes = tuple(shape)
    if len(sizes) > MAX_DIMS:
        raise RefusalError("too-many-dimensions", asked=len(sizes), limit=MAX_DIMS)
    check_elements(span(sizes))


def check_number(value: float) -> None:
    """Refuse an integer of too many bits."""
    if isinstance(value, int) and value.bit_length() > MAX_BITS:
        raise RefusalError("number-too-long", limit=MAX_BITS)


def check_power(base: Any, exponent: Any) -> None:
    """Refuse ``base ** exponent`` of integers before it is computed."""
    if isinstance(base, int) and isinstance(exponent, int) and exponent > 0:
        bits = base.bit_length() if abs(base) > 1 else 0
        if bits * exponent > MAX_BITS:
            raise RefusalError("number-too-long", limit=MAX_BITS)


def count_items(value: Any) -> int:
    """Count the items of a list or tuple, lists inside lists counted through; refuse too many."""
    count = 0
    pending = [(value, 1)]
    while pending:
        items, depth = pending.pop()
        count += len(items)
        if count > MAX_ITEMS:
            raise RefusalError("too-many-items", limit=MAX_ITEMS)
        if depth > MAX_DIMS:
            raise RefusalError("too-many-dimensions", asked=depth, limit=MAX_DIMS)
        pending.extend((item, depth + 1) for item in items if isinstance(item, list | tuple))
    return count


def check_repetition(length: int, times: int) -> None:
    """Refuse ``items * times`` before it is computed."""
    if length * max(times, 0) > MAX_ITEMS:
        raise RefusalError("too-many-items", limit=MAX_ITEMS)


def show(count: int) -> str:
    """Write a count, a giant one as a power of ten."""
    return str(count) if count < 10**15 else f"10**{math.floor(math.log10(count))}"
