"""Mend names, calls and attributes: what Python itself says it does not know."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import torch

from components.engine.calls import owner_of
from components.engine.frozen import FrozenDict
from components.engine.operation import OPERATIONS
from components.engine.repair.candidate import Candidate
from components.engine.repair.case import Case
from components.engine.state import NOT_VALUES
from components.engine.values import ITEMS, arrays_in

_OTHER_NAMES: Mapping[tuple[str, str], str] = FrozenDict(
    {
        ("Tensor", "copy"): "_value.clone()",
        ("Tensor", "astype"): "_value.to({given})",
        ("Tensor", "fill"): "_value.fill_({given})",
        ("ndarray", "view"): "_value.reshape({given})",
        ("ndarray", "permute"): "_value.transpose({given})",
        ("ndarray", "unsqueeze"): "np.expand_dims(_value, {given})",
        ("ndarray", "numel"): "_value.size",
        ("ndarray", "dim"): "_value.ndim",
        ("ndarray", "clone"): "_value.copy()",
        ("ndarray", "numpy"): "_value",
        ("ndarray", "detach"): "_value",
        ("ndarray", "cpu"): "_value",
        ("ndarray", "t"): "_value.T",
        ("ndarray", "float"): "_value.astype(np.float32)",
        ("ndarray", "double"): "_value.astype(np.float64)",
        ("ndarray", "long"): "_value.astype(np.int64)",
        ("ndarray", "int"): "_value.astype(np.int32)",
        ("ndarray", "mm"): "_value @ {given}",
        ("ndarray", "matmul"): "_value @ {given}",
    }
)
"""Methods of one library that beginners look for in the other; ``{given}`` are the arguments."""


def naming_repairs(case: Case) -> Iterator[Candidate]:
    """Propose what looks alike, or what the other library calls it."""
    yield from _unknown_name(case)
    yield from _unknown_attribute(case)
    yield from _called(case)
    yield from _indexed_method(case)
    yield from _not_called(case)
    yield from _of_pair(case)


def _unknown_name(case: Case) -> Iterator[Candidate]:
    if not isinstance(case.error, NameError) or not isinstance(case.node, ast.Name):
        return
    known = [name for name, held in case.names.items() if not isinstance(held, NOT_VALUES)]
    wanted = case.node.id
    alike = difflib.get_close_matches(wanted, known, n=3, cutoff=0.6)
    alike += [name for name in known if name.lower() == wanted.lower() and name not in alike]
    for name in alike:
        yield Candidate(name, "known-name")


def _unknown_attribute(case: Case) -> Iterator[Candidate]:
    """Use the other library's word, or make a tensor of a list first."""
    error = case.error
    refused = getattr(error, "reason", "") == "unknown-attribute"
    node = case.node.func if isinstance(case.node, ast.Call) else case.node
    if not isinstance(node, ast.Attribute) or not (refused or isinstance(error, AttributeError)):
        return
    value, given = getattr(error, "obj", None), ""
    parts: dict[str, ast.expr] = {"_value": node.value}
    if isinstance(case.node, ast.Call):
        given = ", ".join(ast.unparse(part) for part in (*case.node.args, *case.node.keywords))
    for owner in ("Tensor", "ndarray") if refused else (owner_of(value),):
        template = _OTHER_NAMES.get((owner, node.attr))
        if template is not None:
            yield Candidate(template.format(given=given), "library-name", parts=parts)
    if not refused:
        call = f"({given})" if isinstance(case.node, ast.Call) else ""
        yield from _of_another_value(value, node.attr, call, parts)


def _of_another_value(
    value: Any, attribute: str, call: str, parts: Mapping[str, ast.expr]
) -> Iterator[Candidate]:
    """Make of a value something that has the attribute.

    Args:
        call: the arguments in parentheses, if it is called.
    """
    if owner_of(value) == "pair":
        yield Candidate(f"_value.values.{attribute}{call}", "values", parts=parts)
    elif isinstance(value, ITEMS) and arrays_in(value) and f"Tensor.{attribute}" in OPERATIONS:
        yield Candidate(f"torch.stack(_value).{attribute}{call}", "stack", parts=parts)
    elif isinstance(value, list | int | float):
        if f"Tensor.{attribute}" in OPERATIONS:
            yield Candidate(f"torch.tensor(_value).{attribute}{call}", "create", parts=parts)
    elif isinstance(value, np.ndarray) and f"Tensor.{attribute}" in OPERATIONS:
        made = f"torch.from_numpy(_value).{attribute}{call}"
        yield Candidate(made, "library-name", parts=parts)
    elif isinstance(value, torch.Tensor) and f"ndarray.{attribute}" in OPERATIONS:
        yield Candidate(f"_value.numpy().{attribute}{call}", "library-name", parts=parts)


def _called(case: Case) -> Iterator[Candidate]:
    """Read an attribute that was called: ``x.shape()``."""
    node = case.node
    is_plain = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    if case.operation is not None or not isinstance(case.error, TypeError) or not is_plain:
        return
    assert isinstance(node, ast.Call)
    parts = {"_read": node.func}
    if len(node.args) == 1 and not node.keywords:
        yield Candidate("_read[_given]", "call", parts={**parts, "_given": node.args[0]})
    yield Candidate("_read", "call", parts=parts)
    assert isinstance(node.func, ast.Attribute)
    if node.func.attr == "shape":
        yield Candidate("_value.size()", "call", parts={"_value": node.func.value})
    if node.func.attr == "T":
        yield Candidate("_value.t()", "call", parts={"_value": node.func.value})


def _indexed_method(case: Case) -> Iterator[Candidate]:
    """Call a method that was indexed: ``x.size[0]``."""
    node = case.node
    if not isinstance(node, ast.Subscript) or not isinstance(node.value, ast.Attribute):
        return
    if not callable(case.operands[0].value if case.operands else None):
        return
    parts: dict[str, ast.expr] = {
        "_method": node.value, "_index": node.slice, "_value": node.value.value
    }  # fmt: skip
    yield Candidate("_method(_index)", "call", parts=parts)
    if node.value.attr == "size":
        yield Candidate("_value.shape[_index]", "call", parts=parts)
    yield Candidate("_method()[_index]", "call", parts=parts)


def _not_called(case: Case) -> Iterator[Candidate]:
    """Call a method that was only named: ``x.mean``."""
    reason = getattr(case.error, "reason", "")
    if reason == "not-a-value" and isinstance(case.node, ast.Attribute):
        yield Candidate("_method()", "call", parts={"_method": case.node})


def _of_pair(case: Case) -> Iterator[Candidate]:
    """Take the values of a pair: ``x.max(dim=1) + 1``."""
    for operand in case.operands:
        if owner_of(operand.value) == "pair":
            values = f"{operand.slot}.values"
            yield Candidate(case.edited({operand.slot: values}), "values")
            for place in range(operand.value[0].ndim, -1, -1):
                edits = {operand.slot: f"{values}.unsqueeze({place})"}
                yield Candidate(case.edited(edits), "values")
