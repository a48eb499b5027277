"""Mend taking values apart: unpacking, splitting, choosing a part by start, length or index."""

from __future__ import annotations

import ast
import math
from collections.abc import Iterator

import torch

from components.engine.repair.candidate import Candidate
from components.engine.repair.case import Case, Operand
from components.engine.repair.reshapes import reshapes
from components.engine.values import ITEMS, arrays_in, is_array

_SPLITS = ("split", "tensor_split", "chunk", "array_split")


def unpacking_repairs(case: Case) -> Iterator[Candidate]:
    """Propose for ``a, b = value``: another value, with as many parts as there are names."""
    if case.attribute != "unpack" or len(case.operands) != 2:
        return  # the parts are written out one by one
    whole, count = case.operands[0], int(case.operands[1].value)
    if is_array(whole.value):
        yield from _of_tensor(whole, count)
    elif isinstance(whole.value, ITEMS) and arrays_in(whole.value):
        yield from _of_pieces(whole, count)


def _of_tensor(whole: Operand, count: int) -> Iterator[Candidate]:
    """Take the columns instead of the rows, or pieces of several rows, or the first rows."""
    slot, shape = whole.slot, whole.shape
    if not shape:
        return
    if len(shape) == 2 and shape[1] == count:
        yield Candidate(f"{slot}.T", "transpose", place="value")
    for dim, size in enumerate(shape):
        rest = shape[:dim] + shape[dim + 1 :]
        if size == 1 and rest and rest[0] == count and whole.is_tensor:
            yield Candidate(f"{slot}.squeeze({dim})", "same-values", place="value")
    if shape[0] <= count:
        return
    if whole.is_tensor and -(-shape[0] // -(-shape[0] // count)) == count:
        yield Candidate(f"{slot}.chunk({count})", "pieces", place="value")
    yield Candidate(f"{slot}[:{count}]", "other-computation", place="value")


def _of_pieces(whole: Operand, count: int) -> Iterator[Candidate]:
    """Split into another number of pieces, or leave the last ones."""
    node = whole.node
    if isinstance(node, ast.Call) and not node.keywords:
        yield from _split_anew(node, whole, count)
    if len(whole.value) > count and not isinstance(whole.node, ast.Tuple | ast.List):
        yield Candidate(f"{whole.slot}[:{count}]", "other-computation", place="value")


def _split_anew(node: ast.Call, whole: Operand, count: int) -> Iterator[Candidate]:
    """Ask the same splitting for another number of pieces."""
    if not isinstance(node.func, ast.Attribute) or node.func.attr not in _SPLITS:
        return
    wanted = node.func.attr
    is_function = isinstance(node.func.value, ast.Name) and node.func.value.id in ("torch", "np")
    tensor = node.args[0] if is_function else node.func.value
    given = node.args[1:] if is_function else node.args
    pieces = arrays_in(whole.value)
    if len(given) != 1 or not pieces or not isinstance(pieces[0], torch.Tensor):
        return
    size = sum(piece.shape[0] for piece in pieces)
    each = math.ceil(size / count)
    head, parts = ("torch.{}(_whole, {})" if is_function else "_whole.{}({})"), {"_whole": tensor}
    if each and math.ceil(size / each) == count:
        sizes = {"split": each, "chunk": count}
        names = sorted(sizes, key=lambda name: name != wanted)
        for name in names:
            text = head.format(name, sizes[name])
            yield Candidate(text, "pieces", parts=parts, place="value")


def splitting_repairs(case: Case) -> Iterator[Candidate]:
    """Propose sizes that add up to the dimension."""
    if case.attribute not in ("split", "split_with_sizes") or not case.arrays:
        return
    tensor = case.arrays[0]
    dims = [item.value for item in case.operands if item.role == "dim"]
    dim = dims[0] if dims and type(dims[0]) is int else 0
    sizes = [
        item for item in case.operands
        if item is not tensor and item.role != "dim" and type(item.value) is int
    ]  # fmt: skip
    if not sizes or not -len(tensor.shape) <= dim < len(tensor.shape):
        return
    for changed in reversed(sizes):
        rest = tensor.shape[dim] - sum(item.value for item in sizes if item is not changed)
        if rest > 0 and len(sizes) > 1:
            yield Candidate(case.edited({changed.slot: str(rest)}), "size")
            return


def choosing_repairs(case: Case) -> Iterator[Candidate]:
    """Propose for narrow, gather, select and index_select."""
    if case.attribute not in ("narrow", "gather", "select", "index_select") or not case.arrays:
        return
    tensor = case.arrays[0]
    given = {item.role: item for item in case.operands if item is not tensor}
    dim = given["dim"].value if "dim" in given else None
    if type(dim) is not int or not -len(tensor.shape) <= dim < len(tensor.shape):
        return
    size = tensor.shape[dim]
    if case.attribute == "narrow" and {"start", "length"} <= given.keys():
        yield from _narrowed(case, given["start"], given["length"], size)
    elif "index" in given and case.attribute != "narrow":
        yield from _indexed(case, tensor, given["index"], dim % len(tensor.shape))


def _narrowed(case: Case, start: Operand, length: Operand, size: int) -> Iterator[Candidate]:
    """Take fewer, or begin earlier."""
    first, count = start.value, length.value
    if type(first) is not int or type(count) is not int or size == 0:
        return
    if 0 <= first < size:
        yield Candidate(case.edited({length.slot: str(size - first)}), "inside")
    if 0 < count <= size:
        yield Candidate(case.edited({start.slot: str(size - count)}), "inside")


def _indexed(case: Case, tensor: Operand, index: Operand, dim: int) -> Iterator[Candidate]:
    """Give the index as many dimensions as the tensor has, or keep it inside."""
    last = tensor.shape[dim] - 1
    if type(index.value) is int and last >= 0:
        yield Candidate(case.edited({index.slot: str(last)}), "valid-index")
    if not index.is_tensor:
        return
    if case.attribute == "index_select" and len(index.shape) > 1:
        yield Candidate(case.edited({index.slot: f"{index.slot}.flatten()"}), "same-values")
    elif case.attribute == "gather" and len(index.shape) != len(tensor.shape):
        for change in reshapes(index, len(tensor.shape)):
            others = zip(change.shape, tensor.shape, strict=False)
            fits = all(mine <= size for at, (mine, size) in enumerate(others) if at != dim)
            if len(change.shape) == len(tensor.shape) and fits and change.shape[dim] == 1:
                yield Candidate(case.edited({index.slot: change.text}), change.meaning)
    elif index.value.dtype == torch.int64 and last >= 0:
        yield Candidate(case.edited({index.slot: f"{index.slot}.clamp(max={last})"}), "valid-index")
    elif index.value.dtype != torch.int64:
        yield Candidate(case.edited({index.slot: f"{index.slot}.long()"}), "whole-number")
