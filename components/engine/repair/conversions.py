"""Mend turning tensors into numbers, arrays and truth values, and back."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import numpy as np

from components.engine.repair.candidate import Candidate
from components.engine.repair.case import Case, Operand
from components.engine.repair.ragged import ragged_rows
from components.engine.repair.templates import texts
from components.engine.values import ITEMS, arrays_in, is_text


def conversion_repairs(case: Case) -> Iterator[Candidate]:
    """Propose for item, float, int, bool, from_numpy, numpy and tensor."""
    if case.attribute == "bool" and case.kind == "number" and case.arrays:
        yield from _truth(case)
    elif case.attribute in ("item", "float", "int") and case.arrays:
        yield from _number(case, case.arrays[0])
    elif case.attribute == "len" and case.arrays:
        yield Candidate(f"{case.arrays[0].slot}.numel()", "library-name")
    elif case.attribute in ("from_numpy", "as_tensor", "tensor", "zeros", "ones"):
        yield from _tensor(case)


def _truth(case: Case) -> Iterator[Candidate]:
    """Decide with a single truth value, or choose element by element."""
    slot = case.operands[0].slot
    home = "torch" if case.operands[0].is_tensor else "np"
    parent = case.parent
    if isinstance(parent, ast.IfExp) and parent.test is case.node:
        parts = {"_yes": parent.body, "_no": parent.orelse}
        template = f"{home}.where({slot}, _yes, _no)"
        yield Candidate(template, "elementwise-choice", parts=parts, place="parent")
    if isinstance(parent, ast.BoolOp) and len(parent.values) == 2:
        sign = "&" if isinstance(parent.op, ast.And) else "|"
        parts = {"_left": parent.values[0], "_right": parent.values[1]}
        yield Candidate(f"_left {sign} _right", "elementwise-choice", parts=parts, place="parent")
    if isinstance(case.node, ast.Compare) and len(case.node.ops) == 2:
        yield from _chain(case.node)
    yield Candidate(case.edited({slot: f"{slot}.all()"}), "all-elements")
    yield Candidate(case.edited({slot: f"{slot}.any()"}), "any-element")


def _chain(node: ast.Compare) -> Iterator[Candidate]:
    """Take ``0 < x < 1`` apart."""
    low, middle, high = node.left, *node.comparators
    if isinstance(middle, ast.BinOp) and isinstance(middle.op, ast.BitAnd | ast.BitOr):
        return  # no chain that was meant: see precedence.py
    first = ast.Compare(low, [node.ops[0]], [middle])
    second = ast.Compare(middle, [node.ops[1]], [high])
    parts: dict[str, ast.expr] = {"_first": first, "_second": second}
    yield Candidate("_first & _second", "elementwise-choice", parts=parts)


def _number(case: Case, operand: Operand) -> Iterator[Candidate]:
    """Take all numbers, or one of them."""
    slot = operand.slot
    if operand.count > 1:
        yield Candidate(f"{slot}.tolist()", "to-list")
        first = f"{slot}[{texts((0,) * len(operand.shape))}]"
        yield Candidate(case.edited({slot: first}), "one-element")


def _tensor(case: Case) -> Iterator[Candidate]:
    """Make a tensor of what there is."""
    values = [operand.value for operand in case.operands if not operand.role.startswith("dtype")]
    slots = [operand.slot for operand in case.operands]
    if case.attribute == "from_numpy":
        yield from _from_numpy(case)
    elif ragged_rows(case):
        return
    elif case.attribute == "tensor" and all(type(value) is int for value in values):
        sizes = ", ".join(slots)
        yield Candidate(f"torch.zeros({sizes})", "create")
        yield Candidate(f"torch.tensor([{sizes}])", "create")
        yield Candidate(f"torch.randn({sizes})", "create")
    elif case.attribute in ("tensor", "as_tensor"):
        given = [operand for operand in case.operands if arrays_in(operand.value)]
        if given and len(given) == len(case.operands):
            items = ", ".join(operand.slot for operand in given)
            whole = given[0].slot if isinstance(given[0].value, ITEMS) else f"[{items}]"
            yield Candidate(f"torch.stack({whole})", "stack")
            yield Candidate(f"torch.cat({whole})", "other-dimension")
    if any(operand.role == "requires_grad" for operand in case.operands):
        yield Candidate(f"{case.skeleton[:-1]}, dtype=torch.float32)", "to-float32")


def _from_numpy(case: Case) -> Iterator[Candidate]:
    slot, value = case.operands[0].slot, case.operands[0].value
    if isinstance(value, np.ndarray) and (is_text(value) or not value.dtype.isnative):
        yield Candidate(f"torch.from_numpy({slot}.astype(np.float64))", "to-float64")
        yield Candidate(f"torch.from_numpy({slot}.astype(np.float32))", "to-float32")
    elif isinstance(value, np.ndarray):
        yield Candidate(f"torch.from_numpy({slot}.copy())", "copy")
    elif case.arrays and case.operands[0].is_tensor:
        yield Candidate(slot, "library-name")
        yield Candidate(f"{slot}.clone()", "copy")
    else:
        argument = f"{slot}" if len(case.operands) == 1 else _listed(case)
        yield Candidate(f"torch.tensor({argument})", "create")


def _listed(case: Case) -> str:
    return f"[{', '.join(operand.slot for operand in case.operands)}]"
