"""All rules, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from components.engine.repair.batches import batch_repairs, turned_batch_repairs
from components.engine.repair.candidate import Candidate
from components.engine.repair.case import Case
from components.engine.repair.conversions import conversion_repairs
from components.engine.repair.devices import device_repairs, gradient_repairs
from components.engine.repair.dimensions import dimension_repairs
from components.engine.repair.elementwise import elementwise_repairs, in_place_repairs
from components.engine.repair.indexing import index_repairs
from components.engine.repair.joining import joining_repairs
from components.engine.repair.naming import naming_repairs
from components.engine.repair.pieces import (
    choosing_repairs,
    splitting_repairs,
    unpacking_repairs,
)
from components.engine.repair.precedence import precedence_repairs
from components.engine.repair.products import product_repairs
from components.engine.repair.ragged import ragged_repairs
from components.engine.repair.reshaping import reshaping_repairs, whole_sizes
from components.engine.repair.types import list_repairs, type_repairs

RULES: tuple[Callable[[Case], Iterator[Candidate]], ...] = (
    precedence_repairs,
    naming_repairs,
    device_repairs,
    turned_batch_repairs,
    product_repairs,
    batch_repairs,
    elementwise_repairs,
    in_place_repairs,
    joining_repairs,
    whole_sizes,
    dimension_repairs,
    reshaping_repairs,
    index_repairs,
    unpacking_repairs,
    splitting_repairs,
    choosing_repairs,
    ragged_repairs,
    conversion_repairs,
    gradient_repairs,
    list_repairs,
    type_repairs,
)


def candidates(case: Case) -> Iterator[Candidate]:
    """Ask every rule; each says nothing to what it is not about."""
    for rule in RULES:
        yield from rule(case)
