"""Say why an operation failed: torch's own text, and the kind read from operands, not from words."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from types import MappingProxyType
from typing import Any

from components.engine.allowlist import Operation
from components.engine.refusals import Refusal, sentence
from components.engine.source import Source
from components.engine.state import Run
from components.engine.trace import Failure, FailureKind, TensorView


def explain(
    run: Run,
    error: Exception,
    operation: Operation,
    node: ast.AST,
    arguments: Sequence[Any],
    operands: Sequence[tuple[Any, TensorView]],
) -> Failure:
    """Describe the failure of an operation."""
    views = tuple(view for _, view in operands)
    if isinstance(error, Refusal):
        return refused(error, run.source, node, views)
    span = run.source.span(node)
    return Failure(
        kind=_kind(error, operation, arguments),
        message=str(error),
        line=span.line,
        column=span.column,
        text=span.text,
        operands=views,
    )


def refused(
    refusal: Refusal,
    source: Source | None,
    node: ast.AST | None = None,
    operands: tuple[TensorView, ...] = (),
) -> Failure:
    """Describe a refusal as a failure.

    Args:
        node: where, if the refusal itself does not say.
    """
    node = refusal.node or node
    if source is None or node is None:
        return Failure(
            kind=refusal.kind,
            message=sentence(refusal.reason, refusal.facts),
            reason=refusal.reason,
            facts=MappingProxyType(refusal.facts),
        )
    span = source.span(node)
    facts = {**refusal.facts, "line": str(span.line), "column": str(span.column)}
    return Failure(
        kind=refusal.kind,
        message=sentence(refusal.reason, facts),
        reason=refusal.reason,
        facts=MappingProxyType(facts),
        line=span.line,
        column=span.column,
        text=span.text,
        operands=operands,
    )


def _kind(error: Exception, operation: Operation, arguments: Sequence[Any]) -> FailureKind:
    if isinstance(error, IndexError):
        return "index"
    return "torch"
