"""Say why an operation failed: torch's own text, and a kind that is read from the operands."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import Any

from components.engine.frozen import FrozenDict
from components.engine.operation import Operation
from components.engine.refusals import RefusalError, sentence
from components.engine.source import Source
from components.engine.state import Run
from components.engine.trace import Failure, TensorView


def explain(
    run: Run,
    error: Exception,
    node: ast.AST,
    *,
    operation: Operation | None = None,
    operands: Sequence[tuple[Any, TensorView]] = (),
) -> Failure:
    """Describe what went wrong at a node; torch's own text stays as it is.

    Args:
        operation: what was being done; None for plain Python such as looking up a name.
        operands: its operands, and what they looked like before.
    """
    views = tuple(view for _, view in operands)
    if isinstance(error, RefusalError):
        return refused(error, run.source, node, views)
    # A page whose program works does without all that is needed to explain a failure.
    from components.engine.diagnosis import diagnose

    span = run.source.span(node)
    diagnosis = diagnose(error, operation, [value for value, _ in operands])
    return Failure(
        kind=diagnosis.kind,
        message=str(error),
        facts=FrozenDict(diagnosis.facts),
        line=span.line,
        column=span.column,
        text=span.text,
        operands=views,
        error=type(error).__name__,
    )


def refused(
    refusal: RefusalError,
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
            facts=FrozenDict(refusal.facts),
        )
    span = source.span(node)
    facts = {**refusal.facts, "line": str(span.line), "column": str(span.column)}
    return Failure(
        kind=refusal.kind,
        message=sentence(refusal.reason, facts),
        reason=refusal.reason,
        facts=FrozenDict(facts),
        line=span.line,
        column=span.column,
        text=span.text,
        operands=operands,
    )
