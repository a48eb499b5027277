"""Mend element types that do not go together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from components.engine.frozen import FrozenDict
from components.engine.repair.candidate import Candidate, Meaning
from components.engine.repair.case import Case, Operand

_METHODS: Mapping[str, str] = {
    "float32": "float", "float64": "double", "float16": "half", "bfloat16": "bfloat16",
    "int64": "long", "int32": "int", "int16": "short", "bool": "bool",
}  # fmt: skip
_MEANINGS: Mapping[str, Meaning] = {"float32": "to-float32", "float64": "to-float64"}
_PREFERRED = (
    "float32", "float64", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8", "bool",
)  # fmt: skip
"""What a mix becomes: torch's own float first, since data should fit the weights."""
_BITS = ("&", "|", "^", "~")


def type_repairs(case: Case) -> Iterator[Candidate]:
    """Propose other element types for operations of numbers."""
    if case.kind not in ("matmul", "elementwise", "reduction", "along", "in-place", "conversion"):
        return
    arrays = case.arrays
    if not arrays or case.attribute in ("[]=", "resize_"):
        return
    if len({operand.is_tensor for operand in arrays}) > 1:
        yield from _of_one_library(case)
    elif case.attribute.rstrip("=") in _BITS:
        yield _all_to(case, arrays, "bool")
    elif case.kind == "in-place" or case.attribute == "requires_grad_":
        yield _all_to(case, arrays[:1], "float32")
    elif case.kind != "conversion":
        yield from _of_one_type(case, arrays)


def list_repairs(case: Case) -> Iterator[Candidate]:
    """Propose a tensor where a list of numbers stands."""
    if case.kind not in ("matmul", "elementwise"):
        return
    for operand in case.operands:
        if isinstance(operand.value, list):
            home = "torch.tensor" if all(other.is_tensor for other in case.arrays) else "np.array"
            made = f"{home}({operand.slot})"
            yield Candidate(case.edited({operand.slot: made}), "library-name")
            if home == "torch.tensor":
                yield Candidate(case.edited({operand.slot: f"{made}.float()"}), "to-float32")


def alike(operands: Sequence[Operand]) -> Mapping[str, str]:
    """Write the operands whose element type is not the preferred one of theirs as that type.

    Returns: by slot; empty where all types are the same.
    """
    return _as(operands, _targets(operands)[0]) if _targets(operands) else FrozenDict()


def converted(operand: Operand, dtype: str) -> str:
    """Write an operand as another element type.

    Returns: text with the operand's slot: ``_1.float()``.
    """
    if not operand.is_tensor:
        return f"{operand.slot}.astype(np.{dtype}{'_' if dtype == 'bool' else ''})"
    method = _METHODS.get(dtype)
    return f"{operand.slot}.{method}()" if method else f"{operand.slot}.to(torch.{dtype})"


def dtype_of(operand: Operand) -> str:
    """Name the element type of an array: ``"float32"``."""
    return str(operand.value.dtype).removeprefix("torch.")


def _targets(operands: Sequence[Operand]) -> list[str]:
    """List the types that a mix can become, best first."""
    types = {dtype_of(operand) for operand in operands}
    if len(types) < 2 or len({operand.is_tensor for operand in operands}) > 1:
        return []
    floats = {name for name in types if "float" in name}
    return sorted(floats or types, key=_place)


def _place(dtype: str) -> int:
    return _PREFERRED.index(dtype) if dtype in _PREFERRED else len(_PREFERRED)


def _as(operands: Sequence[Operand], dtype: str) -> dict[str, str]:
    return {
        operand.slot: converted(operand, dtype)
        for operand in operands
        if dtype_of(operand) != dtype
    }


def _of_one_type(case: Case, arrays: Sequence[Operand]) -> Iterator[Candidate]:
    for dtype in _targets(arrays):
        yield _all_to(case, arrays, dtype)
    if not any("float" in dtype_of(operand) for operand in arrays):
        truths = all(dtype_of(operand) == "bool" for operand in arrays)
        for dtype in (
            ("int32", "float32") if truths and case.kind == "elementwise" else ("float32",)
        ):
            yield _all_to(case, arrays, dtype)


def _all_to(case: Case, arrays: Sequence[Operand], dtype: str) -> Candidate:
    meaning: Meaning = _MEANINGS.get(dtype, "convert")
    return Candidate(case.edited(_as(arrays, dtype)), meaning)


def _of_one_library(case: Case) -> Iterator[Candidate]:
    """Make the arrays of NumPy tensors."""
    tensors = [operand for operand in case.arrays if operand.is_tensor]
    arrays = [operand for operand in case.arrays if not operand.is_tensor]
    dtype = dtype_of(tensors[0])
    plain = {operand.slot: f"torch.from_numpy({operand.slot})" for operand in arrays}
    cast = f".{_METHODS[dtype]}()" if dtype in _METHODS else f".to(torch.{dtype})"
    typed = {
        operand.slot: plain[operand.slot] + ("" if dtype_of(operand) == dtype else cast)
        for operand in arrays
    }
    yield Candidate(case.edited(typed), "library-name")
    yield Candidate(case.edited(plain), "library-name")
