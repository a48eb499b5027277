"""Mend devices that are not there, gradients in the way, and memory that cannot be written."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import torch

from components.engine.operation import OPERATIONS
from components.engine.repair.candidate import Candidate
from components.engine.repair.case import Case
from components.engine.repair.elementwise import out_of_place


def device_repairs(case: Case) -> Iterator[Candidate]:
    """Propose a device that is there, or one device for all operands."""
    if case.attribute == "cuda":
        yield Candidate(f"{case.operands[0].slot}.cpu()", "this-device")
        return
    tensors = [operand for operand in case.arrays if operand.is_tensor]
    if len({operand.value.device for operand in tensors}) > 1:
        first, *others = tensors
        edits = {operand.slot: f"{operand.slot}.to({first.slot}.device)" for operand in others}
        yield Candidate(case.edited(edits), "this-device")
        here = {operand.slot: f"{operand.slot}.cpu()" for operand in tensors}
        yield Candidate(case.edited(here), "this-device")
    for operand in case.operands:
        if isinstance(operand.value, str | torch.device):
            yield from _named(case, operand.slot, str(operand.value))


def _named(case: Case, slot: str, name: str) -> Iterator[Candidate]:
    """Write a type for the name of one, and for a device one that is there."""
    if case.kind not in ("conversion", "creation", "inspection"):
        return
    known = OPERATIONS.get(f"torch.{name}")
    if known is not None and known.kind == "constant":
        yield Candidate(case.edited({slot: f"torch.{name}"}), "convert")
        return
    if name == "gpu" and torch.cuda.is_available():
        yield Candidate(case.edited({slot: "'cuda'"}), "this-device")
    yield Candidate(case.edited({slot: "'cpu'"}), "this-device")
    if case.operation is not None and case.operation.name == "Tensor.to":
        yield Candidate(f"{case.operands[0].slot}.cpu()", "this-device")


def gradient_repairs(case: Case) -> Iterator[Candidate]:
    """Propose to leave the gradient out, or not to write in place."""
    if not case.arrays or not case.arrays[0].is_tensor:
        return
    receiver = case.arrays[0]
    tracked = receiver.value.requires_grad
    if case.attribute == "numpy":
        ways = [".detach()"] if tracked else []
        ways += [".cpu()"] if receiver.value.device.type != "cpu" else []
        yield Candidate(case.edited({receiver.slot: receiver.slot + "".join(ways)}), "detach")
    elif case.kind == "in-place" and tracked:
        yield from out_of_place(case)
        yield from _detached(case, receiver.slot)
    elif case.kind == "in-place":
        yield from _not_shared(case, receiver.slot)


def _detached(case: Case, slot: str) -> Iterator[Candidate]:
    if isinstance(case.node, ast.Assign) and isinstance(case.node.targets[0], ast.Subscript):
        index = {"_index": case.node.targets[0].slice}
        yield Candidate(f"{slot}.detach()[_index]", "detach", parts=index, place="target")
    elif isinstance(case.node, ast.expr):
        yield Candidate(case.edited({slot: f"{slot}.detach()"}), "detach")


def _not_shared(case: Case, slot: str) -> Iterator[Candidate]:
    """Copy memory that several elements share, or that NumPy owns, before writing."""
    if isinstance(case.node, ast.expr):
        yield Candidate(case.edited({slot: f"{slot}.clone()"}), "copy")
    yield from out_of_place(case)
