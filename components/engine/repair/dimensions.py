"""Mend a dimension that the tensor does not have."""

from __future__ import annotations

from collections.abc import Iterator

from components.engine.repair.candidate import Candidate
from components.engine.repair.case import Case, Operand
from components.engine.repair.templates import texts
from components.engine.values import ITEMS, is_array

_ROLES = (
    "dim", "dim0", "dim1", "dim2", "axis", "axis1", "axis2", "dims", "start_dim", "end_dim",
    "source", "destination", "dimension", "axes",
)  # fmt: skip
_ONE_MORE = ("unsqueeze", "unsqueeze_", "stack", "expand_dims")
"""Operations whose result has one dimension more, which may be named."""
_SAYS_ALONG = ("softmax", "log_softmax", "cumsum", "cumprod")
"""Operations along a dimension that has to be named."""
_PAIRS = ("transpose", "transpose_", "swapaxes", "swapaxes_")


def dimension_repairs(case: Case) -> Iterator[Candidate]:
    """Propose dimensions that the tensor has."""
    first = _first_array(case)
    if first is None:
        return
    if case.attribute in ("permute", "transpose") and case.operation is not None:
        yield from _permuted(case, first)
    if case.attribute in _SAYS_ALONG and first.is_tensor:
        yield from _along(case, first)
    if case.attribute in ("unsqueeze", "transpose", "swapaxes") and first.is_tensor:
        yield from _unsaid(case, first)
    named = [operand for operand in case.operands if operand.role in _ROLES]
    rank = len(first.shape) + (case.attribute in _ONE_MORE)
    wrong = [operand for operand in named if not _exists(operand.value, rank)]
    if not wrong:
        return
    if case.attribute in _PAIRS and rank > 1 and len(named) == 2:
        last = dict(zip((item.slot for item in named), (rank - 2, rank - 1), strict=True))
        yield Candidate(case.edited({slot: str(dim) for slot, dim in last.items()}), "dimension")
        return
    for dim in dict.fromkeys((rank - 1, -1, *range(max(rank - 1, 0)))):
        if _exists(dim, rank):
            yield Candidate(case.edited({item.slot: str(dim) for item in wrong}), "dimension")
    if len(named) == 1 and case.operation is not None:
        yield from _added(case, first, named[0].value)


def _first_array(case: Case) -> Operand | None:
    """Find the tensor; of a list of tensors, its first."""
    if case.arrays:
        return case.arrays[0]
    for operand in case.operands:
        if isinstance(operand.value, ITEMS) and operand.value and is_array(operand.value[0]):
            return Operand(operand.slot, operand.value[0], operand.node)
    return None


def _exists(dim: object, rank: int) -> bool:
    """Say whether a dimension, or each of several, exists; a single number has dimension 0."""
    if isinstance(dim, ITEMS):
        return all(_exists(part, rank) for part in dim)
    return type(dim) is not int or -max(rank, 1) <= dim < max(rank, 1)


def _added(case: Case, first: Operand, dim: object) -> Iterator[Candidate]:
    """Add the dimension in front that is missing."""
    is_along = case.kind in ("reduction", "along") and first.is_tensor
    if is_along and dim == len(first.shape):
        yield Candidate(case.edited({first.slot: f"{first.slot}.unsqueeze(0)"}), "same-values")


def _unsaid(case: Case, first: Operand) -> Iterator[Candidate]:
    """Say which dimension is meant where none, or one of two, was given."""
    rank = len(first.shape)
    if case.attribute == "unsqueeze":
        dims = range(rank + 1) if len(case.operands) == 1 else range(0)
        for dim in dims:
            yield Candidate(f"{first.slot}.unsqueeze({dim})", "dimension")
    elif len(case.operands) < 3 and rank > 1:
        if rank == 2:
            yield Candidate(f"{first.slot}.T", "transpose")
        yield Candidate(f"{first.slot}.transpose({rank - 2}, {rank - 1})", "transpose")


def _along(case: Case, first: Operand) -> Iterator[Candidate]:
    """Say along which dimension, where none was given: along the last one, then the others."""
    if any(operand is not first for operand in case.operands if operand.role != "dtype"):
        return
    opened = case.skeleton.removesuffix(")")
    comma = "" if opened.endswith("(") else ", "
    for dim in reversed(range(max(len(first.shape), 1))):
        yield Candidate(f"{opened}{comma}dim={dim})", "dimension")


def _permuted(case: Case, first: Operand) -> Iterator[Candidate]:
    """Name every dimension once."""
    if case.attribute == "transpose" and first.is_tensor:
        return
    given = [operand.value for operand in case.operands if type(operand.value) is int]
    if not given:
        held = next((item.value for item in case.operands if isinstance(item.value, ITEMS)), ())
        given = [part for part in held if type(part) is int]
    rank = len(first.shape)
    named = list(dict.fromkeys(dim % rank for dim in given if _exists(dim, rank)))
    if rank < 2 or not given or (len(named) == rank == len(given)):
        return
    missing = [dim for dim in range(rank) if dim not in named]
    dims = texts((*named, *missing))
    home = f"{first.slot}.{case.attribute}"
    yield Candidate(f"{home}({dims})", "every-dimension")
    if missing and named:
        yield Candidate(f"{home}({texts((*missing, *named))})", "every-dimension")
